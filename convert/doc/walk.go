package doc

import (
	"fmt"
	"iter"
)

// Texts yields every text of the document that a reader of it can see, with
// its path in the document JSON, in reading order: metadata, rights, images,
// blocks.
func Texts(d *Document) iter.Seq2[string, string] {
	return func(yield func(string, string) bool) {
		for p := range every(d) {
			if p.shown && !yield(p.path(), p.text) {
				return
			}
		}
	}
}

// InfoTexts yields what bag-info.txt repeats of a document, with its labels:
// the properties that have one (Property.Info), people by their names.
func InfoTexts(d *Document) iter.Seq2[string, string] {
	return func(yield func(string, string) bool) {
		if !infoTexts(&d.Meta, MetaProperties(), yield) || !infoTexts(&d.Meta.Rights, RightsProperties(), yield) {
			return
		}
		table := ImageProperties()
		for i := range d.Images {
			if !infoTexts(&d.Images[i], table, yield) {
				return
			}
		}
	}
}

func infoTexts[T any](owner *T, table []Property[T], yield func(string, string) bool) bool {
	for i := range table {
		p := &table[i]
		if p.Info == "" {
			continue
		}
		for _, text := range p.texts(owner) {
			if !yield(p.Info, text) {
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
