package detect

import (
	"os"
	"path/filepath"
	"slices"
	"strings"
	"testing"
)

// TestNoFurnitureIsTurnedAwayByItsFirstWord asks of the lines of the tree's
// texts, and of lines made of the words of furniture, whether the test that comes
// first lets through all that is furniture.
func TestNoFurnitureIsTurnedAwayByItsFirstWord(t *testing.T) {
	lines := openingList()
	for _, set := range []map[string]bool{pageWords(), countWords(), homeWords()} {
		words := make([]string, 0, len(set))
		for w := range set {
			words = append(words, w)
		}
		slices.Sort(words)
		for i, w := range words {
			other := words[(i*7+3)%len(words)]
			lines = append(lines, w+" "+other, "(12) "+w, strings.ToUpper(w)+": 3", w+", "+other+" | "+w, "[ "+w+" ]", "’"+w+"’ 4")
		}
	}
	files, err := filepath.Glob("../../testdata/labelled/*/*.txt")
	if err != nil || len(files) == 0 {
		t.Fatal("no texts", err)
	}
	for _, file := range files {
		data, err := os.ReadFile(file)
		if err != nil {
			t.Fatal(err)
		}
		lines = append(lines, strings.Split(string(data), "\n")...)
	}
	found := 0
	for _, s := range lines {
		lower := strings.TrimLeft(s, " •·-–—*[(|>▶►")
		if len(strings.Fields(lower)) == 0 {
			continue
		}
		if _, ok := furnitureOf(s, strings.ToLower(lower)); ok {
			if found++; !opensFurniture(lower) {
				t.Errorf("%q is furniture, but does not open as such", s)
			}
		}
	}
	if found < 500 {
		t.Errorf("only %d lines are furniture", found)
	}
}
