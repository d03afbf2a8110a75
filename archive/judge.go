package archive

import (
	"context"
	"errors"
	"fmt"

	"github.com/fad55d40/archive/archive/internal/bundle"
	"github.com/fad55d40/archive/archive/internal/fault"
)

// recorded takes from the bundle that is there what a build would tell of the
// document: a run that finds everything built must not tell less, nor pass over
// warnings. A bundle without the document JSON does not record them; where they
// decide, they are found again. One whose JSON cannot be read is damaged.
func (b *builder) recorded(ctx context.Context, o *outcome, p *plan) (bundle.Standing, error) {
	d, err := bundle.Recorded(o.Bundle)
	switch {
	case err == nil:
		o.Title, o.Warnings = d.Meta.Title, d.Warnings
	case !errors.Is(err, bundle.ErrNoDocument):
		return bundle.Damaged, nil
	case b.job.Strict:
		r, release, err := b.withRoom(ctx, p)
		if err != nil {
			return bundle.Same, err
		}
		defer release()
		o.Title, o.Warnings = r.doc.Meta.Title, r.doc.Warnings
	}
	return bundle.Same, nil
}

// judge fails a document with warnings where that was asked for.
func (b *builder) judge(o *outcome) error {
	if !b.job.Strict || len(o.Warnings) == 0 {
		return nil
	}
	first := o.Warnings[0]
	text := first.Text
	if first.Line > 0 {
		text = fmt.Sprintf("line %d: %s", first.Line, text)
	}
	count := "one warning"
	if n := len(o.Warnings); n > 1 {
		count = fmt.Sprintf("%d warnings, of which the first is", n)
	}
	return fault.WithRemedy(fmt.Errorf("%s: %s", count, text), "mend the text or its metadata, or build without --strict")
}
