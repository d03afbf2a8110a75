package archive

import (
	"context"
	"errors"

	"github.com/fad55d40/archive/archive/bagit"
	"github.com/fad55d40/archive/archive/internal/bundle"
	"github.com/fad55d40/archive/archive/store"
)

// ErrNoBundle means that the paths hold nothing that is, or was, a bundle.
var ErrNoBundle = bundle.ErrNone

// Verify checks every bundle that the job's paths name or hold and tells
// Job.Result of each, in byte order of the paths below each argument. It never
// writes. The error is for a run that could not be done or finished; what is
// wrong with bundles is in the verdicts and counted in the report.
//
// Bundles are looked for while others are checked, so memory depends on the
// number of workers, on the largest bundle's number of files and on the largest
// folder, not on the number of bundles.
func Verify(ctx context.Context, job VerifyJob) (VerifyReport, error) {
	var report VerifyReport
	if len(job.Paths) == 0 {
		return report, ErrNoBundle
	}
	ctx, cancel := context.WithCancelCause(ctx)
	defer cancel(nil)
	cover, err := openCoverage(ctx, &job)
	if err != nil {
		return report, err
	}
	defer cover.close()
	workers := max(1, job.Jobs)
	idle := make(processors, workers)
	memory := bagit.NewMemory(job.Memory)
	var search bundle.Discovery
	check := func(ctx context.Context, t bundle.Target) checked {
		if t.Passed != "" && !(t.Named && job.Strict) {
			return checked{passed: true, Verdict: Verdict{Path: t.Path, OK: true, Passed: t.Passed}}
		}
		if cover != nil && errors.Is(t.Err, bundle.ErrNone) {
			return checked{dropped: true} // the lists of what failed may say all of it
		}
		if t.Err == nil && t.Passed == "" {
			if !job.holds(ctx, cover, t.Path) || job.Subset != nil && !job.Subset.Holds(t.Path) {
				return checked{skipped: true}
			}
			if job.Skip != nil && job.Skip(t.Path, func() (string, string) { return tags(ctx, job.Stores, t.Path) }) {
				return checked{skipped: true, Verdict: cover.passed(ctx, t.Path)}
			}
		}
		idle.take()
		defer idle.giveBack()
		return job.check(ctx, t, idle, memory, cover)
	}
	done := 0
	inOrder(ctx, search.Targets(ctx, job.Stores, job.Paths), workers, check, func(c checked) {
		if report.Bad+report.Unread > 0 && job.FailFast || c.dropped {
			return
		}
		done++
		if job.Progress != nil {
			job.Progress(done, search.Total())
		}
		switch {
		case c.skipped && len(c.Findings) == 0:
			report.Skipped++
			return
		case c.passed:
			report.Passed++
			if job.Result != nil {
				job.Result(c.Verdict)
			}
			return
		}
		report.add(c.Verdict)
		if job.Result != nil {
			job.Result(c.Verdict)
		}
		if job.FailFast && !c.OK {
			cancel(errFailFast)
		}
	})
	if err := context.Cause(ctx); err != nil {
		if errors.Is(err, errFailFast) {
			err = nil
		}
		return report, err
	}
	if cover != nil {
		report.Manifest, err = cover.sum(ctx, job.Paths)
	}
	return report, err
}

// tags reads which tag manifest stands for a bundle's files, and its digest.
func tags(ctx context.Context, stores *store.Stores, path string) (manifest, digest string) {
	bag, err := bundle.OpenAbout(ctx, stores, path)
	if err != nil {
		return "", ""
	}
	defer bag.Close()
	about, err := bagit.Look(ctx, bag)
	if err != nil || bag.Refused() {
		return "", ""
	}
	return about.TagManifest, about.TagDigest
}

// processors counts those that are busy. Each bundle takes one; where there
// are fewer bundles than processors, a large bundle takes more.
type processors chan struct{}

func (p processors) take()     { p <- struct{}{} }
func (p processors) giveBack() { <-p }

// spare runs a task on an idle processor, if there is one.
func (p processors) spare(task func()) bool {
	select {
	case p <- struct{}{}:
		go func() {
			defer p.giveBack()
			task()
		}()
		return true
	default:
		return false
	}
}

// checked is a verdict, unless there is none.
type checked struct {
	Verdict
	skipped bool // not wanted in this run
	passed  bool // not looked at, for the reason in Verdict.Passed
	dropped bool // the run ended before it was checked
}

func (r *VerifyReport) add(v Verdict) {
	r.Checked++
	if v.Bundles > 0 {
		r.Packs++
		r.Packed += v.Bundles
	}
	r.Files += v.Files
	r.Bytes += v.Bytes
	for _, f := range v.Findings {
		if f.Severity == bagit.Warning {
			r.Warnings += max(1, f.Count)
		}
	}
	switch {
	case v.Status() == Unread:
		r.Unread++
	case v.Status() == Bad:
		r.Bad++
	default:
		r.OK++
	}
	if v.Err == nil && v.Partly {
		r.Partly++
	}
}

// check validates one bundle. It runs in a worker.
func (job *VerifyJob) check(ctx context.Context, t bundle.Target, idle processors, memory *bagit.Memory, cover *coverage) (c checked) {
	c.Path = t.Path
	if c.Err = t.Err; c.Err != nil {
		return c
	}
	if t.Passed != "" {
		c.add(Finding{Severity: bagit.Error, Code: noBag, Detail: "it is " + t.Passed})
		return c
	}
	if ctx.Err() != nil {
		c.dropped = true
		return c
	}
	c.Err = recovered(func() error {
		bag, err := job.open(ctx, t.Path, memory)
		if err != nil {
			return err
		}
		defer bag.Close()
		read, done := job.reading(t.Path)
		found, err := bag.Validate(ctx, bagit.Options{
			Fast: job.Fast, CompletenessOnly: job.CompletenessOnly, Strict: job.Strict, FailFast: job.FailFast,
			ProfileAgent: bundle.OurAgent, Spare: idle.spare, Read: read,
		})
		done()
		if err == nil && job.Profile != nil && !bag.Refused() {
			found.Findings = job.hold(bag, bundle.PackedExt(t.Path), found)
		}
		c.judge(found)
		if err == nil {
			c.add(job.twin(ctx, t.Path, bag, &c.Verdict)...)
		}
		switch {
		case err != nil:
		case bundle.IsPack(found.Info):
			c.Bundles = len(found.Payload())
			err = job.pack(ctx, bundle.Checked{Bag: bag, Report: found}, idle, &c.Verdict)
			if err == nil && cover != nil {
				err = c.cover(ctx, cover, bag, found.Info, job.Strict)
			}
		case job.Deep:
			err = c.deepen(ctx, bundle.Checked{Bag: bag, Report: found}, job.Strict)
		}
		return err
	})
	if c.Err != nil {
		c.OK = false
		c.dropped = errors.Is(c.Err, context.Cause(ctx)) && ctx.Err() != nil
	}
	return c
}

// open opens a bundle for as much as will be read of it.
func (job *VerifyJob) open(ctx context.Context, path string, memory *bagit.Memory) (*bundle.Bag, error) {
	if store.Remote(path) && (job.Fast || job.CompletenessOnly) {
		return bundle.OpenAbout(ctx, job.Stores, path)
	}
	return bundle.OpenPath(ctx, job.Stores, path, memory, !job.Fast && !job.CompletenessOnly)
}

// judge turns the report of a bag's validation into the verdict.
func (v *Verdict) judge(r bagit.Report) {
	v.ID = bagit.Value(r.Info, bundle.LabelID)
	v.TagManifest, v.TagDigest = r.TagManifest, r.TagDigest
	for _, alg := range r.Algorithms {
		v.Algorithms = append(v.Algorithms, alg.String())
	}
	v.Files, v.Bytes = r.Files, r.Bytes
	v.OK = true
	v.add(r.Findings...)
}

// add takes further findings into the verdict.
func (v *Verdict) add(findings ...Finding) {
	v.Findings = append(v.Findings, findings...)
	for _, f := range findings {
		v.OK = v.OK && f.Severity == bagit.Warning
		v.Partly = v.Partly || f.Code == "algorithm-unknown"
	}
}
