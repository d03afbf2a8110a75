package letter

import (
	"strings"
	"unicode"
	"unicode/utf8"
)

// HasPrefix reports whether the small form of s begins with prefix.
func HasPrefix(s, prefix string) bool {
	for len(prefix) > 0 && len(s) > 0 {
		if s[0] < utf8.RuneSelf && prefix[0] < utf8.RuneSelf {
			if byte(Lower(rune(s[0]))) != prefix[0] {
				return false
			}
			s, prefix = s[1:], prefix[1:]
			continue
		}
		switch b := s[0]; {
		case 0xE3 <= b && b <= 0xE9: // U+3000 to U+9FFF have no other form
			if len(s) < 3 || len(prefix) < 3 || s[:3] != prefix[:3] {
				return false
			}
			s, prefix = s[3:], prefix[3:]
			continue
		case b >= utf8.RuneSelf && prefix[0] < utf8.RuneSelf && b != 0xC4 && b != 0xE2: // İ and the Kelvin sign have small forms in ASCII
			return false
		}
		r, n := utf8.DecodeRuneInString(s)
		p, m := utf8.DecodeRuneInString(prefix)
		if Lower(r) != p {
			return false
		}
		s, prefix = s[n:], prefix[m:]
	}
	return prefix == ""
}

// ToLower is the small form of s, as strings.ToLower gives it for text that is
// UTF-8. Text without capitals is returned as it is.
func ToLower(s string) string {
	i, capitals := 0, false
	for ; i < len(s) && s[i] < utf8.RuneSelf; i++ {
		capitals = capitals || 'A' <= s[i] && s[i] <= 'Z'
	}
	switch {
	case i == len(s) && capitals:
		return strings.ToLower(s)
	case capitals:
		return strings.Map(Lower, s)
	}
	for i < len(s) {
		switch b := s[i]; {
		case b < utf8.RuneSelf:
			if 'A' <= b && b <= 'Z' {
				return strings.Map(Lower, s)
			}
			i++
			continue
		case 0xE3 <= b && b <= 0xE9: // U+3000 to U+9FFF
			i += 3
			continue
		}
		r, n := utf8.DecodeRuneInString(s[i:])
		if Lower(r) != r {
			return strings.Map(Lower, s)
		}
		i += n
	}
	return s
}

// Words is how many words white space parts s into, as strings.Fields does.
func Words(s string) int {
	n, inside := 0, false
	for i := 0; i < len(s); {
		r, size := rune(s[i]), 1
		space := r == ' ' || r >= '\t' && r <= '\r'
		if r >= utf8.RuneSelf {
			r, size = utf8.DecodeRuneInString(s[i:])
			space = r < 0x100 && (r == 0x85 || r == 0xA0) || r >= 0x1680 && unicode.IsSpace(r)
		}
		if !space && !inside {
			n++
		}
		inside = !space
		i += size
	}
	return n
}

// ContainsAny reports whether s has one of some signs, as strings.ContainsAny
// does for text that is UTF-8. It is fast where s has few of the bytes with which
// the signs begin.
func ContainsAny(s, signs string) bool {
	for i := range len(s) {
		switch b := s[i]; {
		case 'a' <= b && b <= 'z' || b == ' ' || b >= utf8.RuneSelf && b < 0xC0:
			// of most texts, and no sign; or the rest of a character
		case strings.IndexByte(signs, b) < 0:
		case b < utf8.RuneSelf:
			return true
		default:
			if r, _ := utf8.DecodeRuneInString(s[i:]); strings.ContainsRune(signs, r) {
				return true
			}
		}
	}
	return false
}

// AtMost reports whether s has at most n runes. It counts only where the length
// in bytes leaves that open.
func AtMost(s string, n int) bool {
	return len(s) <= n || len(s) <= n*utf8.UTFMax && utf8.RuneCountInString(s) <= n
}
