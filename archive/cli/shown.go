package cli

import (
	"fmt"
	"strings"

	"github.com/fad55d40/archive/archive"
	"github.com/fad55d40/archive/convert/doc"
	"github.com/fad55d40/archive/convert/explain"
)

// printShown prints what is known of one document.
func (r *run) printShown(s archive.Shown) {
	if s.Err != nil {
		r.printError(s.Path, s.Err)
		return
	}
	r.jsonDocument(s)
	if r.json {
		return
	}
	p := &sheet{page{width: r.showWidth(), indent: 2, color: r.outColor}, s.Doc}
	p.line(paint(r.outColor, bold, safe(s.Path)))
	p.values()
	p.structure()
	r.result(p.String())
	r.printWarnings(s.Path, s.Doc.Warnings)
}

// sheet is the summary of one document: a label, a value and the source line
// on each row.
type sheet struct {
	page
	doc *doc.Document
}

// showWidth breaks lines for people only: what is piped into other programs
// has a line for each value.
func (r *run) showWidth() int {
	if r.Columns == 0 && r.Env("COLUMNS") == "" {
		return 0
	}
	return r.width()
}

// values prints what is known, and where it comes from.
func (p *sheet) values() {
	from := origins(p.doc)
	group, last := "", ""
	for _, v := range explain.Values(p.doc) {
		if v.Text == "" || v.Label == "printed as" && strings.Contains(last, v.Text) {
			continue
		}
		last = v.Text
		if g := groupOf(v.Path); g != group {
			group = g
			p.line("  " + paint(p.color, bold, strings.ToLower(g)))
		}
		if group != "" {
			v.Label = "  " + v.Label
		}
		p.labelled(v.Label, accent, v.Text+from[v.Path], "", 0)
	}
}

// origins says of each field where its value comes from.
func origins(d *doc.Document) map[string]string {
	from := make(map[string]string)
	for _, f := range explain.Fields(d, nil) {
		for _, k := range f.Kept {
			from[f.Path] = origin(k.Evidence)
		}
	}
	return from
}

func origin(e doc.Evidence) string {
	switch {
	case e.Line > 0 && e.Layer == doc.Detected:
		return fmt.Sprintf("  (line %d)", e.Line)
	case e.Line > 0:
		return fmt.Sprintf("  (%s, line %d)", e.Layer, e.Line)
	case e.Layer == doc.Detected:
		return ""
	case e.Layer == "":
		return "  (metadata)"
	}
	return fmt.Sprintf("  (%s)", e.Layer)
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
			parts = append(parts, count(n, k, severalOf(k)))
		}
	}
	if len(parts) > 0 {
		p.labelled("text", accent, strings.Join(parts, ", "), "", 0)
	}
	p.labelled("source", accent, size(p.doc.Origin.Bytes)+", "+p.doc.Origin.Encoding, "", 0)
	p.line("  " + paint(p.color, accent, "identity") + "    " + p.doc.Origin.ID()) // never broken: it is for copying
}

func kind(b doc.Block) string {
	name := fmt.Sprintf("%T", b)
	return strings.ToLower(name[strings.LastIndex(name, ".")+1:])
}

func severalOf(k string) string {
	switch k {
	case "verse":
		return "poems"
	case "preformatted":
		return "preformatted"
	}
	return k + "s"
}
