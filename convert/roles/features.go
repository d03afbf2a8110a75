package roles

// A feature is an answer of a line, of the line before or behind it, or two
// answers at once. Each has a number, and a row in the table.

// side is the line that a question is put to.
type side uint8

const (
	here side = iota
	before
	behind
	numSides
)

var sideNames = [numSides]string{"", "before: ", "behind: "}

// question is a group asked of a line.
type question struct {
	side  side
	group group
}

// pairs are the questions whose answers tell more together.
var pairs = [][2]question{
	{{here, groupLength}, {here, groupFinal}},
	{{here, groupLength}, {here, groupCase}},
	{{here, groupLength}, {behind, groupLength}},
	{{here, groupLength}, {before, groupLength}},
	{{here, groupLength}, {here, groupPlace}},
	{{here, groupSays}, {here, groupPlace}},
	{{here, groupSays}, {before, groupSays}},
	{{here, groupSays}, {behind, groupSays}},
	{{here, groupSays}, {here, groupRules}},
	{{here, groupSays}, {here, groupEnd}},
	{{here, groupSays}, {here, groupShared}},
	{{here, groupFinal}, {here, groupOpening}},
	{{here, groupWords}, {here, groupShared}},
	{{here, groupRules}, {here, groupPlace}},
	{{here, groupRules}, {before, groupRules}},
	{{here, groupRules}, {behind, groupSays}},
	{{here, groupGap}, {behind, groupGap}},
}

// sidesOf are the sides on which the answers to every question count alone.
// Place and end of a neighbour say nothing new.
func counts(q question) bool {
	return q.side == here || q.group != groupPlace && q.group != groupEnd && q.group != groupScript
}

// numbering gives each feature its number.
type numbering struct {
	single []counted
	pair   []int // of the first answers to each of the pairs
	widths []int // how many answers the second of each pair has
	total  int
}

// counted is a question that counts alone, and the number of its first answer.
type counted struct {
	question
	first int
}

func number() *numbering {
	n := &numbering{pair: make([]int, len(pairs))}
	for s := range numSides {
		for g := range numGroups {
			if counts(question{s, g}) {
				n.single = append(n.single, counted{question{s, g}, n.total})
				n.total += len(answers[g])
			}
		}
	}
	for i, p := range pairs {
		n.pair[i] = n.total
		n.widths = append(n.widths, len(answers[p[1].group]))
		n.total += len(answers[p[0].group]) * len(answers[p[1].group])
	}
	return n
}

// maxFeatures is the number of features that one line can have.
const maxFeatures = int(numGroups)*int(numSides) + 32

// of appends the numbers of the features of line i.
func (n *numbering) of(all []clues, i int, out []int) []int {
	var c [numSides]*clues
	c[here] = &all[i]
	if i > 0 {
		c[before] = &all[i-1]
	}
	if i+1 < len(all) {
		c[behind] = &all[i+1]
	}
	for _, q := range n.single {
		if c[q.side] != nil {
			out = append(out, q.first+int(c[q.side][q.group]))
		}
	}
	for k := range pairs {
		p := &pairs[k]
		a, b := c[p[0].side], c[p[1].side]
		if a != nil && b != nil {
			out = append(out, n.pair[k]+int(a[p[0].group])*n.widths[k]+int(b[p[1].group]))
		}
	}
	return out
}

// names are what people call the features, by number.
func (n *numbering) names() []string {
	out := make([]string, n.total)
	for f := range out {
		out[f] = n.name(f)
	}
	return out
}

// name is what people call a feature.
func (n *numbering) name(f int) string {
	say := func(q question, v int) string {
		return sideNames[q.side] + groupNames[q.group] + " " + answers[q.group][v]
	}
	for _, q := range n.single {
		if v := f - q.first; v < len(answers[q.group]) {
			return say(q.question, v)
		}
	}
	k := len(pairs) - 1
	for f < n.pair[k] {
		k--
	}
	p, v := &pairs[k], f-n.pair[k]
	second := len(answers[p[1].group])
	return say(p[0], v/second) + " + " + say(p[1], v%second)
}
