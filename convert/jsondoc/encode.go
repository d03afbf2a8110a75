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
	if p := d.Origin.Part; !p.IsZero() {
		e.part(p)
	}
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

// part says which bytes of which file the source is.
func (e *encoder) part(p doc.Part) {
	e.Key("part")
	e.Open('{')
	e.Int("number", int64(p.Number))
	e.Int("of", int64(p.Of))
	e.Int("from", p.From)
	e.Int("to", p.To)
	e.Int("bytes", p.Bytes)
	e.Str("whole", p.SHA256)
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
	properties(e, m, doc.MetaProperties())
	if len(m.Extra) > 0 {
		array(e, "extra", m.Extra, e.extra)
	}
}

// properties writes the members of one owner by its table.
func properties[T any](e *encoder, owner *T, table []doc.Property[T]) {
	for i := range table {
		p := &table[i]
		switch {
		case p.Text != nil:
			e.text(p.Key, *p.Text(owner), p.Presence)
		case p.List != nil:
			e.OptStrings(p.Key, *p.List(owner))
		case p.Number != nil:
			e.OptInt(p.Key, *p.Number(owner))
		case p.People != nil:
			if people := *p.People(owner); len(people) > 0 || p.Presence == doc.Nullable {
				array(e, p.Key, people, e.author)
			}
		case p.License != nil:
			e.license(p.Key, p.License(owner))
		}
	}
}

func (e *encoder) text(key, value string, empty doc.Presence) {
	switch empty {
	case doc.Optional:
		e.Opt(key, value)
	case doc.Nullable:
		e.StrOrNull(key, value)
	case doc.Required:
		e.Str(key, value)
	}
}

// author writes the kind behind the name, which is first in the table.
func (e *encoder) author(a doc.Author) {
	table := doc.AuthorProperties()
	properties(e, &a, table[:1])
	e.Str("kind", string(a.Kind))
	properties(e, &a, table[1:])
}

func (e *encoder) extra(f doc.Field) {
	e.Str("key", f.Key)
	e.Strings("values", f.Values)
	e.OptInt("line", f.Line)
}

func (e *encoder) image(im doc.Image) { properties(e, &im, doc.ImageProperties()) }

func (e *encoder) license(key string, l *doc.License) {
	e.Key(key)
	if l.IsZero() {
		e.Null()
		return
	}
	e.Open('{')
	properties(e, l, doc.LicenseProperties())
	e.Close('}')
}

func (e *encoder) rights(r doc.Rights) {
	e.Key("rights")
	if r.IsZero() {
		e.Null()
		return
	}
	e.Open('{')
	properties(e, &r, doc.RightsProperties())
	e.Close('}')
}

// block writes one block; "type" comes first, "line" second.
func (e *encoder) block(b doc.Block) {
	e.Str("type", blockType(b))
	e.OptInt("line", b.SourceLine())
	switch b := b.(type) {
	case doc.Paragraph:
		e.Opt("speaker", b.Speaker)
		e.Str("text", b.Text)
	case doc.Heading:
		e.Int("level", int64(b.Level))
		e.Str("text", b.Text)
	case doc.List:
		e.Bool("ordered", b.Ordered)
		e.OptInt("start", b.Start)
		e.Opt("style", string(b.Style))
		e.Opt("marker", b.Marker)
		e.Strings("items", b.Items)
		if len(b.Levels) > 0 {
			e.numbers("levels", b.Levels)
		}
	case doc.Quote:
		e.OptInt("depth", b.Depth)
		e.Opt("speaker", b.Speaker)
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
		if t, ok := doc.Columns(b); ok {
			e.Bool("header", t.Header)
			e.rows(t.Rows)
		}
	case doc.Note:
		e.Str("role", string(b.Role))
		e.Str("text", b.Text)
	}
}

// rows writes the cells of a table.
func (e *encoder) rows(rows [][]string) {
	e.Key("rows")
	e.Open('[')
	for _, row := range rows {
		e.Next()
		e.Open('[')
		for _, cell := range row {
			e.Next()
			e.Text(cell)
		}
		e.Close(']')
	}
	e.Close(']')
}

// numbers writes a list of small numbers.
func (e *encoder) numbers(key string, values []int) {
	e.Key(key)
	e.Open('[')
	for _, v := range values {
		e.Number(int64(v))
	}
	e.Close(']')
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
	e.Opt("weights", v.Weights)
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
