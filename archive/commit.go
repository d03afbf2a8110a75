package archive

import (
	"context"
	"errors"
	"fmt"
	"os"

	"github.com/fad55d40/archive/archive/bagit"
	"github.com/fad55d40/archive/archive/internal/bundle"
	"github.com/fad55d40/archive/archive/internal/fault"
	"github.com/fad55d40/archive/archive/internal/record"
	"github.com/fad55d40/archive/archive/stage"
)

// groupSize is how many bundles are made durable together. One sync of the
// file system costs about as much for a hundred bundles as for one.
const groupSize = 64

// settle takes a document's outcome in input order: bundles wait for their
// group, everything before a waiting bundle keeps its place behind it.
func (b *builder) settle(o outcome) {
	b.done++
	if b.stopped {
		// Fail-fast promises that nothing after the failure is built,
		// however far the other workers had come.
		o.discard()
		return
	}
	if b.job.Progress != nil {
		b.job.Progress(b.done, b.total)
	}
	if endsRun(o.Err) {
		b.flush()
		b.end(o.Err)
		return
	}
	b.waiting = append(b.waiting, o)
	if len(b.waiting) >= groupSize || o.Err != nil || b.job.Sync == SyncEach {
		b.flush()
	}
}

// discard drops a staged bundle that will not be committed.
func (o *outcome) discard() {
	if o.stage != nil {
		o.Err = errors.Join(o.Err, o.stage.Abort())
		o.stage = nil
	}
}

// flush commits the waiting bundles as one group and reports them in order.
func (b *builder) flush() {
	group := stage.Group{NoSync: b.job.Sync == SyncNone}
	for i := range b.waiting {
		o := &b.waiting[i]
		if o.stage == nil {
			continue
		}
		if err := b.add(&group, o); err != nil {
			o.Status, o.Err = Failed, err
			o.discard()
		}
	}
	if err := b.enter(); err != nil {
		for i := range b.waiting {
			if o := &b.waiting[i]; o.stage != nil {
				o.Status, o.Err = Failed, outputError{err}
				o.discard()
			}
		}
		group = stage.Group{}
	}
	errs := group.Commit()
	for i := range b.waiting {
		o := &b.waiting[i]
		if o.stage != nil {
			b.committed(o, errs[0])
			errs = errs[1:]
		}
		b.deliver(o)
	}
	b.waiting = b.waiting[:0]
}

// add puts a staged bundle into the group, after what people put into the one
// that it replaces was set aside.
func (b *builder) add(group *stage.Group, o *outcome) error {
	if !o.replace {
		group.Add(o.stage, false)
		return nil
	}
	kept, err := b.keep(o)
	if err != nil {
		return outputError{fmt.Errorf("keeping what is in %q: %w", o.Bundle, fault.Bare(err))}
	}
	if o.Kept = kept; o.keep {
		group.AddKeeping(o.stage, kept)
	} else {
		group.Add(o.stage, true)
	}
	return nil
}

// keep finds the name for the bundle that is replaced, when it is to be kept,
// or sets aside what is in it but was not written by this program.
func (b *builder) keep(o *outcome) (string, error) {
	var strays []string
	var err error
	switch {
	case o.keep:
	case b.job.ext() != "":
		o.keep = damagedFile(o.Bundle) // there is no taking out of it
	default:
		strays, err = bundle.Strays(o.Bundle)
	}
	if err != nil || !o.keep && len(strays) == 0 {
		return "", err
	}
	aside, err := bundle.Aside(o.Bundle)
	if err != nil || o.keep {
		return aside, err
	}
	return aside, stage.SetAside(o.Bundle, aside, strays)
}

// damagedFile reports whether a bundle that is one file is not as this program
// wrote it.
func damagedFile(path string) bool {
	info, err := os.Lstat(path)
	if err != nil {
		return true
	}
	bag, err := bundle.Open(path, info)
	if err != nil {
		return true
	}
	defer bag.Close()
	report, err := bag.Validate(context.Background(), bagit.Options{Profile: true})
	return err != nil || report.Damaged()
}

// enter records of which sources the waiting bundles are, before they get their
// names. One that stood there unchanged is entered when it was not, or when the
// source that it was of is no longer there; that may fail, where nothing may be
// written.
func (b *builder) enter() error {
	if b.job.DryRun {
		return nil
	}
	var rest []record.Entry
	for i := range b.waiting {
		o := &b.waiting[i]
		e := record.Entry{Place: o.place, Source: o.identity}
		switch {
		case o.identity == "":
		case o.stage != nil:
			more, err := b.book.Mark(o.stage.Path(), e)
			if err != nil {
				return err
			}
			rest = append(rest, more...)
		case o.Status == Unchanged && b.adopts(e):
			more, _ := b.book.Mark(o.Bundle, e)
			rest = append(rest, more...)
		}
	}
	return b.book.Add(rest, b.job.Sync != SyncNone)
}

// adopts reports whether a bundle that is unchanged is to be entered anew.
func (b *builder) adopts(e record.Entry) bool {
	recorded, known := b.book.Source(e.Place)
	return !known || recorded != e.Source && b.gone(recorded)
}

// committed sets what became of a staged bundle. Where another build, which the
// lock did not keep out, has taken its place, that may be the same.
func (b *builder) committed(o *outcome, err error) {
	switch {
	case errors.Is(err, stage.ErrExists):
		here, _, err := bundle.Inspect(context.Background(), o.Bundle, o.plan.id, o.plan.recipe)
		if err == nil && here == bundle.Same {
			o.Status = Unchanged
			return
		}
		o.Status, o.Err = Failed, existsError(o.Bundle, here)
	case err != nil:
		o.Status, o.Err = Failed, outputError{fmt.Errorf("putting %q in its place: %w", o.Bundle, err)}
	case o.replace:
		o.Status = Replaced
	default:
		o.Status = Built
	}
}

// end stops the run: err will meet the documents to come too. What was built
// stays.
func (b *builder) end(err error) {
	b.stopped = true
	b.stop(err)
}

func (b *builder) deliver(o *outcome) {
	if cause := b.cause(); cause != nil && errors.Is(o.Err, cause) {
		return // dropped, not failed: the next run takes it up
	}
	b.report.count(o.Result, o.size)
	if b.job.Result != nil {
		b.job.Result(o.Result)
	}
	switch {
	case endsRun(o.Err):
		b.end(o.Err)
	case o.Err != nil && b.job.FailFast:
		b.end(errFailFast)
	}
}
