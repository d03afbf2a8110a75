package cli

import (
	"slices"

	"github.com/urfave/cli/v2"
)

// command is one row of the table of commands. What is parsed, the help texts,
// completions, pages of the manual, names of variables and what a slip was meant
// to be all follow from the rows.
type command struct {
	name     string
	summary  string          // what it does, in a line
	operands string          // as they stand in the usage line: "PATH..."; empty for none
	words    func() []string // that its operands can be; nil when they are files
	about    string          // paragraphs, parted by empty lines; indented lines stay as they are
	examples []example
	options  func() []option // built only for the command that was asked for
	action   func(*run, *cli.Context) error
}

// example is a command line that works as it stands, and what it is for.
type example struct{ line, purpose string }

// commands is the table, in the order of the help texts. The first group does
// the work, the rest tells of the program.
func commands() []*command {
	return []*command{
		buildVerb(),
		verifyVerb(),
		showVerb(),
		explainVerb(),
		extractVerb(),
		diffVerb(),
		bagVerb(),
		manifestVerb(),
		unpackVerb(),
		schemaVerb(),
		licensesVerb(),
		completionVerb(),
		manVerb(),
		helpVerb(),
		versionVerb(),
	}
}

// commandNamed is the command of a name; nil when there is none.
func commandNamed(name string) *command {
	for _, c := range commands() {
		if c.name == name {
			return c
		}
	}
	return nil
}

// commandNames lists the names in the order of the table.
func commandNames() []string {
	var names []string
	for _, c := range commands() {
		names = append(names, c.name)
	}
	return names
}

// option is the option of a name, long or short, without dashes.
func optionNamed(all []option, name string) (option, bool) {
	i := slices.IndexFunc(all, func(o option) bool { return o.name == name || o.short == name && name != "" })
	if i < 0 {
		return option{}, false
	}
	return all[i], true
}

// alone stands for the command when none is named.
func alone() *command {
	return &command{name: programName, options: messageFlags, action: func(r *run, _ *cli.Context) error { return r.printOverview() }}
}

const programName = "archive"

// line is how the command is called.
func (c *command) line() string {
	if c.name == programName {
		return programName
	}
	return programName + " " + c.name
}

// library is the command as the flag library has it. It has no commands and no
// help of its own: the library would take an argument "h" or "help" for one.
func (r *run) library(c *command, options []option) *cli.Command {
	var flags []cli.Flag
	for _, o := range options {
		if !o.instead {
			flags = append(flags, o.library())
		}
	}
	return &cli.Command{
		Name: c.name, Usage: c.summary, Flags: flags, OnUsageError: usageError, HideHelp: true, HideHelpCommand: true,
		Action: func(ctx *cli.Context) error {
			r.configure(ctx)
			switch {
			case r.given["version"]:
				return r.printVersion()
			case r.given["help"] && c.name != programName:
				return r.printHelp(c, options)
			}
			r.printStrange()
			return c.action(r, ctx)
		},
	}
}
