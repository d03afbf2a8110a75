package pdf

import (
	"strconv"

	"github.com/fad55d40/archive/convert/pack"
	"github.com/fad55d40/archive/convert/typeset"
)

// emitter turns pages into content streams with marked content, and keeps what
// the structure tree and the fonts need to know of it.
type emitter struct {
	book     *typeset.Book
	packed   []byte // the contents of all pages, each compressed
	ends     []int  // where each ends
	marks    []int32
	links    []frame
	pages    []pageParts
	elements []element
	kids     []kid
	fonts    fontSet

	out   []byte // the content of the page in hand
	color int    // what the colour is set for: 0 text, 1 link
	pen
	showing
}

// pageParts says where the marks and links of a page end.
type pageParts struct{ marks, links int }

// element is a node of the structure tree. Its kids are a chain.
type element struct {
	node        typeset.Node
	first, last int32 // kids, plus one
	joined      bool  // its parent knows it
	box         *typeset.Picture
}

// kid is what an element holds: marked content, a link's frame, or an element.
type kid struct {
	next int32 // plus one
	kind kidKind
	page int32
	n    int32 // number of the mark, index of the link or of the element
}

type kidKind uint8

const (
	markKid kidKind = iota
	linkKid
	elementKid
)

// frame is the rectangle of a link on one line.
type frame struct {
	x, y, width, height typeset.Unit
	element             int32
}

// beginEmitter makes the emitter of a book, with the emptied memory of an old one.
func beginEmitter(book *typeset.Book, old *emitter) emitter {
	return emitter{
		book:     book,
		packed:   old.packed[:0],
		ends:     old.ends[:0],
		marks:    old.marks[:0],
		links:    old.links[:0],
		pages:    old.pages[:0],
		elements: old.elements[:0],
		kids:     old.kids[:0],
		fonts:    old.fonts.emptied(),
		out:      old.out[:0],
		showing:  showing{runes: old.runes[:0], visual: old.visual[:0], glyphs: old.glyphs[:0]},
	}
}

// emit writes the contents of all pages of the book.
func (e *emitter) emit() {
	for _, n := range e.book.Nodes {
		e.elements = append(e.elements, element{node: n})
	}
	for i := range e.book.Pages {
		e.page(i)
	}
}

// content is the compressed content of a page.
func (e *emitter) content(page int) []byte {
	if page == 0 {
		return e.packed[:e.ends[0]]
	}
	return e.packed[e.ends[page-1]:e.ends[page]]
}

// pageMarks are the elements of a page's marks, pageLinks its links.
func (e *emitter) pageMarks(page int) []int32 {
	if page == 0 {
		return e.marks[:e.pages[0].marks]
	}
	return e.marks[e.pages[page-1].marks:e.pages[page].marks]
}

func (e *emitter) pageLinks(page int) []frame {
	if page == 0 {
		return e.links[:e.pages[0].links]
	}
	return e.links[e.pages[page-1].links:e.pages[page].links]
}

func (e *emitter) addKid(parent int32, k kid) {
	e.kids = append(e.kids, k)
	n := int32(len(e.kids))
	p := &e.elements[parent]
	if p.last > 0 {
		e.kids[p.last-1].next = n
	} else {
		p.first = n
	}
	p.last = n
}

// join makes an element known to its parents, in the order of first use.
func (e *emitter) join(i int32) {
	for i > 0 && !e.elements[i].joined {
		e.elements[i].joined = true
		parent := int32(e.elements[i].node.Parent)
		e.addKid(parent, kid{kind: elementKid, n: i})
		i = parent
	}
}

// page writes the content of one page.
func (e *emitter) page(n int) {
	p := &e.book.Pages[n]
	e.out = e.out[:0]
	e.pen = pen{}
	e.color = 0
	pictures := p.Pictures
	firstMark := len(e.marks)
	for i := 0; i < len(p.Pieces); {
		for len(pictures) > 0 && pictures[0].Before <= i {
			e.picture(n, firstMark, &pictures[0])
			pictures = pictures[1:]
		}
		j := i + 1
		for j < len(p.Pieces) && together(&p.Pieces[i], &p.Pieces[j]) && (len(pictures) == 0 || j < pictures[0].Before) {
			j++
		}
		e.stretch(n, firstMark, p.Pieces[i:j])
		i = j
	}
	for i := range pictures {
		e.picture(n, firstMark, &pictures[i])
	}
	e.furniture(p)
	e.packed = pack.Zlib(e.packed, e.out)
	e.ends = append(e.ends, len(e.packed))
	e.pages = append(e.pages, pageParts{len(e.marks), len(e.links)})
}

// together reports whether two pieces are one marked content. A stand-in is
// one of its own, with the text that it stands for.
func together(a, b *typeset.Piece) bool {
	return a.Node == b.Node && !a.Run.Missing && !b.Run.Missing
}

// stretch writes pieces of one node as one marked content.
func (e *emitter) stretch(page, firstMark int, pieces []typeset.Piece) {
	node := pieces[0].Node
	i := node
	if pieces[0].Run.Missing {
		i = int32(len(e.elements))
		e.elements = append(e.elements, element{node: typeset.Node{Role: typeset.Span, Parent: int(node)}})
	}
	e.mark(page, firstMark, i)
	if pieces[0].Run.Missing {
		e.raw(" /ActualText ")
		e.out = appendHexText(e.out, pieces[0].Run.Text+pieces[0].Space.String())
	}
	e.raw(">> BDC\n")
	e.text(pieces, e.elements[node].node.Role == typeset.Link)
	e.raw("EMC\n")
	if e.elements[node].node.Role == typeset.Link {
		e.frames(page, node, pieces)
	}
}

// mark begins marked content of an element. Its dictionary is left open.
func (e *emitter) mark(page, firstMark int, i int32) {
	e.join(i)
	mark := len(e.marks) - firstMark
	e.marks = append(e.marks, i)
	e.addKid(i, kid{kind: markKid, page: int32(page), n: int32(mark)})
	e.raw("/", string(e.elements[i].node.Role), " <</MCID ")
	e.out = strconv.AppendInt(e.out, int64(mark), 10)
}

// picture draws a picture in its place.
func (e *emitter) picture(page, firstMark int, p *typeset.Picture) {
	e.mark(page, firstMark, p.Node)
	e.elements[p.Node].box = p
	e.raw(">> BDC\nq ")
	e.number(p.Width)
	e.raw(" 0 0 ")
	for _, v := range []typeset.Unit{p.Height, p.X, p.Y} {
		e.number(v)
		e.raw(" ")
	}
	e.raw("cm /Im")
	e.out = strconv.AppendInt(e.out, int64(p.Image), 10)
	e.raw(" Do Q\nEMC\n")
}

// furniture writes what is no part of the document: thin lines, running head,
// page number.
func (e *emitter) furniture(p *typeset.Page) {
	for _, r := range p.Rules {
		e.raw("/Artifact BMC\n")
		for _, v := range []typeset.Unit{r.X, r.Y, r.Width, r.Height} {
			e.number(v)
			e.raw(" ")
		}
		e.raw("re f\nEMC\n")
	}
	for pieces := p.Furniture; len(pieces) > 0; {
		n := 1
		for n < len(pieces) && pieces[n].Y == pieces[0].Y {
			n++
		}
		side := "Bottom"
		if pieces[0].Y > e.book.Paper.Height/2 {
			side = "Top"
		}
		e.raw("/Artifact <</Type /Pagination /Attached [/", side, "]>> BDC\n")
		e.text(pieces[:n], false)
		e.raw("EMC\n")
		pieces = pieces[n:]
	}
}

// frames records the rectangles of a link, one for each line it stands on.
func (e *emitter) frames(page int, node int32, pieces []typeset.Piece) {
	for i := 0; i < len(pieces); {
		left, right := pieces[i].X, pieces[i].X
		j := i
		for ; j < len(pieces) && pieces[j].Y == pieces[i].Y; j++ {
			left = min(left, pieces[j].X)
			right = max(right, pieces[j].X+pieces[j].Run.Width()*pieces[j].Size/1000)
		}
		size := pieces[i].Size
		e.addKid(node, kid{kind: linkKid, page: int32(page), n: int32(len(e.links))})
		e.links = append(e.links, frame{x: left, y: pieces[i].Y - size/4, width: right - left, height: size * 5 / 4, element: node})
		i = j
	}
}

func (e *emitter) raw(parts ...string) {
	for _, p := range parts {
		e.out = append(e.out, p...)
	}
}

// number writes a length in points.
func (e *emitter) number(u typeset.Unit) { e.out = appendNumber(e.out, u) }

// appendNumber writes thousandths as a decimal number without needless zeros.
func appendNumber(dst []byte, u typeset.Unit) []byte {
	if u < 0 {
		dst = append(dst, '-')
		u = -u
	}
	dst = strconv.AppendInt(dst, int64(u/1000), 10)
	if rest := u % 1000; rest > 0 {
		dst = append(dst, '.', byte('0'+rest/100))
		if rest%100 > 0 {
			dst = append(dst, byte('0'+rest/10%10))
		}
		if rest%10 > 0 {
			dst = append(dst, byte('0'+rest%10))
		}
	}
	return dst
}
