package cli

import (
	"bytes"
	"context"
	"crypto/sha256"
	"flag"
	"fmt"
	"io/fs"
	"os"
	"path/filepath"
	"slices"
	"strings"
	"testing"
	"time"

	"github.com/fad55d40/archive/archive/conformance"
)

// A combination is one way to build a folder of texts twice.
type combination struct {
	named  string // how the texts are named
	inside bool   // the output lies in the folder of the texts
	change string // what happens between the two runs
	flags  string // of the second run
}

func (c combination) String() string {
	place := "outside"
	if c.inside {
		place = "inside"
	}
	return strings.TrimSpace(fmt.Sprintf("%s, output %s, %s %s", c.named, place, c.change, c.flags))
}

var (
	waysToName = []string{"files", "folder", "folder by its files and bundles", "standard input", "list", "list of NULs on standard input", "list through a pipe"}
	changes    = []string{"nothing", "text changed", "sidecar changed", "sidecar removed", "text renamed", "text removed", "twin", "neighbour", "bundle damaged", "bundle removed"}
	secondRuns = []string{"", "--update", "--update --keep-versions", "--force", "--prune"}
)

// world is a folder of texts, their sidecars, and an output in which strangers
// stand already: a folder that is no bundle, and a bundle of another text.
type world struct {
	t          *testing.T
	texts, out string
	strangers  string
}

func newWorld(t *testing.T, inside bool) *world {
	root := t.TempDir()
	w := &world{t: t, texts: filepath.Join(root, "texts"), out: filepath.Join(root, "out"), strangers: filepath.Join(root, "strangers")}
	if inside {
		w.out = filepath.Join(w.texts, "out")
	}
	for name, text := range map[string]string{
		"texts/a.txt":            "Night ferry\n\nThe first text, which is short.\n",
		"texts/a.meta.yaml":      "author: Perran Voss\n",
		"texts/sub/story.txt":    "Day ferry\n\nThe second text, which is short too.\n",
		"texts/archive.yaml":     "publisher: Harbour News\n",
		"strangers/stranger.txt": "A stranger\n\nNobody of this folder wrote it.\n",
		"strangers/c.txt":        "Another c\n\nIt stands where a c of the folder would go.\n",
	} {
		w.write(filepath.Join(root, name), text)
	}
	w.write(filepath.Join(w.out, "hand-made", "notes.txt"), "A folder that somebody made.\n")
	if code, _, message := w.run(nil, "build", "--formats", "json", "--sync", "none", "-o", w.out, w.strangers); code != exitOK {
		t.Fatalf("building the strangers: exit code %d\n%s", code, message)
	}
	return w
}

func (w *world) write(path, text string) {
	w.t.Helper()
	if err := os.MkdirAll(filepath.Dir(path), 0o777); err != nil {
		w.t.Fatal(err)
	}
	if err := os.WriteFile(path, []byte(text), 0o666); err != nil {
		w.t.Fatal(err)
	}
}

func (w *world) run(in []byte, args ...string) (code int, out, message string) {
	var o, e bytes.Buffer
	code = Run(context.Background(), args, IO{In: bytes.NewReader(in), Out: &o, Err: &e, Env: func(string) string { return "" }, Now: time.Now})
	return code, o.String(), e.String()
}

// build builds the texts, named in one of the ways.
func (w *world) build(named string, flags string) (code int, out, message string) {
	w.t.Helper()
	args := append([]string{"build", "--formats", "json", "--sync", "none", "-o", w.out, "--base", w.texts}, strings.Fields(flags)...)
	found := w.found(named == "folder by its files and bundles")
	listed := []byte(strings.Join(found, "\n") + "\n")
	switch named {
	case "folder":
		return w.run(nil, append(args, w.texts)...)
	case "files", "folder by its files and bundles":
		return w.run(nil, append(args, found...)...)
	case "standard input":
		text, err := os.ReadFile(filepath.Join(w.texts, "a.txt"))
		if err != nil {
			text = []byte("Another text\n\nIt is there in the place of the first.\n")
		}
		return w.run(text, append(args[:len(args):len(args)], "-")...)
	case "list":
		list := filepath.Join(w.t.TempDir(), "list")
		w.write(list, string(listed))
		return w.run(nil, append(args, "--files-from", list)...)
	case "list of NULs on standard input":
		return w.run(bytes.ReplaceAll(listed, []byte("\n"), []byte{0}), append(args, "--files-from", "-", "-0")...)
	default:
		pipe := filepath.Join(w.t.TempDir(), "pipe")
		if err := conformance.Mkfifo(pipe); err != nil {
			w.t.Skip("no pipes here")
		}
		go func() {
			if f, err := os.OpenFile(pipe, os.O_WRONLY, 0); err == nil {
				_, _ = f.Write(listed)
				f.Close()
			}
		}()
		return w.run(nil, append(args, "--files-from", pipe)...)
	}
}

// found lists the texts below the folder as find does; with all, also what lies
// in bundles and in the output.
func (w *world) found(all bool) (paths []string) {
	w.walk(w.texts, func(path string, e fs.DirEntry) {
		if filepath.Ext(path) == ".txt" && (all || !strings.HasPrefix(path, w.out+string(filepath.Separator))) {
			paths = append(paths, path)
		}
	})
	return paths
}

func (w *world) walk(root string, visit func(path string, e fs.DirEntry)) {
	w.t.Helper()
	err := filepath.WalkDir(root, func(path string, e fs.DirEntry, err error) error {
		if err == nil && !e.IsDir() {
			visit(path, e)
		}
		return err
	})
	if err != nil {
		w.t.Fatal(err)
	}
}

// state is every file of a folder with its bytes and its time. The lock of the
// output is taken anew by each run.
func (w *world) state(root string) map[string]string {
	files := make(map[string]string)
	w.walk(root, func(path string, e fs.DirEntry) {
		data, err := os.ReadFile(path)
		if err != nil {
			w.t.Fatal(err)
		}
		info, err := e.Info()
		if err != nil {
			w.t.Fatal(err)
		}
		files[path] = fmt.Sprintf("%x %s", sha256.Sum256(data), info.ModTime())
	})
	return files
}

// bundles gives the bytes of the source of each bundle, by the bundle's folder
// below the output.
func (w *world) bundles() map[string]string {
	w.t.Helper()
	sources := make(map[string]string)
	w.walk(w.out, func(path string, e fs.DirEntry) {
		if e.Name() != "bagit.txt" {
			return
		}
		dir := filepath.Dir(path)
		place, _ := filepath.Rel(w.out, dir)
		if strings.Contains(place, "data") || strings.Contains(place, "manifest") || strings.Contains(place, "bag") {
			w.t.Errorf("%s is a bundle of a bundle", place)
		}
		files, err := filepath.Glob(filepath.Join(dir, "data", "*.txt"))
		if err != nil || len(files) != 1 {
			w.t.Fatalf("%s holds the sources %q, %v", place, files, err)
		}
		data, err := os.ReadFile(files[0])
		if err != nil {
			w.t.Fatal(err)
		}
		sources[place] = string(data)
	})
	return sources
}

// change does to the folder what happens between two runs.
func (w *world) change(what string) {
	w.t.Helper()
	a := filepath.Join(w.texts, "a.txt")
	do := func(err error) {
		if err != nil {
			w.t.Fatal(err)
		}
	}
	switch what {
	case "text changed":
		w.write(a, "Night ferry\n\nThe first text, which was mended.\n")
	case "sidecar changed":
		w.write(filepath.Join(w.texts, "a.meta.yaml"), "author: Ines Calloway\n")
	case "sidecar removed":
		do(os.Remove(filepath.Join(w.texts, "a.meta.yaml")))
	case "text renamed":
		do(os.Rename(a, filepath.Join(w.texts, "b.txt")))
	case "text removed":
		do(os.Remove(a))
	case "twin":
		text, err := os.ReadFile(a)
		do(err)
		w.write(filepath.Join(w.texts, "twin.txt"), string(text))
	case "neighbour":
		w.write(filepath.Join(w.texts, "c.txt"), "A c\n\nIt comes where a stranger's bundle stands.\n")
		w.write(filepath.Join(w.texts, "story.txt"), "A story\n\nIt has the name of one in the folder below.\n")
	case "bundle damaged":
		w.walk(w.out, func(path string, e fs.DirEntry) {
			if base := filepath.Base(path); base == "a.json" || base == "stdin.json" {
				w.write(path, "{}")
			}
		})
	case "bundle removed":
		do(os.RemoveAll(filepath.Join(w.out, "sub")))
	}
}

// wantCode is the exit code of the second run, by the table of exit codes.
func (c combination) wantCode() int {
	allowed := true
	switch {
	case c.change == "bundle damaged", c.named == "standard input" && c.otherStream():
		allowed = c.flags == "--force" // a stream has no place: nobody can tell that this text is another version of that one
	case c.named == "standard input":
		// its bundle has no sidecar and no neighbours
	case c.change == "neighbour":
		allowed = false // c is a stranger's: nothing replaces that
	case c.change == "text changed", c.change == "sidecar changed", c.change == "sidecar removed":
		allowed = c.flags != "" && c.flags != "--prune"
	}
	if !allowed {
		return exitPartial
	}
	return exitOK
}

// otherStream reports whether standard input gives another text after the change.
func (c combination) otherStream() bool {
	return slices.Contains([]string{"text changed", "text renamed", "text removed"}, c.change)
}

// inFull makes the test of all combinations take all of them; it takes a minute
// or two. Without it, each change meets each flag and each way to name texts.
var inFull = flag.Bool("full", false, "build a folder again in all combinations")

// TestAFolderCanBeBuiltAgainInEveryWay builds a folder twice in all combinations
// of how its texts are named, where the output lies, what changes between the
// runs and what the second one is told.
func TestAFolderCanBeBuiltAgainInEveryWay(t *testing.T) {
	for i, named := range waysToName {
		for j, inside := range []bool{false, true} {
			for k, change := range changes {
				for l, flags := range secondRuns {
					if !*inFull && (i+2*j+k)%len(secondRuns) != l {
						continue
					}
					c := combination{named, inside, change, flags}
					t.Run(c.String(), func(t *testing.T) { c.hold(t) })
				}
			}
		}
	}
}

func (c combination) hold(t *testing.T) {
	w := newWorld(t, c.inside)
	strangers := w.state(w.out)
	code, _, message := w.build(c.named, "")
	if code != exitOK {
		t.Fatalf("the first run: exit code %d\n%s", code, message)
	}
	built, before := w.bundles(), w.state(w.out)
	code, _, message = w.build(c.named, "")
	if code != exitOK || !sameState(before, w.state(w.out)) {
		t.Fatalf("a second run over the same folder is no no-op: exit code %d\n%s", code, message)
	}

	w.change(c.change)
	sources := w.state(w.texts)
	code, _, message = w.build(c.named, c.flags)
	if code != c.wantCode() {
		t.Errorf("the run after the change: exit code %d, want %d\n%s", code, c.wantCode(), message)
	}
	after := w.bundles()
	for path, was := range strangers {
		if w.state(w.out)[path] != was && !strings.HasPrefix(filepath.Base(path), ".") {
			t.Errorf("the stranger %s was touched", path)
		}
	}
	for path, was := range sources {
		if now, ok := w.state(w.texts)[path]; !strings.HasPrefix(path, w.out) && (!ok || now != was) {
			t.Errorf("the source %s was touched", path)
		}
	}
	c.nothingLost(t, built, after)
	if code == exitOK {
		settled := w.state(w.out)
		if code, _, message = w.build(c.named, c.flags); code != exitOK || c.flags != "--force" && !sameState(settled, w.state(w.out)) {
			t.Errorf("the run after it is no no-op: exit code %d\n%s", code, message)
		}
	}
}

// nothingLost holds every source that was in a bundle to be in one still,
// unless it was an older version of its text and a flag said to replace it.
func (c combination) nothingLost(t *testing.T, before, after map[string]string) {
	for place, source := range before {
		if c.change == "bundle removed" && strings.HasPrefix(place, "sub") {
			continue
		}
		kept := slices.ContainsFunc(mapValues(after), func(s string) bool { return s == source })
		replaced := (c.flags == "--update" || c.flags == "--force") && c.change == "text changed" && place == "a"
		if _, there := after[place]; !there || !kept && !replaced {
			t.Errorf("the source of %s is in no bundle any more", place)
		}
	}
}

func mapValues(m map[string]string) (values []string) {
	for _, v := range m {
		values = append(values, v)
	}
	return values
}

// sameState compares two states, hidden files aside: they hold whose bundle each is.
func sameState(a, b map[string]string) bool {
	for path, is := range a {
		if b[path] != is && !strings.HasPrefix(filepath.Base(path), ".") {
			return false
		}
	}
	return len(a) == len(b)
}
