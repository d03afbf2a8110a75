package explain

import (
	"fmt"
	"strings"

	"github.com/fad55d40/archive/convert/doc"
)

// Value is one value of a document for people.
type Value struct {
	Path  string // in the document JSON
	Label string // one or two words
	Text  string // empty when the document does not say
}

// Values lists what is known of a document and its images, in the order of the
// document JSON but for images, whose credit line follows the parts of it.
// Fields that stand once are listed also when they are empty.
func Values(d *doc.Document) []Value {
	m := &d.Meta
	out := []Value{{"kicker", "kicker", m.Kicker}, {"title", "title", m.Title}, {"subtitle", "deck", m.Subtitle}}
	for i, a := range m.Authors {
		out = append(out, Value{fmt.Sprintf("authors[%d]", i), "author", author(a)})
	}
	for i, a := range m.Contributors {
		out = append(out, Value{fmt.Sprintf("contributors[%d]", i), "with", author(a)})
	}
	out = append(out,
		Value{"date", "date", m.Date}, Value{"modified", "updated", m.Modified}, Value{"dateline", "dateline", m.Dateline},
		Value{"language", "language", m.Language}, Value{"publisher", "publisher", m.Publisher}, Value{"description", "about", m.Description},
		Value{"keywords", "keywords", strings.Join(m.Keywords, ", ")},
		Value{"rights", "rights", m.Rights.Text}, Value{"rights.holder", "holder", holder(m.Rights)}, Value{"rights.license", "licence", license(m.Rights.License)},
	)
	for _, f := range m.Extra {
		out = append(out, Value{"extra." + f.Key, f.Key, strings.Join(f.Values, ", ")})
	}
	for i, im := range d.Images {
		out = append(out, image(fmt.Sprintf("images[%d]", i), im)...)
	}
	return out
}

func image(path string, im doc.Image) []Value {
	return []Value{
		{path + ".title", "title", im.Title}, {path + ".creator", "by", im.Creator}, {path + ".organizations", "agencies", strings.Join(im.Organizations, ", ")},
		{path + ".license", "licence", license(im.License)}, {path + ".license.stated_url", "printed as", im.License.StatedURL},
		{path + ".source", "found at", im.Source}, {path + ".source_url", "address", im.SourceURL}, {path + ".note", "note", im.Note},
		{path + ".credit", "credit", im.Credit}, {path + ".caption", "caption", im.Caption}, {path + ".alt", "alt text", im.Alt},
		{path + ".file", "file", file(im)},
	}
}

// labelOf is the label of a field that has no value.
func labelOf(path string) string {
	switch base, rest, _ := strings.Cut(path, "["); base {
	case "authors":
		return "author"
	case "contributors":
		return "with"
	case "images":
		_, name, _ := strings.Cut(rest, ".")
		return name
	case "blocks":
		return "words"
	}
	return path
}

func author(a doc.Author) string {
	s := a.Name
	for _, more := range []string{a.Role, a.Affiliation, a.Place} {
		if more != "" {
			s += ", " + more
		}
	}
	return s
}

// holder is left out where the rights line names nobody beside the licence.
func holder(r doc.Rights) string {
	if r.Holder == "" {
		return ""
	}
	return strings.TrimSpace(r.Year + " " + r.Holder)
}

func license(l doc.License) string {
	if l.IsZero() {
		return ""
	}
	name := l.ID
	if name == "" {
		name = l.Name
	}
	return strings.TrimSpace(name + " " + l.URL)
}

func file(im doc.Image) string {
	if im.File == "" || im.Width == 0 {
		return im.File
	}
	return fmt.Sprintf("%s, %d × %d pixels", im.File, im.Width, im.Height)
}

func blockPath(i int) string { return fmt.Sprintf("blocks[%d]", i) }

// kindOf names the kind of a block.
func kindOf(b doc.Block) string {
	name := fmt.Sprintf("%T", b)
	return strings.ToLower(name[strings.LastIndexByte(name, '.')+1:])
}

// glimpse is what tells a block from others of its kind.
func glimpse(b doc.Block) string {
	switch b := b.(type) {
	case doc.Paragraph:
		return b.Text
	case doc.Heading:
		return fmt.Sprintf("%s (level %d)", b.Text, b.Level)
	case doc.List:
		if len(b.Items) == 1 {
			return b.Items[0]
		}
		return fmt.Sprintf("%d items, the first: %s", len(b.Items), b.Items[0])
	case doc.Quote:
		return b.Text
	case doc.Verse:
		return b.Lines[0]
	case doc.Figure:
		return fmt.Sprintf("image %d", b.Image+1)
	case doc.Break:
		return b.Text
	case doc.Preformatted:
		return b.Text
	case doc.Note:
		return string(b.Role) + ": " + b.Text
	}
	return ""
}
