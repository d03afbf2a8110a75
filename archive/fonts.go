package archive

import (
	"fmt"
	"path/filepath"

	"github.com/fad55d40/archive/archive/internal/fault"
	"github.com/fad55d40/archive/archive/internal/source"
	"github.com/fad55d40/archive/convert"
)

// loadFonts reads the fonts of a job. One that cannot be used is a mistake in
// the command, told before anything is touched.
func loadFonts(paths []string) (*convert.Fonts, error) {
	if len(paths) == 0 {
		return nil, nil
	}
	const remedy = "give a TrueType or OpenType font: a .ttf or .otf file, or a .ttc collection"
	fonts := new(convert.Fonts)
	for _, path := range paths {
		data, err := source.ReadLimited(path, convert.MaxFont)
		if err == nil {
			err = fonts.Add(filepath.Base(path), data)
		}
		if err != nil {
			return nil, &fault.Usage{Text: fmt.Sprintf("the font %q cannot be used: %s", path, fault.Bare(err)), Hint: remedy}
		}
	}
	return fonts, nil
}
