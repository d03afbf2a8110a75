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
	sources, err := Find(&job)
	if err != nil {
		t.Fatal(err)
	}
	var paths []string
	for _, s := range sources {
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

func TestAnOutputInsideTheInputIsRefused(t *testing.T) {
	tree(t, "in/a.txt", "inside.txt")
	for output, refused := range map[string]bool{"in": true, "in/out": true, "in/../in/out": true, "out": false, "inside": false, "in-out": false} {
		_, err := Find(&Search{Paths: []string{"in"}, Output: output})
		var usage *fault.Usage
		if errors.As(err, &usage) != refused {
			t.Errorf("output %q: error %v, refused should be %v", output, err, refused)
		}
	}
}

func TestAMissingPathIsOneSourceThatFails(t *testing.T) {
	tree(t, "a.txt")
	sources, err := Find(&Search{Paths: []string{"missing.txt", "a.txt"}, Output: "out"})
	if err != nil || len(sources) != 2 || sources[0].Err == nil || sources[1].Err != nil {
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
