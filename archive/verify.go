package archive

import (
	"context"
	"errors"
	"fmt"
	"io/fs"
	"os"
	"path/filepath"
	"strings"

	"github.com/fad55d40/archive/archive/bagit"
	"github.com/fad55d40/archive/archive/stage"
)

// ErrNoBundle means that the paths hold nothing that is, or was, a bundle.
var ErrNoBundle = errors.New("no bundle was found")

// Verify checks every bundle that the job's paths name or hold and tells
// Job.Result of each, in byte order of the paths below each argument. It never
// writes. The error is for a run that could not be done or finished; what is
// wrong with bundles is in the verdicts and counted in the report.
func Verify(ctx context.Context, job VerifyJob) (VerifyReport, error) {
	var report VerifyReport
	targets, err := findBundles(job.Paths)
	if err != nil {
		return report, err
	}
	ctx, cancel := context.WithCancelCause(ctx)
	defer cancel(nil)
	done := 0
	check := func(ctx context.Context, i int) checked { return job.check(ctx, targets[i]) }
	inOrder(ctx, len(targets), max(1, job.Jobs), check, func(c checked) {
		if report.Bad+report.Unread > 0 && job.FailFast || c.dropped {
			return
		}
		done++
		report.add(c)
		if job.Progress != nil {
			job.Progress(done, len(targets))
		}
		if job.Result != nil {
			job.Result(c.Verdict)
		}
		if job.FailFast && !c.OK {
			cancel(errFailFast)
		}
	})
	if err := context.Cause(ctx); err != nil && !errors.Is(err, errFailFast) {
		return report, err
	}
	return report, nil
}

// target is one path to check, or the reason why it cannot be.
type target struct {
	path string
	err  error
}

// checked is a verdict with what it cost.
type checked struct {
	Verdict
	files, bytes int64
	dropped      bool // the run ended before it was checked
}

func (r *VerifyReport) add(c checked) {
	r.Checked++
	r.Files += c.files
	r.Bytes += c.bytes
	for _, f := range c.Findings {
		if f.Warning {
			r.Warnings++
		}
	}
	switch {
	case c.Err != nil:
		r.Unread++
	case c.OK:
		r.OK++
	default:
		r.Bad++
	}
}

// check validates one bundle. It runs in a worker.
func (job *VerifyJob) check(ctx context.Context, t target) (c checked) {
	c.Path = t.path
	if c.Err = t.err; c.Err != nil {
		return c
	}
	if ctx.Err() != nil {
		c.dropped = true
		return c
	}
	c.Err = recovered(func() error {
		bag, err := bagit.Dir(t.path)
		if err != nil {
			return err
		}
		defer bag.Close()
		findings, err := bagit.Validate(ctx, bag, bagit.Options{
			Fast: job.Fast, CompletenessOnly: job.CompletenessOnly, Strict: job.Strict,
			Profile: ours(bag), Count: func(files, bytes int64) { c.files, c.bytes = c.files+files, c.bytes+bytes },
		})
		c.Findings, c.OK = verdict(findings)
		if err == nil && job.Deep {
			err = c.deepen(bag, job.Strict)
		}
		return err
	})
	if c.Err != nil {
		c.OK = false
		c.dropped = errors.Is(c.Err, context.Cause(ctx)) && ctx.Err() != nil
	}
	return c
}

// ours reports whether a bag says that this program made it: then it must keep
// our own stricter profile, not only RFC 8493.
func ours(bag fs.FS) bool {
	fields, err := bagit.ReadInfo(bag)
	return err == nil && strings.HasPrefix(value(fields, labelAgent), "archive ")
}

func verdict(findings []bagit.Finding) ([]Finding, bool) {
	ok := true
	var out []Finding
	for _, f := range findings {
		out = append(out, Finding{Code: f.Code, File: f.Path, Detail: f.Detail, Warning: f.Severity != bagit.Error})
		ok = ok && f.Severity != bagit.Error
	}
	return out, ok
}

// findBundles lists the bundles at or below each path. A path that cannot be
// looked at becomes a target with its error, so that the rest goes on.
func findBundles(paths []string) ([]target, error) {
	var targets []target
	for _, p := range paths {
		before := len(targets)
		targets = appendBundles(targets, p)
		if len(targets) == before {
			targets = append(targets, target{p, withRemedy(ErrNoBundle, "name a bundle, or a folder that holds bundles")})
		}
	}
	if len(targets) == 0 {
		return nil, ErrNoBundle
	}
	return targets, nil
}

func appendBundles(targets []target, root string) []target {
	info, err := os.Stat(root)
	switch {
	case errors.Is(err, fs.ErrNotExist):
		return append(targets, target{root, withRemedy(errors.New("no such file or folder"), "check the spelling")})
	case err != nil:
		return append(targets, target{root, bare(err)})
	case !info.IsDir():
		return append(targets, target{root, withRemedy(errors.New("it is a file, not a bundle"), "name the bundle's folder")})
	}
	err = filepath.WalkDir(root, func(path string, e fs.DirEntry, err error) error {
		switch {
		case err != nil:
			targets = append(targets, target{path, fmt.Errorf("looking at it: %w", bare(err))})
			return fs.SkipDir
		case !e.IsDir() && path != root:
			return nil
		case looksLikeBundle(path):
			targets = append(targets, target{path: path})
			return fs.SkipDir
		case path != root && stage.IsStaging(e.Name()):
			return fs.SkipDir
		}
		return nil
	})
	if err != nil && !errors.Is(err, fs.SkipDir) {
		targets = append(targets, target{root, bare(err)})
	}
	return targets
}
