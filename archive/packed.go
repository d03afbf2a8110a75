package archive

import (
	"bytes"
	"context"
	"errors"
	"fmt"
	"hash"
	"io/fs"

	"github.com/fad55d40/archive/archive/bagit"
	"github.com/fad55d40/archive/archive/internal/bundle"
	"github.com/fad55d40/archive/archive/internal/fault"
	"github.com/fad55d40/archive/archive/store"
	"github.com/fad55d40/archive/archive/zipbag"
)

// Packed is what became of one pack.
type Packed struct {
	Path    string // of the pack; it is not there when no document could be built
	Status  Status // Built, Replaced, Unchanged, Planned or Failed
	Bundles int    // in the pack, when it was built in this run
	Failed  int    // lines of the manifest that are not in it
	Report  string // path of the list of these; empty when there are none
	Err     error  // why Status is Failed
}

// packing is one pack on its way.
type packing struct {
	b        *builder
	id, name string
	recipe   string
	key      string // of the file, in the shelf
	target   string // what it is called outside
	reported bool   // there is a list of what was not in it
	content  bytes.Buffer
	file     *packFile // what is gathered for content
	outcomes []outcome
	lost     []lostLine
}

// pack builds the bundles of the lines in hand into one pack, unless it is
// there. lines is the digest of these lines.
func (b *builder) pack(ctx context.Context, lines hash.Hash) {
	p := &packing{b: b, recipe: recipe(b.job, b.formats, &plan{fonts: b.fonts.Record(), layers: b.metadata.Stated()})}
	p.id, p.name = packID(p.recipe, fmt.Sprintf("%x", lines.Sum(nil)))
	p.key = p.name + bundle.ZipExt
	p.target = b.shelf.Name(p.key)
	b.packing = p
	mode, done, err := p.finished(ctx)
	if err != nil {
		b.end(outputError{fmt.Errorf("looking for %q: %w", p.target, fault.Bare(err))})
		return
	}
	if done {
		return
	}
	p.file = newPackFile(&p.content, p.id, p.name, p.recipe)
	inOrderTied(ctx, upTo(b.sources.Len()), max(1, b.job.Jobs), b.document, p.settle)
	if b.stopped || b.cause() != nil {
		return // what was read is dropped: the next run begins the pack again
	}
	result := p.write(ctx, mode)
	if endsRun(result.Err) { // said once, of neither the texts nor the pack
		b.end(result.Err)
		return
	}
	for i := range p.outcomes {
		o := &p.outcomes[i]
		if o.Err == nil && result.Err != nil {
			o.Status, o.Err = Failed, result.Err
		}
		b.deliver(o)
	}
	p.tell(result)
}

func (p *packing) tell(result Packed) {
	if p.b.job.Packed != nil {
		p.b.job.Packed(result)
	}
}

// finished reports whether nothing is left to do for the pack: it gets its name
// only when it is whole, and what is not in it would fail again. Otherwise mode
// says what it may take the place of.
func (p *packing) finished(ctx context.Context) (mode store.Mode, done bool, err error) {
	there, err := p.b.shelf.Head(ctx, p.key)
	switch {
	case err == nil:
		mode = store.Mode{Replace: true, ETag: there.ETag}
	case !errors.Is(err, fs.ErrNotExist):
		return mode, false, err
	}
	lost, again, err := readLost(ctx, p.b.shelf, p.reportKey())
	if errors.Is(err, errLostUnread) {
		return mode, false, err
	}
	p.reported = lost > 0 || err != nil
	switch {
	case p.b.job.Force, p.b.job.DryRun && !mode.Replace:
		return mode, false, nil
	case err != nil, again, !mode.Replace && lost < p.b.sources.Len():
		return mode, false, nil
	}
	r := &p.b.report
	r.Unchanged += p.b.sources.Len() - lost
	r.Failed += lost
	p.b.done += p.b.sources.Len()
	result := Packed{Path: p.target, Status: Unchanged, Failed: lost}
	if lost > 0 {
		result.Report = p.reportPath()
	}
	p.tell(result)
	return mode, true, nil
}

// wrap makes the zip bundle of a document in memory. It runs in a worker.
func (b *builder) wrap(ctx context.Context, o *outcome, p *plan, r *rendered) error {
	var buf bytes.Buffer
	sink := zipbag.NewSink(&buf, p.slug)
	if err := writeBag(ctx, sink, p, r, b.job); err != nil {
		return err
	}
	if err := sink.Close(); err != nil {
		return err
	}
	o.zip = buf.Bytes()
	return nil
}

// settle takes a document into the pack, in the order of the manifest.
func (p *packing) settle(o outcome) {
	if p.b.done++; p.b.stopped {
		return
	}
	if p.b.job.Progress != nil {
		p.b.job.Progress(p.b.done, p.b.total)
	}
	if o.Err == nil && o.Status == Failed {
		o.Status = Built
	}
	if o.Err == nil && !p.b.job.DryRun { // while others are being converted
		if o.Err = p.file.add(o.place, o.ID, o.zip); o.Err != nil {
			o.Err = fault.WithRemedy(o.Err, "rename the text: two names in a pack may not differ in the case of letters alone")
		}
	}
	if o.zip = nil; o.Err != nil {
		o.Status = Failed
		p.lost = append(p.lost, p.b.lost(len(p.outcomes), &o))
	}
	p.outcomes = append(p.outcomes, o)
}

// write makes the file of the pack, reads it back and gives it its name. The
// list of what is not in it comes first: a pack never stands without it.
func (p *packing) write(ctx context.Context, mode store.Mode) Packed {
	result := Packed{Path: p.target, Status: Failed}
	result.Bundles, result.Failed = len(p.outcomes)-len(p.lost), len(p.lost)
	if p.b.job.DryRun {
		result.Status = Planned
		return result
	}
	if result.Err = p.saveLost(ctx); result.Err != nil {
		return result
	}
	if len(p.lost) > 0 {
		result.Report = p.reportPath()
	}
	if result.Bundles == 0 {
		return result
	}
	stamp := ""
	if p.b.job.Epoch != nil {
		stamp = p.b.job.Epoch.UTC().Format("2006-01-02")
	}
	if result.Err = p.file.close(stamp); result.Err != nil {
		return result
	}
	result.Status, result.Err = p.place(ctx, p.content.Bytes(), mode)
	if result.Err == nil && len(p.lost) == 0 && p.reported {
		result.Err = p.forgetLost(ctx)
	}
	return result
}

// place holds the first pack of a run to all that verify demands, and gives it
// its name. A rival that was first wrote the same bytes.
func (p *packing) place(ctx context.Context, content []byte, mode store.Mode) (Status, error) {
	if !p.b.job.NoReadback && p.b.staged.Add(1) == 1 {
		if err := validatePack(ctx, p.key, content); err != nil {
			return Failed, err
		}
	}
	outcome, err := store.Keep(ctx, p.b.shelf, p.key, content, mode)
	switch {
	case errors.Is(err, store.ErrDiffers):
		return Failed, fault.WithRemedy(fmt.Errorf("%q was written by another run meanwhile, and is not the same: %w", p.target, ErrDamaged), "see what is wrong with it with archive verify; --force replaces it")
	case errors.Is(err, store.ErrDigest):
		return Failed, readsWrong(p.name, "it does not hold the bytes that were written")
	case err != nil:
		return Failed, outputError{fmt.Errorf("writing %q: %w", p.target, fault.Bare(err))}
	case outcome == store.Kept:
		return Unchanged, nil
	case outcome == store.Instead:
		return Replaced, nil
	}
	return Built, nil
}

// validatePack holds a pack, and all that is in it, to everything that verify
// demands.
func validatePack(ctx context.Context, name string, content []byte) error {
	bag, err := bundle.OpenZip(ctx, bytes.NewReader(content), int64(len(content)), name)
	if err != nil {
		return fmt.Errorf("reading the pack back: %w", err)
	}
	defer bag.Close()
	var v Verdict
	report, err := bag.Validate(ctx, bagit.Options{Profile: true})
	v.judge(report)
	if err == nil {
		err = (&VerifyJob{}).pack(ctx, bundle.Checked{Bag: bag, Report: report}, nil, &v)
	}
	if err != nil {
		return fmt.Errorf("reading the pack back: %w", err)
	}
	for _, f := range v.Findings {
		if f.Damage() {
			return readsWrong(f.Path, f.Detail)
		}
	}
	return nil
}
