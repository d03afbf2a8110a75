package fault

import (
	"errors"
	"strings"
)

// Missing is the error for a path that a person named and that is not there.
// folder says what kind of folder could be named in place of a pattern: one
// that the shell did not replace by names reaches the program as it is, always
// so from the shells of Windows.
func Missing(path, folder string) error {
	remedy := "check the spelling, and quote names with spaces"
	if strings.ContainsAny(path, "*?[") {
		remedy = "no name fits this pattern, or the shell does not know patterns: name " + folder
	}
	return New(NoSuchFile, errors.New("no such file or folder"), remedy)
}
