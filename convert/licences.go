package convert

import (
	"github.com/fad55d40/archive/convert/font"
	"github.com/fad55d40/archive/convert/hyphen"
	"github.com/fad55d40/archive/convert/linebreak"
)

// Licences are the notices of what ships inside the writers: where the fonts and
// the patterns of hyphenation and the words of languages without spaces come from, and the licences they are under.
func Licences() string {
	return "# Fonts\n\n" + font.Notices() + "\n# Patterns of hyphenation\n\n" + hyphen.Notices() +
		"\n# Words of languages without spaces\n\n" + linebreak.Notices()
}
