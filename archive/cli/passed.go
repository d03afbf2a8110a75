package cli

import (
	"fmt"
	"strings"

	"github.com/fad55d40/archive/archive"
)

// passedMessage is a path that was named or found, and passed over.
type passedMessage struct {
	Type string `json:"message_type"`
	Path string `json:"path"`
	Text string `json:"text" about:"why: what it is"`
	percentEncoded
}

// printPassed tells what was passed over. Nothing is left out in silence.
func (r *run) printPassed(passed []archive.Passed) {
	var reasons []string
	counts := make(map[string]int)
	for _, p := range passed {
		m := passedMessage{Type: "passed", Text: p.Reason}
		m.Path = m.name("path", p.Path)
		r.line(m)
		if counts[p.Reason]++; counts[p.Reason] == 1 {
			reasons = append(reasons, p.Reason)
		}
		if r.verbose {
			r.note("%s: passed over: it is %s", safe(p.Path), p.Reason)
		}
	}
	for i, reason := range reasons {
		reasons[i] = fmt.Sprintf("%d %s", counts[reason], reason)
	}
	if len(reasons) > 0 && !r.quiet {
		r.note("passed over: %s", strings.Join(reasons, ", "))
	}
}

// printTwins tells which names fit only some disks.
func (r *run) printTwins(twins [][2]string) {
	if n := len(twins); n > 0 && !r.quiet {
		r.note("%s only in the case of letters, such as %s and %s: not every disk can hold both", count(n, "bundle differs from another", "bundles differ from others"), safe(twins[0][0]), safe(twins[0][1]))
	}
}

// printPruned tells of a bundle whose source went away.
func (r *run) printPruned(p archive.Pruned) {
	status := "gone"
	if p.Removed {
		status = "removed"
	}
	m := bundleMessage{Type: "bundle", Status: status}
	m.Source, m.Path = m.name("source", p.Source), m.name("path", p.Bundle)
	r.line(m)
	switch {
	case p.Err != nil:
		r.printError(p.Bundle, p.Err)
		r.worse(exitPartial)
	case p.Removed:
		r.note("%s: removed: its text %s went away", safe(p.Bundle), safe(p.Source))
	default:
		r.note("%s: its text %s went away", safe(p.Bundle), safe(p.Source))
	}
}
