package source

import (
	"fmt"
	"os"
	"path/filepath"
	"slices"
	"strings"

	"github.com/fad55d40/archive/archive/guard"
	"github.com/fad55d40/archive/archive/internal/fault"
	"github.com/fad55d40/archive/archive/sourcelist"
	"github.com/fad55d40/archive/archive/store"
)

// Stream gives what Find would find below Search.Base, each source once, in the
// byte order of the paths below the base, while it looks for them: memory
// depends on the largest folder and on the number of arguments. It ends with
// the first error of give. Standard input has no place in it, and no source
// counts as named: a link is never followed to a text.
func Stream(job *Search, give func(Source) error) ([]Passed, error) {
	f, err := newFinder(job)
	if err != nil {
		return nil, err
	}
	f.give = func(s Source) error {
		s.Named = false
		return give(s)
	}
	arguments, err := f.sorted()
	if err != nil {
		return f.passed, err
	}
	for _, path := range arguments {
		if err := f.argument(path); err != nil {
			return f.passed, err
		}
		if f.stopped != nil {
			return f.passed, f.stopped
		}
	}
	return f.passed, nil
}

// sorted brings the arguments into the order in which their sources stand, and
// leaves out those that lie in others.
func (f *finder) sorted() ([]string, error) {
	if slices.ContainsFunc(f.job.Paths, store.Remote) {
		return f.sortedAddresses()
	}
	type argument struct{ path, key string }
	var arguments []argument
	for _, path := range f.job.Paths {
		if path == Stdin {
			return nil, &fault.Usage{Text: "standard input cannot stand in a list of texts", Hint: "write it to a file first"}
		}
		real, err := guard.RealPath(path)
		if err != nil {
			return nil, err
		}
		rel, err := filepath.Rel(f.base, real)
		if err != nil || !filepath.IsLocal(rel) {
			return nil, fault.New(fault.OutsideBase, fmt.Errorf("%q does not lie below the base folder %q", path, f.job.Base), "name with --base the folder that holds all the texts")
		}
		info, err := os.Stat(path)
		key := orderKey(filepath.ToSlash(rel), err == nil && info.IsDir() || sourcelist.Holds(path))
		if rel == "." {
			key = ""
		}
		arguments = append(arguments, argument{path, key})
	}
	slices.SortStableFunc(arguments, func(a, b argument) int { return strings.Compare(a.key, b.key) })
	var paths []string
	last := argument{key: "\x00"}
	for _, a := range arguments {
		if a.key != last.key && strings.HasPrefix(a.key, last.key) && sourcelist.Holds(a.path) {
			return nil, &fault.Usage{Text: fmt.Sprintf("%q lies in %q, which is named too", a.path, last.path), Hint: "name only the folder, and say --include \"*.txt\" --include \"*" + filepath.Ext(a.path) + "\""}
		}
		if a.key == last.key || strings.HasPrefix(a.key, last.key) && (last.key == "" || strings.HasSuffix(last.key, "/")) {
			continue
		}
		last = a
		paths = append(paths, a.path)
	}
	return paths, nil
}

// Listed is the source at a path, with slashes, below a base folder, as Stream
// would give it; realBase is where the base leads to. A source that a file holds is
// read within.
func Listed(base, realBase, path string, within *Containers) Source {
	if store.Remote(base) || store.Remote(path) {
		return listedObject(base, path, within)
	}
	file, inner, held := sourcelist.Held(path)
	if !held {
		file = path
	}
	rel := filepath.FromSlash(file)
	s := Source{Path: filepath.Join(base, rel), Root: filepath.Clean(base), Rel: rel, Real: filepath.Join(realBase, rel)}
	if held {
		s.Holder, s.within = s.Path, within
		s.Path, s.Rel, s.Real = s.Path+sourcelist.Mark+inner, rel+sourcelist.Mark+inner, s.Real+sourcelist.Mark+inner
	}
	return s
}
