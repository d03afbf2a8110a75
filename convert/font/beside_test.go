package font_test

import (
	"slices"
	"strings"
	"testing"

	"github.com/fad55d40/archive/convert/font"
)

func TestOnlyRareScriptsHaveFacesLaidBeside(t *testing.T) {
	for _, c := range []struct{ text, want string }{
		{"The ferry. Паром. 渡船。 नाव। 🚢 ½", ""},
		{"བོད་ཡིག", "NotoSerifTibetan-Regular.ttf"},
		{"ቋንቋ and བོད and ᏣᎳᎩ and ቋንቋ", "NotoSerifEthiopic-Regular.ttf NotoSerifTibetan-Regular.ttf NotoSansCherokee-Regular.ttf"},
		{"\U00017000", ""},
		{"𠮷野家の𩸽 㐂", ""},
		{"人𠊛", "NomIdeographs-Regular.ttf"},
	} {
		var names []string
		for _, f := range font.Shipped().Beside(slices.Values([]string{"a", c.text}), "en") {
			names = append(names, f.Name())
			if _, err := font.Parse(f.Name(), f.Data()); err != nil {
				t.Error(err)
			}
		}
		if got := strings.Join(names, " "); got != c.want {
			t.Errorf("%q: %q, want %q", c.text, got, c.want)
		}
	}
}
