package archive

import (
	"context"
	"errors"
	"io"
	"os"
	"strings"

	"github.com/fad55d40/archive/archive/internal/bundle"
	"github.com/fad55d40/archive/archive/internal/fault"
	"github.com/fad55d40/archive/archive/store"
	"github.com/fad55d40/archive/convert/doc"
	"github.com/fad55d40/archive/convert/explain"
)

// ShowJob says what to show, with the same hints as a BuildJob.
type ShowJob struct {
	Paths    []string      // texts, folders of texts, or bundles
	Stores   *store.Stores // what addresses lead to; nil for files alone
	Stdin    io.Reader
	Include  []string
	Exclude  []string
	Fields   []doc.Field
	Metadata string
	Result   func(Shown)

	doc.Hints      // as in BuildJob
	Explain   bool // also tell why each field is what it is
}

// Shown is what is known of one document.
type Shown struct {
	Path   string
	Bundle bool // read from a bundle's JSON, not from the text
	Doc    *doc.Document
	Fields []explain.Field // when ShowJob.Explain asked for them
	Err    error
}

// ShowReport sums up what was shown. Bundles that are damaged, or could not be
// looked at, count as failed too.
type ShowReport struct{ Shown, Failed, Damaged, Unread int }

// Show reads each document, or each bundle's JSON, and tells Job.Result what
// is known of it. It writes nothing.
func Show(ctx context.Context, job ShowJob) (ShowReport, error) {
	var report ShowReport
	deliver := func(s Shown) {
		if report.Shown++; s.Err != nil {
			report.Shown--
			report.Failed++
		}
		switch {
		case errors.Is(s.Err, ErrDamaged):
			report.Damaged++
		case s.Bundle && (errors.Is(s.Err, bundle.ErrUnread) || fault.OfSystem(s.Err)):
			report.Unread++
		}
		job.Result(s)
	}
	for _, path := range job.Paths {
		if err := context.Cause(ctx); err != nil {
			return report, err
		}
		bundles := bundle.Below(ctx, job.Stores, path)
		for _, b := range bundles {
			if err := context.Cause(ctx); err != nil {
				return report, err
			}
			s := Shown{Path: b, Bundle: true}
			s, err := interruptible(ctx, func() (Shown, error) {
				s.Err = recovered(func() error { return s.readBundle(ctx, job.Stores, job.Explain) })
				return s, nil
			})
			if err != nil {
				return report, err
			}
			deliver(s)
		}
		if len(bundles) > 0 && (bundles[0] == path || strings.HasPrefix(bundles[0], path+bundle.InPack)) {
			continue
		}
		err := job.texts(ctx, path, deliver)
		if err != nil && !(len(bundles) > 0 && errors.Is(err, ErrNothingToDo)) {
			return report, err
		}
	}
	return report, nil
}

// texts shows the texts at or below one path.
func (job *ShowJob) texts(ctx context.Context, path string, deliver func(Shown)) error {
	bj := &BuildJob{
		Paths: []string{path}, Stores: job.Stores, Stdin: job.Stdin, Output: os.DevNull, Include: job.Include, Exclude: job.Exclude,
		Hints: job.Hints, Fields: job.Fields, Metadata: job.Metadata,
	}
	b, err := interruptible(ctx, func() (*builder, error) { return newBuilder(ctx, bj) })
	if err != nil {
		if errors.Is(err, ErrNothingToDo) || len(job.Paths) == 1 {
			return err
		}
		deliver(Shown{Path: path, Err: err})
		return nil
	}
	defer b.within.Close()
	for i, s := range b.sources.All() {
		if err := context.Cause(ctx); err != nil {
			return err
		}
		shown, err := interruptible(ctx, func() (Shown, error) {
			shown := Shown{Path: s.Label()}
			shown.Err = recovered(func() error { return b.show(i, job.Explain, &shown) })
			return shown, nil
		})
		if err != nil {
			return err
		}
		deliver(shown)
	}
	return nil
}

// show reads one text.
func (b *builder) show(i int, why bool, shown *Shown) error {
	p, err := b.plan(i)
	if err != nil {
		return err
	}
	r, err := b.read(p)
	if err != nil {
		return err
	}
	if shown.Doc = r.Document; why {
		shown.Fields = explain.Fields(shown.Doc, explain.NewText(r.Archival))
	}
	return nil
}
