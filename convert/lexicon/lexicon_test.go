package lexicon_test

import (
	"testing"

	"github.com/fad55d40/archive/convert/lexicon"
)

func TestASetHoldsTheWordsOfItsList(t *testing.T) {
	words := lexicon.Set(" quay\n\tferry  quay ")
	if len(words()) != 2 || !words()["quay"] || !words()["ferry"] || words()[""] {
		t.Errorf("%v", words())
	}
}
