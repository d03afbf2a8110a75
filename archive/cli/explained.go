package cli

import (
	"fmt"
	"strings"

	"github.com/fad55d40/archive/archive"
	"github.com/fad55d40/archive/convert/doc"
	"github.com/fad55d40/archive/convert/explain"
)

// explanation is the page that explains one document.
type explanation struct {
	page
	shown     archive.Shown
	reference archive.Reference
	said      string // of the last finding of the field: what holds for all is said once
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

// fields prints fields that one finding explains, or one field with all of its
// findings.
func (e *explanation) fields(fields []explain.Field) {
	e.said = ""
	for _, f := range fields {
		if f.Value == "" {
			e.labelled(f.Label, accent, "(left empty)", faint, 0)
		} else {
			e.labelled(f.Label, accent, f.Value, "", mostLines)
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
	e.some(byPlace(fields[0].Kept), e.finding)
	e.some(byPlace(fields[0].Lost), e.lost)
}

// mostPlaces is how many places of one field are shown.
const mostPlaces = 5

func (e *explanation) some(places [][]explain.Finding, show func([]explain.Finding)) {
	for i, p := range places {
		if left := len(places) - i; i == mostPlaces-1 && left > 1 {
			e.labelled("", "", fmt.Sprintf("… and in %d more places; --json tells all of them", left), faint, 0)
			return
		}
		show(p)
	}
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
	if s := e.origin(found[0]); s != e.said {
		e.said = s
		e.remark(margin, cameFrom, s)
	}
	if w := found[0].Weights; w != "" {
		e.labelled("", "", "weighed: "+w, faint, 0)
	}
	e.passage(passageOf(found), marksOf(found))
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

// rest prints what is not about one field.
func (e *explanation) rest() {
	d := e.shown.Doc
	if missing := explain.Missing(d); len(missing) > 0 {
		e.line("")
		e.labelled("not stated", bold, strings.Join(missing, ", "), "", 0)
	}
	e.line("")
	e.labelled("read as", accent, fmt.Sprintf("%s, %s", d.Origin.Encoding, size(d.Origin.Bytes)), "", 0)
	e.changes(d.Changes)
	for i, w := range d.Warnings {
		if i == 0 {
			e.line("")
		}
		text := w.Text
		if w.Line > 0 {
			text = fmt.Sprintf("line %d: %s", w.Line, w.Text)
		}
		e.labelled("warning", bold, fmt.Sprintf("%s [%s]", text, w.Code), "", 0)
		if remedy := e.reference.Remedy(w.Code); remedy != "" {
			e.remark(margin, doThis, remedy)
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
		e.remark(margin, cameFrom, e.rule(r+" in "+count(counts[r], "place", "places"), r))
	}
}
