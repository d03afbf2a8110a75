package convert

import (
	"github.com/fad55d40/archive/convert/doc"
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

// Add reads a font file: TrueType, or a collection of it. name is its base
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
