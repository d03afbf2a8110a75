package cli

import (
	"github.com/fad55d40/archive/archive"
	"github.com/urfave/cli/v2"
)

const licensesHelp = `Prints the licence of this program and the notices of all that is in it: Go modules, fonts and patterns of hyphenation. They must go with copies of it.`

func licensesVerb() *command {
	return &command{
		name: "licenses", summary: "print the licences of all that is in the program", about: licensesHelp,
		examples: []example{{"archive licenses >LICENCES.txt", "the notices that go with copies of the program"}},
		options:  messageFlags, action: (*run).licenses,
	}
}

func (r *run) licenses(c *cli.Context) error {
	if err := noOperands(c, "it prints what goes with the program: archive licenses"); err != nil {
		return err
	}
	text := archive.Licences()
	r.line(licensesMessage{"licenses", text})
	if !r.json {
		r.write([]byte(text))
	}
	return nil
}

// licensesMessage holds the licences for programs.
type licensesMessage struct {
	Type string `json:"message_type"`
	Text string `json:"text"`
}
