package font

import (
	"strings"

	"github.com/fad55d40/archive/convert/font/outline"
	"github.com/fad55d40/archive/convert/packed"
)

// How a face lies in the program, by the end of its file's name; .ci/faces/make
// chooses. Most are taken apart first, which makes them an eighth smaller and costs
// up to five milliseconds in a face of thousands of ideographs. Those that most
// documents need, and that of Japan, are left whole.
const (
	wholeEnd  = ".zst"
	besideEnd = ".beside.zst" // whole, packed beside the upright text face
	apartEnd  = ".split.zst"
)

// unpack returns the file of a packed face.
func unpack(name string) ([]byte, error) {
	if data, err := files.ReadFile("faces/" + name + wholeEnd); err == nil {
		return packed.Unpack(data)
	}
	if data, err := files.ReadFile("faces/" + name + besideEnd); err == nil {
		return packed.UnpackBeside(data, gentiumRegular)
	}
	data, err := unpackApart(name)
	if err != nil {
		return nil, err
	}
	return outline.Join(data)
}

// unpackApart returns a face as it was taken apart. A bold one is packed beside its
// lighter sister, with which it shares all but its outlines.
func unpackApart(name string) ([]byte, error) {
	data, err := files.ReadFile("faces/" + name + apartEnd)
	if err != nil {
		return nil, err
	}
	family, ok := strings.CutSuffix(name, "-Bold.ttf")
	if !ok {
		return packed.Unpack(data)
	}
	sister, err := unpackApart(family + "-Regular.ttf")
	if err != nil {
		return nil, err
	}
	return packed.UnpackBeside(data, sister)
}
