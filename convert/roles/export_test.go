package roles

import (
	"fmt"
	"strconv"
	"strings"
)

// Parse reads a table as String prints it: a first line that says what the
// weights were made from, then a row for each feature, its name, a tab, and
// roles with their weights, and a row for each pair of states.
func Parse(text string) (*Model, error) {
	m := New()
	made, rows, ok := strings.Cut(text, "\n")
	if !ok || !strings.HasPrefix(made, "# ") {
		return nil, fmt.Errorf("table of roles: line 1 does not say what the weights were made from")
	}
	m.Made = made[2:]
	features := make(map[string]int, m.numbers.total)
	for i, name := range m.numbers.names() {
		features[name] = i
	}
	places := make(map[string]int)
	for s := range numStates + 1 {
		places[stateName(s)] = s
	}
	line := 1
	for row := range strings.Lines(rows) {
		line++
		name, weights, _ := strings.Cut(strings.TrimSuffix(row, "\n"), "\t")
		if err := m.row(features, places, name, weights); err != nil {
			return nil, fmt.Errorf("table of roles: line %d: %w; train it anew with go run ./convert/roles/train", line, err)
		}
	}
	return m, nil
}

func (m *Model) row(features, places map[string]int, name, weights string) error {
	if from, to, ok := strings.Cut(name, arrow); ok {
		a, found := places[from]
		b, also := places[to]
		w, err := strconv.ParseInt(weights, 10, 32)
		if !found || !also || b == start || err != nil {
			return fmt.Errorf("no link %q with weight %q", name, weights)
		}
		m.links[a][b] = int32(w)
		return nil
	}
	f, ok := features[name]
	if !ok {
		return fmt.Errorf("no feature %q", name)
	}
	for pair := range strings.FieldsSeq(weights) {
		role, weight, _ := strings.Cut(pair, "=")
		r, ok := ParseRole(role)
		w, err := strconv.ParseInt(weight, 10, 32)
		if !ok || err != nil {
			return fmt.Errorf("no weight %q", pair)
		}
		m.weights[f].move(r, int32(w)-m.weights[f].of(r))
	}
	return nil
}
