package archive

import (
	"cmp"
	"context"
	"crypto/sha256"
	"errors"
	"fmt"
	"hash"
	"io"

	"github.com/fad55d40/archive/archive/guard"
	"github.com/fad55d40/archive/archive/internal/fault"
	"github.com/fad55d40/archive/archive/internal/source"
	"github.com/fad55d40/archive/archive/sourcelist"
	"github.com/fad55d40/archive/archive/store"
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
func openList(ctx context.Context, job *BuildJob) (*list, error) {
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
	if !store.Remote(l.base) {
		if l.real, err = guard.RealPath(l.base); err != nil {
			return nil, err
		}
	}
	if job.Manifest == StdinName {
		l.lines = sourcelist.NewReader(job.Stdin)
		return l, nil
	}
	file, err := job.Stores.Open(ctx, job.Manifest)
	if err != nil {
		return nil, fault.New(fault.ListUnread, fmt.Errorf("opening the manifest %q: %w", job.Manifest, fault.Bare(err)), "make one with archive manifest PATH > LIST")
	}
	if err := l.check(ctx, file); err != nil {
		return nil, errors.Join(err, file.Close())
	}
	return l, nil
}

// check reads the manifest to its end, and begins again: with a second request
// for the same version of one in an object store.
func (l *list) check(ctx context.Context, file *store.File) error {
	first, err := file.Stream(ctx)
	if err != nil {
		return err
	}
	defer first.Close()
	for l.lines = sourcelist.NewReader(first); ; l.number++ {
		if _, err := l.lines.Next(); err == io.EOF {
			break
		} else if err != nil {
			return l.wrong(err)
		}
	}
	if l.number == 0 {
		return fault.New(fault.NothingToDo, fmt.Errorf("%w: the manifest %q lists none", ErrNothingToDo, l.name), "make one with archive manifest PATH > LIST")
	}
	again, err := file.Stream(ctx)
	if err != nil {
		return err
	}
	l.lines, l.close = sourcelist.NewReader(again), func() error { return errors.Join(again.Close(), file.Close()) }
	return nil
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

// eachBatch converts the sources that were found, or with a manifest one batch
// of its lines after the other, so that memory does not grow with it.
func (b *builder) eachBatch(ctx context.Context) error {
	if b.list == nil {
		b.batch(ctx)
		return nil
	}
	defer b.list.close()
	size := b.batchSize()
	b.total = b.share(size)
	for number := 0; !b.stopped && b.cause() == nil; number++ {
		lines := sha256.New()
		end, err := b.nextBatch(size, b.job.Shard.holds(number), lines)
		if err == nil && b.sources.Len() > 0 {
			b.report.Found += b.sources.Len()
			b.reserve()
			if b.job.Pack {
				b.pack(ctx, lines)
			} else {
				b.batch(ctx)
			}
		}
		if end || err != nil {
			return err
		}
	}
	return nil
}

func (b *builder) batch(ctx context.Context) {
	inOrderTied(ctx, upTo(b.sources.Len()), max(1, b.job.Jobs), b.document, b.settle)
	b.flush()
}

// batchSize is how many lines are in hand at a time: those of a pack, where
// packs matter.
func (b *builder) batchSize() int {
	if b.job.Pack || b.job.Shard.Of > 0 {
		return cmp.Or(b.job.PackSize, PackSize)
	}
	return batchSize
}

// share is how many lines of the manifest are to be built; 0 when that is not
// known.
func (b *builder) share(size int) (n int) {
	for at, number := 0, 0; at < b.list.number; at, number = at+size, number+1 {
		if b.job.Shard.holds(number) {
			n += min(size, b.list.number-at)
		}
	}
	return n
}

// nextBatch takes the next lines in hand, when they are wanted, and their
// digest.
func (b *builder) nextBatch(size int, wanted bool, digest hash.Hash) (end bool, err error) {
	b.sources, b.listed = source.List{}, b.listed[:0]
	for range size {
		line, err := b.list.lines.Next()
		if err == io.EOF {
			return true, nil
		}
		if err != nil {
			return false, b.list.wrong(err)
		}
		if !wanted {
			continue
		}
		digest.Write(b.list.lines.Raw())
		src := source.Listed(b.list.base, b.list.real, line.Path, b.within)
		src.Bare = line.Beside == nil && store.Remote(src.Path) // each look beside it would be a request
		b.sources.Add(src)
		b.listed = append(b.listed, listedLine{line, b.list.lines.Number()})
	}
	return false, nil
}
