//go:build conformance

package conformance_test

import (
	"regexp"
	"slices"
)

// interopReason explains bags on which not all agree with us. Sections are of
// RFC 8493.
type interopReason struct {
	bags     string // pattern of their names
	verdicts string
	reason   string
}

var interopReasons = []interopReason{
	{`.*, "a%0Ab\.txt"`, `valid; bagit-python invalid, bagit-java invalid, bdbag invalid`,
		"2.1.3: the maker ought to have written %250A and did not; before 1.0 nothing is escaped, and in 1.0 the file of this very name is there and none of the other: we warn"},
	{`.*, "trail "`, `valid; bagit-python invalid, bagit-java valid, bdbag invalid`,
		"2.1.3: a path goes to the end of its line; bagit-python cuts off the blank that it wrote itself"},
	{`(bagit-python .*|bdbag), "back\\\\slash"`, `invalid; bagit-python valid, bagit-java invalid, bdbag valid`,
		"5.1: to half of all computers it is a path, and may lead out of the bag"},
	{`bagit-\w+ 0\.9[3-6], (an entry taken out|information changed)`, `invalid; bagit-python valid, bagit-java invalid, bdbag valid`,
		"2.2.1: bagit-python checks no tag manifest of a bag before 0.97"},
}

// reasonFor finds the row that explains verdicts on a bag; -1 without one.
func reasonFor(name, verdicts string) int {
	return slices.IndexFunc(interopReasons, func(r interopReason) bool {
		return r.verdicts == verdicts && regexp.MustCompile(`^(?:`+r.bags+`)$`).MatchString(name)
	})
}
