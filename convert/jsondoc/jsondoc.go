// Package jsondoc is the canonical JSON of a document, in both directions, with
// its JSON Schema (2020-12).
//
// Canonical means: keys in the order of the schema, two-space indent, one final
// newline, no escapes but those that JSON demands. What Read takes, Append
// gives back byte for byte. Keys of the first kind are always there, null or
// empty when the text does not say; the others are left out when empty.
//
// The schema's name carries a version. It goes up when a key changes its
// meaning, its type or its presence, or goes away. New optional keys may come
// without it, so readers must pass over keys that they do not know. The schema
// itself is of one version of the program and knows all keys of that, and this
// package reads what it writes.
package jsondoc

import (
	_ "embed"
	"io"

	"github.com/fad55d40/archive/convert/doc"
	"github.com/fad55d40/archive/convert/jsontext"
)

// Schema names the form of the documents, with its version.
const Schema = "urn:archive:document:1"

//go:embed schema.json
var schemaJSON []byte

// SchemaJSON returns the JSON Schema of a document.
func SchemaJSON() []byte { return append([]byte(nil), schemaJSON...) }

// Options has no settings: there is one canonical form.
type Options struct{}

// Write writes the canonical JSON of a document. It raises no notices.
func Write(w io.Writer, d *doc.Document, _ Options) ([]doc.Notice, error) {
	if d.Origin.Bytes < large {
		_, err := w.Write(Append(make([]byte, 0, 4<<10+2*d.Origin.Bytes), d)) // as a rule the JSON is less than twice the text
		return nil, err
	}
	// A large one is made twice, rather than moved from one memory to a larger one.
	if g, ok := w.(interface{ Grow(n int) }); ok {
		size := 0
		_ = inPieces(d, large, func(piece []byte) error { size += len(piece); return nil })
		g.Grow(size)
	}
	return nil, inPieces(d, large, func(piece []byte) error { _, err := w.Write(piece); return err })
}

// large is the size of a source, in bytes, from which on its JSON is made in pieces.
const large = 1 << 20

// inPieces makes the canonical JSON of a document, of about size bytes, and hands it on
// in pieces. The error is the first of take, which is not called after it.
func inPieces(d *doc.Document, size int, take func(piece []byte) error) (err error) {
	e := encoder{jsontext.Flushing(size, true, func(piece []byte) []byte {
		if err == nil {
			err = take(piece)
		}
		return piece[:0]
	})}
	e.document(d)
	if err == nil {
		err = take(append(e.Bytes(), '\n'))
	}
	return err
}

// Append appends the canonical JSON of a document.
func Append(dst []byte, d *doc.Document) []byte {
	e := encoder{jsontext.New(dst, true)}
	e.document(d)
	return append(e.Bytes(), '\n')
}

// AppendCompact appends the same JSON on one line, without a newline.
func AppendCompact(dst []byte, d *doc.Document) []byte {
	e := encoder{jsontext.New(dst, false)}
	e.document(d)
	return e.Bytes()
}

// encoder writes the parts of a document, in the order of the schema.
type encoder struct{ jsontext.Writer }
