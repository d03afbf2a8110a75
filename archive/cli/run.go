// Package cli is the command line: flags become a job, a use case does it, and
// what comes back is printed and becomes the exit code. It is the only package
// that prints, the only one that knows the clock, the environment and the
// terminal, and the only one that imports the flag library.
//
// Streams: stdout carries results and nothing else; everything for people goes
// to stderr. With --json stdout is JSON Lines, and the last line is always the
// summary.
package cli

import (
	"context"
	"errors"
	"io"
	"os"
	"slices"
	"strings"
	"time"

	"github.com/fad55d40/archive/archive"
	"github.com/urfave/cli/v2"
	"golang.org/x/term"
)

// IO is the world outside as the command line sees it.
type IO struct {
	In             io.Reader
	Out, Err       io.Writer
	OutTTY, ErrTTY bool                // whether Out and Err are terminals
	Columns        int                 // width of the terminal that Out is; 0 when it is none, or does not tell
	Env            func(string) string // the value of an environment variable
	Now            func() time.Time
}

// System is the real world.
func System() IO {
	columns, _, err := term.GetSize(int(os.Stdout.Fd()))
	if err != nil {
		columns = 0
	}
	return IO{
		Columns: columns,
		In:      os.Stdin, Out: os.Stdout, Err: os.Stderr,
		OutTTY: term.IsTerminal(int(os.Stdout.Fd())), ErrTTY: term.IsTerminal(int(os.Stderr.Fd())),
		Env: os.Getenv, Now: time.Now,
	}
}

// Run does what the arguments (without the program's name) say and returns the
// exit code. It never exits the process itself.
func Run(ctx context.Context, args []string, world IO) int {
	r := &run{IO: world, args: args}
	r.json = slices.Contains(args, "--json") // also for mistakes in the other flags
	app := r.app()
	arranged, err := arrange(args, app.Commands)
	if err == nil {
		arranged = r.withEnvironment(arranged, app.Commands)
		err = app.RunContext(ctx, append([]string{app.Name}, arranged...))
	}
	if err != nil {
		r.fail(err)
	}
	return r.finish()
}

// run is one call of the program.
type run struct {
	IO
	console
	args        []string // as they were typed
	code        int
	replaceable string // the flag with which documents that failed would be built
	strays      int    // sidecars without a text
	next        string // the command to run next, after something went wrong
}

// worse keeps the worst code: 1 over 4 over 3; signals and usage come alone.
func (r *run) worse(code int) {
	rank := func(c int) int {
		for i, v := range []int{exitOK, exitPartial, exitDamaged, exitFailed, exitLocked, exitUsage, exitInterrupted, exitTerminated} {
			if v == c {
				return i
			}
		}
		return 0
	}
	if rank(code) > rank(r.code) {
		r.code = code
	}
}

// fail prints the error that ended the run and takes its exit code.
func (r *run) fail(err error) {
	r.worse(codeOf(err))
	r.printError("", err)
}

func (r *run) app() *cli.App {
	return &cli.App{
		Name:                      "archive",
		Usage:                     "keep texts so that they can be read, cited and trusted in fifty years",
		CustomAppHelpTemplate:     appHelp,
		Commands:                  r.verbs(),
		Flags:                     []cli.Flag{&cli.BoolFlag{Name: "version", Usage: "print the version and exit"}},
		HideVersion:               true,
		HideHelpCommand:           true,
		DisableSliceFlagSeparator: true, // "Doe, Jane" is one author
		Writer:                    r.Out,
		ErrWriter:                 r.Err,
		ExitErrHandler:            func(*cli.Context, error) {}, // only main exits
		OnUsageError:              usageError,
		Metadata:                  map[string]any{"exits": exitTable("   ")},
		Action:                    r.noVerb,
	}
}

// verbs lists the commands in the order of the help texts. What names them
// elsewhere reads this list.
func (r *run) verbs() []*cli.Command {
	return []*cli.Command{
		r.buildCommand(),
		r.verifyCommand(),
		r.showCommand(),
		r.explainCommand(),
		r.extractCommand(),
		r.schemaCommand(),
		r.licensesCommand(),
	}
}

// verb makes a command of its parts. It has no commands of its own: without
// HideHelpCommand the library would take an argument "h" or "help" for one.
func verb(name, usage, description string, action cli.ActionFunc, flags []cli.Flag) *cli.Command {
	return &cli.Command{
		Name: name, Usage: usage, Flags: flags, Action: action, OnUsageError: usageError,
		HideHelpCommand: true, CustomHelpTemplate: verbHelp(name, usage, description, flags),
	}
}

// noVerb runs when no command was named.
func (r *run) noVerb(c *cli.Context) error {
	if c.Bool("version") {
		_, err := io.WriteString(r.Out, archive.Agent+"\n")
		return err
	}
	if c.NArg() > 0 {
		return &archive.UsageError{Text: "there is no command " + quoted(c.Args().First()), Hint: "the commands are " + verbNames(c.App.Commands) + "; archive --help tells more"}
	}
	return cli.ShowAppHelp(c)
}

// verbNames is the list of commands in words.
func verbNames(commands []*cli.Command) string {
	var names []string
	for _, c := range commands {
		names = append(names, c.Name)
	}
	last := len(names) - 1
	return strings.Join(names[:last], ", ") + " and " + names[last]
}

// usageError keeps the library from printing usage errors to stdout.
func usageError(c *cli.Context, err error, _ bool) error {
	verb := "archive"
	if c.Command != nil && c.Command.Name != "" && c.Command.Name != verb {
		verb += " " + c.Command.Name
	}
	return &archive.UsageError{Text: flagMistake(err), Hint: verb + " --help shows the flags"}
}

// errNoPath is the usage error of a verb without arguments.
func errNoPath(verb, example string) error {
	return &archive.UsageError{Text: verb + " needs at least one path", Hint: "for example: " + example}
}

var errOutput = errors.New("writing the results")
