package archive

import (
	"context"
	"errors"
	"os"

	"github.com/fad55d40/archive/archive/bagit"
	"github.com/fad55d40/archive/archive/internal/bundle"
	"github.com/fad55d40/archive/archive/internal/fault"
	"github.com/fad55d40/archive/convert/doc"
	"github.com/fad55d40/archive/convert/explain"
)

// readBundle reads the document JSON of a bundle after checking the whole
// bundle: a damaged copy must not speak for the document.
func (s *Shown) readBundle(ctx context.Context, why bool) error {
	info, err := os.Stat(s.Path)
	if err != nil {
		return fault.Bare(err)
	}
	bag, err := bundle.Open(s.Path, info)
	if err != nil {
		return err
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
		return fault.WithRemedy(errors.New("a part of the bundle could not be read"), "see which one with archive verify")
	}
	checked := bundle.Checked{Bag: bag, Report: report}
	if s.Doc, err = checked.Document(ctx); err != nil || !why {
		return err
	}
	source, err := checked.Source(ctx, s.Doc.Origin)
	if err != nil {
		return err
	}
	return s.explain(doc.Source{Name: s.Doc.Origin.Name, Data: source, Hints: doc.Hints{Encoding: s.Doc.Origin.Encoding, FixEncoding: explain.Repaired(s.Doc)}})
}

// explain tells why the document's fields are what they are.
func (s *Shown) explain(src doc.Source) error {
	text, err := explain.NewText(src)
	if err != nil {
		return err
	}
	s.Fields = explain.Fields(s.Doc, text)
	return nil
}
