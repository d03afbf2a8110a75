package doc_test

import (
	"testing"
	"unicode"

	"github.com/fad55d40/archive/convert/doc"
)

// TestAFieldHoldsOnlyWhatAPersonSees goes through all characters: what cleaning
// leaves has the form of a line, and no more of a text goes than what drives
// terminals, turns text or is no character.
func TestAFieldHoldsOnlyWhatAPersonSees(t *testing.T) {
	for r := rune(1); r <= unicode.MaxRune; r++ {
		s := "a" + string(r) + "z"
		clean := doc.Clean(s)
		if fault, _ := doc.Line.Fault(clean); fault != "" {
			t.Fatalf("U+%04X: %q %s", r, clean, fault)
		}
		gone := clean == "az"
		harms := unicode.IsControl(r) || unicode.In(r, unicode.Bidi_Control, unicode.Zl, unicode.Zp, unicode.Noncharacter_Code_Point) || r == '\ufeff' || r >= 0x206a && r <= 0x206f || r >= 0xfff9 && r <= 0xfffb
		if gone != harms || !gone && clean != string([]rune(s)) {
			t.Errorf("U+%04X: %q became %q", r, s, clean)
		}
	}
	if got := doc.Clean(" \u202e a\u200db \ufeff"); got != "a\u200db" {
		t.Errorf("%q", got)
	}
}
