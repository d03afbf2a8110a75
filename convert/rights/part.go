package rights

// part is a run of the tokens of a line, from i up to j.
type part struct {
	*line
	i, j int
}

func (l *line) part(i, j int) part { return part{l, i, j} }

func (p part) handle() bool { return p.Handle(p.i, p.j) }
