package roles

import (
	"fmt"
	"slices"
	"strings"
)

// Model is a table of weights.
type Model struct {
	numbers *numbering
	weights []row                           // by feature
	links   [numStates + 1][numStates]int32 // of a state behind another
	Made    string                          // from what the weights were made
}

// New returns a table without weights.
func New() *Model {
	m := &Model{numbers: number()}
	m.weights = make([]row, m.numbers.total)
	return m
}

const arrow = " > "

// String prints the table. Rows are sorted; what weighs nothing is left out.
func (m *Model) String() string {
	var rows []string
	for f, name := range m.numbers.names() {
		var b strings.Builder
		for r, w := range m.weights[f].all() {
			if w != 0 {
				fmt.Fprintf(&b, " %s=%d", Role(r), w)
			}
		}
		if b.Len() > 0 {
			rows = append(rows, name+"\t"+b.String()[1:])
		}
	}
	for a := range numStates + 1 {
		for b := range numStates {
			if w := m.links[a][b]; w != 0 {
				rows = append(rows, fmt.Sprintf("%s%s%s\t%d", stateName(a), arrow, stateName(b), w))
			}
		}
	}
	slices.Sort(rows)
	return "# " + m.Made + "\n" + strings.Join(rows, "\n") + "\n"
}
