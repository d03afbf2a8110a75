package typeset

import (
	"github.com/fad55d40/archive/convert/doc"
	"github.com/fad55d40/archive/convert/labels"
)

// colophon says what this copy was made from and by, in small type under a
// rule: a sheet that strays can be matched again.
func (s *setter) colophon(d *doc.Document, o Options) {
	w := labels.For(d.Meta.Language)
	lang := ""
	if !w.Matches(d.Meta.Language) {
		lang = w.Language
	}
	section := s.telling(Section, 0, Words{Lang: lang})
	s.hold = true
	first := len(s.rows)
	s.tail = first
	p := smallShape
	p.keep = true
	s.sourceLine = 0
	row := func(place Place, label, value string, license doc.License) {
		if value == "" {
			return
		}
		s.origin = place
		text := label + ": " + value
		s.paragraph(text, p, s.node(Paragraph, section), doc.Links(text, license))
	}
	row(InName, w.Source, d.Origin.Name, doc.License{})
	row(InName, w.Identity, d.Origin.ID(), doc.License{})
	row(InRights, w.Rights, d.Meta.Rights.Text, d.Meta.Rights.License)
	row(InTool, w.MadeWith, o.Tool, doc.License{})
	if first < len(s.rows) {
		s.rows[first].gap = max(30*Point, s.space)
		s.rows[first].rule = 72 * Point
		s.rows[first].leading += 8 * Point
		s.rows[len(s.rows)-1].keep = false
	}
	s.space, s.origin = 0, InText
}
