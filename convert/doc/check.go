package doc

import (
	"fmt"
	"slices"
	"strings"
	"unicode"
)

// Check is the contract between readers and writers: every reader's result
// passes it and every writer may assume that it did. An empty result means the
// document keeps all of these rules; each notice names one that it breaks.
//
//   - Every string has the form that the tables of properties, or the walk
//     over a document, give it: it is valid UTF-8; no text holds a C0 control,
//     except that Preformatted and Quote may hold "\n", and Preformatted tabs,
//     and none U+202D or U+202E; no text but that of blocks holds a C1 control
//     or a line end of Unicode; tags, dates, addresses, digests, names and media
//     types are well-formed.
//   - A property that is not empty has more than white space, and no list has
//     an empty item.
//   - Origin has a name, a size that is not negative and a SHA-256.
//   - A list counts in a style that has words for all its items, and quotations
//     have no negative depth.
//   - No block is empty, headings stand at level 2 to 6 without skipping down,
//     and each Figure points at an image.
//   - Authors and contributors have a name and a kind, images have a word or a
//     file.
//   - Evidence has a field, a layer, and a confidence from 0 to 1; changes are
//     sorted and do not overlap.
//
// Texts may hold any other character, markup of other formats among them:
// writers escape them.
func Check(d *Document) []Notice {
	c := &checker{}
	c.strings(d)
	c.people(&d.Meta)
	c.images(d.Images)
	c.blocks(d)
	c.record(d)
	return c.found
}

type checker struct{ found []Notice }

func (c *checker) fail(line int, format string, args ...any) {
	c.found = append(c.found, Notice{Code: "document-invalid", Line: line, Text: fmt.Sprintf(format, args...)})
}

func (c *checker) strings(d *Document) {
	for p := range every(d) {
		blank := !strings.ContainsFunc(p.text, notSpace)
		switch fault, _ := p.form.Fault(p.text); {
		case p.of == "language" && p.text == "":
			c.fail(0, `language is empty; write "und" when it is not known`)
		case p.need == filled && blank:
			c.fail(p.line, "%s is empty", p.path())
		case p.need == visible && blank && p.text != "":
			c.fail(p.line, "%s is blank", p.path())
		case fault == "":
		case p.form.isWords() || strings.Contains(fault, "UTF-8"):
			c.fail(p.line, "%s %s", p.path(), fault)
		default:
			c.fail(p.line, "%s %q %s", p.path(), p.text, fault)
		}
	}
}

func notSpace(r rune) bool { return !unicode.IsSpace(r) }

func (c *checker) people(m *Meta) {
	for _, p := range MetaProperties() {
		if p.People == nil {
			continue
		}
		for i, a := range *p.People(m) {
			if a.Kind != Person && a.Kind != Organization {
				c.fail(0, "%s[%d] has the kind %q", p.Key, i, a.Kind)
			}
		}
	}
}

func (c *checker) images(images []Image) {
	table := ImageProperties()
	for i := range images {
		im := &images[i]
		if !im.Shows() {
			c.fail(im.Line, "images[%d] has neither words nor a file", i)
		}
		for _, p := range table {
			if p.Number != nil && *p.Number(im) < 0 {
				c.fail(im.Line, "images[%d].%s is negative", i, p.Key)
			}
		}
	}
}

func (c *checker) blocks(d *Document) {
	level := 1
	for i, b := range d.Blocks {
		n := 0
		for _, text := range BlockTexts(b) {
			n += len(strings.TrimSpace(text))
		}
		switch b := b.(type) {
		case Heading:
			if b.Level < 2 || b.Level > 6 || b.Level > level+1 {
				c.fail(b.Line, "blocks[%d] is a heading of level %d after level %d", i, b.Level, level)
			}
			level = b.Level
		case Figure:
			if b.Image < 0 || b.Image >= len(d.Images) {
				c.fail(b.Line, "blocks[%d] shows image %d of %d", i, b.Image, len(d.Images))
			}
			continue
		case Break:
			continue
		case List:
			if !slices.Contains(listStyles(), b.Style) || b.Style != Figures && (!b.Ordered || max(1, b.Start)+len(b.Items)-1 > b.Style.maxOrdinal()) {
				c.fail(b.Line, "blocks[%d] is a list of %d items that counts by %q", i, len(b.Items), b.Style)
			}
			if !b.levelsFit() {
				c.fail(b.Line, "blocks[%d] is a list of %d items with the levels %v", i, len(b.Items), b.Levels)
			}
			if b.Marker != "" && b.Marker != b.Label(0) {
				c.fail(b.Line, "blocks[%d] is a list whose first marker is %q, not %q", i, b.Marker, b.Label(0))
			}
		case Quote:
			if b.Depth < 0 {
				c.fail(b.Line, "blocks[%d] is a quotation at depth %d", i, b.Depth)
			}
		case Note:
			if !slices.Contains(noteRoles(), b.Role) {
				c.fail(b.Line, "blocks[%d] is a note of the role %q", i, b.Role)
			}
		}
		if n == 0 {
			c.fail(b.SourceLine(), "blocks[%d] is empty", i)
		}
	}
}

func (c *checker) record(d *Document) {
	if d.Origin.Bytes < 0 {
		c.fail(0, "source.bytes is negative")
	}
	if p := d.Origin.Part; !p.IsZero() && (p.Number < 0 || p.Number > p.Of || p.Of < 1 || p.From < 0 || p.From >= p.To || p.To > p.Bytes || p.To-p.From != d.Origin.Bytes) {
		c.fail(0, "source.part says number %d of %d, bytes %d to %d of %d, of a source of %d bytes", p.Number, p.Of, p.From, p.To, p.Bytes, d.Origin.Bytes)
	}
	for i, e := range d.Evidence {
		if !(e.Confidence >= 0 && e.Confidence <= 1) {
			c.fail(e.Line, "evidence[%d] has a confidence of %v", i, e.Confidence)
		}
		if !slices.Contains(layers(), e.Layer) {
			c.fail(e.Line, "evidence[%d] is of the layer %q", i, e.Layer)
		}
	}
	end := 0
	for i, ch := range d.Changes {
		if ch.Offset < end {
			c.fail(0, "changes[%d] begins before the last one ends", i)
		}
		end = ch.Offset + len(ch.Before)
	}
}
