package pdf

import (
	"strconv"

	"github.com/fad55d40/archive/convert/font"
	"github.com/fad55d40/archive/convert/typeset"
)

// emitter turns pages into content streams with marked content, and keeps what
// the structure tree and the fonts need to know of it.
type emitter struct {
	book     *typeset.Book
	contents [][]byte
	links    [][]frame
	marks    [][]int // for each page, the element of each marked content
	elements []element
	fonts    fontSet

	out   []byte
	face  *font.Face
	size  typeset.Unit
	color int          // node kind the colour is set for: 0 text, 1 link
	x, y  typeset.Unit // of the pen
	array bool         // a TJ array is open
	str   bool         // a string in it is open
}

// element is a node of the structure tree.
type element struct {
	node   typeset.Node
	kids   []kid
	joined bool // its parent knows it
}

// kid is what an element holds: a marked content, a link's frame, or an element.
type kid struct {
	page, mark int
	child      int // index of an element; -1 for the others
	annotation int // index into the page's links; -1 for the others
}

// frame is the rectangle of a link on one line.
type frame struct {
	x, y, width, height typeset.Unit
	url                 string
	element             int
}

func newEmitter(book *typeset.Book) *emitter {
	e := &emitter{book: book, elements: make([]element, len(book.Nodes), len(book.Nodes)+16)}
	for i, n := range book.Nodes {
		e.elements[i].node = n
	}
	n := len(book.Pages)
	e.contents, e.links, e.marks = make([][]byte, n), make([][]frame, n), make([][]int, n)
	return e
}

// join makes an element known to its parents, in the order of first use.
func (e *emitter) join(i int) {
	for i > 0 && !e.elements[i].joined {
		e.elements[i].joined = true
		parent := e.elements[i].node.Parent
		e.elements[parent].kids = append(e.elements[parent].kids, kid{child: i, annotation: -1})
		i = parent
	}
}

// page writes the content of one page.
func (e *emitter) page(n int) {
	p := &e.book.Pages[n]
	e.out = make([]byte, 0, 64*len(p.Pieces)+256)
	e.face, e.color = nil, 0
	for i := 0; i < len(p.Pieces); {
		j := i + 1
		for j < len(p.Pieces) && p.Pieces[j].Node == p.Pieces[i].Node && p.Pieces[j].Actual == "" && p.Pieces[i].Actual == "" {
			j++
		}
		e.begin(n, &p.Pieces[i])
		for k := i; k < j; k++ {
			e.piece(&p.Pieces[k])
		}
		e.end()
		if node := p.Pieces[i].Node; node > 0 && e.elements[node].node.Role == typeset.Link {
			e.frames(n, node, p.Pieces[i:j])
		}
		i = j
	}
	e.rules(p.Rules)
	e.contents[n] = e.out
}

// rules draws thin lines, which are furniture.
func (e *emitter) rules(rules []typeset.Rule) {
	for _, r := range rules {
		e.raw("/Artifact BMC\n")
		for _, v := range []typeset.Unit{r.X, r.Y, r.Width, r.Height} {
			e.number(v)
			e.raw(" ")
		}
		e.raw("re f\nEMC\n")
	}
}

// begin opens the marked content of a piece and those behind it.
func (e *emitter) begin(page int, p *typeset.Piece) {
	if p.Node == typeset.Furniture {
		e.raw("/Artifact <</Type /Pagination>> BDC\n")
	} else {
		i := p.Node
		if p.Actual != "" {
			i = len(e.elements)
			e.elements = append(e.elements, element{node: typeset.Node{Role: typeset.Span, Parent: p.Node}})
		}
		e.join(i)
		mark := len(e.marks[page])
		e.marks[page] = append(e.marks[page], i)
		e.elements[i].kids = append(e.elements[i].kids, kid{page: page, mark: mark, child: -1, annotation: -1})
		e.raw("/", string(e.elements[i].node.Role), " <</MCID ")
		e.out = strconv.AppendInt(e.out, int64(mark), 10)
		if p.Actual != "" {
			text := p.Actual
			text += p.Space
			e.raw(" /ActualText ")
			e.out = appendHexText(e.out, text)
		}
		e.raw(">> BDC\n")
	}
	e.raw("BT\n")
	e.setColor(p.Node)
	e.face, e.size = nil, 0
}

// linkColor is a dark blue that also prints well.
const linkColor = "0.08 0.2 0.42 rg\n"

func (e *emitter) setColor(node int) {
	want := 0
	if node > 0 && e.elements[node].node.Role == typeset.Link {
		want = 1
	}
	if want == e.color {
		return
	}
	e.color = want
	if want == 1 {
		e.raw(linkColor)
	} else {
		e.raw("0 g\n")
	}
}

func (e *emitter) end() {
	e.closeArray()
	e.raw("ET\nEMC\n")
}

// piece shows the glyphs of one piece. On the same line and in the same face
// it goes on with the array of the piece before.
func (e *emitter) piece(p *typeset.Piece) {
	use := e.fonts.use(p.Run.Face)
	if p.Run.Face != e.face || p.Size != e.size {
		e.closeArray()
		e.face, e.size = p.Run.Face, p.Size
		e.raw("/F")
		e.out = strconv.AppendInt(e.out, int64(use.number), 10)
		e.raw(" ")
		e.number(p.Size)
		e.raw(" Tf\n")
	}
	if !e.array || p.Y != e.y || p.X < e.x-p.Size {
		e.closeArray()
		e.raw("1 0 0 1 ")
		e.number(p.X)
		e.raw(" ")
		e.number(p.Y)
		e.raw(" Tm\n[")
		e.array = true
		e.x, e.y = p.X, p.Y
	}
	e.move(p.X - e.x)
	advance := 0
	for text, glyphs := range p.Run.Clusters() {
		for i := range glyphs {
			e.glyph(use, &glyphs[i], text)
			text = "\u200b" // the other glyphs of a cluster say nothing more
			advance += int(glyphs[i].Advance)
		}
	}
	e.x = p.X + advance*p.Size/1000
	if p.Space != "" {
		e.space(use, p.Space)
	}
}

// space shows the space behind a word, so that readers find the words again.
func (e *emitter) space(use *fontUse, text string) {
	gid := use.face.Glyph(' ')
	if gid == 0 {
		return
	}
	e.cid(use.cid(gid, text))
	e.x += use.face.Advance(gid) * e.size / 1000
}

// glyph shows one glyph where shaping put it.
func (e *emitter) glyph(use *fontUse, g *font.Glyph, text string) {
	if g.YOffset != 0 {
		e.closeString()
		e.closeArrayForRise(g.YOffset)
	}
	if g.XOffset != 0 {
		e.adjust(-int(g.XOffset))
	}
	e.cid(use.cid(g.ID, text))
	if back := use.face.Advance(g.ID) - int(g.Advance) + int(g.XOffset); back != 0 {
		e.adjust(back)
	}
	if g.YOffset != 0 {
		e.closeArrayForRise(0)
	}
}

// closeArrayForRise sets how high the next glyphs stand above the baseline.
func (e *emitter) closeArrayForRise(offset int32) {
	e.closeString()
	e.raw("] TJ ")
	e.number(typeset.Unit(offset) * e.size / 1000)
	e.raw(" Ts [")
}

// move shifts the pen by a length; adjust by thousandths of an em, to the left.
func (e *emitter) move(by typeset.Unit) {
	if n := by * 1000 / e.size; n != 0 {
		e.adjust(-n)
	}
}

func (e *emitter) adjust(n int) {
	e.closeString()
	e.out = strconv.AppendInt(e.out, int64(n), 10)
}

// cid shows one character code of two bytes.
func (e *emitter) cid(c uint16) {
	if !e.str {
		e.out = append(e.out, '(')
		e.str = true
	}
	for _, b := range [2]byte{byte(c >> 8), byte(c)} {
		switch b {
		case '(', ')', '\\':
			e.out = append(e.out, '\\', b)
		case '\r': // a bare CR would be read as LF
			e.out = append(e.out, '\\', 'r')
		default:
			e.out = append(e.out, b)
		}
	}
}

func (e *emitter) closeString() {
	if e.str {
		e.out = append(e.out, ')')
		e.str = false
	}
}

func (e *emitter) closeArray() {
	if e.array {
		e.closeString()
		e.raw("] TJ\n")
		e.array = false
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

// frames records the rectangles of a link, one for each line it stands on.
func (e *emitter) frames(page, node int, pieces []typeset.Piece) {
	for i := 0; i < len(pieces); {
		left, right := pieces[i].X, pieces[i].X
		j := i
		for ; j < len(pieces) && pieces[j].Y == pieces[i].Y; j++ {
			left = min(left, pieces[j].X)
			right = max(right, pieces[j].X+pieces[j].Run.Width()*pieces[j].Size/1000)
		}
		size := pieces[i].Size
		e.elements[node].kids = append(e.elements[node].kids, kid{page: page, child: -1, annotation: len(e.links[page])})
		e.links[page] = append(e.links[page], frame{
			x: left, y: pieces[i].Y - size/4, width: right - left, height: size * 5 / 4,
			url: e.elements[node].node.URL, element: node,
		})
		i = j
	}
}
