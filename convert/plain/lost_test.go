package plain_test

import (
	"fmt"
	"os"
	"path/filepath"
	"reflect"
	"strings"
	"testing"
	"unicode"

	"github.com/fad55d40/archive/convert/doc"
	"github.com/fad55d40/archive/convert/plain"
	"github.com/fad55d40/archive/convert/text"
)

// lost returns a character of the source that the document holds less often
// than the source does: in a block, in the words that a value was read from, in
// metadata kept as given, or in the log of changes. White space is free to go,
// and of front matter only the letters and digits must stay.
func lost(d *doc.Document, decoded string) (rune, error) {
	archival, err := text.Apply(decoded, d.Changes)
	if err != nil {
		return 0, err
	}
	if back, err := text.Revert(archival, d.Changes); err != nil || back != decoded {
		return 0, fmt.Errorf("the log does not give the source back: %v", err)
	}
	have := make(map[rune]int)
	count := func(s string) {
		for _, c := range s {
			have[c]++
		}
	}
	for _, b := range d.Blocks {
		for _, s := range doc.BlockTexts(b) {
			count(s)
		}
	}
	seen := make(map[string]bool)
	front := false
	for _, e := range d.Evidence {
		// a headline said twice is two lines, which a vertical tab puts into one of the source
		if key := fmt.Sprint(e.Line, "\n", e.Raw, "\n", e.Rule == "headline-repeated"); !seen[key] {
			seen[key] = true
			count(e.Raw)
		}
		front = front || e.Layer == doc.FrontMatter
	}
	for _, f := range d.Meta.Extra {
		front = true
		count(f.Key + strings.Join(f.Values, ""))
	}
	for _, c := range archival {
		if unicode.IsSpace(c) || front && !unicode.IsLetter(c) && !unicode.IsDigit(c) {
			continue
		}
		if have[c]--; have[c] < 0 {
			return c, nil
		}
	}
	return 0, nil
}

// exported reports whether the head of a text is that of a database or a library,
// of which only some lines are fields: the others are kept by package ledger, word
// by word.
func exported(d *doc.Document) bool {
	for _, e := range d.Evidence {
		if e.Layer == doc.FrontMatter && (strings.Contains(d.Origin.Name, "proquest") || strings.Contains(d.Origin.Name, "gutenberg")) {
			return true
		}
	}
	return false
}

func TestNothingOfATextIsLost(t *testing.T) {
	for _, pattern := range []string{"../../seeds/*.txt", "../../testdata/labelled/*/*.txt", "../../../shared/labelled/*.txt", "../../../shared/seeds/*.txt"} {
		files, err := filepath.Glob(pattern)
		if err != nil || len(files) == 0 && !strings.Contains(pattern, "shared") {
			t.Fatalf("%s: %v", pattern, err)
		}
		for _, file := range files {
			data, err := os.ReadFile(file)
			if err != nil {
				t.Fatal(err)
			}
			r, err := plain.Read(doc.Source{Name: filepath.Base(file), Data: data})
			if err != nil {
				continue // a blank file
			}
			d := r.Document
			decoded, err := text.Decode(data, "")
			if err != nil {
				t.Fatal(err)
			}
			if c, err := lost(d, decoded.String); c != 0 && !exported(d) || err != nil {
				t.Errorf("%s: %q is lost, %v", file, c, err)
			}
			again, err := text.Again(data, d.Origin.Encoding, d.Changes)
			if again.Front = plain.Front(again.Text); err != nil || !reflect.DeepEqual(again, r.Archival) {
				t.Errorf("%s: the log does not make the text that the document was read from: %v", file, err)
			}
		}
	}
}
