package text

import (
	"strings"

	"github.com/fad55d40/archive/convert/doc"
)

// editor makes a new text of an old one and logs how. Edits come in ascending
// order; what lies between them is copied in one piece, so that a text without
// edits costs nothing.
type editor struct {
	in      string
	done    int // in[:done] is in out
	out     strings.Builder
	changes []doc.Change
}

// replace puts after in the place of in[from:to]. Deletions by one rule that
// touch are one change.
func (e *editor) replace(rule string, from, to int, after string) {
	if len(e.changes) == 0 {
		e.out.Grow(len(e.in) + 1)
	}
	e.out.WriteString(e.in[e.done:from])
	e.out.WriteString(after)
	e.done = to
	if n := len(e.changes); n > 0 && after == "" {
		if last := &e.changes[n-1]; last.Rule == rule && last.After == "" && last.Offset+len(last.Before) == from {
			last.Before = e.in[last.Offset:to]
			return
		}
	}
	e.changes = append(e.changes, doc.Change{Rule: rule, Offset: from, Before: e.in[from:to], After: after})
}

func (e *editor) drop(rule string, from, to int) { e.replace(rule, from, to, "") }

// text is the new text.
func (e *editor) text() string {
	if len(e.changes) == 0 {
		return e.in
	}
	e.out.WriteString(e.in[e.done:])
	e.done = len(e.in)
	return e.out.String()
}
