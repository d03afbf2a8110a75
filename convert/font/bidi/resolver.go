package bidi

import (
	"unicode/utf8"

	"golang.org/x/text/unicode/bidi"
)

// resolver works on one paragraph, character by character.
type resolver struct {
	text   string
	length int // bytes of the text that this paragraph takes

	size  []uint8      // bytes of each character
	start []int32      // where each character begins, for brackets
	class []bidi.Class // as in the Unicode data
	types []bidi.Class // as changed by the rules
	level []uint8
	match []int32 // for isolate initiators their PDI and the other way round, -1 without

	paragraph uint8
}

// newResolver reads characters up to the end of the first paragraph (rule P1).
func newResolver(text string) *resolver {
	n := min(utf8.RuneCountInString(text), 1<<31-1)
	r := &resolver{text: text, size: make([]uint8, 0, n), start: make([]int32, 0, n), class: make([]bidi.Class, 0, n)}
	for r.length < len(text) {
		c, size := utf8.DecodeRuneInString(text[r.length:])
		props, _ := bidi.LookupRune(c)
		r.size = append(r.size, uint8(size))
		r.start = append(r.start, int32(r.length))
		r.class = append(r.class, props.Class())
		r.length += size
		if props.Class() == bidi.B && !(c == '\r' && r.length < len(text) && text[r.length] == '\n') {
			break
		}
	}
	r.types = append([]bidi.Class(nil), r.class...)
	r.level = make([]uint8, len(r.class))
	return r
}

// resolve fills in the levels and returns the paragraph's.
func (r *resolver) resolve(base Direction) uint8 {
	r.matchIsolates()
	switch base {
	case LeftToRight:
		r.paragraph = 0
	case RightToLeft:
		r.paragraph = 1
	default:
		r.paragraph = r.firstStrong(0, len(r.class))
	}
	r.explicit()
	for _, seq := range r.sequences() {
		seq.weak()
		seq.brackets()
		seq.neutral()
		seq.implicit()
	}
	r.fillRemoved()
	r.trailing()
	return r.paragraph
}

// matchIsolates pairs isolate initiators with their PDI (BD9).
func (r *resolver) matchIsolates() {
	r.match = make([]int32, len(r.class))
	var open []int32
	for i, c := range r.class {
		r.match[i] = -1
		switch {
		case initiator(c):
			open = append(open, int32(i))
		case c == bidi.PDI && len(open) > 0:
			from := open[len(open)-1]
			open = open[:len(open)-1]
			r.match[from], r.match[i] = int32(i), from
		}
	}
}

// firstStrong returns the level the first strong character between two places
// asks for, outside of isolates (P2, P3).
func (r *resolver) firstStrong(from, to int) uint8 {
	for i := from; i < to; i++ {
		switch c := r.class[i]; {
		case c == bidi.L:
			return 0
		case c == bidi.R || c == bidi.AL:
			return 1
		case initiator(c):
			if r.match[i] < 0 {
				return 0
			}
			i = int(r.match[i])
		}
	}
	return 0
}

// fillRemoved gives characters taken out by X9 the level of what stands
// before them, so that they split nothing.
func (r *resolver) fillRemoved() {
	level := r.paragraph
	for i, c := range r.class {
		if removed(c) {
			r.level[i] = level
		} else {
			level = r.level[i]
		}
	}
}

// trailing gives separators, and white space before them or at the end, the
// paragraph's level (L1).
func (r *resolver) trailing() {
	reset := true
	for i := len(r.class) - 1; i >= 0; i-- {
		switch c := r.class[i]; {
		case c == bidi.B || c == bidi.S:
			r.level[i] = r.paragraph
			reset = true
		case c == bidi.WS || initiator(c) || c == bidi.PDI || removed(c):
			if reset {
				r.level[i] = r.paragraph
			}
		default:
			reset = false
		}
	}
}
