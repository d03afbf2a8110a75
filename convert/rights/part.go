package rights

// part is a run of the tokens of a line, from i up to j.
type part struct {
	*line
	i, j int
}

func (l *line) part(i, j int) part { return part{l, i, j} }

func (l *line) all() part { return part{l, 0, len(l.Toks)} }

func (p part) from(i int) part { return part{p.line, i, p.j} }

func (p part) to(j int) part { return part{p.line, p.i, j} }

func (p part) size() int { return p.j - p.i }

func (p part) text() string { return p.Text(p.i, p.j) }

func (p part) handle() bool { return p.Handle(p.i, p.j) }
