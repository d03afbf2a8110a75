package hyphen_test

import (
	"strings"
	"testing"

	"github.com/fad55d40/archive/convert/hyphen"
)

func TestSyllablesOfIndicScriptsPart(t *testing.T) {
	for lang, words := range map[string]string{
		"ml": "സര്\u200dവ്വ-തോ-ന്മുഖ സ്വാത-ന്ത്ര്യ-ത്തിനും മനുഷ്യൻ പ്രഖ്യാ-പ-നത്തിൽ വകുപ്പ്",
		"ta": "சுதந்-தி-ரத்தை மனித உரி-மைகள் எஃகு பாகு-பாட்டின்",
		"te": "స్వాతం-త్ర్యము మాన-వులు",
		"kn": "ಸ್ವಾತಂ-ತ್ರ್ಯದ ಮಾನ-ವರು",
		"si": "ප්\u200dරකා-ශ-නය අයි-ති-වා-සිකම් Declaration",
	} {
		p, ok := hyphen.For(lang)
		if !ok {
			t.Fatalf("none for %s", lang)
		}
		for want := range strings.FieldsSeq(words) {
			word := strings.ReplaceAll(want, "-", "")
			got, from := "", 0
			for _, at := range p.Points(word, nil) {
				got += word[from:at] + "-"
				from = at
			}
			if got += word[from:]; got != want {
				t.Errorf("%s: %q, want %q", lang, got, want)
			}
		}
	}
}
