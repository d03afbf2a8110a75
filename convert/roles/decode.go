package roles

// Answer is the role of a line.
type Answer struct {
	Role     Role
	Runner   Role // the next best
	Margin   int  // by how much the best sequence is better than the best with another role here
	Sections bool // the line stands in front of the text
}

// Reading is lines and the roles that a table chose for them.
type Reading struct {
	Answers []Answer // of each line

	m     *Model
	clues []clues
}

// never is a sum that no sequence reaches.
const never = -1 << 40

// sums are the weights of each role for each line.
type sums [][numRoles]int

// stretchLength is how many lines are weighed at once: a text may have millions.
const stretchLength = 2048

// Decode chooses the roles of lines. It goes through them twice: forward, keeping one
// column before each stretch, and then stretch by stretch from the end.
func (m *Model) Decode(lines []Line) Reading {
	if len(lines) == 0 {
		return Reading{m: m}
	}
	all := lookAll(lines)
	out := make([]Answer, len(lines))
	before := m.columnsBefore(lines, all)
	last := -1
	var behind *column
	for k := len(before) - 1; k >= 0; k-- {
		from, to := k*stretchLength, min(len(lines), (k+1)*stretchLength)
		e := m.sums(all, from, to)
		fore := m.forward(lines[from:to], e, before[k])
		if last < 0 {
			last = greatest(fore[len(fore)-1])
		}
		path := m.path(lines[from:to], e, fore, last)
		back := m.backward(lines, from, to, e, behind)
		answer(out[from:to], path, fore, back)
		if k > 0 {
			last = m.stateBefore(before[k], path[0], fore[0][path[0]]-e[0][states[path[0]].role], lines[from].Stacked)
			behind = new(back[0].with(e[0]))
		}
	}
	return Reading{out, m, all}
}

// columnsBefore is the forward column before each stretch; nil before the first.
func (m *Model) columnsBefore(lines []Line, all []clues) []*column {
	out := []*column{nil}
	for to := stretchLength; to < len(lines); to += stretchLength {
		from := to - stretchLength
		fore := m.forward(lines[from:to], m.sums(all, from, to), out[len(out)-1])
		out = append(out, new(fore[len(fore)-1]))
	}
	return out
}

// answer says what the sums of a stretch mean for each of its lines.
func answer(out []Answer, path []int, fore, back []column) {
	for i := range out {
		var best [numRoles]int
		for r := range best {
			best[r] = never
		}
		for s := range numStates {
			best[states[s].role] = max(best[states[s].role], fore[i][s]+back[i][s])
		}
		role := states[path[i]].role
		a := Answer{Role: role, Runner: role, Sections: states[path[i]].zone != zoneText}
		for r := range numRoles {
			if r != role && (a.Runner == role || best[r] > best[a.Runner]) {
				a.Runner = r
			}
		}
		a.Margin = best[role] - best[a.Runner]
		out[i] = a
	}
}

// sums adds the weights of the features of the lines of a stretch.
func (m *Model) sums(all []clues, from, to int) sums {
	out := make(sums, to-from)
	features := make([]int, 0, maxFeatures)
	for i := range out {
		features = m.numbers.of(all, from+i, features[:0])
		out[i] = m.sum(features)
	}
	return out
}

// sum adds the weights of features.
func (m *Model) sum(features []int) [numRoles]int {
	var a, b, c, d, e int64 // of a row: five numbers are added without memory between
	for _, f := range features {
		w := &m.weights[f]
		a, b, c, d, e = a+w[0], b+w[1], c+w[2], d+w[3], e+w[4]
	}
	w := row{a, b, c, d, e}
	return w.all()
}

func lookAll(lines []Line) []clues {
	var words wordSet
	words.take(lines)
	all := make([]clues, len(lines))
	for i := range lines {
		all[i] = look(lines, i, &words)
	}
	return all
}

type column [numStates]int

// with is the column with the weights of its line.
func (c *column) with(e [numRoles]int) column {
	out := *c
	for s := range out {
		out[s] += e[states[s].role]
	}
	return out
}

// greatest is the state of the greatest sum. Of equals the first holds.
func greatest(c column) int {
	last := 0
	for s := range c {
		if c[s] > c[last] {
			last = s
		}
	}
	return last
}

// into are the weights of the links to each state.
func (m *Model) into() *[numStates]column {
	var out [numStates]column
	for a := range numStates {
		for b := range numStates {
			out[b][a] = int(m.links[a][b])
		}
	}
	return &out
}

// outOf are the weights of the links from each state.
func (m *Model) outOf() *[numStates]column {
	var out [numStates]column
	for a := range numStates {
		for b := range numStates {
			out[a][b] = int(m.links[a][b])
		}
	}
	return &out
}

// forward is the best sum up to each state of each line of a stretch, behind the
// column of the line before it; nil stands for the start of the text.
func (m *Model) forward(lines []Line, e sums, before *column) []column {
	out, join, into := make([]column, len(lines)), joins(), m.into()
	for i := range lines {
		if before == nil {
			for s := range numStates {
				out[0][s] = never
				if follows(start, s, false) {
					out[0][s] = int(m.links[start][s]) + e[0][states[s].role]
				}
			}
			before = &out[0]
			continue
		}
		for s, from := range &join.before[kindOf(lines[i].Stacked)] {
			out[i][s] = heaviest(before, &into[s], from) + e[i][states[s].role]
		}
		before = &out[i]
	}
	return out
}

// backward is the best sum behind each state of the lines of a stretch. Behind is the
// column of the line behind it, with that line's weights; nil at the end of the text.
func (m *Model) backward(lines []Line, from, to int, e sums, behind *column) []column {
	out, join, outOf := make([]column, to-from), joins(), m.outOf()
	var next column
	for i := to - 1; i >= from; i-- {
		c := &out[i-from]
		if behind != nil {
			for s, after := range &join.after[kindOf(lines[i+1].Stacked)] {
				c[s] = heaviest(behind, &outOf[s], after)
			}
		}
		next = c.with(e[i-from])
		behind = &next
	}
	return out
}

// path is the best sequence of a stretch that ends in a state.
func (m *Model) path(lines []Line, e sums, fore []column, last int) []int {
	out := make([]int, len(lines))
	for i := len(lines) - 1; i > 0; i-- {
		out[i] = last
		last = m.stateBefore(&fore[i-1], last, fore[i][last]-e[i][states[last].role], lines[i].Stacked)
	}
	out[0] = last
	return out
}

// stateBefore is the state from which the best sum of state s came. Of equals the
// first holds.
func (m *Model) stateBefore(before *column, s, want int, stacked bool) int {
	for p := range numStates {
		if follows(p, s, stacked) && before[p]+int(m.links[p][s]) == want {
			return p
		}
	}
	return 0
}
