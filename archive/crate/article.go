package crate

import "github.com/fad55d40/archive/convert/doc"

// article is the work itself, whatever file it is read in.
func (g *graph) article() {
	m := &g.doc.Meta
	kind := "Article"
	if m.Dateline != "" {
		kind = "NewsArticle" // schema.org: the only kind that has a dateline
	}
	g.begin(articleID, kind)
	g.Str("name", g.title())
	g.refer("identifier", identityID)
	properties(g, m, doc.MetaProperties())
	g.refer("author", persons("author", len(m.Authors))...)
	g.refer("contributor", persons("contributor", len(m.Contributors))...)
	if m.Publisher != "" {
		g.refer("publisher", publisherID)
	}
	properties(g, &m.Rights, doc.RightsProperties())
	if m.Rights.Holder != "" {
		g.refer("copyrightHolder", holderID)
	}
	g.refer("license", g.articleLicense())
	images := make([]string, len(g.doc.Images))
	for i := range g.doc.Images {
		images[i] = g.imageID(i)
	}
	g.refer("image", images...)
	g.refer("encoding", g.names(func(f *File) bool { return f.Kind != Picture })...)
	g.end()
}

// properties writes those of one owner that are plain values in schema.org's
// vocabulary.
func properties[T any](g *graph, owner *T, table []doc.Property[T]) {
	for i := range table {
		switch p := &table[i]; {
		case p.Crate == "":
		case p.Text != nil:
			g.Opt(p.Crate, *p.Text(owner))
		case p.List != nil:
			g.OptStrings(p.Crate, *p.List(owner))
		}
	}
}

// Entities that a document has at most one of.
const (
	publisherID = "#publisher"
	holderID    = "#copyright-holder"
)

func persons(kind string, n int) []string {
	ids := make([]string, n)
	for i := range ids {
		ids[i] = numbered(kind, i)
	}
	return ids
}

func (g *graph) people() {
	m := &g.doc.Meta
	for i, a := range m.Authors {
		g.person(numbered("author", i), a)
	}
	for i, a := range m.Contributors {
		g.person(numbered("contributor", i), a)
	}
	if m.Publisher != "" {
		g.begin(publisherID, "Organization")
		g.Str("name", m.Publisher)
		g.end()
	}
	if m.Rights.Holder != "" {
		g.begin(holderID, "Thing") // the text does not say whether it is a person
		g.Str("name", m.Rights.Holder)
		g.end()
	}
}

func (g *graph) person(id string, a doc.Author) {
	kind := "Person"
	if a.Kind == doc.Organization {
		kind = "Organization"
	}
	g.begin(id, kind)
	g.Str("name", a.Name)
	g.Opt("jobTitle", a.Role)
	if a.Affiliation != "" {
		g.refer("affiliation", id+"-affiliation")
	}
	g.Opt("location", a.Place)
	g.end()
	if a.Affiliation != "" {
		g.begin(id+"-affiliation", "Organization")
		g.Str("name", a.Affiliation)
		g.end()
	}
}
