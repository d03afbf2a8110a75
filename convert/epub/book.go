package epub

import (
	"crypto/sha1"
	"encoding/hex"
	"slices"
	"strings"

	"github.com/fad55d40/archive/convert/doc"
	"github.com/fad55d40/archive/convert/labels"
)

// book is one document on its way into an EPUB.
type book struct {
	doc      *doc.Document
	options  Options
	title    string // never empty: readers list books by it
	brief    string // the title, cut where it is longer than any title: it stands on every page
	language string
	rtl      bool
	script   string // of the language: "Latn"; empty when it is not known
	root     string // attributes of the root of every page
	words    labels.Words
	pages    []page          // cover first, then the text
	headings []heading       // of the body, in order
	listed   []listedPage    // of the PDF
	notes    []doc.Reference // to footnotes; nil when the text has several pages
	shown    []int           // images whose pictures are in the book, in order, each file once
	room     []byte          // for the file in hand
}

// heading is one entry of the table of contents.
type heading struct {
	level      int
	href, text string // address from the xhtml folder
}

func newBook(d *doc.Document, o Options) *book {
	b := &book{doc: d, options: o, title: d.Meta.Title, language: d.Meta.Language}
	if isBlank(b.title) {
		b.title = d.Origin.Name
	}
	b.brief = brief(b.title)
	sample := firstProse(d)
	if sample == "" {
		sample = b.title
	}
	b.rtl, b.script = rightToLeft(sample), script(sample)
	b.words = labels.For(b.language)
	b.root = ` lang="` + b.language + `" xml:lang="` + b.language + `"`
	if b.rtl {
		b.root += ` dir="rtl"`
	}
	for _, block := range d.Blocks {
		if f, ok := block.(doc.Figure); ok && b.picture(f.Image) != nil && !slices.ContainsFunc(b.shown, func(i int) bool { return d.Images[i].File == d.Images[f.Image].File }) {
			b.shown = append(b.shown, f.Image)
		}
	}
	if textSize(d) < onePage {
		b.notes = doc.References(d)
	}
	b.pages = append([]page{{coverPage, b.words.Cover, "cover", b.coverBody()}}, b.textPages()...)
	b.room = make([]byte, 0, max(4<<10, len(b.pages[1].body)+1<<10))
	return b
}

// textSize is the length of all blocks.
func textSize(d *doc.Document) (bytes int) {
	for _, block := range d.Blocks {
		for _, text := range doc.BlockTexts(block) {
			bytes += len(text)
		}
	}
	return bytes
}

// mostRepeated is the most bytes of a title that stand on every page. Only a
// text that was taken for a title by mistake is longer.
const mostRepeated = 600

// brief is a title for places where it is repeated.
func brief(title string) string {
	if len(title) <= mostRepeated {
		return title
	}
	cut := title[:mostRepeated]
	if end := strings.LastIndexByte(cut, ' '); end > 0 {
		cut = cut[:end]
	}
	return strings.ToValidUTF8(cut, "") + " …"
}

// picture is the file of an image; nil when only its words survive.
func (b *book) picture(i int) *doc.Picture {
	return doc.FindPicture(b.options.Pictures, b.doc.Images[i])
}

func firstProse(d *doc.Document) string {
	for _, block := range d.Blocks {
		if p, ok := block.(doc.Paragraph); ok {
			return p.Text
		}
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
