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
	"sync"

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
		room := rooms.Get().(*[]byte)
		*room = Append((*room)[:0], d)
		_, err := w.Write(*room)
		if err == nil {
			keep(room)
		}
		return nil, err
	}
	// A large one is made twice, rather than moved from one memory to a larger one.
	if g, ok := w.(interface{ Grow(n int) }); ok {
		size := 0
		_ = inPieces(d, func(piece []byte) error { size += len(piece); return nil })
		g.Grow(size)
	}
	return nil, inPieces(d, func(piece []byte) error { _, err := w.Write(piece); return err })
}

// rooms are memory in which the JSON of documents is made, one after another.
var rooms = sync.Pool{New: func() any { return new([]byte) }}

// keep lays a room aside for the next document, unless a long one made it large.
func keep(room *[]byte) {
	const most = 128 << 10
	if cap(*room) <= most {
		rooms.Put(room)
	}
}

// large is the size of a source, in bytes, from which on its JSON is made in pieces.
const large = 1 << 20

// inPieces makes the canonical JSON of a document and hands it on in pieces, which are
// not to be kept. The error is the first of take, which is not called after it.
func inPieces(d *doc.Document, take func(piece []byte) error) (err error) {
	room := rooms.Get().(*[]byte)
	e := encoder{jsontext.Flushing(*room, true, func(piece []byte) []byte {
		if err == nil {
			err = take(piece)
		}
		return piece[:0]
	})}
	e.document(d)
	*room = append(e.Bytes(), '\n')
	if err == nil {
		err = take(*room)
	}
	if err == nil {
		keep(room)
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
