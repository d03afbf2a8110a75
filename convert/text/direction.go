package text

import (
	"strings"
	"unicode"
)

// isTurn reports the characters that govern the direction of text (UAX #9,
// table 4) beyond what its letters say.
func isTurn(r rune) bool {
	return r >= 0x202A && r <= 0x202E || r >= 0x2066 && r <= 0x2069 || r == 0x200E || r == 0x200F || r == 0x061C
}

// directions looks at a text that turns its direction: each turn should end
// on its line, and a text without a letter from right to left needs none.
// Turns that hide what a line says are an attack (CVE-2021-42574).
func directions(s string, source func(line int) int, found *findings) {
	needed := false
	for _, r := range s {
		if r >= 0x590 && unicode.In(r, unicode.Hebrew, unicode.Arabic, unicode.Syriac, unicode.Thaana, unicode.Nko) {
			needed = true
			break
		}
	}
	line := 1
	for l := range strings.Lines(s) {
		first, open := turnsOf(l)
		if first != 0 && (open || !needed) {
			found.add("bidi-control", source(line), first)
		}
		line++
	}
}

// turnsOf returns the first turn of a line and whether some turn is left open or closed without having been opened.
func turnsOf(line string) (first rune, open bool) {
	var stack []rune
	stray := false
	for _, r := range line {
		if !isTurn(r) {
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
