package labels

import "strings"

// kin are languages that have the words of another one, by their tags in lower case.
var kin = map[string]string{
	"no": "nb", "nn": "nb", "iw": "he", "in": "id", "fil": "en", "bs": "hr", "prs": "fa",
	"zh-tw": "zh-hant", "zh-hk": "zh-hant", "zh-mo": "zh-hant",
}

// lookUp looks for the row of a tag, of what is left of it without its last subtag, and so
// on. It reports whether there is any; if not, it returns the first row.
func lookUp[T any](rows []T, tagOf func(*T) string, language string) (*T, bool) {
	for tag := strings.ToLower(language); tag != ""; tag = parent(tag) {
		if of, ok := kin[tag]; ok {
			tag = of
		}
		for i := range rows {
			if tagOf(&rows[i]) == tag {
				return &rows[i], true
			}
		}
	}
	return &rows[0], false
}

// parent is a tag without its last subtag (RFC 4647, 3.4).
func parent(tag string) string { return tag[:max(0, strings.LastIndexByte(tag, '-'))] }
