package budget

import (
	"bytes"
	"strings"
	"unicode/utf8"

	"github.com/fad55d40/archive/convert/doc"
	"github.com/fad55d40/archive/convert/picture"
)

// What parts of a document take at the most, in bytes: measured with texts of 2 and
// 16 MiB of one kind each, as the memory that is in use at the peak with all files
// made so far, and rounded up.
const (
	perDocument = 6 << 20
	perByte     = 6
	perLine     = 240  // while it is read
	perBlank    = 40   // a line without words, the same
	perLabelled = 1500 // a line that may be a credit with a licence, the same
	perBlock    = 220
	perHeading  = 800 // more than another block: it is in the outline
	perItem     = 335 // of a list: four elements of the structure
	perSetLine  = 100 // of verse and of preformatted text
	perWord     = 20
	perKind     = 400     // a word that differs from the others: it is kept as shaped
	mostKinds   = 1 << 16 // as many as are kept
	perWide     = 60      // an ideograph: where no font has it, an element of the structure
	perLink     = 1000
	perImage    = 2500
	perEvidence = 400
	perChange   = 170
	perLong     = 23 // a byte of a word that is too long to be kept for others
	longest     = 300
	perTitle    = 14 // a byte of a title, which stands in many places
)

// Reading is about how much memory it takes to read a source.
func Reading(data []byte) int64 {
	n := int64(perDocument + perByte*len(data) + perLine*bytes.Count(data, []byte("\r")))
	for line := range bytes.Lines(data) {
		switch {
		case len(line) < 3 && len(bytes.TrimSpace(line)) == 0:
			n += perBlank
		case len(line) < 200 && (bytes.Contains(line, []byte("CC")) || bytes.Contains(line, []byte("©"))):
			n += perLabelled
		default:
			n += perLine
		}
	}
	return n
}

// Making is about how much memory it takes to make the files of a document.
func Making(d *doc.Document) int64 {
	n := perDocument + perTitle*int64(len(d.Meta.Title)) + ofText(d.Meta.Title) + ofText(d.Meta.Subtitle) + perImage*int64(len(d.Images))
	n += perEvidence*int64(len(d.Evidence)) + perChange*int64(len(d.Changes))
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

// perPictureByte is how much memory a byte of a picture takes: the files that it goes
// into are in memory until they are written.
const perPictureByte = 4

// Pictures is about how much memory it takes to lay pictures into the files of a
// document.
func Pictures(pictures []doc.Picture) (n int64) {
	for _, p := range pictures {
		n += perPictureByte*int64(len(p.Data)) + picture.Unpacking(p.Data)
	}
	return n
}

func ofBlock(b doc.Block) (n int64) {
	switch b := b.(type) {
	case doc.Paragraph:
		return ofText(b.Text)
	case doc.Heading:
		return perHeading + ofText(b.Text)
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
	for i := 0; i < len(s); {
		n := 1
		switch c := s[i]; {
		case c > '/' && c < utf8.RuneSelf: // most are letters
		case c == ' ' || c == '\n' || c == '\t':
			words++
			if i-from > longest {
				long += int64(i - from)
			}
			kinds.add(s[from:i])
			from = i + 1
		case c == '-' || c == '/':
			words++ // a line may end there
		case c >= utf8.RuneSelf:
			var r rune
			if r, n = utf8.DecodeRuneInString(s[i:]); r >= 0x1100 && n >= 3 {
				wide++
				from = i + n // it is a word by itself
			}
		}
		i += n
	}
	if len(s)-from > longest {
		long += int64(len(s) - from)
	}
	links := int64(strings.Count(s, "://") + strings.Count(s, "www.") + strings.Count(s, "@"))
	return perByte*int64(len(s)) + perWord*words + perWide*wide + perLong*long + perLink*links + perKind*min(kinds.n, mostKinds)
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
