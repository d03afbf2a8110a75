package epub

import (
	"strconv"
	"strings"
)

// Font is a font file of a book, for letters that its reader's system may not
// have.
type Font struct {
	Name   string // of the file
	Family string
	Data   []byte // TrueType
}

const fontFolder = "fonts/"

// styles is the stylesheet of a book with fonts of its own. They come behind
// the reader's own, which nothing takes away.
func (b *book) styles() []byte {
	var out strings.Builder
	out.Write(style)
	families := "serif"
	for _, f := range b.options.Fonts {
		family := strconv.Quote(f.Family)
		out.WriteString("@font-face { font-family: " + family + "; src: url(\"" + fontFolder + f.Name + "\"); }\n")
		families += ", " + family
	}
	out.WriteString("body { font-family: " + families + "; }\n")
	return []byte(out.String())
}
