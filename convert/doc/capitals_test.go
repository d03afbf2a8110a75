package doc_test

import (
	"strings"
	"testing"

	"github.com/fad55d40/archive/convert/doc"
)

func TestAcronymsAreFoundWithoutTheMarksAroundThem(t *testing.T) {
	for text, want := range map[string]string{
		"The NATO jetty": "The <NATO> jetty",
		"of the BBC’s or (UNESCO), and ЮНЕСКО too": "of the <BBC>’s or (<UNESCO>), and <ЮНЕСКО> too",
		"NASA":                      "NASA",
		"WE NEVER said":             "WE NEVER said",
		"an A4 page of PDF2 for EU": "an A4 page of PDF2 for EU",
		"“NATO” said":               "“<NATO>” said",
		"said NATO.":                "said <NATO>.",
		"":                          "",
	} {
		var b strings.Builder
		pos := 0
		for {
			start, end := doc.NextAcronym(text, pos)
			b.WriteString(text[pos:start])
			if pos = end; start == end {
				break
			}
			b.WriteString("<" + text[start:end] + ">")
		}
		if got := b.String(); got != want {
			t.Errorf("%q, want %q", got, want)
		}
	}
}

func TestCapitalsAreThoseOfAlphabets(t *testing.T) {
	for text, want := range map[string]bool{"THE ESTUARY PAPERS": true, "Interview": false, "ΑΡΘΡΟ 1": true, "العربية": false, "12": false, "": false} {
		if doc.IsCapitals(text) != want {
			t.Errorf("%q: %v", text, !want)
		}
	}
}
