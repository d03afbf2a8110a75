package detect

import (
	"strings"

	"github.com/fad55d40/archive/convert/date"
	"github.com/fad55d40/archive/convert/doc"
)

// takeDates records the dates of a unit.
func (r *reader) takeDates(u *unit) {
	whole := len(u.dates) == 1 && len(u.by.Authors) == 0
	for _, d := range u.dates {
		raw := d.Raw
		if whole && length(u.text) <= length(raw)+4 {
			raw = u.raw
		}
		r.date(d, u.line(), raw)
	}
	if len(u.by.Authors) == 0 && len(u.dates) > 0 && !(whole && length(u.text) <= length(u.dates[0].Raw)+4) {
		// the words around the date stay on record
		d := u.dates[0]
		r.res.Evidence = append(r.res.Evidence, doc.Evidence{Field: dateField(d), Value: d.Value, Layer: doc.Detected, Rule: d.Rule, Line: u.line(), Raw: u.raw, Confidence: d.Confidence, Rejected: d.Value == ""})
	}
}

func dateField(d date.Date) string {
	if d.Kind == date.Modified {
		return "modified"
	}
	return "date"
}

// date records one date. The first of its kind that can be read holds, and one
// that says it is the publication wins over one that does not.
func (r *reader) date(d date.Date, at int, raw string) {
	field, have := dateField(d), &r.res.Meta.Date
	if d.Kind == date.Modified {
		have = &r.res.Meta.Modified
	}
	if d.Problem == date.Ambiguous {
		d = r.resolve(d)
	}
	for _, v := range d.Readings {
		r.res.Evidence = append(r.res.Evidence, doc.Evidence{Field: field, Value: v, Layer: doc.Detected, Rule: d.Rule, Line: at, Raw: raw, Confidence: d.Confidence, Rejected: true})
	}
	if d.Problem != "" {
		r.notice("date-"+string(d.Problem), at, d.Describe())
	}
	if d.Value == "" || d.Kind == date.Event {
		if d.Problem != date.Ambiguous {
			r.res.Evidence = append(r.res.Evidence, doc.Evidence{Field: field, Value: d.EDTF, Layer: doc.Detected, Rule: d.Rule, Line: at, Raw: raw, Confidence: d.Confidence, Rejected: true})
		}
		return
	}
	e := doc.Evidence{Field: field, Value: d.Value, Layer: doc.Detected, Rule: d.Rule, Line: at, Raw: raw, Confidence: d.Confidence}
	switch {
	case *have == "", d.Labelled && d.Kind == date.Published && !r.dateLabelled, len(d.Value) > len(*have) && strings.HasPrefix(d.Value, *have):
		r.reject(field)
		*have = d.Value
	default:
		e.Rejected = true
	}
	if d.Kind == date.Published {
		r.dateLabelled = r.dateLabelled || d.Labelled
	}
	r.res.Evidence = append(r.res.Evidence, e)
}

// reject marks the candidates that held a field so far as losers.
func (r *reader) reject(field string) {
	for i := range r.res.Evidence {
		if e := &r.res.Evidence[i]; e.Field == field {
			e.Rejected = true
		}
	}
}

// resolve decides an ambiguous date by other dates of the same text that can
// be read in one way only.
func (r *reader) resolve(d date.Date) date.Date {
	order := r.order()
	if order == "" {
		return d
	}
	if clear, ok := date.Parse(d.Raw, order); ok && clear.Value != "" {
		clear.Kind, clear.Labelled, clear.Rule, clear.Confidence = d.Kind, d.Labelled, "date-like-others", 0.8
		return clear
	}
	return d
}

// order is the order of the numeric dates of the text, where those that can be
// read in one way agree; empty otherwise.
func (r *reader) order() doc.DateOrder {
	if r.in.DateOrder != "" {
		return r.in.DateOrder
	}
	found := doc.DateOrderUnknown
	for line := range strings.Lines(r.in.Text) {
		if len(line) > 160 || !strings.ContainsAny(line, "/-") || !strings.ContainsAny(line, "123456789") {
			continue
		}
		o := date.Order(line)
		if o == "" {
			continue
		}
		if found != "" && o != found {
			return ""
		}
		found = o
	}
	return found
}
