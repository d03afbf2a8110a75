package cli

import (
	"fmt"
	"strings"

	"github.com/fad55d40/archive/archive"
	"github.com/fad55d40/archive/convert/doc"
)

// printShown prints what is known of one document.
func (r *run) printShown(s archive.Shown) {
	switch {
	case s.Err != nil:
		r.printError(s.Path, s.Err)
		return
	case r.json:
		r.jsonDocument(s)
		return
	}
	p := &sheet{doc: s.Doc}
	p.head(s)
	p.meta()
	p.images()
	p.structure()
	r.result(p.String())
	r.printWarnings(s.Path, s.Doc.Warnings)
}

// sheet is the summary of one document: a label, a value and the source line
// on each row.
type sheet struct {
	strings.Builder
	doc *doc.Document
}

func (p *sheet) head(s archive.Shown) {
	fmt.Fprintln(p, safe(s.Path))
}

// row prints one field and where it comes from; empty values are left out.
func (p *sheet) row(label, value, field string) {
	if value == "" {
		return
	}
	where := ""
	for _, e := range p.doc.Evidence {
		if e.Field == field && !e.Rejected {
			where = origin(e)
		}
	}
	fmt.Fprintf(p, "  %-10s %s%s\n", label, safe(value), where)
}

func origin(e doc.Evidence) string {
	switch {
	case e.Line > 0 && e.Layer == doc.Detected:
		return fmt.Sprintf("  (line %d)", e.Line)
	case e.Line > 0:
		return fmt.Sprintf("  (%s, line %d)", e.Layer, e.Line)
	case e.Layer == doc.Detected:
		return ""
	}
	return fmt.Sprintf("  (%s)", e.Layer)
}

func (p *sheet) meta() {
	m := &p.doc.Meta
	p.row("kicker", m.Kicker, "kicker")
	p.row("title", m.Title, "title")
	p.row("deck", m.Subtitle, "subtitle")
	for i, a := range m.Authors {
		p.row("author", author(a), fmt.Sprintf("authors[%d]", i))
	}
	for i, a := range m.Contributors {
		p.row("with", author(a), fmt.Sprintf("contributors[%d]", i))
	}
	p.row("date", m.Date, "date")
	p.row("updated", m.Modified, "modified")
	p.row("dateline", m.Dateline, "dateline")
	p.row("language", m.Language, "language")
	p.row("publisher", m.Publisher, "publisher")
	p.row("rights", m.Rights.Text, "rights")
	p.row("licence", license(m.Rights.License), "rights.license")
	p.row("keywords", strings.Join(m.Keywords, ", "), "keywords")
	for _, f := range m.Extra {
		p.row(f.Key, strings.Join(f.Values, ", "), "extra."+f.Key)
	}
}

func author(a doc.Author) string {
	s := a.Name
	for _, more := range []string{a.Role, a.Affiliation, a.Place} {
		if more != "" {
			s += ", " + more
		}
	}
	return s
}

func license(l doc.License) string {
	switch {
	case l.IsZero():
		return ""
	case l.ID == "":
		return strings.TrimSpace(l.Name + " " + l.URL)
	}
	return strings.TrimSpace(l.ID + " " + l.URL)
}

func (p *sheet) images() {
	for i, im := range p.doc.Images {
		path := fmt.Sprintf("images[%d]", i)
		fmt.Fprintf(p, "  image %d\n", i+1)
		p.row("  title", im.Title, path+".title")
		p.row("  by", im.Creator, path+".creator")
		p.row("  licence", license(im.License), path+".license")
		p.row("  credit", im.Credit, path+".credit")
		p.row("  caption", im.Caption, path+".caption")
	}
}

// structure counts the blocks by kind, in the order of doc's list of kinds.
func (p *sheet) structure() {
	kinds := []string{"paragraph", "heading", "list", "quote", "verse", "figure", "break", "preformatted", "note"}
	counts := make(map[string]int)
	for _, b := range p.doc.Blocks {
		counts[kind(b)]++
	}
	var parts []string
	for _, k := range kinds {
		if n := counts[k]; n > 0 {
			parts = append(parts, count(n, k, plural(k)))
		}
	}
	p.row("text", strings.Join(parts, ", "), "")
	fmt.Fprintf(p, "  %-10s %s, %s\n", "source", size(p.doc.Origin.Bytes), p.doc.Origin.Encoding)
	fmt.Fprintf(p, "  %-10s %s", "identity", p.doc.Origin.ID())
}

func kind(b doc.Block) string {
	name := fmt.Sprintf("%T", b)
	return strings.ToLower(name[strings.LastIndex(name, ".")+1:])
}

func plural(k string) string {
	switch k {
	case "verse":
		return "poems"
	case "preformatted":
		return "preformatted"
	}
	return k + "s"
}
