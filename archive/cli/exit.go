package cli

import (
	"errors"

	"github.com/fad55d40/archive/archive"
	"github.com/fad55d40/archive/archive/stage"
)

// exitCode is one row of the table that the mapping, the help texts and the
// README's test all read.
type exitCode struct {
	Code int
	Name string
	When string
}

const (
	exitOK          = 0
	exitFailed      = 1
	exitUsage       = 2
	exitPartial     = 3
	exitDamaged     = 4
	exitLocked      = 5
	exitDifferent   = 6
	exitInterrupted = 130
	exitTerminated  = 143
)

// exitCodes lists every code that Run returns.
func exitCodes() []exitCode {
	return []exitCode{
		{exitOK, "ok", "everything asked for was done, everything checked is good"},
		{exitFailed, "failed", "the run could not be done or finished: input or output, permissions, could not look"},
		{exitUsage, "usage", "the command line is wrong; nothing was touched"},
		{exitPartial, "partial", "some documents failed, all others were built"},
		{exitDamaged, "damaged", "at least one bundle is invalid or damaged"},
		{exitLocked, "locked", "another build is writing to this output"},
		{exitDifferent, "different", "archive diff: the two are whole, and differ"},
		{exitInterrupted, "interrupted", "SIGINT; only whole bundles remain"},
		{exitTerminated, "terminated", "SIGTERM or SIGHUP; only whole bundles remain"},
	}
}

// exitName is the name of an exit code.
func exitName(code int) string {
	for _, c := range exitCodes() {
		if c.Code == code {
			return c.Name
		}
	}
	return ""
}

// codeOf maps the error that ended a run to its exit code.
func codeOf(err error) int {
	var usage *archive.UsageError
	var signal interruption
	switch {
	case err == nil:
		return exitOK
	case errors.As(err, &signal) && signal.Code() == terminated:
		return exitTerminated
	case errors.As(err, &signal):
		return exitInterrupted
	case errors.As(err, &usage):
		return exitUsage
	case errors.Is(err, archive.ErrDamaged):
		return exitDamaged
	case errors.Is(err, stage.ErrLocked):
		return exitLocked
	}
	return exitFailed
}
