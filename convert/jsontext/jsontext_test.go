package jsontext_test

import (
	"encoding/json"
	"strings"
	"testing"
	"unicode"

	"github.com/fad55d40/archive/convert/jsontext"
)

// sample writes every kind of member once.
func sample(indent bool) string {
	w := jsontext.New([]byte("before "), indent)
	w.Open('{')
	w.Str("text", "a\"b\\c\n\t\r\x01\u2028<&>")
	w.StrOrNull("null", "")
	w.Opt("left out", "")
	w.Int("int", -5)
	w.OptInt("left out", 0)
	w.OptTrue("left out", false)
	w.OptTrue("true", true)
	w.Bool("false", false)
	w.Float("half", 0.5)
	w.Strings("list", []string{"x", "y"})
	w.Strings("empty", nil)
	w.OptStrings("left out", nil)
	w.Key("object")
	w.Open('{')
	w.Close('}')
	w.Close('}')
	return string(w.Bytes())
}

func TestMembersStandOnLinesOfTheirOwnOrOnOne(t *testing.T) {
	compact := `before {"text":"a\"b\\c\n\t\r\u0001\u2028<&>","null":null,"int":-5,"true":true,"false":false,"half":0.5,"list":["x","y"],"empty":[],"object":{}}`
	if got := sample(false); got != compact {
		t.Errorf("got  %s\nwant %s", got, compact)
	}
	lines := strings.Split(sample(true), "\n")
	if len(lines) != 14 || lines[1] != `  "text": "a\"b\\c\n\t\r\u0001\u2028<&>",` || lines[8] != `    "x",` || lines[13] != "}" {
		t.Errorf("%d lines: %q", len(lines), lines)
	}
}

func TestTextThatIsNotUTF8IsReplaced(t *testing.T) {
	w := jsontext.New(nil, false)
	w.Text("a\xffb\xc3")
	if got := string(w.Bytes()); got != `"a`+"\ufffd"+`b`+"\ufffd"+`"` {
		t.Errorf("got %s", got)
	}
}

// TestNothingInATextDrivesATerminal writes every character there is, and finds
// none that a terminal obeys, a reader of lines stops at, or a person cannot see.
func TestNothingInATextDrivesATerminal(t *testing.T) {
	for _, indent := range []bool{false, true} {
		for r := rune(0); r <= unicode.MaxRune; r++ {
			w := jsontext.New(nil, indent)
			w.Text("a" + string(r) + "z")
			written := string(w.Bytes())
			for _, c := range written {
				joins := c == '\u200b' || c == '\u200c' || c == '\u200d' || c == '\u00ad' || c >= 0x2060 && c <= 0x2064
				if unicode.IsControl(c) || !joins && c < 0xfff0 && unicode.In(c, unicode.Bidi_Control, unicode.Zl, unicode.Zp, unicode.Noncharacter_Code_Point) ||
					c == '\ufeff' || c&0xfffe == 0xfffe || c >= 0xe0000 && c < 0xe0080 {
					t.Fatalf("U+%04X is written as %q", r, written)
				}
			}
			var back string
			if err := json.Unmarshal([]byte(written), &back); err != nil || back != "a"+string(r)+"z" {
				t.Fatalf("U+%04X is written as %q and read as %q: %v", r, written, back, err)
			}
		}
	}
}

func TestRawCharactersAreEscapedAfterwards(t *testing.T) {
	for r := rune(0x7f); r <= unicode.MaxRune; r++ {
		w := jsontext.New(nil, true)
		w.Text("é" + string(r) + "\n")
		raw := `"é` + string(r) + `\n"`
		if got := jsontext.Escaped([]byte(raw)); string(got) != string(w.Bytes()) {
			t.Fatalf("%q became %q, want %q", raw, got, w.Bytes())
		}
	}
}

func FuzzText(f *testing.F) {
	f.Add("plain \"text\"\\ \x00\x7f\u2029")
	f.Fuzz(func(t *testing.T, text string) {
		w := jsontext.New(nil, true)
		w.Text(text)
		var back string
		if err := json.Unmarshal(w.Bytes(), &back); err != nil || back != string([]rune(text)) {
			t.Errorf("%q was written as %s and read as %q: %v", text, w.Bytes(), back, err)
		}
	})
}
