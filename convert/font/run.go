package font

import "iter"

// Glyph is one shape to draw. Distances are thousandths of an em, within 32 em
// either way; y grows upwards.
type Glyph struct {
	Cluster int32  // byte offset in Run.Text where this glyph's characters begin
	ID      uint16 // glyph index in Run.Face; never 0
	Advance int16  // pen movement after drawing; with kerning it differs from Face.Advance(ID)
	XOffset int16  // where to draw, relative to the pen: marks and kerning
	YOffset int16
}

// distance brings thousandths of an em into the range of a Glyph's. Only fonts
// that are out of their mind go beyond it.
func distance(perMille int) int16 { return int16(max(-1<<15+1, min(1<<15-1, perMille))) }

// Run is a stretch of text set in one face, one script and one direction.
// The runs Shape appends cover its input in logical order without a gap:
// their Texts joined are the input.
type Run struct {
	Face   *Face  // nil when Missing
	Text   string // the part of the input this run covers, in logical order
	Glyphs []Glyph
	// Glyphs stand in visual order, left to right. A run of nothing but
	// characters without visible form (joiners, variation selectors, soft
	// hyphens, bidi marks) has none.

	// Typed is the run in short, for those of faces that are plain that have such a form;
	// else nil. Who changes the run takes it away.
	Typed *Typed

	Level uint8 // bidi embedding level; odd levels read from right to left

	// Missing says that no face has these characters: Glyphs is empty and
	// the writer must draw a stand-in that keeps the text.
	Missing bool

	// Bold asks the writer to draw the outlines' edges too: the style is bold,
	// and the face that has the characters has no bold sister.
	Bold bool
}

// RTL reports whether the run reads from right to left.
func (r *Run) RTL() bool { return r.Level&1 == 1 }

// Width is the sum of the advances, in thousandths of an em.
func (r *Run) Width() int {
	w := 0
	for i := range r.Glyphs {
		w += int(r.Glyphs[i].Advance)
	}
	return w
}

// Clusters yields the smallest pairs of text and glyphs that belong together,
// in visual order: "ffi" with one ligature, "ë" with a letter and a mark. The
// texts cover Run.Text once; it is what a ToUnicode map or an ActualText needs.
// Characters without visible form belong to the cluster before them.
func (r *Run) Clusters() iter.Seq2[string, []Glyph] {
	return func(yield func(string, []Glyph) bool) {
		if r.RTL() {
			r.backward(yield)
		} else {
			r.forward(yield)
		}
	}
}

func (r *Run) forward(yield func(string, []Glyph) bool) {
	for i := 0; i < len(r.Glyphs); {
		j := r.clusterEnd(i)
		end := len(r.Text)
		if j < len(r.Glyphs) {
			end = int(r.Glyphs[j].Cluster)
		}
		if !yield(r.Text[r.Glyphs[i].Cluster:end], r.Glyphs[i:j]) {
			return
		}
		i = j
	}
}

// backward walks a run whose clusters fall from left to right.
func (r *Run) backward(yield func(string, []Glyph) bool) {
	end := len(r.Text)
	for i := 0; i < len(r.Glyphs); {
		j := r.clusterEnd(i)
		start := int(r.Glyphs[i].Cluster)
		if !yield(r.Text[start:end], r.Glyphs[i:j]) {
			return
		}
		end, i = start, j
	}
}

// clusterEnd returns the index after the last glyph of the cluster at i.
func (r *Run) clusterEnd(i int) int {
	j := i + 1
	for j < len(r.Glyphs) && r.Glyphs[j].Cluster == r.Glyphs[i].Cluster {
		j++
	}
	return j
}
