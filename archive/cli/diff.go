package cli

import (
	"fmt"

	"github.com/fad55d40/archive/archive"
	"github.com/urfave/cli/v2"
)

func diffVerb() *command {
	return &command{
		name: "diff", summary: "tell two bundles or bags apart", operands: "A B", about: diffHelp,
		examples: []example{
			{"archive diff bundles/a backup/a.zip", "are two copies the same?"},
			{"archive diff bundles/a+1 bundles/a", "what a new version changed"},
		},
		options: func() []option { return append(storeFlags(), reportFlags()...) }, action: (*run).diff,
	}
}

const diffHelp = `Compares two bundles or bags, each a folder, a zip or a tar file: file by file, then the fields of bag-info.txt, then the document JSON member by member, but for the numbers of lines. Prints a line for each difference, from A to B: gone, new or changed. How a bag is packed makes no difference.

Both are checked too. The exit code is 0 when they hold the same files, 6 when they differ, and 4 when one of them is damaged.`

// differenceMessage is one difference.
type differenceMessage struct {
	Type   string `json:"message_type"`
	In     string `json:"in" about:"files, bag-info or document"`
	Name   string `json:"name" about:"of the file, the label, or the member of the document JSON"`
	Change string `json:"change" enum:"change" about:"from the first to the second"`
	A      string `json:"a,omitempty" about:"the first value; of files, the size"`
	B      string `json:"b,omitempty"`
	percentEncoded
}

func (r *run) diff(c *cli.Context) error {
	if c.NArg() != 2 {
		return &archive.UsageError{Text: fmt.Sprintf("diff takes two bundles, not %d", c.NArg()), Hint: "for example: archive diff bundles/a backup/a.zip"}
	}
	paths := c.Args().Slice()
	report, err := archive.Diff(c.Context, stores(c), paths[0], paths[1], r.printDifference)
	for i, damaged := range report.Damaged {
		if damaged {
			r.worse(exitDamaged)
			r.printError(paths[i], archive.ErrDamaged)
			r.next = shellLine([]string{"archive", "verify", paths[i]})
		}
	}
	if err != nil {
		r.fail(err)
	}
	if report.Differences > 0 {
		r.worse(exitDifferent)
	}
	r.jsonSummary(tally{"same": int64(report.Files), "differences": int64(report.Differences)}, "")
	if err == nil {
		r.summary(count(report.Files, "file", "files")+" with the same bytes", nil, count(report.Differences, "difference", "differences"))
	}
	return nil
}

// maxValue is how much of a value is printed for people, in bytes.
const maxValue = 200

func (r *run) printDifference(d archive.Difference) {
	m := differenceMessage{Type: "difference", In: d.In, Change: string(d.Change), A: d.A, B: d.B}
	m.Name = m.name("name", d.Name)
	if r.line(m); r.json {
		return
	}
	line := fmt.Sprintf("%-8s %s", d.Change, safe(d.Name))
	switch {
	case d.In == "files" && d.Change == archive.Changed:
		line += ": " + d.A + " and " + d.B + " bytes"
	case d.In == "files":
	case d.Change == archive.Changed:
		line += ": " + shortValue(d.A) + " -> " + shortValue(d.B)
	default:
		line += ": " + shortValue(d.A+d.B)
	}
	r.result(line)
}

// shortValue is a value in quotes, cut where it is long.
func shortValue(v string) string {
	if len(v) > maxValue {
		return quoted(v[:maxValue]) + "..."
	}
	return quoted(v)
}
