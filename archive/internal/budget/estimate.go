package budget

import (
	"bytes"
	"strings"
	"unicode/utf8"

	"github.com/fad55d40/archive/convert/doc"
)

// What parts of a document take at the most, in bytes: measured with the
// generators of the tests, as the memory in use when the PDF is finished, and
// rounded up.
const (
	perDocument = 6 << 20
	perByte     = 12
	perLine     = 330  // while it is read
	perLabelled = 3600 // a line that may be a credit, while it is read
	perBlock    = 1000
	perItem     = 2500 // of a list: four elements of the structure
	perSetLine  = 900  // of verse and of preformatted text
	perWord     = 110
	perKind     = 500 // a word that differs from the others: it is kept as shaped
	perWide     = 640 // an ideograph: it is set like a word
	perLink     = 2400
	perImage    = 8000
	perLong     = 23 // a byte of a word that is too long to be kept for others
	longest     = 300
	many        = 50_000 // words of one text, from which on each takes a quarter more: they are laid out at once
	perTitle    = 14     // a byte of a title, which stands in many places
)

// Reading is about how much memory it takes to read a source.
func Reading(data []byte) int64 {
	lines := int64(bytes.Count(data, []byte("\n")) + bytes.Count(data, []byte("\r")))
	labelled := int64(0)
	for line := range bytes.Lines(data) {
		if len(line) < 200 && bytes.ContainsAny(line, ":©") {
			labelled++
		}
	}
	return perDocument + perByte*int64(len(data)) + perLine*lines + perLabelled*labelled
}

// Making is about how much memory it takes to make the files of a document.
func Making(d *doc.Document) int64 {
	n := perDocument + perTitle*int64(len(d.Meta.Title)) + ofText(d.Meta.Title) + ofText(d.Meta.Subtitle) + perImage*int64(len(d.Images))
	for _, a := range d.Meta.Authors {
		n += perTitle*int64(len(a.Name)) + ofText(a.Name)
	}
	for _, b := range d.Blocks {
		n += perBlock + ofBlock(b)
	}
	for _, im := range d.Images {
		n += ofText(im.Caption) + ofText(im.Credit) + ofText(im.Alt)
	}
	return n
}

func ofBlock(b doc.Block) (n int64) {
	switch b := b.(type) {
	case doc.Paragraph:
		return ofText(b.Text)
	case doc.Heading:
		return perBlock + ofText(b.Text)
	case doc.List:
		for _, item := range b.Items {
			n += perItem + ofText(item)
		}
	case doc.Quote:
		return ofText(b.Text) + ofText(b.Attribution) + perSetLine*int64(strings.Count(b.Text, "\n"))
	case doc.Verse:
		for _, line := range b.Lines {
			n += perSetLine + ofText(line)
		}
	case doc.Preformatted:
		return ofText(b.Text) + perSetLine*int64(strings.Count(b.Text, "\n"))
	case doc.Note:
		return ofText(b.Text)
	}
	return n
}

// ofText estimates a text from its words, wide letters and addresses.
func ofText(s string) int64 {
	words, wide, long, from := int64(1), int64(0), int64(0), 0
	kinds := newDistinct(len(s))
	for i, r := range s {
		switch {
		case r == ' ' || r == '\n' || r == '\t':
			words++
			if i-from > longest {
				long += int64(i - from)
			}
			kinds.add(s[from:i])
			from = i + 1
		case r >= 0x1100 && utf8.RuneLen(r) >= 3:
			wide++
		case r == '-' || r == '/':
			words++ // a line may end there
		}
	}
	if len(s)-from > longest {
		long += int64(len(s) - from)
	}
	if words > many {
		words += words / 4
	}
	links := int64(strings.Count(s, "://") + strings.Count(s, "www.") + strings.Count(s, "@"))
	return perByte*int64(len(s)) + perWord*words + perWide*wide + perLong*long + perLink*links + perKind*kinds.n
}

// distinct counts the different words of a text, about: two words may have one
// hash. Short texts have too few to matter.
type distinct struct {
	seen []uint64
	n    int64
}

func newDistinct(length int) *distinct {
	if length < 64<<10 {
		return &distinct{}
	}
	return &distinct{seen: make([]uint64, 1<<15)}
}

func (d *distinct) add(word string) {
	if d.seen == nil {
		return
	}
	hash := uint32(2166136261) // FNV-1a
	for i := range len(word) {
		hash = (hash ^ uint32(word[i])) * 16777619
	}
	bit := hash % uint32(64*len(d.seen))
	if d.seen[bit/64]&(1<<(bit%64)) == 0 {
		d.seen[bit/64] |= 1 << (bit % 64)
		d.n++
	}
}
