package cli

import (
	"fmt"

	"github.com/fad55d40/archive/archive"
	"github.com/fad55d40/archive/convert/doc"
	"github.com/urfave/cli/v2"
)

func manifestVerb() *command {
	return &command{
		name: "manifest", summary: "list texts with their digests, for builds on many machines", operands: "PATH...", about: manifestHelp,
		examples: []example{
			{"archive manifest articles/ >LIST", "a line for each text in the folder"},
			{"archive build --manifest LIST", "build these texts, if they are still the same"},
			{"archive manifest --check LIST articles/", "what changed, went away or came since"},
		},
		options: manifestOptions, action: (*run).manifest,
	}
}

const manifestHelp = `Prints a source manifest: a line with size, SHA-256 and path for each text at or below the paths, or in tar files, zip files and JSON Lines that are named, sorted by path. A fourth field is the SHA-256 over what lies beside a text, sidecars and pictures. Paths are written from the current folder, or from --base; what is not visible ASCII is written %XX.

A build from a manifest refuses texts that are not what it says. However the work is cut and wherever it is done, the same manifest and the same version give the same bytes.

With --check it reads such a list and compares: texts that changed or went away, and, of the paths that are given, those that came since. It prints what differs and ends with 4 if anything does.`

func manifestOptions() []option {
	return append([]option{
		stringFlag(catInput, "base", "", "", "paths are written from `DIR`, which holds all texts").unless("the current folder").of("manifest"),
		listFlag(catInput, "include", "take the files of folders that match `GLOB`, not *.txt"),
		listFlag(catInput, "exclude", "pass over files and folders that match `GLOB`"),
		stringFlag(catInput, "check", "", "", "compare the texts with those of the manifest `FILE`; - is standard input").of("manifest"),
		jobsFlag(),
	}, append(storeFlags(), reportFlags()...)...)
}

func (r *run) manifest(c *cli.Context) error {
	job := archive.ListJob{
		Paths: c.Args().Slice(), Base: c.String("base"), Include: c.StringSlice("include"), Exclude: c.StringSlice("exclude"),
		Stores: stores(c), Jobs: jobs(c), Progress: r.progressed,
		Stray: func(path string, n doc.Notice) { r.printWarnings(path, []doc.Notice{n}) },
	}
	p := &listPrinter{run: r}
	job.Result = p.made
	switch list := c.String("check"); {
	case list == "" && len(job.Paths) == 0:
		return errNoPath("manifest", "archive manifest articles/ >LIST")
	case list == archive.StdinName:
		job.Check, job.Result = r.In, p.compared
	case list != "":
		file, err := job.Stores.Open(c.Context, list)
		if err != nil {
			return fmt.Errorf("opening the manifest: %w", err)
		}
		defer file.Close()
		if job.Check, err = file.Stream(c.Context); err != nil {
			return fmt.Errorf("reading the manifest: %w", err)
		}
		job.Result = p.compared
	}
	r.startProgress("reading", "text")
	report, err := archive.List(c.Context, job)
	r.endProgress()
	p.flush()
	r.printPassed(report.Passed)
	switch {
	case report.Failed > 0 && job.Check == nil:
		r.worse(exitPartial)
	case report.Failed > 0:
		r.worse(exitFailed)
	}
	if report.Differs() {
		r.worse(exitDamaged)
	}
	if err != nil {
		r.fail(err)
	}
	r.summarizeList(report, job.Check != nil)
	return nil
}

// listPrinter gathers lines: a list may have millions.
type listPrinter struct {
	run  *run
	text []byte
}

// sourceMessage is one text of a source manifest.
type sourceMessage struct {
	Type   string `json:"message_type"`
	Path   string `json:"path"`
	Status string `json:"status,omitempty" enum:"change" about:"when a manifest is checked"`
	Size   int64  `json:"size"`
	SHA256 string `json:"sha256"`
	Beside string `json:"beside,omitempty" about:"SHA-256 over what lies beside the text"`
	Text   string `json:"text,omitempty" about:"what changed"`
	percentEncoded
}

// made prints a line of a manifest.
func (p *listPrinter) made(l archive.Listed) {
	if l.Err != nil {
		p.run.printError(l.Path, l.Err)
		return
	}
	p.message(l)
	if p.run.json {
		return
	}
	if p.text = l.Line.Append(p.text); len(p.text) > 64<<10 {
		p.flush()
	}
}

// compared prints what differs from a manifest.
func (p *listPrinter) compared(l archive.Listed) {
	if l.Err != nil {
		p.run.printError(l.Path, l.Err)
		return
	}
	p.message(l)
	if l.Change != archive.Same && !p.run.json {
		p.run.result(fmt.Sprintf("%-8s %s", l.Change, safe(l.Path)))
		if p.run.verbose {
			p.run.result("         " + safe(l.Detail))
		}
	}
}

func (p *listPrinter) message(l archive.Listed) {
	if !p.run.tells() {
		return
	}
	m := sourceMessage{Type: "source", Status: string(l.Change), Size: l.Line.Size, SHA256: l.Line.SHA256.Hex(), Text: l.Detail}
	if l.Line.Beside != nil {
		m.Beside = l.Line.Beside.Hex()
	}
	m.Path = m.name("path", l.Line.Path)
	p.run.line(m)
}

func (p *listPrinter) flush() {
	if len(p.text) > 0 {
		p.run.write(p.text)
		p.text = p.text[:0]
	}
}

func (r *run) summarizeList(l archive.ListReport, checked bool) {
	counts := tally{"listed": int64(l.Listed), "failed": int64(l.Failed), "bytes": l.Bytes, "passed": int64(len(l.Passed))}
	if checked {
		counts["unchanged"], counts["changed"], counts["gone"], counts["new"] = int64(l.Unchanged), int64(l.Changed), int64(l.Gone), int64(l.New)
	}
	r.jsonSummary(counts, "")
	parts := []part{{l.Failed, "could not be read"}}
	if checked {
		parts = append([]part{{l.Unchanged, "unchanged"}, {l.Changed, "changed"}, {l.Gone, "gone"}, {l.New, "new"}}, parts...)
	}
	r.summary(count(l.Listed, "text", "texts"), parts, size(l.Bytes))
}
