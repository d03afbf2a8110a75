package source

import (
	"errors"
	"os"
	"path/filepath"
	"reflect"
	"strings"
	"testing"

	"github.com/fad55d40/archive/archive/internal/fault"
)

// tree makes files below a new folder and goes there.
func tree(t *testing.T, names ...string) {
	t.Helper()
	t.Chdir(t.TempDir())
	for _, n := range names {
		if err := os.MkdirAll(filepath.Dir(n), 0o777); err != nil {
			t.Fatal(err)
		}
		if err := os.WriteFile(n, []byte(n), 0o666); err != nil {
			t.Fatal(err)
		}
	}
}

func found(t *testing.T, job Search) []string {
	t.Helper()
	sources, _, err := Find(&job)
	if err != nil {
		t.Fatal(err)
	}
	var paths []string
	for _, s := range sources.All() {
		paths = append(paths, filepath.ToSlash(s.Path))
	}
	return paths
}

func TestFoldersAreSearchedForTexts(t *testing.T) {
	tree(t, "in/b.txt", "in/a.TXT", "in/sub/c.text", "in/d.md", "in/.hidden.txt", "in/.git/e.txt",
		"in/a.meta.yaml", "in/bag/bagit.txt", "in/bag/data/f.txt", "g.md")
	for name, test := range map[string]struct {
		job  Search
		want []string
	}{
		"by extension, without hidden files and bundles": {Search{Paths: []string{"in"}}, []string{"in/a.TXT", "in/b.txt", "in/sub/c.text"}},
		"a named file whatever it is called":             {Search{Paths: []string{"g.md"}}, []string{"g.md"}},
		"each once":                                      {Search{Paths: []string{"in/b.txt", "in", "./in/b.txt"}}, []string{"in/b.txt", "in/a.TXT", "in/sub/c.text"}},
		"by glob":                                        {Search{Paths: []string{"in"}, Include: []string{"*.md"}}, []string{"in/d.md"}},
		"but for a glob":                                 {Search{Paths: []string{"in"}, Exclude: []string{"sub", "b.*"}}, []string{"in/a.TXT"}},
		"by a path below":                                {Search{Paths: []string{"in"}, Include: []string{"sub/*"}}, []string{"in/sub/c.text"}},
		"standard input, once":                           {Search{Paths: []string{"-", "-"}}, []string{"-"}},
	} {
		t.Run(name, func(t *testing.T) {
			test.job.Output = "out"
			if got := found(t, test.job); !reflect.DeepEqual(got, test.want) {
				t.Errorf("found %q, want %q", got, test.want)
			}
		})
	}
}

func TestSymbolicLinksInFoldersAreNotFollowed(t *testing.T) {
	tree(t, "in/a.txt", "elsewhere/b.txt")
	for name, to := range map[string]string{"in/loop": ".", "in/dir": "../elsewhere", "in/c.txt": "../elsewhere/b.txt", "in/gone.txt": "nowhere"} {
		if err := os.Symlink(to, name); err != nil {
			t.Skip("no symbolic links here: ", err)
		}
	}
	if got, want := found(t, Search{Paths: []string{"in"}, Output: "out"}), []string{"in/a.txt"}; !reflect.DeepEqual(got, want) {
		t.Errorf("found %q, want %q", got, want)
	}
}

func TestNothingBelowTheOutputOrInABagIsASourceHoweverItIsNamed(t *testing.T) {
	files := []string{"in/a.txt", "in/out/a/bagit.txt", "in/out/a/data/a.txt", "in/out/notes.txt", "in/bag/bagit.txt", "in/bag/data/b.txt", "in/bag/data/deep/c.txt", "in/.hidden/x.txt"}
	tree(t, files...)
	if err := os.Symlink("in/out/notes.txt", "link.txt"); err != nil {
		t.Skip("no symbolic links here: ", err)
	}
	for name, test := range map[string]struct {
		paths  []string
		want   []string
		passed int
	}{
		"the folder":              {[]string{"in"}, []string{"in/a.txt"}, 2},
		"every file":              {files, []string{"in/a.txt", "in/.hidden/x.txt"}, 6},
		"a folder of a bag":       {[]string{"in/bag/data/deep", "in/a.txt"}, []string{"in/a.txt"}, 1},
		"a bag":                   {[]string{"in/bag"}, nil, 1},
		"a link into the output":  {[]string{"link.txt"}, nil, 1},
		"twice, told once":        {[]string{"in/out/notes.txt", "./in/../in/out/notes.txt"}, nil, 1},
		"the output, by its kind": {[]string{"in/out/../a.txt"}, []string{"in/out/../a.txt"}, 0},
	} {
		t.Run(name, func(t *testing.T) {
			sources, passed, err := Find(&Search{Paths: test.paths, Output: "in/out"})
			if err != nil || len(passed) != test.passed {
				t.Errorf("passed over %+v, want %d; error %v", passed, test.passed, err)
			}
			var got []string
			for _, s := range sources.All() {
				got = append(got, s.Path)
			}
			if !reflect.DeepEqual(got, test.want) {
				t.Errorf("found %q, want %q", got, test.want)
			}
		})
	}
}

func TestAnInputInTheOutputIsRefused(t *testing.T) {
	tree(t, "in/a.txt", "inside.txt")
	for output, refused := range map[string]bool{"in": true, ".": true, "in/../in": true, "in/out": false, "out": false, "inside": false, "in-out": false} {
		_, _, err := Find(&Search{Paths: []string{"in"}, Output: output})
		var usage *fault.Usage
		if errors.As(err, &usage) != refused {
			t.Errorf("output %q: error %v, refused should be %v", output, err, refused)
		}
	}
}

func TestABaseGivesNamedFilesThePlacesOfAFolder(t *testing.T) {
	tree(t, "in/2021/index.txt", "in/2022/index.txt", "in/a.txt", "b.txt")
	places := func(job Search) (places []string) {
		job.Output = "out"
		sources, _, err := Find(&job)
		if err != nil {
			t.Fatal(err)
		}
		for _, s := range sources.All() {
			if s.Err == nil {
				places = append(places, s.Place())
			}
		}
		return places
	}
	want := []string{"2021/index", "2022/index", "a"}
	if got := places(Search{Paths: []string{"in"}}); !reflect.DeepEqual(got, want) {
		t.Errorf("the folder gives %q, want %q", got, want)
	}
	if got := places(Search{Paths: []string{"in/2021/index.txt", "in/2022/index.txt", "in/a.txt", "b.txt"}, Base: "in"}); !reflect.DeepEqual(got, want) {
		t.Errorf("its files give %q, want %q", got, want)
	}
	if got := places(Search{Paths: []string{"in/2022", "in/a.txt"}, Base: "."}); !reflect.DeepEqual(got, []string{"in/2022/index", "in/a"}) {
		t.Errorf("a base above gives %q", got)
	}
}

func TestAMissingPathIsOneSourceThatFails(t *testing.T) {
	tree(t, "a.txt")
	sources, _, err := Find(&Search{Paths: []string{"missing.txt", "a.txt"}, Output: "out"})
	if err != nil || sources.Len() != 2 || sources.At(0).Err == nil || sources.At(1).Err != nil {
		t.Errorf("sources %+v, error %v", sources, err)
	}
}

func TestOnlyRegularFilesAreRead(t *testing.T) {
	tree(t, "a.txt")
	if _, err := ReadLimited(".", 10); err == nil || !strings.Contains(err.Error(), "not a regular file") {
		t.Errorf("reading a folder: %v", err)
	}
	if _, err := ReadLimited("a.txt", 4); err == nil || fault.Remedy(err) == "" {
		t.Errorf("reading more than the limit: %v, remedy %q", err, fault.Remedy(err))
	}
	if data, err := ReadLimited("a.txt", 5); err != nil || string(data) != "a.txt" {
		t.Errorf("reading exactly the limit: %q, %v", data, err)
	}
}

func TestFolderDefaultsAreLookedForFromTheArgumentDown(t *testing.T) {
	for _, test := range []struct {
		root, dir string
		want      []string
	}{
		{"in", "in", []string{"in"}},
		{"in", "in/a/b", []string{"in", "in/a", "in/a/b"}},
		{".", "a", []string{".", "a"}},
		{"/", "/a", []string{"/", "/a"}},
	} {
		if got := foldersBetween(test.root, test.dir); !reflect.DeepEqual(got, test.want) {
			t.Errorf("foldersBetween(%q, %q) = %q, want %q", test.root, test.dir, got, test.want)
		}
	}
}
