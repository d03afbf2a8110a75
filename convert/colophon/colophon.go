// Package colophon says what stands in the colophon of a copy: what it was made from and
// with, what was kept beside it and what was changed, so that a sheet that strays can be
// matched again. Writers give it its form.
//
// The QR code holds the identity, urn:sha256: and the digest of the source. An address
// would be shorter, but addresses die: with the digest anybody can find the source among
// any files, with tools that every system has, and can prove that it is the one.
package colophon

import (
	"strconv"
	"strings"

	"github.com/fad55d40/archive/convert/doc"
	"github.com/fad55d40/archive/convert/labels"
	"github.com/fad55d40/archive/convert/licence"
	"github.com/fad55d40/archive/convert/qr"
)

// Colophon is what stands in a colophon.
type Colophon struct {
	Title  Text
	Rows   []Row
	Code   Figure // the identity for machines
	Badges Figure // the terms of the licence; without a drawing when it is none of Creative Commons
}

// Text is words with their language; it is empty when that is the document's, or none.
type Text struct{ Words, Lang string }

// Part tells what a row is about.
type Part uint8

// The parts, in order.
const (
	Source Part = iota
	Identity
	Rights
	License
	Kept
	Changed
	Tool
)

// Row is one line of a colophon.
type Row struct {
	Part  Part
	Label Text
	Value Text
	Links []doc.Link // in the value
}

// Figure is a drawing, and what it shows for those who do not see it.
type Figure struct {
	*Drawing
	Alt Text
}

// Of makes the colophon of a document. Kept are the names of the files that the copy lies
// beside, which may be none.
func Of(d *doc.Document, tool string, kept []string) *Colophon {
	m := &maker{doc: d, words: labels.For(d.Meta.Language)}
	if !m.words.Matches(d.Meta.Language) {
		m.lang = m.words.Language
	}
	var known bool
	if m.details, known = labels.DetailsFor(d.Meta.Language); !known {
		m.detailsLang = m.details.Language
	}
	c := &Colophon{Title: m.word(m.words.Colophon), Rows: make([]Row, 0, Tool+1)}
	rights := &d.Meta.Rights
	add := func(part Part, label, value Text, links []doc.Link) {
		if value.Words != "" {
			c.Rows = append(c.Rows, Row{part, label, value, links})
		}
	}
	add(Source, m.word(m.words.Source), Text{Words: d.Origin.Name}, nil)
	add(Identity, m.word(m.words.Identity), Text{Words: d.Origin.ID()}, nil)
	add(Rights, m.word(m.words.Rights), Text{Words: rights.Text}, doc.Links(rights.Text, rights.License))
	name := nameOf(rights.License)
	if !strings.Contains(rights.Text, name.Words) {
		add(License, m.word(m.words.License), name, linkTo(rights.License.URL, name.Words))
	}
	add(Kept, m.detail(m.details.Kept), Text{Words: list(kept)}, nil)
	add(Changed, m.detail(m.details.Changed), m.detail(m.changes()), nil)
	add(Tool, m.word(m.words.MadeWith), Text{Words: tool}, nil)
	if code, err := qr.Encode(d.Origin.ID()); err == nil { // a document that passed doc.Check has an identity that fits
		c.Code = Figure{&Drawing{Width: code.Size, Height: code.Size, Code: code}, m.detail(m.details.Code)}
	}
	if terms := licence.Terms(rights.License.ID); len(terms) > 0 {
		c.Badges = Figure{badges(terms), name}
	}
	return c
}

type maker struct {
	doc               *doc.Document
	words             labels.Words
	details           labels.Details
	lang, detailsLang string
}

func (m *maker) word(s string) Text   { return Text{s, m.lang} }
func (m *maker) detail(s string) Text { return Text{s, m.detailsLang} }

// nameOf is the name of a licence for people. Those of Creative Commons are in English.
func nameOf(l doc.License) Text {
	name := Text{Words: l.Name}
	switch {
	case l.Name == "":
		name.Words = l.ID
	case strings.HasPrefix(l.Name, "Creative Commons "), strings.HasPrefix(l.Name, "Public Domain "):
		name.Lang = "en"
	}
	return name
}

// linkTo makes all of a text a link, if the address leads to the web.
func linkTo(url, text string) []doc.Link {
	if !strings.HasPrefix(url, "https://") && !strings.HasPrefix(url, "http://") {
		return nil
	}
	return []doc.Link{{Start: 0, End: len(text), URL: url}}
}

// mostListed is how many files are listed by their names; of more there is the number.
const mostListed = 12

// between stands between the members of a list. It needs no language, and begins no line.
const between = "\u00a0· "

func list(names []string) string {
	if rest := len(names) - mostListed; rest > 0 {
		return strings.Join(names[:mostListed], between) + between + "+ " + strconv.Itoa(rest)
	}
	return strings.Join(names, between)
}
