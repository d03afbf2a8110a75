package picture

import (
	"image"
	"image/color"
)

// onWhite lays a picture on white and returns its rows with 8 bits a
// component, each filtered as PNG does (ISO/IEC 15948, 9).
func onWhite(m image.Image, components int) []byte {
	b := m.Bounds()
	width := b.Dx() * components
	out := make([]byte, 0, (width+1)*b.Dy())
	before, row := make([]byte, width), make([]byte, width)
	trial := make([]byte, width)
	for y := b.Min.Y; y < b.Max.Y; y++ {
		fillRow(row, m, y, components)
		out = appendFiltered(out, row, before, components, trial)
		before, row = row, before
	}
	return out
}

// fillRow sets one row of flat pixels. The kinds that PNGs decode to are read
// without an allocation for each pixel.
func fillRow(row []byte, m image.Image, y, components int) {
	b := m.Bounds()
	for x := b.Min.X; x < b.Max.X; x++ {
		var c color.NRGBA64
		switch m := m.(type) {
		case *image.NRGBA:
			p := m.NRGBAAt(x, y)
			c = color.NRGBA64{R: uint16(p.R) * 257, G: uint16(p.G) * 257, B: uint16(p.B) * 257, A: uint16(p.A) * 257}
		case *image.NRGBA64:
			c = m.NRGBA64At(x, y)
		case *image.Gray:
			v := uint16(m.GrayAt(x, y).Y) * 257
			c = color.NRGBA64{R: v, G: v, B: v, A: 0xFFFF}
		default:
			c = color.NRGBA64Model.Convert(m.At(x, y)).(color.NRGBA64)
		}
		row[0] = flat(c.R, c.A)
		if components == 3 {
			row[1], row[2] = flat(c.G, c.A), flat(c.B, c.A)
		}
		row = row[components:]
	}
}

// flat is a component of a pixel over white, with 8 bits.
func flat(v, alpha uint16) byte {
	const white = 0xFFFF
	over := uint64(v)*uint64(alpha) + white*uint64(white-alpha)
	return byte((over/white*255 + white/2) / white)
}

// appendFiltered appends a row with the filter that leaves the smallest sum of
// differences, which is what compresses best, as a rule (ISO/IEC 15948, 12.8).
func appendFiltered(dst, row, before []byte, step int, trial []byte) []byte {
	best, at := -1, len(dst)
	for filter := range byte(5) {
		sum := 0
		for i, v := range row {
			trial[i] = v - predicted(filter, row, before, i, step)
			if d := int(int8(trial[i])); d < 0 {
				sum -= d
			} else {
				sum += d
			}
		}
		if best < 0 || sum < best {
			best = sum
			dst = append(append(dst[:at], filter), trial...)
		}
	}
	return dst
}

// predicted is what a filter takes a byte for, from those to the left, above,
// and above to the left.
func predicted(filter byte, row, before []byte, i, step int) byte {
	var left, corner byte
	if i >= step {
		left, corner = row[i-step], before[i-step]
	}
	above := before[i]
	switch filter {
	case 1:
		return left
	case 2:
		return above
	case 3:
		return byte((int(left) + int(above)) / 2)
	case 4:
		return paeth(left, above, corner)
	}
	return 0
}

func paeth(left, above, corner byte) byte {
	a, b := int(above)-int(corner), int(left)-int(corner)
	pa, pb, pc := abs(a), abs(b), abs(a+b)
	switch {
	case pa <= pb && pa <= pc:
		return left
	case pb <= pc:
		return above
	}
	return corner
}

func abs(n int) int { return max(n, -n) }
