package linebreak_test

import (
	"bufio"
	"crypto/sha256"
	"encoding/hex"
	"os"
	"path/filepath"
	"strings"
	"testing"
	"unicode"
	"unicode/utf8"

	"github.com/fad55d40/archive/convert/linebreak"
)

// broken writes a text with "|" at every break.
func broken(f *linebreak.Finder, text string) string {
	var b strings.Builder
	from := 0
	for _, at := range f.Find(nil, text) {
		b.WriteString(text[from:at] + "|")
		from = at
	}
	return b.String() + text[from:]
}

func TestLinesEndWhereReadersOfEachScriptExpect(t *testing.T) {
	var f linebreak.Finder
	for _, c := range []struct{ script, want string }{
		{"no small kana, stop or bracket begins a line", "「きょ|う|は|いっ|て|らっ|しゃ|い。」|と|言っ|たー！"},
		{"brackets stay with what they hold", "東|京|（日|本）|の|駅、|人"},
		{"Latin words in Japanese stay whole", "新|し|い|Windows|版|は|3.14％"},
		{"Hangul is broken between syllables", "대|한|민|국|은,|민|주"},
		{"Tibetan is broken behind the dot", "འགྲོ་|བ་|མིའི་|རིགས་|རྒྱུད་"},
		{"Ethiopic is broken behind the word space", "የሰው፡|ልጅ፡|ሁሉ"},
		{"Thai is parted into words", "มนุษย์|ทั้ง|หลาย|เกิด|มา|มี|อิสระ|และ|เสมอ|ภาค|กัน"},
		{"the sign of repetition stays with its word", "เด็กๆ|ไป"},
		{"Lao is parted into words", "ມະນຸດ|ທຸກຄົນ|ເກີດ|ມາ"},
		{"Khmer is parted into words", "មនុស្ស|ទាំងអស់|កើតមក|មាន"},
		{"Burmese is parted into words", "လူ|တိုင်း|သည်|တူညီ|လွတ်လပ်|သော"},
		{"a zero width space is asked for", "one\u200b|two"},
		{"emoji keep their parts", "👩‍👩‍👧|🇩🇪|🇫🇷|👍🏽"},
	} {
		text := strings.ReplaceAll(c.want, "|", "")
		if !linebreak.Needed(text) {
			t.Errorf("%s: nothing is looked for in %q", c.script, text)
		}
		if got := broken(&f, text); got != c.want {
			t.Errorf("%s: %q, want %q", c.script, got, c.want)
		}
	}
}

// sentences are words of each script to make texts of.
var sentences = []string{"มนุษย์ทั้งหลายเกิดมามีอิสระ", "ມະນຸດທຸກຄົນເກີດມາ", "မြန်မာဘာသာစကား", "សេចក្តីប្រកាស", "「東京」へ。", "대한", "བོད་སྐད", "word-break", "—", "၁၂", "ๆ",
	"\U0001F1E9\U0001F1EA", "\u200d", "\xff", "ᦅᧄᦺᦑ", "ᨲ᩠ᩅᩫ"}

func FuzzFind(f *testing.F) {
	for _, s := range sentences {
		f.Add(strings.Repeat(s, 3))
	}
	f.Add(strings.Join(sentences, ""))
	f.Add(strings.Repeat("ကျွန်ုပ်", 400))
	var finder linebreak.Finder
	f.Fuzz(func(t *testing.T, text string) {
		last := 0
		for _, at := range finder.Find(nil, text) {
			if at <= last || at >= len(text) || !utf8.RuneStart(text[at]) && utf8.ValidString(text) {
				t.Fatalf("%q: break at %d after %d", text, at, last)
			}
			last = at
			if r, _ := utf8.DecodeRuneInString(text[at:]); unicode.Is(unicode.Mn, r) {
				if before, _ := utf8.DecodeLastRuneInString(text[:at]); unicode.IsLetter(before) {
					t.Fatalf("%q: the break at %d parts a letter from its mark", text, at)
				}
			}
		}
	})
}

func TestALongTextIsPartedAsAShortOneIs(t *testing.T) {
	var f linebreak.Finder
	word := "มนุษย์ทั้งหลายเกิดมามีอิสระ"
	once := len(f.Find(nil, word)) + 1
	if got, want := len(f.Find(nil, strings.Repeat(word, 100))), 100*once-1; got != want {
		t.Errorf("%d breaks, want %d", got, want)
	}
}

func TestWordsThatNoDictionaryHasArePartedAtSyllablesOnlyWhenThereAreMany(t *testing.T) {
	var f linebreak.Finder
	if got := broken(&f, "ฆฌฏ"); got != "ฆฌฏ" {
		t.Errorf("a name is parted: %q", got)
	}
	if got := broken(&f, strings.Repeat("ฆฌฏ", 5)); strings.Count(got, "|") < 8 {
		t.Errorf("a language without words is not parted: %q", got)
	}
}

func TestTextsOfAlphabetsNeedNoSearch(t *testing.T) {
	for _, text := range []string{"plain words, and “more” — so…", "Привет, мир № 5", "שלום עולם", "العربية", "हिन्दी में।", "ქართული", "€ 5 – ½ ≈ 2"} {
		if linebreak.Needed(text) {
			t.Errorf("%q is looked at", text)
		}
	}
}

func TestEveryListHasItsOriginAndDigest(t *testing.T) {
	origin, err := os.Open("words/ORIGIN")
	if err != nil {
		t.Fatal(err)
	}
	defer origin.Close()
	told, name := 0, ""
	for s := bufio.NewScanner(origin); s.Scan(); {
		key, value, _ := strings.Cut(s.Text(), ": ")
		switch key {
		case "File":
			name = value
			told++
		case "SHA-256":
			data, err := os.ReadFile(filepath.Join("words", name))
			if err != nil {
				t.Fatal(err)
			}
			sum := sha256.Sum256(data)
			if got := hex.EncodeToString(sum[:]); got != value {
				t.Errorf("%s: digest %s, ORIGIN says %s", name, got, value)
			}
		}
	}
	if lists, _ := filepath.Glob("words/*.zst"); len(lists) == 0 || len(lists) != told {
		t.Errorf("%d lists, %d stanzas", len(lists), told)
	}
	if n := linebreak.Notices(); !strings.Contains(n, "Unicode-3.0") || !strings.Contains(n, "COPYRIGHT AND PERMISSION NOTICE") {
		t.Errorf("the notices are %.200q", n)
	}
}

func BenchmarkFind(b *testing.B) {
	for _, c := range []struct{ name, text string }{
		{"thai", "มนุษย์ทั้งหลายเกิดมามีอิสระและเสมอภาคกันในเกียรติศักดิ์และสิทธิ"},
		{"japanese", "すべての人間は、生まれながらにして自由であり、かつ、尊厳と権利とについて平等である。"},
	} {
		b.Run(c.name, func(b *testing.B) {
			var f linebreak.Finder
			var dst []int
			f.Find(nil, c.text)
			b.ReportAllocs()
			b.SetBytes(int64(len(c.text)))
			for b.Loop() {
				dst = f.Find(dst[:0], c.text)
			}
		})
	}
}
