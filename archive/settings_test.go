package archive_test

import (
	"os"
	"path/filepath"
	"testing"

	"github.com/fad55d40/archive/archive"
	"github.com/fad55d40/archive/convert"
	"github.com/fad55d40/archive/convert/doc"
)

// settings are ways to build that change what pages and books look like. Every option
// that does is in one of them, and those of pages meet one another.
func settings() []archive.BuildJob {
	faces := "../convert/font/faces/"
	return []archive.BuildJob{
		{LargePrint: true},
		{Paper: "a5", Standard: "a-4", Split: true},
		{Paper: "180x180pt", LargePrint: true, EPUBFonts: true},
		{Paper: "105x148mm", Standard: "a-3a", EPUBCover: "png", CertifiedBy: "The archive"},
		{Paper: "legal", LargePrint: true, Standard: "a-4", EPUBFonts: true, Fonts: []string{faces + "GentiumBookPlus-Regular.ttf", faces + "GentiumBookPlus-Bold.ttf"}},
		{Paper: "letter", LargePrint: true, Standard: "a-3a", EPUBFonts: true, EPUBCover: "png", Hints: doc.Hints{FixEncoding: true, DateOrder: doc.DayMonthYear}},
	}
}

// TestEveryTextIsBuiltInEverySetting builds texts in 59 languages, and those of the tree,
// in each of the settings: no finished file may say anything else than its document, and
// no text may fail but one that nobody can read.
func TestEveryTextIsBuiltInEverySetting(t *testing.T) {
	languages, others := textsBelow(t, "conformance/testdata/languages"), treeTexts(t)
	for i, job := range settings() {
		some := languages
		if !*inFull && i > 0 {
			some = everyNth(languages, 3, i%3)
		}
		job.Paths = writeTexts(t, append(some[:len(some):len(some)], everyNth(others, 16*len(settings()), i)...))
		job.Output, job.Jobs = filepath.Join(t.TempDir(), "out"), 2
		job.Zip, job.Sync, job.NoReadback = true, archive.SyncNone, true
		results := 0
		job.Result = func(r archive.Result) {
			results++
			if r.Err != nil && canBeRead(t, r.Source) {
				t.Errorf("setting %d: %s: %v", i, filepath.Base(r.Source), r.Err)
			}
		}
		if _, err := archive.Build(t.Context(), job); err != nil || results < len(job.Paths) {
			t.Fatalf("setting %d: %d of %d texts have a result: %v", i, results, len(job.Paths), err)
		}
	}
}

// everyNth takes every nth text from one on, and with -full all of them.
func everyNth(all []text, n, from int) (some []text) {
	for i, x := range all {
		if *inFull || i%n == from {
			some = append(some, x)
		}
	}
	return some
}

// canBeRead reports whether a text can be read when nothing is set.
func canBeRead(t *testing.T, path string) bool {
	t.Helper()
	data, err := os.ReadFile(path)
	must(t, err)
	_, err = convert.Read(doc.Source{Name: filepath.Base(path), Data: data})
	return err == nil
}
