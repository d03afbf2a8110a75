package archive_test

import (
	"context"
	"errors"
	"os"
	"path/filepath"
	"strings"
	"testing"

	"github.com/fad55d40/archive/archive"
)

func TestResultsComeInInputOrder(t *testing.T) {
	in := writeArticles(t, 150)
	var got []string
	last := 0
	report, err := archive.Build(t.Context(), archive.BuildJob{
		Paths: []string{in}, Output: t.TempDir(), Jobs: 8, Sync: archive.SyncNone,
		Result: func(r archive.Result) { got = append(got, filepath.Base(r.Source)) },
		Progress: func(done, of int) {
			if done != last+1 || of != 150 {
				t.Errorf("progress %d of %d after %d", done, of, last)
			}
			last = done
		},
	})
	if err != nil || report.Built != 150 || len(got) != 150 {
		t.Fatalf("%+v, %v, %d results", report, err, len(got))
	}
	for i := 1; i < len(got); i++ {
		if got[i] <= got[i-1] {
			t.Errorf("%s came after %s", got[i], got[i-1])
		}
	}
}

func TestTheEndOfTheContextLeavesWholeBundles(t *testing.T) {
	in, out := writeArticles(t, 300), t.TempDir()
	ctx, cancel := context.WithCancelCause(t.Context())
	cause := errors.New("enough")
	n := 0
	report, err := archive.Build(ctx, archive.BuildJob{
		Paths: []string{in}, Output: out, Jobs: 4, Sync: archive.SyncNone,
		Progress: func(int, int) {
			if n++; n == 70 {
				cancel(cause)
			}
		},
	})
	if !errors.Is(err, cause) || report.Failed > 0 || report.Built == 0 || report.Built == 300 {
		t.Fatalf("%+v, %v", report, err)
	}
	entries, err := os.ReadDir(out)
	if err != nil {
		t.Fatal(err)
	}
	for _, e := range entries {
		if strings.HasPrefix(e.Name(), ".") {
			t.Errorf("%s was left behind", e.Name())
		}
	}
	verdicts, err := archive.Verify(t.Context(), archive.VerifyJob{Paths: []string{out}, Jobs: 2})
	if err != nil || verdicts.OK != len(entries) || verdicts.OK != report.Built {
		t.Errorf("%+v, %v for %d bundles", verdicts, err, len(entries))
	}
	again, err := archive.Build(t.Context(), archive.BuildJob{Paths: []string{in}, Output: out, Jobs: 4, Sync: archive.SyncNone})
	if err != nil || again.Unchanged != report.Built || again.Built != 300-report.Built {
		t.Errorf("the next run: %+v, %v", again, err)
	}
}

func TestOneTextUnderTwoPathsIsTwoBundles(t *testing.T) {
	dir := t.TempDir()
	for _, name := range []string{"a/x.txt", "b/x.txt"} {
		if err := os.MkdirAll(filepath.Join(dir, filepath.Dir(name)), 0o777); err != nil {
			t.Fatal(err)
		}
		if err := os.WriteFile(filepath.Join(dir, name), article(1), 0o666); err != nil {
			t.Fatal(err)
		}
	}
	out := t.TempDir()
	report, err := archive.Build(t.Context(), archive.BuildJob{Paths: []string{dir}, Output: out, Jobs: 2, Sync: archive.SyncNone})
	if err != nil || report.Failed > 0 || report.Built != 2 {
		t.Fatalf("%+v, %v", report, err)
	}
	for _, name := range []string{"a/x", "b/x"} {
		if _, err := os.Stat(filepath.Join(out, name, "bagit.txt")); err != nil {
			t.Error(err)
		}
	}
}

func TestVerifyStopsAtTheFirstBadBundleWhenAsked(t *testing.T) {
	out := t.TempDir()
	if _, err := archive.Build(t.Context(), archive.BuildJob{Paths: []string{writeArticles(t, 6)}, Output: out, Sync: archive.SyncNone}); err != nil {
		t.Fatal(err)
	}
	for _, n := range []string{"article-00002", "article-00004"} {
		if err := os.Remove(filepath.Join(out, n, "data", n+".pdf")); err != nil {
			t.Fatal(err)
		}
	}
	for failFast, want := range map[bool]archive.VerifyReport{false: {Checked: 6, OK: 4, Bad: 2}, true: {Checked: 3, OK: 2, Bad: 1}} {
		got, err := archive.Verify(t.Context(), archive.VerifyJob{Paths: []string{out}, Jobs: 2, FailFast: failFast})
		if err != nil || got.Checked != want.Checked || got.OK != want.OK || got.Bad != want.Bad {
			t.Errorf("fail-fast %v: %+v, %v; want %+v", failFast, got, err, want)
		}
	}
}
