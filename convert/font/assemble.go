package font

import (
	"encoding/binary"

	"github.com/fad55d40/archive/convert/font/outline"
)

// assemble writes a composite of parts (OpenType 1.9, glyf). Those of other faces
// are scaled to the units of this one.
func (s *subsetter) assemble(parts []Part) error {
	box, n := s.box(parts)
	s.placed, s.most = true, max(s.most, n)
	if n == 0 {
		return nil
	}
	for _, v := range [...]int{-1, box[0], box[1], box[2], box[3]} {
		s.out = binary.BigEndian.AppendUint16(s.out, uint16(v))
	}
	for _, p := range parts {
		t := s.lender(p)
		data := t.glyph(p.ID)
		if len(data) == 0 {
			continue
		}
		if len(data) < 12 {
			return outline.ErrDamaged
		}
		flags := outline.WideArguments | outline.AreOffsets
		if t.unitsPerEm != s.t.unitsPerEm {
			flags |= outline.Scaled
		}
		if n--; n > 0 {
			flags |= outline.MoreFollow
		}
		for _, v := range [...]int{flags, int(s.renumber(t, p.ID)), s.units(p.DX), s.units(p.DY)} {
			s.out = binary.BigEndian.AppendUint16(s.out, uint16(v))
		}
		if flags&outline.Scaled != 0 {
			s.out = binary.BigEndian.AppendUint16(s.out, uint16(s.t.unitsPerEm<<14/t.unitsPerEm)) // F2DOT14
		}
	}
	return nil
}

// box is what the parts that draw something span, and how many those are.
func (s *subsetter) box(parts []Part) (box [4]int, n int) {
	for _, p := range parts {
		t := s.lender(p)
		data := t.glyph(p.ID)
		if len(data) < 12 {
			if len(data) > 0 {
				n++
			}
			continue
		}
		for i, by := range [...]int16{p.DX, p.DY, p.DX, p.DY} {
			v := int(i16(data, 2+2*i))*s.t.unitsPerEm/t.unitsPerEm + s.units(by)
			v = max(-1<<15, min(1<<15-1, v))
			switch {
			case n == 0, i < 2 && v < box[i], i >= 2 && v > box[i]:
				box[i] = v
			}
		}
		n++
	}
	return box, n
}

// placedLimits raises the limits of outlines for composites around what was the
// deepest glyph of any of the faces.
func (s *subsetter) placedLimits(m []byte) {
	limit := func(k int) int {
		most := 0
		for _, t := range s.lent {
			most = max(most, int(u16(t.maxp, k)))
		}
		return max(most, int(u16(s.t.maxp, k)))
	}
	put := func(k, v int) { binary.BigEndian.PutUint16(m[k:], uint16(min(v, 0xFFFF))) }
	for _, k := range [...]int{6, 8} { // points and contours, of simple glyphs and of composites
		put(k, limit(k))
		put(k+4, max(limit(k), limit(k+4))*max(s.most, 1))
	}
	put(28, max(limit(28), s.most))
	put(30, limit(30)+1)
}
