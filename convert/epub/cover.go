package epub

import (
	"strconv"

	"github.com/fad55d40/archive/convert/cover"
	"github.com/fad55d40/archive/convert/doc"
	"github.com/fad55d40/archive/convert/font"
)

// coverBody shows the cover on a page of its own.
func (b *book) coverBody() []byte {
	m := &markup{}
	alt := b.brief
	if len(b.doc.Meta.Authors) > 0 {
		alt += ", " + doc.Names(b.doc.Meta.Authors)
	}
	if b.doc.Meta.Date != "" {
		alt += ", " + b.doc.Meta.Date
	}
	m.raw(`<section epub:type="cover" aria-label="`)
	m.text(b.words.Cover)
	m.raw(`"><img role="doc-cover" src="../`, b.coverFile(), `" alt="`)
	m.text(alt)
	m.raw("\"/></section>\n")
	return m.dst
}

// coverFile is the name of the cover's picture.
func (b *book) coverFile() string {
	if b.options.RasterCover {
		return "cover.png"
	}
	return "cover.svg"
}

// coverType is the media type of the cover's picture.
func (b *book) coverType() string {
	if b.options.RasterCover {
		return "image/png"
	}
	return "image/svg+xml"
}

// coverWords are what the cover says.
func (b *book) coverWords() cover.Words {
	w := cover.Words{Title: b.title, Deck: b.doc.Meta.Subtitle, Date: doc.PrintedDate(b.doc), Language: b.language, RTL: b.rtl}
	if len(b.doc.Meta.Authors) > 0 {
		w.Byline = doc.Names(b.doc.Meta.Authors)
	}
	copy(w.Seed[:], b.doc.Origin.SHA256)
	return w
}

// library are the faces that the cover is measured with, or drawn.
func (b *book) library() *font.Library {
	if b.options.Library != nil {
		return b.options.Library
	}
	return font.Shipped()
}

// vectorCover draws the cover as SVG, set in the fonts of whoever reads it.
func (b *book) vectorCover() []byte {
	p := cover.ForReader(b.coverWords(), b.library())
	m := b.begin()
	number := func(name string, n int) { m.raw(" ", name, `="`, strconv.Itoa(n), `"`) }
	m.raw("<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n", `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 `, strconv.Itoa(cover.Width), " ", strconv.Itoa(cover.Height), `"`)
	number("width", cover.Width)
	number("height", cover.Height)
	m.raw(` role="img" xml:lang="`, b.language, `"><title>`)
	m.text(b.brief)
	m.raw("</title>\n<rect")
	number("width", cover.Width)
	number("height", cover.Height)
	m.raw(` fill="`, p.Ground.String(), "\"/>\n")
	for _, r := range p.Rings {
		m.raw("<circle")
		number("cx", r.X)
		number("cy", r.Y)
		number("r", r.Radius)
		m.raw(` fill="none" stroke="`, r.Stroke.String(), `"`)
		number("stroke-width", cover.RingWidth)
		m.raw("/>\n")
	}
	m.raw("<rect")
	number("x", p.Bar.X)
	number("y", p.Bar.Y)
	number("width", p.Bar.Width)
	number("height", p.Bar.Height)
	m.raw(` fill="`, p.Bar.Fill.String(), "\"/>\n", `<g font-family="Georgia, 'Gentium Book Plus', 'Noto Serif', serif"`)
	if b.rtl {
		m.raw(` direction="rtl"`)
	}
	m.raw(">\n")
	for _, l := range p.Lines {
		m.raw("<text")
		number("x", p.Edge)
		number("y", l.Y)
		number("font-size", l.Size)
		m.raw(` fill="`, l.Fill.String(), `"`)
		if l.Italic {
			m.raw(` font-style="italic"`)
		}
		m.raw(">")
		m.text(l.Text)
		m.raw("</text>\n")
	}
	m.raw("</g>\n</svg>\n")
	return b.end(m)
}
