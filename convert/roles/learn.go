package roles

// Want is the role that a line should have. Where it is not Known, the line is
// among the paragraphs, and no line of the front.
type Want struct {
	Role  Role
	Known bool
}

// Text is a text to learn from.
type Text struct {
	Lines []Line
	Wants []Want // of each line
}

// Learning says how weights are learned.
type Learning struct {
	Rounds int // times that all texts are gone through
	Cost   int // by how much a wrong role must lose, in steps of a weight
	Scale  int // of the weights that come out: their mean times this
}

// usual is how the table that ships was learned.
var usual = Learning{Rounds: 12, Cost: 80, Scale: 20}

// Learn makes a table from texts: an averaged perceptron whose wrong answers
// get a start (Collins 2002; Taskar and others 2003). It counts in integers and
// goes through the texts in one order, so that the same texts always make the
// same table.
func Learn(texts []Text, made string) *Model {
	l := learner{m: New(), count: 1, Learning: usual}
	l.mean = make([][numRoles]int64, l.m.numbers.total)
	for _, t := range texts {
		l.add(t)
	}
	for range l.Rounds {
		for i := range l.seen {
			l.learn(&l.seen[i])
			l.count++
		}
		l.shuffle()
	}
	l.settle()
	l.m.Made = made
	return l.m
}

// seen is a text with its features.
type seen struct {
	Text
	features [][]int
}

type learner struct {
	Learning
	m     *Model
	mean  [][numRoles]int64 // sums of the weights, less what came later
	links [numStates + 1][numStates]int64
	count int64
	seen  []seen
	state uint64 // of the order of texts
}

func (l *learner) add(t Text) {
	all := lookAll(t.Lines)
	s := seen{Text: t}
	for i := range all {
		s.features = append(s.features, l.m.numbers.of(all, i, nil))
	}
	l.seen = append(l.seen, s)
}

// shuffle brings the texts in another order, always the same one.
func (l *learner) shuffle() {
	for i := len(l.seen) - 1; i > 0; i-- {
		l.state = l.state*6364136223846793005 + 1442695040888963407 // Knuth, MMIX
		j := int(l.state >> 33 % uint64(i+1))
		l.seen[i], l.seen[j] = l.seen[j], l.seen[i]
	}
}

// learn compares the best sequence with the right one and moves the weights of
// what differs.
func (l *learner) learn(s *seen) {
	if len(s.Lines) == 0 {
		return
	}
	e := make(sums, len(s.Lines))
	for i, features := range s.features {
		e[i] = l.m.sum(features)
	}
	right := make(sums, len(e))
	for i, w := range s.Wants {
		right[i] = e[i]
		for r := range numRoles {
			wrong := w.Known && r != w.Role || !w.Known && r != Body && r != Heading && r != List && r != Furniture && r != Picture
			if wrong {
				right[i][r] = never
				e[i][r] += l.Cost
			}
		}
	}
	fore := l.m.forward(s.Lines, right, nil)
	if best(fore[len(fore)-1]) < never/2 {
		return // no sequence has these roles: two headlines, a deck without one
	}
	want := l.m.path(s.Lines, right, fore, greatest(fore[len(fore)-1]))
	fore = l.m.forward(s.Lines, e, nil)
	got := l.m.path(s.Lines, e, fore, greatest(fore[len(fore)-1]))
	was, is := start, start
	for i := range want {
		if a, b := states[want[i]].role, states[got[i]].role; a != b {
			for _, f := range s.features[i] {
				l.move(f, a, 1)
				l.move(f, b, -1)
			}
		}
		if want[i] != got[i] || was != is {
			l.link(was, want[i], 1)
			l.link(is, got[i], -1)
		}
		was, is = want[i], got[i]
	}
}

func best(c column) int {
	n := never
	for _, v := range c {
		n = max(n, v)
	}
	return n
}

func (l *learner) move(f int, r Role, by int) {
	l.m.weights[f].move(r, int32(by))
	l.mean[f][r] += int64(by) * l.count
}

func (l *learner) link(a, b, by int) {
	l.m.links[a][b] += int32(by)
	l.links[a][b] += int64(by) * l.count
}

// settle makes the mean of all weights that there were of the last ones.
func (l *learner) settle() {
	mean := func(last int32, later int64) int32 {
		return int32((int64(last)*l.count - later) * int64(l.Scale) / l.count)
	}
	for f := range l.mean {
		for r := range numRoles {
			last := l.m.weights[f].of(r)
			l.m.weights[f].move(r, mean(last, l.mean[f][r])-last)
		}
	}
	for a := range l.links {
		for b := range numStates {
			l.m.links[a][b] = mean(l.m.links[a][b], l.links[a][b])
		}
	}
}
