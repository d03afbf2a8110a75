package font

import "unicode/utf16"

// Name identifiers of the "name" table (OpenType 1.9, name).
const (
	nameFamily      = 1
	nameVersion     = 5
	namePostScript  = 6
	nameTypographic = 16 // the family when it has more than four styles
)

// readName returns the English (or else any) Windows or Unicode string of an
// identifier, "" when there is none.
func readName(table []byte, id uint16) string {
	if len(table) < 6 {
		return ""
	}
	n, store := int(u16(table, 2)), int(u16(table, 4))
	found := ""
	for i := range n {
		if len(table) < 6+12*(i+1) {
			break
		}
		rec := table[6+12*i:]
		platform, language := u16(rec, 0), u16(rec, 4)
		start := store + int(u16(rec, 10))
		end := start + int(u16(rec, 8))
		if u16(rec, 6) != id || platform != 3 && platform != 0 || end > len(table) {
			continue
		}
		text := utf16BE(table[start:end])
		if platform == 3 && language == 0x409 {
			return text
		}
		if found == "" {
			found = text
		}
	}
	return found
}

func utf16BE(b []byte) string {
	units := make([]uint16, len(b)/2)
	for i := range units {
		units[i] = u16(b, 2*i)
	}
	return string(utf16.Decode(units))
}

// postScriptName makes s fit for a PDF name: at most 63 printable ASCII
// characters without delimiters (OpenType 1.9, name ID 6).
func postScriptName(s string) string {
	out := make([]byte, 0, 63)
	for i := 0; i < len(s) && len(out) < 63; i++ {
		switch c := s[i]; {
		case c <= ' ' || c > '~':
		case c == '[' || c == ']' || c == '(' || c == ')' || c == '{' || c == '}' ||
			c == '<' || c == '>' || c == '/' || c == '%' || c == '#':
		default:
			out = append(out, c)
		}
	}
	return string(out)
}
