package archive

import (
	"context"
	"fmt"

	"github.com/fad55d40/archive/archive/bagit"
	"github.com/fad55d40/archive/archive/internal/bundle"
	"github.com/fad55d40/archive/archive/internal/fault"
	"github.com/fad55d40/archive/archive/store"
	"github.com/fad55d40/archive/convert"
	"github.com/fad55d40/archive/convert/explain"
)

// readBundle reads the document JSON of a bundle after checking the whole
// bundle: a damaged copy must not speak for the document.
func (s *Shown) readBundle(ctx context.Context, stores *store.Stores, why bool) error {
	bag, err := bundle.OpenPath(ctx, stores, s.Path, bagit.NewMemory(0), true)
	if err != nil {
		return fault.Bare(err)
	}
	defer bag.Close()
	report, err := bag.Validate(ctx, bagit.Options{ProfileAgent: bundle.OurAgent})
	if err != nil {
		return err
	}
	switch {
	case report.Damaged():
		return fault.WithRemedy(ErrDamaged, "see what is wrong with archive verify")
	case report.Unread():
		return bundle.Unread(report)
	}
	checked := bundle.Checked{Bag: bag, Report: report}
	if s.Doc, err = checked.Document(ctx); err != nil || !why {
		return err
	}
	source, err := checked.Source(ctx, s.Doc.Origin)
	if err != nil {
		return err
	}
	archival, err := convert.Archival(s.Doc, source)
	if err != nil {
		return fmt.Errorf("the document's log of changes does not fit its source: %w", err)
	}
	s.Fields = explain.Fields(s.Doc, explain.NewText(archival))
	return nil
}
