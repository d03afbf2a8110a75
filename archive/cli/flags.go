package cli

import (
	"fmt"
	"runtime"
	"strconv"
	"strings"
	"time"

	"github.com/fad55d40/archive/archive"
	"github.com/urfave/cli/v2"
)

// Flag constructors keep the tables of flags readable.

func boolFlag(category, name, short, usage string) cli.Flag {
	f := &cli.BoolFlag{Name: name, Usage: usage, Category: category, DisableDefaultText: true}
	if short != "" {
		f.Aliases = []string{short}
	}
	return f
}

func stringFlag(category, name, short, value, usage string) cli.Flag {
	f := &cli.StringFlag{Name: name, Usage: usage, Category: category, Value: value}
	if short != "" {
		f.Aliases = []string{short}
	}
	return f
}

func listFlag(category, name, usage string) cli.Flag {
	return &cli.StringSliceFlag{Name: name, Usage: usage, Category: category}
}

const (
	catInput  = "Input"
	catMeta   = "Metadata"
	catOutput = "Output"
	catRun    = "Run"
	catReport = "Messages"
)

// reportFlags stand on every verb that does its work on many documents.
func reportFlags() []cli.Flag {
	return append([]cli.Flag{
		boolFlag(catReport, "json", "", "print JSON Lines; the last line is the summary"),
		boolFlag(catReport, "verbose", "v", "say what happens to each document"),
		boolFlag(catReport, "no-progress", "", "show no progress bar"),
	}, messageFlags()...)
}

// messageFlags stand on every verb.
func messageFlags() []cli.Flag {
	return []cli.Flag{
		boolFlag(catReport, "quiet", "q", "print results and errors only"),
		boolFlag(catReport, "no-color", "", "use no colour (as does NO_COLOR)"),
	}
}

// readingFlags say how texts are read and what a person knows of them.
func readingFlags() []cli.Flag {
	input := []cli.Flag{
		listFlag(catInput, "include", "take the files of folders that match `GLOB`, not *.txt"),
		listFlag(catInput, "exclude", "pass over files and folders that match `GLOB`"),
		stringFlag(catInput, "encoding", "", "", "`NAME` of the texts' charset, when it cannot be found out"),
		boolFlag(catInput, "fix-encoding", "", "mend what was decoded wrongly before: Ã© for é, &amp; for &"),
		stringFlag(catInput, "date-order", "", "", "read 03/04/2021 in this `ORDER`: mdy, dmy or ymd"),
	}
	return append(append(input, metadataFlags()...),
		stringFlag(catMeta, "metadata", "", "", "YAML or JSON `FILE` with metadata for all texts"))
}

func jobsFlag() cli.Flag {
	return &cli.IntFlag{Name: "jobs", Aliases: []string{"j"}, Usage: "work on `N` at a time", DefaultText: "the number of processors", Category: catRun}
}

func jobs(c *cli.Context) (int, error) {
	n := c.Int("jobs")
	switch {
	case !c.IsSet("jobs"):
		return runtime.GOMAXPROCS(0), nil
	case n < 1 || n > 1024:
		return 0, &archive.UsageError{Text: fmt.Sprintf("--jobs is %d", n), Hint: "it must be from 1 to 1024"}
	}
	return n, nil
}

// epoch reads SOURCE_DATE_EPOCH (reproducible-builds.org): seconds since 1970,
// within what a zip file can hold. Nothing else of the environment or the
// clock reaches an output.
func (r *run) epoch() (*time.Time, error) {
	text := r.Env("SOURCE_DATE_EPOCH")
	if text == "" {
		return nil, nil
	}
	n, err := strconv.ParseInt(text, 10, 64)
	t := time.Unix(n, 0).UTC()
	if err != nil || t.Year() < 1980 || t.Year() > 2107 {
		return nil, &archive.UsageError{Text: fmt.Sprintf("SOURCE_DATE_EPOCH is %q", text), Hint: "it must be seconds since 1970, for a year from 1980 to 2107, or unset"}
	}
	return &t, nil
}

// flagMistake says in our words what the library found wrong.
func flagMistake(err error) string {
	text := err.Error()
	if name, ok := strings.CutPrefix(text, "flag provided but not defined: "); ok {
		return "there is no flag " + quoted(name)
	}
	if name, ok := strings.CutPrefix(text, "flag needs an argument: "); ok {
		return "the flag " + quoted(name) + " needs a value"
	}
	if value, rest, ok := strings.Cut(strings.TrimPrefix(text, "invalid value "), " for flag -"); ok {
		name, _, _ := strings.Cut(rest, ":")
		return "the flag " + quoted(name) + " cannot be " + value
	}
	return text
}
