package plain_test

import (
	"testing"

	"github.com/fad55d40/archive/convert/doc"
	"github.com/fad55d40/archive/convert/plain"
)

// The rule under the heads of columns parts no table, and the heads keep the spaces
// that put them over their columns.
func TestATableWithARuleUnderItsHeadsIsOne(t *testing.T) {
	text := "Loans by branch\n\nBy Ann Lee\n\nThe committee publishes the figures for last year.\n\n" +
		"Branch            Loans    Lost\n-------------------------------\nHarbour Street    12,408    108\nKell               3,211      6\n\nThat is all of it.\n"
	r, err := plain.Read(doc.Source{Name: "a.txt", Data: []byte(text)})
	if err != nil {
		t.Fatal(err)
	}
	for _, b := range r.Document.Blocks {
		if p, ok := b.(doc.Preformatted); ok {
			table, ok := doc.Columns(p)
			if !ok || !table.Header || len(table.Rows) != 3 || len(table.Rows[0]) != 3 || table.Rows[0][1] != "Loans" {
				t.Errorf("the table is %+v", table)
			}
			return
		}
	}
	t.Errorf("there is no table: %+v", r.Document.Blocks)
}

func TestAProgramKeepsItsIndents(t *testing.T) {
	text := "A title\n\nBy Ann Lee\n\nSome prose comes first, as it does.\n\n    def loans(branch):\n        # four spaces\n        return sum(b.loans for b in branch.books)\n\nThat is all of it.\n"
	r, err := plain.Read(doc.Source{Name: "a.txt", Data: []byte(text)})
	if err != nil {
		t.Fatal(err)
	}
	for _, b := range r.Document.Blocks {
		if _, ok := b.(doc.Preformatted); ok {
			return
		}
	}
	t.Errorf("the program is %+v", r.Document.Blocks)
}
