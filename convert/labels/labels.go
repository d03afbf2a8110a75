// Package labels holds the few words that a book needs beside its own, such as
// "Contents", in the languages that we can write them in.
package labels

import "strings"

// Words are the words of one language.
type Words struct {
	Language                                                                      string
	Contents, Cover, Begin, Colophon, Source, Identity, Rights, License, MadeWith string
}

// kin are languages that have the words of another one, by their tags in lower case.
var kin = map[string]string{
	"no": "nb", "nn": "nb", "iw": "he", "in": "id", "fil": "en", "bs": "hr", "prs": "fa",
	"zh-tw": "zh-hant", "zh-hk": "zh-hant", "zh-mo": "zh-hant",
}

// For returns the words in the language of a BCP 47 tag, or else in English.
func For(language string) Words {
	w, _ := find(language)
	return w
}

// find looks for the words of a tag, of what is left of it without its last subtag, and
// so on. It reports whether there are any.
func find(language string) (Words, bool) {
	for tag := strings.ToLower(language); tag != ""; tag = parent(tag) {
		if of, ok := kin[tag]; ok {
			tag = of
		}
		for _, w := range furniture {
			if w.Language == tag {
				return w, true
			}
		}
	}
	return furniture[0], false
}

// parent is a tag without its last subtag (RFC 4647, 3.4).
func parent(tag string) string { return tag[:max(0, strings.LastIndexByte(tag, '-'))] }

// Matches reports whether the words are in the language of a BCP 47 tag; if
// not, they must be marked as being in their own.
func (w Words) Matches(language string) bool {
	found, ok := find(language)
	return ok && found.Language == w.Language
}
