package bidi

import "golang.org/x/text/unicode/bidi"

// IsRight reports whether a character reads from right to left wherever it stands
// (UAX #9, classes R and AL).
func IsRight(r rune) bool {
	c := classOf(r)
	return c == bidi.R || c == bidi.AL
}

// IsLeft reports whether a character reads from left to right wherever it stands.
func IsLeft(r rune) bool { return classOf(r) == bidi.L }

// IsNumeric reports whether a character is a digit, or is one of those that can
// stand within a number (classes EN, AN, ES, ET and CS).
func IsNumeric(r rune) bool {
	switch classOf(r) {
	case bidi.EN, bidi.AN, bidi.ES, bidi.ET, bidi.CS:
		return true
	}
	return false
}

// IsSign reports whether a character is a sign that may stand in or beside a number,
// such as a hyphen or a percent sign (classes ES and ET).
func IsSign(r rune) bool {
	c := classOf(r)
	return c == bidi.ES || c == bidi.ET
}

func classOf(r rune) bidi.Class {
	p, _ := bidi.LookupRune(r)
	return p.Class()
}
