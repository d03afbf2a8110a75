package archive

import (
	"context"
	"errors"
	"fmt"

	"github.com/fad55d40/archive/archive/internal/fault"
	"github.com/fad55d40/archive/archive/stage"
	"github.com/fad55d40/archive/archive/zipbag"
)

// stage writes the bundle aside, and reads it back before anybody relies on it.
func (b *builder) stage(ctx context.Context, o *outcome, p *plan, r *rendered) error {
	o.plan = &plan{id: p.id, recipe: p.recipe}
	write := b.stageFolder
	if b.job.Zip {
		write = b.stageZip
	}
	written, err := write(ctx, o, p, r)
	switch {
	case err != nil && context.Cause(ctx) != nil && errors.Is(err, context.Cause(ctx)):
		return context.Cause(ctx)
	case err != nil:
		return outputError{fmt.Errorf("writing %q: %w", o.Bundle, fault.Bare(err))}
	case b.job.NoReadback:
		return nil
	case written == nil || b.job.Sync == SyncEach || b.staged.Add(1)%validateEvery == 1:
		return validateBack(ctx, o.stage.Path())
	}
	return readBack(o.stage, written)
}

// stageFolder writes a folder and returns what was written.
func (b *builder) stageFolder(ctx context.Context, o *outcome, p *plan, r *rendered) ([]*written, error) {
	st, err := stage.NewBelow(b.job.Output, o.Bundle)
	if err != nil {
		return nil, err
	}
	o.stage = st
	sink := &recorder{Sink: st}
	err = writeBag(ctx, sink, p, r, b.job)
	return sink.files, err
}

// stageZip writes a zip file, which is validated as a whole.
func (b *builder) stageZip(ctx context.Context, o *outcome, p *plan, r *rendered) ([]*written, error) {
	st, file, err := stage.NewFileBelow(b.job.Output, o.Bundle)
	if err != nil {
		return nil, err
	}
	o.stage = st
	sink := zipbag.NewSink(file, p.slug)
	err = writeBag(ctx, sink, p, r, b.job)
	if err == nil {
		err = sink.Close()
	}
	return nil, errors.Join(err, file.Close())
}
