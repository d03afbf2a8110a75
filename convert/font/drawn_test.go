package font_test

import (
	"math/rand/v2"
	"os"
	"path/filepath"
	"testing"

	"github.com/go-text/typesetting/font/opentype/tables"

	"github.com/fad55d40/archive/convert/font"
)

func testFace(t *testing.T, name string) *font.Face {
	t.Helper()
	data, err := os.ReadFile(filepath.Join("testdata", name))
	if err != nil {
		t.Fatal(err)
	}
	f, err := font.Parse(name, data)
	if err != nil {
		t.Fatal(err)
	}
	return f
}

// square.otf has a letter of four corners and a round one of four cubic curves,
// 600 wide and centred on (300, 300).
func TestPostScriptOutlinesAreEmbeddedAsQuadraticOnes(t *testing.T) {
	f := testFace(t, "square.otf")
	runs := font.NewLibrary(f).Shape(nil, "A\U00017000", font.Regular, "en")
	if len(runs) == 0 || runs[0].Missing || f.Advance(f.Glyph('A')) != 600 {
		t.Fatalf("%s", describe(runs))
	}
	sub, err := f.Subset([]uint16{f.Glyph('A'), f.Glyph(0x17000)})
	if err != nil {
		t.Fatal(err)
	}
	again, err := f.Subset([]uint16{f.Glyph('A'), f.Glyph(0x17000)})
	if err != nil || string(again) != string(sub) {
		t.Error("the same glyphs give two files")
	}
	checkSums(t, sub)
	part := readOutlines(t, sub)
	square, round := part.simple(t, 1), part.simple(t, 2)
	if len(square) != 4 {
		t.Errorf("the square has the points %v", square)
	}
	curves := 0
	for _, p := range round {
		if !p.on {
			curves++
			continue
		}
		if d := (p.x-300)*(p.x-300) + (p.y-300)*(p.y-300); d < 297*297 || d > 303*303 {
			t.Errorf("the point %+v is not on the circle", p)
		}
	}
	if curves < 8 || curves > 32 {
		t.Errorf("the circle has %d curves", curves)
	}
}

// weighty.ttf is 300 wide at its default weight 100 and 900 at 700; its stem is
// 100 there and 700 here.
func TestVariableFontsAreTakenAtTheirRegularWeight(t *testing.T) {
	f := testFace(t, "weighty.ttf")
	if got := f.Advance(f.Glyph('A')); got != 600 {
		t.Errorf("the letter is %d wide, want 600", got)
	}
	run := font.NewLibrary(f).Shape(nil, "AA", font.Regular, "en")[0]
	if run.Width() != 1200 {
		t.Errorf("two letters are %d wide", run.Width())
	}
	sub, err := f.Subset([]uint16{f.Glyph('A')})
	if err != nil {
		t.Fatal(err)
	}
	low, high := 1000, 0
	for _, p := range readOutlines(t, sub).simple(t, 1) {
		low, high = min(low, p.x), max(high, p.x)
	}
	if low != 100 || high != 500 {
		t.Errorf("the stem goes from %d to %d, want 100 to 500", low, high)
	}
}

// Whatever is wrong with such a font, it is refused, or its text is set and what
// can be drawn of it embedded.
func TestDamagedDrawnFontsNeverEndTheProgram(t *testing.T) {
	rng := rand.New(rand.NewPCG(3, 4))
	for _, name := range []string{"square.otf", "weighty.ttf"} {
		data, err := os.ReadFile(filepath.Join("testdata", name))
		if err != nil {
			t.Fatal(err)
		}
		parsed := 0
		for range 3000 {
			d := edited(data, func(d []byte) {
				for range 1 + rng.IntN(6) {
					d[rng.IntN(len(d))] = byte(rng.IntN(256))
				}
			})
			f, err := font.Parse(name, d)
			if err != nil {
				continue
			}
			parsed++
			const text = "AA A\U00017000"
			checkRuns(t, text, font.NewLibrary(f).Shape(nil, text, font.Regular, "en"))
			for g := range min(f.NumGlyphs(), 8) {
				if sub, err := f.Subset([]uint16{uint16(g)}); err == nil {
					checkSums(t, sub)
				}
			}
		}
		if parsed < 100 {
			t.Errorf("only %d of the damaged fonts were tried", parsed)
		}
	}
}

type corner struct {
	x, y int
	on   bool
}

// simple are the points of a simple glyph, as another reader has them.
func (o outlines) simple(t *testing.T, gid int) []corner {
	t.Helper()
	g, ok := o.glyf[gid].Data.(tables.SimpleGlyph)
	if !ok {
		t.Fatalf("glyph %d is %T", gid, o.glyf[gid].Data)
	}
	var out []corner
	for _, p := range g.Points {
		out = append(out, corner{int(p.X), int(p.Y), p.Flag&1 != 0})
	}
	return out
}
