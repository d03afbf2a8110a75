package doc

import (
	"slices"
	"strings"
)

// Link is a part of a text that leads somewhere.
type Link struct {
	Start, End int    // bytes of the text
	URL        string // a URI: ASCII
}

// Links finds what in a text can be made a link: addresses printed in full,
// and the words that name the licence. Only http and https lead anywhere;
// other schemes stay text. Links are in order and do not overlap.
func Links(text string, l License) []Link {
	var out []Link
	name, at := licenseWords(text, l)
	for pos := 0; pos < len(text); {
		start := nextAddress(text, pos)
		if name != "" && at >= pos && (start < 0 || at < start) {
			out = append(out, Link{at, at + len(name), l.URL})
			pos = at + len(name)
			name = ""
			continue
		}
		if start < 0 {
			break
		}
		end := addressEnd(text, start)
		out = append(out, Link{start, end, asURI(text[start:end])})
		pos = end
	}
	return out
}

// licenseWords finds the words of a credit that name its licence: CC-BY-SA-2.0
// is printed as "CC BY-SA 2.0", most often.
func licenseWords(text string, l License) (words string, at int) {
	if l.ID == "" || l.URL == "" || !safeScheme(l.URL) {
		return "", -1
	}
	parts := strings.Split(l.ID, "-")
	forms := []string{l.ID, strings.Join(parts, " "), strings.ReplaceAll(l.ID, "-", "")}
	if last := len(parts) - 1; last > 1 {
		forms = slices.Insert(forms, 1, parts[0]+" "+strings.Join(parts[1:last], "-")+" "+parts[last])
	}
	for _, w := range forms {
		if i := strings.Index(text, w); i >= 0 {
			return w, i
		}
	}
	return "", -1
}

func safeScheme(url string) bool {
	return strings.HasPrefix(url, "https://") || strings.HasPrefix(url, "http://")
}

func nextAddress(s string, from int) int {
	i := strings.Index(s[from:], "http")
	for i >= 0 {
		i += from
		if safeScheme(s[i:]) && addressEnd(s, i) > i+len("https://") {
			return i
		}
		from = i + len("http")
		i = strings.Index(s[from:], "http")
	}
	return -1
}
