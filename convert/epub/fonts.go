package epub

import (
	"strconv"
	"strings"
)

// Font is a font file of a book, for letters that its reader's system may not
// have.
type Font struct {
	Name    string // of the file
	Family  string
	Leading int    // the least distance of lines, in thousandths of an em; 0 for any
	Data    []byte // TrueType
}

const fontFolder = "fonts/"

// letters are those that the fonts of a book are asked for: all but Latin, Greek and
// Cyrillic ones, digits and common marks, which the reader's own font has.
const letters = "U+530-1CFF, U+1D80-1DFF, U+200B-200F, U+25CC, U+2C00-10FFFF"

// defaultLeading is the distance of lines in the stylesheet, in thousandths of an em.
const defaultLeading = 1450

// styles is the stylesheet of a book with fonts of its own. For the letters of their
// scripts they come before the reader's own: Chromium leaves squares in short lines that
// it drew before a font was there, unless that font is the first.
func (b *book) styles() []byte {
	var out strings.Builder
	out.Write(style)
	families, leading := "", defaultLeading
	for _, f := range b.options.Fonts {
		family := strconv.Quote(f.Family)
		out.WriteString("@font-face { font-family: " + family + "; src: url(\"" + fontFolder + f.Name + "\"); unicode-range: " + letters + "; }\n")
		families += family + ", "
		leading = max(leading, f.Leading)
	}
	out.WriteString("body { font-family: " + families + "serif; }\n")
	if leading > defaultLeading {
		out.WriteString("body, h1, h2, h3, h4, h5, h6, figcaption, table { line-height: " + strconv.Itoa(leading/1000) + "." + strconv.Itoa(leading%1000/100) + strconv.Itoa(leading%100/10) + "; }\n")
	}
	return []byte(out.String())
}
