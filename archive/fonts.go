package archive

import (
	"fmt"
	"path/filepath"

	"github.com/fad55d40/archive/convert"
)

// loadFonts reads the fonts of a job. One that cannot be used is a mistake in
// the command, told before anything is touched.
func loadFonts(paths []string) (*convert.Fonts, error) {
	if len(paths) == 0 {
		return nil, nil
	}
	const remedy = "give a TrueType font: a .ttf file, or a .ttc collection"
	fonts := new(convert.Fonts)
	for _, path := range paths {
		data, err := readLimited(path, convert.MaxFont)
		if err == nil {
			err = fonts.Add(filepath.Base(path), data)
		}
		if err != nil {
			return nil, &UsageError{Text: fmt.Sprintf("the font %q cannot be used: %s", path, bare(err)), Hint: remedy}
		}
	}
	return fonts, nil
}
