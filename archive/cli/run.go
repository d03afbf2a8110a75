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
	"strings"
	"syscall"
	"time"

	"github.com/urfave/cli/v2"
	"golang.org/x/term"
)

// IO is the world outside as the command line sees it.
type IO struct {
	In             io.Reader
	Out, Err       io.Writer
	OutTTY, ErrTTY bool                // whether Out and Err are terminals
	Columns        int                 // width of the terminal that Out is; 0 when it is none, or does not tell
	ErrColumns     func() int          // the same of Err, which may change; may be nil
	Host           func() string       // name of the machine, for links; may be nil
	Messages       io.Writer           // gets what --json would print, whatever was asked for; may be nil
	Env            func(string) string // the value of an environment variable
	Environ        func() []string     // all of them, NAME=VALUE; may be nil
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
		ErrColumns: func() int { n, _, _ := term.GetSize(int(os.Stderr.Fd())); return n },
		Host:       func() string { name, _ := os.Hostname(); return name },
		OutTTY:     term.IsTerminal(int(os.Stdout.Fd())), ErrTTY: term.IsTerminal(int(os.Stderr.Fd())),
		Env: os.Getenv, Environ: os.Environ, Now: time.Now,
	}
}

// Run does what the arguments (without the program's name) say and returns the
// exit code. It never exits the process itself.
func Run(ctx context.Context, args []string, world IO) int {
	r := &run{IO: world, args: args}
	r.began = r.Now()
	r.json = r.wantsJSON() // also for mistakes in the other flags
	ctx, r.cancel = context.WithCancelCause(ctx)
	defer r.cancel(nil)
	line, err := arrange(args)
	if err == nil {
		err = r.do(ctx, line)
	}
	if err != nil {
		r.fail(err)
	}
	return r.finish()
}

// do runs the command of a line.
func (r *run) do(ctx context.Context, line *commandLine) error {
	r.command, r.options, r.given = line.command.name, line.options, line.given
	if !r.given["help"] && !r.given["version"] { // which help with an environment that is wrong
		more, err := r.fromEnvironment(line.options, line.given)
		if err != nil {
			return err
		}
		line.flags = append(line.flags, more...)
		r.strange = r.strangeVariables()
		if err := enoughOpenFiles(); err != nil {
			return err
		}
	}
	app := r.app()
	app.Commands = []*cli.Command{r.library(line.command, line.options)}
	return app.RunContext(ctx, append([]string{app.Name}, line.args()...))
}

// wantsJSON reports whether the results are for programs, before anything else
// of the command line is understood.
func (r *run) wantsJSON() bool {
	wanted, _ := truth(r.Env(variableOf("json")))
	for _, a := range r.args {
		if a == "--" {
			break
		}
		if a == "--json" {
			wanted = true
		} else if value, ok := strings.CutPrefix(a, "--json="); ok {
			wanted, _ = truth(value)
		}
	}
	return wanted
}

// run is one call of the program.
type run struct {
	IO
	console
	args        []string        // as they were typed
	command     string          // that was asked for; empty for none
	options     []option        // of the command
	given       map[string]bool // options that were typed, by their long names
	code        int
	replaceable string // the flag with which documents that failed would be built
	strays      int    // sidecars without a text
	strange     []strangeVariable
	packed      bool   // results are packs, not the bundles in them
	next        string // the command to run next, after something went wrong
}

// worse keeps the worst code: 1 over 4 over 3; signals and usage come alone.
func (r *run) worse(code int) {
	rank := func(c int) int {
		for i, v := range []int{exitOK, exitDifferent, exitPartial, exitDamaged, exitFailed, exitLocked, exitUsage, exitInterrupted, exitTerminated} {
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
	if errors.Is(err, errOutput) {
		return // finish tells of it
	}
	r.worse(codeOf(err))
	r.printError("", err)
}

// app is the flag library's program, without commands.
func (r *run) app() *cli.App {
	return &cli.App{
		Name:                      programName,
		HideVersion:               true,
		HideHelp:                  true,
		HideHelpCommand:           true,
		DisableSliceFlagSeparator: true, // "Doe, Jane" is one author
		Writer:                    r.Out,
		ErrWriter:                 r.Err,
		ExitErrHandler:            func(*cli.Context, error) {}, // only main exits
		OnUsageError:              usageError,
	}
}

// errOutput means that results could not be written.
var errOutput = errors.New("writing the results")

// outputFailure is why results could not be written.
type outputFailure struct{ cause error }

func (e outputFailure) Error() string   { return errOutput.Error() + ": " + e.cause.Error() }
func (e outputFailure) Unwrap() []error { return []error{errOutput, e.cause} }

// Remedy is about standard output, not about the output folder.
func (e outputFailure) Remedy() string {
	switch {
	case errors.Is(e.cause, syscall.EPIPE):
		return "the reader of standard output ended before the run"
	case errors.Is(e.cause, syscall.ENOSPC), errors.Is(e.cause, syscall.EDQUOT):
		return "make room where standard output goes"
	}
	return "check where standard output goes"
}
