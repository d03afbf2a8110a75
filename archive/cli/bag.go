package cli

import (
	"fmt"
	"strings"
	"unicode/utf8"

	"github.com/fad55d40/archive/archive"
	"github.com/urfave/cli/v2"
)

func bagVerb() *command {
	return &command{
		name: "bag", summary: "make a bag of any folder, at a new place", operands: "DIR", about: bagHelp,
		examples: []example{
			{"archive bag photos -o photos-bag", "copy the files of photos into the bag photos-bag"},
			{"archive bag photos -o photos.tar --tar --contact-name 'Jane Roe'", "one tar file, with a field"},
		},
		options: bagOptions, action: (*run).bag,
	}
}

const bagHelp = `Makes a BagIt 1.0 bag of all files of a folder, of any kind, at a new place. The folder is only read. Payload and tag files are listed with SHA-256 and SHA-512; the bag is read back before it gets its name, and is there whole or not at all. The same files and fields give the same bytes: the day stands in it only where SOURCE_DATE_EPOCH gives it.

A bag cannot hold links, pipes, devices, empty folders, and names that are not UTF-8: they are listed, and no bag is made. A zip file takes names in plain ASCII; a tar file takes all.`

// bagFields are the labels of bag-info.txt with a flag of their own (RFC 8493,
// section 2.2.2), in the order in which they are written.
func bagFields() []string {
	return []string{
		"Source-Organization", "Organization-Address", "Contact-Name", "Contact-Phone", "Contact-Email", "External-Description",
		"External-Identifier", "Bag-Size", "Bag-Group-Identifier", "Bag-Count", "Internal-Sender-Identifier", "Internal-Sender-Description",
	}
}

func bagOptions() []option {
	options := []option{
		stringFlag(catOutput, "output", "o", "", "place of the bag, a `NEW` folder or file").takes(aPlace).of("bag"),
		boolFlag(catOutput, "zip", "", "write one .zip file").of("bag"),
		boolFlag(catOutput, "tar", "", "write one .tar file").of("bag"),
		boolFlag(catInput, "skip-empty", "", "leave empty folders out").of("bag"),
	}
	for _, label := range bagFields() {
		options = append(options, stringFlag(catMeta, strings.ToLower(label), "", "", "`TEXT` of "+label).of("bag"))
	}
	info := listFlag(catMeta, "info", "any other field of bag-info.txt, as `'LABEL: TEXT'`; repeat for more").of("bag")
	return append(append(options, info), reportFlags()...)
}

// bagMessage is the finished bag.
type bagMessage struct {
	Type  string `json:"message_type"`
	Path  string `json:"path"`
	Files int64  `json:"files"`
	Bytes int64  `json:"bytes"`
	percentEncoded
}

func (r *run) bag(c *cli.Context) error {
	job, err := r.bagJob(c)
	if err != nil {
		return err
	}
	r.startProgress("copying", "file")
	report, err := archive.Bag(c.Context, job)
	r.endProgress()
	for _, u := range report.Unkept {
		r.printError(u.Path, u)
	}
	if err != nil {
		r.fail(err)
		return nil
	}
	r.jsonFindings(job.Output, report.Findings)
	if !r.quiet {
		for _, e := range report.Empty {
			r.note("%s: left out: it holds nothing", safe(e))
		}
		for _, f := range report.Findings {
			r.note("%s: warning %s %s: %s", safe(job.Output), f.Code, safe(fileOf(f)), safe(f.Detail))
		}
	}
	m := bagMessage{Type: "bag", Files: int64(report.Files), Bytes: report.Bytes}
	m.Path = m.name("path", job.Output)
	r.line(m)
	if !r.json {
		r.result(safe(job.Output))
	}
	r.jsonSummary(tally{"files": m.Files, "bytes": m.Bytes, "empty": int64(len(report.Empty)), "warnings": int64(len(report.Findings))}, "")
	r.summary(count(report.Files, "file", "files"), nil, size(report.Bytes), warnings(len(report.Findings)))
	return nil
}

func (r *run) bagJob(c *cli.Context) (job archive.BagJob, err error) {
	switch {
	case c.NArg() != 1:
		return job, &archive.UsageError{Text: fmt.Sprintf("bag takes one folder, not %d", c.NArg()), Hint: "for example: archive bag photos -o photos-bag"}
	case c.String("output") == "":
		return job, &archive.UsageError{Text: "bag needs --output", Hint: "name the place of the bag: archive bag " + safe(c.Args().First()) + " -o NEW"}
	case c.Bool("zip") && c.Bool("tar"):
		return job, &archive.UsageError{Text: "--zip and --tar exclude each other", Hint: "write one kind"}
	}
	if job.Epoch, err = r.epoch(); err != nil {
		return job, err
	}
	job.Folder, job.Output, job.SkipEmpty, job.Progress = c.Args().First(), c.String("output"), c.Bool("skip-empty"), r.progressed
	switch {
	case c.Bool("zip"):
		job.Packed = ".zip"
	case c.Bool("tar"):
		job.Packed = ".tar"
	}
	job.Info, err = bagInfo(c)
	return job, err
}

// bagInfo are the fields of bag-info.txt that the flags state.
func bagInfo(c *cli.Context) (info []archive.BagField, err error) {
	for _, label := range bagFields() {
		if value := c.String(strings.ToLower(label)); value != "" {
			if !oneLine(value) {
				return nil, &archive.UsageError{Text: "--" + strings.ToLower(label) + " is " + quoted(value), Hint: "write it in UTF-8, on one line"}
			}
			info = append(info, archive.BagField{Label: label, Value: value})
		}
	}
	for _, line := range c.StringSlice("info") {
		label, value, ok := strings.Cut(line, ":")
		if label = strings.TrimSpace(label); !ok || label == "" || strings.EqualFold(label, "Payload-Oxum") || strings.TrimSpace(value) == "" {
			return nil, &archive.UsageError{Text: "--info is " + quoted(line), Hint: "write a label, a colon and a text; Payload-Oxum is counted by the program"}
		}
		if !oneLine(line) {
			return nil, &archive.UsageError{Text: "--info is " + quoted(line), Hint: "write it in UTF-8, on one line; repeat the flag for more fields"}
		}
		info = append(info, archive.BagField{Label: label, Value: strings.TrimSpace(value)})
	}
	return info, nil
}

// oneLine reports whether bag-info.txt can hold a text as it is.
func oneLine(text string) bool {
	return utf8.ValidString(text) && !strings.ContainsAny(text, "\r\n\x00")
}
