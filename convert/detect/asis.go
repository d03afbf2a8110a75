package detect

import (
	"strings"

	"github.com/fad55d40/archive/convert/doc"
)

// AsIs is the whole of a text without any structure found in it: what stands
// between blank lines is preformatted, so that nothing can be lost or moved.
// Readers fall back to it when what they found cannot be a document.
func AsIs(in Input) Result {
	r := &reader{in: in}
	for _, c := range chunks(in.Text, in.Lines) {
		var rows []string
		opens, closes, fenced := strings.Cut(c.fences, "\n")
		if fenced {
			rows = append(rows, opens)
		}
		for _, l := range c.lines {
			rows = append(rows, strings.Repeat(" ", l.indent)+l.cells)
		}
		if fenced {
			rows = append(rows, closes)
		}
		r.add(doc.Preformatted{Text: strings.Join(rows, "\n"), Line: c.first().number})
	}
	r.language()
	r.notice("title-missing", 0, "no headline was found")
	return r.res
}
