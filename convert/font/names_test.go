package font

import (
	"strings"
	"testing"
	"unicode/utf16"
)

type nameRecord struct {
	platform, language, id uint16
	text                   string
}

// nameTable writes a "name" table.
func nameTable(records ...nameRecord) []byte {
	table := words(0, uint16(len(records)), uint16(6+12*len(records)))
	var store []byte
	for _, r := range records {
		text := words(utf16.Encode([]rune(r.text))...)
		table = append(table, words(r.platform, 1, r.language, r.id, uint16(len(text)), uint16(len(store)))...)
		store = append(store, text...)
	}
	return append(table, store...)
}

func TestEnglishNamesComeFirst(t *testing.T) {
	table := nameTable(
		nameRecord{0, 0, nameFamily, "Unicode"},
		nameRecord{3, 0x407, nameFamily, "Deutsch"},
		nameRecord{3, 0x409, nameFamily, "English 𝔸"},
		nameRecord{3, 0x407, nameVersion, "nur deutsch"},
		nameRecord{1, 0, namePostScript, "Macintosh"},
	)
	for id, want := range map[uint16]string{
		nameFamily: "English 𝔸", nameVersion: "nur deutsch", namePostScript: "", nameTypographic: "",
	} {
		if got := readName(table, id); got != want {
			t.Errorf("name %d is %q, want %q", id, got, want)
		}
	}
}

func TestDamagedNamesAreNoNames(t *testing.T) {
	whole := nameTable(nameRecord{3, 0x409, nameFamily, "Family"})
	for n := range len(whole) {
		if got := readName(whole[:n], nameFamily); got != "" {
			t.Fatalf("%d of %d bytes give %q", n, len(whole), got)
		}
	}
	if got := readName(whole, nameFamily); got != "Family" {
		t.Errorf("got %q", got)
	}
}

func TestPostScriptNamesAreFitForPDF(t *testing.T) {
	for in, want := range map[string]string{
		"GentiumBookPlus-Bold":    "GentiumBookPlus-Bold",
		"My Font (1) [a]/b%c#d":   "MyFont1abcd",
		"<{Schrift}> Größe\x7f\t": "SchriftGre",
		"漢字":                      "",
		strings.Repeat("x", 100):  strings.Repeat("x", 63),
	} {
		if got := postScriptName(in); got != want {
			t.Errorf("%q becomes %q, want %q", in, got, want)
		}
	}
}
