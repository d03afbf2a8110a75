// Package picture tells what a picture file is before anybody shows it: JPEG or
// PNG, its size in pixels, whether it can be shown at all. It decodes nothing
// that a hostile file could make large.
package picture

import (
	"bytes"
	"errors"
	"fmt"
	"image"
	"image/jpeg"
	"image/png"
)

// Limits of a picture: what a large camera makes, and no more.
const (
	MaxBytes  = 64 << 20
	MaxPixels = 120_000_000
	MaxSide   = 65_500
)

// Info is what a picture's header says.
type Info struct {
	MediaType     string // image/jpeg or image/png
	Ext           string // as files of this kind end: ".jpg" or ".png"
	Width, Height int    // in pixels, at least 1
}

// ErrFormat means that a file is neither JPEG nor PNG.
var ErrFormat = errors.New("it is neither a JPEG nor a PNG picture")

// Inspect reads the header of a picture. The error says why the picture cannot
// be used.
func Inspect(data []byte) (Info, error) {
	var info Info
	var read func([]byte) (image.Config, error)
	switch {
	case len(data) > MaxBytes:
		return Info{}, fmt.Errorf("its %d bytes are more than the %d MiB that a picture may have", len(data), MaxBytes>>20)
	case bytes.HasPrefix(data, []byte("\xff\xd8\xff")):
		info = Info{MediaType: "image/jpeg", Ext: ".jpg"}
		read = func(b []byte) (image.Config, error) { return jpeg.DecodeConfig(bytes.NewReader(b)) }
	case bytes.HasPrefix(data, []byte("\x89PNG\r\n\x1a\n")):
		info = Info{MediaType: "image/png", Ext: ".png"}
		read = func(b []byte) (image.Config, error) { return png.DecodeConfig(bytes.NewReader(b)) }
	default:
		return Info{}, ErrFormat
	}
	c, err := read(data)
	if err != nil {
		return Info{}, fmt.Errorf("its header cannot be read: %w", err)
	}
	info.Width, info.Height = c.Width, c.Height
	if c.Width < 1 || c.Height < 1 || c.Width > MaxSide || c.Height > MaxSide || c.Width*c.Height > MaxPixels {
		return Info{}, fmt.Errorf("its %d by %d pixels are not from 1 to %d million", c.Width, c.Height, MaxPixels/1_000_000)
	}
	return info, nil
}
