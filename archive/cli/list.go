package cli

import (
	"bytes"
	"context"
	"errors"
	"fmt"
	"io"
	"io/fs"
	"os"

	"github.com/fad55d40/archive/archive"
	"github.com/urfave/cli/v2"
)

// emptyList is the code of errEmptyList.
const emptyList = "empty-list"

// errEmptyList means that a list of files is empty, where that was objected to.
var errEmptyList = errors.New("the list of files is empty")

// emptyListError gives errEmptyList its code.
type emptyListError struct{ error }

func (emptyListError) Code() string { return emptyList }
func (emptyListError) Remedy() string {
	return "see what writes the list; without --fail-if-empty it is no failure"
}

// listFlags name a list of paths, in place of operands or beside them.
func listFlags() []option {
	return []option{
		stringFlag(catInput, "files-from", "", "", "read more paths from `FILE`, a line each; - is standard input"),
		boolFlag(catInput, "null", "0", "the paths of --files-from end with NUL, not with a line end"),
		boolFlag(catInput, "fail-if-empty", "", "an empty list is a failure"),
	}
}

// paths gathers the operands and those of --files-from. None at all, from an
// empty list, is a run with nothing to do: the word is said here.
func (r *run) paths(c *cli.Context, command, example string) (paths []string, err error) {
	paths = c.Args().Slice()
	from := c.String("files-from")
	switch {
	case from == "" && c.Bool("null"):
		return nil, &archive.UsageError{Text: "--null needs --files-from", Hint: "for example: find . -name '*.txt' -print0 | archive " + command + " --files-from - -0"}
	case from == "" && c.Bool("fail-if-empty"):
		return nil, &archive.UsageError{Text: "--fail-if-empty needs --files-from", Hint: "it is about the list"}
	case from == "" && len(paths) == 0 && c.String("manifest") == "":
		return nil, errNoPath(command, example)
	case from == "":
		return paths, nil
	}
	more, err := r.filesFrom(c.Context, from, c.Bool("null"))
	if err != nil {
		return nil, err
	}
	if paths = append(paths, more...); len(paths) == 0 {
		if c.Bool("fail-if-empty") {
			return nil, emptyListError{errEmptyList}
		}
		if !r.quiet {
			r.note("the list of files is empty: nothing to do")
		}
	}
	return paths, nil
}

// maxList bounds a list of files, in bytes: some million paths.
const maxList = 256 << 20

func (r *run) filesFrom(ctx context.Context, name string, null bool) ([]string, error) {
	data, err := r.readList(ctx, name)
	if err != nil {
		return nil, listFault{err}
	}
	if len(data) > maxList {
		return nil, &archive.UsageError{Text: fmt.Sprintf("the list of files has more than %d MiB", maxList>>20), Hint: "give it in parts"}
	}
	end := []byte("\n")
	if null {
		end = []byte{0}
	}
	var paths []string
	for line := range bytes.SplitSeq(data, end) {
		if !null {
			line = bytes.TrimSuffix(line, []byte("\r"))
		}
		if len(line) > maxPath {
			return nil, &archive.UsageError{Text: fmt.Sprintf("the list of files holds a path of %d bytes", len(line)), Hint: "paths end with a line end, or with NUL when --null is given"}
		}
		if len(line) > 0 {
			paths = append(paths, string(line))
		}
	}
	return paths, nil
}

// listFault is a list of files that cannot be read.
type listFault struct{ cause error }

func (e listFault) Error() string { return "reading the list of files: " + e.cause.Error() }
func (e listFault) Unwrap() error { return e.cause }

// Remedy is about the list, not about the files in it.
func (e listFault) Remedy() string {
	if errors.Is(e.cause, fs.ErrNotExist) {
		return "check the spelling; - stands for standard input"
	}
	return archive.Remedy(e.cause)
}

// maxPath is more than the longest path that any system takes, in bytes.
const maxPath = 64 << 10

// readList reads the list until it ends, is too long, or ctx ends: a pipe may
// never do.
func (r *run) readList(ctx context.Context, name string) ([]byte, error) {
	type result struct {
		data []byte
		err  error
	}
	done := make(chan result, 1)
	go func() {
		in := r.In
		if name != archive.StdinName {
			f, err := os.Open(name)
			if err != nil {
				done <- result{nil, err}
				return
			}
			defer f.Close()
			in = f
		}
		data, err := io.ReadAll(io.LimitReader(in, maxList+1))
		done <- result{data, err}
	}()
	select {
	case d := <-done:
		return d.data, d.err
	case <-ctx.Done():
		return nil, context.Cause(ctx)
	}
}
