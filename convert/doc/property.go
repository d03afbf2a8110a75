package doc

import "slices"

// Property describes one property of a part of a document, T: its names, the
// form of its text, and where it lies. The tables of properties are the one
// place that knows them all; Check, the JSON and its schema, the metadata that
// people write, the flags, bag-info.txt and the pages for people walk them.
//
// Exactly one of Text, List, Number, People and License is set.
type Property[T any] struct {
	Key      string   // in the document JSON
	Label    string   // for people, one or two words; empty to leave it out of their pages
	About    string   // what it holds, for the schemas; may be empty
	Form     Form     // of the text, or of each text of a list
	Presence Presence // in the document JSON when it is empty
	Printed  bool     // the copies for readers print it

	Stated string // key under which people write it in metadata; empty when they cannot
	Names  string // other names for that, in lower case, parted by "|"; package meta knows them in more languages
	Flag   string // help text of the flag of the name Stated; empty when there is none
	Info   string // label in bag-info.txt; empty to leave it out
	Crate  string // name in schema.org's vocabulary, for RO-Crate; empty to leave it out, or when the crate gives it an entity of its own

	Text    func(*T) *string
	List    func(*T) *[]string
	Number  func(*T) *int // positive, or 0 when it is not known
	People  func(*T) *[]Author
	License func(*T) *License
}

// Presence says how an empty property stands in the document JSON.
type Presence int

// The ways of an empty property.
const (
	Optional Presence = iota // the key is left out
	Nullable                 // the value is null, or the array empty
	Required                 // it is never empty
)

// texts are the texts of a property that are not empty; of people, their names.
func (p *Property[T]) texts(owner *T) (texts []string) {
	switch {
	case p.Text != nil:
		texts = []string{*p.Text(owner)}
	case p.List != nil:
		texts = *p.List(owner)
	case p.People != nil:
		for _, a := range *p.People(owner) {
			texts = append(texts, a.Name)
		}
	}
	return slices.DeleteFunc(slices.Clone(texts), func(s string) bool { return s == "" })
}

// MapTexts replaces each text of the properties of a document, its rights, its
// people and its images by what f makes of it.
func MapTexts(d *Document, f func(Form, string) string) {
	mapTexts(&d.Meta, MetaProperties(), f)
	mapTexts(&d.Meta.Rights, RightsProperties(), f)
	table := ImageProperties()
	for i := range d.Images {
		mapTexts(&d.Images[i], table, f)
	}
}

func mapTexts[T any](owner *T, table []Property[T], f func(Form, string) string) {
	for i := range table {
		p := &table[i]
		switch {
		case p.Text != nil:
			s := p.Text(owner)
			*s = f(p.Form, *s)
		case p.List != nil:
			list := *p.List(owner)
			for k := range list {
				list[k] = f(p.Form, list[k])
			}
		case p.People != nil:
			people := *p.People(owner)
			for k := range people {
				mapTexts(&people[k], AuthorProperties(), f)
			}
		case p.License != nil:
			mapTexts(p.License(owner), LicenseProperties(), f)
		}
	}
}
