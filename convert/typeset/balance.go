package typeset

// titleSizes are the sizes of titles, and of the room they have then: what is long need
// not be loud.
var titleSizes = [...]struct{ size, leading Unit }{
	{21 * Point, 26 * Point},
	{18 * Point, 23 * Point},
	{15*Point + 500, 20 * Point},
	{13 * Point, 17 * Point},
}

// mostTitleLines is how many lines a title takes if a smaller size helps it.
const mostTitleLines = 3

// shapeOfTitle is the largest shape in which a title takes few lines, or the smallest one.
func (s *setter) shapeOfTitle(title string) shapeOf {
	p := titleShape
	atoms := s.shapedAtoms(title, p, furniture, nil)
	for _, step := range titleSizes {
		p.size, p.leading = step.size, step.leading
		if s.lineCount(atoms, p, s.measure) <= mostTitleLines {
			break
		}
	}
	return p
}

// lineCount is how many lines of a width atoms take that are set one after the other.
func (s *setter) lineCount(atoms []atom, p shapeOf, width Unit) int {
	n, used := 1, Unit(0)
	for i := range atoms {
		w := at(atoms[i].word.width, p.size)
		if used > 0 && used+w > width {
			n, used = n+1, 0
		}
		used += w
		if atoms[i].space != NoSpace {
			used += at(s.spaceWidth(p.style), p.size)
		}
	}
	return n
}

// mostBalanced bounds the atoms of what is balanced: a longer text has lines enough.
const mostBalanced = 120

// surplus is how much narrower the lines may be without there being more of them. Lines
// that are as narrow are of like length, the last one too.
func (s *setter) surplus(atoms []atom, p shapeOf, measure Unit) Unit {
	if len(atoms) > mostBalanced {
		return 0
	}
	want := s.lineCount(atoms, p, measure)
	if want == 1 {
		return 0
	}
	widest := Unit(0) // which would be cut in narrower lines
	for i := range atoms {
		widest = max(widest, at(atoms[i].word.width, p.size))
	}
	narrow := Unit(0)
	for step := measure / 4; step > 2*Point; step /= 2 {
		if width := measure - narrow - step; width >= widest && s.lineCount(atoms, p, width) == want {
			narrow += step
		}
	}
	return narrow
}
