package entries

import (
	"path"
	"slices"
	"strings"
)

// NamesBag reports whether an entry is, for any program that unpacks it, one of
// the parts that only bags have, at the top or in a folder there: also one whose
// name leads out of the place where it is unpacked, or is spelt as some system
// would not mind. Whoever looks for bags must see those too, to refuse them.
func NamesBag(name string, parts []string) bool {
	name, _, _ = strings.Cut(name, "\x00")
	name = path.Clean("/" + strings.ReplaceAll(name, `\`, "/"))
	steps := strings.Split(name[1:], "/")
	if len(steps) > 1 && strings.HasSuffix(steps[0], ":") { // the letter of a drive
		steps = steps[1:]
	}
	last := strings.ToLower(strings.TrimRight(steps[len(steps)-1], " ."))
	return len(steps) <= 2 && slices.Contains(parts, last)
}
