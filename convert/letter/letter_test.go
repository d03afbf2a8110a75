package letter_test

import (
	"strings"
	"testing"
	"unicode"
	"unicode/utf8"

	"github.com/fad55d40/archive/convert/letter"
)

func TestTheAnswersAreThoseOfUnicodeForEveryCharacter(t *testing.T) {
	for r := rune(-1); r <= unicode.MaxRune+1; r++ {
		if got, want := letter.Is(r), unicode.IsLetter(r); got != want {
			t.Errorf("Is(%#x) is %v, want %v", r, got, want)
		}
		if got, want := letter.IsUpper(r), unicode.IsUpper(r); got != want {
			t.Errorf("IsUpper(%#x) is %v, want %v", r, got, want)
		}
		if got, want := letter.IsLower(r), unicode.IsLower(r); got != want {
			t.Errorf("IsLower(%#x) is %v, want %v", r, got, want)
		}
		if got, want := letter.Lower(r), unicode.ToLower(r); got != want {
			t.Errorf("Lower(%#x) is %#x, want %#x", r, got, want)
		}
		if got, want := letter.IsEast(r), unicode.In(r, unicode.Han, unicode.Hiragana, unicode.Katakana, unicode.Hangul); got != want {
			t.Errorf("IsEast(%#x) is %v, want %v", r, got, want)
		}
		if got, want := letter.IsMark(r), unicode.IsMark(r); got != want {
			t.Errorf("IsMark(%#x) is %v, want %v", r, got, want)
		}
		if got, want := letter.IsSpace(r), unicode.IsSpace(r); got != want {
			t.Errorf("IsSpace(%#x) is %v, want %v", r, got, want)
		}
		for _, signs := range []string{"", ".,;:!…—–-。，、；：！", "]*†‡¹²³"} {
			if got, want := letter.In(r, signs), strings.ContainsRune(signs, r); got != want {
				t.Errorf("In(%#x, %q) is %v, want %v", r, signs, got, want)
			}
		}
		if s := "ab" + string(r) + "cd"; letter.Count(s) != utf8.RuneCountInString(s) || letter.Count(s+s) != utf8.RuneCountInString(s+s) {
			t.Errorf("Count(%q) is %d, and twice that is %d", s, letter.Count(s), letter.Count(s+s))
		}
		for _, s := range []string{string(r), string(r) + "x ", " x" + string(r), "Ж" + string(r), string(r) + "字"} {
			if got, want := letter.TrimSpace(s), strings.TrimSpace(s); got != want {
				t.Errorf("TrimSpace(%q) is %q, want %q", s, got, want)
			}
		}
		if got, want := letter.IsDigit(r), unicode.IsDigit(r); got != want {
			t.Errorf("IsDigit(%#x) is %v, want %v", r, got, want)
		}
	}
}

func TestTheSmallFormOfATextIsThatOfItsCharacters(t *testing.T) {
	for _, s := range []string{"", "a", "A", "quay Ä", "Quay ä", "ärger", "ÄRGER", "中文字", "中文A字", "中文Ä字", "カタカナ", "Ёлка", "ёлка", "İstanbul ı", "\u212A", "ﬁ", "ａＡ", "\U00010400", "𐐨", "한글", "Ⅷ", "ⓐⒶ", "ა Ა", "ⴀ Ⴀ"} {
		if got, want := letter.ToLower(s), strings.ToLower(s); got != want {
			t.Errorf("ToLower(%q) is %q, want %q", s, got, want)
		}
	}
	for r := rune(0); r <= unicode.MaxRune; r++ {
		if s := string(r) + "x"; letter.ToLower(s) != strings.ToLower(s) {
			t.Fatalf("ToLower(%q) is %q, want %q", s, letter.ToLower(s), strings.ToLower(s))
		}
	}
}

func TestSpaceIsTrimmedFromBothEnds(t *testing.T) {
	for _, s := range []string{"", " ", "\t\n", " \u00a0", "\u3000 a \u2003", "\xc2", "a\xc2", "\xe2\x80", "a \xe2\x80", "\xe3\x80x", "\x85", "a\x85\xa0", " \u2028\r\n"} {
		if got, want := letter.TrimSpace(s), strings.TrimSpace(s); got != want {
			t.Errorf("TrimSpace(%q) is %q, want %q", s, got, want)
		}
	}
}

func TestAPrefixIsFoundInTheSmallFormOfAText(t *testing.T) {
	for _, s := range []string{"", "Contact: us", "KONTAKT", "Ёлка", "İstanbul", "\u212Aelvin", "ſ", "Ünite", "a\xff"} {
		for _, prefix := range []string{"", "c", "contact:", "contact: us ", "kontakt", "ёл", "i", "kel", "s", "ü", "a\uFFFD"} {
			if got, want := letter.HasPrefix(s, prefix), strings.HasPrefix(strings.ToLower(s), prefix); got != want {
				t.Errorf("HasPrefix(%q, %q) is %v, want %v", s, prefix, got, want)
			}
		}
	}
}

func TestAPrefixIsFoundBehindEveryCharacter(t *testing.T) {
	for r := rune(0); r <= unicode.MaxRune; r++ {
		s := string(r) + "x"
		for _, prefix := range []string{"a", "i", "k", "s", "å", "中", "の", "ω", strings.ToLower(string(r))} {
			if got, want := letter.HasPrefix(s, prefix), strings.HasPrefix(strings.ToLower(s), prefix); got != want {
				t.Fatalf("HasPrefix(%q, %q) is %v, want %v", s, prefix, got, want)
			}
		}
	}
}

func TestWordsAreCountedAsTheyAreParted(t *testing.T) {
	for _, s := range []string{"", " ", "a", " a ", "a b", "a\tb\nc", "ä\u00a0ö", "a\u3000b", "a\u2028b", "a\u200bb", "\u0085a", "a\xff b", "中文 字", "a\u1680b\u2009c"} {
		if got, want := letter.Words(s), len(strings.Fields(s)); got != want {
			t.Errorf("Words(%q) is %d, want %d", s, got, want)
		}
	}
}

func TestSignsAreFoundInTextsOfAnyScript(t *testing.T) {
	for _, s := range []string{"", "a b", "a|b", "a\tb", "ä–b", "ä|b", "a•", "ab–", "a—b", "“a”", "\u0122", "中文", "é", "a\u0095b"} {
		if got, want := letter.ContainsAny(s, "|•\t–"), strings.ContainsAny(s, "|•\t–"); got != want {
			t.Errorf("ContainsAny(%q) is %v, want %v", s, got, want)
		}
	}
}

func TestLengthsAreBoundedAsTheyAreCounted(t *testing.T) {
	for _, s := range []string{"", "a", "abcd", "äöü", "中文字", "\U0001F600\U0001F601", "a\xffb"} {
		for n := range 6 {
			if got, want := letter.AtMost(s, n), utf8.RuneCountInString(s) <= n; got != want {
				t.Errorf("AtMost(%q, %d) is %v", s, n, got)
			}
		}
	}
}

var texts = map[string]string{
	"english": "The ferry sails again on Friday, nine years after the last boat left.",
	"german":  "Die Fähre fährt wieder über den Fluß, schrieb Jürgen Müller.",
	"russian": "Смотритель старого моста каждое утро заводил часы.",
	"arabic":  "عاد القارب يوم الجمعة تحت المطر ومصابيحه مضاءة",
	"chinese": "守钟人每天早晨给港口的钟上发条。",
}

func BenchmarkLower(b *testing.B) {
	for name, s := range texts {
		b.Run(name, func(b *testing.B) {
			b.SetBytes(int64(len(s)))
			for b.Loop() {
				for _, r := range s {
					if letter.Is(r) {
						letter.Lower(r)
					}
				}
			}
		})
	}
}

func BenchmarkToLower(b *testing.B) {
	for name, s := range texts {
		b.Run(name, func(b *testing.B) {
			b.SetBytes(int64(len(s)))
			b.ReportAllocs()
			for b.Loop() {
				letter.ToLower(s)
			}
		})
	}
}
