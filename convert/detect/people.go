package detect

import (
	"fmt"

	"github.com/fad55d40/archive/convert/byline"
	"github.com/fad55d40/archive/convert/doc"
)

func authorField(i int) string { return fmt.Sprintf("authors[%d]", i) }

// byline records authors and the others a byline names. A photographer of a
// byline is the maker of a picture without words of its own.
func (r *reader) byline(b byline.Byline, at int, raw string) {
	m := &r.res.Meta
	for _, a := range b.Authors {
		r.evidence(authorField(len(m.Authors)), a.Name, b.Rule, at, raw, b.Confidence)
		m.Authors = append(m.Authors, a)
	}
	for _, a := range b.Contributors {
		if a.Role == byline.Photographer {
			r.image([]doc.Image{{Creator: a.Name, Credit: raw, Line: at}}, "credit-byline", 0.8, raw, at)
			continue
		}
		r.evidence(fmt.Sprintf("contributors[%d]", len(m.Contributors)), a.Name, b.Rule, at, raw, b.Confidence)
		m.Contributors = append(m.Contributors, a)
	}
	r.leavePictures()
}
