package jsondoc

import "github.com/fad55d40/archive/convert/doc"

func (e *encoder) document(d *doc.Document) {
	e.Open('{')
	e.Str("schema", Schema)
	e.Str("id", d.Origin.ID())
	e.Key("source")
	e.Open('{')
	e.Str("name", d.Origin.Name)
	e.Int("bytes", d.Origin.Bytes)
	e.Str("sha256", d.Origin.SHA256)
	e.Str("encoding", d.Origin.Encoding)
	e.Close('}')
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
	e.Close('}')
}

func (e *encoder) font(f doc.Font) {
	e.Str("name", f.Name)
	e.Str("family", f.Family)
	e.Str("sha256", f.SHA256)
}

// array writes an array of objects.
func array[T any](e *encoder, name string, values []T, write func(T)) {
	e.Key(name)
	e.Open('[')
	for _, v := range values {
		e.Next()
		e.Open('{')
		write(v)
		e.Close('}')
	}
	e.Close(']')
}

func (e *encoder) meta(m *doc.Meta) {
	e.Opt("kicker", m.Kicker)
	e.StrOrNull("title", m.Title)
	e.StrOrNull("subtitle", m.Subtitle)
	array(e, "authors", m.Authors, e.author)
	if len(m.Contributors) > 0 {
		array(e, "contributors", m.Contributors, e.author)
	}
	e.StrOrNull("date", m.Date)
	e.StrOrNull("modified", m.Modified)
	e.Opt("dateline", m.Dateline)
	e.Str("language", m.Language)
	e.Opt("publisher", m.Publisher)
	e.Opt("description", m.Description)
	e.OptStrings("keywords", m.Keywords)
	if len(m.Extra) > 0 {
		array(e, "extra", m.Extra, e.extra)
	}
}

func (e *encoder) author(a doc.Author) {
	e.Str("name", a.Name)
	e.Str("kind", string(a.Kind))
	e.Opt("role", a.Role)
	e.Opt("affiliation", a.Affiliation)
	e.Opt("place", a.Place)
}

func (e *encoder) extra(f doc.Field) {
	e.Str("key", f.Key)
	e.Strings("values", f.Values)
	e.OptInt("line", f.Line)
}

func (e *encoder) image(im doc.Image) {
	e.StrOrNull("title", im.Title)
	e.StrOrNull("creator", im.Creator)
	e.license(im.License)
	e.StrOrNull("credit", im.Credit)
	e.StrOrNull("caption", im.Caption)
	e.StrOrNull("file", im.File)
	e.Opt("media_type", im.MediaType)
	e.OptInt("width", im.Width)
	e.OptInt("height", im.Height)
	e.Opt("alt", im.Alt)
	e.OptStrings("organizations", im.Organizations)
	e.Opt("source", im.Source)
	e.Opt("source_url", im.SourceURL)
	e.Opt("note", im.Note)
	e.OptInt("line", im.Line)
}

func (e *encoder) license(l doc.License) {
	e.Key("license")
	if l.IsZero() {
		e.Null()
		return
	}
	e.Open('{')
	e.StrOrNull("id", l.ID)
	e.StrOrNull("name", l.Name)
	e.StrOrNull("url", l.URL)
	e.StrOrNull("stated_url", l.StatedURL)
	e.Close('}')
}

func (e *encoder) rights(r doc.Rights) {
	e.Key("rights")
	if r.IsZero() {
		e.Null()
		return
	}
	e.Open('{')
	e.StrOrNull("text", r.Text)
	e.StrOrNull("holder", r.Holder)
	e.StrOrNull("year", r.Year)
	e.license(r.License)
	e.Close('}')
}

// block writes one block; "type" comes first, "line" second.
func (e *encoder) block(b doc.Block) {
	e.Str("type", blockType(b))
	e.OptInt("line", b.SourceLine())
	switch b := b.(type) {
	case doc.Paragraph:
		e.Str("text", b.Text)
	case doc.Heading:
		e.Int("level", int64(b.Level))
		e.Str("text", b.Text)
	case doc.List:
		e.Bool("ordered", b.Ordered)
		e.OptInt("start", b.Start)
		e.Strings("items", b.Items)
	case doc.Quote:
		e.Str("text", b.Text)
		e.Opt("attribution", b.Attribution)
	case doc.Verse:
		e.Strings("lines", b.Lines)
	case doc.Figure:
		e.Int("image", int64(b.Image))
	case doc.Break:
		e.Opt("text", b.Text)
	case doc.Preformatted:
		e.Str("text", b.Text)
	case doc.Note:
		e.Str("role", string(b.Role))
		e.Str("text", b.Text)
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
	e.Str("field", v.Field)
	e.Str("value", v.Value)
	e.Str("source", string(v.Layer))
	e.Str("rule", v.Rule)
	e.OptInt("line", v.Line)
	e.Opt("raw", v.Raw)
	e.Float("confidence", v.Confidence)
	e.OptTrue("rejected", v.Rejected)
}

func (e *encoder) change(c doc.Change) {
	e.Str("rule", c.Rule)
	e.Int("offset", int64(c.Offset))
	e.Str("before", c.Before)
	e.Str("after", c.After)
}

func (e *encoder) warning(n doc.Notice) {
	e.Str("code", n.Code)
	e.OptInt("line", n.Line)
	e.Str("text", n.Text)
}
