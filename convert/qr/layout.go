package qr

import "sync"

// layout is what all codes of a version have in common.
type layout struct {
	version
	blank     Code    // with nothing but the patterns
	taken     modules // by the patterns and the format
	spots     []spot  // of the bits of the codewords, in turn
	field     *field
	exponents []byte // logarithms of the divisor
}

// spot is the place of a module.
type spot struct{ x, y uint8 }

// layouts are those of the versions, each made when it is needed first.
var layouts = func() (all [len(versions)]func() *layout) {
	for i := range all {
		all[i] = sync.OnceValue(func() *layout { return newLayout(i) })
	}
	return all
}()

func newLayout(index int) *layout {
	v := versions[index]
	l := &layout{version: v, blank: Code{Size: 21 + 4*index}, field: newField()}
	l.taken = l.blank.patterns()
	l.spots = l.blank.spots(&l.taken)[:8*v.blocks*(v.data+v.check)] // what is left over stays light
	l.exponents = l.field.divisor(v.check)
	for i, d := range l.exponents {
		l.exponents[i] = l.field.log[d]
	}
	return l
}
