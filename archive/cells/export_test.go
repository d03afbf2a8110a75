package cells

import "strings"

// Text is the whole row.
func (r Row) Text() string {
	var b strings.Builder
	for _, p := range r.Parts {
		b.WriteString(p.Text)
	}
	return b.String()
}
