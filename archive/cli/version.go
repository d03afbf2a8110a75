package cli

import (
	"github.com/fad55d40/archive/archive"
	"github.com/urfave/cli/v2"
)

func versionVerb() *command {
	return &command{
		name: "version", summary: "print the version",
		about:    "Prints the name and the version of the program. Bundles record it, since another version may write other bytes.",
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
}

func (r *run) printVersion() error {
	r.line(versionMessage{"version", programName, archive.Version})
	if !r.json {
		r.result(archive.Agent)
	}
	return nil
}
