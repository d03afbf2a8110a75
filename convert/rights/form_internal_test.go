package rights

import "testing"

func TestEveryFormReadsItsExample(t *testing.T) {
	for _, f := range append(plainForms(), easternForms()...) {
		found, ok := ParseCredit(f.example)
		if f.where&alone == 0 {
			_, found, ok = CreditAfter("The old bridge was closed on Monday. " + f.example)
			if !ok {
				_, found, ok = CreditAfter("古い橋を渡る子どもたち（" + f.example + "）")
			}
		}
		if !ok || found[0].Rule != f.rule || found[0].Confidence != f.confidence {
			t.Errorf("%s: %+v %v, want rule %s at %v", f.example, found, ok, f.rule, f.confidence)
		}
	}
}

func TestNoFormReadsProse(t *testing.T) {
	for _, text := range []string{
		"The bridge was closed on Monday.", "She left. He stayed (for a year).", "Either / or", "He spoke for an hour", "Jane Roe said so.", "记者在现场看到", "写真はきれいだ", "사진 전시회", "图书馆开放", "courtesy is free",
	} {
		if found, ok := ParseCredit(text); ok {
			t.Errorf("%s: %+v", text, found)
		}
		if at, found, ok := CreditAfter(text); ok {
			t.Errorf("%s: at %d %+v", text, at, found)
		}
	}
}
