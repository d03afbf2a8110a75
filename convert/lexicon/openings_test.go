package lexicon_test

import (
	"strings"
	"testing"

	"github.com/fad55d40/archive/convert/lexicon"
)

func TestOpeningsAreFoundInAnyCaseAndInTheirOrder(t *testing.T) {
	list := []string{"share", "share on", "äußerung", "теги:", "share", "图", "(from left"}
	o := lexicon.NewOpenings(list...)
	for _, s := range []string{"", "share", "SHARE ON the web", "Shar", "ÄUSSERUNG", "Äußerung von", "ТЕГИ: море", "теги", "图为", "(From left to right", "\xff", "a share"} {
		var want, got []string
		for _, opening := range list {
			if strings.HasPrefix(strings.ToLower(s), opening) {
				want = append(want, opening)
			}
		}
		for n, opening := range o.All(s) {
			if list[n] != opening {
				t.Errorf("%q: opening %d is %q, want %q", s, n, opening, list[n])
			}
			got = append(got, opening)
		}
		if strings.Join(got, "|") != strings.Join(want, "|") || o.Has(s) != (len(want) > 0) {
			t.Errorf("%q opens with %q, want %q", s, got, want)
		}
	}
}
