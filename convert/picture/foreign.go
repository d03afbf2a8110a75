package picture

import (
	"bytes"
	"errors"
	"fmt"
)

// ErrFormat means that a file is neither JPEG nor PNG.
var ErrFormat = errors.New("neither a JPEG nor a PNG picture")

// foreign are the kinds of picture that are known and not shown, by how their files
// begin. A dot stands for any byte.
var foreign = []struct{ head, name, remedy string }{
	{"GIF8", "a GIF", "PNG"},
	{"RIFF....WEBP", "WebP", "JPEG or PNG"},
	{"II*\x00", "TIFF", "JPEG or PNG"},
	{"MM\x00*", "TIFF", "JPEG or PNG"},
	{"....ftypavi", "AVIF", "JPEG or PNG"},
	{"....ftyphei", "HEIC", "JPEG"},
	{"....ftypmif1", "HEIF", "JPEG"},
	{"\xFF\x0A", "JPEG XL", "JPEG or PNG"},
	{"\x00\x00\x00\x0CJXL ", "JPEG XL", "JPEG or PNG"},
	{"\x00\x00\x00\x0CjP  ", "JPEG 2000", "JPEG or PNG"},
	{"BM", "a bitmap (BMP)", "PNG"},
	{"8BPS", "a file of Photoshop", "JPEG or PNG"},
	{"<svg", "SVG", "PNG"},
}

// notShown says why a file is not one of the pictures that are shown, and what it
// is, if that can be told.
func notShown(data []byte) error {
	for _, f := range foreign {
		if begins(data, f.head) {
			return fmt.Errorf("it is %s, %w: save it as %s", f.name, ErrFormat, f.remedy)
		}
	}
	if head := data[:min(len(data), 1024)]; bytes.HasPrefix(bytes.TrimLeft(head, "\xEF\xBB\xBF \t\r\n"), []byte("<")) && bytes.Contains(head, []byte("<svg")) {
		return fmt.Errorf("it is SVG, %w: save it as PNG", ErrFormat)
	}
	return fmt.Errorf("it is %w", ErrFormat)
}

func begins(data []byte, head string) bool {
	if len(data) < len(head) {
		return false
	}
	for i := range len(head) {
		if head[i] != '.' && data[i] != head[i] {
			return false
		}
	}
	return true
}
