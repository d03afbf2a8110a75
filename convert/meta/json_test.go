package meta_test

import (
	"encoding/json"
	"fmt"
	"strconv"
	"testing"

	"github.com/fad55d40/archive/convert/meta"
)

// TestJSONIsReadHoweverItsCharactersAreEscaped writes titles of many scripts as
// programs write JSON: as they are, and escaped to ASCII.
func TestJSONIsReadHoweverItsCharactersAreEscaped(t *testing.T) {
	for _, title := range []string{"A clock", "A 😀 clock", "𠮷野家", `C:\\u0041 "quoted" / slash`, `\ud83d`, "tab\there", "é ü 鐘 שלום", "🏴\U000e0067\U000e007f", "\u2013 \u2019"} {
		quoted, err := json.Marshal(title)
		if err != nil {
			t.Fatal(err)
		}
		for _, written := range []string{string(quoted), escaped(title)} {
			var want string
			if err := json.Unmarshal([]byte(written), &want); err != nil {
				t.Fatal(err)
			}
			for _, form := range []string{`{"note": %s}`, "{\n\t\"note\"\t:\t%s\n}\n", `{"note":%s}`, "{\r\n  \"note\": [\r\n    %s\r\n  ]\r\n}"} {
				fields, err := meta.Parse("a.meta.json", fmt.Appendf(nil, form, written))
				if err != nil || len(fields) != 1 || fields[0].Values[0] != want {
					t.Errorf("%s in %q is read as %v, %v", written, form, fields, err)
				}
			}
		}
	}
	if _, err := meta.Parse("a.meta.json", []byte(`{"title": "half \ud83d of one"}`)); err == nil {
		t.Error("half a character is taken")
	}
}

// escaped writes a text as a JSON string in ASCII.
func escaped(s string) string {
	b := []byte{'"'}
	for _, r := range s {
		switch {
		case r == '"' || r == '\\' || r == '/':
			b = append(b, '\\', byte(r))
		case r >= 0x20 && r < 0x7f:
			b = append(b, byte(r))
		case r > 0xffff:
			r -= 0x10000
			b = append(b, `\u`+strconv.FormatInt(int64(0xd800+r>>10), 16)+`\u`+strconv.FormatInt(int64(0xdc00+r&0x3ff), 16)...)
		default:
			hex := "000" + strconv.FormatInt(int64(r), 16)
			b = append(b, `\u`+hex[len(hex)-4:]...)
		}
	}
	return string(append(b, '"'))
}
