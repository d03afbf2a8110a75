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
	"time"

	"github.com/fad55d40/archive/archive/bagit"
	"github.com/fad55d40/archive/archive/digest"
	"github.com/fad55d40/archive/archive/guard"
	"github.com/fad55d40/archive/archive/internal/bundle"
	"github.com/fad55d40/archive/archive/internal/fault"
	"github.com/fad55d40/archive/archive/stage"
)

// BagAgent is how the program names itself in bags of anybody's folders: these
// are not bundles, and not held to what bundles promise.
const BagAgent = toolName + "-bag " + Version

// BagJob says of which folder to make a bag, and where.
type BagJob struct {
	Folder    string             // is read, and not touched
	Output    string             // place of the bag, which must be free; a file with Packed
	Packed    string             // ".zip" or ".tar" for one file, empty for a folder
	Info      []bagit.Field      // of bag-info.txt, in their order
	Epoch     *time.Time         // the day of Bagging-Date; nil for none
	SkipEmpty bool               // leave empty folders out, which no bag can hold
	Progress  func(done, of int) // called when a file was copied; may be nil
}

// BagField is a label and a value of bag-info.txt.
type BagField = bagit.Field

// BagReport is what a bag was made of.
type BagReport struct {
	Files    int
	Bytes    int64
	Unkept   []Unkept  // what no bag can hold; then there is none
	Empty    []string  // folders that were left out
	Findings []Finding // warnings of the finished bag
}

// Unkept is something in a folder that no bag can hold.
type Unkept struct{ Path, Why string }

func (u Unkept) Error() string { return u.Why }

// Code names the kind of error.
func (u Unkept) Code() string { return codeUnkept }

// ErrUnkept means that a folder holds what no bag can hold.
var ErrUnkept = errors.New("the folder holds what no bag can hold")

// Bag makes a bag of the files of a folder at a new place: BagIt 1.0 with
// SHA-256 and SHA-512 for payload and tag files. It is there whole or not at all,
// was read back before, and has the same bytes for the same files and fields. The
// folder is only read.
func Bag(ctx context.Context, job BagJob) (BagReport, error) {
	b := bagger{job: &job}
	if err := b.place(); err != nil {
		return b.report, err
	}
	folder, err := guard.OpenFolder(job.Folder)
	if err != nil {
		return b.report, fmt.Errorf("opening %q: %w", job.Folder, fault.Bare(err))
	}
	defer folder.Close()
	if err := b.find(ctx); err != nil {
		return b.report, err
	}
	lock, err := stage.KeepLock(filepath.Dir(b.target))
	if err != nil {
		return b.report, fault.WithRemedy(err, "run again when it has ended, or choose another place")
	}
	defer lock.Release()
	st, err := stage.NewBelow(filepath.Dir(b.target), b.target)
	if err != nil {
		return b.report, fmt.Errorf("writing %q: %w", job.Output, fault.Bare(err))
	}
	defer st.Abort()
	if err := b.write(ctx, folder, st); err != nil {
		return b.report, err
	}
	if job.Packed != "" {
		packed, err := b.pack(ctx, st)
		if err != nil {
			return b.report, err
		}
		defer packed.Abort()
		st = packed
	}
	if err := b.check(ctx, st.Path()); err != nil {
		return b.report, err
	}
	if err := st.Commit(); err != nil {
		return b.report, fmt.Errorf("putting %q in its place: %w", job.Output, fault.Bare(err))
	}
	return b.report, nil
}

// bagger makes one bag.
type bagger struct {
	job    *BagJob
	target string   // real path of the bag
	files  []string // to be copied, seen from the folder, sorted as they are met
	report BagReport
}

// place refuses an output that is taken, lies in the folder or in a bag, or is
// not named as what it will be.
func (b *bagger) place() error {
	job := b.job
	usage := func(text, hint string) error { return &fault.Usage{Text: text, Hint: hint} }
	if info, err := os.Stat(job.Folder); err != nil {
		return fmt.Errorf("looking at %q: %w", job.Folder, fault.Bare(err))
	} else if !info.IsDir() {
		return usage(fmt.Sprintf("%q is not a folder", job.Folder), "name the folder of which to make a bag")
	}
	real, err := guard.PlaceFolder(filepath.Dir(filepath.Clean(job.Output)))
	if err != nil {
		return refused("--output", err)
	}
	b.target = filepath.Join(real, filepath.Base(filepath.Clean(job.Output)))
	source, err := guard.RealPath(job.Folder)
	if err != nil {
		return err
	}
	ext := strings.ToLower(filepath.Ext(job.Output))
	_, taken := os.Lstat(b.target)
	switch {
	case taken == nil:
		return fault.WithRemedy(fmt.Errorf("%q exists", job.Output), "name another place, which nothing has taken")
	case b.target == source || strings.HasPrefix(b.target, source+string(filepath.Separator)):
		return usage(fmt.Sprintf("--output: %q lies in the folder %q, which is not to be touched", job.Output, job.Folder), "name a place outside of it")
	case job.Packed != "" && ext != job.Packed:
		return usage(fmt.Sprintf("--output: %q does not end in %s", job.Output, job.Packed), "name the file that is wanted")
	case job.Packed == "" && bundle.IsPacked(job.Output):
		return usage(fmt.Sprintf("--output: %q is named as a file", job.Output), "say --zip or --tar, or name a folder")
	}
	if _, err := os.Stat(real); err != nil {
		return fmt.Errorf("looking at %q: %w", filepath.Dir(job.Output), fault.Bare(err))
	}
	return nil
}

// find lists the files, and what no bag can hold.
func (b *bagger) find(ctx context.Context) error {
	root := b.job.Folder
	folders := make(map[string]int) // how many things each holds
	err := guard.Walk(root, func(path string, e fs.DirEntry, err error) error {
		if err != nil {
			return fmt.Errorf("looking at %q: %w", path, fault.Bare(err))
		}
		rel, bad := filepath.Rel(root, path)
		if bad != nil || ctx.Err() != nil {
			return errors.Join(bad, context.Cause(ctx))
		}
		if rel != "." {
			folders[filepath.Dir(rel)]++
		}
		why := bagit.Unkeepable("data/" + filepath.ToSlash(rel))
		switch {
		case path == root:
			folders["."] += 0
		case e.IsDir():
			folders[rel] += 0
		case e.Type()&fs.ModeSymlink != 0:
			b.unkept(path, "it is a link; put a copy of what it leads to in its place")
		case !e.Type().IsRegular():
			b.unkept(path, "it is a pipe, a device or a socket")
		case why != "":
			b.unkept(path, why)
		default:
			b.files = append(b.files, rel)
		}
		return nil
	})
	if err != nil {
		return err
	}
	return b.judge(folders)
}

func (b *bagger) unkept(path, why string) {
	b.report.Unkept = append(b.report.Unkept, Unkept{path, why})
}

// judge decides about empty folders.
func (b *bagger) judge(folders map[string]int) error {
	for _, dir := range sortedKeys(folders) {
		switch {
		case folders[dir] > 0 || dir == ".":
		case b.job.SkipEmpty:
			b.report.Empty = append(b.report.Empty, filepath.Join(b.job.Folder, dir))
		default:
			b.unkept(filepath.Join(b.job.Folder, dir), "it is a folder that holds nothing")
		}
	}
	switch {
	case len(b.report.Unkept) > 0:
		return fault.WithRemedy(ErrUnkept, "take it out or replace it; --skip-empty leaves empty folders out")
	case len(b.files) == 0:
		return fault.WithRemedy(fmt.Errorf("%q holds no file", b.job.Folder), "name the folder of which to make a bag")
	}
	return nil
}

// write copies the files into the stage, and adds the tag files.
func (b *bagger) write(ctx context.Context, folder *guard.Folder, st *stage.Stage) error {
	w := bagit.NewWriter(st, digest.SHA256, digest.SHA512)
	w.AnyNames()
	buf := make([]byte, 256<<10)
	for i, rel := range b.files {
		n, err := copyInto(ctx, folder, rel, w, buf)
		if err != nil {
			return fmt.Errorf("copying %q: %w", filepath.Join(b.job.Folder, rel), fault.Bare(err))
		}
		b.report.Files, b.report.Bytes = i+1, b.report.Bytes+n
		if b.job.Progress != nil {
			b.job.Progress(i+1, len(b.files))
		}
	}
	info := []bagit.Field{{Label: bundle.LabelAgent, Value: BagAgent}}
	if b.job.Epoch != nil {
		info = append(info, bagit.Field{Label: "Bagging-Date", Value: b.job.Epoch.UTC().Format("2006-01-02")})
	}
	if err := w.Close(append(info, b.job.Info...)); err != nil {
		return fmt.Errorf("writing %q: %w", b.job.Output, fault.Bare(err))
	}
	return nil
}

// copyInto copies one file. It must be the same from its first byte to its last.
func copyInto(ctx context.Context, folder *guard.Folder, rel string, w *bagit.Writer, buf []byte) (int64, error) {
	in, before, err := folder.Open(rel)
	if err != nil {
		return 0, err
	}
	defer in.Close()
	out, err := w.Create("data/" + filepath.ToSlash(rel))
	if err != nil {
		return 0, err
	}
	n, err := io.CopyBuffer(struct{ io.Writer }{out}, struct{ io.Reader }{inTime{ctx, in}}, buf)
	if err = errors.Join(err, out.Close()); err != nil {
		return n, err
	}
	after, err := in.Stat()
	if err == nil && (!guard.Unchanged(before, after) || n != after.Size()) {
		err = fault.WithRemedy(errors.New("it was written to meanwhile"), "wait until nobody writes there")
	}
	return n, err
}

// inTime reads until the context ends.
type inTime struct {
	ctx context.Context
	r   io.Reader
}

func (t inTime) Read(p []byte) (int, error) {
	if err := context.Cause(t.ctx); err != nil {
		return 0, err
	}
	return t.r.Read(p)
}
