package source

import (
	"fmt"
	"hash/maphash"
	"iter"
	"path"
	"slices"
	"strings"

	"github.com/fad55d40/archive/archive/internal/fault"
)

// Twins are two places of one run that differ only in the case of letters:
// both are built, but only one of them fits a disk that folds case.
type Twins struct{ First, Second string }

// Reserve holds each source's place for it. A source whose place another one
// before it has, or any other one needs for a folder, gets an error: one of two
// documents under one name would be lost.
func Reserve(sources *List) []Twins {
	r := reservation{sources: sources, taken: make(map[string]int), folders: make(map[string]int), folded: make(map[string]string)}
	for i := range r.contested() {
		r.hold(i)
	}
	return r.twins
}

// reservation compares the places of sources.
type reservation struct {
	sources *List
	taken   map[string]int    // place to the source that has it
	folders map[string]int    // folder to the first source below it
	folded  map[string]string // lower case to the first such place
	twins   []Twins
}

// contested yields the sources whose places another one may want, in their order,
// and notes the folders of all. Most places are like no other even by a hash, so
// that they need not be remembered.
func (r *reservation) contested() iter.Seq[int] {
	seed := maphash.MakeSeed()
	hash := func(name string) uint64 { return maphash.String(seed, strings.ToLower(name)) }
	hashes := make([]uint64, 0, r.sources.Len()) // of the sources that have a place
	var all []uint64
	for i, s := range r.sources.All() {
		if s.Err != nil {
			continue
		}
		place := s.Place()
		hashes = append(hashes, hash(place))
		for dir := path.Dir(place); dir != "."; dir = path.Dir(dir) {
			if _, known := r.folders[dir]; known {
				break
			}
			r.folders[strings.Clone(dir)] = i
			all = append(all, hash(dir))
		}
	}
	all = append(all, hashes...)
	slices.Sort(all)
	shared := make(map[uint64]bool)
	for i := 1; i < len(all); i++ {
		if all[i] == all[i-1] {
			shared[all[i]] = true
		}
	}
	return func(yield func(int) bool) {
		if len(shared) == 0 {
			return
		}
		at := 0
		for i := range r.sources.Len() {
			if r.sources.At(i).Err != nil {
				continue
			}
			if at++; shared[hashes[at-1]] && !yield(i) {
				return
			}
		}
	}
}

// hold holds the place of a source for it, if that is free.
func (r *reservation) hold(i int) {
	place := r.sources.At(i).Place()
	if err := r.clash(place); err != nil {
		r.sources.refuse(i, err)
		return
	}
	r.taken[place] = i
	lower := strings.ToLower(place)
	if first, known := r.folded[lower]; known {
		r.twins = append(r.twins, Twins{first, place})
	} else {
		r.folded[lower] = place
	}
}

func (r *reservation) clash(place string) error {
	if i, is := r.taken[place]; is {
		return fault.New(fault.NameTaken, fmt.Errorf("its bundle would have the name %q of the bundle of %q", place, r.sources.At(i).Path),
			"say with --base DIR which folder holds both: bundles then lie in the same folders below the output")
	}
	if i, is := r.folders[place]; is {
		return fault.New(fault.NameTaken, fmt.Errorf("its bundle %q would hold the bundle of %q", place, r.sources.At(i).Path), "rename the text or the folder, or build the folder into another output")
	}
	return nil
}
