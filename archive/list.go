package archive

import (
	"context"
	"errors"
	"fmt"
	"io"
	"io/fs"
	"iter"

	"github.com/fad55d40/archive/archive/guard"
	"github.com/fad55d40/archive/archive/internal/fault"
	"github.com/fad55d40/archive/archive/internal/plural"
	"github.com/fad55d40/archive/archive/internal/source"
	"github.com/fad55d40/archive/archive/sourcelist"
	"github.com/fad55d40/archive/archive/store"
	"github.com/fad55d40/archive/convert/doc"
)

// ListJob says of which texts to make a source manifest, or which one to check.
type ListJob struct {
	Paths   []string // files and folders
	Base    string   // folder below which all paths lie; empty means the current one
	Include []string // globs for the files of folders; empty means the readers' own extensions
	Exclude []string // globs for files and folders to pass over
	Jobs    int      // files to read at a time; below 1 means 1

	Stores *store.Stores // what addresses lead to; nil for files alone

	Check    io.Reader // a manifest to hold the texts against; nil to make one
	Result   func(Listed)
	Stray    func(path string, n doc.Notice) // called for each sidecar whose text is not there; may be nil
	Progress func(done, of int)              // called when a text was read; of is 0, for it is not known; may be nil
}

// Change is what became of a text since a manifest was made.
type Change string

// What can become of a listed text.
const (
	Same    Change = "unchanged"
	Changed Change = "changed"
	Gone    Change = "gone"
	New     Change = "new"
	Unfit   Change = "failed" // it cannot be read, so nothing is known of it
)

// Listed is one text of a list.
type Listed struct {
	Path   string // as the user would name it
	Line   sourcelist.Line
	Change Change // empty when a manifest is made
	Detail string // what changed, in words
	Err    error  // why it cannot be read, or built from
}

// ListReport sums a list up.
type ListReport struct {
	Listed    int // texts in the list that was made or checked
	Unchanged int
	Changed   int
	Gone      int
	New       int
	Failed    int
	Bytes     int64
	Passed    []Passed
}

// Differs reports whether anything changed since the manifest was made.
func (r *ListReport) Differs() bool { return r.Changed+r.Gone+r.New > 0 }

// List reads all texts that the job's paths name and tells of each in the byte
// order of its path below the base, as the lines of a source manifest stand.
// With Check each is compared with its line: of the manifest alone, or, when
// there are paths, also of what is at or below them and has no line. Memory
// depends on the largest folder and the number of workers only.
//
// The error is for a run that could not be finished; a text that cannot be read
// is told like all others.
func List(ctx context.Context, job ListJob) (ListReport, error) {
	var report ListReport
	if job.Base == "" {
		job.Base = "."
	}
	metadata, err := source.NewMetadata("", nil)
	if err != nil {
		return report, err
	}
	l := lister{job: &job, metadata: metadata, report: &report}
	if !store.Remote(job.Base) {
		if l.base, err = guard.RealPath(job.Base); err != nil {
			return report, err
		}
	}
	l.within = source.Within(ctx, job.Stores)
	defer l.within.Close()
	items := l.found()
	if job.Check != nil {
		items = l.compared(items)
	}
	ctx, cancel := context.WithCancelCause(ctx)
	defer cancel(nil)
	done := 0
	inOrder(ctx, items, max(1, job.Jobs), l.look, func(r Listed) {
		if ctx.Err() != nil {
			return
		}
		report.count(r)
		job.Result(r)
		if done++; job.Progress != nil {
			job.Progress(done, 0)
		}
	})
	if err := context.Cause(ctx); err != nil {
		return report, err
	}
	return report, l.err
}

func (r *ListReport) count(l Listed) {
	switch l.Change {
	case Unfit:
		r.Failed++
		return
	case Changed:
		r.Changed++
	case Gone:
		r.Gone++
	case New:
		r.New++
	case Same:
		r.Unchanged++
	}
	r.Listed++
	r.Bytes += l.Line.Size
}

type lister struct {
	job      *ListJob
	base     string // real path
	metadata *source.Metadata
	within   *source.Containers // files that hold many texts
	report   *ListReport
	err      error // of the search, or of the list that is checked
}

// listItem is a text that was found, or a line of a list, or both.
type listItem struct {
	source source.Source
	line   *sourcelist.Line
}

var errEnough = errors.New("no more is wanted")

// found yields the texts at and below the paths, in the order of a list.
func (l *lister) found() iter.Seq[listItem] {
	return func(yield func(listItem) bool) {
		if len(l.job.Paths) == 0 {
			return
		}
		search := &source.Search{Paths: l.job.Paths, Base: l.job.Base, Include: l.job.Include, Exclude: l.job.Exclude, Stray: l.job.Stray, Within: l.within}
		passed, err := source.Stream(search, func(s source.Source) error {
			if !yield(listItem{source: s}) {
				return errEnough
			}
			return nil
		})
		for _, p := range passed {
			l.report.Passed = append(l.report.Passed, Passed{p.Path, string(p.Reason)})
		}
		if err != nil && err != errEnough {
			l.err = err
		}
	}
}

// look reads one text. It runs in a worker.
func (l *lister) look(_ context.Context, item listItem) Listed {
	r := Listed{Path: item.source.Path, Line: sourcelist.Line{Path: item.source.Listing()}}
	var p *plan
	r.Err = recovered(func() (err error) {
		p, err = gather(item.source, l.metadata, &source.Files{})
		return err
	})
	switch {
	case item.line != nil && errors.Is(r.Err, fs.ErrNotExist):
		return Listed{Path: r.Path, Line: *item.line, Change: Gone, Detail: "it is not there any more"}
	case r.Err != nil:
		r.Change = Unfit
		return r
	}
	r.Line.Size, r.Line.SHA256, r.Line.Beside = int64(len(p.data)), p.sum, p.beside()
	switch {
	case l.job.Check == nil:
	case item.line == nil:
		r.Change, r.Detail = New, "it is not in the list"
	default:
		r.Change = Same
		if r.Detail = differs(*item.line, r.Line); r.Detail != "" {
			r.Change = Changed
		}
	}
	return r
}

// differs says in words what of a text is not as a line has it; empty when all is.
func differs(line, now sourcelist.Line) string {
	switch {
	case now.Size != line.Size:
		return fmt.Sprintf("it has %s, where the list has %d", plural.Bytes(now.Size), line.Size)
	case now.SHA256 != line.SHA256:
		return fmt.Sprintf("its SHA-256 is %s, where the list has %s", now.SHA256.Hex(), line.SHA256.Hex())
	case now.Beside == nil && line.Beside != nil:
		return "what lay beside it, a sidecar or pictures, is gone"
	case now.Beside != nil && line.Beside == nil:
		return "something lies beside it now, a sidecar or pictures"
	case now.Beside != nil && *now.Beside != *line.Beside:
		return "what lies beside it, a sidecar or pictures, changed"
	}
	return ""
}

// compared yields the lines of the list that is checked together with the texts
// that were found; both come in the same order.
func (l *lister) compared(found iter.Seq[listItem]) iter.Seq[listItem] {
	return func(yield func(listItem) bool) {
		next, stop := iter.Pull(found)
		defer stop()
		here, more := next()
		key := func() string { return here.source.Listing() }
		lines := sourcelist.NewReader(l.job.Check)
		for {
			line, err := lines.Next()
			if err == io.EOF {
				break
			}
			if err != nil {
				l.err = fault.WithRemedy(fmt.Errorf("reading the list: %w", err), fault.Remedy(err))
				return
			}
			for ; more && key() < line.Path; here, more = next() {
				if !yield(here) {
					return
				}
			}
			item := listItem{source: source.Listed(l.job.Base, l.base, line.Path, l.within), line: &line}
			if more && key() == line.Path {
				item.source = here.source
				here, more = next()
			}
			if !yield(item) {
				return
			}
		}
		for ; more; here, more = next() {
			if !yield(here) {
				return
			}
		}
	}
}
