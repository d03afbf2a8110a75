package doc

import (
	"fmt"
	"iter"
)

// Texts yields every text of the document that a reader of it can see, with
// its path in the document JSON, in reading order: metadata, images, blocks.
func Texts(d *Document) iter.Seq2[string, string] {
	return func(yield func(string, string) bool) {
		_ = metaTexts(&d.Meta, yield) && imageTexts(d.Images, yield) && blockTexts(d.Blocks, yield)
	}
}

func metaTexts(m *Meta, yield func(string, string) bool) bool {
	for _, t := range []struct{ path, text string }{
		{"kicker", m.Kicker}, {"title", m.Title}, {"subtitle", m.Subtitle},
	} {
		if t.text != "" && !yield(t.path, t.text) {
			return false
		}
	}
	for i, a := range m.Authors {
		if !yield(fmt.Sprintf("authors[%d].name", i), a.Name) {
			return false
		}
	}
	if m.Rights.Text != "" {
		return yield("rights.text", m.Rights.Text)
	}
	return true
}

func imageTexts(images []Image, yield func(string, string) bool) bool {
	for i, im := range images {
		for _, t := range []struct{ path, text string }{
			{"title", im.Title}, {"creator", im.Creator}, {"credit", im.Credit}, {"caption", im.Caption}, {"alt", im.Alt},
		} {
			if t.text != "" && !yield(fmt.Sprintf("images[%d].%s", i, t.path), t.text) {
				return false
			}
		}
	}
	return true
}

func blockTexts(blocks []Block, yield func(string, string) bool) bool {
	for i, b := range blocks {
		for part, text := range BlockTexts(b) {
			if !yield(fmt.Sprintf("blocks[%d].%s", i, part), text) {
				return false
			}
		}
	}
	return true
}

// BlockTexts yields the texts of one block with their JSON keys: "text",
// "items[2]", "lines[0]", "attribution". A Figure has none of its own.
func BlockTexts(b Block) iter.Seq2[string, string] {
	return func(yield func(string, string) bool) {
		switch b := b.(type) {
		case Paragraph:
			yield("text", b.Text)
		case Heading:
			yield("text", b.Text)
		case List:
			indexed("items", b.Items, yield)
		case Quote:
			if yield("text", b.Text) && b.Attribution != "" {
				yield("attribution", b.Attribution)
			}
		case Verse:
			indexed("lines", b.Lines, yield)
		case Break:
			if b.Text != "" {
				yield("text", b.Text)
			}
		case Preformatted:
			yield("text", b.Text)
		case Note:
			yield("text", b.Text)
		case Figure:
		}
	}
}

func indexed(key string, texts []string, yield func(string, string) bool) {
	for i, t := range texts {
		if !yield(fmt.Sprintf("%s[%d]", key, i), t) {
			return
		}
	}
}
