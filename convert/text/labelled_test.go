package text_test

import (
	"os"
	"path/filepath"
	"strings"
	"testing"

	"github.com/fad55d40/archive/convert/text"
)

// labelled returns one of the labelled articles by its number.
func labelled(t *testing.T, number string) []byte {
	t.Helper()
	files, _ := filepath.Glob("../../../shared/labelled/" + number + "_*.txt")
	if len(files) != 1 {
		t.Skipf("shared/labelled/%s is absent", number)
	}
	data, err := os.ReadFile(files[0])
	if err != nil {
		t.Fatal(err)
	}
	return data
}

func TestALabelledArticleInWindows1252(t *testing.T) {
	got, err := text.Read(labelled(t, "004"), text.Options{})
	if err != nil || got.Encoding != "windows-1252" || got.Confidence < 0.9 || len(got.Changes) > 0 {
		t.Fatalf("read as %s (%v) with %d changes (%v)", got.Encoding, got.Confidence, len(got.Changes), err)
	}
	for _, words := range []string{"Station café at Vière-le-Haut", "“Judges waited two hours — and asked for more”", "about €40, goes", "guests… and", "Østergård"} {
		if !strings.Contains(got.String, words) {
			t.Errorf("it lacks %q", words)
		}
	}
}

func TestALabelledArticleInMojibake(t *testing.T) {
	data := labelled(t, "049")
	got, err := text.Read(data, text.Options{})
	if err != nil || got.String != string(data) || len(got.Changes) > 0 {
		t.Errorf("unasked, it changed by %v (%v)", got.Changes, err)
	}
	got, err = text.Read(data, text.Options{FixEncoding: true})
	if err != nil {
		t.Fatal(err)
	}
	for _, words := range []string{"Café on the pier reopens", "Zoë Håkansson-Reid serves first crêpe", "Benoît Laçarte", "“We’ve kept the same view,” said the owner", "further off — and"} {
		if !strings.Contains(got.String, words) {
			t.Errorf("mended, it lacks %q", words)
		}
	}
	if strings.ContainsAny(got.String, "Ãâ\u009d") {
		t.Errorf("mended, it still reads %q", got.String)
	}
	holdWith(t, data, text.Options{FixEncoding: true})
}

func TestTheSampleChangesOnlyInItsWhiteSpace(t *testing.T) {
	files, _ := filepath.Glob("../../../shared/seeds/*.txt")
	if len(files) == 0 {
		t.Skip("shared/seeds is absent")
	}
	for _, f := range files {
		data, err := os.ReadFile(f)
		if err != nil {
			t.Fatal(err)
		}
		got, err := text.Read(data, text.Options{})
		if err != nil || strings.Join(strings.Fields(got.String), " ") != strings.Join(strings.Fields(string(data)), " ") {
			t.Errorf("%s changed in more than its white space (%v)", f, err)
		}
		for _, ugly := range []string{" \n", nbsp + "\n", "\n\n\n", "  "} {
			if strings.Contains(got.String, ugly) {
				t.Errorf("%s still holds %q", f, ugly)
			}
		}
		hold(t, data)
	}
}
