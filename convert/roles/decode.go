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

// Decode chooses the roles of lines.
func (m *Model) Decode(lines []Line) Reading {
	if len(lines) == 0 {
		return Reading{m: m}
	}
	all := lookAll(lines)
	e := m.sums(all)
	fore, back := m.forward(lines, e), m.backward(lines, e)
	out := make([]Answer, len(lines))
	path := m.path(lines, e, fore)
	for i := range lines {
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
	return Reading{out, m, all}
}

// sums adds the weights of the features of each line.
func (m *Model) sums(all []clues) sums {
	out := make(sums, len(all))
	features := make([]int, 0, maxFeatures)
	for i := range all {
		features = m.numbers.of(all, i, features[:0])
		for _, f := range features {
			w := &m.weights[f]
			for r := range w {
				out[i][r] += int(w[r])
			}
		}
	}
	return out
}

func lookAll(lines []Line) []clues {
	words := wordsOf(lines)
	all := make([]clues, len(lines))
	for i := range lines {
		all[i] = look(lines, i, words)
	}
	return all
}

type column [numStates]int

// forward is the best sum up to each state of each line.
func (m *Model) forward(lines []Line, e sums) []column {
	out, join := make([]column, len(lines)), joins()
	for s := range numStates {
		out[0][s] = never
		if follows(start, s, false) {
			out[0][s] = int(m.links[start][s]) + e[0][states[s].role]
		}
	}
	for i := 1; i < len(lines); i++ {
		last := &out[i-1]
		for s, from := range &join.before[kindOf(lines[i].Stacked)] {
			best := never
			for _, p := range from {
				best = max(best, last[p]+int(m.links[p][s]))
			}
			out[i][s] = best + e[i][states[s].role]
		}
	}
	return out
}

// backward is the best sum behind each state of each line.
func (m *Model) backward(lines []Line, e sums) []column {
	n := len(lines)
	out, join := make([]column, n), joins()
	for i := n - 2; i >= 0; i-- {
		var next column // with the weights of the next line
		for s := range next {
			next[s] = out[i+1][s] + e[i+1][states[s].role]
		}
		for s, to := range &join.after[kindOf(lines[i+1].Stacked)] {
			best := never
			for _, q := range to {
				best = max(best, next[q]+int(m.links[s][q]))
			}
			out[i][s] = best
		}
	}
	return out
}

// path is the best sequence. Of equals the first state holds.
func (m *Model) path(lines []Line, e sums, fore []column) []int {
	n := len(lines)
	out := make([]int, n)
	last := 0
	for s := range numStates {
		if fore[n-1][s] > fore[n-1][last] {
			last = s
		}
	}
	out[n-1] = last
	for i := n - 1; i > 0; i-- {
		s := out[i]
		want := fore[i][s] - e[i][states[s].role]
		for p := range numStates {
			if follows(p, s, lines[i].Stacked) && fore[i-1][p]+int(m.links[p][s]) == want {
				out[i-1] = p
				break
			}
		}
	}
	return out
}
