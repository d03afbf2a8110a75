package doc

import (
	"fmt"
	"iter"
)

// place is one string of a document.
type place struct {
	of    string // path in the document JSON, without what follows
	index int    // of the element of it; -1 when it has none
	part  string // of the element
	text  string
	form  Form
	need  need
	line  int  // of the source; 0 when it is not from there
	shown bool // the copies for readers print it
}

// path is the place of the string in the document JSON. It is put together
// only for who asks: a document may hold a hundred thousand strings.
func (p *place) path() string {
	if p.index < 0 {
		return p.of
	}
	return fmt.Sprintf("%s[%d].%s", p.of, p.index, p.part)
}

// need says what a string must have beside its form.
type need int

const (
	anything need = iota // it may be empty or blank
	visible              // it is empty, or has more than white space
	filled               // it has more than white space
)

// every yields all strings of a document, in the order of its JSON but with
// rights before images. A string that is not among them is checked by nobody,
// so a test holds that there is none.
func every(d *Document) iter.Seq[place] {
	return func(yield func(place) bool) {
		w := &walk{yield: yield, on: true}
		w.origin(&d.Origin)
		properties(w, "", &d.Meta, MetaProperties())
		for i := range d.Meta.Extra {
			w.extra(i, &d.Meta.Extra[i])
		}
		properties(w, "rights.", &d.Meta.Rights, RightsProperties())
		images := ImageProperties()
		for i := range d.Images {
			w.line = d.Images[i].Line
			properties(w, fmt.Sprintf("images[%d].", i), &d.Images[i], images)
		}
		for i, b := range d.Blocks {
			w.line = b.SourceLine()
			w.block(i, b)
		}
		w.line = 0
		w.record(d)
	}
}

// walk yields places until nobody wants more.
type walk struct {
	yield func(place) bool
	line  int
	on    bool
}

func (w *walk) put(path, text string, form Form, need need, shown bool) {
	w.on = w.on && w.yield(place{path, -1, "", text, form, need, w.line, shown})
}

// element yields a string of an element of a list.
func (w *walk) element(of string, index int, part, text string, form Form, need need) {
	w.on = w.on && w.yield(place{of, index, part, text, form, need, w.line, of == "blocks" && part != "role" && part != "style" && part != "marker" && part != "speaker"})
}

// properties yields the texts of one owner by its table.
func properties[T any](w *walk, prefix string, owner *T, table []Property[T]) {
	for i := range table {
		p := &table[i]
		path := prefix + p.Key
		switch {
		case p.Text != nil:
			text, need := *p.Text(owner), visible
			if p.Presence == Required {
				need = filled
			}
			w.put(path, text, p.Form, need, p.Printed && text != "")
		case p.List != nil:
			for k, s := range *p.List(owner) {
				w.put(fmt.Sprintf("%s[%d]", path, k), s, p.Form, filled, p.Printed)
			}
		case p.People != nil:
			people := *p.People(owner)
			for k := range people {
				author := fmt.Sprintf("%s[%d].", path, k)
				properties(w, author, &people[k], AuthorProperties())
				w.put(author+"kind", string(people[k].Kind), Code, filled, false)
			}
		case p.License != nil:
			properties(w, path+".", p.License(owner), LicenseProperties())
		}
	}
}

func (w *walk) origin(o *Origin) {
	w.put("source.name", o.Name, FileName, filled, false)
	w.put("source.sha256", o.SHA256, Digest, filled, false)
	w.put("source.encoding", o.Encoding, Code, visible, false)
	need := anything
	if !o.Part.IsZero() {
		need = filled
	}
	w.put("source.part.whole", o.Part.SHA256, Digest, need, false)
}

// extra yields a field without a place of its own. A person may have left a
// value empty.
func (w *walk) extra(i int, f *Field) {
	w.put(fmt.Sprintf("extra[%d].key", i), f.Key, Line, filled, false)
	for k, v := range f.Values {
		w.put(fmt.Sprintf("extra[%d].values[%d]", i, k), v, Line, anything, false)
	}
}

// block yields the texts of one block. Whether it has any is for Check to ask.
func (w *walk) block(i int, b Block) {
	form, need := Prose, anything
	switch b.(type) {
	case Preformatted:
		form = Layout
	case Quote:
		form = Paragraphs
	case List:
		need = filled // an empty item would be a bullet alone
	}
	for part, text := range BlockTexts(b) {
		f := form
		if part == "attribution" {
			f = Prose
		}
		w.element("blocks", i, part, text, f, need)
	}
	switch b := b.(type) {
	case Note:
		w.element("blocks", i, "role", string(b.Role), Code, filled)
	case List:
		w.element("blocks", i, "style", string(b.Style), Code, anything)
		w.element("blocks", i, "marker", b.Marker, Line, visible)
	case Paragraph:
		w.element("blocks", i, "speaker", b.Speaker, Line, visible)
	case Quote:
		w.element("blocks", i, "speaker", b.Speaker, Line, visible)
	}
}

// record yields what is told of the document rather than by it.
func (w *walk) record(d *Document) {
	for i, e := range d.Evidence {
		w.element("evidence", i, "field", e.Field, Line, filled)
		w.element("evidence", i, "value", e.Value, Line, anything)
		w.element("evidence", i, "source", string(e.Layer), Code, filled)
		w.element("evidence", i, "rule", e.Rule, Code, visible)
		w.element("evidence", i, "raw", e.Raw, Layout, anything)
		w.element("evidence", i, "weights", e.Weights, Line, anything)
	}
	for i, c := range d.Changes {
		w.element("changes", i, "rule", c.Rule, Code, filled)
		w.element("changes", i, "before", c.Before, Raw, anything)
		w.element("changes", i, "after", c.After, Raw, anything)
	}
	for i, f := range d.Fonts {
		w.element("fonts", i, "name", f.Name, FileName, filled)
		w.element("fonts", i, "family", f.Family, Line, visible)
		w.element("fonts", i, "sha256", f.SHA256, Digest, filled)
	}
	for i, n := range d.Warnings {
		w.line = n.Line
		w.element("warnings", i, "code", n.Code, Code, filled)
		w.element("warnings", i, "text", n.Text, Line, filled)
	}
}
