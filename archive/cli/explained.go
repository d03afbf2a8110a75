package cli

import (
	"fmt"
	"slices"
	"strings"

	"github.com/fad55d40/archive/archive"
	"github.com/fad55d40/archive/archive/cells"
	"github.com/fad55d40/archive/convert/doc"
	"github.com/fad55d40/archive/convert/explain"
)

// explanation is the page that explains one document.
type explanation struct {
	page
	shown     archive.Shown
	reference archive.Reference
}

// mostLines is how many lines a value may take here; show prints all of them.
const mostLines = 3

func (e *explanation) write() {
	e.line(paint(e.color, bold, safe(e.shown.Path)))
	group := ""
	for fields := e.shown.Fields; len(fields) > 0; {
		if g := groupOf(fields[0].Path); g != group {
			group = g
			e.heading(g)
		} else {
			e.line("")
		}
		n := alike(fields)
		e.fields(fields[:n])
		fields = fields[n:]
	}
	e.rest()
}

// groupOf is the part of the document that a field belongs to: an image, the
// structure of the text, or the document itself.
func groupOf(path string) string {
	var n int
	if _, err := fmt.Sscanf(path, "images[%d]", &n); err == nil {
		return fmt.Sprintf("Image %d", n+1)
	}
	if strings.HasPrefix(path, "blocks[") {
		return "Structure"
	}
	return ""
}

// alike is how many of the first fields were read by one rule in one place, so
// that one line explains them all.
func alike(fields []explain.Field) int {
	n := 1
	for n < len(fields) && groupOf(fields[n].Path) == groupOf(fields[0].Path) && together(fields[0], fields[n]) {
		n++
	}
	return n
}

func together(a, b explain.Field) bool {
	if len(a.Lost)+len(b.Lost) > 0 || len(a.Kept) != 1 || len(b.Kept) != 1 {
		return false
	}
	return samePlace(a.Kept[0], b.Kept[0])
}

func samePlace(x, y explain.Finding) bool {
	return x.Layer == y.Layer && x.Rule == y.Rule && x.Line == y.Line && x.Raw == y.Raw && x.Confidence == y.Confidence && x.Why == y.Why
}

// fields prints fields that one finding explains, or one field with all of its
// findings.
func (e *explanation) fields(fields []explain.Field) {
	for _, f := range fields {
		if f.Value == "" {
			e.labelled(f.Label, cyan, "(left empty)", faint, 0)
		} else {
			e.labelled(f.Label, cyan, f.Value, "", mostLines)
		}
	}
	if len(fields) > 1 {
		var values []explain.Finding
		for _, f := range fields {
			values = append(values, f.Kept...)
		}
		e.finding(values)
		return
	}
	for _, k := range byPlace(fields[0].Kept) {
		e.finding(k)
	}
	for _, l := range byPlace(fields[0].Lost) {
		e.lost(l)
	}
}

// byPlace puts findings together that were made in one place.
func byPlace(all []explain.Finding) [][]explain.Finding {
	var out [][]explain.Finding
	for _, f := range all {
		if n := len(out); n > 0 && samePlace(out[n-1][0], f) {
			out[n-1] = append(out[n-1], f)
		} else {
			out = append(out, []explain.Finding{f})
		}
	}
	return out
}

// lost prints candidates that lost in one place, and why.
func (e *explanation) lost(found []explain.Finding) {
	for _, f := range found {
		value := f.Value
		if value == "" {
			value = f.Raw
		}
		e.labelled("     not", red, value, "", mostLines)
	}
	e.labelled("", "", "because "+found[0].Why, "", 0)
	e.finding(found)
}

// finding prints how values were found in one place: rule and confidence, or
// layer, and the lines with the marks.
func (e *explanation) finding(found []explain.Finding) {
	e.remark(e.origin(found[0]))
	e.passage(found[0].Passage, marksOf(found))
}

// remark prints what is said of the lines above it.
func (e *explanation) remark(s string) {
	const arrow = "← "
	for i, l := range cells.Wrap(s, e.room(margin+2), 0) {
		if i == 0 {
			l = arrow + l
		} else {
			l = "  " + l
		}
		e.line(strings.Repeat(" ", margin) + paint(e.color, faint, l))
	}
}

// origin says who found a value, and how.
func (e *explanation) origin(f explain.Finding) string {
	if f.Layer == doc.Detected {
		return e.rule(fmt.Sprintf("%s %.2f", f.Rule, f.Confidence), f.Rule)
	}
	layer := explain.LayerName(f.Layer)
	key, _, _ := strings.Cut(f.Raw, ": ")
	switch {
	case f.Rule != "stated":
		return e.rule(f.Rule, f.Rule)
	case f.Passage != nil || f.Raw == "" || f.Layer == doc.Flag:
		return layer
	case f.Raw == key+": "+f.Value:
		return layer + ", " + key
	}
	return layer + ", " + f.Raw
}

// rule adds to the name of a rule what it looks for or does.
func (e *explanation) rule(name, rule string) string {
	if m := e.reference.RuleMeaning(rule); m != "" {
		return name + ": " + m
	}
	return name
}

// marksOf gives the marks of each line of a passage: ~ for what was read, ^ for
// the values that stand there as such. One that is all of what was read says
// nothing when there are others.
func marksOf(found []explain.Finding) func(line int) []cells.Mark {
	return func(line int) []cells.Mark {
		var read, values []cells.Mark
		for i, f := range found {
			l := f.Passage[line]
			for _, s := range l.Read {
				if i == 0 {
					read = append(read, cells.Mark{From: s.From, To: s.To, Sign: '~'})
				}
			}
			if len(found) > 1 && slices.Equal(l.Read, l.Value) {
				continue
			}
			for _, s := range l.Value {
				values = append(values, cells.Mark{From: s.From, To: s.To, Sign: '^'})
			}
		}
		return append(read, values...)
	}
}

// rest prints what is not about one field.
func (e *explanation) rest() {
	d := e.shown.Doc
	if missing := explain.Missing(d); len(missing) > 0 {
		e.line("")
		e.labelled("not stated", yellow, strings.Join(missing, ", "), "", 0)
	}
	e.line("")
	e.labelled("read as", cyan, fmt.Sprintf("%s, %s", d.Origin.Encoding, size(d.Origin.Bytes)), "", 0)
	e.changes(d.Changes)
	for i, w := range d.Warnings {
		if i == 0 {
			e.line("")
		}
		text := w.Text
		if w.Line > 0 {
			text = fmt.Sprintf("line %d: %s", w.Line, w.Text)
		}
		e.labelled("warning", yellow, fmt.Sprintf("%s [%s]", text, w.Code), "", 0)
		if remedy := e.reference.Remedy(w.Code); remedy != "" {
			e.remark(remedy)
		}
	}
}

// changes sums up what reading altered, in the order in which the rules first
// came to work.
func (e *explanation) changes(changes []doc.Change) {
	var rules []string
	counts := make(map[string]int)
	for _, c := range changes {
		if counts[c.Rule]++; counts[c.Rule] == 1 {
			rules = append(rules, c.Rule)
		}
	}
	for _, r := range rules {
		e.remark(e.rule(r+" in "+count(counts[r], "place", "places"), r))
	}
}
