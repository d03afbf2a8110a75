package meta

import (
	"fmt"
	"html"
	"slices"
	"strings"
	"unicode"

	"github.com/fad55d40/archive/convert/byline"
	"github.com/fad55d40/archive/convert/doc"
)

// people takes one value as a list of names, and several as a name each.
// People who stand under several keys of one layer are all of them.
func (a *applier) people(field string, dst *[]doc.Author, f doc.Field) {
	people := named(f.Values)
	if len(people) == 0 || len(people) > maxPeople || !strings.ContainsFunc(people[0].Name, unicode.IsLetter) {
		a.extra(f)
		return
	}
	a.join(field, dst, people, f)
}

// maxPeople is how many people a field may have: each has evidence of his own. A
// longer list is kept as it stands.
const maxPeople = 1000

// join sets the people of a field, or adds to those whom this layer has named.
func (a *applier) join(field string, dst *[]doc.Author, people []doc.Author, f doc.Field) {
	if _, again := a.said[field]; !again {
		a.lost(field)
		*dst = nil
	}
	a.said[field] = ""
	seen := make(map[doc.Author]bool, len(*dst)+len(people))
	for _, p := range *dst {
		seen[p] = true
	}
	for _, p := range people {
		if !seen[p] {
			seen[p] = true
			*dst = append(*dst, p)
			a.proved(fmt.Sprintf("%s[%d]", field, len(*dst)-1), p.Name, f)
		}
	}
}

// named reads names as people list them in metadata.
func named(values []string) []doc.Author {
	var people []doc.Author
	if len(values) > 1 {
		for _, v := range values {
			if name := unlinked(clean(v)); name != "" {
				people = append(people, doc.Author{Name: name, Kind: doc.Person})
			}
		}
		return people
	}
	text := strings.TrimPrefix(unlinked(clean(strings.Join(values, ""))), "By ")
	for _, mark := range []string{"; ", " and "} { // libraries and BibTeX: "Roe, Jane; Lee, Jo"
		parts := strings.Split(text, mark)
		if slices.ContainsFunc(parts, func(s string) bool { return !inverted(s) }) {
			continue
		}
		for _, name := range parts {
			people = append(people, doc.Author{Name: name, Kind: doc.Person})
		}
		return people
	}
	return byline.Names(text)
}

// inverted reports whether one name is written as libraries write it: "Lee, Jo".
// It is kept so: which of its words is which, only its owner knows.
func inverted(s string) bool {
	family, given, ok := strings.Cut(s, ", ")
	n := len(strings.Fields(given))
	return ok && len(strings.Fields(family)) == 1 && n > 0 && n < 3 && byline.IsName(given+" "+family) && !byline.IsOffice(given)
}

// unlinked takes the marks of links off names: "[[People/Jo Lee|Jo]]" as
// Obsidian writes it, "[Jo Lee](https://…)" as Markdown does.
func unlinked(s string) string {
	for {
		before, rest, ok := strings.Cut(s, "[[")
		inner, after, closed := strings.Cut(rest, "]]")
		if !ok || !closed {
			break
		}
		if _, shown, ok := strings.Cut(inner, "|"); ok {
			inner = shown
		}
		s = before + inner[strings.LastIndexByte(inner, '/')+1:] + after
	}
	if inner, ok := strings.CutPrefix(s, "["); ok {
		if name, address, ok := strings.Cut(inner, "]("); ok && strings.HasSuffix(address, ")") {
			return name
		}
	}
	return s
}

// person takes a person who is written in parts, as Hugo, Pandoc, Quarto and
// citation files have them ("authors[0].name", "authors[0].affiliation"), from
// the beginning of the fields. It returns how many fields that were; 0 when
// they do not begin so.
func (a *applier) person(fields []doc.Field) int {
	whose, _, table := personKey(fields[0].Key)
	if table == nil {
		return 0
	}
	var p doc.Author
	var given, family string
	var written []string
	var rest []doc.Field
	n := 0
	for ; n < len(fields); n++ {
		f := fields[n]
		of, part, _ := personKey(f.Key)
		if f.Key == commentKey {
			rest = append(rest, f)
			continue
		}
		if of != whose {
			break
		}
		value := clean(strings.Join(a.unescape(f).Values, " "))
		written = append(written, clean(f.Key+": "+value))
		switch part {
		case "name", "literal", "display_name", "displayname", "full_name":
			p.Name = unlinked(value)
		case "given", "given-names", "first", "first_name", "firstname":
			given = value
		case "family", "family-names", "last", "last_name", "lastname", "surname":
			family = value
		case "affiliation", "institution", "organization":
			p.Affiliation = value
		case "role", "position", "title":
			p.Role = value
		case "place", "location":
			p.Place = value
		default:
			rest = append(rest, f)
		}
	}
	if p.Name == "" {
		p.Name = strings.TrimSpace(given + " " + family)
	}
	if !strings.ContainsFunc(p.Name, unicode.IsLetter) {
		rest = fields[:n]
	} else {
		p.Kind = doc.Person
		a.written = shortened(strings.Join(written, "; "))
		a.join(table.Key, table.People(&a.d.Meta), []doc.Author{p}, fields[0])
	}
	for _, f := range rest {
		a.written = asWritten(f)
		a.extra(f)
	}
	return n
}

// personKey takes "authors[0].name" apart: whose part it is, and which. The
// property is nil when the key is none of a person.
func personKey(key string) (whose, part string, property *doc.Property[doc.Meta]) {
	dot := strings.LastIndexByte(key, '.')
	if dot < 0 {
		return "", "", nil
	}
	whose, part = key[:dot], strings.ToLower(key[dot+1:])
	base, _, _ := strings.Cut(whose, "[")
	name := canonical(base)
	for _, p := range doc.MetaProperties() {
		if p.People != nil && p.Stated != "" && p.Stated == name {
			return whose, part, &p
		}
	}
	return "", "", nil
}

// unescape reads the character references of HTML, which exports of web sites
// leave in values: "Ann O&#39;Neil". Keys of no property stay as they are.
func (a *applier) unescape(f doc.Field) doc.Field {
	_, name := formOf(f.Key)
	if _, _, property := personKey(f.Key); name == "" && property == nil || !strings.Contains(strings.Join(f.Values, ""), "&") {
		return f
	}
	f.Values = slices.Clone(f.Values)
	for i, v := range f.Values {
		if read := html.UnescapeString(v); read != v {
			a.notice("metadata-entity", f, "%s %q was read as %q", f.Key, v, read)
			f.Values[i] = read
		}
	}
	return f
}
