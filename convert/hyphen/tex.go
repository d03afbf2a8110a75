package hyphen

import "strings"

// scan reads the parts of a TeX pattern file this package needs: it calls
// pattern for every word of \patterns{...} and exception for every word of
// \hyphenation{...}. Comments run from % to the end of the line; other
// commands are skipped.
func scan(text string, pattern, exception func(word string)) {
	var each func(string)
	for i := 0; i < len(text); {
		switch c := text[i]; {
		case c == '%':
			if end := strings.IndexByte(text[i:], '\n'); end >= 0 {
				i += end
			} else {
				i = len(text)
			}
		case c <= ' ':
			i++
		case c == '}':
			each = nil
			i++
		case each == nil && strings.HasPrefix(text[i:], `\patterns{`):
			each = pattern
			i += len(`\patterns{`)
		case each == nil && strings.HasPrefix(text[i:], `\hyphenation{`):
			each = exception
			i += len(`\hyphenation{`)
		case each == nil:
			i++
		default:
			end := i + 1
			for end < len(text) && text[end] > ' ' && text[end] != '}' && text[end] != '%' {
				end++
			}
			each(text[i:end])
			i = end
		}
	}
}
