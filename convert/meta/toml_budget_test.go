package meta_test

import (
	"strings"
	"testing"

	"github.com/fad55d40/archive/archive/conformance"
	"github.com/fad55d40/archive/convert/meta"
)

// TestArraysOverManyLinesTakeTimeInProportion reads front matter in TOML whose
// arrays go on for very many lines, closed or not.
func TestArraysOverManyLinesTakeTimeInProportion(t *testing.T) {
	for name, text := range map[string]string{
		"closed":          "+++\na = [\n" + strings.Repeat("'b', # c\n", 60_000) + "]\n+++\n",
		"open":            "+++\na = [\n" + strings.Repeat("'b',\n", 100_000) + "+++\n",
		"opened often":    "+++\n" + strings.Repeat("a = [\n\n", 60_000) + "+++\n",
		"blank":           "+++\na = [" + strings.Repeat("\n", 300_000) + "]\n+++\n",
		"quotation marks": "+++\na = [\n" + strings.Repeat("''b''\n", 80_000) + "+++\n",
		"tables":          "+++\na = [\n" + strings.Repeat("{b = 'c'},\n", 40_000) + "]\n+++\n",
	} {
		t.Run(name, func(t *testing.T) {
			conformance.Bounded(t, len(text), 256, func() { meta.FrontMatter(text) })
		})
	}
}
