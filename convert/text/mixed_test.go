package text_test

import (
	"errors"
	"strings"
	"testing"

	"github.com/fad55d40/archive/convert/text"
)

func TestAFileInTwoCharsetsIsRefusedWithBoth(t *testing.T) {
	czech := "Přívoz přes řeku jezdí až od května, protože starý člun už potřeboval důkladnou opravu.\n"
	russian := "Смотритель старого моста каждое утро заводил часы, пока дети не ушли в школу.\n"
	for name, test := range map[string]struct {
		in   string
		says string
	}{
		"a line of UTF-8 in windows-1250": {strings.Repeat(string(encoded(t, czech, "windows-1250")), 4) + czech, "line 5 is, and the rest looks like windows-1250"},
		"a line of UTF-8 in windows-1251": {strings.Repeat(string(encoded(t, russian, "windows-1251")), 4) + russian, "line 5 is, and the rest looks like windows-1251"},
		"a line of koi8-r in UTF-8":       {strings.Repeat(russian, 4) + string(encoded(t, russian, "koi8-r")), "what is not looks like koi8-r"},
		"a line of windows-1250 in UTF-8": {strings.Repeat(czech, 9) + string(encoded(t, czech, "windows-1250")), "what is not looks like windows-1250"},
		"noise that could be several":     {"caf\xe9 \x81\x8d\x8f \x90\x9d", "the likeliest"},
	} {
		d, err := text.Decode([]byte(test.in), "")
		var wrong *text.EncodingError
		if !errors.As(err, &wrong) || !strings.Contains(err.Error(), test.says) {
			t.Errorf("%s: read as %q, %v; want a refusal with %q", name, d.Encoding, err, test.says)
		}
	}
}
