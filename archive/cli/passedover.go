package cli

import (
	"fmt"
	"maps"
	"slices"
	"strings"

	"github.com/fad55d40/archive/archive"
)

// passedOver counts what a verification did not look at, by reason. Nothing is
// left out in silence: a person gets one line with the reasons, --verbose and a
// program each path.
type passedOver map[string]int

func (p *passedOver) add(r *run, v archive.Verdict) {
	if *p == nil {
		*p = make(passedOver)
	}
	(*p)[v.Passed]++
	m := passedMessage{Type: "passed", Text: v.Passed}
	m.Path = m.name("path", v.Path)
	r.line(m)
	if r.verbose && !r.json {
		r.note("%s: not looked at: %s", safe(v.Path), v.Passed)
	}
}

func (p passedOver) print(r *run) {
	if r.json || r.quiet || len(p) == 0 {
		return
	}
	n, reasons := 0, []string{}
	for _, reason := range slices.Sorted(maps.Keys(p)) {
		n += p[reason]
		if p[reason] > 1 {
			reason = fmt.Sprintf("%d times %s", p[reason], reason)
		}
		reasons = append(reasons, reason)
	}
	r.note("not looked at: %d: %s", n, strings.Join(reasons, "; "))
}
