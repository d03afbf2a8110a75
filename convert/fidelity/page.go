package fidelity

// appendPage appends the text of one page of a book: a piece for each element
// that stands as a block. The head, the contents and the colophon are no part
// of the text.
func appendPage(c *copied, page []byte) error {
	s := &markupScanner{data: page}
	depth, passing := 0, 0 // passing is the depth of an element that is passed over
	for s.next() {
		switch s.kind {
		case words:
			if passing == 0 && depth > 0 {
				c.buf = s.appendWords(c.buf)
			}
		case startTag:
			block, level := standing(s)
			if block && passing == 0 {
				c.end()
				c.level = level
			}
			if !s.close {
				depth++
				if passing == 0 && passedBy(s) {
					passing = depth
				}
			}
		case endTag:
			if depth == passing {
				passing = 0
			}
			depth--
			if passing == 0 && !inline(s.name) {
				c.end()
				c.level = 0
			}
		}
		if depth < 0 {
			return errMarkup
		}
	}
	c.end()
	if s.err == nil && depth != 0 {
		s.err = errMarkup
	}
	return s.err
}

// standing reports whether an element stands as a block, and the level of a
// heading. A line of verse does, though it is a span.
func standing(s *markupScanner) (block bool, level int) {
	switch {
	case len(s.name) == 2 && s.name[0] == 'h' && s.name[1] >= '1' && s.name[1] <= '6':
		return true, int(s.name[1] - '0')
	}
	return !inline(s.name), 0
}

func inline(name string) bool {
	switch name {
	case "a", "span", "time", "em", "strong", "i", "b", "bdi", "bdo", "cite", "q", "small", "sub", "sup", "code", "abbr", "img", "br", "wbr":
		return true
	}
	return false
}

func passedBy(s *markupScanner) bool {
	switch s.name {
	case "head", "nav", "style", "script", "svg":
		return true
	case "section":
		return s.attribute("epub:type") == "colophon"
	}
	return false
}
