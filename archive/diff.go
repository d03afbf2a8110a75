package archive

import (
	"context"
	"crypto/sha256"
	"errors"
	"fmt"
	"io"
	"slices"
	"strings"

	"github.com/fad55d40/archive/archive/bagit"
	"github.com/fad55d40/archive/archive/digest"
	"github.com/fad55d40/archive/archive/internal/bundle"
	"github.com/fad55d40/archive/archive/internal/fault"
	"github.com/fad55d40/archive/archive/store"
)

// Difference is one thing in which two bags differ.
type Difference struct {
	In     string // "files", "bag-info" or "document"
	Name   string // of the file, the label, or the member of the document JSON
	Change Change // Gone where only the first has it, New where only the second has it, else Changed
	A, B   string // the values, where there are any; of files, their sizes in bytes
}

// DiffReport sums a comparison up.
type DiffReport struct {
	Files       int // that both hold with the same bytes
	Differences int
	Damaged     [2]bool // which of the two does not keep its own checksums
}

// Diff compares two bundles or bags, each a folder, a zip or a tar file, and
// tells of each difference: file by file, then the fields of bag-info.txt, then
// the document JSON member by member. What a bag is packed in makes no difference.
func Diff(ctx context.Context, stores *store.Stores, a, b string, tell func(Difference)) (DiffReport, error) {
	d := differ{ctx: ctx, tell: tell}
	for i, path := range []string{a, b} {
		side, err := openSide(ctx, stores, path)
		if err != nil {
			return d.report, fmt.Errorf("reading %q: %w", path, err)
		}
		defer side.Close()
		d.side[i], d.report.Damaged[i] = side, !side.Report.Whole()
	}
	if err := d.files(); err != nil {
		return d.report, err
	}
	d.info()
	return d.report, d.document()
}

// differ compares two bags.
type differ struct {
	ctx    context.Context
	side   [2]*side
	tell   func(Difference)
	report DiffReport
}

// side is one of the two bags.
type side struct {
	bundle.Checked
	files []string // all of them, sorted
}

// openSide opens a bag and validates it, so that its manifests can be relied on.
func openSide(ctx context.Context, stores *store.Stores, path string) (*side, error) {
	bag, err := bundle.OpenOne(ctx, stores, path, true)
	if err != nil {
		return nil, err
	}
	report, err := bag.Validate(ctx, bagit.Options{ProfileAgent: bundle.OurAgent})
	if err == nil && bag.Refused() {
		f := report.Findings[0]
		err = fault.WithRemedy(fmt.Errorf("%w: %s: %s", ErrDamaged, f.Code, f.Detail), "see all that is wrong with archive verify")
	}
	if err != nil {
		return nil, errors.Join(err, bag.Close())
	}
	s := &side{Checked: bundle.Checked{Bag: bag, Report: report}}
	s.files = slices.Concat(report.TagFiles(), report.Payload())
	slices.Sort(s.files)
	return s, nil
}

// sum is the SHA-256 and the size of a file.
func (s *side) sum(ctx context.Context, name string) (sum string, size int64, err error) {
	if have, ok := s.Bag.FS.(bagit.Summed); ok {
		if sums, size, ok := have.Sums(name, []digest.Algorithm{digest.SHA256}); ok {
			return string(sums.AppendSum(nil, digest.SHA256)), size, nil
		}
	}
	file, err := s.Open(name)
	if err != nil {
		return "", 0, err
	}
	defer file.Close()
	h := sha256.New()
	size, err = io.Copy(h, inTime{ctx, file})
	return string(h.Sum(nil)), size, err
}

// merged goes through two sorted lists at the same time.
func merged(a, b []string, each func(name string, inA, inB bool) error) error {
	for len(a) > 0 || len(b) > 0 {
		var err error
		switch {
		case len(b) == 0 || len(a) > 0 && a[0] < b[0]:
			err, a = each(a[0], true, false), a[1:]
		case len(a) == 0 || b[0] < a[0]:
			err, b = each(b[0], false, true), b[1:]
		default:
			err, a, b = each(a[0], true, true), a[1:], b[1:]
		}
		if err != nil {
			return err
		}
	}
	return nil
}

// differs tells of a difference.
func (d *differ) differs(in, name string, inA, inB bool, a, b string) {
	change := Changed
	switch {
	case !inB:
		change = Gone
	case !inA:
		change = New
	}
	d.report.Differences++
	d.tell(Difference{in, name, change, a, b})
}

// files compares what the bags hold, byte for byte.
func (d *differ) files() error {
	return merged(d.side[0].files, d.side[1].files, func(name string, inA, inB bool) error {
		var sums, sizes [2]string
		for i, in := range []bool{inA, inB} {
			if !in {
				continue
			}
			sum, size, err := d.side[i].sum(d.ctx, name)
			if err != nil {
				return fmt.Errorf("reading %q: %w", name, fault.Bare(err))
			}
			sums[i], sizes[i] = sum, fmt.Sprint(size)
		}
		if inA && inB && sums[0] == sums[1] {
			d.report.Files++
			return nil
		}
		d.differs("files", name, inA, inB, sizes[0], sizes[1])
		return nil
	})
}

// info compares the labels of bag-info.txt, of which each may stand there more
// than once.
func (d *differ) info() {
	var fields [2]map[string][]string
	for i, s := range d.side {
		fields[i] = make(map[string][]string)
		for _, f := range s.Report.Info {
			fields[i][f.Label] = append(fields[i][f.Label], f.Value)
		}
	}
	_ = merged(sortedKeys(fields[0]), sortedKeys(fields[1]), func(label string, inA, inB bool) error {
		a, b := fields[0][label], fields[1][label]
		if !slices.Equal(a, b) {
			d.differs("bag-info", label, inA, inB, strings.Join(a, "; "), strings.Join(b, "; "))
		}
		return nil
	})
}

// document compares the documents, where both bags have one.
func (d *differ) document() error {
	var docs [2]any
	for i, s := range d.side {
		data, err := s.DocumentJSON(d.ctx)
		if errors.Is(err, bundle.ErrNoDocument) {
			return nil
		}
		if err == nil {
			docs[i], err = decoded(data)
		}
		if err != nil && d.report.Damaged[i] {
			return nil // the check of the bag has told
		}
		if err != nil {
			return fmt.Errorf("reading the document JSON: %w", fault.Bare(err))
		}
	}
	d.values("", docs[0], docs[1])
	return nil
}
