package entries_test

import (
	"context"
	"io/fs"
	"slices"
	"strings"
	"testing"

	"github.com/fad55d40/archive/archive/internal/entries"
)

func names(list ...string) entries.Names {
	return entries.Names{Count: len(list), Name: func(i int) string { return list[i] }}
}

// free is an account without a bound.
type free struct{}

func (free) Take(context.Context, int64) error { return nil }
func (free) Give(int64)                        {}

func TestNamesThatLeadOutOrMeanTwoThingsAreWrong(t *testing.T) {
	for _, name := range []string{"", "/a", "~a", "a/../b", "..", ".", "a//b", "./a", `a\b`, "C:a", "a\x00", "\xff", "e\u0301", "a\tb", "a;1", strings.Repeat("a", entries.MaxName+1)} {
		if entries.Wrong(name) == "" {
			t.Errorf("%q is taken for a good name", name)
		}
	}
	for _, name := range []string{"a", "a/", "a/b.txt", "é", "a b", "..a", "a;x", "-a"} {
		if why := entries.Wrong(name); why != "" {
			t.Errorf("%q: %s", name, why)
		}
	}
}

func TestNamesThatAreTheSameToSomeSystemAreTold(t *testing.T) {
	for _, list := range [][]string{
		{"b/a", "b/a"}, {"b/a", "b/A"}, {"b/a", "b/a/"}, {"b/a", "b/a/c"}, {"b/x/1", "b/X/2"}, {"b/", "b/"}, {"b/é", "b/É"}, {"b/a", "b/a-c", "b/a/c"},
	} {
		told := 0
		if err := names(list...).Twins(t.Context(), free{}, func(string, string) { told++ }); err != nil || told == 0 {
			t.Errorf("%q: told %d, %v", list, told, err)
		}
	}
	err := names("b/", "b/a/", "b/a/x", "b/a-b", "b/a.b", "b/c").Twins(t.Context(), free{}, func(name, why string) { t.Errorf("%q: %s", name, why) })
	if err != nil {
		t.Error(err)
	}
}

func TestABagLiesInExactlyOneFolder(t *testing.T) {
	if folder, _, why := names("bag/", "bag/a", "bag/b/c").Folder(); folder != "bag" || why != "" {
		t.Errorf("%q, %s", folder, why)
	}
	for _, list := range [][]string{{}, {"a"}, {"bag/a", "b"}, {"bag/a", "gab/a"}} {
		if folder, _, why := names(list...).Folder(); why == "" {
			t.Errorf("%q: %q", list, folder)
		}
	}
}

// node is an entry of a tree.
type node struct{ path string }

func (n *node) Path() string     { return n.path }
func (n *node) SetPath(p string) { n.path = p }
func (n *node) Length() int64    { return int64(len(n.path)) }

func TestATreeHoldsFilesAndTheFoldersOnTheWay(t *testing.T) {
	opened := ""
	tree := entries.NewTree([]node{{"bag/b/c/d"}, {"bag/"}, {"bag/a"}, {"bag/b-c"}, {"bag/e/"}}, "bag", func(name string, n *node) (fs.File, error) {
		opened = name
		return nil, fs.ErrPermission
	})
	var found []string
	err := fs.WalkDir(tree, ".", func(name string, e fs.DirEntry, err error) error {
		found = append(found, name)
		return err
	})
	if want := []string{".", "a", "b", "b/c", "b/c/d", "b-c", "e"}; err != nil || !slices.Equal(found, want) {
		t.Errorf("%q, %v, want %q", found, err, want)
	}
	if _, err := tree.Open("b/c/d"); err != fs.ErrPermission || opened != "b/c/d" {
		t.Errorf("%v, opened %q", err, opened)
	}
	if info, err := tree.Stat("b/c/d"); err != nil || info.Size() != 5 || info.IsDir() {
		t.Errorf("%v, %v", info, err)
	}
	for _, name := range []string{"x", "b/x", "/a", "b/"} {
		if _, err := tree.Stat(name); err == nil {
			t.Errorf("%q is there", name)
		}
	}
}
