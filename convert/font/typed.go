package font

import "strconv"

// Typed is a run as a font of bytes shows it whose codes of ASCII are ASCII: it depends
// on nothing but the run, so that a word which comes again need not be looked at letter
// by letter.
type Typed struct {
	// Shown are the letters, with what kerning takes from their distances between them, as
	// in a string of an array of PDF (ISO 32000-1, 9.4.3): "w)15(as".
	Shown string

	Letters [2]uint64 // the characters shown, a bit for each

	Moved int32 // by what is shown, in thousandths of an em
	Width int32 // of the run; what the last letter is kerned by comes on top of Moved
}

// newTyped returns the form of a run from left to right; nil when it has none: all of it
// must be letters of ASCII, each with its own glyph, and none that a string escapes.
func newTyped(f *Face, text string, glyphs []Glyph) *Typed {
	if f.pairs == nil || len(glyphs) != len(text) {
		return nil
	}
	var room [4 * longestByPairs]byte
	shown := room[:0]
	t := new(Typed)
	for i := range glyphs {
		g, c := &glyphs[i], text[i]
		if !isVisible(c) || c == '(' || c == ')' || c == '\\' || int(g.Cluster) != i ||
			g.ID != f.ascii[c] || g.ID == 0 || g.XOffset|g.YOffset != 0 || g.Advance == 0 {
			return nil
		}
		t.Letters[c>>6] |= 1 << (c & 63)
		shown = append(shown, c)
		width := int32(f.pairs.widths[c])
		t.Moved += width
		t.Width += int32(g.Advance)
		if kern := int32(g.Advance) - width; kern != 0 && i+1 < len(glyphs) {
			shown = append(shown, ')')
			shown = append(strconv.AppendInt(shown, int64(-kern), 10), '(')
			t.Moved += kern
		}
	}
	t.Shown = string(shown)
	return t
}
