package pdf

import (
	"slices"

	"github.com/fad55d40/archive/convert/typeset"
)

// numberElements gives an object to each element that holds something, and two to
// each spoken text behind them. They are written when they are packed.
func (f *finisher) numberElements() {
	var used int32
	for i := range f.emit.elements.n {
		if e := f.emit.elements.at(i); i == 0 || e.joined() {
			used++
			e.object = used
		}
	}
	elements := make([]int32, 0, used)
	for i := range f.emit.elements.n {
		if f.emit.elements.at(i).object > 0 {
			elements = append(elements, int32(i))
		}
	}
	f.firstElement = f.makeLater(int(used)+2*f.emit.spoken.n, func(i int) {
		if i < len(elements) {
			f.element(elements[i])
		} else {
			f.spoken(i - len(elements))
		}
	})
	f.firstSpoken = f.firstElement + int(used)
}

// elementObject is the object of an element, or the inner one of a spoken text.
func (f *finisher) elementObject(i int32) int {
	if i < 0 {
		return f.firstSpoken + 2*int(^i) + 1
	}
	return f.firstElement + int(f.emit.elements.at(int(i)).object) - 1
}

// structureTree writes the structure of the document (ISO 32000-1, 14.7): its
// elements, and the parent tree that leads from content and links to them.
func (f *finisher) structureTree() int {
	f.root = f.reserve()
	parents := f.reserve()
	*f.object(parents) = object{write: f.parentTree}
	next := len(f.pages) + len(f.emit.links)
	namespaces := f.namespace()
	f.open(f.root).add("<</Type /StructTreeRoot /K [").ref(f.elementObject(0)).add("] /ParentTree ").ref(parents).add(" /ParentTreeNextKey ").int(next).add(namespaces, ">>").end()
	return f.root
}

func (f *finisher) element(i int32) {
	e, node := f.emit.elements.at(int(i)), &f.book.Nodes[i]
	parent := f.root
	if i > 0 {
		parent = f.elementObject(node.Parent)
	}
	page := f.emit.firstPage(e)
	f.add("<</Type /StructElem /S /", f.typeOf(node.Role), " /P ").ref(parent)
	f.inNamespace(node.Role)
	if page >= 0 {
		f.add(" /Pg ").ref(f.pages[page])
	}
	w := &f.book.Words[node.Words]
	if w.Lang != "" {
		f.add(" /Lang ").text(w.Lang)
	}
	if node.Role == typeset.Figure {
		f.add(" /Alt ").text(f.human(w.Text))
	}
	if node.Role == typeset.Footnote { // ISO 14289-1, 7.9
		f.add(" /ID (note-").int(int(i)).add(")")
	}
	if f.ssn > 0 && w.Target > 0 && node.Role != typeset.Link { // ISO 14289-2, 8.2.5.8 and 8.2.5.14
		f.add(" /Ref [").ref(f.target(*w)).add("]")
	}
	if node.Role == typeset.ColumnHead { // 14.8.5.7
		f.add(" /A <</O /Table /Scope /Column>>")
	}
	if w.Numbering != "" { // ISO 32000-1, 14.8.5.5
		f.add(" /A <</O /List /ListNumbering /", f.numbering(w.Numbering), ">>")
	}
	if node.Role == typeset.Figure {
		f.layout(i)
	}
	f.add(" /K [")
	for k := range f.emit.kidsOf(e) {
		f.kids(k, page)
	}
	f.add("]>>")
}

// numbering is the name of how a list is numbered. Before PDF 2.0 there was none for
// labels that are words (ISO 32000-2, table 382).
func (f *finisher) numbering(name string) string {
	if name == "Description" && !f.emit.modern {
		return "None"
	}
	return name
}

// spoken writes an element of a spoken text: the outer one, and then the inner one.
func (f *finisher) spoken(i int) {
	s := f.emit.spoken.at(i / 2)
	object := f.firstSpoken + i
	if i%2 == 0 {
		f.add("<</Type /StructElem /S /Span /P ").ref(f.elementObject(s.parent))
		f.inNamespace(typeset.Span)
		if s.described {
			f.add(" /Alt ").text(s.text)
		} else {
			f.add(" /ActualText ").text(s.text)
		}
		f.add(" /K [").ref(object + 1).add(" ]>>")
		return
	}
	f.add("<</Type /StructElem /S /Span /P ").ref(object - 1)
	f.inNamespace(typeset.Span)
	f.add(" /Pg ").ref(f.pages[s.page])
	f.add(" /K [").int(int(s.mark)).add(" ]>>")
}

// layout says where a figure stands (ISO 32000-1, 14.8.5.4), if it is drawn.
func (f *finisher) layout(node int32) {
	i, ok := slices.BinarySearchFunc(f.emit.boxes, node, func(p typeset.Picture, node int32) int { return int(p.Node - node) })
	if !ok {
		return
	}
	p := &f.emit.boxes[i]
	f.add(" /A <</O /Layout /Placement /Block /BBox [")
	for _, v := range [...]typeset.Unit{p.X, p.Y, p.X + p.Width, p.Y + p.Height} {
		f.plain = append(appendNumber(f.plain, v), ' ')
	}
	f.add("]>>")
}

// kids writes a run of kids of an element that begins on a page.
func (f *finisher) kids(k *kid, page int) {
	for n := k.n; n < k.n+k.count; n++ {
		switch {
		case k.kind == elementKid:
			f.ref(f.elementObject(n))
		case k.kind == spokenKid:
			f.ref(f.elementObject(^n) - 1)
		case k.kind == linkKid:
			f.add("<</Type /OBJR /Pg ").ref(f.pages[k.page]).add(" /Obj ").ref(f.links[n]).add(">>")
		case int(k.page) == page:
			f.int(int(n))
		default:
			f.add("<</Type /MCR /Pg ").ref(f.pages[k.page]).add(" /MCID ").int(int(n)).add(">>")
		}
		f.add(" ")
	}
}

// parentTree is a number tree in one node: for each page the element of each
// marked content, for each link its element.
func (f *finisher) parentTree() {
	f.add("<</Nums [")
	mark := 0
	for i, p := range f.emit.pages {
		f.int(i).add(" [")
		for ; mark < p.marks; mark++ {
			f.ref(f.elementObject(*f.emit.marks.at(mark))).add(" ")
		}
		f.add("]\n")
		f.drain()
	}
	for i, l := range f.emit.links {
		f.int(len(f.pages) + i).add(" ").ref(f.elementObject(l.element)).add("\n")
	}
	f.add("]>>")
}
