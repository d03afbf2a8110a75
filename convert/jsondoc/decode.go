package jsondoc

import (
	"bytes"
	"encoding/json"
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
		return nil, fmt.Errorf("document JSON: at byte %d: %w", dec.InputOffset(), err)
	}
	if err := canonical(d, jsontext.Escaped(data)); err != nil {
		return nil, err
	}
	if broken := doc.Check(d); len(broken) > 0 {
		return nil, fmt.Errorf("document JSON: %s", broken[0].Text)
	}
	return d, nil
}

func newDecoder(data []byte) decoder {
	dec := decoder{Decoder: json.NewDecoder(bytes.NewReader(data))}
	dec.DisallowUnknownFields()
	return dec
}

// canonical reports, as an error, that data is not the canonical JSON of a document.
func canonical(d *doc.Document, data []byte) error {
	at := 0
	err := inPieces(d, len(data), func(piece []byte) error {
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
		return fmt.Errorf("document JSON: at byte %d: %w", dec.InputOffset(), err)
	}
	rest := *d // but what was compared already
	rest.Blocks, rest.Evidence, rest.Changes = nil, nil, nil
	if !reflect.DeepEqual(back, &rest) {
		return errOther
	}
	return nil
}

var errOther = errors.New("it does not give the document back")

type wireField struct {
	Key    string   `json:"key"`
	Values []string `json:"values"`
	Line   int      `json:"line"`
}

// wireBlock has the keys of every kind of block.
type wireBlock struct {
	Type        string       `json:"type"`
	Line        int          `json:"line"`
	Level       int          `json:"level"`
	Ordered     bool         `json:"ordered"`
	Start       int          `json:"start"`
	Image       int          `json:"image"`
	Role        doc.NoteRole `json:"role"`
	Style       string       `json:"style"`
	Marker      string       `json:"marker"`
	Speaker     string       `json:"speaker"`
	Depth       int          `json:"depth"`
	Text        string       `json:"text"`
	Attribution string       `json:"attribution"`
	Items       []string     `json:"items"`
	Levels      []int        `json:"levels"`
	Lines       []string     `json:"lines"`

	// They follow from the text.
	Header bool       `json:"header"`
	Rows   [][]string `json:"rows"`
}

type wireEvidence struct {
	Field      string    `json:"field"`
	Value      string    `json:"value"`
	Layer      doc.Layer `json:"source"`
	Rule       string    `json:"rule"`
	Line       int       `json:"line"`
	Raw        string    `json:"raw"`
	Confidence float64   `json:"confidence"`
	Weights    string    `json:"weights"`
	Rejected   bool      `json:"rejected"`
}

type wireChange struct {
	Rule   string `json:"rule"`
	Offset int    `json:"offset"`
	Before string `json:"before"`
	After  string `json:"after"`
}

type wireFont struct {
	Name   string `json:"name"`
	Family string `json:"family"`
	SHA256 string `json:"sha256"`
}

type wireWarning struct {
	Code string `json:"code"`
	Line int    `json:"line"`
	Text string `json:"text"`
}

var errUnknown = errors.New("the key is not known")

// document reads the whole. Keys that stand twice or in another order are
// found by writing it again.
func (dec decoder) document() (*doc.Document, error) {
	d := &doc.Document{}
	meta, images := doc.MetaProperties(), doc.ImageProperties()
	err := dec.object(func(key string) error {
		if ok, err := property(dec, &d.Meta, meta, key); ok {
			return err
		}
		switch key {
		case "schema":
			return dec.schema()
		case "id":
			return dec.Decode(new(string)) // it is made of the digest
		case "source":
			return dec.origin(&d.Origin)
		case "extra":
			return decodeEach(dec, &d.Meta.Extra, func(f wireField) (doc.Field, error) { return doc.Field(f), nil })
		case "images":
			return dec.list(func() error {
				d.Images = append(d.Images, doc.Image{})
				return owned(dec, &d.Images[len(d.Images)-1], images)
			})
		case "rights":
			return owned(dec, &d.Meta.Rights, doc.RightsProperties())
		case "blocks":
			return decodeOrCompare(dec, &d.Blocks, func(d *doc.Document) []doc.Block { return d.Blocks }, wireBlock.block)
		case "evidence":
			return decodeOrCompare(dec, &d.Evidence, func(d *doc.Document) []doc.Evidence { return d.Evidence }, func(e wireEvidence) (doc.Evidence, error) { return doc.Evidence(e), nil })
		case "changes":
			return decodeOrCompare(dec, &d.Changes, func(d *doc.Document) []doc.Change { return d.Changes }, func(c wireChange) (doc.Change, error) { return doc.Change(c), nil })
		case "fonts":
			return decodeEach(dec, &d.Fonts, func(f wireFont) (doc.Font, error) { return doc.Font(f), nil })
		case "warnings":
			return decodeEach(dec, &d.Warnings, func(n wireWarning) (doc.Notice, error) { return doc.Notice(n), nil })
		}
		return errUnknown
	})
	return d, err
}

func (dec decoder) schema() error {
	var name string
	if err := dec.Decode(&name); err != nil {
		return err
	}
	if name != Schema {
		return fmt.Errorf("it is %q, not %q", name, Schema)
	}
	return nil
}

func (dec decoder) origin(o *doc.Origin) error {
	return dec.object(func(key string) error {
		switch key {
		case "name":
			return dec.Decode(&o.Name)
		case "bytes":
			return dec.Decode(&o.Bytes)
		case "sha256":
			return dec.Decode(&o.SHA256)
		case "encoding":
			return dec.Decode(&o.Encoding)
		case "part":
			return dec.part(&o.Part)
		}
		return errUnknown
	})
}

func (dec decoder) part(p *doc.Part) error {
	return dec.object(func(key string) error {
		switch key {
		case "number":
			return dec.Decode(&p.Number)
		case "of":
			return dec.Decode(&p.Of)
		case "from":
			return dec.Decode(&p.From)
		case "to":
			return dec.Decode(&p.To)
		case "bytes":
			return dec.Decode(&p.Bytes)
		case "whole":
			return dec.Decode(&p.SHA256)
		}
		return errUnknown
	})
}

// decodeEach reads an array of objects; an empty one becomes nil, as readers
// leave it.
func decodeEach[A, B any](dec decoder, out *[]B, f func(A) (B, error)) error {
	return elements(dec, f, func(b B) error { *out = append(*out, b); return nil })
}

// decodeOrCompare reads an array of objects as decodeEach does, or, for a document that
// is compared, holds each to the element that it has there.
func decodeOrCompare[A, B any](dec decoder, out *[]B, of func(*doc.Document) []B, f func(A) (B, error)) error {
	if dec.wanted == nil {
		return decodeEach(dec, out, f)
	}
	rest := of(dec.wanted)
	err := elements(dec, f, func(b B) error {
		if len(rest) == 0 || !reflect.DeepEqual(b, rest[0]) {
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
func elements[A, B any](dec decoder, f func(A) (B, error), take func(B) error) error {
	i := -1
	return dec.list(func() error {
		i++
		var a A
		begin := dec.InputOffset()
		if err := dec.Decode(&a); err != nil {
			return err
		}
		if dec.InputOffset()-begin < leastObject {
			return fmt.Errorf("[%d]: its keys are not there", i)
		}
		b, err := f(a)
		if err != nil {
			return fmt.Errorf("[%d]: %w", i, err)
		}
		return take(b)
	})
}

// leastObject is less than any object of an array takes in canonical form, in
// bytes. It keeps "{}" a million times over from costing a hundred times the
// memory that it takes in the file.
const leastObject = 12

func (b wireBlock) block() (doc.Block, error) {
	switch b.Type {
	case "paragraph":
		return doc.Paragraph{Text: b.Text, Speaker: b.Speaker, Line: b.Line}, nil
	case "heading":
		return doc.Heading{Level: b.Level, Text: b.Text, Line: b.Line}, nil
	case "list":
		return doc.List{Ordered: b.Ordered, Start: b.Start, Style: doc.ListStyle(b.Style), Marker: b.Marker, Items: b.Items, Levels: b.Levels, Line: b.Line}, nil
	case "quote":
		return doc.Quote{Text: b.Text, Attribution: b.Attribution, Speaker: b.Speaker, Depth: b.Depth, Line: b.Line}, nil
	case "verse":
		return doc.Verse{Lines: b.Lines, Line: b.Line}, nil
	case "image":
		return doc.Figure{Image: b.Image, Line: b.Line}, nil
	case "break":
		return doc.Break{Text: b.Text, Line: b.Line}, nil
	case "preformatted":
		return doc.Preformatted{Text: b.Text, Line: b.Line}, nil
	case "note":
		return doc.Note{Role: b.Role, Text: b.Text, Line: b.Line}, nil
	}
	return nil, fmt.Errorf("the type %q is not known", b.Type)
}
