package licence_test

import (
	"strings"
	"testing"

	"github.com/fad55d40/archive/convert/licence"
)

func TestTermsAreThoseOfOneCreativeCommonsLicence(t *testing.T) {
	for text, want := range map[string]string{
		"CC BY 4.0": "BY", "CC BY-SA 2.0": "BY SA", "CC BY-NC-ND 3.0": "BY NC ND", "Creative Commons Attribution-NonCommercial-ShareAlike 3.0 Germany": "BY NC SA",
		"CC BY-SA 3.0 SA": "BY SA", "CC0 1.0": "0", "Public Domain Mark 1.0": "PD", "CC SA 1.0": "SA", "CC BY": "",
		"public domain": "", "MIT": "", "GFDL 1.2": "", "all rights reserved": "",
	} {
		id := ""
		if l, _, _ := licence.Find(text); true {
			id = l.ID
		}
		if got := strings.Join(licence.Terms(id), " "); got != want {
			t.Errorf("%q, which is %q, has the terms %q, not %q", text, id, got, want)
		}
	}
	if got := licence.Terms("CC-BY-4.0 OR CC0-1.0"); got != nil {
		t.Errorf("a choice of two has the terms %q", got)
	}
}
