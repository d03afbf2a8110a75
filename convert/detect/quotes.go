package detect

import (
	"strings"
	"unicode/utf8"
)

// pairs are the quotation marks that open and close, by language or custom.
var pairs = [][2]string{{"“", "”"}, {"«", "»"}, {"„", "“"}, {"„", "”"}, {"‘", "’"}, {"\"", "\""}, {"»", "«"}, {"”", "”"}, {"「", "」"}, {"『", "』"}}

// unquote takes the quotation marks off that surround the whole of s. Marks
// that only begin with one phrase and end with another stay.
func unquote(s string) string {
	for _, p := range pairs {
		inner, ok := strings.CutPrefix(s, p[0])
		if !ok {
			continue
		}
		inner, ok = strings.CutSuffix(inner, p[1])
		if !ok || inner == "" || !balanced(inner, p[0], p[1]) {
			continue
		}
		return strings.TrimSpace(inner)
	}
	return s
}

// balanced reports whether no mark closes in s before one opened.
func balanced(s, open, close string) bool {
	if open == close {
		return strings.Count(s, open)%2 == 0 && !strings.Contains(s, open)
	}
	depth := 0
	for s != "" {
		switch {
		case strings.HasPrefix(s, open):
			depth++
			s = s[len(open):]
		case strings.HasPrefix(s, close):
			if close == "’" { // also an apostrophe
				s = s[len(close):]
				continue
			}
			if depth--; depth < 0 {
				return false
			}
			s = s[len(close):]
		default:
			_, n := utf8.DecodeRuneInString(s)
			s = s[n:]
		}
	}
	return depth == 0
}
