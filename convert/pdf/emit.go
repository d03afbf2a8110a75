package pdf

import (
	"strconv"

	"github.com/fad55d40/archive/convert/typeset"
)

// emitter turns pages into content streams with marked content, and keeps what
// the structure tree and the fonts need to know of it.
type emitter struct {
	book     *typeset.Book
	marks    long[int32] // element of each mark of each page; a spoken text's number inverted
	links    []frame
	pages    []pageParts
	elements long[element] // of the book's nodes
	spoken   long[spoken]
	kids     long[kid]
	boxes    []typeset.Picture // that were drawn, by node
	places   map[int32]place   // where links within the document lead
	fonts    fontSet
	modern   bool // the file is PDF 2.0

	out     []byte // the content of the page in hand
	first   int    // mark of the page in hand
	color   int    // what the colour is set for: 0 text, 1 link
	sheet   *typeset.Page
	weights int   // marks at the left end of a line that is shown as it is read; 0 before they are counted
	wider   int16 // what the scale of the letters along the line is set to
	pen
	showing
}

// pageParts says where the content of a page stands in the file, and where its marks
// and links end.
type pageParts struct{ content, marks, links int }

// frame is the rectangle of a link on one line.
type frame struct {
	x, y, width, height typeset.Unit
	element             int32
}

// beginEmitter makes an emitter with the emptied memory of an old one.
func beginEmitter(old *emitter) emitter {
	return emitter{
		marks:    old.marks.emptied(),
		links:    old.links[:0],
		pages:    old.pages[:0],
		elements: old.elements.emptied(),
		spoken:   old.spoken.emptied(),
		kids:     old.kids.emptied(),
		boxes:    old.boxes[:0],
		fonts:    old.fonts.emptied(),
		out:      old.out[:0],
		showing:  showing{visual: old.visual[:0], cuts: old.cuts[:0], parts: old.parts[:0], key: old.key[:0], letter: old.letter[:0]},
	}
}

// pageLinks are the links of a page.
func (e *emitter) pageLinks(page int) []frame {
	if page == 0 {
		return e.links[:e.pages[0].links]
	}
	return e.links[e.pages[page-1].links:e.pages[page].links]
}

// page makes the content of the next page of a book.
func (e *emitter) page(book *typeset.Book, p *typeset.Page) {
	n := len(e.pages)
	e.book = book
	for e.elements.n < len(book.Nodes) {
		e.elements.add(element{})
	}
	e.out = e.out[:0]
	e.pen = pen{}
	e.color, e.wider = 0, 0
	e.first = e.marks.n
	e.sheet, e.weights = p, 0
	pictures := p.Pictures
	for i := 0; i < len(p.Pieces); {
		for len(pictures) > 0 && pictures[0].Before <= i {
			e.picture(n, &pictures[0])
			pictures = pictures[1:]
		}
		end := len(p.Pieces)
		if len(pictures) > 0 {
			end = pictures[0].Before
		}
		j := mixedLine(p.Pieces[i:end])
		if j > 0 {
			e.mixed(n, p.Pieces[i:i+j])
			i += j
			continue
		}
		for j = i + 1; j < end; j++ {
			before, next := &p.Pieces[j-1], &p.Pieces[j]
			if next.Node != before.Node || private(before) || private(next) || next.Y != before.Y && mixedLine(p.Pieces[j:end]) > 0 {
				break
			}
		}
		e.stretch(n, p.Pieces[i:j])
		i = j
	}
	for i := range pictures {
		e.picture(n, &pictures[i])
	}
	e.furniture(p)
	e.pages = append(e.pages, pageParts{marks: e.marks.n, links: len(e.links)})
}

// mixedLine returns how many pieces the first line has, if it is one of several
// elements and holds words from right to left, or else 0.
func mixedLine(pieces []typeset.Piece) int {
	n, turned, mixed := 0, false, false
	y, node := pieces[0].Y, pieces[0].Node
	for ; n < len(pieces) && pieces[n].Y == y; n++ {
		p := &pieces[n]
		turned = turned || p.Run.RTL()
		mixed = mixed || p.Node != node
	}
	if turned && mixed {
		return n
	}
	return 0
}

// stretch writes pieces of one node as one marked content.
func (e *emitter) stretch(page int, pieces []typeset.Piece) {
	e.begun(page, pieces)
	e.text(pieces, e.leadsOut(pieces[0].Node))
	e.raw("EMC\n")
	e.frames(page, pieces[0].Node, pieces)
}

// element writes pieces of one node as one marked content, the way that show shows them.
func (e *emitter) element(page int, node int32, pieces []typeset.Piece, show func()) {
	e.begun(page, pieces)
	e.beginText(e.leadsOut(node))
	e.setSpread(0)
	show()
	e.endText()
	e.raw("EMC\n")
	e.frames(page, node, pieces)
}

// begun begins marked content of pieces.
func (e *emitter) begun(page int, pieces []typeset.Piece) {
	node := pieces[0].Node
	if private(&pieces[0]) {
		e.markPrivate(page, &pieces[0])
	} else if text := turnedText(pieces); text != "" {
		e.mark(e.speak(page, node, text), typeset.Span)
	} else {
		e.markNode(page, node)
	}
	e.raw(">> BDC\n")
}

// leadsOut reports whether a node is a link out of the document, which has a colour. One
// within it, a mark or a line of the contents, is known by what it is.
func (e *emitter) leadsOut(node int32) bool {
	return e.book.Nodes[node].Role == typeset.Link && e.book.WordsOf(node).URL != ""
}

// markNode begins marked content of a node.
func (e *emitter) markNode(page int, node int32) {
	e.give(node, kid{kind: markKid, page: int32(page), n: int32(e.marks.n - e.first), count: 1})
	e.mark(node, e.book.Nodes[node].Role)
}

// mark begins marked content of an element. Its dictionary is left open.
func (e *emitter) mark(element int32, role typeset.Role) {
	e.raw("/", role.String(), " <</MCID ")
	e.out = strconv.AppendInt(e.out, int64(e.marks.n-e.first), 10)
	e.marks.add(element)
}

// picture draws a picture in its place.
func (e *emitter) picture(page int, p *typeset.Picture) {
	e.markNode(page, p.Node)
	e.boxes = append(e.boxes, *p)
	e.raw(">> BDC\nq ")
	if p.Drawing != nil {
		e.drawing(p)
		e.raw("Q\nEMC\n")
		return
	}
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
		kind, side := "Footer", "Bottom"
		if pieces[0].Y > e.book.Paper.Height/2 {
			kind, side = "Header", "Top"
		}
		e.raw("/Artifact <</Type /Pagination /Subtype /", kind, " /Attached [/", side, "]>> BDC\n")
		e.text(pieces[:n], false)
		e.raw("EMC\n")
		pieces = pieces[n:]
	}
}

// frames records the rectangles of pieces that are a link, one for each line it stands on.
func (e *emitter) frames(page int, node int32, pieces []typeset.Piece) {
	if e.book.Nodes[node].Role != typeset.Link {
		return
	}
	for i := 0; i < len(pieces); {
		left, right := pieces[i].X, pieces[i].X
		j := i
		for ; j < len(pieces) && pieces[j].Y == pieces[i].Y; j++ {
			left = min(left, pieces[j].X)
			right = max(right, pieces[j].X+pieces[j].Run.Width()*pieces[j].Size/1000*(1000+int(pieces[j].Wider))/1000)
		}
		size := pieces[i].Size
		e.give(node, kid{kind: linkKid, page: int32(page), n: int32(len(e.links)), count: 1})
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
