package byline_test

import (
	"testing"

	"github.com/fad55d40/archive/convert/byline"
)

func TestOrdinaryWordsAreNoName(t *testing.T) {
	for line, want := range map[string]bool{
		"Flood Gate Opens": true, "Season Finale Delayed": true, "Public Hearing Notice": true, "MUSEUM OPENS SEED BANK": true, "Quick Facts Box": true, "Silver Street Close": false,
		"Rachel Brooks": false, "Mark Baker": false, "Will Grant": false, "Grace Hope Summers": false, "Johanna Rau": false, "Иван Петров": false, "Ana de la Cruz": false, "Day Parker": false, "J. K. Roe": false,
		"Karl Weber": false, "Rose Marie Black": false, "": false, "林晚棠": false, "序言": true,
	} {
		if got := byline.Ordinary(line); got != want {
			t.Errorf("%q: %v", line, got)
		}
	}
}
