package source

import (
	"fmt"
	"path"
	"strings"

	"github.com/fad55d40/archive/archive/internal/fault"
)

// Twins are two places of one run that differ only in the case of letters:
// both are built, but only one of them fits a disk that folds case.
type Twins struct{ First, Second string }

// Reserve holds each source's place for it. A source whose place another one
// before it has, or any other one needs for a folder, gets an error: one of two
// documents under one name would be lost.
func Reserve(sources []Source) []Twins {
	taken := make(map[string]int, len(sources))     // place to the source that has it
	folders := make(map[string]int)                 // folder to the first source below it
	folded := make(map[string]string, len(sources)) // lower case to the first such place
	var twins []Twins
	for i := range sources {
		if sources[i].Err != nil {
			continue
		}
		place := sources[i].Place()
		for dir := path.Dir(place); dir != "."; dir = path.Dir(dir) {
			if _, known := folders[dir]; known {
				break
			}
			folders[dir] = i
		}
	}
	for i := range sources {
		s := &sources[i]
		if s.Err != nil {
			continue
		}
		place := s.Place()
		if s.Err = s.clash(place, sources, taken, folders); s.Err != nil {
			continue
		}
		taken[place] = i
		lower := strings.ToLower(place)
		if first, known := folded[lower]; known {
			twins = append(twins, Twins{first, place})
		} else {
			folded[lower] = place
		}
	}
	return twins
}

func (s *Source) clash(place string, sources []Source, taken, folders map[string]int) error {
	if i, is := taken[place]; is {
		return fault.New(fault.NameTaken, fmt.Errorf("its bundle would have the name %q of the bundle of %q", place, sources[i].Path),
			"say with --base DIR which folder holds both: bundles then lie in the same folders below the output")
	}
	if i, is := folders[place]; is {
		return fault.New(fault.NameTaken, fmt.Errorf("its bundle %q would hold the bundle of %q", place, sources[i].Path), "rename the text or the folder, or build the folder into another output")
	}
	return nil
}
