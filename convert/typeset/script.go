package typeset

import (
	"unicode"
	"unicode/utf8"

	"golang.org/x/text/language"
)

// script is a way of writing that a text can change to in the middle.
type script struct {
	code  string // ISO 15924
	lang  string // what stretches in it are in: their language, or only the script where many share it
	table *unicode.RangeTable
}

// scripts are those that ship; all others are shown by stand-ins.
var scripts = []script{
	{"Latn", "und-Latn", unicode.Latin},
	{"Cyrl", "und-Cyrl", unicode.Cyrillic},
	{"Grek", "el", unicode.Greek},
	{"Arab", "und-Arab", unicode.Arabic},
	{"Hebr", "he", unicode.Hebrew},
	{"Armn", "hy", unicode.Armenian},
	{"Geor", "ka", unicode.Georgian},
	{"Hani", "und-Hani", unicode.Han},
	{"Kana", "ja", unicode.Katakana},
	{"Hira", "ja", unicode.Hiragana},
	{"Hang", "ko", unicode.Hangul},
	{"Deva", "und-Deva", unicode.Devanagari},
	{"Thai", "th", unicode.Thai},
}

// scriptOf returns the code of the script that a language is written in, empty
// when the tag does not tell.
func scriptOf(tag string) string {
	t, err := language.Parse(tag)
	if err != nil || t.IsRoot() {
		return ""
	}
	s, confidence := t.Script()
	if confidence == language.No {
		return ""
	}
	switch code := s.String(); code {
	case "Jpan", "Hans", "Hant":
		return "Hani"
	case "Kore":
		return "Hang"
	default:
		return code
	}
}

// foreign returns the language to mark a word with that is written in another
// script than the document (ISO 14289-1, 7.2): empty for a word of the
// document's own, or without letters. A single Greek letter is a symbol.
func (s *setter) foreign(word string) (lang string, letters bool) {
	if s.script == "" {
		return "", false
	}
	for i := 0; i < len(word); {
		if c := word[i]; c < utf8.RuneSelf {
			if c|0x20 >= 'a' && c|0x20 <= 'z' {
				return s.marked("Latn"), true
			}
			i++
			continue
		}
		r, n := utf8.DecodeRuneInString(word[i:])
		i += n
		if !unicode.IsLetter(r) {
			continue
		}
		for k := range scripts {
			if unicode.Is(scripts[k].table, r) {
				if scripts[k].code == "Grek" && s.script != "Grek" && !secondLetter(word[i:]) {
					return "", false
				}
				return s.marked(scripts[k].code), true
			}
		}
		return "", true
	}
	return "", false
}

func secondLetter(rest string) bool {
	r, _ := utf8.DecodeRuneInString(rest)
	return unicode.IsLetter(r) || unicode.IsMark(r)
}

// marked is the language of a script, empty for the document's own.
func (s *setter) marked(code string) string {
	if code == s.script || s.script == "Hani" && (code == "Kana" || code == "Hira") {
		return ""
	}
	for k := range scripts {
		if scripts[k].code == code {
			return scripts[k].lang
		}
	}
	return ""
}

// foreign is where a paragraph's words of another script are marked.
type foreign struct {
	span, parent int32
	lang         string
	last         int // the last atom with letters of the span
}

var noForeign = foreign{span: -1, parent: -1, last: -1}

// markForeign gives words of other scripts a node with their language. Words
// that follow one another share it, and punctuation between them. The atoms before
// known are marked already.
func (s *setter) markForeign(atoms []atom, known int) {
	f := &s.cutter.foreign
	for i := known; i < len(atoms); i++ {
		a := &atoms[i]
		if a.node != f.parent {
			f.span, f.parent, f.lang = -1, a.node, ""
		}
		l, letters := s.foreign(a.text)
		if !letters || s.book.Nodes[a.node].Role == Link { // an address is in no language
			continue
		}
		switch {
		case l == "":
			f.span, f.lang = -1, ""
		case l == f.lang && f.span >= 0:
			for k := f.last + 1; k <= i; k++ {
				atoms[k].node = f.span
			}
		default:
			f.span, f.lang = int32(s.telling(Span, int(f.parent), Words{Lang: l})), l
			a.node = f.span
		}
		f.last = i
	}
}
