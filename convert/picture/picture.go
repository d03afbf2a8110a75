// Package picture tells what a picture file is before anybody shows it: JPEG
// (ISO/IEC 10918-1, baseline or progressive, grey or colour) or PNG
// (ISO/IEC 15948), its size, its turn, its colours, and whether it is whole. A
// file is only ever unpacked as far as its own header and the limits here
// allow, so that a hostile one cannot take more memory than an honest one.
//
// A JPEG in the inks of print (CMYK, YCCK) is shown in the colours that they give on
// paper. Refused are lossless and arithmetic-coded JPEGs, files that are cut
// short or damaged, and whatever else claims to be a picture.
package picture

import (
	"bytes"
	"fmt"
)

// Limits of a picture: what a large camera makes, and no more.
const (
	MaxBytes   = 64 << 20
	MaxPixels  = 120_000_000
	MaxSide    = 65_500
	MaxDecoded = 40_000_000 // pixels of a PNG with transparency or interlacing, which have to be unpacked
)

// Info is what a picture's file says of it.
type Info struct {
	MediaType     string // image/jpeg or image/png
	Ext           string // as files of this kind end: ".jpg" or ".png"
	Width, Height int    // in pixels, at least 1, as the picture is to be shown
	Orientation   int    // how the stored pixels are to be turned: 1 to 8 as in Exif 2.3 (tag 274), 1 for not at all
	Grey          bool   // there are no colours
	Transparent   bool   // some pixels may show what is behind them
}

// Stored is the size in pixels as they stand in the file: width and height
// change places when the picture is to be turned by a quarter.
func (i Info) Stored() (width, height int) {
	if i.Orientation > 4 {
		return i.Height, i.Width
	}
	return i.Width, i.Height
}

// Inspect reads a picture to its end and checks that it is whole, without
// keeping its pixels. The error says why the picture cannot be used.
func Inspect(data []byte) (Info, error) {
	p, err := read(data)
	if err != nil {
		return Info{}, err
	}
	return p.info(), nil
}

// parsed is a picture of either kind.
type parsed interface {
	info() Info
	samples() (*Samples, error)
}

func read(data []byte) (parsed, error) {
	switch {
	case len(data) > MaxBytes:
		return nil, fmt.Errorf("its %d bytes are more than the %d MiB that a picture may have", len(data), MaxBytes>>20)
	case bytes.HasPrefix(data, []byte("\xff\xd8\xff")):
		return readJPEG(data)
	case bytes.HasPrefix(data, []byte(pngSignature)):
		return readPNG(data)
	}
	return nil, notShown(data)
}

// checkSize holds a picture to the limits before anything is unpacked.
func checkSize(width, height int) error {
	if width < 1 || height < 1 || width > MaxSide || height > MaxSide || width*height > MaxPixels {
		return fmt.Errorf("its %d by %d pixels are not from 1 to %d million", width, height, MaxPixels/1_000_000)
	}
	return nil
}

// Samples are a picture's pixels as page description languages take them:
// compressed as they were wherever the file allows it.
type Samples struct {
	Info
	Components int    // 1 for grey or a palette, 3 for red, green and blue
	Depth      int    // bits of a component: 1, 2, 4, 8 or 16
	Palette    []byte // red, green and blue of each colour; nil when the components are colours themselves
	Profile    []byte // ICC profile of the colours; nil for sRGB

	// Exactly one of these is set.
	JPEG     []byte // a whole JPEG without its metadata
	Deflated []byte // rows, filtered as PNG does and compressed with zlib
	Rows     []byte // rows, filtered as PNG does
}

// Read reads a picture and its pixels. Transparent pixels are laid on white.
func Read(data []byte) (*Samples, error) {
	p, err := read(data)
	if err != nil {
		return nil, err
	}
	return p.samples()
}
