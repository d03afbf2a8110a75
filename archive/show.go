package archive

import (
	"context"
	"errors"
	"fmt"
	"io"
	"io/fs"
	"os"
	"path/filepath"
	"strings"

	"github.com/fad55d40/archive/archive/bagit"
	"github.com/fad55d40/archive/convert/doc"
	"github.com/fad55d40/archive/convert/jsondoc"
)

// ShowJob says what to show, with the same hints as a BuildJob.
type ShowJob struct {
	Paths    []string // texts, folders of texts, or bundles
	Stdin    io.Reader
	Include  []string
	Exclude  []string
	Encoding string
	Order    doc.DateOrder
	Language string
	Fields   []doc.Field
	Metadata string
	Result   func(Shown)
}

// Shown is what is known of one document.
type Shown struct {
	Path   string
	Bundle bool // read from a bundle's JSON, not from the text
	Doc    *doc.Document
	Err    error
}

// ShowReport sums up what was shown. Damaged bundles count as failed too.
type ShowReport struct{ Shown, Failed, Damaged int }

// ErrDamaged means that a bundle does not pass its own checksums.
var ErrDamaged = errors.New("the bundle is damaged")

// Show reads each document, or each bundle's JSON, and tells Job.Result what
// is known of it. It writes nothing.
func Show(ctx context.Context, job ShowJob) (ShowReport, error) {
	var report ShowReport
	deliver := func(s Shown) {
		if report.Shown++; s.Err != nil {
			report.Shown--
			report.Failed++
		}
		if errors.Is(s.Err, ErrDamaged) {
			report.Damaged++
		}
		job.Result(s)
	}
	for _, path := range job.Paths {
		if err := context.Cause(ctx); err != nil {
			return report, err
		}
		if path != StdinName && (looksLikeBundle(path) || isZip(path)) {
			d, err := bundleDocument(path)
			deliver(Shown{Path: path, Bundle: true, Doc: d, Err: err})
			continue
		}
		if err := job.texts(ctx, path, deliver); err != nil {
			return report, err
		}
	}
	return report, nil
}

// texts shows the texts at or below one path.
func (job *ShowJob) texts(ctx context.Context, path string, deliver func(Shown)) error {
	bj := &BuildJob{
		Paths: []string{path}, Stdin: job.Stdin, Output: os.DevNull, Include: job.Include, Exclude: job.Exclude,
		Encoding: job.Encoding, Order: job.Order, Language: job.Language, Fields: job.Fields, Metadata: job.Metadata,
	}
	b, err := newBuilder(bj)
	if err != nil {
		if errors.Is(err, ErrNothingToDo) || len(job.Paths) == 1 {
			return err
		}
		deliver(Shown{Path: path, Err: err})
		return nil
	}
	for i, s := range b.sources {
		if err := context.Cause(ctx); err != nil {
			return err
		}
		shown := Shown{Path: s.path}
		shown.Err = recovered(func() error {
			p, err := b.plan(i)
			if err != nil {
				return err
			}
			shown.Doc, err = b.read(p)
			return err
		})
		deliver(shown)
	}
	return nil
}

// bundleDocument reads the document JSON of a bundle after checking the whole
// bundle: a damaged copy must not speak for the document.
func bundleDocument(path string) (*doc.Document, error) {
	info, err := os.Stat(path)
	if err != nil {
		return nil, bare(err)
	}
	bag, err := openBundle(path, info)
	if err != nil {
		return nil, err
	}
	defer bag.Close()
	findings, err := bag.validate(context.Background(), bagit.Options{ProfileOf: ours})
	if err != nil {
		return nil, err
	}
	if hasErrors(findings) {
		return nil, withRemedy(ErrDamaged, "see what is wrong with archive verify")
	}
	names, err := fs.Glob(bag, "data/*.json")
	if err != nil {
		return nil, err
	}
	for _, name := range names {
		if filepath.Base(name) == "ro-crate-metadata.json" {
			continue
		}
		data, err := fs.ReadFile(bag, name)
		if err != nil {
			return nil, fmt.Errorf("reading %q: %w", name, bare(err))
		}
		d, err := jsondoc.Read(data)
		if err != nil {
			return nil, fmt.Errorf("reading %q: %w", name, err)
		}
		return d, nil
	}
	return nil, withRemedy(errors.New("the bundle holds no document JSON"), "show its source instead: "+strings.Join(sources(bag), ", "))
}

func sources(bag fs.FS) []string {
	names, _ := fs.Glob(bag, "data/*.txt")
	return names
}

func hasErrors(findings []bagit.Finding) bool {
	for _, f := range findings {
		if f.Severity == bagit.Error {
			return true
		}
	}
	return false
}
