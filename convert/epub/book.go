package epub

import (
	"crypto/sha1"
	"encoding/hex"
	"fmt"
	"strings"
	"unicode"

	"golang.org/x/text/unicode/bidi"

	"github.com/fad55d40/archive/convert/doc"
	"github.com/fad55d40/archive/convert/labels"
)

// book is one document on its way into an EPUB.
type book struct {
	doc      *doc.Document
	options  Options
	title    string // never empty: readers list books by it
	language string
	rtl      bool
	words    labels.Words
	headings []heading // of the body, in order
}

// heading is one entry of the table of contents.
type heading struct {
	level    int
	id, text string
}

func newBook(d *doc.Document, o Options) *book {
	b := &book{doc: d, options: o, title: d.Meta.Title, language: d.Meta.Language}
	if isBlank(b.title) {
		b.title = d.Origin.Name
	}
	b.rtl = rightToLeft(b.title)
	if p := firstProse(d); p != "" {
		b.rtl = rightToLeft(p)
	}
	b.words = labels.For(b.language)
	for _, block := range d.Blocks {
		if h, ok := block.(doc.Heading); ok && !isBlank(h.Text) {
			b.headings = append(b.headings, heading{h.Level, fmt.Sprintf("h%d", len(b.headings)+1), h.Text})
		}
	}
	return b
}

func firstProse(d *doc.Document) string {
	for _, block := range d.Blocks {
		if p, ok := block.(doc.Paragraph); ok {
			return p.Text
		}
	}
	return ""
}

// rightToLeft reports the base direction of a text: that of its first strong
// character (UAX #9, P2).
func rightToLeft(s string) bool {
	for _, r := range s {
		if r < 0x80 {
			if unicode.IsLetter(r) {
				return false
			}
			continue
		}
		p, _ := bidi.LookupRune(r)
		switch p.Class() {
		case bidi.L:
			return false
		case bidi.R, bidi.AL:
			return true
		}
	}
	return false
}

// dir is the attribute of an element whose text runs against the book.
func (b *book) dir(s string) string {
	switch rtl := rightToLeft(s); {
	case rtl && !b.rtl:
		return ` dir="rtl"`
	case !rtl && b.rtl && strings.ContainsFunc(s, unicode.IsLetter):
		return ` dir="ltr"`
	}
	return ""
}

// uuid is the book's identifier: a name-based UUID (RFC 9562, version 5, name
// space URL) of the document's identity.
func (b *book) uuid() string {
	space := []byte{0x6b, 0xa7, 0xb8, 0x11, 0x9d, 0xad, 0x11, 0xd1, 0x80, 0xb4, 0x00, 0xc0, 0x4f, 0xd4, 0x30, 0xc8}
	sum := sha1.Sum(append(space, b.doc.Origin.ID()...))
	u := sum[:16]
	u[6] = u[6]&0x0F | 0x50
	u[8] = u[8]&0x3F | 0x80
	h := hex.EncodeToString(u)
	return "urn:uuid:" + strings.Join([]string{h[:8], h[8:12], h[12:16], h[16:20], h[20:]}, "-")
}

// lang marks an element that holds words of ours in another language than the book's.
func (b *book) lang() string {
	if b.words.Matches(b.language) {
		return ""
	}
	return ` lang="` + b.words.Language + `" xml:lang="` + b.words.Language + `" dir="ltr"`
}
