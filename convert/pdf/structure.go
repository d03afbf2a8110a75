package pdf

import (
	"github.com/fad55d40/archive/convert/typeset"
)

// numberElements gives an object to each element that holds something.
func (f *finisher) numberElements() {
	for i := range f.emit.elements {
		n := 0
		if i == 0 || f.emit.elements[i].joined {
			n = f.reserve()
		}
		f.elements = append(f.elements, n)
	}
}

// structureTree writes the structure of the document (ISO 32000-1, 14.7): its
// elements, and the parent tree that leads from content and links to them.
func (f *finisher) structureTree() int {
	root := f.reserve()
	for i, n := range f.elements {
		if n > 0 {
			f.element(i, n, root)
		}
	}
	parents, next := f.parentTree()
	f.open(root).add("<</Type /StructTreeRoot /K [").ref(f.elements[0]).add("] /ParentTree ").ref(parents).add(" /ParentTreeNextKey ").int(next).add(">>").end()
	return root
}

func (f *finisher) element(i, n, root int) {
	e := &f.emit.elements[i]
	parent := root
	if i > 0 {
		parent = f.elements[e.node.Parent]
	}
	page := f.firstPage(e)
	f.open(n).add("<</Type /StructElem /S /", string(e.node.Role), " /P ").ref(parent)
	if page >= 0 {
		f.add(" /Pg ").ref(f.pages[page])
	}
	if e.node.Lang != "" {
		f.add(" /Lang ").text(e.node.Lang)
	}
	if e.node.Role == typeset.Figure {
		f.add(" /Alt ").text(e.node.Text)
	}
	if e.node.Numbering != "" { // ISO 32000-1, 14.8.5.5
		f.add(" /A <</O /List /ListNumbering /", e.node.Numbering, ">>")
	}
	if e.box != nil {
		f.layout(e.box)
	}
	f.add(" /K [")
	for k := e.first; k > 0; k = f.emit.kids[k-1].next {
		f.kid(&f.emit.kids[k-1], page)
	}
	f.add("]>>").end()
}

// layout says where a figure stands (ISO 32000-1, 14.8.5.4).
func (f *finisher) layout(p *typeset.Picture) {
	f.add(" /A <</O /Layout /Placement /Block /BBox [")
	for _, v := range [...]typeset.Unit{p.X, p.Y, p.X + p.Width, p.Y + p.Height} {
		f.plain = append(appendNumber(f.plain, v), ' ')
	}
	f.add("]>>")
}

func (f *finisher) kid(k *kid, page int) {
	switch {
	case k.kind == elementKid:
		f.ref(f.elements[k.n])
	case k.kind == linkKid:
		f.add("<</Type /OBJR /Pg ").ref(f.pages[k.page]).add(" /Obj ").ref(f.links[k.n]).add(">>")
	case int(k.page) == page:
		f.int(int(k.n))
	default:
		f.add("<</Type /MCR /Pg ").ref(f.pages[k.page]).add(" /MCID ").int(int(k.n)).add(">>")
	}
	f.add(" ")
}

// firstPage is the page on which an element's own content begins; -1 when it
// has none of its own.
func (f *finisher) firstPage(e *element) int {
	for k := e.first; k > 0; k = f.emit.kids[k-1].next {
		if kid := &f.emit.kids[k-1]; kid.kind != elementKid {
			return int(kid.page)
		}
	}
	return -1
}

// parentTree is a number tree in one node: for each page the element of each
// marked content, for each link its element.
func (f *finisher) parentTree() (object, next int) {
	object = f.begin()
	f.add("<</Nums [")
	for i := range f.pages {
		f.int(i).add(" [")
		for _, m := range f.emit.pageMarks(i) {
			f.ref(f.elements[m]).add(" ")
		}
		f.add("]\n")
	}
	next = len(f.pages)
	for _, l := range f.emit.links {
		f.int(next).add(" ").ref(f.elements[l.element]).add("\n")
		next++
	}
	f.add("]>>").end()
	return object, next
}
