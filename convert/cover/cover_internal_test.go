package cover

import (
	"bytes"
	"crypto/sha256"
	"encoding/hex"
	"fmt"
	"image"
	"image/png"
	"os"
	"strings"
	"testing"

	"github.com/fad55d40/archive/convert/font"
	"github.com/fad55d40/archive/convert/font/bidi"
)

// sample is a text in a language.
type sample struct{ language, text string }

// samples are texts in every script that the fonts are tested with.
func samples(t *testing.T) (out []sample) {
	t.Helper()
	data, err := os.ReadFile("../font/testdata/scripts.txt")
	if err != nil {
		t.Fatal(err)
	}
	for l := range strings.Lines(string(data)) {
		if language, text, ok := strings.Cut(strings.TrimSpace(l), "\t"); ok {
			out = append(out, sample{language, text})
		}
	}
	if len(out) < 50 {
		t.Fatalf("there are %d samples", len(out))
	}
	return append(out, sample{"ar", "العبارة تغادر الميناء في السابعة صباحًا"}, sample{"ur", "کشتی صبح سات بجے بندرگاہ سے روانہ ہوتی ہے"}, sample{"he", "המעבורת יוצאת מהנמל בשבע בבוקר"},
		sample{"ru", "Паром уходит из гавани в семь утра"}, sample{"de", "Öffentlichkeitsarbeitsbeauftragtenversammlungsprotokoll"}, sample{"en", "The ferry leaves the harbour at seven"})
}

// ofLength repeats a text to so many characters.
func ofLength(text string, n int) string {
	var out strings.Builder
	for at := 0; n > 0; n-- {
		end := font.ClusterEnd(text, at)
		out.WriteString(text[at:end])
		if at = end; at == len(text) {
			out.WriteByte(' ')
			at = 0
		}
	}
	return strings.TrimSpace(out.String())
}

// box is where there is ink, in units of the cover times sub.
type box struct{ left, top, right, bottom int }

func (b box) meets(o box) bool {
	return b.left < o.right && o.left < b.right && b.top < o.bottom && o.top < b.bottom
}

// inkOf is where a line has ink when it is set in our own faces.
func inkOf(p *Plan, l Line) (b box, ok bool) {
	runs := p.shape(l)
	em := l.Size * sub
	x := p.Edge * sub
	if p.words.RTL {
		x -= runsWidth(runs) * em / 1000
	}
	first := true
	levels := []uint8{}
	for _, run := range runs {
		levels = append(levels, run.Level)
	}
	for _, k := range bidi.Order(nil, levels) {
		run := runs[k]
		if run.Missing {
			x += missingWidth * em / 1000
			continue
		}
		for _, g := range run.Glyphs {
			for _, c := range run.Face.Outline(g.ID) {
				for _, s := range c {
					at := point{x + int(g.XOffset)*em/1000 + int(s.X)*em/run.Face.Metrics().UnitsPerEm, l.Y*sub - int(g.YOffset)*em/1000 - int(s.Y)*em/run.Face.Metrics().UnitsPerEm}
					if first {
						b, first = box{at.x, at.y, at.x, at.y}, false
					}
					b = box{min(b.left, at.x), min(b.top, at.y), max(b.right, at.x), max(b.bottom, at.y)}
				}
			}
			x += int(g.Advance) * em / 1000
		}
	}
	return b, !first
}

// TestNothingOnACoverOverprints sets titles of many lengths in every script, with
// and without the rest, and looks at where the ink is.
func TestNothingOnACoverOverprints(t *testing.T) {
	for _, s := range samples(t) {
		rtl := bidi.OfLanguage(s.language) == bidi.RightToLeft
		for _, length := range []int{1, 9, 40, 120, 300} {
			for _, k := range []int{0, 3, 5, 7} { // deck, authors, date
				w := Words{Title: ofLength(s.text, length), Language: s.language, RTL: rtl, Seed: [4]byte{1, 2, byte(length), 4}}
				if k&1 != 0 {
					w.Deck = ofLength(s.text, 3*length)
				}
				if k&2 != 0 {
					w.Byline = ofLength(s.text, length)
				}
				if k&4 != 0 {
					w.Date = ofLength(s.text, 12)
				}
				slack := 100
				if k == 5 {
					slack = readersSlack
				}
				checkInk(t, fmt.Sprintf("%s, %d letters, parts %b", s.language, length, k), arrange(w, font.Shipped(), slack))
			}
		}
	}
}

func checkInk(t *testing.T, name string, p *Plan) {
	t.Helper()
	bar := box{p.Bar.X * sub, p.Bar.Y * sub, (p.Bar.X + p.Bar.Width) * sub, (p.Bar.Y + p.Bar.Height) * sub}
	taken := []box{bar}
	for _, l := range p.Lines {
		ink, ok := inkOf(p, l)
		if !ok {
			continue
		}
		leeway := l.Size * sub / 2 // for swashes, and marks that stand alone
		if ink.left < margin*sub-leeway || ink.right > (Width-margin)*sub+leeway || ink.top < margin*sub || ink.bottom > (Height-margin/3)*sub {
			t.Errorf("%s: %q leaves the room inside of the margins: %d to %d, %d to %d", name, l.Text, ink.left/sub, ink.right/sub, ink.top/sub, ink.bottom/sub)
		}
		for _, other := range taken {
			if ink.meets(other) {
				t.Errorf("%s: %q meets what ends at %d, and begins at %d", name, l.Text, other.bottom/sub, ink.top/sub)
			}
		}
		taken = append(taken, ink)
	}
	for _, r := range p.Rings {
		circle := box{(r.X - r.Radius) * sub, (r.Y - r.Radius) * sub, (r.X + r.Radius) * sub, (r.Y + r.Radius) * sub}
		for _, other := range taken {
			if circle.meets(other) {
				t.Errorf("%s: a ring meets words", name)
			}
		}
	}
}

// digests are of covers as every machine must draw them.
var digests = map[string]string{
	"en": "b1f10842063a9721",
	"ja": "2e47adaae941b521",
	"ar": "5ffbf77275fd3fca",
	"de": "2edf060947c6033c",
}

func golden() []Words {
	return []Words{
		{Title: "The harbour clock runs again", Deck: "A town waits for a bell that nobody has paid for.", Byline: "Jane Roe", Date: "28 April 2021", Language: "en", Seed: [4]byte{1, 2, 3, 4}},
		{Title: "夜の港にて船は出る", Byline: "山田太郎", Date: "2021年4月28日", Language: "ja", Seed: [4]byte{5, 2, 60, 4}},
		{Title: "ساعة الميناء تعمل من جديد (Harbour 24)", Byline: "جان رو", Date: "2021", Language: "ar", RTL: true, Seed: [4]byte{3, 2, 30, 4}},
		{Title: "Öffentlichkeitsarbeitsbeauftragtenversammlungsprotokoll\U00017000", Language: "de"},
	}
}

func TestACoverIsTheSameBytesOnEveryMachine(t *testing.T) {
	for _, w := range golden() {
		sum := sha256.Sum256(PNG(w, font.Shipped()))
		if got := hex.EncodeToString(sum[:8]); got != digests[w.Language] {
			t.Errorf("%s: the digest is %s, want %s: a change of format, if it was meant", w.Language, got, digests[w.Language])
		}
	}
}

func TestACoverIsAPNGOfTheSizeThatShopsAskFor(t *testing.T) {
	for _, w := range golden() {
		data := PNG(w, font.Shipped())
		m, err := png.Decode(bytes.NewReader(data))
		if err != nil {
			t.Fatal(err)
		}
		pixels, ok := m.(*image.Paletted)
		if size := m.Bounds().Size(); !ok || size.X != 1600 || size.Y != 2560 {
			t.Fatalf("%T of %v", m, size)
		}
		p := arrange(w, font.Shipped(), 100)
		if r, g, b, _ := pixels.At(2, 2).RGBA(); (Colour{byte(r >> 8), byte(g >> 8), byte(b >> 8)}) != p.Ground {
			t.Errorf("%s: the ground is %v, want %v", w.Language, pixels.At(2, 2), p.Ground)
		}
		// The ink of the first line stands where the line's outlines do.
		ink, ok := inkOf(p, p.Lines[0])
		if !ok {
			t.Fatalf("%s: no ink in %q", w.Language, p.Lines[0].Text)
		}
		found := image.Rectangle{}
		for y := (ink.top/sub - 3) * dots / perUnits; y < (ink.bottom/sub+3)*dots/perUnits; y++ {
			for x := range 1600 {
				if pixels.ColorIndexAt(x, y) == steps {
					found = found.Union(image.Rect(x, y, x+1, y+1))
				}
			}
		}
		near := func(got, want int) bool { return distance(got-want*dots/perUnits/sub) <= 4 }
		if !near(found.Min.X, ink.left) || !near(found.Max.X, ink.right) || !near(found.Min.Y, ink.top) || !near(found.Max.Y, ink.bottom) {
			t.Errorf("%s: the first line is at %v, want %v", w.Language, found, ink)
		}
	}
}

func TestACoverReadFromTheRightIsMirrored(t *testing.T) {
	w := golden()[2]
	right := ForReader(w, font.Shipped())
	w.RTL = false
	left := ForReader(w, font.Shipped())
	if right.Edge != Width-left.Edge || right.Bar.X != Width-left.Bar.X-left.Bar.Width || len(right.Rings) == 0 || right.Rings[0].X != Width-left.Rings[0].X {
		t.Errorf("from the right %+v, from the left %+v", right, left)
	}
}

func TestWordsOfATitleStayWholeWhereSmallerLettersLetThem(t *testing.T) {
	for text, want := range map[string][]string{
		"Night Ferry": {"Night Ferry"},
		"The responsibilities of a lighthouse keeper":             {"The", "responsibilities", "of a lighthouse", "keeper"},
		"Öffentlichkeitsarbeitsbeauftragtenversammlungsprotokoll": {"Öffentlichkeitsarbeitsbeauftrag-", "tenversammlungsprotokoll"},
	} {
		var got []string
		for _, l := range arrange(Words{Title: text, Language: "de"}, font.Shipped(), 100).Lines {
			got = append(got, l.Text)
		}
		if strings.Join(got, "|") != strings.Join(want, "|") {
			t.Errorf("%q stands as %q, want %q", text, got, want)
		}
	}
}

func TestTheRestOfALongTextIsAnEllipsis(t *testing.T) {
	p := arrange(Words{Title: "Ferry", Deck: strings.Repeat("many words, ", 60), Byline: strings.Repeat("Jane Roe, ", 50), Language: "en"}, font.Shipped(), 100)
	var title, deck, authors []string
	for _, l := range p.Lines {
		switch {
		case l.Italic:
			deck = append(deck, l.Text)
		case l.Size == footSize:
			authors = append(authors, l.Text)
		default:
			title = append(title, l.Text)
		}
	}
	if len(title) != 1 || len(deck) != mostDeck || len(authors) != mostFoot {
		t.Fatalf("%d lines of title, %d of deck, %d of authors", len(title), len(deck), len(authors))
	}
	for _, lines := range [][]string{title, deck, authors} {
		for i, l := range lines {
			if last := i == len(lines)-1 && len(lines) > 1; strings.HasSuffix(l, " …") != last || strings.HasSuffix(l, ", …") {
				t.Errorf("line %d is %q", i, l)
			}
		}
	}
}
