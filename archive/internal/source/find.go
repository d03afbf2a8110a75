// Package source is what a person hands in: which files are texts, what they
// hold, the metadata and the pictures beside them, and the names that their
// bundles get. It writes nothing.
package source

import (
	"cmp"
	"crypto/sha256"
	"errors"
	"fmt"
	"io/fs"
	"os"
	"path/filepath"
	"strconv"

	"github.com/fad55d40/archive/archive/guard"
	"github.com/fad55d40/archive/archive/internal/fault"
	"github.com/fad55d40/archive/archive/sourcelist"
	"github.com/fad55d40/archive/archive/store"
	"github.com/fad55d40/archive/convert/doc"
)

// Stdin is the path that stands for standard input.
const Stdin = "-"

// Source is one document to be, found but not yet read.
type Source struct {
	Path string // as given or found; Stdin for standard input
	Root string // the folder that led to it: where folder defaults stop
	Rel  string // path below that folder or below Search.Base; a base name when it was named itself
	Real string // path free of links, but for its last part; empty for standard input
	Err  error  // why it cannot be read, when that is known already

	Holder string // path of the file that holds it and others, as given or found: then Path goes on behind that with // ; empty for a file of its own
	within *Containers

	near     *besides // of an object; nil for files
	absolute bool     // a list of texts has its address, not a path below a base
	Bare     bool     // nothing lies beside it: its line in a manifest says so

	Stream bool // an open file of this process: it can be read once
	Named  bool // the user named it himself: a link is followed

	Part     doc.Part     // of the file at Path, which was parted; zero for the whole file
	Encoding string       // of that file, found out or declared
	Doubts   []doc.Notice // of decoding that file
}

// Label is the path as people are told it: that of a part has its number.
func (s Source) Label() string {
	if s.Part.IsZero() {
		return s.Path
	}
	return s.Path + "#" + strconv.Itoa(s.Part.Number)
}

// Search says where texts are looked for.
type Search struct {
	Paths     []string // files, folders, or Stdin
	StdinName string   // the base name of what comes from Stdin; empty means StdinFile
	Base      string   // folder below which all paths lie, for their bundles' places; empty for each argument by itself
	Output    string   // the folder that holds the bundles: nothing below it is a source; empty for none
	Include   []string // globs for the files of folders; empty means the readers' own extensions
	Exclude   []string // globs for files and folders to pass over

	Stray func(path string, n doc.Notice) // called for each sidecar whose text is not there; may be nil

	Within *Containers // files that hold many texts; nil for new ones
}

// Reason says why a path is no source.
type Reason string

// The reasons to pass over what was named or found.
const (
	BelowOutput Reason = "below the output folder"
	InBag       Reason = "inside a bag"
)

// Passed is a path that is no source, however it was named. Of a folder only
// the folder is told, not what it holds.
type Passed struct {
	Path   string
	Reason Reason
}

// Find lists what the paths name: files as they stand, folders walked
// for files that a reader knows, each once, each folder's in byte order.
// Symbolic links inside folders are not followed. What lies below the output,
// or in a bag, is never a source: a second run must not eat the first one's.
func Find(job *Search) (List, []Passed, error) {
	f, err := newFinder(job)
	if err != nil {
		return List{}, nil, err
	}
	for _, p := range job.Paths {
		if err := f.argument(p); err != nil {
			return List{}, nil, err
		}
	}
	if job.Stray != nil {
		strays(f.sidecars, job.Stray)
	}
	return f.found, f.passed, nil
}

func newFinder(job *Search) (f finder, err error) {
	f = finder{job: job, seen: make(map[sha256Half]bool), told: make(map[string]bool), bags: make(map[string]bool)}
	if job.Output != "" && !store.Remote(job.Output) {
		if f.output, err = guard.RealPath(job.Output); err != nil {
			return f, err
		}
	}
	if job.Base != "" && !store.Remote(job.Base) {
		f.base, err = guard.RealPath(job.Base)
	}
	if f.within = job.Within; f.within == nil {
		f.within = new(Containers)
	}
	return f, err
}

type finder struct {
	job    *Search
	output string              // real path; empty for none
	base   string              // real path; empty for none
	seen   map[sha256Half]bool // of the real paths of sources that two ways may lead to
	told   map[string]bool     // real paths in passed
	bags   map[string]bool     // folders that are bags or lie in one
	found  List
	passed []Passed

	give    func(Source) error // where sources go that are not to be gathered; nil to gather them
	stopped error              // by give

	sidecars []string // in folders
	within   *Containers
}

func (f *finder) argument(path string) error {
	if path == Stdin {
		f.add(Source{Path: Stdin, Rel: cmp.Or(f.job.StdinName, StdinFile), Stream: true})
		return nil
	}
	if store.Remote(path) {
		return f.address(path)
	}
	info, err := os.Stat(path)
	switch {
	case err != nil && f.holds(path):
		return f.one(path)
	case err == nil && guard.IsDescriptor(path) && !info.Mode().IsRegular() && !info.IsDir():
		f.add(Source{Path: path, Rel: cmp.Or(f.job.StdinName, StdinFile), Stream: true})
		return nil
	case errors.Is(err, fs.ErrNotExist):
		f.add(Source{Path: path, Err: fault.Missing(path, "the folder, and the files in it with --include")})
		return nil
	case err != nil:
		f.add(Source{Path: path, Err: fmt.Errorf("looking at it: %w", fault.Bare(err))})
		return nil
	}
	real, err := guard.RealPath(path)
	if err != nil {
		return err
	}
	if !info.IsDir() {
		return f.file(path, real)
	}
	switch {
	case below(real, f.output):
		return &fault.Usage{
			Text: fmt.Sprintf("the input folder %q lies in the output folder %q", path, f.job.Output),
			Hint: "choose an output folder elsewhere with --output",
		}
	case f.inBag(real):
		f.pass(path, real, InBag)
		return nil
	}
	return f.folder(filepath.Clean(path), real)
}

// file takes a file that the user named; real is where it leads to.
func (f *finder) file(path, real string) error {
	switch {
	case below(real, f.output):
		f.pass(path, real, BelowOutput)
		return nil
	case f.inBag(filepath.Dir(real)):
		f.pass(path, real, InBag)
		return nil
	}
	if sourcelist.Holds(path) {
		if held, err := f.container(path, real, path, true); held || err != nil {
			return err
		}
	}
	dir, err := guard.RealPath(filepath.Dir(path))
	if err != nil {
		return err
	}
	f.add(Source{Path: path, Root: filepath.Dir(path), Rel: filepath.Base(path), Real: filepath.Join(dir, filepath.Base(path)), Named: true})
	return nil
}

// below reports whether a path is that of a folder, or lies below it. Nothing
// lies below no folder.
func below(path, dir string) bool {
	rel, err := filepath.Rel(dir, path)
	return err == nil && filepath.IsLocal(rel)
}

// inBag reports whether a folder is a bag or lies in one.
func (f *finder) inBag(dir string) bool {
	in, known := f.bags[dir]
	if !known {
		in = guard.IsBag(dir) || dir != filepath.Dir(dir) && f.inBag(filepath.Dir(dir))
		f.bags[dir] = in
	}
	return in
}

// pass tells of a path that is no source, once.
func (f *finder) pass(path, real string, why Reason) {
	if !f.told[real] {
		f.told[real] = true
		f.passed = append(f.passed, Passed{path, why})
	}
}

// add takes a source, once.
func (f *finder) add(s Source) {
	if store.Remote(s.Path) {
		if s.Err == nil {
			s = f.placed(s)
		}
	} else if f.base != "" && s.Real != "" {
		if !below(s.Real, f.base) {
			s.Err = fault.New(fault.OutsideBase, fmt.Errorf("it does not lie below %q", f.job.Base), "name with --base the folder that holds all the texts")
		} else if rel, err := filepath.Rel(f.base, realFile(s)); err == nil {
			s.Rel = rel + s.mark()
			if rel, err := filepath.Rel(f.job.Base, s.Root); err == nil && filepath.IsLocal(rel) {
				s.Root = filepath.Clean(f.job.Base)
			}
		}
	}
	if f.give != nil {
		if f.stopped == nil {
			f.stopped = f.give(s)
		}
		return
	}
	if f.first(s) {
		f.found.Add(s)
	}
}

// sha256Half is half of a SHA-256 digest: it stands for a path of which no more
// is asked than whether it is another one.
type sha256Half [sha256.Size / 2]byte

// first reports whether a source was not there before. A walk of one folder comes
// to each file once.
func (f *finder) first(s Source) bool {
	if len(f.job.Paths) == 1 && s.Holder == "" && !store.Remote(s.Path) {
		return true
	}
	sum := sha256.Sum256([]byte(cmp.Or(s.Real, s.Path)))
	key := sha256Half(sum[:])
	if f.seen[key] {
		return false
	}
	f.seen[key] = true
	return true
}
