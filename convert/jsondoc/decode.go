package jsondoc

import (
	"bytes"
	"encoding/json"
	"fmt"

	"github.com/fad55d40/archive/convert/doc"
)

// Read reads the canonical JSON of a document. Anything that Append would not
// have written is an error: unknown, missing, repeated or misplaced keys, other
// white space, other escapes. So a document that was read is, to the byte, the
// one that was written.
func Read(data []byte) (*doc.Document, error) {
	var w wire
	dec := json.NewDecoder(bytes.NewReader(data))
	dec.DisallowUnknownFields()
	if err := dec.Decode(&w); err != nil {
		return nil, fmt.Errorf("document JSON: at byte %d: %w", dec.InputOffset(), err)
	}
	if w.Schema != Schema {
		return nil, fmt.Errorf("document JSON: the schema is %q, not %q", w.Schema, Schema)
	}
	d, err := w.document()
	if err != nil {
		return nil, fmt.Errorf("document JSON: %w", err)
	}
	if back := Append(make([]byte, 0, len(data)), d); !bytes.Equal(back, data) {
		return nil, fmt.Errorf("document JSON: not in canonical form from byte %d on", differ(back, data))
	}
	if broken := doc.Check(d); len(broken) > 0 {
		return nil, fmt.Errorf("document JSON: %s", broken[0].Text)
	}
	return d, nil
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

// wire is the JSON form, as encoding/json sees it.
type wire struct {
	Schema string `json:"schema"`
	ID     string `json:"id"`
	Source struct {
		Name     string `json:"name"`
		Bytes    int64  `json:"bytes"`
		SHA256   string `json:"sha256"`
		Encoding string `json:"encoding"`
	} `json:"source"`
	Kicker       string         `json:"kicker"`
	Title        string         `json:"title"`
	Subtitle     string         `json:"subtitle"`
	Authors      []wireAuthor   `json:"authors"`
	Contributors []wireAuthor   `json:"contributors"`
	Date         string         `json:"date"`
	Modified     string         `json:"modified"`
	Dateline     string         `json:"dateline"`
	Language     string         `json:"language"`
	Publisher    string         `json:"publisher"`
	Description  string         `json:"description"`
	Keywords     []string       `json:"keywords"`
	Extra        []wireField    `json:"extra"`
	Images       []wireImage    `json:"images"`
	Rights       *wireRights    `json:"rights"`
	Blocks       []wireBlock    `json:"blocks"`
	Evidence     []wireEvidence `json:"evidence"`
	Changes      []wireChange   `json:"changes"`
	Fonts        []wireFont     `json:"fonts"`
	Warnings     []wireWarning  `json:"warnings"`
}

type wireAuthor struct {
	Name        string         `json:"name"`
	Kind        doc.AuthorKind `json:"kind"`
	Role        string         `json:"role"`
	Affiliation string         `json:"affiliation"`
	Place       string         `json:"place"`
}

type wireField struct {
	Key    string   `json:"key"`
	Values []string `json:"values"`
	Line   int      `json:"line"`
}

type wireLicense struct {
	ID        string `json:"id"`
	Name      string `json:"name"`
	URL       string `json:"url"`
	StatedURL string `json:"stated_url"`
}

type wireRights struct {
	Text    string       `json:"text"`
	Holder  string       `json:"holder"`
	Year    string       `json:"year"`
	License *wireLicense `json:"license"`
}

type wireImage struct {
	Title         string       `json:"title"`
	Creator       string       `json:"creator"`
	License       *wireLicense `json:"license"`
	Credit        string       `json:"credit"`
	Caption       string       `json:"caption"`
	File          string       `json:"file"`
	MediaType     string       `json:"media_type"`
	Width         int          `json:"width"`
	Height        int          `json:"height"`
	Alt           string       `json:"alt"`
	Organizations []string     `json:"organizations"`
	Source        string       `json:"source"`
	SourceURL     string       `json:"source_url"`
	Note          string       `json:"note"`
	Line          int          `json:"line"`
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
	Text        string       `json:"text"`
	Attribution string       `json:"attribution"`
	Items       []string     `json:"items"`
	Lines       []string     `json:"lines"`
}

type wireEvidence struct {
	Field      string    `json:"field"`
	Value      string    `json:"value"`
	Layer      doc.Layer `json:"source"`
	Rule       string    `json:"rule"`
	Line       int       `json:"line"`
	Raw        string    `json:"raw"`
	Confidence float64   `json:"confidence"`
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

func (w *wire) document() (*doc.Document, error) {
	d := &doc.Document{
		Origin: doc.Origin{Name: w.Source.Name, Bytes: w.Source.Bytes, SHA256: w.Source.SHA256, Encoding: w.Source.Encoding},
		Meta: doc.Meta{
			Kicker: w.Kicker, Title: w.Title, Subtitle: w.Subtitle,
			Authors:      each(w.Authors, func(a wireAuthor) doc.Author { return doc.Author(a) }),
			Contributors: each(w.Contributors, func(a wireAuthor) doc.Author { return doc.Author(a) }),
			Date:         w.Date, Modified: w.Modified, Dateline: w.Dateline, Language: w.Language,
			Publisher: w.Publisher, Description: w.Description, Keywords: w.Keywords,
			Extra: each(w.Extra, func(f wireField) doc.Field { return doc.Field(f) }),
		},
		Images:   each(w.Images, wireImage.image),
		Evidence: each(w.Evidence, func(e wireEvidence) doc.Evidence { return doc.Evidence(e) }),
		Changes:  each(w.Changes, func(c wireChange) doc.Change { return doc.Change(c) }),
		Fonts:    each(w.Fonts, func(f wireFont) doc.Font { return doc.Font(f) }),
		Warnings: each(w.Warnings, func(n wireWarning) doc.Notice { return doc.Notice(n) }),
	}
	if w.Rights != nil {
		d.Meta.Rights = doc.Rights{Text: w.Rights.Text, Holder: w.Rights.Holder, Year: w.Rights.Year, License: w.Rights.License.license()}
	}
	for i, b := range w.Blocks {
		block, err := b.block()
		if err != nil {
			return nil, fmt.Errorf("blocks[%d]: %w", i, err)
		}
		d.Blocks = append(d.Blocks, block)
	}
	return d, nil
}

// each converts a slice; an empty one becomes nil, as readers leave it.
func each[A, B any](in []A, f func(A) B) []B {
	var out []B
	for _, a := range in {
		out = append(out, f(a))
	}
	return out
}

func (l *wireLicense) license() doc.License {
	if l == nil {
		return doc.License{}
	}
	return doc.License(*l)
}

func (im wireImage) image() doc.Image {
	return doc.Image{
		Title: im.Title, Creator: im.Creator, License: im.License.license(), Credit: im.Credit, Caption: im.Caption,
		Alt: im.Alt, File: im.File, MediaType: im.MediaType, Width: im.Width, Height: im.Height, Organizations: im.Organizations, Source: im.Source, SourceURL: im.SourceURL,
		Note: im.Note, Line: im.Line,
	}
}

func (b wireBlock) block() (doc.Block, error) {
	switch b.Type {
	case "paragraph":
		return doc.Paragraph{Text: b.Text, Line: b.Line}, nil
	case "heading":
		return doc.Heading{Level: b.Level, Text: b.Text, Line: b.Line}, nil
	case "list":
		return doc.List{Ordered: b.Ordered, Start: b.Start, Items: b.Items, Line: b.Line}, nil
	case "quote":
		return doc.Quote{Text: b.Text, Attribution: b.Attribution, Line: b.Line}, nil
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
