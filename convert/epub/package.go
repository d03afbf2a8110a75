package epub

import "strconv"

// packageFile is the package document (EPUB 3.3, section 5): what the book is,
// its files in a fixed order, and what is true of its accessibility.
func (b *book) packageFile() []byte {
	m := &markup{}
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
		`<item id="cover" href="xhtml/`, coverPage, `" media-type="application/xhtml+xml"/>`, "\n",
		`<item id="text" href="xhtml/`, textPage, `" media-type="application/xhtml+xml"/>`, "\n",
		`<item id="cover-image" href="`, coverFile, `" media-type="image/svg+xml" properties="cover-image"/>`, "\n",
		`<item id="style" href="`, styleFile, `" media-type="text/css"/>`, "\n",
		"</manifest>\n<spine")
	if b.rtl {
		m.raw(` page-progression-direction="rtl"`)
	}
	m.raw(">\n<itemref idref=\"cover\"/>\n<itemref idref=\"text\"/>\n</spine>\n</package>\n")
	return m.dst
}

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
	opt("dc:rights", meta.Rights.Text)
	for _, im := range b.doc.Images {
		opt("dc:rights", im.Credit)
	}
	m.meta("dcterms:license", meta.Rights.License.URL)
}

// accessibility states what holds for every book that this package writes:
// text alone, in one reading order, with structure and a table of contents.
func (b *book) accessibility(m *markup) {
	m.meta("schema:accessMode", "textual")
	m.meta("schema:accessModeSufficient", "textual")
	for _, f := range []string{"tableOfContents", "structuralNavigation", "readingOrder", "displayTransformability", "ARIA", "alternativeText"} {
		m.meta("schema:accessibilityFeature", f)
	}
	m.meta("schema:accessibilityHazard", "none")
	summary := "The article is text with headings, a table of contents and one reading order. The cover repeats title, author and date, and has a text alternative."
	m.element("meta", ` property="schema:accessibilitySummary" xml:lang="en"`, summary)
}
