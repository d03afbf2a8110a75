package archive

import (
	"context"
	"errors"
	"fmt"
	"path/filepath"
	"slices"
	"strconv"
	"strings"
	"sync/atomic"

	"github.com/fad55d40/archive/archive/guard"
	"github.com/fad55d40/archive/archive/internal/budget"
	"github.com/fad55d40/archive/archive/internal/bundle"
	"github.com/fad55d40/archive/archive/internal/fault"
	"github.com/fad55d40/archive/archive/internal/record"
	"github.com/fad55d40/archive/archive/internal/source"
	"github.com/fad55d40/archive/archive/stage"
	"github.com/fad55d40/archive/archive/store"
	"github.com/fad55d40/archive/convert"
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
	b, err := interruptible(ctx, func() (*builder, error) { return newBuilder(ctx, &job) })
	if err != nil {
		return BuildReport{}, err
	}
	defer b.within.Close()
	if b.shelf, err = job.shelf(ctx); err != nil {
		return b.report, err
	}
	if job.DryRun {
		if err := lookAtOutput(&job); err != nil {
			return b.report, err
		}
	} else {
		lock, err := prepareOutput(ctx, &job)
		if err != nil {
			return b.report, err
		}
		defer lock.Release()
	}
	if b.output == "" {
		job.NoLock = true // in an object store, conditions of each write take its place
	} else if b.book, err = record.Open(b.output); err != nil {
		return b.report, fault.New(fault.RecordUnread, err, "move the file away: builds are then more careful about bundles that exist")
	}
	ctx, cancel := context.WithCancelCause(ctx)
	defer cancel(nil)
	b.stop, b.cause = cancel, func() error { return context.Cause(ctx) }
	listErr := b.eachBatch(ctx)
	if err := context.Cause(ctx); err != nil && !errors.Is(err, errFailFast) {
		return b.report, err
	}
	if listErr != nil {
		return b.report, listErr
	}
	if job.Prune != PruneNothing {
		if err := b.prune(ctx); err != nil {
			return b.report, err
		}
	}
	if !job.DryRun && !job.NoLock {
		return b.report, b.book.Tidy()
	}
	return b.report, nil
}

// errFailFast stops a build at its first failure.
var errFailFast = errors.New("stopped at the first failure")

// builder is one run of Build.
type builder struct {
	job      *BuildJob
	formats  []convert.Format
	sources  source.List
	files    source.Files
	within   *source.Containers // files that hold many texts
	list     *list              // the manifest that the sources are taken from; nil for none
	listed   []listedLine       // of the sources; nil without a manifest
	packing  *packing           // the pack in hand; nil without packs
	metadata *source.Metadata
	output   string       // real path of the output folder; empty for an object store
	shelf    store.Store  // where packs go
	book     *record.Book // which source each bundle there is of
	fonts    *convert.Fonts
	memory   *budget.Budget
	staged   atomic.Int64 // bundles that were read back

	// The rest belongs to the goroutine that settles results in input order.
	stop    context.CancelCauseFunc
	cause   func() error // why the run ends early; nil while it goes on
	stopped bool         // by a failure under FailFast
	report  BuildReport
	done    int
	total   int       // documents to convert; 0 when that is not known
	waiting []outcome // staged, not yet committed
}

func newBuilder(ctx context.Context, job *BuildJob) (*builder, error) {
	b := &builder{job: job, files: source.Files{Stdin: job.Stdin}, within: source.Within(ctx, job.Stores), memory: budget.New(job.Memory, job.Share, job.MemoryLimit)}
	var err error
	if b.formats, err = selectFormats(job.Formats); err != nil {
		return nil, err
	}
	if job.Zip && job.Tar {
		return nil, &fault.Usage{Text: "--zip and --tar exclude each other", Hint: "write one kind, then build again for the other"}
	}
	if !convert.ValidPaper(job.Paper) {
		return nil, &fault.Usage{Text: fmt.Sprintf("--paper is %q", job.Paper), Hint: "it takes " + strings.Join(convert.Papers(), ", ") + ", or a width and a height, such as 150x210mm or 6x9in"}
	}
	if !convert.ValidCover(job.EPUBCover) {
		return nil, &fault.Usage{Text: fmt.Sprintf("--epub-cover is %q", job.EPUBCover), Hint: "it takes " + strings.Join(convert.Covers(), " or ")}
	}
	if !convert.ValidStandard(job.Standard) {
		return nil, &fault.Usage{Text: fmt.Sprintf("unknown standard %q", job.Standard), Hint: "the standards are a-2a, a-3a and a-4"}
	}
	if err := job.statable(); err != nil {
		return nil, err
	}
	if b.fonts, err = loadFonts(job.Fonts); err != nil {
		return nil, err
	}
	if !convert.KnownEncoding(job.Encoding) {
		return nil, &fault.Usage{Text: fmt.Sprintf("the charset %q is not known", job.Encoding), Hint: "use a name such as utf-8, windows-1252, windows-1251 or koi8-r"}
	}
	if err := b.findOrList(ctx); err != nil {
		b.within.Close()
		return nil, err
	}
	if b.metadata, err = source.NewMetadata(job.Metadata, job.Fields); err != nil {
		return nil, err
	}
	return b, nil
}

// findOrList finds the sources, or opens the manifest that lists them.
func (b *builder) findOrList(ctx context.Context) (err error) {
	if !store.Remote(b.job.Output) {
		if b.output, err = guard.RealPath(b.job.Output); err != nil {
			return err
		}
	}
	if b.job.Manifest == "" {
		return b.find()
	}
	b.list, err = openList(ctx, b.job)
	return err
}

// find lists the sources and reserves their bundles' places.
func (b *builder) find() (err error) {
	var passed []source.Passed
	search := b.job.search()
	search.Within = b.within
	if b.sources, passed, err = source.Find(search); err != nil {
		return err
	}
	for _, p := range passed {
		b.report.Passed = append(b.report.Passed, Passed{p.Path, string(p.Reason)})
	}
	if err := nothingFound(b.job, &b.sources, passed); err != nil {
		return err
	}
	if b.job.Split {
		b.sources = b.files.Parts(&b.sources, b.job.Encoding)
	}
	b.report.Found, b.total = b.sources.Len(), b.sources.Len()
	b.reserve()
	return nil
}

func (b *builder) reserve() {
	for _, t := range source.Reserve(&b.sources) {
		b.report.Twins = append(b.report.Twins, [2]string{t.First, t.Second})
	}
}

// listed names paths for people, the first few of many.
func listed(paths []string) string {
	const most = 3
	var words []string
	for _, p := range paths[:min(len(paths), most)] {
		words = append(words, strconv.Quote(p))
	}
	text := strings.Join(words, ", ")
	if more := len(paths) - most; more > 0 {
		text += fmt.Sprintf(" and %d more", more)
	}
	return text
}

// nothingFound is the error for a run in which no path leads to a text.
func nothingFound(job *BuildJob, sources *source.List, passed []source.Passed) error {
	for _, s := range sources.All() {
		if s.Err == nil {
			return nil
		}
	}
	if sources.Len() > 0 {
		s := sources.At(0)
		return fault.WithRemedy(fmt.Errorf("%q: %w", s.Path, s.Err), Remedy(s.Err))
	}
	elsewhere := slices.ContainsFunc(passed, func(p source.Passed) bool { return p.Reason != source.InBag })
	switch {
	case len(passed) > 0 && !elsewhere:
		return fault.New(fault.NothingToDo, fmt.Errorf("%w: all that was named lies in a bag, such as %q", ErrNothingToDo, passed[0].Path), "a bag is never a text: name what lies elsewhere; a folder is taken for a bag by a file such as bagit.txt in it")
	case len(passed) > 0:
		return fault.New(fault.NothingToDo, fmt.Errorf("%w: all that was named lies below the output folder %q or in a bag", ErrNothingToDo, job.Output), "choose another folder with --output")
	}
	return fault.New(fault.NothingToDo, fmt.Errorf("%w in %s", ErrNothingToDo, listed(job.Paths)), `folders are searched for *.txt; name a file itself, or say --include "*.md"`)
}

// outcome is a document on its way out of a worker.
type outcome struct {
	Result
	size     int64
	stage    *stage.Stage // a whole bundle, not yet under its name; nil when there is none
	zip      []byte       // a whole zip bundle for a pack
	gathered bool         // the source was read as it was to be
	plan     *plan        // of a staged bundle, without the source's bytes
	place    string       // of the bundle below the output, as the record has it
	identity string       // of the source, in the record
	replace  bool
	keep     bool // the whole bundle before it
}

// document takes one source as far as a staged bundle. It runs in a worker.
func (b *builder) document(ctx context.Context, i int, tie *tie) outcome {
	o := outcome{Result: Result{Source: b.sources.At(i).Label(), Status: Failed}}
	o.Err = recovered(func() error { return b.convert(ctx, i, &o, tie) })
	if o.Err != nil {
		o.Status = Failed
		o.discard()
	}
	return o
}

func (b *builder) convert(ctx context.Context, i int, o *outcome, tie *tie) error {
	if err := context.Cause(ctx); err != nil {
		return err
	}
	p, err := b.plan(i)
	if err != nil {
		return err
	}
	o.ID, o.size, o.gathered = p.id, int64(len(p.data)), true
	o.place, o.identity = p.place, b.identity(b.sources.At(i))
	o.place += b.job.ext()
	if o.Bundle = filepath.Join(b.job.Output, filepath.FromSlash(o.place)); b.job.Pack {
		o.place, o.Bundle = p.place, b.packing.target+bundle.InPack+p.place
	} else if done, err := b.look(ctx, o, p); done || err != nil {
		return err
	}
	r, release, err := b.withRoom(ctx, p)
	if err != nil {
		return err
	}
	defer release()
	o.Title, o.Warnings = r.doc.Meta.Title, r.doc.Warnings
	if err := b.judge(o); err != nil {
		return err
	}
	if b.job.DryRun {
		o.Status, o.Replaces = Planned, o.replace
		return nil
	}
	if b.job.Pack {
		return b.wrap(ctx, o, p, r)
	}
	if !tie.hold() { // from here on something lies aside
		return context.Cause(ctx)
	}
	return b.stage(ctx, o, p, r)
}

// look decides about what stands in the document's place; done is true when it
// is the very bundle that would be built.
func (b *builder) look(ctx context.Context, o *outcome, p *plan) (done bool, err error) {
	if err := outsideBundles(b.job.Output, p.place); err != nil {
		return false, err
	}
	here, claim, err := bundle.Inspect(ctx, o.Bundle, p.id, p.recipe)
	switch {
	case err != nil:
		return false, fmt.Errorf("looking at %q: %w", o.Bundle, err)
	case here == bundle.Absent:
		return false, nil
	case here == bundle.Same:
		o.Status = Unchanged
		return true, b.recorded(ctx, o, p, claim)
	case here == bundle.Foreign:
		return false, existsError(o.Bundle, here)
	}
	return false, b.mayReplace(o, p, here, claim)
}
