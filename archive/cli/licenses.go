package cli

import (
	"github.com/fad55d40/archive/archive"
	"github.com/urfave/cli/v2"
)

const licensesHelp = `   Prints the licence of this program and the notices of all that is in it: Go
   modules, fonts and patterns of hyphenation. They must go with copies of it.`

func (r *run) licensesCommand() *cli.Command {
	return verb("licenses", "print the licences of the program, its modules, fonts and patterns", licensesHelp, r.licenses, messageFlags())
}

func (r *run) licenses(c *cli.Context) error {
	r.configure(c)
	if c.NArg() > 0 {
		return &archive.UsageError{Text: "licenses takes no path", Hint: "it prints what goes with the program: archive licenses"}
	}
	r.write([]byte(archive.Licences()))
	return nil
}
