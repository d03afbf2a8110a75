package typeset

import (
	"sync/atomic"
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

// scripts are those of today, and some that are often quoted. The most common
// ones come first.
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
	{"Beng", "und-Beng", unicode.Bengali},
	{"Guru", "pa", unicode.Gurmukhi},
	{"Gujr", "gu", unicode.Gujarati},
	{"Orya", "or", unicode.Oriya},
	{"Taml", "ta", unicode.Tamil},
	{"Telu", "te", unicode.Telugu},
	{"Knda", "kn", unicode.Kannada},
	{"Mlym", "ml", unicode.Malayalam},
	{"Sinh", "si", unicode.Sinhala},
	{"Laoo", "lo", unicode.Lao},
	{"Khmr", "km", unicode.Khmer},
	{"Mymr", "und-Mymr", unicode.Myanmar},
	{"Tibt", "und-Tibt", unicode.Tibetan},
	{"Ethi", "und-Ethi", unicode.Ethiopic},
	{"Mong", "und-Mong", unicode.Mongolian},
	{"Thaa", "dv", unicode.Thaana},
	{"Syrc", "und-Syrc", unicode.Syriac},
	{"Cher", "chr", unicode.Cherokee},
	{"Cans", "und-Cans", unicode.Canadian_Aboriginal},
	{"Tfng", "und-Tfng", unicode.Tifinagh},
	{"Nkoo", "und-Nkoo", unicode.Nko},
	{"Adlm", "ff-Adlm", unicode.Adlam},
	{"Vaii", "vai", unicode.Vai},
	{"Yiii", "ii", unicode.Yi},
	{"Bopo", "zh-Bopo", unicode.Bopomofo},
	{"Java", "jv-Java", unicode.Javanese},
	{"Bali", "ban-Bali", unicode.Balinese},
	{"Sund", "su-Sund", unicode.Sundanese},
	{"Lana", "und-Lana", unicode.Tai_Tham},
	{"Talu", "khb", unicode.New_Tai_Lue},
	{"Tale", "tdd", unicode.Tai_Le},
	{"Tavt", "und-Tavt", unicode.Tai_Viet},
	{"Cham", "und-Cham", unicode.Cham},
	{"Cakm", "ccp", unicode.Chakma},
	{"Mtei", "mni-Mtei", unicode.Meetei_Mayek},
	{"Olck", "sat-Olck", unicode.Ol_Chiki},
	{"Limb", "und-Limb", unicode.Limbu},
	{"Lepc", "lep", unicode.Lepcha},
	{"Newa", "new-Newa", unicode.Newa},
	{"Saur", "saz", unicode.Saurashtra},
	{"Sylo", "und-Sylo", unicode.Syloti_Nagri},
	{"Kali", "und-Kali", unicode.Kayah_Li},
	{"Lisu", "lis", unicode.Lisu},
	{"Plrd", "und-Plrd", unicode.Miao},
	{"Batk", "und-Batk", unicode.Batak},
	{"Bamu", "bax", unicode.Bamum},
	{"Mand", "und-Mand", unicode.Mandaic},
	{"Rohg", "rhg-Rohg", unicode.Hanifi_Rohingya},
	{"Osge", "osa", unicode.Osage},
	{"Hmnp", "und-Hmnp", unicode.Nyiakeng_Puachue_Hmong},
	{"Wcho", "und-Wcho", unicode.Wancho},
	{"Copt", "cop", unicode.Coptic},
	{"Goth", "got", unicode.Gothic},
	{"Runr", "und-Runr", unicode.Runic},
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

// scriptHas reports whether a letter is of the script with a code.
func scriptHas(code string, r rune) bool {
	for k := range scripts {
		if scripts[k].code == code {
			return unicode.Is(scripts[k].table, r)
		}
	}
	return false
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
		switch k := scriptOfLetter(r); {
		case k == noLetter:
			continue
		case k == unknownScript:
		case scripts[k].code == "Grek" && s.script != "Grek" && !secondLetter(word[i:]):
			return "", false
		default:
			return s.marked(scripts[k].code), true
		}
		return "", true
	}
	return "", false
}

// What scriptOfLetter gives that is no index of scripts.
const (
	noLetter      = -1
	unknownScript = -2
)

// letters are characters that were looked up, above eight bits that tell their scripts:
// texts have few of them. An empty one is 0.
var letters [1 << 10]atomic.Uint64

// scriptOfLetter is the index of the script of a letter.
func scriptOfLetter(r rune) int {
	known := &letters[uint32(r)%uint32(len(letters))]
	if v := known.Load(); v != 0 && rune(v>>8) == r {
		return int(int8(v))
	}
	k := lookUpScript(r)
	known.Store(uint64(r)<<8 | uint64(uint8(k)))
	return int(k)
}

func lookUpScript(r rune) int8 {
	if !unicode.IsLetter(r) {
		return noLetter
	}
	for k := range scripts {
		if unicode.Is(scripts[k].table, r) {
			return int8(k)
		}
	}
	return unknownScript
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
