package jsondoc

import (
	"bytes"
	"errors"
	"fmt"
	"reflect"

	"github.com/fad55d40/archive/convert/doc"
	"github.com/fad55d40/archive/convert/jsontext"
)

// Read reads the canonical JSON of a document. Anything that Append would not
// have written is an error: unknown, missing, repeated or misplaced keys, other
// white space, other escapes. So a document that was read is, to the byte, the
// one that was written, but for characters that version 0.1.0 did not escape.
func Read(data []byte) (*doc.Document, error) {
	dec := newDecoder(data)
	d, err := dec.document()
	if err != nil {
		return nil, fmt.Errorf("document JSON: at byte %d: %w", dec.Offset(), err)
	}
	if err := canonical(d, jsontext.Escaped(data)); err != nil {
		return nil, err
	}
	if broken := doc.Check(d); len(broken) > 0 {
		return nil, fmt.Errorf("document JSON: %s", broken[0].Text)
	}
	return d, nil
}

func newDecoder(data []byte) decoder { return decoder{Reader: jsontext.NewReader(data)} }

// canonical reports, as an error, that data is not the canonical JSON of a document.
func canonical(d *doc.Document, data []byte) error {
	at := 0
	err := inPieces(d, func(piece []byte) error {
		if rest := data[at:]; !bytes.HasPrefix(rest, piece) {
			return fmt.Errorf("document JSON: not in canonical form from byte %d on", at+differ(piece, rest))
		}
		at += len(piece)
		return nil
	})
	if err == nil && at < len(data) {
		err = fmt.Errorf("document JSON: not in canonical form from byte %d on", at)
	}
	return err
}

func differ(a, b []byte) int {
	n := min(len(a), len(b))
	for i := range n {
		if a[i] != b[i] {
			return i
		}
	}
	return n
}

// Same reports, as an error, that data is not the canonical JSON of a document or does
// not give that very document back. The long lists of a document are compared element
// by element as they are read, so it never stands in memory twice.
func Same(d *doc.Document, data []byte) error {
	if err := canonical(d, data); err != nil {
		return err
	}
	dec := newDecoder(data)
	dec.wanted = d
	back, err := dec.document()
	if err != nil {
		return fmt.Errorf("document JSON: at byte %d: %w", dec.Offset(), err)
	}
	rest := *d // but what was compared already
	rest.Blocks, rest.Evidence, rest.Changes = nil, nil, nil
	if !reflect.DeepEqual(back, &rest) {
		return errOther
	}
	return nil
}

var errOther = errors.New("it does not give the document back")

var (
	errUnknown = errors.New("the key is not known")
	errKeys    = errors.New("its keys are not there")
)

// document reads the whole. Keys that stand twice or in another order are
// found by writing it again.
func (dec decoder) document() (*doc.Document, error) {
	d := &doc.Document{}
	meta, images := doc.MetaProperties(), doc.ImageProperties()
	err := dec.Object(func(key []byte) error {
		if ok, err := property(dec, &d.Meta, meta, key); ok {
			return err
		}
		switch string(key) {
		case "schema":
			return dec.schema()
		case "id":
			return dec.Text(new(string)) // it is made of the digest
		case "source":
			return dec.origin(&d.Origin)
		case "extra":
			return decodeEach(dec, &d.Meta.Extra, dec.field)
		case "images":
			return dec.List(func() error {
				d.Images = append(d.Images, doc.Image{})
				return owned(dec, &d.Images[len(d.Images)-1], images)
			})
		case "rights":
			return owned(dec, &d.Meta.Rights, doc.RightsProperties())
		case "blocks":
			return decodeOrCompare(dec, &d.Blocks, func(d *doc.Document) []doc.Block { return d.Blocks }, dec.block)
		case "evidence":
			return decodeOrCompare(dec, &d.Evidence, func(d *doc.Document) []doc.Evidence { return d.Evidence }, dec.evidence)
		case "changes":
			return decodeOrCompare(dec, &d.Changes, func(d *doc.Document) []doc.Change { return d.Changes }, dec.change)
		case "fonts":
			return decodeEach(dec, &d.Fonts, dec.font)
		case "warnings":
			return decodeEach(dec, &d.Warnings, dec.warning)
		}
		return errUnknown
	})
	return d, err
}

func (dec decoder) schema() error {
	var name string
	if err := dec.Text(&name); err != nil {
		return err
	}
	if name != Schema {
		return fmt.Errorf("it is %q, not %q", name, Schema)
	}
	return nil
}

func (dec decoder) origin(o *doc.Origin) error {
	return dec.Object(func(key []byte) error {
		switch string(key) {
		case "name":
			return dec.Text(&o.Name)
		case "bytes":
			return dec.Long(&o.Bytes)
		case "sha256":
			return dec.Text(&o.SHA256)
		case "encoding":
			return dec.Text(&o.Encoding)
		case "part":
			return dec.part(&o.Part)
		}
		return errUnknown
	})
}

func (dec decoder) part(p *doc.Part) error {
	return dec.Object(func(key []byte) error {
		switch string(key) {
		case "number":
			return dec.Int(&p.Number)
		case "of":
			return dec.Int(&p.Of)
		case "from":
			return dec.Long(&p.From)
		case "to":
			return dec.Long(&p.To)
		case "bytes":
			return dec.Long(&p.Bytes)
		case "whole":
			return dec.Text(&p.SHA256)
		}
		return errUnknown
	})
}

// decodeEach reads an array of objects; an empty one becomes nil, as readers
// leave it.
func decodeEach[T any](dec decoder, out *[]T, read func() (T, error)) error {
	return elements(dec, read, func(v T) error { *out = append(*out, v); return nil })
}

// decodeOrCompare reads an array of objects as decodeEach does, or, for a document that
// is compared, holds each to the element that it has there.
func decodeOrCompare[T any](dec decoder, out *[]T, of func(*doc.Document) []T, read func() (T, error)) error {
	if dec.wanted == nil {
		return decodeEach(dec, out, read)
	}
	rest := of(dec.wanted)
	err := elements(dec, read, func(v T) error {
		if len(rest) == 0 || !reflect.DeepEqual(v, rest[0]) {
			return errOther
		}
		rest = rest[1:]
		return nil
	})
	if err == nil && len(rest) > 0 {
		err = errOther
	}
	return err
}

// elements reads an array of objects and hands each on.
func elements[T any](dec decoder, read func() (T, error), take func(T) error) error {
	i := -1
	return dec.List(func() error {
		i++
		begin := dec.Offset()
		v, err := read()
		if err == nil && dec.Offset()-begin < leastObject {
			err = errKeys
		}
		if err != nil {
			return fmt.Errorf("[%d]: %w", i, err)
		}
		return take(v)
	})
}

// leastObject is less than any object of an array takes in canonical form, in
// bytes. It keeps "{}" a million times over from costing a hundred times the
// memory that it takes in the file.
const leastObject = 12
