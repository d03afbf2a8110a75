package archive

import (
	"context"
	"fmt"

	"github.com/fad55d40/archive/archive/internal/bundle"
	"github.com/fad55d40/archive/archive/internal/fault"
)

// recorded takes from the bundle that is there what a build would tell of the
// document: a run that finds everything built must not tell less, nor pass over
// warnings. A bundle without the document JSON does not record them; where they
// decide, they are found again.
func (b *builder) recorded(ctx context.Context, o *outcome, p *plan, c bundle.Claim) error {
	o.Title, o.Warnings = c.Title, c.Warnings
	if c.Silent && b.job.Strict {
		r, release, err := b.withRoom(ctx, p)
		if err != nil {
			return err
		}
		defer release()
		o.Title, o.Warnings = r.doc.Meta.Title, r.doc.Warnings
	}
	return b.judge(o)
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
	return fault.New(fault.Warned, fmt.Errorf("%s: %s", count, text), "mend the text or its metadata, or build without --strict")
}
