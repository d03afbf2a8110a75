package font

import (
	"io/fs"
	"math/rand/v2"
	"os"
	"path/filepath"
	"slices"
	"strings"
	"testing"
	"unicode/utf8"
)

// paired are the faces that are shaped by pairs.
func paired(t testing.TB) (faces []*Face) {
	t.Helper()
	for style := range Style(styles) {
		if f := Shipped().Face(style); f.pairs != nil {
			faces = append(faces, f)
		}
	}
	if len(faces) != 4 {
		t.Fatalf("%d faces are shaped by pairs", len(faces))
	}
	return faces
}

// tongues are languages whose forms the shipped faces know, and some others.
var tongues = []string{"", "en", "de", "tr", "sr", "mk", "vi", "ru", "el", "ro", "ca", "nl"}

// hold shapes a word both ways.
func hold(t *testing.T, f *Face, style Style, word, lang string) (byPairs bool) {
	t.Helper()
	script := scriptOf(0)
	for _, r := range word {
		if s := scriptOf(r); s != 0 {
			script = s
			break
		}
	}
	it := item{face: f, text: word, lang: lang, script: script}
	if script == 0 {
		it.script = scriptOf('a')
	}
	it.features = features(it, style)
	want, ok := f.shapeWith(&f.shapers, it)
	got, byPairs := f.shapeByPairs(it)
	if !byPairs { // by the shaper that knows no rules for marks
		if letters, also := f.shapeLayout(it); ok != also || !slices.Equal(letters, want) {
			t.Errorf("%s, %q in %q: without rules for marks %v, with them %v", f.PostScriptName(), word, lang, letters, want)
		}
		return false
	}
	if !ok || !slices.Equal(got, want) {
		t.Errorf("%s, %q in %q: by pairs %v, by the shaper %v", f.PostScriptName(), word, lang, got, want)
	}
	return true
}

// TestNoThirdLetterChangesAPair is the proof that pairs are enough: three
// letters are shaped as the shaper shapes them, whichever they are.
func TestNoThirdLetterChangesAPair(t *testing.T) {
	alphabets := []string{
		"abcdefghijklmnopqrstuvwxyzß", " AEFLOPTVWYafgijrtvwy.,-’“", "aeiouyàâäåæçéèêëíîïñóôöøœúüýÿ", "fijlTVWYąćęłńśźżčďěňřšťůžđğıİşţăơưĳ",
		"абвгдежзийклмнопрстуфхцчшщъыьэюя ", " АГДРТУФЬЪѓѕјљњќћџђїієґў", "αβγδεζηθικλμνξοπρσςτυφχψωάέήίόύώ", "0123456789/.,:-–%()[]'\"!?…",
	}
	faces := paired(t)
	if testing.Short() {
		faces, alphabets = faces[:1], alphabets[:2]
	}
	for style, f := range faces {
		for i, alphabet := range alphabets {
			letters := []rune(alphabet)
			lang := tongues[(i+style)%len(tongues)]
			for _, a := range letters {
				for _, b := range letters {
					for _, c := range letters {
						hold(t, f, Style(style), string([]rune{a, b, c}), lang)
					}
				}
			}
			if t.Failed() {
				return
			}
		}
	}
}

// TestRandomWordsAreShapedAlikeBothWays takes letters from everywhere that
// pairs are allowed.
func TestRandomWordsAreShapedAlikeBothWays(t *testing.T) {
	var all []rune
	for r := rune(0); r < 0x2030; r++ {
		if inPairs(r) {
			all = append(all, r)
		}
	}
	random := rand.New(rand.NewPCG(1, 2))
	taken := 0
	const words = 20_000
	for i := range words {
		style := i % 4
		first := random.IntN(len(all))
		word := make([]rune, 2+random.IntN(9))
		for k := range word {
			word[k] = all[random.IntN(len(all))]
			if k%2 == 1 { // of one alphabet, as a rule
				word[k] = all[min(len(all)-1, first+random.IntN(40))]
			}
		}
		if hold(t, paired(t)[style], Style(style), string(word), tongues[random.IntN(len(tongues))]) {
			taken++
		}
	}
	if taken < words/4 {
		t.Errorf("only %d of %d words were shaped by pairs", taken, words)
	}
}

func TestWordsOfRealTextsAreShapedAlikeBothWays(t *testing.T) {
	seen := make(map[string]bool)
	for _, dir := range []string{"../../seeds", "../../testdata/labelled"} {
		err := filepath.WalkDir(dir, func(path string, e fs.DirEntry, err error) error {
			if err != nil || !strings.HasSuffix(path, ".txt") {
				return err
			}
			data, err := os.ReadFile(path)
			for word := range strings.FieldsSeq(string(data)) {
				seen[word] = true
			}
			return err
		})
		if err != nil {
			t.Fatal(err)
		}
	}
	taken, n := 0, 0
	for word := range seen {
		n++
		if hold(t, paired(t)[n%4], Style(n%4), word, tongues[n%len(tongues)]) {
			taken++
		}
	}
	if n < 10_000 || taken < n*4/5 {
		t.Errorf("%d of %d words were shaped by pairs", taken, n)
	}
	t.Logf("%d of %d words were shaped by pairs", taken, n)
}

func TestFacesOfUsersAreNotShapedByPairs(t *testing.T) {
	f, err := Parse("GentiumBookPlus-Regular.ttf", gentiumRegular)
	if err != nil || f.pairs != nil {
		t.Errorf("pairs %v, %v", f.pairs, err)
	}
}

// BenchmarkPlainWord shapes a word that needs nothing but pairs, both ways.
func BenchmarkPlainWord(b *testing.B) {
	f := paired(b)[0]
	for lang, word := range map[string]string{"en": "harbour,", "ru": "пристань,"} {
		r, _ := utf8.DecodeRuneInString(word)
		it := item{face: f, text: word, lang: lang, script: scriptOf(r)}
		b.Run(lang+"/pairs", func(b *testing.B) {
			for b.Loop() {
				if _, ok := f.shapeByPairs(it); !ok {
					b.Fatal("not by pairs")
				}
			}
		})
		b.Run(lang+"/shaper", func(b *testing.B) {
			for b.Loop() {
				f.shapeLayout(it)
			}
		})
	}
}
