// Package fidelity proves that a finished file says what the document says. It
// takes the text back out of a PDF or an EPUB, as a reading program would, and
// compares it with the document, text by text: every block, whole, in order,
// headings at their level, and nothing else in between.
//
// It shares no code with the writers. What it reads is the subset that they
// write: of PDF, files of cross-reference and object streams whose structure
// tree leads to marked content with ToUnicode maps (ISO 32000-1, 14.7, 14.8 and
// 9.10); of EPUB, XHTML in the order of the spine (EPUB 3.3). A damaged file is
// an error, never a crash, and no file makes it use more than bounded memory.
//
// Two texts are the same when they have the same characters in the same order
// with white space between the same ones. Characters without visible form, and
// those that XML cannot hold, are passed over. In a PDF a line with words that
// are written from right to left stands in visual order, as it is drawn; there
// the letters of each line are compared, not their order, and each word that reads from
// left to right.
package fidelity

import (
	"fmt"
	"strings"
	"unicode/utf8"

	"github.com/fad55d40/archive/convert/doc"
)

// Difference is one place where a file does not say what the document says.
type Difference struct {
	Path string // of the text in the document JSON: "blocks[3].text"
	Want string // what the document says there; empty for what the file adds
	Got  string // what the file says; empty for what it lacks
}

// String tells the difference in one line, with the words around it.
func (d Difference) String() string {
	switch {
	case d.Got == "":
		return fmt.Sprintf("it lacks %s, %s", d.Path, quote(d.Want, 0))
	case d.Want == "":
		return fmt.Sprintf("before %s it adds %s", d.Path, quote(d.Got, 0))
	}
	at := max(0, firstDifference(d.Want, d.Got)-quoteLead)
	return fmt.Sprintf("%s is %s, not %s", d.Path, quote(d.Got, at), quote(d.Want, at))
}

// A quotation shows some characters before the place that matters, and some behind.
const (
	quoteLead   = 16
	quoteLength = 60
)

// quote shows a text from its rune number from on.
func quote(s string, from int) string {
	runes := []rune(strings.Join(strings.Fields(strings.ToValidUTF8(s, "\ufffd")), " "))
	from = min(from, len(runes))
	end := min(from+quoteLength, len(runes))
	out := string(runes[from:end])
	if from > 0 {
		out = "…" + out
	}
	if end < len(runes) {
		out += "…"
	}
	return fmt.Sprintf("%q", out)
}

// firstDifference is the number of the first rune in which two texts differ,
// counted with white space folded as quote shows it.
func firstDifference(a, b string) int {
	a, b = strings.Join(strings.Fields(a), " "), strings.Join(strings.Fields(b), " ")
	n := 0
	for i, r := range a {
		if i >= len(b) {
			break
		}
		if other, _ := utf8.DecodeRuneInString(b[i:]); other != r {
			break
		}
		n++
	}
	return n
}

// PDF compares a finished PDF with the document it was made from. The error
// is for a file that cannot be read as the kind of PDF that this program
// writes.
func PDF(d *doc.Document, data []byte) ([]Difference, error) {
	p, err := openPDF(data)
	if err != nil {
		return nil, fmt.Errorf("reading the PDF: %w", err)
	}
	found := identity(d, p.identifiers())
	wanted := expected(d)
	wanted.labels = true
	c := newComparison(wanted, rules{visualOrder: true, head: headWords(d), tail: true})
	if err := p.texts(c); err != nil {
		return nil, fmt.Errorf("reading the PDF: %w", err)
	}
	found = append(found, c.end()...)
	p.release()
	return found, nil
}

// EPUB compares a finished EPUB with the document it was made from. The error
// is for a file that cannot be read as an EPUB.
func EPUB(d *doc.Document, data []byte) ([]Difference, error) {
	c := newComparison(expected(d), rules{})
	identifiers, err := readEPUB(data, c)
	if err != nil {
		return nil, fmt.Errorf("reading the EPUB: %w", err)
	}
	return append(identity(d, identifiers), c.end()...), nil
}

// identity holds a file to the document's identity: a copy of another document
// with the same words is another document's copy.
func identity(d *doc.Document, identifiers string) []Difference {
	if strings.Contains(identifiers, d.Origin.ID()) {
		return nil
	}
	if identifiers == "" {
		return []Difference{{Path: "id", Want: d.Origin.ID()}}
	}
	return []Difference{{Path: "id", Want: d.Origin.ID(), Got: identifiers}}
}
