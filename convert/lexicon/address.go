package lexicon

import "strings"

// Domains are the ends of host names that make an address of a name without a scheme.
const Domains = " com org net info eu io gov edu uk de fr es it pt br ru ua pl tr az gr nl be ch at se no dk fi cz ge us ca au me "

// LinkEnd returns the end of the web address that begins at s[pos], or 0.
// Punctuation at its end belongs to the sentence, and so does a closing
// bracket that the address does not open.
func LinkEnd(s string, pos int) int {
	rest := s[pos:]
	switch rest[0] | 0x20 {
	case 'h':
		if !hasPrefixFold(rest, "http://") && !hasPrefixFold(rest, "https://") && !bareHost(rest) {
			return 0
		}
	case 'w':
		if !hasPrefixFold(rest, "www.") && !bareHost(rest) {
			return 0
		}
	default:
		if !bareHost(rest) {
			return 0
		}
	}
	end, opened := 0, 0
	for end < len(rest) && rest[end] > ' ' && rest[end] < 0x7F && strings.IndexByte("<>\"{}|\\^`", rest[end]) < 0 {
		if rest[end] == '(' {
			opened++
		}
		end++
	}
	for end > 0 {
		switch rest[end-1] {
		case ')':
			if opened > 0 {
				return pos + end
			}
		case '.', ',', ';', ':', '!', '?', '\'', ']', '[', '*', '_':
		default:
			return pos + end
		}
		end--
	}
	return 0
}

func hasPrefixFold(s, prefix string) bool {
	return len(s) >= len(prefix) && strings.EqualFold(s[:len(prefix)], prefix)
}

// bareHost reports whether s begins with a host name and a path: "example.org/x".
func bareHost(s string) bool {
	i, dot := 0, -1
	for i < len(s) && i < 64 {
		switch c := s[i]; {
		case c == '.':
			dot = i
		case 'a' <= c && c <= 'z', 'A' <= c && c <= 'Z', '0' <= c && c <= '9', c == '-':
		case c == '/':
			return dot > 0 && strings.Contains(Domains, " "+s[dot+1:i]+" ")
		default:
			return false
		}
		i++
	}
	return false
}
