package detect

import (
	"github.com/fad55d40/archive/convert/date"
	"github.com/fad55d40/archive/convert/doc"
	"github.com/fad55d40/archive/convert/roles"
)

// signedByRole reads a block at the end that is a byline or a date by its place.
func (r *reader) signedByRole(i int) {
	b := r.res.Blocks[i]
	a, ok := r.close[b.SourceLine()]
	s := blockText(b)
	if !ok || !sure(a) || s == "" {
		return
	}
	m := &r.res.Meta
	switch a.Role {
	case roles.Byline:
		if by, ok := namesIn(s); ok && len(m.Authors) == 0 {
			r.sign(i, by, s, b.SourceLine())
		}
	case roles.Date:
		if d, ok := date.Parse(s, r.in.DateOrder); ok && m.Date == "" {
			r.date(d, b.SourceLine(), s)
			if m.Date != "" {
				r.dropBlockEvidence(i)
				r.res.Blocks[i] = doc.Note{Role: doc.NoteFooter, Text: s, Line: b.SourceLine()}
			}
		}
	}
}
