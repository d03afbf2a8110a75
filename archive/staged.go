package archive

import (
	"context"
	"errors"
	"fmt"
	"io"

	"github.com/fad55d40/archive/archive/bagit"
	"github.com/fad55d40/archive/archive/internal/bundle"
	"github.com/fad55d40/archive/archive/internal/fault"
	"github.com/fad55d40/archive/archive/stage"
	"github.com/fad55d40/archive/archive/tarbag"
	"github.com/fad55d40/archive/archive/zipbag"
)

// stage writes the bundle aside, and reads it back before anybody relies on it.
func (b *builder) stage(ctx context.Context, o *outcome, p *plan, r *rendered) error {
	o.plan = &plan{id: p.id, recipe: p.recipe}
	write := stageFunc(b.stageFolder)
	switch b.job.ext() {
	case bundle.ZipExt:
		write = b.stageFile(func(w io.Writer, folder string) packer { return zipbag.NewSink(w, folder) })
	case bundle.TarExt:
		write = b.stageFile(func(w io.Writer, folder string) packer { return tarbag.NewSink(w, folder) })
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

// packer is a sink that writes one file.
type packer interface {
	bagit.Sink
	Close() error
}

// stageFile writes a zip or tar file, which is validated as a whole.
func (b *builder) stageFile(pack func(w io.Writer, folder string) packer) stageFunc {
	return func(ctx context.Context, o *outcome, p *plan, r *rendered) ([]*written, error) {
		st, file, err := stage.NewFileBelow(b.job.Output, o.Bundle)
		if err != nil {
			return nil, err
		}
		o.stage = st
		sink := pack(file, p.slug)
		err = writeBag(ctx, sink, p, r, b.job)
		if err == nil {
			err = sink.Close()
		}
		return nil, errors.Join(err, file.Close())
	}
}

// stageFunc writes a bundle aside. What it returns is compared with the disk; nil
// means that the bundle is to be validated.
type stageFunc func(context.Context, *outcome, *plan, *rendered) ([]*written, error)

// stageBytes writes a file aside that is to stand at target, below root.
func stageBytes(root, target string, data []byte) (*stage.Stage, error) {
	st, w, err := stage.NewFileBelow(root, target)
	if err != nil {
		return nil, err
	}
	_, err = w.Write(data)
	if err = errors.Join(err, w.Close()); err != nil {
		return nil, errors.Join(err, st.Abort())
	}
	return st, nil
}
