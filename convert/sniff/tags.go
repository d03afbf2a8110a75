package sniff

import "strings"

// elements are those of HTML that articles are made of, between spaces.
const elements = " a abbr article aside b blockquote body br caption center cite code dd div dl dt em figcaption figure font footer h1 h2 h3 h4 h5 h6 head header hr i img li link main meta nav ol p pre s script section small span strong style sub sup table tbody td th thead title tr u ul "

// How many tags make HTML of a text: so many, and so many for its length. One
// of them begins it, or two begin lines: a text about HTML has fewer, and has
// them among its words.
const (
	leastTags   = 4
	bytesForTag = 400
	longestTag  = 4 << 10
)

// tags is the offset of the first tag of a text that is HTML without saying so
// at its beginning; -1 for others.
func tags(s string) int {
	first, all, closing, leading := -1, 0, 0, 0
	for i := 0; i < len(s); {
		at := strings.IndexByte(s[i:], '<')
		if at < 0 {
			break
		}
		at += i
		i = at + 1
		name, closes := strings.CutPrefix(s[i:min(len(s), i+16)], "/")
		end := strings.IndexFunc(name, func(r rune) bool { return !(r >= 'a' && r <= 'z' || r >= 'A' && r <= 'Z' || r >= '0' && r <= '9') })
		if end <= 0 || strings.IndexByte(" \t\n/>", name[end]) < 0 || !strings.Contains(elements, " "+strings.ToLower(name[:end])+" ") {
			continue
		}
		line := s[i:min(len(s), i+longestTag)]
		if n := strings.IndexByte(line, '>'); n < 0 || strings.IndexByte(line[:n], '<') >= 0 {
			continue
		}
		if all++; first < 0 {
			first = at
		}
		if closes {
			closing++
		}
		if lineBegins(s, at) {
			leading++
		}
	}
	if all < leastTags || closing == 0 || leading < 2 && strings.TrimSpace(s[:max(first, 0)]) != "" || all < len(s)/bytesForTag {
		return -1
	}
	return first
}
