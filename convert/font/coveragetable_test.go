package font_test

import (
	"bytes"
	"encoding/binary"
	"os"
	"testing"

	"github.com/fad55d40/archive/convert/font"
)

// coverageOfFaces makes the table of what the faces of the shelf cover from the
// faces themselves (see coveragetable.go).
func coverageOfFaces(t *testing.T) []byte {
	t.Helper()
	names := font.ShelfFiles()
	starts, ranges := []uint32{0}, []byte(nil)
	for _, name := range names {
		f, _ := shippedFace(t, name)
		for r := rune(0); r <= 0x10FFFF; r++ {
			from := r
			for r <= 0x10FFFF && f.Has(r) && r-from < 256 {
				r++
			}
			if r > from {
				r-- // the last one
				ranges = append(ranges, byte(from>>16), byte(from>>8), byte(from), byte(r-from))
			}
		}
		starts = append(starts, uint32(len(ranges)/4))
	}
	table := binary.BigEndian.AppendUint16(nil, uint16(len(names)))
	for _, s := range starts {
		table = binary.BigEndian.AppendUint32(table, s)
	}
	return append(table, ranges...)
}

func TestTheTableOfCoverageIsThatOfTheFaces(t *testing.T) {
	const file = "faces/coverage.bin"
	got := coverageOfFaces(t)
	if *update {
		if err := os.WriteFile(file, got, 0o644); err != nil {
			t.Fatal(err)
		}
	}
	if want, err := os.ReadFile(file); err != nil || !bytes.Equal(got, want) {
		t.Errorf("%s is not what the faces have (%v): go test ./convert/font -run Coverage -update", file, err)
	}
}

func TestABoldSisterHasEveryCharacter(t *testing.T) {
	for regular, bold := range font.ShelfSisters() {
		a, _ := shippedFace(t, regular)
		b, _ := shippedFace(t, bold)
		for r := rune(0); r <= 0x10FFFF; r++ {
			if a.Has(r) && !b.Has(r) {
				t.Errorf("%s has not %U", bold, r)
			}
		}
	}
}
