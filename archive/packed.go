package archive

import (
	"bytes"
	"context"
	"crypto/sha256"
	"errors"
	"fmt"
	"hash"
	"io"
	"os"
	"path/filepath"

	"github.com/fad55d40/archive/archive/bagit"
	"github.com/fad55d40/archive/archive/internal/bundle"
	"github.com/fad55d40/archive/archive/internal/fault"
	"github.com/fad55d40/archive/archive/stage"
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
	target   string // path of the file
	outcomes []outcome
	lost     []lostLine
}

// pack builds the bundles of the lines in hand into one pack, unless it is
// there. lines is the digest of these lines.
func (b *builder) pack(ctx context.Context, lines hash.Hash) {
	p := &packing{b: b, recipe: recipe(b.job, b.formats, &plan{fonts: b.fonts.Record(), layers: b.metadata.Stated()})}
	p.id, p.name = packID(p.recipe, fmt.Sprintf("%x", lines.Sum(nil)))
	p.target = filepath.Join(b.job.Output, p.name+bundle.ZipExt)
	b.packing = p
	replace, done := p.finished()
	if done {
		return
	}
	inOrder(ctx, upTo(len(b.sources)), max(1, b.job.Jobs), b.document, p.settle)
	if b.stopped || b.cause() != nil {
		return // what was read is dropped: the next run begins the pack again
	}
	result := p.write(ctx, replace)
	for i := range p.outcomes {
		o := &p.outcomes[i]
		if o.Err == nil && result.Err != nil {
			o.Status, o.Err = Failed, result.Err
		}
		b.deliver(o)
	}
	p.tell(result)
	if endsRun(result.Err) {
		b.end(result.Err)
	}
}

func (p *packing) tell(result Packed) {
	if p.b.job.Packed != nil {
		p.b.job.Packed(result)
	}
}

// finished reports whether nothing is left to do for the pack: it gets its name
// only when it is whole, and what is not in it would fail again.
func (p *packing) finished() (replace, done bool) {
	_, err := os.Lstat(p.target)
	there := err == nil
	if p.b.job.Force || p.b.job.DryRun && !there {
		return there, false
	}
	lost, again, err := readLost(p.reportPath())
	if err != nil || again || !there && lost < len(p.b.sources) {
		return there, false
	}
	r := &p.b.report
	r.Unchanged += len(p.b.sources) - lost
	r.Failed += lost
	p.b.done += len(p.b.sources)
	result := Packed{Path: p.target, Status: Unchanged, Failed: lost}
	if lost > 0 {
		result.Report = p.reportPath()
	}
	p.tell(result)
	return there, true
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
	p.outcomes = append(p.outcomes, o)
}

// write makes the file of the pack, reads it back and gives it its name. The
// list of what is not in it comes first: a pack never stands without it.
func (p *packing) write(ctx context.Context, replace bool) Packed {
	result := Packed{Path: p.target, Status: Failed}
	var content bytes.Buffer
	file := newPackFile(&content, p.id, p.name, p.recipe)
	for i := range p.outcomes {
		o := &p.outcomes[i]
		if o.Err == nil && !p.b.job.DryRun {
			if o.Err = file.add(o.place, o.ID, o.zip); o.Err != nil {
				o.Err = fault.WithRemedy(o.Err, "rename the text: two names in a pack may not differ in the case of letters alone")
			}
		}
		o.zip = nil
		if o.Err != nil {
			o.Status = Failed
			p.lost = append(p.lost, p.b.lost(i, o))
		}
	}
	result.Bundles, result.Failed = len(p.outcomes)-len(p.lost), len(p.lost)
	if p.b.job.DryRun {
		result.Status = Planned
		return result
	}
	if result.Err = p.saveLost(); result.Err != nil {
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
	if result.Err = file.close(stamp); result.Err != nil {
		return result
	}
	switch err := p.place(ctx, content.Bytes(), replace); {
	case errors.Is(err, stage.ErrExists):
		if result.Err = p.sameAsRival(content.Bytes()); result.Err != nil {
			return result
		}
		result.Status = Unchanged
	case err != nil:
		result.Err = outputError{fmt.Errorf("writing %q: %w", p.target, fault.Bare(err))}
		return result
	case replace:
		result.Status = Replaced
	default:
		result.Status = Built
	}
	if len(p.lost) == 0 && exists(p.reportPath()) {
		if err := stage.Remove(p.b.job.Output, p.reportPath()); err != nil {
			result.Err = outputError{fmt.Errorf("removing %q, which does not hold any more: %w", p.reportPath(), fault.Bare(err))}
		}
	}
	return result
}

// place writes a pack aside, reads it back and gives it its name.
func (p *packing) place(ctx context.Context, content []byte, replace bool) error {
	st, err := stageBytes(p.b.job.Output, p.target, content)
	if err != nil {
		return err
	}
	if !p.b.job.NoReadback {
		if err := p.readBack(ctx, st.Path(), content); err != nil {
			return errors.Join(err, st.Abort())
		}
	}
	group := stage.Group{NoSync: p.b.job.Sync == SyncNone}
	group.Add(st, replace)
	return group.Commit()[0]
}

// sameAsRival compares a pack with the one of a rival that was first: the same
// lines and settings give the same bytes.
func (p *packing) sameAsRival(content []byte) error {
	there, err := os.ReadFile(p.target)
	if err != nil {
		return outputError{fmt.Errorf("reading %q, which another run wrote: %w", p.target, fault.Bare(err))}
	}
	if !bytes.Equal(there, content) {
		return fault.WithRemedy(fmt.Errorf("%q was written by another run meanwhile, and is not the same: %w", p.target, ErrDamaged), "see what is wrong with it with archive verify; --force replaces it")
	}
	return nil
}

// readBack compares a pack that lies aside with what was written. The first one
// of a run is validated too, with all that is in it.
func (p *packing) readBack(ctx context.Context, name string, content []byte) error {
	file, err := os.Open(name)
	if err != nil {
		return fmt.Errorf("reading the pack back: %w", err)
	}
	defer file.Close()
	h := sha256.New()
	if _, err := io.Copy(h, file); err != nil {
		return fmt.Errorf("reading the pack back: %w", err)
	}
	if [32]byte(h.Sum(nil)) != sha256.Sum256(content) {
		return readsWrong(p.name, "it does not hold the bytes that were written")
	}
	if p.b.staged.Add(1) > 1 {
		return nil
	}
	return validatePack(ctx, name)
}

// validatePack holds a pack that lies aside, and all that is in it, to
// everything that verify demands.
func validatePack(ctx context.Context, name string) error {
	info, err := os.Lstat(name)
	if err != nil {
		return fmt.Errorf("reading the pack back: %w", err)
	}
	bag, err := bundle.Open(name, info)
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
