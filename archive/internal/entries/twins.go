package entries

import (
	"cmp"
	"context"
	"fmt"
	"slices"
	"strings"
)

// Names are the names of all entries, by their numbers. A folder's name ends in
// a slash.
type Names struct {
	Count int
	Name  func(i int) string
}

// Account bounds memory: it is told of bytes that are taken and given back.
type Account interface {
	Take(ctx context.Context, n int64) error
	Give(n int64)
}

// Twins tells of names that are the same, that some file system takes for the
// same, or of which one is a file and the other a folder. Sorted as a tree, such
// names are neighbours. The error is that of the account, or the end of ctx.
func (n Names) Twins(ctx context.Context, account Account, tell func(name, why string)) error {
	keys := make([]string, n.Count)
	order := make([]int32, n.Count)
	cost := int64(0)
	defer func() { account.Give(cost) }()
	for i := range n.Count {
		name := strings.TrimSuffix(n.Name(i), "/")
		if !isPlain(name) {
			cost += int64(len(name) + 16)
			if err := account.Take(ctx, int64(len(name)+16)); err != nil {
				return err
			}
		}
		order[i], keys[i] = int32(i), fold(name)
	}
	slices.SortFunc(order, func(a, b int32) int { return asTree(keys[a], keys[b]) })
	for at := 1; at < len(order); at++ {
		a, b := order[at-1], order[at]
		if why := neighbours(n.Name(int(a)), n.Name(int(b)), keys[a], keys[b]); why != "" {
			tell(n.Name(int(b)), why)
		}
	}
	return context.Cause(ctx)
}

// isFolder reports whether a name is that of a folder.
func isFolder(name string) bool { return strings.HasSuffix(name, "/") }

// neighbours compares two names that stand side by side, and their keys; empty
// when no system takes them, or folders of them, for one.
func neighbours(a, b, keyA, keyB string) string {
	nameA, nameB := strings.TrimSuffix(a, "/"), strings.TrimSuffix(b, "/")
	switch {
	case keyA == keyB && isFolder(a) != isFolder(b):
		return fmt.Sprintf("%q is a file, and %q is a folder", nameA, nameB)
	case keyA == keyB:
		return fmt.Sprintf("%q and %q are the same to some systems", nameA, nameB)
	case strings.HasPrefix(keyB, keyA) && keyB[len(keyA)] == '/' && !isFolder(a):
		return fmt.Sprintf("%q is a file, and %q lies in a folder of that name", nameA, nameB)
	}
	// The folders that both have in common must be written alike.
	for {
		folderA, restA, okA := strings.Cut(nameA, "/")
		folderB, restB, okB := strings.Cut(nameB, "/")
		if !okA && !isFolder(a) || !okB && !isFolder(b) || folderA == "" || folderB == "" || fold(folderA) != fold(folderB) {
			return ""
		}
		if folderA != folderB {
			return fmt.Sprintf("%q and %q are the same folder to some systems", folderA, folderB)
		}
		nameA, nameB = restA, restB
	}
}

// asTree orders names so that everything in a folder stands right behind it: a
// slash comes before all other bytes.
func asTree(a, b string) int {
	for len(a) >= 32 && len(b) >= 32 && a[:32] == b[:32] {
		a, b = a[32:], b[32:]
	}
	for i := range min(len(a), len(b)) {
		if x, y := a[i], b[i]; x != y {
			switch {
			case x == '/':
				return -1
			case y == '/':
				return 1
			}
			return cmp.Compare(x, y)
		}
	}
	return cmp.Compare(len(a), len(b))
}

// Folder finds the one folder that a serialized bag consists of. Where there is
// none, why says so, and name is the entry that tells.
func (n Names) Folder() (folder, name, why string) {
	if n.Count == 0 {
		return "", "", "it is empty"
	}
	for i := range n.Count {
		name := n.Name(i)
		top, _, below := strings.Cut(name, "/")
		switch {
		case !below:
			return "", name, "it does not lie in a folder"
		case folder == "":
			folder = top
		case top != folder:
			return "", name, fmt.Sprintf("there are two folders at the top: %q and %q", folder, top)
		}
	}
	return folder, "", ""
}
