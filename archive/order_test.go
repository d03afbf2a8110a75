package archive_test

import (
	"bytes"
	"cmp"
	"crypto/sha256"
	"encoding/hex"
	"encoding/json"
	"errors"
	"flag"
	"fmt"
	"math/rand/v2"
	"os"
	"os/exec"
	"path/filepath"
	"slices"
	"strings"
	"testing"

	"github.com/fad55d40/archive/archive"
	"github.com/fad55d40/archive/convert"
	"github.com/fad55d40/archive/convert/doc"
)

// inFull makes the order test take all texts of the tree, in all orders; it
// takes minutes. Without it, it takes a part of both.
var inFull = flag.Bool("full", false, "build all texts of the tree in all orders")

// order is one way to build the texts.
type order struct {
	name   string
	jobs   int
	broken bool // documents that end in a panic are written between the others
	turn   func([]string)
}

func shuffled(seed uint64) func([]string) {
	return func(s []string) {
		rand.New(rand.NewPCG(seed, 0)).Shuffle(len(s), func(i, j int) { s[i], s[j] = s[j], s[i] })
	}
}

// orders lists the ways to build: each of four counts of workers forwards,
// backwards, by size and shuffled, with and without panics in between.
func orders() (all []order) {
	forwards := func([]string) {}
	bySize := func(s []string) {
		slices.SortStableFunc(s, func(a, b string) int { return cmp.Compare(size(b), size(a)) })
	}
	for i, jobs := range []int{1, 2, 4, 8} {
		all = append(all, order{"forwards", jobs, false, forwards}, order{"backwards", jobs, i%2 == 1, slices.Reverse[[]string]},
			order{"the largest first", jobs, i%2 == 0, bySize}, order{"shuffled", jobs, false, shuffled(uint64(i))},
			order{"shuffled", jobs, true, shuffled(uint64(i) + 4)}, order{"shuffled", jobs, true, shuffled(uint64(i) + 8)})
	}
	return all
}

func size(path string) int64 {
	if info, err := os.Stat(path); err == nil {
		return info.Size()
	}
	return 0
}

// TestBytesDoNotDependOnWhatWasBuiltBefore builds texts in many orders, by one
// worker and by many, in a process that knows nothing yet and in one that has
// built them all, with broken documents in between and without. Every bundle
// has the same bytes and every document the same warnings.
func TestBytesDoNotDependOnWhatWasBuiltBefore(t *testing.T) {
	all := treeTexts(t)
	ways := orders()
	if !*inFull {
		all, ways = aPart(all), []order{ways[0], ways[10], ways[17]}
	}
	paths := writeTexts(t, all)
	want := make(map[string]string)
	for _, p := range paths {
		if *inFull || strings.HasPrefix(filepath.Base(p), special) {
			want[p] = inFreshProcess(t, p)
		}
	}
	seen := make(map[string]bool)
	for _, w := range ways {
		t.Run(fmt.Sprintf("%s by %d, broken %v", w.name, w.jobs, w.broken), func(t *testing.T) {
			turned := slices.Clone(paths)
			w.turn(turned)
			for path, got := range buildInOrder(t, turned, w.jobs, w.broken, seen) {
				if want[path] == "" {
					want[path] = got
				}
				if got != want[path] {
					t.Errorf("%s gives\n%s\nfirst it gave\n%s", path, got, want[path])
				}
			}
		})
	}
	t.Logf("%d texts in %d orders", len(paths), len(ways))
	for _, k := range convert.NoticeKinds() {
		if !seen[k.Code] && k.Code != "structure-unread" { // a fault of the reader raises it, and none is known
			t.Errorf("no text raises %q: add one to specialTexts", k.Code)
		}
	}
}

// outcomeOf tells all that must be the same of a document: its warnings, its
// error, and a digest of each file of its bundle, which is one zip file.
func outcomeOf(r archive.Result) (string, error) {
	bundle, err := os.ReadFile(r.Bundle)
	if err != nil && r.Err == nil {
		return "", err
	}
	warnings, err := json.Marshal(r.Warnings)
	sum := sha256.Sum256(bundle)
	return fmt.Sprintf("%s %v %s %s %s", r.Status, r.Err, filepath.Base(r.Bundle), warnings, hex.EncodeToString(sum[:])), err
}

func buildInOrder(t *testing.T, paths []string, jobs int, broken bool, seen map[string]bool) map[string]string {
	t.Helper()
	got := make(map[string]string)
	report, err := archive.Build(t.Context(), archive.BuildJob{
		Paths: paths, Output: filepath.Join(t.TempDir(), "out"), Jobs: jobs, Zip: true, Sync: archive.SyncNone, NoReadback: true, CertifiedBy: "The archive",
		Result: func(r archive.Result) {
			outcome, err := outcomeOf(r)
			if err != nil {
				t.Error(err)
			}
			got[r.Source] = outcome
			for _, w := range r.Warnings {
				seen[w.Code] = true
			}
			if broken {
				writeBrokenDocuments(t)
			}
		},
	})
	if err != nil || len(got) != len(paths) {
		t.Fatalf("%d of %d texts have a result: %+v, %v", len(got), len(paths), report, err)
	}
	return got
}

// aloneSource names, in the environment of a process of its own, the text that
// it builds and nothing else.
const aloneSource = "ORDER_TEST_SOURCE"

// TestATextAlone is the other process of the order test.
func TestATextAlone(t *testing.T) {
	path := os.Getenv(aloneSource)
	if path == "" {
		t.Skip("the order test runs it, in a process of its own")
	}
	for _, outcome := range buildInOrder(t, []string{path}, 1, false, make(map[string]bool)) {
		fmt.Printf("%s%s\n", aloneSource, outcome)
	}
}

func inFreshProcess(t *testing.T, path string) string {
	t.Helper()
	self, err := os.Executable()
	if err != nil {
		t.Fatal(err)
	}
	cmd := exec.Command(self, "-test.run=^TestATextAlone$")
	cmd.Env = append(os.Environ(), aloneSource+"="+path)
	out, err := cmd.CombinedOutput()
	_, outcome, ok := bytes.Cut(out, []byte(aloneSource))
	outcome, _, _ = bytes.Cut(outcome, []byte("\n"))
	if err != nil || !ok {
		t.Fatalf("%s alone: %v\n%s", path, err, out)
	}
	return string(outcome)
}

// writeBrokenDocuments writes documents that no reader makes and that end in a
// panic, each in another place of a writer, and files whose reader gives up.
func writeBrokenDocuments(t *testing.T) {
	words := "Mots perdus 東 שָׁלוֹם ﷽ e\u0301 "
	good := doc.Paragraph{Text: strings.Repeat(words, 40), Line: 77}
	d := &doc.Document{
		Origin: doc.Origin{Name: "東.txt", SHA256: strings.Repeat("0", 64)}, Meta: doc.Meta{Title: words, Language: "he"},
		Blocks: []doc.Block{good, doc.Heading{Level: 2, Text: words, Line: 78}, good},
	}
	broken := *d
	broken.Blocks = append(slices.Clone(d.Blocks), doc.Figure{Image: 3, Line: 79})
	for _, f := range convert.Formats() {
		var whole stopper
		whole.left = 1 << 30
		if _, err := f.Write(&whole, d, convert.Options{}); err != nil {
			t.Error(err)
		}
		for _, left := range []int{0, (1<<30 - whole.left) / 2} { // at the first write, and at one in the middle
			mustPanic(t, f.Name, func() { _, _ = f.Write(&stopper{left}, d, convert.Options{}) })
		}
		if f.Name != "json" {
			mustPanic(t, f.Name, func() { _, _ = f.Write(new(bytes.Buffer), &broken, convert.Options{}) })
		}
		if _, err := f.Write(fullDisk{}, d, convert.Options{}); !errors.Is(err, errFull) {
			t.Errorf("%s: a full disk gives %v", f.Name, err)
		}
	}
}

func mustPanic(t *testing.T, format string, f func()) {
	defer func() {
		if recover() == nil {
			t.Errorf("%s: a broken document was written", format)
		}
	}()
	f()
}

// stopper is a writer that panics when it was written to so many times.
type stopper struct{ left int }

func (s *stopper) Write(p []byte) (int, error) {
	if s.left == 0 {
		panic("the order test stops a writer")
	}
	s.left--
	return len(p), nil
}

var errFull = errors.New("the disk is full")

type fullDisk struct{}

func (fullDisk) Write([]byte) (int, error) { return 0, errFull }
