package source

import (
	"os"
	"path/filepath"
	"testing"
)

func TestOnlyWhatIsSurelyAbsentIsNotLookedFor(t *testing.T) {
	root := t.TempDir()
	for _, name := range []string{"a/x.txt", "a/x.meta.yaml", "b/x.txt", "b/y.png"} {
		path := filepath.Join(root, filepath.FromSlash(name))
		if err := os.MkdirAll(filepath.Dir(path), 0o777); err != nil {
			t.Fatal(err)
		}
		if err := os.WriteFile(path, nil, 0o666); err != nil {
			t.Fatal(err)
		}
	}
	var n listing
	for range 2 { // one folder after the other, and back
		for _, test := range []struct {
			source, name string
			want         bool
		}{
			{"a/x.txt", "x.meta.yaml", true},
			{"a/x.txt", "y.png", false},
			{"b/x.txt", "x.meta.yaml", false},
			{"b/x.txt", "y.png", true},
			{"b/X.txt", "z.png", true},    // on a disk that takes X for x, names tell nothing
			{"none/x.txt", "z.png", true}, // nor do those of a folder that cannot be listed
		} {
			s := Source{Path: filepath.Join(root, filepath.FromSlash(test.source))}
			if got := n.may(s, "other", test.name); got != test.want {
				t.Errorf("beside %s, %s may stand: %v", test.source, test.name, got)
			}
		}
	}
}
