// Package labels holds the few words that a book needs beside its own, such as
// "Contents", in the languages that we can write them in.
package labels

// Words are the words of one language.
type Words struct {
	Language                                                                      string
	Contents, Cover, Begin, Colophon, Source, Identity, Rights, License, MadeWith string
}

// For returns the words in the language of a BCP 47 tag, or else in English.
func For(language string) Words {
	w, _ := lookUp(furniture, wordsTag, language)
	return *w
}

func wordsTag(w *Words) string { return w.Language }

// Matches reports whether the words are in the language of a BCP 47 tag; if
// not, they must be marked as being in their own.
func (w Words) Matches(language string) bool {
	found, ok := lookUp(furniture, wordsTag, language)
	return ok && found.Language == w.Language
}
