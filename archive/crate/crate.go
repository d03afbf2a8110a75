// Package crate describes a bundle for machines that know nothing of this
// program: ro-crate-metadata.json by RO-Crate 1.2, which is JSON-LD in the
// vocabulary of schema.org. The folder data/ of a bundle is the crate's root,
// so that one folder is bag payload and crate at once.
//
// Only what the document states is described. Two things that RO-Crate demands
// and a text may not state have a fixed answer each: the date of a bundle
// whose article names no day is the time stamp of its files, and the licence
// of an article that names none is a statement of rightsstatements.org.
package crate

import (
	"strconv"
	"time"

	"github.com/fad55d40/archive/convert/doc"
	"github.com/fad55d40/archive/convert/jsontext"
)

// Name is the file that holds the description, in the root of the crate
// (RO-Crate 1.2, RO-Crate Metadata Document).
const Name = "ro-crate-metadata.json"

// Kind says what a file is to the document.
type Kind int

// The kinds of file.
const (
	Source    Kind = iota // what the person handed in
	Rendition             // a format that the document was written as
	Picture               // a picture that the article shows
)

// File is one file of the bundle's payload.
type File struct {
	Name      string // in data/, with slashes
	Kind      Kind
	Purpose   string // of a Rendition, as a phrase
	MediaType string // IANA, such as application/pdf
	Bytes     int64
	SHA256    string // 64 lower-case hex digits
}

// Options are what a description needs beside document and files.
type Options struct {
	Tool, Version string    // of the program that made the files
	URL           string    // where the program is at home
	Stamp         time.Time // the time stamp of the files
}

// Append appends the description of a bundle that holds the files, in their
// order. The document must have passed doc.Check.
func Append(dst []byte, d *doc.Document, files []File, o Options) []byte {
	g := &graph{Writer: jsontext.New(dst, true), doc: d, files: files, options: o}
	g.Open('{')
	g.Str("@context", "https://w3id.org/ro/crate/1.2/context")
	g.Key("@graph")
	g.Open('[')
	g.descriptor()
	g.root()
	g.article()
	g.people()
	for i := range files {
		g.file(&files[i])
	}
	for i := range d.Images {
		g.image(i)
	}
	g.licenses()
	g.conversion()
	g.Close(']')
	g.Close('}')
	return append(g.Bytes(), '\n')
}

// graph writes the entities of the description.
type graph struct {
	jsontext.Writer
	doc     *doc.Document
	files   []File
	options Options
	written []string // identifiers of the licences that were described
}

// begin opens an entity. More than one type makes a list.
func (g *graph) begin(id string, types ...string) {
	g.Next()
	g.Open('{')
	g.Str("@id", id)
	if len(types) == 1 {
		g.Str("@type", types[0])
		return
	}
	g.Strings("@type", types)
}

func (g *graph) end() { g.Close('}') }

// refer writes references to entities: a single one stands alone, and none
// leave the member out.
func (g *graph) refer(key string, ids ...string) {
	if len(ids) == 0 {
		return
	}
	g.Key(key)
	if len(ids) > 1 {
		g.Open('[')
	}
	for _, id := range ids {
		if len(ids) > 1 {
			g.Next()
		}
		g.Open('{')
		g.Str("@id", id)
		g.Close('}')
	}
	if len(ids) > 1 {
		g.Close(']')
	}
}

// The entities that every description has.
const (
	rootID       = "./"
	articleID    = "#article"
	identityID   = "#identity"
	conversionID = "#conversion"
	toolID       = "#tool"
)

// numbered names the entities of a kind: #author-1, #author-2 …
func numbered(kind string, i int) string { return "#" + kind + "-" + strconv.Itoa(i+1) }

func (g *graph) descriptor() {
	g.begin(Name, "CreativeWork")
	g.Str("description", "RO-Crate description of this bundle")
	g.refer("about", rootID)
	g.refer("conformsTo", "https://w3id.org/ro/crate/1.2")
	g.end()
}

// root is the bundle's payload as a whole.
func (g *graph) root() {
	m := &g.doc.Meta
	g.begin(rootID, "Dataset")
	g.Str("name", g.title())
	g.Str("description", g.describe())
	g.refer("identifier", identityID)
	g.Str("datePublished", g.published())
	g.Str("inLanguage", m.Language)
	g.refer("license", g.articleLicense())
	if m.Publisher != "" {
		g.refer("publisher", publisherID)
	}
	g.refer("mainEntity", articleID)
	g.refer("hasPart", g.names(func(*File) bool { return true })...)
	g.refer("mentions", conversionID)
	g.end()
	g.begin(identityID, "PropertyValue")
	g.Str("name", "Identity: the SHA-256 of the source")
	g.Str("propertyID", "urn:sha256")
	g.Str("value", g.doc.Origin.ID())
	g.end()
}

// title is the headline, or the name of the source when it has none.
func (g *graph) title() string {
	if g.doc.Meta.Title != "" {
		return g.doc.Meta.Title
	}
	return g.doc.Origin.Name
}

// published is the date of the bundle: the article's, or the files' when the
// article names no day.
func (g *graph) published() string {
	if date := g.doc.Meta.Date; len(date) == len("2006-01-02") {
		return date
	}
	return g.options.Stamp.UTC().Format("2006-01-02")
}

func (g *graph) describe() string {
	text := "One article, archived: the source as it was handed in, and the files that were made from it."
	if date := g.doc.Meta.Date; len(date) < len("2006-01-02") {
		text += " The article names no day; datePublished is the time stamp of the files."
	}
	return text
}

// names lists the identifiers of the files that are wanted.
func (g *graph) names(want func(*File) bool) []string {
	ids := make([]string, 0, len(g.files))
	for i := range g.files {
		if want(&g.files[i]) {
			ids = append(ids, escaped(g.files[i].Name))
		}
	}
	return ids
}
