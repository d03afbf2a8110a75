package store

import (
	"context"
	"errors"
	"fmt"
	"io"
	"io/fs"
	"iter"
	"os"
	"path/filepath"
	"strings"

	"github.com/fad55d40/archive/archive/internal/fault"
	"github.com/fad55d40/archive/archive/stage"
)

// Dir is a folder that holds files under keys. Files get their names whole, as
// package stage has it.
type Dir struct {
	Root       string
	NoSync     bool // leave it to the system when files reach the disk
	NoReadback bool // do not compare what was written with its digest
}

var _ Store = Dir{}

// Name is the path of a file.
func (d Dir) Name(key string) string { return filepath.Join(d.Root, filepath.FromSlash(key)) }

// Head tells of a file. Its digest is not known without reading it.
func (d Dir) Head(_ context.Context, key string) (Object, error) {
	info, err := os.Lstat(d.Name(key))
	if err != nil {
		return Object{}, err
	}
	return Object{Key: key, Size: info.Size()}, nil
}

// Get reads a part of a file.
func (d Dir) Get(_ context.Context, key string, part Part) (io.ReadCloser, Object, error) {
	f, err := os.Open(d.Name(key))
	if err != nil {
		return nil, Object{}, err
	}
	info, err := f.Stat()
	if err != nil {
		return nil, Object{}, errors.Join(err, f.Close())
	}
	from, n := part.From, info.Size()-part.From
	switch {
	case part.Last > 0:
		n = min(part.Last, info.Size())
		from = info.Size() - n
	case part.Len > 0:
		n = min(n, part.Len)
	}
	return stretch{io.NewSectionReader(f, from, n), f}, Object{Key: key, Size: info.Size()}, nil
}

// stretch is a part of an open file.
type stretch struct {
	io.Reader
	io.Closer
}

// Put writes a file aside, reads it back and gives it its name.
func (d Dir) Put(ctx context.Context, key string, content []byte, sum Sum, mode Mode) error {
	_, err := os.Lstat(d.Name(key))
	there := err == nil
	err = d.put(key, content, sum, mode.Replace && there)
	if errors.Is(err, ErrExists) && mode.Replace && !there && ctx.Err() == nil {
		err = d.put(key, content, sum, true) // it came meanwhile
	}
	return err
}

func (d Dir) put(key string, content []byte, sum Sum, replace bool) error {
	st, w, err := stage.NewFileBelow(d.Root, d.Name(key))
	if err != nil {
		return err
	}
	_, err = w.Write(content)
	if err = errors.Join(err, w.Close()); err == nil && !d.NoReadback {
		err = readBack(st.Path(), sum)
	}
	if err != nil {
		return errors.Join(err, st.Abort())
	}
	group := stage.Group{NoSync: d.NoSync}
	group.Add(st, replace)
	if err := group.Commit()[0]; errors.Is(err, stage.ErrExists) {
		return answer{err.Error(), ErrExists}
	} else if err != nil {
		return err
	}
	return nil
}

// readBack holds a file that lies aside to its digest.
func readBack(name string, sum Sum) error {
	f, err := os.Open(name)
	if err != nil {
		return fmt.Errorf("reading back: %w", fault.Bare(err))
	}
	defer f.Close()
	got, err := sumOf(f)
	if err != nil {
		return fmt.Errorf("reading back: %w", fault.Bare(err))
	}
	if got != sum {
		return ErrDigest
	}
	return nil
}

// Clear removes a file.
func (d Dir) Clear(_ context.Context, key string) error {
	err := stage.Remove(d.Root, d.Name(key))
	if errors.Is(err, fs.ErrNotExist) {
		return nil
	}
	return err
}

// List yields the files directly in the folder.
func (d Dir) List(_ context.Context, prefix string) iter.Seq2[Object, error] {
	return func(yield func(Object, error) bool) {
		found, err := os.ReadDir(d.Root)
		if err != nil {
			yield(Object{}, err)
			return
		}
		for _, e := range found {
			if !strings.HasPrefix(e.Name(), prefix) || !e.Type().IsRegular() || stage.IsStaging(e.Name()) {
				continue
			}
			info, err := e.Info()
			if !yield(Object{Key: e.Name(), Size: sizeOf(info, err)}, err) {
				return
			}
		}
	}
}

func sizeOf(info fs.FileInfo, err error) int64 {
	if err != nil {
		return 0
	}
	return info.Size()
}
