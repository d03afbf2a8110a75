// Package source is what a person hands in: which files are texts, what they
// hold, the metadata and the pictures beside them, and the names that their
// bundles get. It writes nothing.
package source

import (
	"errors"
	"fmt"
	"io/fs"
	"os"
	"path/filepath"
	"slices"
	"strings"

	"github.com/fad55d40/archive/archive/internal/bundle"
	"github.com/fad55d40/archive/archive/internal/fault"
	"github.com/fad55d40/archive/convert"
)

// Stdin is the path that stands for standard input.
const Stdin = "-"

// Source is one document to be, found but not yet read.
type Source struct {
	Path string // as given or found; Stdin for standard input
	Root string // the argument that led to it: where folder defaults stop
	Err  error  // why it cannot be read, when that is known already

	Named bool // the user named it himself: a link is followed
}

// Search says where texts are looked for.
type Search struct {
	Paths   []string // files, folders, or Stdin
	Output  string   // the folder that holds the bundles
	Include []string // globs for the files of folders; empty means the readers' own extensions
	Exclude []string // globs for files and folders to pass over
}

// Find lists what the paths name: files as they stand, folders walked
// for files that a reader knows, each once, each folder's in byte order.
// Symbolic links inside folders are not followed.
func Find(job *Search) ([]Source, error) {
	f := finder{job: job, seen: make(map[string]bool)}
	out, err := filepath.Abs(job.Output)
	if err != nil {
		return nil, fmt.Errorf("finding the output folder: %w", err)
	}
	f.output = out
	for _, p := range job.Paths {
		if err := f.argument(p); err != nil {
			return nil, err
		}
	}
	return f.found, nil
}

type finder struct {
	job    *Search
	output string
	seen   map[string]bool
	found  []Source
}

func (f *finder) argument(path string) error {
	if path == Stdin {
		f.add(Source{Path: Stdin})
		return nil
	}
	info, err := os.Stat(path)
	switch {
	case errors.Is(err, fs.ErrNotExist):
		f.add(Source{Path: path, Err: fault.WithRemedy(fmt.Errorf("no such file or folder"), "check the spelling, or quote the name if it has spaces")})
		return nil
	case err != nil:
		f.add(Source{Path: path, Err: fmt.Errorf("looking at it: %w", fault.Bare(err))})
		return nil
	case !info.IsDir():
		f.add(Source{Path: path, Root: filepath.Dir(path), Named: true})
		return nil
	}
	if err := f.refuseOutputInside(path); err != nil {
		return err
	}
	return f.folder(path)
}

// refuseOutputInside keeps a second run from eating the first run's output.
func (f *finder) refuseOutputInside(dir string) error {
	abs, err := filepath.Abs(dir)
	if err != nil {
		return fmt.Errorf("finding %q: %w", dir, err)
	}
	if rel, err := filepath.Rel(abs, f.output); err == nil && rel != ".." && !strings.HasPrefix(rel, ".."+string(filepath.Separator)) {
		return &fault.Usage{
			Text: fmt.Sprintf("the output folder %q lies inside the input folder %q", f.job.Output, dir),
			Hint: "choose an output folder elsewhere with --output",
		}
	}
	return nil
}

func (f *finder) folder(root string) error {
	return filepath.WalkDir(root, func(path string, e fs.DirEntry, err error) error {
		switch {
		case err != nil:
			f.add(Source{Path: path, Err: fmt.Errorf("looking at it: %w", fault.Bare(err))})
			if e != nil && e.IsDir() {
				return fs.SkipDir
			}
			return nil
		case path != root && f.excluded(root, path):
			if e.IsDir() {
				return fs.SkipDir
			}
			return nil
		case e.IsDir():
			if path != root && (strings.HasPrefix(e.Name(), ".") || bundle.LooksLikeFolder(path)) {
				return fs.SkipDir
			}
			return nil
		case e.Type().IsRegular() && f.wanted(root, path):
			f.add(Source{Path: path, Root: root})
		}
		return nil
	})
}

// wanted reports whether a file of a folder is to be converted: it matches an
// include glob, or, without any, a reader knows its extension.
func (f *finder) wanted(root, path string) bool {
	if len(f.job.Include) > 0 {
		return matches(f.job.Include, root, path)
	}
	return !strings.HasPrefix(filepath.Base(path), ".") && convert.Readable(path)
}

func (f *finder) excluded(root, path string) bool { return matches(f.job.Exclude, root, path) }

// matches tries each glob against the file's name and against its path below root.
func matches(globs []string, root, path string) bool {
	rel, err := filepath.Rel(root, path)
	if err != nil {
		rel = path
	}
	return slices.ContainsFunc(globs, func(g string) bool {
		base, _ := filepath.Match(g, filepath.Base(path))
		whole, _ := filepath.Match(g, filepath.ToSlash(rel))
		return base || whole
	})
}

func (f *finder) add(s Source) {
	key := s.Path
	if abs, err := filepath.Abs(s.Path); err == nil && s.Path != Stdin {
		key = abs
	}
	if !f.seen[key] {
		f.seen[key] = true
		f.found = append(f.found, s)
	}
}
