package font_test

import (
	"bytes"
	"encoding/binary"
	"fmt"
	"os"
	"os/exec"
	"path/filepath"
	"reflect"
	"sync"
	"testing"

	gotext "github.com/go-text/typesetting/font"
	"github.com/go-text/typesetting/font/opentype"
	"github.com/go-text/typesetting/font/opentype/tables"

	"github.com/fad55d40/archive/convert/font"
)

// outlines is a font file read by another reader than ours.
type outlines struct {
	glyf tables.Glyf
	hmtx tables.Hmtx
	maxp tables.Maxp
	head tables.Head
	tags []opentype.Tag
}

func readOutlines(t *testing.T, data []byte) outlines {
	t.Helper()
	ld, err := opentype.NewLoader(bytes.NewReader(data))
	if err != nil {
		t.Fatal(err)
	}
	table := func(tag string) []byte {
		raw, err := ld.RawTable(opentype.MustNewTag(tag))
		if err != nil {
			t.Fatal(err)
		}
		return raw
	}
	o := outlines{tags: ld.Tables()}
	if o.head, _, err = gotext.LoadHeadTable(ld, nil); err != nil {
		t.Fatal(err)
	}
	if o.maxp, _, err = tables.ParseMaxp(table("maxp")); err != nil {
		t.Fatal(err)
	}
	hhea, _, err := tables.ParseHhea(table("hhea"))
	if err != nil {
		t.Fatal(err)
	}
	n := int(o.maxp.NumGlyphs)
	metrics := int(hhea.NumOfLongMetrics)
	if o.hmtx, _, err = tables.ParseHmtx(table("hmtx"), metrics, n-metrics); err != nil {
		t.Fatal(err)
	}
	loca, err := tables.ParseLoca(table("loca"), n, o.head.IndexToLocFormat == 1)
	if err != nil {
		t.Fatal(err)
	}
	if o.glyf, err = tables.ParseGlyf(table("glyf"), loca); err != nil {
		t.Fatal(err)
	}
	return o
}

func (o outlines) metric(gid uint16) tables.LongHorMetric {
	if n := len(o.hmtx.Metrics); int(gid) >= n {
		return tables.LongHorMetric{AdvanceWidth: o.hmtx.Metrics[n-1].AdvanceWidth,
			LeftSideBearing: o.hmtx.LeftSideBearings[int(gid)-n]}
	}
	return o.hmtx.Metrics[gid]
}

// sameGlyph compares outlines, following composites through both files.
func sameGlyph(a, b outlines, x, y uint16) error {
	if a.metric(x) != b.metric(y) {
		return fmt.Errorf("glyph %d: metrics %v and %v", x, a.metric(x), b.metric(y))
	}
	g, h := a.glyf[x], b.glyf[y]
	if g.XMin != h.XMin || g.YMin != h.YMin || g.XMax != h.XMax || g.YMax != h.YMax {
		return fmt.Errorf("glyph %d: boxes %v and %v", x, g, h)
	}
	switch g := g.Data.(type) {
	case tables.SimpleGlyph:
		h, ok := h.Data.(tables.SimpleGlyph)
		if !ok || len(h.Instructions) > 0 || !reflect.DeepEqual(g.EndPtsOfContours, h.EndPtsOfContours) || !reflect.DeepEqual(g.Points, h.Points) {
			return fmt.Errorf("glyph %d differs", x)
		}
	case tables.CompositeGlyph:
		h, ok := h.Data.(tables.CompositeGlyph)
		if !ok || len(h.Instructions) > 0 || len(g.Glyphs) != len(h.Glyphs) {
			return fmt.Errorf("composite glyph %d differs", x)
		}
		for i := range g.Glyphs {
			p, q := g.Glyphs[i], h.Glyphs[i]
			if err := sameGlyph(a, b, uint16(p.GlyphIndex), uint16(q.GlyphIndex)); err != nil {
				return fmt.Errorf("part %d of glyph %d: %w", i, x, err)
			}
			p.GlyphIndex, p.Flags = q.GlyphIndex, p.Flags&^0x100
			if p != q {
				return fmt.Errorf("part %d of glyph %d differs", i, x)
			}
		}
	}
	return nil
}

func shippedFace(t testing.TB, name string) (*font.Face, []byte) {
	t.Helper()
	data := faceFile(t, name)
	f, err := font.Parse(name, data)
	if err != nil {
		t.Fatal(err)
	}
	return f, data
}

func TestASubsetHasTheSameOutlinesInTheGivenOrder(t *testing.T) {
	for _, file := range faceFiles(t) {
		f, data := shippedFace(t, file)
		var gids []uint16
		for g := f.NumGlyphs() - 1; g > 0; g -= 3 {
			gids = append(gids, uint16(g))
		}
		gids = append(gids, gids[0]) // twice
		sub, err := f.Subset(gids)
		if err != nil {
			t.Fatal(err)
		}
		whole, part := readOutlines(t, data), readOutlines(t, sub)
		for i, g := range append([]uint16{0}, gids...) {
			if err := sameGlyph(whole, part, g, uint16(i)); err != nil {
				t.Fatalf("%s: %v", file, err)
			}
		}
		if len(part.tags) != 6 {
			t.Errorf("%s: tables %v", file, part.tags)
		}
		checkSums(t, sub)
	}
}

// checkSums makes sure that the sums of the tables and of the file are right.
func checkSums(t *testing.T, data []byte) {
	t.Helper()
	sum := func(b []byte) (s uint32) {
		for ; len(b) > 0; b = b[4:] {
			s += binary.BigEndian.Uint32(b)
		}
		return s
	}
	if got := sum(data); got != 0xB1B0AFBA {
		t.Errorf("the file sums to %#x", got)
	}
	for i := range int(binary.BigEndian.Uint16(data[4:])) {
		rec := data[12+16*i:]
		want, off, n := binary.BigEndian.Uint32(rec[4:]), binary.BigEndian.Uint32(rec[8:]), binary.BigEndian.Uint32(rec[12:])
		table := bytes.Clone(data[off : off+n])
		if string(rec[:4]) == "head" {
			clear(table[8:12])
		}
		if got := sum(table); got != want || off%4 != 0 {
			t.Errorf("table %s at %d sums to %#x, not %#x", rec[:4], off, got, want)
		}
	}
}

func TestSizesOfSubsetsAreWhatTheyShouldBe(t *testing.T) {
	f, _ := shippedFace(t, "GentiumBookPlus-Regular.ttf")
	empty, err := f.Subset(nil)
	if err != nil || len(empty) > 700 {
		t.Errorf("only .notdef: %d bytes, %v", len(empty), err)
	}
	all := make([]uint16, f.NumGlyphs()-1)
	for i := range all {
		all[i] = uint16(i + 1)
	}
	whole, err := f.Subset(all)
	if err != nil {
		t.Fatal(err)
	}
	if o := readOutlines(t, whole); int(o.maxp.NumGlyphs) != f.NumGlyphs() || o.head.IndexToLocFormat != 1 {
		t.Errorf("%d glyphs of %d, loca format %d", o.maxp.NumGlyphs, f.NumGlyphs(), o.head.IndexToLocFormat)
	}
	if _, err := f.Subset([]uint16{uint16(f.NumGlyphs())}); err == nil {
		t.Error("a glyph that is not there is subset")
	}
	appended, err := f.AppendSubset([]byte("before"), nil)
	if err != nil || !bytes.Equal(appended, append([]byte("before"), empty...)) {
		t.Errorf("appending gives other bytes: %v", err)
	}
}

func TestACodedSubsetMapsItsCodesToItsGlyphs(t *testing.T) {
	f, _ := shippedFace(t, "GentiumBookPlus-Regular.ttf")
	var glyphs []font.Placed
	codes := []byte("Az~\x80\xff\x01")
	for _, r := range "Az~é–ﬁ" {
		glyphs = append(glyphs, font.Placed{ID: f.Glyph(r), Advance: font.AsDesigned})
	}
	data, err := f.AppendCoded(nil, glyphs, codes)
	if err != nil {
		t.Fatal(err)
	}
	checkSums(t, data)
	ld, err := opentype.NewLoader(bytes.NewReader(data))
	if err != nil {
		t.Fatal(err)
	}
	cmap, err := ld.RawTable(opentype.MustNewTag("cmap"))
	if err != nil || len(cmap) < 12+6+256 {
		t.Fatal(len(cmap), err)
	}
	for code := range 256 {
		want := bytes.IndexByte(codes, byte(code)) + 1
		if got := int(cmap[18+code]); got != want {
			t.Errorf("code %d is glyph %d, not %d", code, got, want)
		}
	}
	if o := readOutlines(t, data); o.maxp.NumGlyphs < 7 {
		t.Errorf("%d glyphs", o.maxp.NumGlyphs)
	}
}

func TestSubsetsAreTheSameInParallelAndAgain(t *testing.T) {
	f, _ := shippedFace(t, "GentiumBookPlus-Italic.ttf")
	gids := []uint16{f.Glyph('é'), f.Glyph('a'), f.Glyph('Ж'), f.Glyph('ǅ'), f.Glyph('ế')}
	want, err := f.Subset(gids)
	if err != nil {
		t.Fatal(err)
	}
	placed := make([]font.Placed, len(gids))
	for i, g := range gids {
		placed[i] = font.Placed{ID: g, Advance: font.AsDesigned}
	}
	var wg sync.WaitGroup
	for range 8 {
		wg.Go(func() {
			var room []byte
			for range 20 {
				var err error
				if room, err = f.AppendSubset(room[:0], placed); err != nil || !bytes.Equal(room, want) {
					t.Errorf("another subset: %v", err)
				}
			}
		})
	}
	wg.Wait()
}

func TestAPlacedGlyphIsDrawnElsewhereAndTakesItsOwnRoom(t *testing.T) {
	for _, name := range []string{"GentiumBookPlus-Regular.ttf", "NotoSerifHebrew-Regular.ttf"} {
		f, whole := shippedFace(t, name)
		dot := f.Glyph('.')
		if name == "NotoSerifHebrew-Regular.ttf" {
			dot = f.Glyph('\u05b7')
		}
		data, err := f.AppendSubset(nil, []font.Placed{{ID: dot, DX: -250, DY: 400}, {ID: dot, Advance: font.AsDesigned}, {ID: dot, Blank: true}, {ID: dot, Advance: 100}})
		if err != nil {
			t.Fatal(err)
		}
		checkSums(t, data)
		before, after := readOutlines(t, whole), readOutlines(t, data)
		em := int(before.head.UnitsPerEm)
		moved, same := after.glyf[1], before.glyf[dot]
		if int(moved.XMin)-int(same.XMin) != -em/4 || int(moved.YMax)-int(same.YMax) != 2*em/5 || after.metric(1).AdvanceWidth != 0 {
			t.Errorf("%s: moved from %+v to %+v, advance %d", name, same, moved, after.metric(1).AdvanceWidth)
		}
		parts, ok := moved.Data.(tables.CompositeGlyph)
		if !ok || len(parts.Glyphs) != 1 || parts.Glyphs[0].GlyphIndex != 2 {
			t.Errorf("%s: the moved glyph is made of %+v", name, moved.Data)
		}
		if err := sameGlyph(before, after, uint16(dot), 2); err != nil {
			t.Error(err)
		}
		if after.glyf[3].Data != nil || after.metric(3).AdvanceWidth != 0 || int(after.metric(4).AdvanceWidth) != (em+5)/10 {
			t.Errorf("%s: blank %+v, widths %d and %d", name, after.glyf[3], after.metric(3).AdvanceWidth, after.metric(4).AdvanceWidth)
		}
		if after.maxp.NumGlyphs != 5 {
			t.Errorf("%d glyphs", after.maxp.NumGlyphs)
		}
	}
}

// A second implementation, where the machine has it, must load a subset.
func TestFontToolsReadsASubset(t *testing.T) {
	if exec.Command("python3", "-c", "import fontTools.ttLib").Run() != nil {
		t.Skip("python3 with fontTools is not installed")
	}
	f, _ := shippedFace(t, "GentiumBookPlus-Regular.ttf")
	sub, err := f.Subset([]uint16{f.Glyph('é'), f.Glyph('ǅ'), f.Glyph('ế'), f.Glyph(' ')})
	if err != nil {
		t.Fatal(err)
	}
	path := filepath.Join(t.TempDir(), "subset.ttf")
	if err := os.WriteFile(path, sub, 0o600); err != nil {
		t.Fatal(err)
	}
	script := `import sys
from fontTools.ttLib import TTFont
f = TTFont(sys.argv[1], lazy=False, checkChecksums=2)
g = f["glyf"]
for name in g.keys():
    g[name].getCoordinates(g)
assert f["maxp"].numGlyphs == len(f["hmtx"].metrics) >= 5
assert g[f.getGlyphName(4)].numberOfContours == 0`
	if out, err := exec.Command("python3", "-c", script, path).CombinedOutput(); err != nil {
		t.Errorf("%v\n%s", err, out)
	}
}
