package detect

import "strings"

// AsIs is the whole of a text without any structure found in it: what stands
// between blank lines is preformatted, so that nothing can be lost or moved.
// Readers fall back to it when what they found cannot be a document.
func AsIs(in Input) Result {
	r := &reader{in: in}
	for _, c := range chunks(in.Text, in.Lines) {
		p := kept(c)
		if opens, closes, fenced := strings.Cut(c.fences, "\n"); fenced {
			p.Text = opens + "\n" + p.Text + "\n" + closes
		}
		r.add(p)
	}
	r.language()
	r.notice("title-missing", 0, "no headline was found")
	return r.res
}
