package pdf

import "iter"

// element is what is known of a node of the structure tree.
type element struct {
	last   int32 // kid, plus one; the kids are a ring. 0 means that the node holds nothing
	object int32 // of the elements with an object, from 1; 0 for none
}

// joined reports whether the parent knows the element: it does once there is a kid.
func (e *element) joined() bool { return e.last > 0 }

// spoken is a text that is drawn in another order than it is read in: two elements
// around one marked content. The outer one has the text as it is read; the inner one
// has the content, since MuPDF lays the text of an element over its content, sign by
// sign.
type spoken struct {
	parent, page, mark int32
	text               string
	described          bool // the text describes the content, and is not what it says
}

// kid is what an element holds: marked content, link frames, or elements; several
// when their numbers follow one another.
type kid struct {
	next  int32 // of the ring
	page  int32 // of marks and links
	n     int32 // number of the mark, index of the link, of the node or of the spoken text
	count int32
	kind  kidKind
}

type kidKind uint8

const (
	markKid kidKind = iota
	linkKid
	elementKid
	spokenKid
)

// give gives an element another kid. With its first one the element becomes known
// to its own parent.
func (e *emitter) give(parent int32, k kid) {
	p := e.elements.at(int(parent))
	known := p.joined()
	e.addKid(p, k)
	if !known && parent > 0 {
		e.give(e.book.Nodes[parent].Parent, kid{kind: elementKid, n: parent, count: 1})
	}
}

func (e *emitter) addKid(p *element, k kid) {
	if p.joined() {
		last := e.kids.at(int(p.last - 1))
		if last.kind == k.kind && last.page == k.page && last.n+last.count == k.n {
			last.count++
			return
		}
	}
	n := int32(e.kids.n)
	k.next = n
	if p.joined() {
		last := e.kids.at(int(p.last - 1))
		k.next, last.next = last.next, n
	}
	e.kids.add(k)
	p.last = n + 1
}

// speak adds a spoken text to a node and returns what its mark is entered by.
func (e *emitter) speak(page int, node int32, text string) int32 {
	n := int32(e.spoken.n)
	e.give(node, kid{kind: spokenKid, n: n, count: 1})
	e.spoken.add(spoken{parent: node, page: int32(page), mark: int32(e.marks.n - e.first), text: text})
	return ^n
}

// kidsOf yields the kids of an element in order.
func (e *emitter) kidsOf(el *element) iter.Seq[*kid] {
	return func(yield func(*kid) bool) {
		if el.last == 0 {
			return
		}
		for i := e.kids.at(int(el.last - 1)).next; ; {
			k := e.kids.at(int(i))
			if !yield(k) || i == el.last-1 {
				return
			}
			i = k.next
		}
	}
}

// firstPage is the page on which an element's own content begins; -1 when it
// has none of its own.
func (e *emitter) firstPage(el *element) int {
	for k := range e.kidsOf(el) {
		if k.kind == markKid || k.kind == linkKid {
			return int(k.page)
		}
	}
	return -1
}
