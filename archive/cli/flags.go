package cli

import (
	"fmt"
	"runtime"
	"strconv"
	"time"

	"github.com/fad55d40/archive/archive"
	"github.com/urfave/cli/v2"
)

const (
	catInput  = "Input"
	catMeta   = "Metadata"
	catOutput = "Output"
	catRun    = "Run"
	catReport = "Messages"
)

// reportFlags stand on every verb that does its work on many documents.
func reportFlags() []option {
	return append([]option{
		boolFlag(catReport, "verbose", "v", "say what happens to each document"),
		boolFlag(catReport, "progress", "", "tell of progress also without a terminal, every 10 s, and in --json"),
		boolFlag(catReport, "no-progress", "", "tell of no progress"),
	}, messageFlags()...)
}

// messageFlags stand on every command.
func messageFlags() []option {
	help, version := boolFlag(catReport, "help", "h", "print this help").typed(), boolFlag(catReport, "version", "V", "print the version").typed()
	help.instead, version.instead, version.hidden = true, true, true
	return []option{
		boolFlag(catReport, "json", "", "print JSON Lines; the last line is the summary"),
		boolFlag(catReport, "quiet", "q", "print results and errors only"),
		boolFlag(catReport, "no-color", "", "use no colour (as does NO_COLOR)"),
		help, version,
	}
}

// readingFlags say how texts are read and what a person knows of them.
func readingFlags() []option {
	input := []option{
		listFlag(catInput, "include", "take the files of folders that match `GLOB`, not *.txt"),
		listFlag(catInput, "exclude", "pass over files and folders that match `GLOB`"),
		stringFlag(catInput, "encoding", "", "", "`NAME` of the texts' charset, when it cannot be found out").suggest(archive.Encodings),
		boolFlag(catInput, "fix-encoding", "", "mend what was decoded wrongly before: Ã© for é, &amp; for &"),
		stringFlag(catInput, "date-order", "", "", "read 03/04/2021 in this `ORDER`").among(archive.DateOrders),
	}
	return append(append(input, metadataFlags()...),
		stringFlag(catMeta, "metadata", "", "", "YAML or JSON `FILE` with metadata for all texts"))
}

func jobsFlag() option {
	return stringFlag(catRun, "jobs", "j", "", "work on `N` at a time").unless("the number of processors")
}

func jobs(c *cli.Context) int {
	if !c.IsSet("jobs") {
		return runtime.GOMAXPROCS(0)
	}
	return c.Int("jobs")
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
