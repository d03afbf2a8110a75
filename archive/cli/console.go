package cli

import (
	"context"
	"errors"
	"fmt"
	"math"
	"strconv"
	"strings"
	"sync"
	"syscall"
	"time"
	"unicode"

	"github.com/fad55d40/archive/archive"
	"github.com/fad55d40/archive/archive/cells"
	"github.com/fad55d40/archive/convert/doc"
	"github.com/urfave/cli/v2"
)

// How the console speaks:
//
//   - stdout: results, one a line, in input order, nothing else
//   - stderr: warnings (NAME:LINE: what), errors (archive: NAME: what), their
//     remedies on a line of their own, the summary, the progress bar
//   - messages begin in lower case and end without a stop
//   - what comes from inputs is printed as it is only when every character of
//     it is printable; otherwise it is quoted, so no text can drive a terminal
//   - colour only on a terminal, and never as the only sign of anything

// console holds how this run speaks.
type console struct {
	json, quiet, verbose bool
	outColor, errColor   bool
	links                bool // paths in results lead to their files
	progressTo           progressPlace
	mu                   sync.Mutex // of what is written: large texts are told of by their workers
	bar                  *progress
	began                time.Time
	cancel               context.CancelCauseFunc // ends the run
	broken               error                   // the first error of writing results
	summed               bool                    // the summary was written
}

// configure reads the flags that every verb has.
func (r *run) configure(c *cli.Context) {
	r.json, r.quiet, r.verbose = c.Bool("json"), c.Bool("quiet"), c.Bool("verbose")
	plain := c.Bool("no-color") || r.Env("NO_COLOR") != "" || r.Env("TERM") == "dumb"
	r.outColor, r.errColor = r.OutTTY && !plain, r.ErrTTY && !plain
	r.links = r.OutTTY && !plain && knowsLinks(r.Env)
	r.progressTo = progressNowhere
	switch asked := c.Bool("progress"); {
	case c.Bool("no-progress") || r.quiet && !asked:
	case asked && r.json:
		r.progressTo = progressMessages
	case r.ErrTTY && r.Env("TERM") != "dumb":
		r.progressTo = progressLine
	case asked || r.verbose:
		r.progressTo = progressNotes
	}
}

// result writes one line of results. The first failure to write is kept: a
// script must not take a full disk for success.
func (r *run) result(line string) { r.write([]byte(line + "\n")) }

// write writes results as they are.
func (r *run) write(data []byte) {
	r.mu.Lock()
	defer r.mu.Unlock()
	r.hideProgress()
	if _, err := r.Out.Write(data); err != nil && r.broken == nil {
		r.broken = outputFailure{err}
		if errors.Is(err, syscall.EPIPE) && r.cancel != nil {
			r.cancel(r.broken) // nobody will see what is still to come
		}
	}
}

// note writes one line for people.
func (r *run) note(format string, args ...any) {
	r.mu.Lock()
	defer r.mu.Unlock()
	r.hideProgress()
	fmt.Fprintf(r.Err, format+"\n", args...)
}

// printError prints what went wrong with name, or with the run when name is
// empty, and what to do about it.
func (r *run) printError(name string, err error) {
	remedy := archive.Remedy(err)
	r.jsonError(name, err, remedy)
	r.noteError(name, err, remedy)
}

// noteError prints an error for people.
func (r *run) noteError(name string, err error, remedy string) {
	prefix := paint(r.errColor, red, "archive:") + " "
	if name != "" {
		prefix += safe(name) + ": "
	}
	r.note("%s%s", prefix, safe(err.Error()))
	if remedy != "" {
		r.note("  %s", safe(remedy))
	}
}

func (r *run) printWarnings(name string, warnings []doc.Notice) {
	if r.quiet {
		return
	}
	for _, w := range warnings {
		place := safe(name)
		if w.Line > 0 {
			place += ":" + strconv.Itoa(w.Line)
		}
		r.note("%s: %s %s", place, safe(w.Text), paint(r.errColor, faint, "["+w.Code+"]"))
	}
}

// printResult prints what became of one document.
func (r *run) printResult(res archive.Result) {
	r.printWarnings(res.Source, res.Warnings)
	if res.Status == archive.Failed {
		r.printError(res.Source, res.Err)
		return
	}
	r.jsonBundle(res)
	if !r.json && !r.packed {
		r.result(r.path(res.Bundle))
	}
	if res.Kept != "" {
		r.note("%s: what was there before is kept as %s", safe(res.Bundle), safe(res.Kept))
	}
	if r.verbose {
		r.note("%s: %s %s", safe(res.Source), res.Status, safe(res.Bundle))
	}
}

// printVerdict prints what checking one bundle found.
func (r *run) printVerdict(v archive.Verdict, mode checkMode) {
	r.jsonVerdict(v, mode)
	if r.json {
		if v.Err != nil {
			r.printError(v.Path, v.Err)
		}
		return
	}
	word := "ok"
	if s := v.Status(); s != archive.OK {
		word = paint(r.outColor, red, string(s))
	}
	r.result(word + mode.sign() + " " + r.path(v.Path))
	if v.Err != nil {
		r.result("  could-not-look: " + safe(v.Err.Error()))
		r.printError(v.Path, v.Err)
	}
	for _, what := range v.Unproved {
		if !r.quiet {
			r.note("%s: not proved: %s", safe(v.Path), safe(what))
		}
	}
	for _, f := range v.Findings {
		line := f.Code + " " + safe(fileOf(f)) + ": " + safe(f.Detail)
		if f.Severity != "warning" {
			r.result("  " + line)
		} else if !r.quiet {
			r.note("%s: warning %s", safe(v.Path), line)
		}
	}
}

// fileOf names the file of a finding; the bag itself is ".".
func fileOf(f archive.Finding) string {
	if f.Path == "" {
		return "."
	}
	return f.Path
}

// seconds is how long the run took so far.
func (r *run) seconds() float64 {
	return math.Round(r.Now().Sub(r.began).Seconds()*1000) / 1000
}

// finish writes what is left to say and returns the exit code.
func (r *run) finish() int {
	r.jsonSummary(nil, "") // scripts wait for it, whatever went wrong
	r.printNext()
	if r.broken != nil {
		r.worse(exitFailed)
		r.noteError("", r.broken, archive.Remedy(r.broken))
	}
	return r.code
}

// Signs on terminals that want them. Of the colours that every terminal has,
// red and magenta alone can be read on black and on white; what is good has none.
const (
	bold   = "1"
	faint  = "2"
	under  = "4"
	red    = "31"
	accent = "35"
)

func paint(on bool, color, text string) string {
	if !on || color == "" {
		return text
	}
	return "\x1b[" + color + "m" + text + "\x1b[0m"
}

// maxShown bounds what is shown of one text, in bytes: a name or a title from a
// hostile bundle must not flood the terminal.
const maxShown = 4096

// safe returns text as it is when a terminal can show all of it, and in Go's
// quoted form otherwise.
func safe(text string) string {
	if len(text) > maxShown {
		text = strings.ToValidUTF8(text[:maxShown], "") + "…"
	}
	hidden := func(r rune) bool { return r == unicode.ReplacementChar || !cells.Visible(r) }
	if strings.ContainsFunc(text, hidden) {
		return strconv.Quote(text)
	}
	return text
}

func quoted(text string) string { return strconv.Quote(text) }
