package pdf

import "github.com/fad55d40/archive/convert/typeset"

// place is where a link leads: a height on a page, counted from 0.
type place struct {
	page int
	y    typeset.Unit
}

// placeOf is where a link within the document leads; the beginning, when what it leads to
// is not shown.
func (e *emitter) placeOf(link int32) place {
	if e.places == nil {
		e.findPlaces()
	}
	to, ok := e.places[e.book.WordsOf(link).Target]
	if !ok {
		return place{y: e.book.Paper.Height}
	}
	return to
}

// findPlaces finds headings by the outline. A footnote begins with a link within the
// document, and its mark is one.
func (e *emitter) findPlaces() {
	e.places = make(map[int32]place)
	for _, o := range e.book.Outline {
		e.places[o.Node] = place{o.Page, o.Y}
	}
	for page := range e.pages {
		for _, l := range e.pageLinks(page) {
			if e.book.WordsOf(l.element).URL != "" {
				continue
			}
			reference := e.book.Nodes[l.element].Parent
			for _, node := range [...]int32{reference, e.book.Nodes[reference].Parent} {
				if _, ok := e.places[node]; !ok {
					e.places[node] = place{page, l.y + l.height}
				}
			}
		}
	}
}

// target is the object of the element that words lead to: the document, when there is none.
func (f *finisher) target(w typeset.Words) int {
	if !f.emit.elements.at(int(w.Target)).joined() {
		return f.elementObject(0)
	}
	return f.elementObject(w.Target)
}
