package picture

import (
	"errors"
	"slices"
)

// overprints are the colours, in sRGB, that the inks of print give on white paper,
// each alone and on top of each other: bit 0 stands for cyan, 1 for magenta, 2 for
// yellow, 3 for black. They are about those of offset printing on coated paper
// (ISO 12647-2). What lies between is mixed of them by the share of the paper that each
// covers (Neugebauer's model).
var overprints = [16][3]int32{
	{255, 255, 255}, {0, 159, 227}, {230, 0, 126}, {49, 39, 131},
	{255, 237, 0}, {0, 150, 64}, {227, 6, 19}, {54, 48, 43},
	{29, 29, 27}, {0, 20, 33}, {36, 0, 14}, {8, 4, 16},
	{30, 27, 0}, {0, 19, 8}, {33, 0, 0}, {0, 0, 0},
}

// inkShown returns the red, green and blue that four inks give, each from 0 for none
// to 255.
func inkShown(c, m, y, k int32) (rgb [3]byte) {
	for i := range rgb {
		var v [8]int32 // times 256
		for n := range v {
			none := overprints[2*n][i]
			v[n] = none<<8 + (overprints[2*n+1][i]-none)*share(c)
		}
		rest := v[:]
		for _, ink := range [...]int32{m, y, k} { // from eight colours to one
			for n := range len(rest) / 2 {
				rest[n] = rest[2*n] + (rest[2*n+1]-rest[2*n])*share(ink)>>8
			}
			rest = rest[:len(rest)/2]
		}
		rgb[i] = byte((rest[0] + 128) >> 8)
	}
	return rgb
}

// share is how much of the paper an ink covers, in 256ths.
func share(ink int32) int32 { return ink + ink>>7 }

// Shown returns a picture as screens are to show it. That is the file itself, but of
// a JPEG in the inks of print, which not every reading system knows, another in red,
// green and blue, to be turned in the same way.
func Shown(data []byte) ([]byte, error) {
	if !inkJPEG(data) {
		return data, nil
	}
	p, err := readJPEG(data)
	if err != nil {
		return nil, err
	}
	j := p.(*jpegFile)
	out, err := j.forScreens()
	if err != nil || j.orientation == 1 {
		return out, err
	}
	held := "\xFF\xE1\x00\x22Exif\x00\x00MM\x00\x2A\x00\x00\x00\x08\x00\x01\x01\x12\x00\x03\x00\x00\x00\x01\x00" + string(rune(j.orientation)) + "\x00\x00\x00\x00\x00\x00"
	return slices.Insert(out, 2, []byte(held)...), nil
}

// forScreens unpacks a JPEG in the inks of print and packs what they show, in red,
// green and blue.
func (j *jpegFile) forScreens() ([]byte, error) {
	if j.width*j.height > MaxDecoded {
		return nil, errors.New("its colours are those of print (CMYK), and it has too many pixels to be unpacked: save it in RGB")
	}
	planes, err := decode(j.kept)
	if err != nil {
		return nil, err
	}
	rgb := make([]byte, 0, 3*j.width*j.height)
	var last, ink [4]byte
	shown := inkShown(0, 0, 0, 0)
	for y := range j.height {
		for x := range j.width {
			for i := range ink {
				ink[i] = planes[i].at(x, y)
			}
			if ink = j.inks(ink); ink != last {
				last, shown = ink, inkShown(int32(ink[0]), int32(ink[1]), int32(ink[2]), int32(ink[3]))
			}
			rgb = append(rgb, shown[:]...)
		}
	}
	return encode(rgb, j.width, j.height), nil
}

// inks makes inks of what is stored. Adobe's programs, which mark their files, store
// what the inks leave of the paper, and may have turned the first three into
// luminance and two differences.
func (j *jpegFile) inks(v [4]byte) [4]byte {
	switch j.adobe {
	case adobeNone:
		return v
	case adobeYCCK:
		y, cb, cr := int32(v[0])<<16, int32(v[1])-128, int32(v[2])-128
		whole := func(n int32) byte { return byte(max(0, min(255, (n+1<<15)>>16))) }
		// Two turns undo each other: of the paper left to ink, and of the standard's.
		return [4]byte{whole(y + 91881*cr), whole(y - 22554*cb - 46802*cr), whole(y + 116130*cb), 255 - v[3]}
	}
	return [4]byte{255 - v[0], 255 - v[1], 255 - v[2], 255 - v[3]}
}

// How Adobe's marker says that four components are stored (Adobe Technical Note 5116).
const (
	adobeNone = iota // there is no marker
	adobeCMYK
	adobeYCCK
)
