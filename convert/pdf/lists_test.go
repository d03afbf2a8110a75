package pdf_test

import (
	"strings"
	"testing"

	"github.com/fad55d40/archive/convert/doc"
	"github.com/fad55d40/archive/convert/pdf"
)

func TestListsSayHowTheyCount(t *testing.T) {
	d := everything()
	d.Blocks = []doc.Block{
		doc.List{Items: []string{"a beam", "a rope", "a curtain"}, Levels: []int{0, 1, 0}},
		doc.List{Ordered: true, Style: doc.LowerAlpha, Marker: "(a)", Items: []string{"the rent", "the light"}},
		doc.List{Ordered: true, Style: doc.UpperRoman, Items: []string{"the sill"}},
		doc.List{Ordered: true, Items: []string{"the keeper"}},
		doc.List{Items: []string{"1. a gate", "i) a hinge", "ii) a bolt", "2. a beam", "a mark"}, Levels: []int{0, 1, 1, 0, 1}},
	}
	data, _ := write(t, d, pdf.Options{})
	file := parse(t, data)
	var all strings.Builder
	for _, n := range file.all("/S /L ") {
		all.WriteString(file.objects[n] + "\n")
	}
	for numbering, want := range map[string]int{"Disc": 3, "LowerAlpha": 1, "LowerRoman": 1, "UpperRoman": 1, "Decimal": 2} {
		if n := strings.Count(all.String(), "/ListNumbering /"+numbering+">>"); n != want {
			t.Errorf("%d lists count by %s, want %d", n, numbering, want)
		}
	}
}
