package archive

import (
	"bytes"
	"context"
	"errors"
	"fmt"
	"io"
	"io/fs"
	"os"
	"path/filepath"

	"github.com/fad55d40/archive/archive/bagit"
	"github.com/fad55d40/archive/archive/internal/bundle"
	"github.com/fad55d40/archive/archive/internal/fault"
	"github.com/fad55d40/archive/archive/stage"
	"github.com/fad55d40/archive/archive/store"
)

// UnpackJob says which packs to take apart.
type UnpackJob struct {
	Paths    []string      // packs
	Stores   *store.Stores // what addresses lead to; nil for files alone
	Output   string        // folder that holds the bundles; made when absent
	Zip      bool          // leave the bundles zip files
	Sync     Sync          // how bundles are made durable; empty means SyncGroup
	NoLock   bool          // take no lock on the output
	Wait     bool          // wait for the lock instead of failing
	Waiting  func()        // called when the wait begins; may be nil
	Result   func(Result)
	Progress func(done, of int) // called when a bundle is out; may be nil
}

// Unpack takes bundles out of packs and puts them where a build of the same
// texts would have put them, with the same bytes. Each is held to the manifest
// of its pack, checked and read back before it gets its name. What stands there already with
// the same recipe and source is left alone; anything else is never replaced.
func Unpack(ctx context.Context, job UnpackJob) (BuildReport, error) {
	var report BuildReport
	build := &BuildJob{Output: job.Output, NoLock: job.NoLock, Wait: job.Wait, Waiting: job.Waiting, Sync: job.Sync, Zip: job.Zip}
	if err := placeOutput(build); err != nil {
		return report, err
	}
	lock, err := prepareOutput(ctx, build)
	if err != nil {
		return report, err
	}
	defer lock.Release()
	u := &unpacker{job: &job, report: &report, memory: bagit.NewMemory(0)}
	for _, path := range job.Paths {
		if err := u.pack(ctx, path); err != nil {
			return report, err
		}
	}
	return report, nil
}

type unpacker struct {
	job    *UnpackJob
	report *BuildReport
	memory *bagit.Memory
	done   int
}

// pack takes one pack apart. What is wrong with it as a whole is a failure of
// the pack; what is wrong with one bundle is a failure of that bundle.
func (u *unpacker) pack(ctx context.Context, path string) error {
	fail := func(err error) error {
		u.report.Found++
		u.settle(Result{Source: path, Status: Failed, Err: err}, 0)
		return nil
	}
	if info, err := os.Stat(path); !store.Remote(path) && err != nil {
		return fail(fault.Bare(err))
	} else if !bundle.IsZip(path) || err == nil && !info.Mode().IsRegular() {
		return fail(fault.WithRemedy(errors.New("it is no pack"), "name the .zip file that a build with --pack wrote"))
	}
	outer, err := bundle.OpenPath(ctx, u.job.Stores, path, u.memory, false)
	if ended := context.Cause(ctx); err != nil && ended != nil {
		return ended
	}
	if err != nil {
		return fail(fault.Bare(err))
	}
	defer outer.Close()
	places, err := outer.Places()
	if err != nil {
		return fail(err)
	}
	u.report.Found += len(places)
	group := stage.Group{NoSync: u.job.Sync == SyncNone}
	var waiting []Result
	flush := func() {
		for i, err := range group.Commit() {
			if err != nil {
				waiting[i].Status, waiting[i].Err = Failed, outputError{fmt.Errorf("putting %q in its place: %w", waiting[i].Bundle, err)}
			}
			u.settle(waiting[i], len(places))
		}
		waiting = waiting[:0]
	}
	for _, place := range places {
		if err := context.Cause(ctx); err != nil {
			flush()
			return err
		}
		r := Result{Source: path + bundle.InPack + place, Status: Failed}
		var st *stage.Stage
		r.Err = recovered(func() (err error) {
			st, err = u.bundle(ctx, outer, place, &r)
			return err
		})
		if st == nil {
			u.settle(r, len(places))
			if endsRun(r.Err) {
				flush()
				return r.Err
			}
			continue
		}
		r.Status = Built
		group.Add(st, false)
		if waiting = append(waiting, r); len(waiting) == groupSize || u.job.Sync == SyncEach {
			flush()
		}
	}
	flush()
	return nil
}

// bundle writes one bundle aside; nil when it is there already.
func (u *unpacker) bundle(ctx context.Context, outer *bundle.Bag, place string, r *Result) (*stage.Stage, error) {
	inner, data, err := outer.Take(ctx, place, bundle.InnerMemory())
	if err != nil {
		return nil, err
	}
	defer inner.Close()
	report, err := inner.Validate(ctx, bagit.Options{ProfileAgent: bundle.OurAgent})
	if err != nil {
		return nil, err
	}
	if !report.Whole() || !bundle.Ours(report.Info) {
		return nil, fault.WithRemedy(ErrDamaged, "see what is wrong with archive verify; another copy of the pack may be whole")
	}
	r.ID, r.Title = bagit.Value(report.Info, bundle.LabelID), bagit.Value(report.Info, "External-Description")
	target := filepath.Join(u.job.Output, filepath.FromSlash(place))
	if u.job.Zip {
		target += bundle.ZipExt
	}
	r.Bundle = target
	if err := outsideBundles(u.job.Output, place); err != nil {
		return nil, err
	}
	here, _, err := bundle.Inspect(ctx, target, r.ID, bagit.Value(report.Info, bundle.LabelRecipe))
	switch {
	case err != nil:
		return nil, err
	case here == bundle.Same:
		r.Status = Unchanged
		return nil, nil
	case here != bundle.Absent:
		return nil, existsError(target, here)
	}
	if u.job.Zip {
		st, err := stageBytes(u.job.Output, target, data)
		if err != nil {
			return nil, outputError{err}
		}
		return st, nil
	}
	return u.folder(target, inner)
}

// folder writes every file of a bundle aside and reads it back.
func (u *unpacker) folder(target string, inner *bundle.Bag) (*stage.Stage, error) {
	st, err := stage.NewBelow(u.job.Output, target)
	if err != nil {
		return nil, outputError{err}
	}
	sink := &recorder{Sink: st}
	err = fs.WalkDir(inner, ".", func(name string, e fs.DirEntry, err error) error {
		if err != nil || e.IsDir() {
			return err
		}
		return copyOut(sink, inner, name)
	})
	if err == nil {
		err = readBack(st, sink.files)
	}
	if err != nil {
		return nil, errors.Join(outputError{err}, st.Abort())
	}
	return st, nil
}

func copyOut(sink bagit.Sink, from fs.FS, name string) error {
	data, err := fs.ReadFile(from, name)
	if err != nil {
		return err
	}
	w, err := sink.Create(name)
	if err != nil {
		return err
	}
	_, err = io.Copy(w, bytes.NewReader(data))
	return errors.Join(err, w.Close())
}

func (u *unpacker) settle(r Result, of int) {
	if r.Err != nil {
		r.Status = Failed
	}
	u.report.count(r, 0)
	if u.job.Result != nil {
		u.job.Result(r)
	}
	if u.done++; u.job.Progress != nil {
		u.job.Progress(u.done, max(of, u.report.Found))
	}
}
