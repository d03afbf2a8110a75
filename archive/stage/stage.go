// Package stage is the only code that makes things durable. A bundle is
// written into a folder beside its place, brought to the disk, and renamed: it
// exists whole under its name or not at all, whatever moment the process is
// killed or the power fails. What a killed run leaves behind has a name that
// the next run knows and clears away.
//
// The order is that of databases: write everything, sync files and folders,
// rename, sync the folder that holds the names. Many bundles share one sync.
package stage

import (
	"errors"
	"fmt"
	"io"
	"io/fs"
	"os"
	"path"
	"path/filepath"
	"strings"
)

// prefix begins the names of folders and files that are not finished.
const prefix = ".archive-stage-"

// IsStaging reports whether a name is that of an unfinished bundle.
func IsStaging(name string) bool { return strings.HasPrefix(name, prefix) }

// ErrExists means that something stands where the bundle should go.
var ErrExists = errors.New("something exists there already")

// Stage is one bundle on its way to its name. It is a sink for a bag's files.
// It is not safe for concurrent use.
type Stage struct {
	target string
	root   string   // the folder it is written in: that of target, or one above
	dir    string   // the folder, or the one file, aside; empty when committed or aborted
	single bool     // one file, no folder
	folder []string // folders made inside, outermost first
	files  []string // files made, for a sync one by one
	sys    system
}

// NewBelow begins a bundle that is to stand at target, somewhere below root. It
// is written in root, where Sweep looks; the folders between are made when it
// gets its name.
func NewBelow(root, target string) (*Stage, error) { return newStage(root, target, osSystem{}) }

func newStage(root, target string, sys system) (*Stage, error) {
	dir, err := sys.MkdirTemp(root)
	if err != nil {
		return nil, fmt.Errorf("beginning %q: %w", target, err)
	}
	return &Stage{target: target, root: root, dir: dir, sys: sys}, nil
}

// NewFile begins a bundle that is to stand at target as one file, and returns
// the file aside to write to. Close it before the stage is committed.
func NewFile(target string) (*Stage, io.WriteCloser, error) {
	return newFile(filepath.Dir(target), target, osSystem{})
}

// NewFileBelow begins a bundle as NewBelow does, as one file.
func NewFileBelow(root, target string) (*Stage, io.WriteCloser, error) {
	return newFile(root, target, osSystem{})
}

func newFile(root, target string, sys system) (*Stage, io.WriteCloser, error) {
	name, f, err := sys.CreateTemp(root)
	if err != nil {
		return nil, nil, fmt.Errorf("beginning %q: %w", target, err)
	}
	return &Stage{target: target, root: root, dir: name, single: true, files: []string{name}, sys: sys}, f, nil
}

// Create begins a file; its name has slashes. Folders are made as needed.
func (s *Stage) Create(name string) (io.WriteCloser, error) {
	if !fs.ValidPath(name) || s.single {
		return nil, fmt.Errorf("creating %q: not a plain path", name)
	}
	if err := s.folders(path.Dir(name)); err != nil {
		return nil, err
	}
	full := filepath.Join(s.dir, filepath.FromSlash(name))
	f, err := s.sys.Create(full)
	if err != nil {
		return nil, fmt.Errorf("creating %q: %w", name, err)
	}
	s.files = append(s.files, full)
	return f, nil
}

func (s *Stage) folders(dir string) error {
	if dir == "." {
		return nil
	}
	full := filepath.Join(s.dir, filepath.FromSlash(dir))
	for _, made := range s.folder {
		if made == full {
			return nil
		}
	}
	if err := s.folders(path.Dir(dir)); err != nil {
		return err
	}
	if err := s.sys.Mkdir(full); err != nil {
		return fmt.Errorf("making the folder %q: %w", dir, err)
	}
	s.folder = append(s.folder, full)
	return nil
}

// Open opens a file of the folder aside, for reading back what was written.
func (s *Stage) Open(name string) (io.ReadCloser, error) {
	return openPlain(filepath.Join(s.dir, filepath.FromSlash(name)), os.O_RDONLY, 0)
}

// Path is the folder or file aside, for reading back what was written.
func (s *Stage) Path() string { return s.dir }

// Commit makes this one bundle durable and gives it its name, which must be free.
func (s *Stage) Commit() error {
	g := Group{}
	g.Add(s, false)
	return g.Commit()[0]
}

// Abort removes what was written. After Commit or Abort it does nothing.
func (s *Stage) Abort() error {
	if s.dir == "" {
		return nil
	}
	dir := s.dir
	s.dir = ""
	if err := s.sys.RemoveAll(dir); err != nil {
		return fmt.Errorf("clearing away %q: %w", dir, err)
	}
	return nil
}

// sync brings every file and folder of the stage to the disk, one by one.
func (s *Stage) sync() error {
	for _, f := range s.files {
		if err := s.sys.SyncFile(f); err != nil {
			return fmt.Errorf("syncing %q: %w", f, err)
		}
	}
	for i := len(s.folder) - 1; i >= 0; i-- {
		if err := s.sys.SyncDir(s.folder[i]); err != nil {
			return fmt.Errorf("syncing the folder %q: %w", s.folder[i], err)
		}
	}
	if s.single {
		return nil
	}
	if err := s.sys.SyncDir(s.dir); err != nil {
		return fmt.Errorf("syncing the folder %q: %w", s.dir, err)
	}
	return nil
}

// Leftover is what a killed run left and nobody could clear away.
type Leftover struct {
	Path string
	Err  error // why it is still there
}

// Sweep removes what killed runs left in a folder of bundles. Call it under
// the folder's lock: a run that lives has such folders too. What cannot be
// removed, since it is another user's or is held open, is in nobody's way.
func Sweep(dir string) ([]Leftover, error) { return sweep(osSystem{}, dir) }

func sweep(sys system, dir string) (left []Leftover, err error) {
	entries, err := os.ReadDir(dir)
	if err != nil {
		return nil, fmt.Errorf("looking for leftovers in %q: %w", dir, err)
	}
	for _, e := range entries {
		if !IsStaging(e.Name()) {
			continue
		}
		path := filepath.Join(dir, e.Name())
		if err := sys.RemoveAll(path); err != nil {
			left = append(left, Leftover{path, err})
		}
	}
	return left, nil
}
