package outline

import "encoding/binary"

// offset is the place of a glyph in glyf, by the loca of the file.
func (d *directory) offset(file []byte, glyph int) int {
	if d.long {
		return int(binary.BigEndian.Uint32(file[d.loca.at+4*glyph:]))
	}
	return 2 * int(binary.BigEndian.Uint16(file[d.loca.at+2*glyph:]))
}

// glyph is what a file has of a glyph.
func (d *directory) glyph(file []byte, glyph int) []byte {
	return file[d.glyf.at+d.offset(file, glyph) : d.glyf.at+d.offset(file, glyph+1)]
}

// isComposite reports whether a glyph is made of others.
func isComposite(glyph []byte) bool { return len(glyph) >= 10 && glyph[0]&0x80 != 0 }

// around is the box around the parts of a composite glyph, each moved to its place:
// its own box where no part is scaled. Parts stand in the file as they are there.
func (d *directory) around(file, glyph []byte) (b box) {
	first := true
	_ = Parts(glyph, func(part []byte, of uint16) error { // of a damaged one, what there is before
		x, y := int16(int8(part[4])), int16(int8(part[5]))
		how := binary.BigEndian.Uint16(part)
		if how&WideArguments != 0 {
			x, y = int16(binary.BigEndian.Uint16(part[4:])), int16(binary.BigEndian.Uint16(part[6:]))
		}
		if how&AreOffsets == 0 {
			x, y = 0, 0
		}
		if int(of) < d.glyphs {
			if g := d.glyph(file, int(of)); len(g) >= 10 {
				b = b.with(readBox(g[2:]).plus(box{x, y, x, y}), first)
				first = false
			}
		}
		return nil
	})
	return b
}

// with is the box around two.
func (b box) with(c box, first bool) box {
	if first {
		return c
	}
	return box{min(b[0], c[0]), min(b[1], c[1]), max(b[2], c[2]), max(b[3], c[3])}
}

// leaveOutBoxes puts in place of the box of each composite glyph what it is beyond
// the box around its parts. From the last to the first: putBackBoxes, which goes the
// other way, finds the parts of each as they are now.
func (d *directory) leaveOutBoxes(file []byte) {
	for i := d.glyphs - 1; i >= 0; i-- {
		if g := d.glyph(file, i); isComposite(g) {
			readBox(g[2:]).minus(d.around(file, g)).append(g[2:2])
		}
	}
}

// putBackBoxes is the opposite.
func (d *directory) putBackBoxes(file []byte) {
	for i := range d.glyphs {
		if g := d.glyph(file, i); isComposite(g) {
			readBox(g[2:]).plus(d.around(file, g)).append(g[2:2])
		}
	}
}

// leaveOutBearings puts in place of the bearing at the left of each glyph what it is
// beyond the left end of its box.
func (d *directory) leaveOutBearings(file []byte) { d.moveBearings(file, -1) }

func (d *directory) putBackBearings(file []byte) { d.moveBearings(file, 1) }

func (d *directory) moveBearings(file []byte, sign int16) {
	for i := range d.glyphs {
		if g := d.glyph(file, i); len(g) >= 10 {
			at := file[d.bearing(i):]
			left := int16(binary.BigEndian.Uint16(g[2:]))
			binary.BigEndian.PutUint16(at, binary.BigEndian.Uint16(at)+uint16(sign*left))
		}
	}
}
