package pdf

import (
	"bytes"
	"compress/zlib"
	"io"
	"strings"
	"testing"

	"github.com/fad55d40/archive/convert/font"
)

// shownIn is the use of the face of text for a text, glyph by glyph.
func shownIn(t *testing.T, text string) *fontUse {
	t.Helper()
	var set fontSet
	for _, run := range font.Shipped().ShapeAt(nil, text, font.Regular, "en", 0) {
		u := set.use(run.Face, 0)
		for said, glyphs := range run.Clusters() {
			u.code(glyphs[0].ID, said)
		}
	}
	return set.uses[0]
}

func TestSubsetsOfMostArticlesBeginWithTheSameOutlines(t *testing.T) {
	all := "The quick brown fox jumps over the lazy dog, 0123456789: ABCDEFGHILMNOPRSTW-."
	for text, want := range map[string]bool{all: true, all + " («Élan» vital—naïf)": true, strings.ReplaceAll(all, "A", ""): true, "A short one": false, "": false} {
		u := shownIn(t, text+"x")
		shown := len(u.codes)
		program, err := u.program(nil)
		if err != nil {
			t.Fatal(err)
		}
		_, outlines := u.face.Common()
		if got := bytes.HasPrefix(program[font.CommonStart:], outlines); got != want {
			t.Errorf("%q: %v", text, got)
		}
		z, err := zlib.NewReader(bytes.NewReader(packProgram(nil, program, u.face)))
		if err != nil {
			t.Fatal(err)
		}
		if got, err := io.ReadAll(z); err != nil || !bytes.Equal(got, program) {
			t.Errorf("%q: %v, %d bytes of %d", text, err, len(got), len(program))
		}
		// Each code leads to the glyph that it was given to.
		coded := 0
		for i, c := range u.codes {
			if c == 0 {
				continue
			}
			coded++
			if gid := u.glyphs[i].ID; u.first[gid] != uint16(c) && u.texts[c-1] == "" {
				t.Errorf("%q: code %d shows glyph %d", text, c, gid)
			}
		}
		if coded != shown {
			t.Errorf("%q: %d codes of %d", text, coded, shown)
		}
	}
}
