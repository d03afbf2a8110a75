package typeset

import "unicode/utf8"

// overhang is how much of a character, in hundredths of its width, stands
// outside the measure when it begins or ends a line: the edge of a column
// looks straight when small marks hang over it a little.
func overhang(r rune, ends bool) int {
	switch r {
	case '“', '”', '‘', '’', '"', '\'':
		return 50
	case '-', '\u00ad', '\u2010':
		if ends {
			return 50
		}
	case ',', '.', ':', ';', '،', '؛':
		if ends {
			return 45
		}
	case '–', '—', '«', '»':
		return 20
	}
	return 0
}

// hang returns how far the first and the last character of the line in hand
// hang over its edges.
func (s *setter) hang(p shapeOf, hyphen bool) (left, right Unit) {
	first, last := s.parts[0], s.parts[len(s.parts)-1]
	if s.rtl && first.atom.level == 1 && last.atom.level == 1 { // glyphs stand from left to right
		begins, _ := utf8.DecodeRuneInString(first.word.text())
		ends, _ := utf8.DecodeLastRuneInString(last.word.text())
		return last.word.edge(0, p.size) * overhang(ends, true) / 100, first.word.edge(-1, p.size) * overhang(begins, false) / 100
	}
	if s.rtl || first.atom.level > 0 || last.atom.level > 0 {
		return 0, 0
	}
	if r, _ := utf8.DecodeRuneInString(first.word.text()); first.word.before == 0 {
		left = first.word.edge(0, p.size) * overhang(r, false) / 100
	}
	if hyphen {
		return left, at(s.hyphenWidth(p.style), p.size) * overhang('-', true) / 100
	}
	if last.word.behind > 0 {
		return left, 0
	}
	r, _ := utf8.DecodeLastRuneInString(last.word.text())
	return left, last.word.edge(-1, p.size) * overhang(r, true) / 100
}

// text is the word's text at its edges: the first run's, or all of a word that
// is one run.
func (w *word) text() string {
	if len(w.runs) != 1 {
		return ""
	}
	return w.runs[0].Text
}

// edge is the width of the first glyph, or of the last.
func (w *word) edge(i int, size Unit) Unit {
	if len(w.runs) != 1 || len(w.runs[0].Glyphs) == 0 {
		return 0
	}
	glyphs := w.runs[0].Glyphs
	if i < 0 {
		i = len(glyphs) - 1
	}
	return at(int(glyphs[i].Advance), size)
}
