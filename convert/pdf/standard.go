package pdf

import (
	"bytes"
	"fmt"
	"slices"
	"strconv"

	"github.com/fad55d40/archive/convert/typeset"
)

// Standard is the part of PDF/A that a file keeps to, and with it the version of PDF
// and of PDF/UA.
type Standard int

// The standards.
const (
	A2a   Standard = iota // ISO 19005-2 at level A with ISO 14289-1, the zero value
	A3a                   // ISO 19005-3 at level A, which allows attachments of any kind, with ISO 14289-1
	PDFA4                 // ISO 19005-4 with ISO 14289-2 and the declarations of Well-Tagged PDF 1.0
)

// part is the number of the part of ISO 19005.
func (s Standard) part() string { return strconv.Itoa(int(s) + 2) }

// header is the first line of the file.
func (s Standard) header() string {
	if s == PDFA4 {
		return "%PDF-2.0"
	}
	return "%PDF-1.7"
}

// identify says in the metadata what the file keeps to, and returns what stands behind
// the description.
func (x *xml) identify(s Standard) (schemas string) {
	x.field("pdfaid:part", s.part())
	if s != PDFA4 {
		x.field("pdfaid:conformance", "A")
		x.field("pdfuaid:part", "1")
		return uaSchema
	}
	x.field("pdfaid:rev", "2020")
	x.field("pdfuaid:part", "2")
	x.field("pdfuaid:rev", "2024")
	return declarations
}

// declarations say that the file is Well-Tagged PDF, for accessibility and for reuse
// (PDF Declarations, PDF Association 2019; WTPDF 1.0, 6.1).
const declarations = `<rdf:Description rdf:about="" xmlns:pdfd="http://pdfa.org/declarations/"><pdfd:declarations><rdf:Bag>` +
	`<rdf:li rdf:parseType="Resource"><pdfd:conformsTo>http://pdfa.org/declarations/wtpdf#accessibility1.0</pdfd:conformsTo></rdf:li>` +
	`<rdf:li rdf:parseType="Resource"><pdfd:conformsTo>http://pdfa.org/declarations/wtpdf#reuse1.0</pdfd:conformsTo></rdf:li>` +
	"</rdf:Bag></pdfd:declarations></rdf:Description>\n"

// namespace writes the namespace of PDF 2.0 (ISO 32000-2, 14.7.4), in which the elements
// stand, and returns what the root of the structure says of it.
func (f *finisher) namespace() string {
	if f.options.Standard != PDFA4 {
		return ""
	}
	f.ssn = f.begin()
	f.add("<</Type /Namespace /NS (http://iso.org/pdf2/ssn)>>").end()
	return fmt.Sprintf(" /Namespaces [%d 0 R]", f.ssn)
}

// typeOf is the structure type of a role. A caption may stand beside its figure in what
// is set aside, in PDF 2.0, not in a mere division (ISO/TS 32005, table 5).
func (f *finisher) typeOf(role typeset.Role) string {
	switch {
	case f.ssn > 0 && role == typeset.Group:
		return "Aside"
	case f.ssn > 0 && role == typeset.Footnote:
		return "FENote"
	}
	return role.String()
}

// inNamespace says that an element is one of PDF 2.0. That has no block quotation, no
// contents and no reference; those of PDF 1.7 go without saying.
func (f *finisher) inNamespace(role typeset.Role) {
	switch role {
	case typeset.BlockQuote, typeset.Contents, typeset.ContentsItem, typeset.Reference:
	default:
		if f.ssn > 0 {
			f.add(" /NS ").ref(f.ssn)
		}
	}
}

// outlineItems writes the entries of the outline, which lead to headings and not only to
// places (ISO 14289-2, 8.8; ISO 32000-2, 12.3.2.3).
func (f *finisher) outlineItems() error {
	if len(f.book.Outline) != len(f.items) {
		return fmt.Errorf("the outline has %d entries for %d headings", len(f.items), len(f.book.Outline))
	}
	for i, n := range f.items {
		body, err := f.raw.dict(n)
		if err != nil {
			return err
		}
		before, after, _ := bytes.Cut(body, []byte("\n/Count 0"))
		f.open(n)
		if err := f.destination(slices.Concat(before, after), f.elementObject(f.book.Outline[i].Node)); err != nil {
			return err
		}
		f.end()
	}
	return nil
}

// destination writes a dictionary of the page library that leads to a place of the
// document so that it leads to an element of its structure too.
func (f *finisher) destination(dict []byte, element int) error {
	before, rest, ok := bytes.Cut(dict, []byte("/Dest ["))
	place, after, ok2 := bytes.Cut(rest, []byte("]"))
	_, at, ok3 := bytes.Cut(place, []byte(" 0 R "))
	if !ok || !ok2 || !ok3 {
		return fmt.Errorf("the page library's destination %q has another form", dict)
	}
	f.bytes(before).add("/A <</S /GoTo /D [").bytes(place).add("] /SD [").ref(element).add(" ").bytes(at).add("]>>").bytes(after)
	return nil
}

// human is a text for people as PDF 2.0 wants it (ISO 14289-2, 8.6).
func (f *finisher) human(text string) string {
	if f.emit.modern {
		return withoutPrivate(text)
	}
	return text
}
