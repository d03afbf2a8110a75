package pdf

import (
	"slices"
	"strings"

	"github.com/fad55d40/archive/convert/doc"
)

// title is the document's title, or its file's name: an archive lists it.
func title(d *doc.Document) string {
	if d.Meta.Title != "" {
		return d.Meta.Title
	}
	return d.Origin.Name
}

func authorNames(d *doc.Document) []string {
	var names []string
	for _, a := range d.Meta.Authors {
		names = append(names, a.Name)
	}
	return names
}

// rightsLines are the rights lines of the article and its images, as printed.
func rightsLines(d *doc.Document) string {
	var lines []string
	if d.Meta.Rights.Text != "" {
		lines = append(lines, d.Meta.Rights.Text)
	}
	for _, im := range d.Images {
		if im.Credit != "" {
			lines = append(lines, im.Credit)
		}
	}
	return strings.Join(lines, "\n")
}

// information writes the document information dictionary. It says what the
// XMP says.
func (f *finisher) information() {
	if f.options.Standard == PDFA4 {
		f.open(f.info).add("null").end()
		return
	}
	f.open(f.info).add("<</Title ").text(title(f.doc))
	if names := authorNames(f.doc); len(names) > 0 {
		f.add(" /Author ").text(strings.Join(names, "; "))
	}
	if d := f.description(); d != "" {
		f.add(" /Subject ").text(d)
	}
	stamp := f.options.Stamp.Format("20060102150405")
	f.add(" /Creator ").text(f.options.Tool).add(" /Producer ").text(f.options.Tool)
	f.add(" /CreationDate (D:", stamp, "Z) /ModDate (D:", stamp, "Z)>>").end()
}

func (f *finisher) description() string {
	if f.doc.Meta.Description != "" {
		return f.doc.Meta.Description
	}
	return f.doc.Meta.Subtitle
}

// xmp is the metadata packet (ISO 16684-1). The extension schema is demanded by
// PDF/A-2 for pdfuaid, which its predefined schemas do not know.
func (f *finisher) xmp() []byte {
	d := f.doc
	x := &xml{dst: f.scratch[:0]}
	x.begin()
	schemas := x.identify(f.options.Standard)
	x.list("dc:title", "Alt", []string{title(d)})
	x.list("dc:creator", "Seq", authorNames(d))
	x.list("dc:contributor", "Bag", contributors(d))
	x.list("dc:description", "Alt", present(f.description()))
	x.list("dc:subject", "Bag", d.Meta.Keywords)
	x.list("dc:language", "Bag", []string{d.Meta.Language})
	x.list("dc:date", "Seq", present(d.Meta.Date))
	x.list("dc:publisher", "Bag", present(d.Meta.Publisher))
	x.field("dc:identifier", d.Origin.ID())
	x.field("dc:source", d.Origin.Name)
	x.list("dc:rights", "Alt", present(rightsLines(d)))
	x.rights(d)
	stamp := f.options.Stamp.Format("2006-01-02T15:04:05Z")
	x.field("xmp:CreateDate", stamp)
	x.field("xmp:ModifyDate", stamp)
	x.field("xmp:MetadataDate", stamp)
	x.field("xmp:CreatorTool", f.options.Tool)
	x.field("pdf:Producer", f.options.Tool)
	x.end(schemas)
	f.scratch = x.dst
	return x.dst
}

// begin opens a packet and its description, end closes them.
func (x *xml) begin() {
	x.raw("<?xpacket begin=\"\ufeff\" id=\"W5M0MpCehiHzreSzNTczkc9d\"?>\n",
		`<x:xmpmeta xmlns:x="adobe:ns:meta/"><rdf:RDF xmlns:rdf="http://www.w3.org/1999/02/22-rdf-syntax-ns#">`, "\n",
		`<rdf:Description rdf:about="" xmlns:dc="http://purl.org/dc/elements/1.1/" xmlns:xmp="http://ns.adobe.com/xap/1.0/" xmlns:pdf="http://ns.adobe.com/pdf/1.3/" xmlns:xmpRights="http://ns.adobe.com/xap/1.0/rights/" xmlns:photoshop="http://ns.adobe.com/photoshop/1.0/" xmlns:pdfaid="http://www.aiim.org/pdfa/ns/id/" xmlns:pdfuaid="http://www.aiim.org/pdfua/ns/id/">`, "\n")
}

func (x *xml) end(schemas string) {
	x.raw("</rdf:Description>\n", schemas, "</rdf:RDF></x:xmpmeta>\n<?xpacket end=\"r\"?>")
}

// imageXMP is the metadata of one picture, which stays with it when the
// picture is taken out of the file (ISO 32000-1, 14.3.2).
func (f *finisher) imageXMP(im doc.Image) []byte {
	x := &xml{dst: f.scratch[:0]}
	x.begin()
	x.list("dc:title", "Alt", present(im.Title))
	x.list("dc:creator", "Seq", present(im.Creator))
	x.list("dc:description", "Alt", present(im.Caption))
	x.list("dc:rights", "Alt", present(im.License.Name))
	x.field("dc:source", im.SourceURL)
	if !im.License.IsZero() {
		x.field("xmpRights:Marked", "True")
	}
	x.field("xmpRights:WebStatement", im.License.URL)
	x.field("photoshop:Credit", im.CreditLine())
	x.field("photoshop:Source", im.Source)
	x.end("")
	f.scratch = x.dst
	return x.dst
}

// contributors are those who helped with the text, and the makers of its pictures.
func contributors(d *doc.Document) []string {
	var names []string
	add := func(name string) {
		if name != "" && !slices.Contains(names, name) {
			names = append(names, name)
		}
	}
	for _, a := range d.Meta.Contributors {
		add(a.Name)
	}
	for _, im := range d.Images {
		add(im.Creator)
	}
	return names
}

func present(s string) []string {
	if s == "" {
		return nil
	}
	return []string{s}
}

// rights writes where the licence stands, the article's before an image's, and
// the credit of the first image.
func (x *xml) rights(d *doc.Document) {
	statement := d.Meta.Rights.License.URL
	credit := ""
	for _, im := range d.Images {
		if statement == "" {
			statement = im.License.URL
		}
		if credit == "" {
			credit = im.Credit
		}
	}
	if statement != "" {
		x.field("xmpRights:Marked", "True")
	}
	x.list("xmpRights:Owner", "Bag", present(d.Meta.Rights.Holder))
	x.field("xmpRights:WebStatement", statement)
	x.field("photoshop:Credit", credit)
}

// uaSchema describes pdfuaid:part as PDF/A demands (ISO 19005-2, 6.6.2.3.3).
const uaSchema = `<rdf:Description rdf:about="" xmlns:pdfaExtension="http://www.aiim.org/pdfa/ns/extension/" xmlns:pdfaSchema="http://www.aiim.org/pdfa/ns/schema#" xmlns:pdfaProperty="http://www.aiim.org/pdfa/ns/property#"><pdfaExtension:schemas><rdf:Bag><rdf:li rdf:parseType="Resource"><pdfaSchema:schema>PDF/UA Universal Accessibility Schema</pdfaSchema:schema><pdfaSchema:namespaceURI>http://www.aiim.org/pdfua/ns/id/</pdfaSchema:namespaceURI><pdfaSchema:prefix>pdfuaid</pdfaSchema:prefix><pdfaSchema:property><rdf:Seq><rdf:li rdf:parseType="Resource"><pdfaProperty:name>part</pdfaProperty:name><pdfaProperty:valueType>Integer</pdfaProperty:valueType><pdfaProperty:category>internal</pdfaProperty:category><pdfaProperty:description>Indicates, which part of ISO 14289 standard is followed</pdfaProperty:description></rdf:li></rdf:Seq></pdfaSchema:property></rdf:li></rdf:Bag></pdfaExtension:schemas></rdf:Description>
`

// xml appends the metadata packet.
type xml struct{ dst []byte }

func (x *xml) raw(parts ...string) {
	for _, p := range parts {
		x.dst = append(x.dst, p...)
	}
}

// text appends escaped text; what XML 1.0 forbids is left out.
func (x *xml) text(s string) {
	for _, r := range s {
		switch {
		case r == '&':
			x.raw("&amp;")
		case r == '<':
			x.raw("&lt;")
		case r == '>':
			x.raw("&gt;")
		case r == '\n', r >= 0x20 && r < 0x7F, r >= 0xA0 && r&0xFFFE != 0xFFFE && (r < 0xFDD0 || r > 0xFDEF):
			x.raw(string(r))
		}
	}
}

func (x *xml) field(name, value string) {
	if value == "" {
		return
	}
	x.raw("<", name, ">")
	x.text(value)
	x.raw("</", name, ">\n")
}

func (x *xml) list(name, kind string, values []string) {
	if len(values) == 0 {
		return
	}
	attr := ""
	if kind == "Alt" {
		attr = ` xml:lang="x-default"`
	}
	x.raw("<", name, "><rdf:", kind, ">")
	for _, v := range values {
		x.raw("<rdf:li", attr, ">")
		x.text(v)
		x.raw("</rdf:li>")
	}
	x.raw("</rdf:", kind, "></", name, ">\n")
}
