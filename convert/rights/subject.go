package rights

import (
	"github.com/fad55d40/archive/convert/lexicon"

	"github.com/fad55d40/archive/convert/licence"
)

// subject reads what stands before the licence, or all when there is none:
// a title, its makers, or both. licensed says that a licence follows, verb that
// words such as "is licensed under" do. It returns the words of prose it met.
func (c *Credit) subject(at part, licensed, verb bool) (prose int) {
	l, i, j := at.line, at.i, at.j
	i = c.copyrightSign(l.part(i, j))
	generic := false
	if _, next, ok := licence.Works.Match(l.Line.Line, i); ok && licensed && (next == j || l.joiner(next) > next || l.GapBefore(next) == lexicon.Rule) {
		i, generic = next, true
	}
	if verb && licensed && i > 0 && l.Word(i-1) == "by" && len(l.part(i, j).members()) == 1 && c.signature(l.part(i, j)) {
		return 0 // Photo by ~tilde~ is licensed under …
	}
	if next := l.joiner(i); next > i && next < j && (licensed || c.Label != "") {
		if i = next; generic && verb && c.signature(l.part(i, j)) {
			return 0
		}
	} else if licensed {
		i = l.part(i, j).capitalJoiner()
	}
	if licensed {
		i = l.part(i, j).strangeLabel()
		i = l.part(i, j).account()
	}
	if end, ok := l.part(i, j).quoted(); ok {
		c.Title = l.title(i, end)
		return c.afterTitle(l.part(end+1, j), verb)
	}
	if open, ok := l.part(i, j).opensQuote(); ok && open > i {
		if what, next, ok := remarkWords.match(l, i); ok && what == isChange && next == open { // detail from “The Quay” by …
			if end, ok := l.part(open, j).quoted(); ok {
				c.Notes = append(c.Notes, l.Text(i, open))
				c.Title = l.title(open, end)
				return c.afterTitle(l.part(end+1, j), verb)
			}
		}
		if end, ok := l.part(open, j).quoted(); ok && (licensed || !l.part(open+1, end).bodily() && l.Word(open-1) != "/") && c.beforeTitle(l, i, open, end, j) {
			return 0
		}
	}
	if licensed {
		if prose, ok := c.plainTitle(l.part(i, j)); ok {
			return prose
		}
	}
	j = l.part(i, j).withoutAgent()
	return c.chain(l.part(i, j), false, false)
}

// strangeLabel passes over a label that is in no list, where a colon and a
// quotation mark show it to be one.
func (p part) strangeLabel() int {
	l, i, j := p.line, p.i, p.j
	for k := i + 1; k < min(j-1, i+5); k++ {
		if l.Word(k) == ":" && l.GapBefore(k) <= lexicon.Space && l.GapBefore(k+1) == lexicon.Space && closers(l.Word(k+1)) != "" {
			return k + 1
		}
		if !l.Is(k, lexicon.Word) {
			break
		}
	}
	return i
}

// capitalJoiner passes over a "By" that opens the line. Von, Di and De may be
// part of a name, so that two words with capitals must follow.
func (p part) capitalJoiner() int {
	l, i, j := p.line, p.i, p.j
	switch kind, _, _ := openingBy.match(l, i); kind {
	case onlyBy:
		if l.Upper(i) && i+1 < j && l.GapBefore(i+1) == lexicon.Space {
			return i + 1
		}
	case alsoOf:
		if end := l.part(i+1, j).firstMember(); l.Lower(i+1) && l.Handle(i+1, end) && l.part(end, j).remark() == isNobody {
			return i + 1 // Von hafenblick - Eigenes Werk
		}
		if l.Upper(i) && i+2 < j && l.Upper(i+1) && (l.Word(i+2) == "." || l.part(i+1, l.part(i+1, j).firstMember()).person() && l.part(i+2, l.part(i+1, j).firstMember()).apart()) {
			return i + 1
		}
	}
	return i
}

// apart reports whether a word with a capital follows a space between two tokens.
func (p part) apart() bool {
	l, i, j := p.line, p.i, p.j
	for k := i; k < j; k++ {
		if l.Upper(k) && l.GapBefore(k) == lexicon.Space {
			return true
		}
	}
	return false
}

// afterTitle reads the makers behind a quoted title.
func (c *Credit) afterTitle(at part, verb bool) (prose int) {
	l, i, j := at.line, at.i, at.j
	i = c.aside(l.part(i, j))
	bracketed := l.Word(i) == "(" && l.closing(i, j) > i
	for i < j && l.Is(i, lexicon.Mark) && (licence.Joint(l.Word(i)) || l.Word(i) == "." || bracketed && l.Word(i) == "(") {
		i++
	}
	if bracketed && l.Word(j-1) == ")" {
		j--
	}
	by := false
	if l.Word(i) == "van" && l.Lower(i) && l.Upper(i+1) && l.part(i+2, j).apart() { // Dutch; not "van Gogh"
		i, by = i+1, true
	}
	for range 2 { // "photo by", "автор фото:"
		if next := l.joiner(i); next > i && next < j {
			i, by = next, true
		}
	}
	for i < j && l.Word(i) == ":" {
		i++
	}
	i = c.copyrightSign(l.part(i, j))
	j = l.part(i, j).withoutAgent()
	if by && verb && !bracketed && c.signature(l.part(i, j)) {
		return 0
	}
	prose = c.chain(l.part(i, j), false, by && verb)
	if by && verb && j-i < 14 { // accounts may be called anything
		return 0
	}
	return prose
}

// aside reads an address or a bracketed one, a year or a remark between the
// title and the "by".
func (c *Credit) aside(at part) int {
	l, i, j := at.line, at.i, at.j
	for i < j {
		k, end := i, i+1
		if l.Word(i) == "(" && l.closing(i, j) > i {
			k, end = i+1, l.closing(i, j)
		}
		year, dated := l.Years(k, end)
		switch {
		case l.Is(k, lexicon.Link) && end == k+1:
			if c.SourceURL == "" {
				c.SourceURL = l.Text(k, end)
			}
		case k > i && dated:
			c.Year = year
		case k > i && l.part(k, end).remark() != 0:
			c.flag(l.part(k, end).remark())
			c.Notes = append(c.Notes, l.Text(k, end))
		default:
			return i
		}
		if i = end; k < end && l.Word(i) == ")" {
			i++
		}
	}
	return i
}

// beforeTitle reads makers that stand before a quoted title: "Jane Roe, “Quay”".
func (c *Credit) beforeTitle(l *line, i, open, end, j int) bool {
	k := open
	for k > i && l.Is(k-1, lexicon.Mark) && licence.Joint(l.Word(k-1)) {
		k--
	}
	parted := k < open || l.GapBefore(open) >= lexicon.Rule
	suffixed := k-1 > i && l.genitive(k-1)
	if suffixed {
		k-- // Kaya'nın
	} else if !parted && l.part(i, l.part(i, j).firstMember()).nameLike() && l.part(i, j).firstMember() > end { // Ann "Nan" Lee
		return false
	}
	if !l.part(i, k).nameLike() {
		return false
	}
	c.Title = l.title(open, end)
	c.chain(l.part(i, k), false, false)
	c.chain(l.part(l.part(end+1, j).afterWork(), j), true, false)
	return true
}

// genitive reports whether token i is a Turkish or Azerbaijani ending set off
// by an apostrophe: Kaya'nın.
func (l *line) genitive(i int) bool {
	return turkishOf.has(l, i) && l.Lower(i) && l.GapBefore(i) == lexicon.Tight && l.Toks[i].Start > l.Toks[i-1].End
}

// afterWork passes over "adlı eseri".
func (p part) afterWork() int {
	i := p.i
	for i < p.j && p.Lower(i) && turkishWork.has(p.line, i) {
		i++
	}
	return i
}

// withoutAgent takes the Turkish or Azerbaijani word for "by", which stands
// behind the name, from the end.
func (p part) withoutAgent() int {
	if p.j-1 > p.i && turkishBy.has(p.line, p.j-1) {
		return p.j - 1
	}
	return p.j
}

// plainTitle reads a title without quotation marks before the last "by" that
// a name follows: "Old harbour map by Jane Roe".
func (c *Credit) plainTitle(at part) (prose int, ok bool) {
	l, i, j := at.line, at.i, at.j
	for k := j - 1; k > i; k-- {
		if !l.Lower(k) || l.GapBefore(k) != lexicon.Space || l.GapBefore(k+1) != lexicon.Space {
			continue
		}
		if !titledBy.has(l, k) {
			continue
		}
		if l.part(i, k).nameLike() && l.part(i, k).person() || !l.part(k+1, l.part(k+1, j).firstMember()).nameLike() || l.Word(k) == "von" && l.noble(i, k, j) {
			continue
		}
		c.Title = l.Text(i, k)
		c.chain(l.part(k+1, l.part(k+1, j).withoutAgent()), false, false)
		return l.part(i, k).prose() / 3, true // a title may be a phrase, not a paragraph
	}
	return 0, false
}

// noble reports whether the "von" at token k belongs to a name: Käthe von
// Arnsberg, Bärbel von der Heide. What follows a title is a whole name.
func (l *line) noble(i, k, j int) bool {
	end := l.part(k+1, j).firstMember()
	if k-i > 2 || !l.part(i, k).nameLike() || l.part(k+1, end).person() && l.part(k+2, end).apart() {
		return false
	}
	return l.Upper(k+1) || !l.Handle(k+1, end)
}

// firstMember returns where the first member of the chain from token i ends.
func (p part) firstMember() int {
	l, i, j := p.line, p.i, p.j
	if list := l.part(i, j).members(); len(list) > 0 {
		return list[0].j
	}
	return j
}
