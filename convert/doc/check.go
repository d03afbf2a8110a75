package doc

import (
	"fmt"
	"strings"
	"unicode/utf8"
)

// Check is the contract between readers and writers: every reader's result
// passes it and every writer may assume that it did. An empty result means the
// document keeps all of these rules; each notice names one that it breaks.
//
//   - Origin has a name, a size that is not negative and a SHA-256 in hex.
//   - Texts are valid UTF-8 without control characters; only Preformatted,
//     Quote and Verse texts may hold "\n", only Preformatted may hold tabs.
//   - No block is empty, headings stand at level 2 to 6 without skipping down,
//     and each Figure points at an image.
//   - Dates are YYYY, YYYY-MM or YYYY-MM-DD.
//   - Authors have a name and a kind, images have a word or a file.
//   - Evidence has a field, a layer, and a confidence from 0 to 1; changes are
//     sorted and do not overlap.
func Check(d *Document) []Notice {
	c := &checker{}
	c.origin(d.Origin)
	c.meta(&d.Meta)
	c.images(d.Images)
	c.blocks(d)
	c.record(d)
	return c.found
}

type checker struct{ found []Notice }

func (c *checker) fail(line int, format string, args ...any) {
	c.found = append(c.found, Notice{Code: "document-invalid", Line: line, Text: fmt.Sprintf(format, args...)})
}

func (c *checker) origin(o Origin) {
	if o.Name == "" || o.Bytes < 0 {
		c.fail(0, "origin has no name or a negative size")
	}
	if len(o.SHA256) != 64 || strings.Trim(o.SHA256, "0123456789abcdef") != "" {
		c.fail(0, "origin has the SHA-256 %q, not 64 hex digits", o.SHA256)
	}
}

func (c *checker) meta(m *Meta) {
	for path, text := range metaTextsOf(m) {
		c.text(path, text, 0, "")
	}
	for i, a := range m.Authors {
		if a.Name == "" || (a.Kind != Person && a.Kind != Organization) {
			c.fail(0, "authors[%d] has no name or the kind %q", i, a.Kind)
		}
	}
	for _, date := range []string{m.Date, m.Modified} {
		if date != "" && !ValidDate(date) {
			c.fail(0, "a date is %q, not YYYY, YYYY-MM or YYYY-MM-DD", date)
		}
	}
	if m.Language == "" {
		c.fail(0, `language is empty; write "und" when it is not known`)
	}
}

func metaTextsOf(m *Meta) func(func(string, string) bool) {
	return func(yield func(string, string) bool) { metaTexts(m, yield) }
}

func (c *checker) images(images []Image) {
	for i, im := range images {
		if !im.Shows() {
			c.fail(im.Line, "images[%d] has neither words nor a file", i)
		}
	}
	imageTexts(images, func(path, text string) bool {
		c.text(path, text, 0, "")
		return true
	})
}

func (c *checker) blocks(d *Document) {
	level := 1
	for i, b := range d.Blocks {
		n := 0
		for part, text := range BlockTexts(b) {
			n += len(strings.TrimSpace(text))
			c.text(fmt.Sprintf("blocks[%d].%s", i, part), text, b.SourceLine(), allowedControls(b))
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
		}
		if n == 0 {
			c.fail(b.SourceLine(), "blocks[%d] is empty", i)
		}
	}
}

func allowedControls(b Block) string {
	switch b.(type) {
	case Preformatted:
		return "\n\t"
	case Quote:
		return "\n"
	}
	return ""
}

func (c *checker) record(d *Document) {
	for i, e := range d.Evidence {
		if e.Field == "" || e.Layer == "" || e.Confidence < 0 || e.Confidence > 1 {
			c.fail(e.Line, "evidence[%d] has no field, no layer or a confidence of %v", i, e.Confidence)
		}
	}
	end := 0
	for i, ch := range d.Changes {
		if ch.Rule == "" || ch.Offset < end {
			c.fail(0, "changes[%d] has no rule or begins before the last one ends", i)
		}
		end = ch.Offset + len(ch.Before)
	}
}

// text checks one text for what no writer can print.
func (c *checker) text(path, text string, line int, allowed string) {
	if !utf8.ValidString(text) {
		c.fail(line, "%s is not valid UTF-8", path)
	}
	for _, r := range text {
		if (r < 0x20 || r == 0x7F) && !strings.ContainsRune(allowed, r) {
			c.fail(line, "%s holds the control character U+%04X", path, r)
			return
		}
	}
}
