package meta

import (
	"fmt"
	"slices"
	"strings"
	"unicode"

	"github.com/fad55d40/archive/convert/byline"
	"github.com/fad55d40/archive/convert/date"
	"github.com/fad55d40/archive/convert/doc"
	"github.com/fad55d40/archive/convert/rights"
)

// Apply lays the fields of one layer over a document. What a person wrote wins
// over what stood there; the evidence of what lost stays, marked as rejected.
// Keys that stand for no field are kept in Meta.Extra.
func Apply(d *doc.Document, layer doc.Layer, fields []doc.Field, order doc.DateOrder) []doc.Notice {
	a := applier{d: d, layer: layer, order: order}
	for _, f := range fields {
		a.field(f)
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
	added   []doc.Field // what this layer says of the last image
}

func (a *applier) field(f doc.Field) {
	if i, name, ok := imageKey(f.Key); ok {
		a.image(i, name, f)
		return
	}
	m := &a.d.Meta
	value := strings.Join(f.Values, ", ")
	name := canonical(f.Key)
	if name != "" && saysNothing(value) {
		a.nothing(name, f)
		return
	}
	switch name {
	case "title":
		a.text(&m.Title, name, value, f)
	case "subtitle":
		a.text(&m.Subtitle, name, value, f)
	case "kicker":
		a.text(&m.Kicker, name, value, f)
	case "publisher":
		a.text(&m.Publisher, name, value, f)
	case "description":
		a.text(&m.Description, name, value, f)
	case "language":
		a.language(value, f)
	case "date":
		a.date(&m.Date, name, value, f)
	case "modified":
		a.date(&m.Modified, name, value, f)
	case "author":
		a.authors(f)
	case "keywords":
		m.Keywords = keywords(f.Values)
		a.win("keywords", strings.Join(m.Keywords, ", "), f)
	case "license":
		a.license(value, f)
	case "":
		a.extra(f)
	default:
		i, part, _ := imageKey(name)
		a.image(i, part, f)
	}
}

// win records that this layer decided a field: older evidence has lost.
func (a *applier) win(field, value string, f doc.Field) {
	for i := range a.d.Evidence {
		if e := &a.d.Evidence[i]; e.Field == field || strings.HasPrefix(e.Field, field+"[") {
			e.Rejected = true
		}
	}
	a.d.Evidence = append(a.d.Evidence, doc.Evidence{
		Field: field, Value: value, Layer: a.layer, Rule: "stated", Line: a.line(f), Raw: a.raw(f), Confidence: 1,
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

// raw is the field as written.
func (a *applier) raw(f doc.Field) string {
	return clean(f.Key + ": " + strings.Join(f.Values, ", "))
}

func (a *applier) notice(code string, f doc.Field, format string, args ...any) {
	a.notices = append(a.notices, doc.Notice{Code: code, Line: a.line(f), Text: fmt.Sprintf(format, args...)})
}

// clean makes one line of text without control characters.
func clean(s string) string {
	s = strings.Join(strings.Fields(s), " ")
	return strings.Map(func(r rune) rune {
		if r < 0x20 || r == 0x7F {
			return -1
		}
		return r
	}, s)
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
		a.d.Evidence = append(a.d.Evidence, doc.Evidence{Field: name, Layer: a.layer, Rule: "stated-nothing", Line: a.line(f), Raw: a.raw(f), Confidence: 1, Rejected: true})
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
func (a *applier) language(value string, f doc.Field) {
	tag, ok := languageTag(clean(value))
	if !ok {
		a.notice("metadata-language", f, "%q is neither a language tag nor the name of a language that is known", value)
		a.extra(f)
		return
	}
	a.d.Meta.Language = tag
	a.win("language", tag, f)
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

// authors takes one value as a list of names, and several as a name each.
func (a *applier) authors(f doc.Field) {
	var authors []doc.Author
	if name := clean(strings.Join(f.Values, "")); len(f.Values) == 1 && inverted(name) {
		authors = []doc.Author{{Name: name, Kind: doc.Person}}
	} else if len(f.Values) == 1 {
		authors = byline.Names(strings.TrimPrefix(clean(f.Values[0]), "By "))
	} else {
		for _, v := range f.Values {
			if name := clean(v); name != "" {
				authors = append(authors, doc.Author{Name: name, Kind: doc.Person})
			}
		}
	}
	if len(authors) == 0 || !strings.ContainsFunc(authors[0].Name, unicode.IsLetter) {
		a.extra(f)
		return
	}
	a.win("authors", "", f)
	a.d.Evidence = a.d.Evidence[:len(a.d.Evidence)-1]
	a.d.Meta.Authors = authors
	for i, author := range authors {
		a.win(fmt.Sprintf("authors[%d]", i), author.Name, f)
	}
}

// inverted reports whether one name is written as libraries write it: "Lee, Jo".
// It is kept so: which of its words is which, only its owner knows.
func inverted(s string) bool {
	family, given, ok := strings.Cut(s, ", ")
	n := len(strings.Fields(given))
	return ok && len(strings.Fields(family)) == 1 && n > 0 && n < 3 && byline.IsName(given+" "+family) && !byline.IsOffice(given)
}

func keywords(values []string) []string {
	if len(values) == 1 {
		values = strings.FieldsFunc(values[0], func(r rune) bool { return r == ',' || r == ';' })
	}
	var out []string
	for _, v := range values {
		if v = clean(v); v != "" && !slices.Contains(out, v) {
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
		if l, _, found := rights.FindLicense(value); found {
			r.License = l
		} else {
			a.notice("metadata-license", f, "%q is not a licence that is known", value)
		}
	}
	r.Text = value
	a.d.Meta.Rights = r
	a.win("rights", value, f)
}

// extra keeps a field that has no place of its own. A later layer replaces it.
func (a *applier) extra(f doc.Field) {
	f.Line = a.line(f)
	f.Values = slices.Clone(f.Values)
	for i := range f.Values {
		f.Values[i] = clean(f.Values[i])
	}
	f.Key = clean(f.Key)
	extra := &a.d.Meta.Extra
	i := slices.IndexFunc(*extra, func(e doc.Field) bool { return e.Key == f.Key })
	switch {
	case i >= 0 && f.Key == commentKey:
		(*extra)[i].Values = append((*extra)[i].Values, f.Values...)
	case i >= 0:
		(*extra)[i] = f
	default:
		*extra = append(*extra, f)
	}
}
