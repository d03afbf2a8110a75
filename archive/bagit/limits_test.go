package bagit_test

import (
	"errors"
	"fmt"
	"io/fs"
	"runtime"
	"slices"
	"strings"
	"testing"
	"testing/fstest"

	"github.com/fad55d40/archive/archive/bagit"
)

// brokenFS cannot read one file to its end, as a disk that dies.
type brokenFS struct {
	fstest.MapFS
	name string
}

var errIO = errors.New("input/output error")

func (b brokenFS) Open(name string) (fs.File, error) {
	f, err := b.MapFS.Open(name)
	if err == nil && name == b.name {
		return brokenFile{f}, nil
	}
	return f, err
}

type brokenFile struct{ fs.File }

func (f brokenFile) Read(p []byte) (int, error) {
	n, _ := f.File.Read(p[:1])
	return n, errIO
}

func TestAFileThatCannotBeReadIsTheOnlyOneThatFails(t *testing.T) {
	bag := smallBag(t)
	for name := range bag {
		findings := validate(t, brokenFS{bag, name}, bagit.Options{})
		var other []string
		for _, f := range findings {
			if f.Path == name && strings.Contains(f.Detail, errIO.Error()) {
				continue
			}
			other = append(other, f.Code+" "+f.Path)
		}
		if len(other) == len(findings) {
			t.Errorf("%s: nothing says that it cannot be read: %+v", name, findings)
		}
		if strings.HasPrefix(name, "data/") && len(other) > 0 {
			t.Errorf("%s: others fail too: %q", name, other)
		}
	}
}

// hugeFS has one file without end.
type hugeFS struct {
	fstest.MapFS
	name, line string
}

func (h hugeFS) Open(name string) (fs.File, error) {
	if name == h.name {
		return endless{strings.Repeat(h.line, 10_000)}, nil
	}
	return h.MapFS.Open(name)
}

// endless is a file that goes on for ever.
type endless struct{ block string }

func (endless) Stat() (fs.FileInfo, error)   { return nil, errors.ErrUnsupported }
func (endless) Close() error                 { return nil }
func (e endless) Read(p []byte) (int, error) { return copy(p, e.block), nil }

func TestTagFilesWithoutEndAreRefusedInBoundedMemory(t *testing.T) {
	for name, line := range map[string]string{
		"bag-info.txt": "Label: value\n", "manifest-sha256.txt": "no end of a line", "bagit.txt": "BagIt-Version: 1.0\n",
	} {
		var before, after runtime.MemStats
		runtime.ReadMemStats(&before)
		findings := validate(t, hugeFS{smallBag(t), name, line}, bagit.Options{Fast: true})
		runtime.ReadMemStats(&after)
		if !slices.ContainsFunc(findings, func(f bagit.Finding) bool {
			return f.Path == name && (f.Code == "limit-exceeded" || name == "bagit.txt" && f.Code == "declaration-malformed")
		}) {
			t.Errorf("%s: %+v", name, findings)
		}
		if used := after.TotalAlloc - before.TotalAlloc; used > 2<<30 {
			t.Errorf("%s: %d MB were allocated", name, used>>20)
		}
	}
}

func TestManyMalformedLinesAreCountedNotListed(t *testing.T) {
	bag := smallBag(t)
	bag["manifest-sha256.txt"].Data = []byte(strings.Repeat("junk\n", 10_000))
	n, rest := 0, false
	for _, f := range validate(t, bag, bagit.Options{Fast: true}) {
		if f.Code == "manifest-malformed" {
			n++
			rest = rest || f.Detail == "and 9,900 more" && f.Count == 9900
		}
	}
	if n != 101 || !rest {
		t.Errorf("%d findings, the rest counted: %v", n, rest)
	}
}

func TestLongPathsAreCutInMessages(t *testing.T) {
	bag := smallBag(t)
	sum := string(bag["manifest-sha256.txt"].Data[:64])
	bag["manifest-sha256.txt"].Data = append(bag["manifest-sha256.txt"].Data, fmt.Sprintf("%s  ../%s\n", sum, strings.Repeat("x", 60_000))...)
	for _, f := range validate(t, bag, bagit.Options{Fast: true}) {
		if len(f.Detail) > 1000 {
			t.Errorf("%s has a text of %d bytes", f.Code, len(f.Detail))
		}
	}
}
