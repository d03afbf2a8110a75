package font_test

import (
	"crypto/sha256"
	"flag"
	"fmt"
	"os"
	"path/filepath"
	"strings"
	"testing"

	"github.com/rogpeppe/go-internal/txtar"

	"github.com/fad55d40/archive/convert/font"
)

var update = flag.Bool("update", false, "write what is wanted from what is got")

func styleNamed(t *testing.T, name string) font.Style {
	t.Helper()
	for style := range font.Mono + 1 {
		if style.String() == name {
			return style
		}
	}
	t.Fatalf("no style %q", name)
	return 0
}

// glyphList prints runs to the last number: glyph, advance, offsets, cluster.
func glyphList(line string, runs []font.Run) string {
	var b strings.Builder
	fmt.Fprintf(&b, "%+q\n", line)
	for _, r := range runs {
		if r.Missing {
			fmt.Fprintf(&b, "\tmissing %+q\n", r.Text)
			continue
		}
		fmt.Fprintf(&b, "\t%s level %d %+q\n", r.Face.PostScriptName(), r.Level, r.Text)
		for _, g := range r.Glyphs {
			fmt.Fprintf(&b, "\t\t%d at %d wide %d", g.ID, g.Cluster, g.Advance)
			if g.XOffset != 0 || g.YOffset != 0 {
				fmt.Fprintf(&b, " moved %d,%d", g.XOffset, g.YOffset)
			}
			b.WriteByte('\n')
		}
	}
	return b.String()
}

// Shaping decides every page: an upgrade of the shaper or of a face that
// moves a glyph must be seen.
func TestShapingIsWhatItWas(t *testing.T) {
	files, err := filepath.Glob("testdata/shape/*.txtar")
	if err != nil || len(files) == 0 {
		t.Fatalf("no cases: %v", err)
	}
	for _, file := range files {
		a, err := txtar.ParseFile(file)
		if err != nil {
			t.Fatal(err)
		}
		if len(a.Files) != 2 || a.Files[0].Name != "in" || a.Files[1].Name != "want" {
			t.Fatalf("%s: a case has the files in and want", file)
		}
		var got strings.Builder
		for line := range strings.Lines(string(a.Files[0].Data)) {
			fields := strings.SplitN(strings.TrimSuffix(line, "\n"), "/", 3)
			if len(fields) != 3 {
				t.Fatalf("%s: %q is not style/language/text", file, line)
			}
			runs := font.Shipped().Shape(nil, fields[2], styleNamed(t, fields[0]), fields[1])
			checkRuns(t, fields[2], runs)
			got.WriteString(glyphList(strings.Join(fields, "/"), runs))
		}
		if *update {
			a.Files[1].Data = []byte(got.String())
			if err := os.WriteFile(file, txtar.Format(a), 0o644); err != nil {
				t.Fatal(err)
			}
			continue
		}
		if want := string(a.Files[1].Data); got.String() != want {
			t.Errorf("%s: %s", file, firstDifference(got.String(), want))
		}
	}
}

func firstDifference(got, want string) string {
	g, w := strings.Split(got, "\n"), strings.Split(want, "\n")
	for i := range g {
		if i >= len(w) || g[i] != w[i] {
			return fmt.Sprintf("line %d:\ngot  %s\nwant %s", i+1, g[i], strings.Join(w[min(i, len(w)):min(i+1, len(w))], ""))
		}
	}
	return fmt.Sprintf("%d lines instead of %d", len(g), len(w))
}

// The digests of subsets, so that no change of their bytes goes unnoticed on
// any machine.
func TestSubsetsAreWhatTheyWere(t *testing.T) {
	var got strings.Builder
	for _, file := range faceFiles(t) {
		f, _ := shippedFace(t, file)
		var gids []uint16
		for g := 1; g < f.NumGlyphs(); g += 7 {
			gids = append(gids, uint16(g))
		}
		sub, err := f.Subset(gids)
		if err != nil {
			t.Fatal(err)
		}
		fmt.Fprintf(&got, "%x %d %s\n", sha256.Sum256(sub), len(sub), file)
	}
	const golden = "testdata/subsets.txt"
	if *update {
		if err := os.WriteFile(golden, []byte(got.String()), 0o644); err != nil {
			t.Fatal(err)
		}
	}
	want, err := os.ReadFile(golden)
	if err != nil {
		t.Fatal(err)
	}
	if got.String() != string(want) {
		t.Error(firstDifference(got.String(), string(want)))
	}
}
