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
// document JSON but for rights, which stand before the images.
// Fields that stand once are listed also when they are empty.
func Values(d *doc.Document) []Value {
	out := values(nil, "", &d.Meta, doc.MetaProperties())
	out = values(out, "rights.", &d.Meta.Rights, doc.RightsProperties())
	for _, f := range d.Meta.Extra {
		out = append(out, Value{"extra." + f.Key, f.Key, strings.Join(f.Values, ", ")})
	}
	images := doc.ImageProperties()
	for i := range d.Images {
		out = values(out, fmt.Sprintf("images[%d].", i), &d.Images[i], images)
	}
	return out
}

// values appends the values of one owner by its table.
func values[T any](out []Value, prefix string, owner *T, table []doc.Property[T]) []Value {
	for i := range table {
		p := &table[i]
		if p.Label == "" {
			continue
		}
		path, text := strings.TrimSuffix(prefix+p.Key, ".text"), "" // "rights.text" is known as "rights"
		switch {
		case p.Text != nil:
			text = shown(owner, p.Key, *p.Text(owner))
		case p.List != nil:
			text = strings.Join(*p.List(owner), ", ")
		case p.People != nil:
			for k, a := range *p.People(owner) {
				out = append(out, Value{fmt.Sprintf("%s[%d]", path, k), p.Label, author(a)})
			}
			continue
		case p.License != nil:
			l := p.License(owner)
			out = append(out, Value{path, p.Label, license(*l)})
			if l.StatedURL != "" {
				out = append(out, Value{path + ".stated_url", "printed as", l.StatedURL})
			}
			continue
		}
		out = append(out, Value{path, p.Label, text})
	}
	return out
}

// shown is a text with what belongs to it: the year of a holder, the size of a
// picture.
func shown(owner any, key, text string) string {
	switch owner := owner.(type) {
	case *doc.Rights:
		if key == "holder" && text != "" {
			return strings.TrimSpace(owner.Year + " " + text)
		}
	case *doc.Image:
		if key == "file" {
			return file(*owner)
		}
	}
	return text
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
		if b.Style != doc.Figures {
			return fmt.Sprintf("%d items, %s to %s, the first: %s", len(b.Items), b.Label(0), b.Label(len(b.Items)-1), b.Items[0])
		}
		return fmt.Sprintf("%d items, the first: %s", len(b.Items), b.Items[0])
	case doc.Quote:
		if b.Speaker != "" {
			return "by " + b.Speaker + ": " + b.Text
		}
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
