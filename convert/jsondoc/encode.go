package jsondoc

import (
	"strconv"

	"github.com/fad55d40/archive/convert/doc"
)

func (e *encoder) document(d *doc.Document) {
	e.open('{')
	e.str("schema", Schema)
	e.str("id", d.Origin.ID())
	e.key("source")
	e.open('{')
	e.str("name", d.Origin.Name)
	e.int("bytes", d.Origin.Bytes)
	e.str("sha256", d.Origin.SHA256)
	e.str("encoding", d.Origin.Encoding)
	e.close('}')
	e.meta(&d.Meta)
	array(e, "images", d.Images, e.image)
	e.rights(d.Meta.Rights)
	array(e, "blocks", d.Blocks, e.block)
	array(e, "evidence", d.Evidence, e.evidence)
	array(e, "changes", d.Changes, e.change)
	if len(d.Fonts) > 0 {
		array(e, "fonts", d.Fonts, e.font)
	}
	array(e, "warnings", d.Warnings, e.warning)
	e.close('}')
}

func (e *encoder) font(f doc.Font) {
	e.str("name", f.Name)
	e.str("family", f.Family)
	e.str("sha256", f.SHA256)
}

// array writes an array of objects.
func array[T any](e *encoder, name string, values []T, write func(T)) {
	e.key(name)
	e.open('[')
	for _, v := range values {
		e.next()
		e.open('{')
		write(v)
		e.close('}')
	}
	e.close(']')
}

func (e *encoder) meta(m *doc.Meta) {
	e.opt("kicker", m.Kicker)
	e.strOrNull("title", m.Title)
	e.strOrNull("subtitle", m.Subtitle)
	array(e, "authors", m.Authors, e.author)
	if len(m.Contributors) > 0 {
		array(e, "contributors", m.Contributors, e.author)
	}
	e.strOrNull("date", m.Date)
	e.strOrNull("modified", m.Modified)
	e.opt("dateline", m.Dateline)
	e.str("language", m.Language)
	e.opt("publisher", m.Publisher)
	e.opt("description", m.Description)
	e.optStrings("keywords", m.Keywords)
	if len(m.Extra) > 0 {
		array(e, "extra", m.Extra, e.extra)
	}
}

func (e *encoder) author(a doc.Author) {
	e.str("name", a.Name)
	e.str("kind", string(a.Kind))
	e.opt("role", a.Role)
	e.opt("affiliation", a.Affiliation)
	e.opt("place", a.Place)
}

func (e *encoder) extra(f doc.Field) {
	e.str("key", f.Key)
	e.strings("values", f.Values)
	e.optInt("line", f.Line)
}

func (e *encoder) image(im doc.Image) {
	e.strOrNull("title", im.Title)
	e.strOrNull("creator", im.Creator)
	e.license(im.License)
	e.strOrNull("credit", im.Credit)
	e.strOrNull("caption", im.Caption)
	e.strOrNull("file", im.File)
	e.opt("media_type", im.MediaType)
	e.optInt("width", im.Width)
	e.optInt("height", im.Height)
	e.opt("alt", im.Alt)
	e.optStrings("organizations", im.Organizations)
	e.opt("source", im.Source)
	e.opt("source_url", im.SourceURL)
	e.opt("note", im.Note)
	e.optInt("line", im.Line)
}

func (e *encoder) license(l doc.License) {
	e.key("license")
	if l.IsZero() {
		e.dst = append(e.dst, "null"...)
		return
	}
	e.open('{')
	e.strOrNull("id", l.ID)
	e.strOrNull("name", l.Name)
	e.strOrNull("url", l.URL)
	e.strOrNull("stated_url", l.StatedURL)
	e.close('}')
}

func (e *encoder) rights(r doc.Rights) {
	e.key("rights")
	if r.IsZero() {
		e.dst = append(e.dst, "null"...)
		return
	}
	e.open('{')
	e.strOrNull("text", r.Text)
	e.strOrNull("holder", r.Holder)
	e.strOrNull("year", r.Year)
	e.license(r.License)
	e.close('}')
}

// block writes one block; "type" comes first, "line" second.
func (e *encoder) block(b doc.Block) {
	e.str("type", blockType(b))
	e.optInt("line", b.SourceLine())
	switch b := b.(type) {
	case doc.Paragraph:
		e.str("text", b.Text)
	case doc.Heading:
		e.int("level", int64(b.Level))
		e.str("text", b.Text)
	case doc.List:
		e.key("ordered")
		e.dst = strconv.AppendBool(e.dst, b.Ordered)
		e.optInt("start", b.Start)
		e.strings("items", b.Items)
	case doc.Quote:
		e.str("text", b.Text)
		e.opt("attribution", b.Attribution)
	case doc.Verse:
		e.strings("lines", b.Lines)
	case doc.Figure:
		e.int("image", int64(b.Image))
	case doc.Break:
		e.opt("text", b.Text)
	case doc.Preformatted:
		e.str("text", b.Text)
	case doc.Note:
		e.str("role", string(b.Role))
		e.str("text", b.Text)
	}
}

func blockType(b doc.Block) string {
	switch b.(type) {
	case doc.Paragraph:
		return "paragraph"
	case doc.Heading:
		return "heading"
	case doc.List:
		return "list"
	case doc.Quote:
		return "quote"
	case doc.Verse:
		return "verse"
	case doc.Figure:
		return "image"
	case doc.Break:
		return "break"
	case doc.Preformatted:
		return "preformatted"
	case doc.Note:
		return "note"
	}
	panic("jsondoc: internal error: a block of a kind that is not in package doc")
}

func (e *encoder) evidence(v doc.Evidence) {
	e.str("field", v.Field)
	e.str("value", v.Value)
	e.str("source", string(v.Layer))
	e.str("rule", v.Rule)
	e.optInt("line", v.Line)
	e.opt("raw", v.Raw)
	e.key("confidence")
	e.dst = strconv.AppendFloat(e.dst, v.Confidence, 'f', -1, 64)
	e.optTrue("rejected", v.Rejected)
}

func (e *encoder) change(c doc.Change) {
	e.str("rule", c.Rule)
	e.int("offset", int64(c.Offset))
	e.str("before", c.Before)
	e.str("after", c.After)
}

func (e *encoder) warning(n doc.Notice) {
	e.str("code", n.Code)
	e.optInt("line", n.Line)
	e.str("text", n.Text)
}
