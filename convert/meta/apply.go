package meta

import (
	"cmp"
	"fmt"
	"slices"
	"strings"

	"github.com/fad55d40/archive/convert/date"
	"github.com/fad55d40/archive/convert/doc"
	"github.com/fad55d40/archive/convert/licence"
	"github.com/fad55d40/archive/convert/rights"
)

// Apply lays the fields of one layer over a document. What a person wrote wins
// over what stood there; the evidence of what lost stays, marked as rejected.
// Keys that stand for no field are kept in Meta.Extra.
func Apply(d *doc.Document, layer doc.Layer, fields []doc.Field, order doc.DateOrder) []doc.Notice {
	a := applier{d: d, layer: layer, order: order, said: make(map[string]string)}
	for len(fields) > 0 {
		n := a.person(fields)
		if n == 0 {
			a.field(fields[0])
			n = 1
		}
		fields = fields[n:]
	}
	a.dropWordless()
	a.placeImages()
	return a.notices
}

type applier struct {
	d       *doc.Document
	layer   doc.Layer
	order   doc.DateOrder
	notices []doc.Notice
	added   []doc.Field       // what this layer says of the last image
	written string            // the field in hand, as written
	said    map[string]string // what this layer has said already: values by property, and keys kept in Extra
}

func (a *applier) field(f doc.Field) {
	a.written = asWritten(f)
	f = a.unescape(f)
	if i, name, ok := imageKey(f.Key); ok {
		a.image(i, name, f)
		return
	}
	value := strings.Join(f.Values, ", ")
	name := canonical(f.Key)
	if name != "" && saysNothing(value) {
		a.nothing(name, f)
		return
	}
	if name == "" {
		a.extra(f)
		return
	}
	m := &a.d.Meta
	if ok := stated(a, m, doc.MetaProperties(), name, value, f) || stated(a, &m.Rights, doc.RightsProperties(), name, value, f); !ok {
		i, part, _ := imageKey(name)
		a.image(i, part, f)
	}
}

// stated sets the property that people state under a name; it reports false
// when the table has none.
func stated[T any](a *applier, owner *T, table []doc.Property[T], name, value string, f doc.Field) bool {
	for i := range table {
		p := &table[i]
		if p.Stated != name {
			continue
		}
		switch {
		case p.People != nil:
			a.people(p.Key, p.People(owner), f)
		case p.List != nil:
			a.list(p.Key, p.List(owner), f)
		case a.repeated(name, value, f):
		case name == "license":
			a.license(value, f)
		case p.Form == doc.Tag:
			a.language(p.Text(owner), p.Key, value, f)
		case p.Form == doc.CalendarDate:
			a.date(p.Text(owner), p.Key, value, f)
		default:
			a.text(p.Text(owner), p.Key, value, f)
		}
		return true
	}
	return false
}

// maxWritten bounds what evidence holds of a field as it was written, in bytes:
// each of the values of a field has evidence, so that a long list would stand
// there once for each of its items.
const maxWritten = 2 << 10

// asWritten is a field as it was written, on one line.
func asWritten(f doc.Field) string {
	return shortened(clean(f.Key + ": " + strings.Join(f.Values, ", ")))
}

func shortened(s string) string {
	if len(s) > maxWritten {
		s = strings.TrimSpace(strings.ToValidUTF8(s[:maxWritten], ""))
	}
	return s
}

// win records that this layer decided a field: older evidence has lost.
func (a *applier) win(field, value string, f doc.Field) {
	a.said[field] = strings.Join(f.Values, ", ")
	a.lost(field)
	a.proved(field, value, f)
}

// lost marks what was evidence for a field so far.
func (a *applier) lost(field string) {
	items := field + "["
	for i := range a.d.Evidence {
		if e := &a.d.Evidence[i]; e.Field == field || strings.HasPrefix(e.Field, items) {
			e.Rejected = true
		}
	}
}

// proved adds the evidence that this layer states a field.
func (a *applier) proved(field, value string, f doc.Field) {
	a.d.Evidence = append(a.d.Evidence, doc.Evidence{
		Field: field, Value: value, Layer: a.layer, Rule: "stated", Line: a.line(f), Raw: a.written, Confidence: 1,
	})
}

// line is the line of a field when it stands in the text itself. Lines of
// other files would point readers of the evidence to the wrong place.
func (a *applier) line(f doc.Field) int {
	if a.layer == doc.FrontMatter {
		return f.Line
	}
	return 0
}

func (a *applier) notice(code string, f doc.Field, format string, args ...any) {
	a.notices = append(a.notices, doc.Notice{Code: code, Line: a.line(f), Text: fmt.Sprintf(format, args...)})
}

// clean makes one line of text, with one blank between words (see doc.Clean).
func clean(s string) string {
	return strings.Join(strings.Fields(doc.Clean(strings.Join(strings.Fields(strings.ToValidUTF8(s, "\ufffd")), " "))), " ")
}

func (a *applier) text(dst *string, field, value string, f doc.Field) {
	if value = clean(value); value != "" {
		*dst = value
		a.win(field, value, f)
	}
}

// nothing records that a person left a field open: what stands there otherwise
// holds, and the words stay.
func (a *applier) nothing(name string, f doc.Field) {
	if a.layer == doc.FrontMatter {
		a.d.Evidence = append(a.d.Evidence, doc.Evidence{Field: name, Layer: a.layer, Rule: "stated-nothing", Line: a.line(f), Raw: a.written, Confidence: 1, Rejected: true})
	}
}

// saysNothing reports the values by which people say that there is none.
func saysNothing(value string) bool {
	switch strings.ToLower(strings.TrimSpace(value)) {
	case "", "none", "null", "n/a", "-", "–", "—", "unknown", "nil", "~", "yok", "yoxdur", "нет", "aucun", "keine", "kein":
		return true
	}
	return false
}

// language takes a tag (BCP 47), or the name of a language.
func (a *applier) language(dst *string, field, value string, f doc.Field) {
	tag, ok := languageTag(clean(value))
	if !ok {
		a.notice("metadata-language", f, "%q is neither a language tag nor the name of a language that is known", value)
		a.extra(f)
		return
	}
	*dst = tag
	a.win(field, tag, f)
}

// date takes a date in any form that can be read in one way. An ISO time stamp
// gives its day.
func (a *applier) date(dst *string, field, value string, f doc.Field) {
	value = clean(value)
	if len(value) > 10 && value[4] == '-' && (value[10] == 'T' || value[10] == ' ') && doc.ValidDate(value[:10]) {
		value = value[:10]
	}
	if !doc.ValidDate(value) {
		read, ok := date.Parse(value, a.order)
		if !ok || read.Value == "" {
			a.notice("metadata-date", f, "%q is not a date that can be read in one way, so it was not used for %s", value, field)
			a.extra(f)
			return
		}
		value = read.Value
	}
	*dst = value
	a.win(field, value, f)
}

// list takes the items of a list. A list that stands under several keys of one
// layer ("tags", "categories") is the items of all.
func (a *applier) list(field string, dst *[]string, f doc.Field) {
	items := keywords(f.Values)
	if _, again := a.said[field]; again {
		items = keywords(append(slices.Clone(*dst), items...))
	}
	*dst = items
	a.win(field, strings.Join(items, ", "), f)
}

// repeated reports whether this layer has said a property already. What it
// said first holds; another value is kept beside the fields.
func (a *applier) repeated(name, value string, f doc.Field) bool {
	if name == "license" {
		name = "rights"
	}
	first, again := a.said[name]
	if !again {
		return false
	}
	if first != value {
		a.notice("metadata-repeated", f, "%s is stated twice: %q holds, and %q was kept beside the fields", name, first, value)
		a.extra(f)
	}
	return true
}

func keywords(values []string) []string {
	if len(values) == 1 { // one text with marks between the words
		values = strings.FieldsFunc(values[0], func(r rune) bool { return r == ',' || r == ';' })
	}
	var out []string
	seen := make(map[string]bool, len(values))
	for _, v := range values {
		if v = clean(v); v != "" && !seen[v] {
			seen[v] = true
			out = append(out, v)
		}
	}
	return out
}

// license takes the article's own licence or copyright line.
func (a *applier) license(value string, f doc.Field) {
	value = clean(value)
	r, ok := rights.ParseRights(value)
	if !ok {
		r = doc.Rights{Text: value}
		if l, _, found := licence.Find(value); found {
			r.License = l
		} else {
			a.notice("metadata-license", f, "%q is not a licence that is known", value)
		}
	}
	r.Text = value
	a.d.Meta.Rights = r
	a.win("rights", value, f)
}

// extraKey tells keys without a place of their own from properties.
const extraKey = "extra."

// namelessKey stands for a key that has no character that could be kept.
const namelessKey = "?"

// extra keeps a field that has no place of its own. A later layer replaces it;
// what one layer says of it in several places are its values.
func (a *applier) extra(f doc.Field) {
	f.Line = a.line(f)
	f.Values = slices.Clone(f.Values)
	for i := range f.Values {
		f.Values[i] = clean(f.Values[i])
	}
	f.Key = cmp.Or(clean(f.Key), namelessKey)
	extra := &a.d.Meta.Extra
	i := slices.IndexFunc(*extra, func(e doc.Field) bool { return e.Key == f.Key })
	_, again := a.said[extraKey+f.Key]
	a.said[extraKey+f.Key] = ""
	switch {
	case i >= 0 && (again || f.Key == commentKey):
		(*extra)[i].Values = append((*extra)[i].Values, f.Values...)
	case i >= 0:
		(*extra)[i] = f
	default:
		*extra = append(*extra, f)
	}
}
