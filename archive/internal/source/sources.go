package source

import (
	"iter"
	"math"
	"path/filepath"
	"sort"
	"strings"
)

// List holds sources in little memory: those that one argument leads to share
// all but the ends of their paths, so that each takes the bytes of its path below
// that argument and four more. The zero value is empty.
type List struct {
	runs    []run
	refused map[int]error // by index
	n       int
}

// run is sources one behind the other that differ in the ends of their paths alone.
type run struct {
	first  int      // index of the first of them
	shared Source   // its Path, Rel and Real are what stands before the ends
	names  []byte   // the ends, one behind the other
	ends   []uint32 // where each of them ends
}

// Len is how many sources there are.
func (l *List) Len() int { return l.n }

// At is the source of an index from 0 to below Len.
func (l *List) At(i int) Source {
	r := &l.runs[sort.Search(len(l.runs), func(k int) bool { return l.runs[k].first > i })-1]
	s := r.at(i - r.first)
	if err, is := l.refused[i]; is {
		s.Err = err
	}
	return s
}

// All yields all sources with their indexes.
func (l *List) All() iter.Seq2[int, Source] {
	return func(yield func(int, Source) bool) {
		for i := range l.n {
			if !yield(i, l.At(i)) {
				return
			}
		}
	}
}

// Add takes a source in, behind all others.
func (l *List) Add(s Source) {
	if len(l.runs) == 0 || !l.runs[len(l.runs)-1].take(s) {
		l.runs = append(l.runs, run{first: l.n, shared: s.beforeEnd()})
		l.runs[len(l.runs)-1].take(s)
	}
	l.n++
}

// refuse says why a source is not to be built.
func (l *List) refuse(i int, err error) {
	if l.refused == nil {
		l.refused = make(map[int]error)
	}
	l.refused[i] = err
}

func (r *run) at(i int) Source {
	begin := uint32(0)
	if i > 0 {
		begin = r.ends[i-1]
	}
	s, end := r.shared, string(r.names[begin:r.ends[i]])
	s.Path, s.Rel, s.Real = s.Path+end, s.Rel+end, s.Real+end
	if s.near != nil {
		s.near = new(besides)
	}
	return s
}

// take takes a source into the run, if it belongs there.
func (r *run) take(s Source) bool {
	if len(r.ends) > 0 && !(r.shared.plain() && s.plain() && r.shared.kin(s)) {
		return false
	}
	end, ok := strings.CutPrefix(s.Path, r.shared.Path)
	if !ok || s.Rel != r.shared.Rel+end || s.Real != r.shared.Real+end || len(r.names)+len(end) > math.MaxUint32 {
		return false
	}
	r.names = append(r.names, end...)
	r.ends = append(r.ends, uint32(len(r.names)))
	return true
}

// beforeEnd is the source with what stands before the end of its paths, which all
// three share: its path below the argument, or its name, or nothing.
func (s Source) beforeEnd() Source {
	if !s.plain() {
		return s
	}
	for _, end := range []string{s.Rel, filepath.Base(s.Path)} {
		path, is := strings.CutSuffix(s.Path, end)
		rel, also := strings.CutSuffix(s.Rel, end)
		real, all := strings.CutSuffix(s.Real, end)
		if is && also && all {
			s.Path, s.Rel, s.Real = strings.Clone(path), strings.Clone(rel), strings.Clone(real)
			break
		}
	}
	return s
}

// plain reports whether a source is a whole file of which nothing more is known.
func (s Source) plain() bool {
	return s.Err == nil && s.Part.IsZero() && s.Encoding == "" && len(s.Doubts) == 0
}

// kin reports whether two sources differ in nothing but their paths, as far as
// sources that are plain can.
func (s Source) kin(other Source) bool {
	return s.Root == other.Root && s.Holder == other.Holder && s.within == other.within && (s.near == nil) == (other.near == nil) &&
		s.absolute == other.absolute && s.Bare == other.Bare && s.Stream == other.Stream && s.Named == other.Named
}
