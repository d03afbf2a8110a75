package fidelity

import (
	"bytes"
	"fmt"
)

// maxDepth bounds how deep structure may be nested: far deeper than any
// document is.
const maxDepth = 200

// texts hands on the text of the document in the order of its structure
// (ISO 32000-1, 14.7): a piece for each element that stands as a block.
func (p *pdfFile) texts(to taker) error {
	c := &copied{buf: p.take(16 << 10), to: to}
	root := p.resolve(p.catalog.get("StructTreeRoot"))
	if !root.isDict() {
		return fmt.Errorf("%w: it has no structure", errPDF)
	}
	w := treeWalker{file: p, copied: c}
	// Cloned: the parent tree of a long document stands in the same stream.
	if err := w.kids(bytes.Clone(root.get("K")), 0, 0); err != nil {
		return err
	}
	c.seal()
	p.lay(c.buf)
	for _, t := range p.pages.kept {
		p.lay(t.thing.text)
	}
	p.pages = recent[*pageText]{}
	return nil
}

type treeWalker struct {
	file   *pdfFile
	copied *copied
}

// element is what matters of an element, or of a reference to content.
type element struct{ kind, role, page, kids, actual, mark value }

// elementOf reads a dictionary once. Of two members of one name the first counts.
func elementOf(v value) (e element) {
	for key, member := range v.members() {
		field := (*value)(nil)
		switch string(key) {
		case "Type":
			field = &e.kind
		case "S":
			field = &e.role
		case "Pg":
			field = &e.page
		case "K":
			field = &e.kids
		case "ActualText":
			field = &e.actual
		case "MCID":
			field = &e.mark
		}
		if field != nil && *field == nil {
			*field = member
		}
	}
	return e
}

// kids walks what an element holds, in order.
func (w *treeWalker) kids(k value, page, depth int) error {
	if depth > maxDepth {
		return fmt.Errorf("%w: its structure is nested too deep", errPDF)
	}
	if v := w.file.resolve(k); v.isArray() {
		k = v
	}
	return k.items(func(v value) error { return w.kid(v, page, depth) })
}

func (w *treeWalker) kid(v value, page, depth int) error {
	if mark, ok := v.number(); ok {
		return w.content(page, mark)
	}
	n, ok := v.reference()
	if ok {
		if n <= 0 || n >= len(w.file.seen) || w.file.seen[n] {
			return fmt.Errorf("%w: its structure leads in a circle or nowhere", errPDF)
		}
		w.file.seen[n] = true
		v = w.file.object(n)
	}
	if !v.isDict() {
		return fmt.Errorf("%w: its structure holds what is no element", errPDF)
	}
	e := elementOf(v)
	if n, ok := e.page.reference(); ok {
		page = n
	}
	switch e.kind.name() {
	case "OBJR":
		return nil
	case "MCR":
		mark, ok := e.mark.number()
		if !ok {
			return fmt.Errorf("%w: a marked content has no identifier", errPDF)
		}
		return w.content(page, mark)
	}
	return w.element(&e, page, depth)
}

// element walks an element by its role (14.8.4).
func (w *treeWalker) element(e *element, page, depth int) error {
	role := e.role.name()
	switch role {
	case "Lbl", "TOC", "Artifact": // numbers and bullets, and what repeats the text
		return nil
	case "Span", "Link", "Reference", "Em", "Strong", "Quote", "Code", "Annot":
		return w.inside(e, page, depth)
	}
	w.copied.end()
	w.copied.level = 0
	if len(role) == 2 && role[0] == 'H' && role[1] >= '1' && role[1] <= '6' {
		w.copied.level = int(role[1] - '0')
	}
	if err := w.inside(e, page, depth); err != nil {
		return err
	}
	w.copied.end()
	w.copied.level = 0
	return nil
}

// inside walks what an element holds, unless it states its text itself.
func (w *treeWalker) inside(e *element, page, depth int) error {
	if e.actual != nil {
		w.copied.buf = e.actual.appendText(w.copied.buf)
		return nil
	}
	return w.kids(e.kids, page, depth+1)
}

// content takes the text of one marked content of a page.
func (w *treeWalker) content(page, mark int) error {
	t, err := w.file.page(page)
	if err != nil {
		return err
	}
	if mark >= len(t.marks) || t.marks[mark].to == 0 {
		return fmt.Errorf("%w: the marked content %d is not on its page", errPDF, mark)
	}
	w.copied.buf = append(w.copied.buf, t.text[t.marks[mark].from:t.marks[mark].to]...)
	return nil
}
