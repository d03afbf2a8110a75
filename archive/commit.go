package archive

import (
	"context"
	"errors"
	"fmt"

	"github.com/fad55d40/archive/archive/internal/bundle"
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
		b.job.Progress(b.done, len(b.sources))
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
		if st := b.waiting[i].stage; st != nil {
			group.Add(st, b.waiting[i].replace)
		}
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

// committed sets what became of a staged bundle. Where another one of this run
// has taken its place, that may be the same: one text under two paths.
func (b *builder) committed(o *outcome, err error) {
	switch {
	case errors.Is(err, stage.ErrExists):
		here, err := bundle.Inspect(context.Background(), o.Bundle, o.plan.id, o.plan.recipe)
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
