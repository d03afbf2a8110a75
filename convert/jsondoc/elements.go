package jsondoc

import (
	"fmt"

	"github.com/fad55d40/archive/convert/doc"
)

// The elements of a document's lists. Keys that are not there leave zero; that all
// are, in their order, is found by writing the document again.

func (dec decoder) field() (f doc.Field, err error) {
	err = dec.Object(func(key []byte) error {
		switch string(key) {
		case "key":
			return dec.Text(&f.Key)
		case "values":
			return dec.Texts(&f.Values)
		case "line":
			return dec.Int(&f.Line)
		}
		return errUnknown
	})
	return f, err
}

func (dec decoder) evidence() (e doc.Evidence, err error) {
	err = dec.Object(func(key []byte) error {
		switch string(key) {
		case "field":
			return dec.Text(&e.Field)
		case "value":
			return dec.Text(&e.Value)
		case "source":
			return dec.Text((*string)(&e.Layer))
		case "rule":
			return dec.Text(&e.Rule)
		case "line":
			return dec.Int(&e.Line)
		case "raw":
			return dec.Text(&e.Raw)
		case "confidence":
			return dec.Float(&e.Confidence)
		case "weights":
			return dec.Text(&e.Weights)
		case "rejected":
			return dec.Bool(&e.Rejected)
		}
		return errUnknown
	})
	return e, err
}

func (dec decoder) change() (c doc.Change, err error) {
	err = dec.Object(func(key []byte) error {
		switch string(key) {
		case "rule":
			return dec.Text(&c.Rule)
		case "offset":
			return dec.Int(&c.Offset)
		case "before":
			return dec.Text(&c.Before)
		case "after":
			return dec.Text(&c.After)
		}
		return errUnknown
	})
	return c, err
}

func (dec decoder) font() (f doc.Font, err error) {
	err = dec.Object(func(key []byte) error {
		switch string(key) {
		case "name":
			return dec.Text(&f.Name)
		case "family":
			return dec.Text(&f.Family)
		case "sha256":
			return dec.Text(&f.SHA256)
		}
		return errUnknown
	})
	return f, err
}

func (dec decoder) warning() (n doc.Notice, err error) {
	err = dec.Object(func(key []byte) error {
		switch string(key) {
		case "code":
			return dec.Text(&n.Code)
		case "line":
			return dec.Int(&n.Line)
		case "text":
			return dec.Text(&n.Text)
		}
		return errUnknown
	})
	return n, err
}

// blockKeys are the values of the keys of all kinds of blocks.
type blockKeys struct {
	kind, style, role, marker, speaker, text, attribution string
	line, level, start, image, depth                      int
	ordered                                               bool
	items, lines                                          []string
	levels                                                []int
}

func (dec decoder) block() (doc.Block, error) {
	var b blockKeys
	if err := dec.Object(func(key []byte) error { return b.read(dec, key) }); err != nil {
		return nil, err
	}
	return b.block()
}

func (b *blockKeys) read(dec decoder, key []byte) error {
	switch string(key) {
	case "type":
		return dec.Text(&b.kind)
	case "line":
		return dec.Int(&b.line)
	case "level":
		return dec.Int(&b.level)
	case "ordered":
		return dec.Bool(&b.ordered)
	case "start":
		return dec.Int(&b.start)
	case "image":
		return dec.Int(&b.image)
	case "role":
		return dec.Text(&b.role)
	case "style":
		return dec.Text(&b.style)
	case "marker":
		return dec.Text(&b.marker)
	case "speaker":
		return dec.Text(&b.speaker)
	case "depth":
		return dec.Int(&b.depth)
	case "text":
		return dec.Text(&b.text)
	case "attribution":
		return dec.Text(&b.attribution)
	case "items":
		return dec.Texts(&b.items)
	case "levels":
		return dec.Numbers(&b.levels)
	case "lines":
		return dec.Texts(&b.lines)
	case "header": // it follows from the text, and so do the rows
		return dec.Bool(new(bool))
	case "rows":
		return dec.List(func() error { return dec.Texts(new([]string)) })
	}
	return errUnknown
}

func (b *blockKeys) block() (doc.Block, error) {
	switch b.kind {
	case "paragraph":
		return doc.Paragraph{Text: b.text, Speaker: b.speaker, Line: b.line}, nil
	case "heading":
		return doc.Heading{Level: b.level, Text: b.text, Line: b.line}, nil
	case "list":
		return doc.List{Ordered: b.ordered, Start: b.start, Style: doc.ListStyle(b.style), Marker: b.marker, Items: b.items, Levels: b.levels, Line: b.line}, nil
	case "quote":
		return doc.Quote{Text: b.text, Attribution: b.attribution, Speaker: b.speaker, Depth: b.depth, Line: b.line}, nil
	case "verse":
		return doc.Verse{Lines: b.lines, Line: b.line}, nil
	case "image":
		return doc.Figure{Image: b.image, Line: b.line}, nil
	case "break":
		return doc.Break{Text: b.text, Line: b.line}, nil
	case "preformatted":
		return doc.Preformatted{Text: b.text, Line: b.line}, nil
	case "note":
		return doc.Note{Role: doc.NoteRole(b.role), Text: b.text, Line: b.line}, nil
	}
	return nil, fmt.Errorf("the type %q is not known", b.kind)
}
