package epub

// accessibility states what is true of this very book (EPUB Accessibility 1.1,
// section 2): its text reads in one order, with structure and a table of
// contents; whether pictures can be done without depends on their alternatives.
func (b *book) accessibility(m *markup) {
	described := true
	for _, i := range b.shown {
		described = described && b.doc.Images[i].Alt != ""
	}
	m.meta("schema:accessMode", "textual")
	if len(b.shown) > 0 {
		m.meta("schema:accessMode", "visual")
		m.meta("schema:accessModeSufficient", "textual,visual")
	}
	if described {
		m.meta("schema:accessModeSufficient", "textual")
		m.meta("schema:accessibilityFeature", "alternativeText")
	}
	for _, f := range []string{"tableOfContents", "structuralNavigation", "readingOrder", "displayTransformability", "ARIA"} {
		m.meta("schema:accessibilityFeature", f)
	}
	if len(b.listed) > 0 {
		m.meta("schema:accessibilityFeature", "pageBreakMarkers")
		m.meta("schema:accessibilityFeature", "pageNavigation")
	}
	m.meta("schema:accessibilityHazard", "none")
	m.element("meta", ` property="schema:accessibilitySummary" xml:lang="en"`, b.summary(described))
	if who := b.options.CertifiedBy; who != "" {
		m.element("meta", ` id="conformance" property="dcterms:conformsTo"`, "EPUB Accessibility 1.1 - WCAG 2.2 Level AA")
		m.refine("conformance", "a11y:certifiedBy", who, "")
	}
}

// summary says the same for people.
func (b *book) summary(described bool) string {
	s := "The article is text with headings, a table of contents and one reading order. The cover repeats title, author and date, and has a text alternative. So has the QR code at the end, which repeats the identity beside it."
	switch {
	case len(b.shown) > 0 && described:
		s += " Each picture has a text alternative."
	case len(b.shown) > 0:
		s += " Not every picture has a text alternative; what the text prints beside the pictures is there."
	}
	if len(b.listed) > 0 {
		s += " The pages of the PDF are marked and listed."
	}
	return s
}
