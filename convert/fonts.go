package convert

import (
	"fmt"

	"github.com/fad55d40/archive/convert/doc"
	"github.com/fad55d40/archive/convert/epub"
	"github.com/fad55d40/archive/convert/font"
)

// MaxFont bounds the bytes of a font file. Fonts of all Chinese characters
// have about 20 MB, collections of them a hundred.
const MaxFont = 128 << 20

// Fonts are faces beside those that ship. They are asked, in the order in
// which they were added, for characters that the face of the text does not have,
// before the faces that ship for other scripts. One Fonts serves any number of
// documents at once.
type Fonts struct {
	faces   []*font.Face
	library *font.Library
	record  []doc.Font
}

// Add reads a font file: TrueType, OpenType with PostScript outlines, or a
// collection; a variable font is taken at its regular weight. name is its base
// name, data must not change afterwards. Add nothing while documents are
// written.
func (f *Fonts) Add(name string, data []byte) error {
	faces, err := font.ParseAll(name, data)
	if err != nil {
		return err
	}
	f.faces = append(f.faces, faces...)
	f.library = font.Shipped().With(f.faces...)
	f.record = append(f.record, doc.Font{Name: name, Family: faces[0].Family(), SHA256: faces[0].Digest()})
	return nil
}

// Record is what a document says of the fonts: nil when there are none.
func (f *Fonts) Record() []doc.Font {
	if f == nil {
		return nil
	}
	return f.record
}

// asLibrary returns the library to set with; nil means the faces that ship.
func (f *Fonts) asLibrary() *font.Library {
	if f == nil {
		return nil
	}
	return f.library
}

// beside are the faces to lay into an EPUB: those of scripts that its reader may
// not have.
func (f *Fonts) beside(d *doc.Document) []epub.Font {
	library := f.asLibrary()
	if library == nil {
		library = font.Shipped()
	}
	texts := func(yield func(string) bool) {
		for _, text := range doc.Texts(d) {
			if !yield(text) {
				return
			}
		}
	}
	var out []epub.Font
	for _, face := range library.Beside(texts, d.Meta.Language) {
		out = append(out, epub.Font{Name: fmt.Sprintf("%d-%s.ttf", len(out)+1, face.PostScriptName()), Family: face.Family(), Leading: face.Leading(), Data: face.Data()})
	}
	return out
}
