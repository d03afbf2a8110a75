package jsontext_test

import (
	"encoding/json"
	"reflect"
	"strings"
	"testing"
	"unicode/utf8"

	"github.com/fad55d40/archive/convert/jsontext"
)

// thing has a value of each kind.
type thing struct {
	Text    string   `json:"text"`
	Texts   []string `json:"texts"`
	Int     int      `json:"int"`
	Long    int64    `json:"long"`
	Numbers []int    `json:"numbers"`
	Float   float64  `json:"float"`
	Bool    bool     `json:"bool"`
	Inside  *thing   `json:"inside"`
}

func read(r *jsontext.Reader, v *thing) error {
	return r.Object(func(key []byte) error {
		switch string(key) {
		case "text":
			return r.Text(&v.Text)
		case "texts":
			return r.Texts(&v.Texts)
		case "int":
			return r.Int(&v.Int)
		case "long":
			return r.Long(&v.Long)
		case "numbers":
			return r.Numbers(&v.Numbers)
		case "float":
			return r.Float(&v.Float)
		case "bool":
			return r.Bool(&v.Bool)
		}
		if v.Inside == nil {
			v.Inside = new(thing)
		}
		return read(r, v.Inside)
	})
}

var readable = []string{
	`{}`, ` { } `, "{\n\t\"text\" : \"\"\r\n}", `null`,
	`{"text":"a \"b\" \\ \/ \b\f\n\r\t","int":-7,"long":9223372036854775807,"float":-1.5e-3,"bool":true,"texts":["x","","\\"],"numbers":[1,-2,3]}`,
	`{"text":"\u00e9\u2028\ud83d\ude00\ud83d\ud83dx\udc00"}`,
	`{"texts":[],"numbers":[],"bool":false,"inside":{"inside":{"int":3}}}`,
	`{"texts":null,"numbers":null,"bool":null,"text":null,"int":null,"long":null,"float":null,"inside":null}`,
	`{"text":"ends in \\\\","int":0}`, `{"texts":[null,"x"],"numbers":[null,4]}`,
}

func TestReaderReadsWhatTheStandardLibraryReads(t *testing.T) {
	for _, s := range readable {
		var want, got thing
		if err := json.Unmarshal([]byte(s), &want); err != nil {
			t.Fatal(s, err)
		}
		r := jsontext.NewReader([]byte(s))
		if err := read(r, &got); err != nil {
			t.Errorf("%s: %v", s, err)
		}
		if got.Inside != nil && want.Inside == nil { // a null
			got.Inside = nil
		}
		if !reflect.DeepEqual(got, want) {
			t.Errorf("%s: %+v, want %+v", s, got, want)
		}
		if r.Offset() != len(strings.TrimRight(s, " ")) {
			t.Errorf("%s: read %d bytes", s, r.Offset())
		}
	}
}

func TestReaderRefusesWhatIsNoJSON(t *testing.T) {
	for _, s := range []string{
		``, `{`, `{"text"`, `{"text":`, `{"text":"`, `{"text":"a`, `{"text":"a\`, `{"text":"a\"`, `{"text":"a"`, `{"text":"a",`, `{"text" "a"}`, `{text:"a"}`, `{"int":}`,
		`{"int":x}`, `{"int":1.5}`, `{"int":99999999999999999999}`, `{"float":1.2.3}`, `{"bool":1}`, `{"bool":tru}`, `{"text":7}`, `{"texts":"x"}`, `{"texts":["x"}`,
		`{"texts":["x" "y"]}`, `{"texts":[,]}`, `{"numbers":["1"]}`, `{"text":"\x"}`, `{"text":"\u12"}`, `{"text":"\u12g4"}`, `[]`, `"x"`, `{"inside":[]}`, `{"text":"a"]`, `{,}`,
	} {
		if err := read(jsontext.NewReader([]byte(s)), new(thing)); err == nil {
			t.Errorf("%s: it was read", s)
		}
	}
}

// What the reader gives of a text that the standard library takes is what that gives,
// and what the library refuses at its head it refuses or leaves to its caller.
func FuzzReader(f *testing.F) {
	for _, s := range readable {
		f.Add(s)
	}
	f.Fuzz(func(t *testing.T, s string) {
		var got, want string
		quoted := "\"" + s + "\""
		r := jsontext.NewReader([]byte(quoted))
		err := r.Text(&got)
		if json.Unmarshal([]byte(quoted), &want) == nil && utf8.ValidString(s) && (err != nil || got != want) {
			t.Fatalf("%s: %q, %v; want %q", quoted, got, err, want)
		}
		var v thing
		r = jsontext.NewReader([]byte(s))
		if err := read(r, &v); err == nil && r.Offset() > len(s) {
			t.Fatal("it read on behind the end")
		}
		var w jsontext.Writer = jsontext.New(nil, false)
		w.Text(s)
		if err := jsontext.NewReader(w.Bytes()).Text(&got); err != nil || got != strings.ToValidUTF8(got, "") || utf8.ValidString(s) && got != s {
			t.Fatalf("%q was written and read as %q, %v", s, got, err)
		}
	})
}
