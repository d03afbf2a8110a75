package cli

import (
	"runtime"

	"github.com/fad55d40/archive/archive"
	"github.com/urfave/cli/v2"
)

func versionVerb() *command {
	return &command{
		name: "version", summary: "print the version",
		about:    "Prints the name and the version of the program. Bundles record it, since another version may write other bytes. With --json it also tells the formats that it writes and the versions of the standards that it keeps to.",
		examples: []example{{"archive version", "the same as archive --version and archive -V"}},
		options:  messageFlags,
		action: func(r *run, c *cli.Context) error {
			if err := noOperands(c, "archive version prints the version of this program"); err != nil {
				return err
			}
			return r.printVersion()
		},
	}
}

// versionMessage is the version for programs.
type versionMessage struct {
	Type    string `json:"message_type"`
	Program string `json:"program"`
	Version string `json:"version"`
	Go      string `json:"go" about:"the release of Go that built it"`
	System  string `json:"system" about:"operating system and processor"`

	Formats        []formatMessage        `json:"formats" about:"that documents are written as"`
	Specifications []specificationMessage `json:"specifications" about:"that the program keeps to"`
}

type formatMessage struct {
	Name      string `json:"name"`
	Ext       string `json:"ext"`
	MediaType string `json:"media_type"`
}

type specificationMessage struct {
	Name    string `json:"name"`
	Version string `json:"version"`
}

func (r *run) printVersion() error {
	m := versionMessage{Type: "version", Program: programName, Version: archive.Version, Go: runtime.Version(), System: runtime.GOOS + "/" + runtime.GOARCH}
	for _, f := range archive.OutputFormats() {
		m.Formats = append(m.Formats, formatMessage(f))
	}
	for _, s := range archive.Specifications() {
		m.Specifications = append(m.Specifications, specificationMessage(s))
	}
	r.line(m)
	if !r.json {
		r.result(archive.Agent)
	}
	return nil
}
