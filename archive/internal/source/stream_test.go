package source

import (
	"errors"
	"fmt"
	"math/rand/v2"
	"path/filepath"
	"reflect"
	"slices"
	"strings"
	"testing"
)

func streamed(t *testing.T, job Search) (paths []string) {
	t.Helper()
	if _, err := Stream(&job, func(s Source) error {
		paths = append(paths, filepath.ToSlash(s.Rel))
		return nil
	}); err != nil {
		t.Fatal(err)
	}
	return paths
}

// TestAStreamHoldsWhatIsFoundInTheByteOrderOfPaths tries trees of names that
// sort in other ways as wholes than part by part, and arguments that lie in
// each other, stand twice and are spelt in several ways.
func TestAStreamHoldsWhatIsFoundInTheByteOrderOfPaths(t *testing.T) {
	random := rand.New(rand.NewPCG(1, 2))
	parts := []string{"a", "a.b", "a b", "a-", "A", "b", "ä", "a0", "z!"}
	for round := range 30 {
		names := make(map[string]bool)
		for range 25 {
			var name []string
			for range 1 + random.IntN(3) {
				name = append(name, parts[random.IntN(len(parts))])
			}
			names["t/"+strings.Join(name, "/")+".txt"] = true
		}
		tree(t, slices.Sorted(func(yield func(string) bool) {
			for n := range names {
				if !yield(n) {
					return
				}
			}
		})...)
		arguments := []string{"t", "./t/a", "t/a/../b", "t"}
		if round%2 == 1 {
			arguments = []string{"t/a", "t/b", "t/a"}
			for n := range names {
				if random.IntN(2) == 0 {
					arguments = append(arguments, n)
				}
			}
		}
		arguments = slices.DeleteFunc(arguments, func(path string) bool {
			_, missing := filepath.EvalSymlinks(path)
			return missing != nil
		})
		var want []string
		sources, _, err := Find(&Search{Paths: arguments, Base: "."})
		if err != nil {
			t.Fatal(err)
		}
		for _, s := range sources.All() {
			want = append(want, filepath.ToSlash(s.Rel))
		}
		slices.Sort(want)
		if got := streamed(t, Search{Paths: arguments, Base: "."}); !reflect.DeepEqual(got, want) {
			t.Fatalf("the arguments %q give\n%q, want\n%q", arguments, got, want)
		}
	}
}

func TestAStreamEndsWhenNoMoreIsWanted(t *testing.T) {
	tree(t, "t/a.txt", "t/b.txt", "t/c/d.txt")
	enough, n := errors.New("enough"), 0
	_, err := Stream(&Search{Paths: []string{"t"}, Base: "."}, func(Source) error {
		if n++; n == 2 {
			return enough
		}
		return nil
	})
	if err != enough || n != 2 {
		t.Errorf("it ended after %d sources with %v", n, err)
	}
}

func TestASourceOfAListIsTheOneThatWasFound(t *testing.T) {
	tree(t, "t/2021/a b.txt", "t/b.txt")
	for _, base := range []string{".", "t", "./t/../t"} {
		job := Search{Paths: []string{"t"}, Base: base}
		f, err := newFinder(&job)
		if err != nil {
			t.Fatal(err)
		}
		if _, err := Stream(&job, func(s Source) error {
			listed := Listed(base, f.base, filepath.ToSlash(s.Rel), nil)
			if listed.Root != s.Root || listed.Rel != s.Rel || listed.Real != s.Real || filepath.Clean(listed.Path) != filepath.Clean(s.Path) {
				return fmt.Errorf("found %+v, listed %+v", s, listed)
			}
			return nil
		}); err != nil {
			t.Error(err)
		}
	}
}
