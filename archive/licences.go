package archive

import (
	_ "embed" // the notices of modules
	"strings"

	"github.com/fad55d40/archive/convert"
)

// modules holds the licences of this program and of the modules in it. The test
// beside this file writes it with -update, and fails when one is missing.
//
//go:embed modules.txt
var modules string

// Licences are the notices that must go with the program: its own licence, those
// of the modules it is made of, and those of fonts and patterns of hyphenation.
func Licences() string {
	return strings.TrimSpace(modules) + "\n\n" + strings.TrimSpace(convert.Licences()) + "\n"
}
