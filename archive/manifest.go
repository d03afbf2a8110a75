package archive

import (
	"cmp"
	"fmt"
	"io"
	"os"

	"github.com/fad55d40/archive/archive/guard"
	"github.com/fad55d40/archive/archive/internal/fault"
	"github.com/fad55d40/archive/archive/internal/source"
	"github.com/fad55d40/archive/archive/sourcelist"
)

// batchSize is how many lines of a source manifest are in memory at a time.
const batchSize = 4096

// list is an open source manifest.
type list struct {
	name   string
	lines  *sourcelist.Reader
	close  func() error
	base   string
	real   string // path of base
	number int    // lines in all; 0 when that is not known
}

// openList opens the manifest of a job. One in a file is read to its end first:
// nothing is built from a list that is broken further down.
func openList(job *BuildJob) (*list, error) {
	switch {
	case len(job.Paths) > 0:
		return nil, &fault.Usage{Text: "--manifest and paths exclude each other", Hint: "the manifest lists the texts"}
	case job.Split:
		return nil, &fault.Usage{Text: "--manifest and --split exclude each other", Hint: "the manifest lists whole files"}
	case job.Prune != PruneNothing:
		return nil, &fault.Usage{Text: "--manifest and --prune exclude each other", Hint: "archive manifest --check tells what went away"}
	}
	l := &list{name: job.Manifest, base: cmp.Or(job.Base, "."), close: func() error { return nil }}
	var err error
	if l.real, err = guard.RealPath(l.base); err != nil {
		return nil, err
	}
	if job.Manifest == StdinName {
		l.lines = sourcelist.NewReader(job.Stdin)
		return l, nil
	}
	file, _, err := guard.Open(job.Manifest)
	if err != nil {
		return nil, fault.New(fault.ListUnread, fmt.Errorf("opening the manifest %q: %w", job.Manifest, fault.Bare(err)), "make one with archive manifest PATH > LIST")
	}
	l.close = file.Close
	if err := l.check(file); err != nil {
		file.Close()
		return nil, err
	}
	return l, nil
}

// check reads the manifest to its end, and goes back to its beginning.
func (l *list) check(file *os.File) error {
	for l.lines = sourcelist.NewReader(file); ; l.number++ {
		if _, err := l.lines.Next(); err == io.EOF {
			break
		} else if err != nil {
			return l.wrong(err)
		}
	}
	if l.number == 0 {
		return fault.New(fault.NothingToDo, fmt.Errorf("%w: the manifest %q lists none", ErrNothingToDo, l.name), "make one with archive manifest PATH > LIST")
	}
	_, err := file.Seek(0, io.SeekStart)
	l.lines = sourcelist.NewReader(file)
	return err
}

func (l *list) wrong(err error) error {
	return fault.New(fault.ListUnread, fmt.Errorf("reading the manifest %q: %w", l.name, err), fault.Remedy(err))
}

// listedLine is what the manifest says of a source.
type listedLine struct {
	sourcelist.Line
	number int // of the line
}

// holds compares what was read with what the manifest says of it.
func (l *listedLine) holds(p *plan) error {
	now := sourcelist.Line{Size: int64(len(p.data)), SHA256: p.sum, Path: l.Path, Beside: p.beside()}
	if detail := differs(l.Line, now); detail != "" {
		return fault.New(fault.NotAsListed, fmt.Errorf("it is not the text of line %d of the manifest: %s", l.number, detail), "bring the text back as it was, or make the manifest anew with archive manifest")
	}
	return nil
}

// eachBatch calls build for the sources that were found, or with a manifest
// for one batch of its lines after the other, so that memory does not grow
// with it.
func (b *builder) eachBatch(build func()) error {
	if b.list == nil {
		build()
		return nil
	}
	defer b.list.close()
	b.total = b.list.number
	for !b.stopped && b.cause() == nil {
		b.sources, b.listed = b.sources[:0], b.listed[:0]
		end, err := b.nextBatch()
		b.report.Found += len(b.sources)
		b.reserve()
		build()
		if end || err != nil {
			return err
		}
	}
	return nil
}

func (b *builder) nextBatch() (end bool, err error) {
	for len(b.sources) < batchSize {
		line, err := b.list.lines.Next()
		if err == io.EOF {
			return true, nil
		}
		if err != nil {
			return false, b.list.wrong(err)
		}
		b.sources = append(b.sources, source.Listed(b.list.base, b.list.real, line.Path))
		b.listed = append(b.listed, listedLine{line, b.list.lines.Number()})
	}
	return false, nil
}
