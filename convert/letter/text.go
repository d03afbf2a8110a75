package letter

import (
	"math/bits"
	"strings"
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
			space = IsSpace(r)
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
	return len(s) <= n || len(s) <= n*utf8.UTFMax && Count(s) <= n
}

// Count is how many runes s has, as utf8.RuneCountInString counts them in text that is
// UTF-8: the bytes that begin one.
func Count(s string) int {
	n := len(s)
	for ; len(s) >= 8; s = s[8:] {
		x := uint64(s[0]) | uint64(s[1])<<8 | uint64(s[2])<<16 | uint64(s[3])<<24 | uint64(s[4])<<32 | uint64(s[5])<<40 | uint64(s[6])<<48 | uint64(s[7])<<56
		n -= bits.OnesCount64(x >> 7 &^ (x >> 6) & 0x0101010101010101)
	}
	for i := range len(s) {
		if s[i]&0xC0 == 0x80 {
			n--
		}
	}
	return n
}

// TrimSpace is s without the white space at its ends, as strings.TrimSpace gives it.
func TrimSpace(s string) string {
	for len(s) > 0 && s[0] < utf8.RuneSelf && IsSpace(rune(s[0])) {
		s = s[1:]
	}
	for len(s) > 0 && s[len(s)-1] < utf8.RuneSelf && IsSpace(rune(s[len(s)-1])) {
		s = s[:len(s)-1]
	}
	n := len(s)
	if n == 0 || s[0] < utf8.RuneSelf && s[n-1] < utf8.RuneSelf {
		return s
	}
	if opensSpace(s) || n > 1 && s[n-2] == 0xC2 || n > 2 && opensSpace(s[n-3:]) {
		return strings.TrimSpace(s)
	}
	return s
}

// opensSpace reports whether s may begin with white space beyond ASCII.
func opensSpace(s string) bool {
	switch s[0] {
	case 0xC2:
		return true
	case 0xE1, 0xE2, 0xE3:
		r, _ := utf8.DecodeRuneInString(s)
		return IsSpace(r)
	}
	return false
}
