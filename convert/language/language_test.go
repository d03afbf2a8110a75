package language_test

import (
	"os"
	"strings"
	"testing"

	"github.com/fad55d40/archive/convert/language"
)

// sentences by language, three each, written for this test.
func sentences(t testing.TB) map[string]string {
	t.Helper()
	data, err := os.ReadFile("testdata/sentences.tsv")
	if err != nil {
		t.Fatal(err)
	}
	out := map[string]string{}
	for line := range strings.Lines(string(data)) {
		tag, text, ok := strings.Cut(strings.TrimSpace(line), "\t")
		if !ok {
			t.Fatalf("no language before %q", line)
		}
		out[tag] = text
	}
	if len(out) < 60 {
		t.Fatalf("%d languages", len(out))
	}
	return out
}

func TestThreeSentencesTellTheLanguage(t *testing.T) {
	unsure := 0
	for tag, text := range sentences(t) {
		switch got, confidence := language.Detect(text); {
		case got == "und":
			unsure++
			t.Logf("%s is not told", tag)
		case got != tag || confidence < 0.6:
			t.Errorf("%s was read as %s (%.2f): %s", tag, got, confidence, text)
		}
	}
	if unsure > 4 {
		t.Errorf("%d languages are not told", unsure)
	}
}

func TestOneSentenceIsTakenForNoNeighbour(t *testing.T) {
	all, unsure := 0, 0
	for tag, text := range sentences(t) {
		for s := range strings.SplitSeq(text, ". ") {
			all++
			switch got, confidence := language.Detect(s); {
			case got == "und" && confidence == 0:
				unsure++
			case got != tag:
				t.Errorf("%s was read as %s (%.2f): %s", tag, got, confidence, s)
			}
		}
	}
	if unsure*5 > all {
		t.Errorf("%d of %d sentences are not told", unsure, all)
	}
}

func TestWhatIsNoProseHasNoLanguage(t *testing.T) {
	for _, s := range []string{"", "Ferry", "12 34 56", strings.Repeat("xq zv kk ", 20), "lorem", "\xff\xfe"} {
		if got, confidence := language.Detect(s); got != "und" || confidence != 0 {
			t.Errorf("%q was read as %s (%.2f)", s, got, confidence)
		}
	}
}

func BenchmarkDetect(b *testing.B) {
	text := strings.Repeat("The ferry sails again on Friday, nine years after the last boat left the pier. ", 8)
	b.SetBytes(int64(len(text)))
	b.ReportAllocs()
	for b.Loop() {
		language.Detect(text)
	}
}
