package archive

import (
	"context"
	"errors"
	"fmt"
	"path/filepath"
	"sync/atomic"

	"github.com/fad55d40/archive/archive/internal/bundle"
	"github.com/fad55d40/archive/archive/internal/fault"
	"github.com/fad55d40/archive/archive/internal/source"
	"github.com/fad55d40/archive/archive/stage"
	"github.com/fad55d40/archive/convert"
	"github.com/fad55d40/archive/convert/doc"
)

// ErrNothingToDo means that the paths hold no text to convert.
var ErrNothingToDo = errors.New("no text to convert was found")

// Build converts every document that the job's paths name and writes a bundle
// for each. Job.Result hears of each document in input order, whatever the
// number of workers; memory is bounded by the workers, not by the documents.
//
// The error is for a run that could not be done or finished; a document that
// fails is only counted, and the others go on. When ctx ends, the documents in
// hand are dropped, whole bundles stay, and the error is ctx's cause.
func Build(ctx context.Context, job BuildJob) (BuildReport, error) {
	if err := placeOutput(&job); err != nil {
		return BuildReport{}, err
	}
	b, err := newBuilder(&job)
	if err != nil {
		return BuildReport{}, err
	}
	b.report.Found = len(b.sources)
	if !job.DryRun {
		lock, err := prepareOutput(ctx, &job)
		if err != nil {
			return b.report, err
		}
		defer lock.Release()
	}
	ctx, cancel := context.WithCancelCause(ctx)
	defer cancel(nil)
	b.stop, b.cause = cancel, func() error { return context.Cause(ctx) }
	inOrder(ctx, upTo(len(b.sources)), max(1, job.Jobs), b.document, b.settle)
	b.flush()
	if err := context.Cause(ctx); err != nil && !errors.Is(err, errFailFast) {
		return b.report, err
	}
	return b.report, nil
}

// errFailFast stops a build at its first failure.
var errFailFast = errors.New("stopped at the first failure")

// builder is one run of Build.
type builder struct {
	job      *BuildJob
	formats  []convert.Format
	sources  []source.Source
	slugs    []string
	suffixed []bool
	metadata *source.Metadata
	fonts    *convert.Fonts
	staged   atomic.Int64 // bundles that were read back

	// The rest belongs to the goroutine that settles results in input order.
	stop    context.CancelCauseFunc
	cause   func() error // why the run ends early; nil while it goes on
	stopped bool         // by a failure under FailFast
	report  BuildReport
	done    int
	waiting []outcome // staged, not yet committed
}

func newBuilder(job *BuildJob) (*builder, error) {
	b := &builder{job: job}
	var err error
	if b.formats, err = selectFormats(job.Formats); err != nil {
		return nil, err
	}
	if !convert.ValidPaper(job.Paper) {
		return nil, &fault.Usage{Text: fmt.Sprintf("unknown paper %q", job.Paper), Hint: "the papers are a4 and letter"}
	}
	if !convert.ValidStandard(job.Standard) {
		return nil, &fault.Usage{Text: fmt.Sprintf("unknown standard %q", job.Standard), Hint: "the standards are a-2a and a-3a"}
	}
	if b.fonts, err = loadFonts(job.Fonts); err != nil {
		return nil, err
	}
	if !convert.KnownEncoding(job.Encoding) {
		return nil, &fault.Usage{Text: fmt.Sprintf("the charset %q is not known", job.Encoding), Hint: "use a name such as utf-8, windows-1252, windows-1251 or koi8-r"}
	}
	if b.sources, err = source.Find(job.search()); err != nil {
		return nil, err
	}
	if err := nothingFound(job, b.sources); err != nil {
		return nil, err
	}
	if b.metadata, err = source.NewMetadata(job.Metadata, job.Fields); err != nil {
		return nil, err
	}
	paths := make([]string, len(b.sources))
	for i, s := range b.sources {
		if paths[i] = s.Path; s.Path == StdinName {
			paths[i] = source.StdinFile
		}
	}
	b.slugs, b.suffixed = source.Settle(paths)
	return b, nil
}

// nothingFound is the error for a run in which no path leads to a text.
func nothingFound(job *BuildJob, sources []source.Source) error {
	for _, s := range sources {
		if s.Err == nil {
			return nil
		}
	}
	if len(sources) > 0 {
		s := sources[0]
		return fault.WithRemedy(fmt.Errorf("%q: %w", s.Path, s.Err), Remedy(s.Err))
	}
	return fault.WithRemedy(fmt.Errorf("%w in %q", ErrNothingToDo, job.Paths), `folders are searched for *.txt; name a file itself, or say --include "*.md"`)
}

// outcome is a document on its way out of a worker.
type outcome struct {
	Result
	size    int64
	stage   *stage.Stage // a whole bundle, not yet under its name; nil when there is none
	plan    *plan        // of a staged bundle, without the source's bytes
	replace bool
}

// document takes one source as far as a staged bundle. It runs in a worker.
func (b *builder) document(ctx context.Context, i int) outcome {
	o := outcome{Result: Result{Source: b.sources[i].Path, Status: Failed}}
	o.Err = recovered(func() error { return b.convert(ctx, i, &o) })
	if o.Err != nil {
		o.Status = Failed
		o.discard()
	}
	return o
}

func (b *builder) convert(ctx context.Context, i int, o *outcome) error {
	if err := context.Cause(ctx); err != nil {
		return err
	}
	p, err := b.plan(i)
	if err != nil {
		return err
	}
	o.ID, o.size = p.id, int64(len(p.data))
	o.Bundle = filepath.Join(b.job.Output, p.slug)
	if b.job.Zip {
		o.Bundle += bundle.ZipExt
	}
	here, err := bundle.Inspect(ctx, o.Bundle, p.id, p.recipe)
	switch {
	case err != nil:
		return fmt.Errorf("looking at %q: %w", o.Bundle, err)
	case here == bundle.Same:
		o.Status = Unchanged
		return nil
	case here == bundle.Foreign, here != bundle.Absent && !b.job.Force:
		return existsError(o.Bundle, here)
	}
	r, err := b.render(p)
	if err != nil {
		return err
	}
	o.Title, o.Warnings = r.doc.Meta.Title, r.doc.Warnings
	if b.job.Strict && len(o.Warnings) > 0 {
		return strictError(o.Warnings)
	}
	if b.job.DryRun {
		o.Status = Planned
		return nil
	}
	o.replace = here != bundle.Absent
	return b.stage(ctx, o, p, r)
}

func strictError(warnings []doc.Notice) error {
	return fault.WithRemedy(fmt.Errorf("%d warnings, the first in line %d: %s", len(warnings), warnings[0].Line, warnings[0].Text), "mend the text or its metadata, or build without --strict")
}
