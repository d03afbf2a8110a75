package zipbag

import (
	"cmp"
	"context"
	"path"
	"slices"
	"strings"
	"unicode/utf8"

	"golang.org/x/text/unicode/norm"
)

// safeName reports whether a name means the same to every tool and stays
// below the place where it is unpacked. A folder's name ends in a slash.
func safeName(name string) bool {
	plain := strings.TrimSuffix(name, "/")
	switch {
	case plain == "" || len(name) > maxName || !utf8.ValidString(name):
		return false
	case strings.ContainsAny(plain, "\\\x00") || plain[0] == '/' || plain[0] == '~' || len(plain) > 1 && plain[1] == ':':
		return false
	}
	return path.Clean(plain) == plain && plain != "." && plain != ".." && !strings.HasPrefix(plain, "../")
}

// trap tells why some tool writes an entry under another name than it has;
// empty when none does. Info-ZIP leaves control characters out, and a semicolon
// with digits behind it at the end, which it takes for a version of VMS.
func trap(name string) string {
	for i := range len(name) {
		if c := name[i]; c < ' ' || c == 0x7F {
			return "its name holds a control character, which some tools leave out"
		}
	}
	for part := range strings.SplitSeq(name, "/") {
		if digits := strings.TrimRight(part, "0123456789"); strings.HasSuffix(digits, ";") {
			return "its name ends in a version of VMS, which some tools cut off"
		}
	}
	return ""
}

// twins refuses names that are the same, that some file system takes for the
// same, or of which one is a file and the other a folder. Sorted as a tree,
// such names are neighbours.
func (p *prepass) twins() error {
	keys := make([]string, len(p.entries))
	order := make([]int32, len(p.entries))
	cost := int64(0)
	defer func() { p.account.Give(cost) }()
	for i := range p.entries {
		name := strings.TrimSuffix(p.entries[i].name, "/")
		if !isPlain(name) {
			cost += int64(len(name) + 16)
			if err := p.account.Take(p.ctx, int64(len(name)+16)); err != nil {
				return err
			}
		}
		order[i], keys[i] = int32(i), fold(name)
	}
	slices.SortFunc(order, func(a, b int32) int { return asTree(keys[a], keys[b]) })
	for n := 1; n < len(order); n++ {
		a, b := &p.entries[order[n-1]], &p.entries[order[n]]
		p.neighbours(a, b, keys[order[n-1]], keys[order[n]])
	}
	return context.Cause(p.ctx)
}

// neighbours compares two names that stand side by side, and their keys.
func (p *prepass) neighbours(a, b *header, keyA, keyB string) {
	nameA, nameB := strings.TrimSuffix(a.name, "/"), strings.TrimSuffix(b.name, "/")
	switch {
	case keyA == keyB && a.folder() != b.folder():
		p.find("zip-twins", b.name, "%q is a file, and %q is a folder", nameA, nameB)
	case keyA == keyB:
		p.find("zip-twins", b.name, "%q and %q are the same to some systems", nameA, nameB)
	case strings.HasPrefix(keyB, keyA+"/") && !a.folder():
		p.find("zip-twins", b.name, "%q is a file, and %q lies in a folder of that name", nameA, nameB)
	default:
		// The folders that both have in common must be written alike.
		partsA, partsB := nameA, nameB
		for {
			folderA, restA, okA := strings.Cut(partsA, "/")
			folderB, restB, okB := strings.Cut(partsB, "/")
			if !okA && !a.folder() || !okB && !b.folder() || folderA == "" || folderB == "" || fold(folderA) != fold(folderB) {
				return
			}
			if folderA != folderB {
				p.find("zip-twins", b.name, "%q and %q are the same folder to some systems", folderA, folderB)
				return
			}
			partsA, partsB = restA, restB
		}
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

// fold gives names that differ in case or Unicode form only the same key.
func fold(name string) string {
	if isPlain(name) {
		return name
	}
	return norm.NFC.String(strings.ToLower(norm.NFC.String(name)))
}

// isPlain reports whether a name is its own key.
func isPlain(name string) bool {
	for i := range len(name) {
		if c := name[i]; c >= 0x80 || 'A' <= c && c <= 'Z' {
			return false
		}
	}
	return true
}

func isASCII(name string) bool {
	for i := range len(name) {
		if name[i] >= 0x80 {
			return false
		}
	}
	return true
}

// layout finds the one folder that a serialized bag consists of.
func (p *prepass) layout() {
	if len(p.entries) == 0 {
		p.find("zip-layout", "", "it is empty")
		return
	}
	for _, h := range p.entries {
		top, _, below := strings.Cut(h.name, "/")
		switch {
		case !below:
			p.find("zip-layout", h.name, "it does not lie in a folder")
			return
		case p.folder == "":
			p.folder = top
		case top != p.folder:
			p.find("zip-layout", h.name, "there are two folders at the top: %q and %q", p.folder, top)
			return
		}
	}
}
