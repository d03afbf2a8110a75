package text

import (
	"strings"
	"unicode"
	"unicode/utf8"

	"github.com/fad55d40/archive/convert/doc"
)

// isJoiner reports ZWNJ and ZWJ, which govern how letters join.
func isJoiner(r rune) bool { return r == 0x200C || r == 0x200D }

// turns drops the turns that no writing needs and the joiners whose neighbours
// do not join. U+202D and U+202E, which set letters against their own direction,
// go everywhere, with the U+202C that ends them: what they hide from a reader is
// an attack (CVE-2021-42574). Other turns go from a text without a letter from
// right to left. Overrides and turns that are left open are reported.
func turns(s string, source func(line int) int, found *findings) (string, []doc.Change) {
	e := editor{in: s}
	needed := strings.ContainsFunc(s, isRightToLeft)
	line, pos := 1, 0
	for l := range strings.Lines(s) {
		if strings.ContainsFunc(l, func(r rune) bool { return doc.IsTurn(r) || isJoiner(r) }) {
			e.turnsOfLine(pos, pos+len(l), needed)
			first, open := turnsOf(l)
			if override := strings.IndexAny(l, "\u202d\u202e"); override >= 0 {
				first, _ = utf8.DecodeRuneInString(l[override:])
				found.add("bidi-control", source(line), first)
			} else if first != 0 && open && needed {
				found.add("bidi-control", source(line), first)
			}
		}
		line++
		pos += len(l)
	}
	return e.text(), e.changes
}

func isRightToLeft(r rune) bool {
	return r >= 0x590 && unicode.In(r, unicode.Hebrew, unicode.Arabic, unicode.Syriac, unicode.Thaana, unicode.Nko, unicode.Samaritan, unicode.Mandaic, unicode.Adlam, unicode.Hanifi_Rohingya)
}

// turnsOfLine edits the line that stands from start to end.
func (e *editor) turnsOfLine(start, end int, needed bool) {
	var open []rune // embeddings and overrides whose U+202C is to come
	last := ' '
	for i := start; i < end; {
		r, n := utf8.DecodeRuneInString(e.in[i:])
		i += n
		drop := doc.IsTurn(r) && !needed
		switch {
		case r == 0x202D, r == 0x202E:
			drop = true
			open = append(open, r)
		case r == 0x202A, r == 0x202B:
			open = append(open, r)
		case r == 0x202C && len(open) > 0:
			opener := open[len(open)-1]
			open = open[:len(open)-1]
			drop = drop || opener >= 0x202D
		case isJoiner(r):
			next, _ := utf8.DecodeRuneInString(e.in[i:end])
			drop = !joins(last) && !joins(next)
		}
		if drop {
			e.drop(ruleTurn, i-n, i)
		} else {
			last = r
		}
	}
}

// joins reports the characters beside which a joiner changes what is seen:
// letters of scripts that join, and pictographs.
func joins(r rune) bool {
	return r >= 0x600 && r < 0x10A0 || r >= 0x1780 && r < 0x18B0 || r >= 0x1A20 && r < 0x1C50 || r >= 0xA800 && r < 0xAC00 ||
		r >= 0xFB50 && r < 0xFF00 || r >= 0x10A00 && r < 0x12000 || r >= 0x1E900 && r < 0x1EF00 || r == 0xFE0F ||
		r >= 0x2000 && unicode.Is(unicode.So, r) || r >= 0x1F3FB && r <= 0x1F3FF
}

// turnsOf returns the first turn of a line and whether some turn is left open or closed without having been opened.
func turnsOf(line string) (first rune, open bool) {
	var stack []rune
	stray := false
	for _, r := range line {
		if !doc.IsTurn(r) {
			continue
		}
		if first == 0 {
			first = r
		}
		switch {
		case r >= 0x202A && r <= 0x202E && r != 0x202C, r >= 0x2066 && r <= 0x2068:
			stack = append(stack, r)
		case r == 0x202C:
			if n := len(stack); n > 0 && stack[n-1] < 0x2066 {
				stack = stack[:n-1]
			} else {
				stray = true
			}
		case r == 0x2069:
			for len(stack) > 0 && stack[len(stack)-1] < 0x2066 {
				stack = stack[:len(stack)-1] // an isolate's end closes what it holds (UAX #9, BD9)
			}
			if len(stack) == 0 {
				stray = true
			} else {
				stack = stack[:len(stack)-1]
			}
		}
	}
	return first, stray || len(stack) > 0
}
