package doc_test

import (
	"testing"

	"github.com/fad55d40/archive/convert/doc"
)

func TestItemsThatBearTheirOrdinalCountByIt(t *testing.T) {
	for item, want := range map[string]struct {
		label, text string
		style       doc.ListStyle
		ordered     bool
	}{
		"1. a gate":         {"1.", "a gate", doc.Figures, true},
		"112) a gate":       {"112)", "a gate", doc.Figures, true},
		"(c) a gate":        {"(c)", "a gate", doc.LowerAlpha, true},
		"C. a gate":         {"C.", "a gate", doc.UpperAlpha, true},
		"iv) a gate":        {"iv)", "a gate", doc.LowerRoman, true},
		"XII. a gate":       {"XII.", "a gate", doc.UpperRoman, true},
		"一、門":               {"一、", "門", doc.Figures, true},
		"二十三、門":             {"二十三、", "門", doc.Figures, true},
		"① 門":               {"①", "門", doc.Figures, true},
		"十一月、門":             {"•", "十一月、門", doc.Figures, false},
		"一十、門":              {"•", "一十、門", doc.Figures, false},
		"a gate":            {"•", "a gate", doc.Figures, false},
		"Ann. Bo":           {"•", "Ann. Bo", doc.Figures, false},
		"1871. It rained.":  {"•", "1871. It rained.", doc.Figures, false},
		"1.":                {"•", "1.", doc.Figures, false},
		"(1. a gate":        {"•", "(1. a gate", doc.Figures, false},
		"No. 5 is the last": {"•", "No. 5 is the last", doc.Figures, false},
	} {
		label, text, style, ordered := doc.List{Items: []string{item}}.Mark(0)
		if label != want.label || text != want.text || style != want.style || ordered != want.ordered {
			t.Errorf("%q: %q %q %q %v", item, label, text, style, ordered)
		}
	}
	label, text, _, ordered := doc.List{Ordered: true, Start: 3, Items: []string{"1. a gate"}}.Mark(0)
	if label != "3." || text != "1. a gate" || !ordered {
		t.Errorf("in a list that counts: %q %q %v", label, text, ordered)
	}
}
