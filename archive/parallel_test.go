package archive_test

import (
	"fmt"
	"math/rand/v2"
	"os"
	"path/filepath"
	"reflect"
	"runtime"
	"slices"
	"testing"
	"time"

	"github.com/fad55d40/archive/archive"
)

// TestReportsDoNotDependOnTheWorkers builds and verifies a hundred texts, some
// of which fail, on one processor and on many, with pauses at random.
func TestReportsDoNotDependOnTheWorkers(t *testing.T) {
	in := t.TempDir()
	for i := range 100 {
		text := fmt.Sprintf("Text number %d\n\nA text that says little, and says it again.\n", i)
		if i%7 == 3 {
			text = "" // fails
		}
		must(t, os.WriteFile(filepath.Join(in, fmt.Sprintf("text-%03d.txt", i)), []byte(text), 0o666))
	}
	var first []string
	for _, processors := range []int{1, 2, 3, 8} {
		defer runtime.GOMAXPROCS(runtime.GOMAXPROCS(processors))
		before := runtime.NumGoroutine()
		got := reports(t, in, 4*processors)
		if first == nil {
			first = got
		}
		if !slices.Equal(got, first) {
			t.Errorf("%d processors: %q, want %q", processors, got, first)
		}
		settled := func() bool { return runtime.NumGoroutine() <= before }
		for range 100 {
			if settled() {
				break
			}
			time.Sleep(10 * time.Millisecond)
		}
		if !settled() {
			t.Errorf("%d goroutines are left, of %d", runtime.NumGoroutine(), before)
		}
	}
}

// reports builds and verifies, and lists what was told, in order.
func reports(t *testing.T, in string, jobs int) (lines []string) {
	t.Helper()
	out := t.TempDir()
	pause := func() { time.Sleep(time.Duration(rand.IntN(300)) * time.Microsecond) }
	report, err := archive.Build(t.Context(), archive.BuildJob{
		Paths: []string{in}, Output: out, Jobs: jobs, Sync: archive.SyncNone, Formats: []string{"json"},
		Result: func(r archive.Result) {
			pause()
			lines = append(lines, fmt.Sprintf("%s %s %s", r.Status, filepath.Base(r.Source), r.ID))
		},
	})
	if err != nil || report.Failed != 14 || report.Built != 86 {
		t.Fatalf("%+v, %v", report, err)
	}
	verified, err := archive.Verify(t.Context(), archive.VerifyJob{
		Paths: []string{out}, Jobs: jobs,
		Result: func(v archive.Verdict) {
			pause()
			lines = append(lines, fmt.Sprintf("%v %s %s %d", v.OK, filepath.Base(v.Path), v.TagDigest, v.Bytes))
		},
	})
	if err != nil || verified.OK != 86 {
		t.Fatalf("%+v, %v", verified, err)
	}
	return lines
}

func TestALargeFileIsReadByTwoProcessors(t *testing.T) {
	bundle := largeBundle(t, 3, 5<<20)
	for _, jobs := range []int{1, 2, 4} {
		var v archive.Verdict
		_, err := archive.Verify(t.Context(), archive.VerifyJob{Paths: []string{bundle}, Jobs: jobs, Result: func(x archive.Verdict) { v = x }})
		if err != nil || !v.OK || v.Bytes < 15<<20 {
			t.Fatalf("%d jobs: %+v, %v", jobs, v, err)
		}
	}
	change(t, filepath.Join(bundle, "data/file-1.bin"), func(b []byte) []byte { b[3<<20] ^= 1; return b })
	for _, jobs := range []int{1, 2, 4} {
		var v archive.Verdict
		_, err := archive.Verify(t.Context(), archive.VerifyJob{Paths: []string{bundle}, Jobs: jobs, Result: func(x archive.Verdict) { v = x }})
		if err != nil || !names(v, "data/file-1.bin") || len(v.Findings) != 1 {
			t.Errorf("%d jobs: %+v, %v", jobs, v, err)
		}
	}
}

// TestCountsDoNotDependOnWorkers builds texts that are all the same, in folders
// of the same names, again and by force.
func TestCountsDoNotDependOnWorkers(t *testing.T) {
	in := t.TempDir()
	for i := range 24 {
		put(t, filepath.Join(in, fmt.Sprint(i), "index.txt"), "A title\n\nThe same text each time.\n")
		put(t, filepath.Join(in, fmt.Sprint(i), "Index.txt"), "A title\n\nThe same text each time.\n")
	}
	var first [3]archive.BuildReport
	for round, jobs := range []int{1, 8, 3} {
		out := t.TempDir()
		for run, paper := range []string{"a4", "letter", "letter"} {
			got, err := archive.Build(t.Context(), archive.BuildJob{Paths: []string{in}, Output: out, Paper: paper, Formats: []string{"json"}, Force: true, Jobs: jobs, Sync: archive.SyncNone})
			if err != nil {
				t.Fatal(err)
			}
			if round == 0 {
				first[run] = got
			}
			if !reflect.DeepEqual(got, first[run]) {
				t.Errorf("run %d with %d workers: %+v, with one %+v", run, jobs, got, first[run])
			}
		}
	}
	if first[0].Built != 48 || first[1].Replaced != 48 || first[2].Unchanged != 48 {
		t.Errorf("%+v", first)
	}
}
