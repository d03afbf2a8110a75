package font

import (
	"errors"
	"fmt"
)

const maxFonts = 256 // real collections have up to about 70

// ParseAll reads all fonts of a file: one, or those of a TrueType collection
// (OpenType 1.9, "Font Collections"), which share the bytes. What Parse
// refuses is an error here too, for each font.
func ParseAll(name string, data []byte) ([]*Face, error) {
	if len(data) < 12 || string(data[:4]) != "ttcf" {
		f, err := Parse(name, data)
		if err != nil {
			return nil, err
		}
		return []*Face{f}, nil
	}
	n := uint64(u32(data, 8))
	if n == 0 || n > maxFonts || uint64(len(data)) < 12+4*n {
		return nil, fmt.Errorf("reading font %q: a collection of %d fonts does not fit the file", name, n)
	}
	var faces []*Face
	for i := range int(n) {
		base := u32(data, 12+4*i)
		one := fmt.Sprintf("%s#%d", name, i+1)
		if uint64(base) > uint64(len(data)) {
			return nil, fmt.Errorf("reading font %q: %w", one, errors.New("it lies beyond the end of the file"))
		}
		f, err := parseWhole(one, data, int(base))
		if err != nil {
			return nil, err
		}
		faces = append(faces, f)
	}
	return faces, nil
}
