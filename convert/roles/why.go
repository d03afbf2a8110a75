package roles

import (
	"cmp"
	"fmt"
	"slices"
	"strings"
)

// Why says what decided a line: the clues that weigh most for its role against
// the next best, with what they add, and the next best role.
func (r *Reading) Why(i int) string {
	m, a := r.m, r.Answers[i]
	type clue struct{ feature, weight int }
	var found []clue
	for _, f := range m.numbers.of(r.clues, i, nil) {
		if w := int(m.weights[f].of(a.Role)) - int(m.weights[f].of(a.Runner)); w > 0 {
			found = append(found, clue{f, w})
		}
	}
	slices.SortStableFunc(found, func(x, y clue) int { return cmp.Compare(y.weight, x.weight) })
	const most = 4
	var b strings.Builder
	for _, c := range found[:min(most, len(found))] {
		fmt.Fprintf(&b, "%s +%d; ", m.numbers.name(c.feature), c.weight)
	}
	fmt.Fprintf(&b, "%s is %d better than %s", a.Role, a.Margin, a.Runner)
	return b.String()
}
