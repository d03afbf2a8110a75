package archive

import (
	"context"
	"errors"
	"fmt"
	"hash/crc32"
	"io"
	"io/fs"
	"maps"
	"os"
	"path/filepath"
	"slices"
	"strings"

	"github.com/fad55d40/archive/archive/bagit"
	"github.com/fad55d40/archive/archive/internal/bundle"
	"github.com/fad55d40/archive/archive/internal/fault"
	"github.com/fad55d40/archive/archive/stage"
	"github.com/fad55d40/archive/archive/tarbag"
	"github.com/fad55d40/archive/convert/pack"
)

func sortedKeys[V any](m map[string]V) []string { return slices.Sorted(maps.Keys(m)) }

// pack writes the staged bag as one file. Memory does not depend on the files.
func (b *bagger) pack(ctx context.Context, st *stage.Stage) (*stage.Stage, error) {
	packed, out, err := stage.NewFileBelow(filepath.Dir(b.target), b.target)
	if err != nil {
		return nil, fmt.Errorf("writing %q: %w", b.job.Output, fault.Bare(err))
	}
	err = b.packInto(ctx, st, out)
	if err = errors.Join(err, out.Close()); err != nil {
		return nil, errors.Join(fmt.Errorf("writing %q: %w", b.job.Output, fault.Bare(err)), packed.Abort())
	}
	return packed, nil
}

// packInto adds the files of the bag sorted by name, in the folder that is named
// as the file.
func (b *bagger) packInto(ctx context.Context, st *stage.Stage, out io.Writer) error {
	var names []string
	root := os.DirFS(st.Path())
	err := fs.WalkDir(root, ".", func(name string, e fs.DirEntry, err error) error {
		if err == nil && !e.IsDir() {
			names = append(names, name)
		}
		return err
	})
	if err != nil {
		return err
	}
	slices.Sort(names)
	folder := strings.TrimSuffix(filepath.Base(b.target), filepath.Ext(b.target)) + "/"
	add, end := tarring(out)
	if b.job.Packed == bundle.ZipExt {
		add, end = zipping(out)
	}
	for _, name := range names {
		if err := context.Cause(ctx); err != nil {
			return err
		}
		if err := addFile(st, name, folder, add); err != nil {
			return err
		}
	}
	return end()
}

// adding adds a file that can be read more than once.
type adding func(name string, size int64, open func() (io.ReadCloser, error)) error

func addFile(st *stage.Stage, name, folder string, add adding) error {
	info, err := os.Lstat(filepath.Join(st.Path(), filepath.FromSlash(name)))
	if err != nil {
		return err
	}
	return add(folder+name, info.Size(), func() (io.ReadCloser, error) { return st.Open(name) })
}

func tarring(out io.Writer) (adding, func() error) {
	t := tarbag.NewWriter(out)
	return func(name string, size int64, open func() (io.ReadCloser, error)) error {
		r, err := open()
		if err != nil {
			return err
		}
		defer r.Close()
		return fault.WithRemedy(t.Add(name, size, r), "rename it, or write a folder")
	}, t.Close
}

// zipping reads each file twice: its CRC stands before it.
func zipping(out io.Writer) (adding, func() error) {
	z := pack.NewZip(out)
	return func(name string, size int64, open func() (io.ReadCloser, error)) error {
		crc := crc32.NewIEEE()
		for _, use := range []func(io.Reader) error{
			func(r io.Reader) error { _, err := io.Copy(crc, r); return err },
			func(r io.Reader) error { return z.StoreFrom(name, size, crc.Sum32(), r) },
		} {
			r, err := open()
			if err != nil {
				return err
			}
			if err := errors.Join(use(r), r.Close()); err != nil {
				return fault.WithRemedy(err, "write a folder, or --tar, which holds names and sizes of all kinds")
			}
		}
		return nil
	}, z.Close
}

// check holds the finished bag to all that verify demands, before it gets its
// name.
func (b *bagger) check(ctx context.Context, path string) error {
	info, err := os.Lstat(path)
	if err != nil {
		return fmt.Errorf("reading the bag back: %w", fault.Bare(err))
	}
	bag, err := bundle.Open(path, info)
	if err != nil {
		return fmt.Errorf("reading the bag back: %w", err)
	}
	defer bag.Close()
	report, err := bag.Validate(ctx, bagit.Options{})
	if err != nil {
		return fmt.Errorf("reading the bag back: %w", err)
	}
	for _, f := range report.Findings {
		switch {
		case f.Severity != bagit.Warning && bag.Refused():
			return fault.WithRemedy(fmt.Errorf("%s: %s", f.Path, f.Detail), "rename it, or write a folder")
		case f.Severity != bagit.Warning:
			return readsWrong(f.Path, f.Detail)
		case f.Code != "tar-folder-name" && f.Code != "zip-folder-name": // it has not its name yet
			b.report.Findings = append(b.report.Findings, f)
		}
	}
	return nil
}
