package cli

import (
	"slices"

	"github.com/fad55d40/archive/archive"
)

// checkMode is how much of a bundle is checked. It stands in every verdict, in
// the summary and in every event of the log, because flags and environment
// variables can weaken a check, and "ok" must not mean more than was looked at.
type checkMode struct {
	name   string // in --json
	detail string // in the log, where it must never change
	words  string // in the summary
	partly string // in the summary, when some bundles could not be looked at
}

// checkModes lists the modes from the weakest to the strongest.
func checkModes() []checkMode {
	return []checkMode{
		{"completeness", "completeness only", "completeness only: no byte was read", "completeness only: no byte was read"},
		{"fast", "fast: presence and sizes only", "fast: presence and sizes only", "fast: presence and sizes only"},
		{"full", "full", "every byte read", "the rest read to the last byte"},
		{"deep", "deep: all files read, and compared with each other", "every byte read, and the files compared", "the rest read to the last byte, and compared"},
	}
}

// modeOf is the mode that a job asks for.
func modeOf(job archive.VerifyJob) checkMode {
	name := "full"
	switch {
	case job.Deep:
		name = "deep"
	case job.CompletenessOnly:
		name = "completeness"
	case job.Fast:
		name = "fast"
	}
	all := checkModes()
	return all[slices.IndexFunc(all, func(m checkMode) bool { return m.name == name })]
}

// covers reports whether a check in the mode that an event of the log names
// tells all that m would tell.
func (m checkMode) covers(detail string) bool {
	all := checkModes()
	asked := slices.Index(all, m)
	done := slices.IndexFunc(all, func(m checkMode) bool { return m.detail == detail })
	return done >= asked
}

// sign marks a verdict that is not one on every byte.
func (m checkMode) sign() string {
	if m.name == "full" || m.name == "deep" {
		return ""
	}
	return " (" + m.name + ")"
}
