package font

import "sort"

// charmap maps characters to glyphs by looking into one subtable of "cmap"
// (OpenType 1.9, cmap, formats 4 and 12). Nothing is copied: a face costs no
// time until it is asked.
type charmap struct {
	sub    []byte
	format uint16
	groups int // segments of format 4, groups of format 12
}

// newCharmap picks the widest Unicode subtable; ok is false when there is none.
func newCharmap(cmap []byte) (m charmap, ok bool) {
	n := int(u16(cmap, 2))
	for i := range n {
		if len(cmap) < 4+8*(i+1) {
			break
		}
		rec := cmap[4+8*i:]
		platform, encoding := u16(rec, 0), u16(rec, 2)
		unicode := platform == 0 && encoding != 5 || platform == 3 && (encoding == 1 || encoding == 10)
		if !unicode || uint64(u32(rec, 4))+16 > uint64(len(cmap)) {
			continue
		}
		sub := cmap[u32(rec, 4):]
		switch format := u16(sub, 0); format {
		case 4:
			segs := int(u16(sub, 6)) / 2
			if !ok && segs > 0 && len(sub) >= 16+8*segs {
				m, ok = charmap{sub, 4, segs}, true
			}
		case 12:
			groups := uint64(u32(sub, 12))
			if m.format != 12 && groups > 0 && uint64(len(sub)) >= 16+12*groups {
				m, ok = charmap{sub, 12, int(groups)}, true
			}
		}
	}
	return m, ok
}

// glyph returns the glyph of r, 0 when the font has none.
func (m *charmap) glyph(r rune) uint16 {
	if r < 0 {
		return 0
	}
	if m.format == 12 {
		return m.glyph12(uint32(r))
	}
	if r > 0xFFFF {
		return 0
	}
	return m.glyph4(uint16(r))
}

func (m *charmap) glyph12(c uint32) uint16 {
	i := sort.Search(m.groups, func(i int) bool { return u32(m.sub, 16+12*i+4) >= c })
	if i == m.groups {
		return 0
	}
	start := u32(m.sub, 16+12*i)
	if c < start {
		return 0
	}
	return uint16(u32(m.sub, 16+12*i+8) + (c - start))
}

func (m *charmap) glyph4(c uint16) uint16 {
	n := m.groups
	i := sort.Search(n, func(i int) bool { return u16(m.sub, 14+2*i) >= c })
	if i == n {
		return 0
	}
	starts := 16 + 2*n
	start := u16(m.sub, starts+2*i)
	if c < start {
		return 0
	}
	delta := u16(m.sub, starts+2*n+2*i)
	at := starts + 4*n + 2*i // the range offset counts from its own place
	offset := int(u16(m.sub, at))
	if offset == 0 {
		return c + delta
	}
	at += offset + 2*int(c-start)
	if at+2 > len(m.sub) {
		return 0
	}
	g := u16(m.sub, at)
	if g == 0 {
		return 0
	}
	return g + delta
}
