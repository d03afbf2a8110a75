package archive

import (
	"context"
	"errors"
	"fmt"
	"os"

	"github.com/fad55d40/archive/archive/bagit"
	"github.com/fad55d40/archive/archive/internal/bundle"
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
	if err := write(o, p, r); err != nil {
		return outputError{fmt.Errorf("writing %q: %w", o.Bundle, fault.Bare(err))}
	}
	if b.job.NoReadback {
		return nil
	}
	return readBack(ctx, o.stage.Path())
}

func (b *builder) stageFolder(o *outcome, p *plan, r *rendered) (err error) {
	if o.stage, err = stage.New(o.Bundle); err != nil {
		return err
	}
	return writeBag(o.stage, p, r, b.job)
}

func (b *builder) stageZip(o *outcome, p *plan, r *rendered) error {
	st, file, err := stage.NewFile(o.Bundle)
	if err != nil {
		return err
	}
	o.stage = st
	sink := zipbag.NewSink(file, p.slug)
	err = writeBag(sink, p, r, b.job)
	if err == nil {
		err = sink.Close()
	}
	return errors.Join(err, file.Close())
}

// readBack holds a bundle that lies aside to everything that verify demands.
func readBack(ctx context.Context, path string) error {
	info, err := os.Lstat(path)
	if err != nil {
		return fmt.Errorf("reading the bundle back: %w", err)
	}
	bag, err := bundle.Open(path, info)
	if err != nil {
		return fmt.Errorf("reading the bundle back: %w", err)
	}
	defer bag.Close()
	report, err := bag.Validate(ctx, bagit.Options{Profile: true})
	if err != nil {
		return fmt.Errorf("reading the bundle back: %w", err)
	}
	for _, f := range report.Findings {
		if f.Damage() {
			return fault.WithRemedy(fmt.Errorf("the bundle reads back wrong: %s: %s", f.Path, f.Detail), "the disk or the memory may be failing: check them before building again")
		}
	}
	return nil
}
