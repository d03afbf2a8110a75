package doc

import (
	"strings"
	"unicode"
	"unicode/utf8"
)

// addressEnd finds where an address ends: at white space, a quotation mark or
// a bracket, and before the punctuation of the sentence around it. Letters of all
// scripts may stand in it (RFC 3987), where they are not the text around it.
func addressEnd(s string, start int) int {
	end := len(s)
	for i, r := range s[start:] {
		at := start + i
		if r <= ' ' || r == 0x7F || strings.ContainsRune("<>\"'()[]{}|\\^`", r) ||
			r >= utf8.RuneSelf && !belongs(s, start, at, r) {
			end = at
			break
		}
	}
	for end > start && strings.ContainsRune(".,;:!?", rune(s[end-1])) {
		end--
	}
	return end
}

// belongs reports whether a character that is not of ASCII is part of the address that
// it follows.
func belongs(s string, start, at int, r rune) bool {
	before, _ := utf8.DecodeLastRuneInString(s[start:at])
	after, _ := utf8.DecodeRuneInString(s[at+utf8.RuneLen(r):])
	switch {
	case r == '–', r == '\u200c', r == '\u200d':
		return isWordly(before) && isWordly(after)
	case !isWordly(r):
		return false
	case !attached(r):
		return true
	case attached(before) && isWordly(before):
		return true
	}
	return opensPart(s[start:at]) && standsApart(s, start, at)
}

func isWordly(r rune) bool { return unicode.In(r, unicode.L, unicode.M, unicode.Nd) }

// attached reports a letter of a script in which words follow an address without a
// space ("https://example.org/をご覧", "https://example.org에서").
func attached(r rune) bool {
	return r >= 0x0E00 && unicode.In(r, unicode.Han, unicode.Hiragana, unicode.Katakana, unicode.Bopomofo, unicode.Hangul,
		unicode.Thai, unicode.Lao, unicode.Khmer, unicode.Myanmar, unicode.Tibetan, unicode.Yi) || r == 'ー'
}

// opensPart reports whether what comes next begins a part of an address, other than the
// host and the first of the path.
func opensPart(address string) bool {
	_, rest, _ := strings.Cut(address, "://")
	_, path, found := strings.Cut(rest, "/")
	return found && path != "" && strings.IndexByte("/=_-#?&%:+", path[len(path)-1]) >= 0
}

// standsApart reports whether an address has space or brackets around it.
func standsApart(s string, start, at int) bool {
	before, n := utf8.DecodeLastRuneInString(s[:start])
	if n > 0 && !unicode.IsSpace(before) && !unicode.In(before, unicode.Ps, unicode.Pi) {
		return false
	}
	for _, r := range s[at:] {
		switch {
		case unicode.IsSpace(r), unicode.In(r, unicode.Pe, unicode.Pf), r == '"', r == '<', r == '>':
			return true
		case r >= utf8.RuneSelf && !isWordly(r):
			return false
		}
	}
	return true
}

// asURI is an address with all that is not ASCII written as percent signs and numbers
// (RFC 3987, 3.1).
func asURI(address string) string {
	const digits = "0123456789ABCDEF"
	first := strings.IndexFunc(address, func(r rune) bool { return r >= utf8.RuneSelf })
	if first < 0 {
		return address
	}
	out := []byte(address[:first])
	for i := first; i < len(address); i++ {
		if c := address[i]; c >= utf8.RuneSelf {
			out = append(out, '%', digits[c>>4], digits[c&15])
		} else {
			out = append(out, c)
		}
	}
	return string(out)
}
