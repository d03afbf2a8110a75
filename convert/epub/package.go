package epub

import (
	"strconv"
	"strings"
)

// packageFile is the package document (EPUB 3.3, section 5): what the book is,
// its files in a fixed order, and what is true of its accessibility.
func (b *book) packageFile() []byte {
	m := b.begin()
	m.raw("<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n",
		`<package xmlns="http://www.idpf.org/2007/opf" version="3.0" unique-identifier="pub-id" xml:lang="`, b.language, `"`)
	if b.rtl {
		m.raw(` dir="rtl"`)
	}
	m.raw(">\n<metadata xmlns:dc=\"http://purl.org/dc/elements/1.1/\">\n")
	b.identity(m)
	b.people(m)
	b.description(m)
	b.accessibility(m)
	m.raw("</metadata>\n<manifest>\n",
		`<item id="nav" href="nav.xhtml" media-type="application/xhtml+xml" properties="nav"/>`, "\n",
		`<item id="cover-image" href="`, b.coverFile(), `" media-type="`, b.coverType(), `" properties="cover-image"/>`, "\n",
		`<item id="style" href="`, styleFile, `" media-type="text/css"/>`, "\n")
	for i, p := range b.pages {
		m.raw(`<item id="`, itemID(p), `" href="xhtml/`, p.name, `" media-type="application/xhtml+xml"`)
		if i == len(b.pages)-1 { // the drawings of the colophon
			m.raw(` properties="svg"`)
		}
		m.raw("/>\n")
	}
	for n, f := range b.options.Fonts {
		m.raw(`<item id="font-`, strconv.Itoa(n+1), `" href="`, fontFolder, f.Name, `" media-type="font/ttf"/>`, "\n")
	}
	for n, i := range b.shown {
		im := b.doc.Images[i]
		m.raw(`<item id="picture-`, strconv.Itoa(n+1), `" href="`, pictureFolder, im.File, `" media-type="`, im.MediaType, `"/>`, "\n")
	}
	m.raw("</manifest>\n<spine")
	if b.rtl {
		m.raw(` page-progression-direction="rtl"`)
	}
	m.raw(">\n")
	for _, p := range b.pages {
		m.raw(`<itemref idref="`, itemID(p), "\"/>\n")
	}
	m.raw("</spine>\n</package>\n")
	return b.end(m)
}

// itemID is the identifier of a page in the manifest: its name without ending.
func itemID(p page) string { return strings.TrimSuffix(p.name, ".xhtml") }

func (m *markup) meta(property, value string) {
	if value != "" {
		m.element("meta", ` property="`+property+`"`, value)
	}
}

func (m *markup) refine(id, property, value, more string) {
	m.element("meta", ` refines="#`+id+`" property="`+property+`"`+more, value)
}

func (b *book) identity(m *markup) {
	meta := &b.doc.Meta
	m.element("dc:identifier", ` id="pub-id"`, b.uuid())
	m.element("dc:identifier", "", b.doc.Origin.ID())
	m.element("dc:title", ` id="main-title"`, b.title)
	m.refine("main-title", "title-type", "main", "")
	if meta.Subtitle != "" {
		m.element("dc:title", ` id="deck"`, meta.Subtitle)
		m.refine("deck", "title-type", "subtitle", "")
	}
	m.element("dc:language", "", b.language)
	if meta.Date != "" {
		m.element("dc:date", "", meta.Date)
	}
	m.meta("dcterms:modified", b.options.Stamp.UTC().Format("2006-01-02T15:04:05Z"))
}

// marcRoles are the codes of the roles that bylines name (MARC relators).
var marcRoles = map[string]string{"translator": "trl", "editor": "edt", "photographer": "pht", "illustrator": "ill", "interviewer": "ivr", "transcriber": "trc"}

func (b *book) people(m *markup) {
	for i, a := range b.doc.Meta.Authors {
		id := "creator" + strconv.Itoa(i+1)
		m.element("dc:creator", ` id="`+id+`"`, a.Name)
		m.refine(id, "role", "aut", ` scheme="marc:relators"`)
		m.refine(id, "display-seq", strconv.Itoa(i+1), "")
	}
	for i, a := range b.doc.Meta.Contributors {
		id := "contributor" + strconv.Itoa(i+1)
		m.element("dc:contributor", ` id="`+id+`"`, a.Name)
		if role := marcRoles[a.Role]; role != "" {
			m.refine(id, "role", role, ` scheme="marc:relators"`)
		}
	}
}

func (b *book) description(m *markup) {
	meta := &b.doc.Meta
	opt := func(name, value string) {
		if value != "" {
			m.element(name, "", value)
		}
	}
	opt("dc:publisher", meta.Publisher)
	opt("dc:description", meta.Description)
	for _, k := range meta.Keywords {
		opt("dc:subject", k)
	}
	m.element("dc:source", "", b.doc.Origin.ID())
	if len(b.listed) > 0 {
		m.meta("pageBreakSource", "PDF of "+b.doc.Origin.ID())
	}
	opt("dc:rights", meta.Rights.Text)
	for _, im := range b.doc.Images {
		opt("dc:rights", im.Credit)
	}
	if url := meta.Rights.License.URL; isWeb(url) {
		m.raw(`<link rel="dcterms:license" href="`)
		m.text(url)
		m.raw("\"/>\n")
	}
}
