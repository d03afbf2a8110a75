package pdf

import (
	"fmt"
	"strings"
)

// numberElements gives an object to each element that holds something.
func (f *finisher) numberElements() {
	f.elements = make([]int, len(f.emit.elements))
	for i, e := range f.emit.elements {
		if i == 0 || e.joined {
			f.elements[i] = f.reserve()
		}
	}
}

// structureTree writes the structure of the document (ISO 32000-1, 14.7): its
// elements, and the parent tree that leads from content and links to them.
func (f *finisher) structureTree() int {
	root := f.reserve()
	for i := range f.emit.elements {
		if f.elements[i] > 0 {
			f.set(f.elements[i], f.element(i, root))
		}
	}
	parents, next := f.parentTree()
	f.set(root, fmt.Sprintf("<</Type /StructTreeRoot /K [%d 0 R] /ParentTree %d 0 R /ParentTreeNextKey %d>>", f.elements[0], parents, next))
	return root
}

func (f *finisher) element(i, root int) string {
	e := &f.emit.elements[i]
	parent := root
	if i > 0 {
		parent = f.elements[e.node.Parent]
	}
	page := f.firstPage(e)
	var b strings.Builder
	fmt.Fprintf(&b, "<</Type /StructElem /S /%s /P %d 0 R", e.node.Role, parent)
	if page >= 0 {
		fmt.Fprintf(&b, " /Pg %d 0 R", f.pages[page])
	}
	if e.node.Lang != "" {
		fmt.Fprintf(&b, " /Lang %s", text(e.node.Lang))
	}
	b.WriteString(" /K [")
	for k, kid := range e.kids {
		if k > 0 {
			b.WriteByte(' ')
		}
		switch {
		case kid.child >= 0:
			fmt.Fprintf(&b, "%d 0 R", f.elements[kid.child])
		case kid.annotation >= 0:
			fmt.Fprintf(&b, "<</Type /OBJR /Pg %d 0 R /Obj %d 0 R>>", f.pages[kid.page], f.links[kid.page][kid.annotation])
		case kid.page == page:
			fmt.Fprintf(&b, "%d", kid.mark)
		default:
			fmt.Fprintf(&b, "<</Type /MCR /Pg %d 0 R /MCID %d>>", f.pages[kid.page], kid.mark)
		}
	}
	b.WriteString("]>>")
	return b.String()
}

// firstPage is the page on which an element's own content begins; -1 when it
// has none of its own.
func (f *finisher) firstPage(e *element) int {
	for _, k := range e.kids {
		if k.child < 0 {
			return k.page
		}
	}
	return -1
}

// parentTree is a number tree in one node: for each page the element of each
// marked content, for each link its element.
func (f *finisher) parentTree() (object, next int) {
	var b strings.Builder
	b.WriteString("<</Nums [")
	for i, marks := range f.emit.marks {
		fmt.Fprintf(&b, "%d [", i)
		for k, m := range marks {
			if k > 0 {
				b.WriteByte(' ')
			}
			fmt.Fprintf(&b, "%d 0 R", f.elements[m])
		}
		b.WriteString("]\n")
	}
	next = len(f.pages)
	for _, links := range f.emit.links {
		for _, l := range links {
			fmt.Fprintf(&b, "%d %d 0 R\n", next, f.elements[l.element])
			next++
		}
	}
	b.WriteString("]>>")
	return f.add(b.String()), next
}
