package text_test

import (
	"slices"
	"strings"
	"testing"

	"github.com/fad55d40/archive/convert/text"
)

// examples of what people should look at, each with the line and a word of its notice.
var examples = map[string]struct {
	in   string
	line int
	word string
}{
	"encoding-guessed": {"caf\xe9", 0, "windows-1252"},
	"text-lost":        {"A\nb\ufffd\n", 2, "U+FFFD"},
	"object-lost":      {"A\r\rb\ufffc\n", 3, "U+FFFC"},
	"bidi-control":     {"A\vB\r\n\u202eabc\n", 2, "U+202E"},
	"c1-control":       {"A\r\n\u0092s\n", 2, "’"},
	"control-dropped":  {"A\n\nB\x1b\n", 3, "U+001B"},
	"private-use":      {"A \ue001 \U000f0000\n", 1, "2 such in all"},
	"noncharacter":     {"A\n\U0001fffe\n", 2, "U+1FFFE"},
	"mojibake":         {"A\nCafÃ©\nA\nCafÃ©\n", 2, "lines 2, 4"},
	"html-entity":      {"A &amp; B\n", 1, "&amp;"},
	"marks-piled":      {"A\fA\n\na" + strings.Repeat("\u0301", 10000) + "\n", 3, "10000"},
}

func TestEachNoticeIsDocumentedAndCanBeRaised(t *testing.T) {
	kinds := text.NoticeKinds()
	if len(kinds) != len(examples) {
		t.Errorf("%d kinds of notices, %d examples", len(kinds), len(examples))
	}
	for _, k := range kinds {
		example, ok := examples[k.Code]
		if !ok || k.Meaning == "" || k.Remedy == "" {
			t.Errorf("%q has no example, meaning or remedy", k.Code)
			continue
		}
		got, err := text.Read([]byte(example.in), text.Options{})
		if err != nil {
			t.Fatalf("%s: %v", k.Code, err)
		}
		i := slices.Index(codes(got), k.Code)
		if i < 0 || len(got.Notices) != 1 || got.Notices[i].Line != example.line || !strings.Contains(got.Notices[i].Text, example.word) {
			t.Errorf("%s: notices %+v, want line %d and %q", k.Code, got.Notices, example.line, example.word)
		}
		hold(t, []byte(example.in))
	}
}

func TestTurnsOfDirection(t *testing.T) {
	for in, want := range map[string]struct {
		out      string
		reported bool
	}{
		"שלום \u2067abc\u2069 עולם":       {"", false},
		"שלום \u200e!":                    {"", false},
		"\u202bשלום\u202c":                {"", false},
		"\u2067\u202bשלום\u2069":          {"", false}, // the isolate's end closes what it holds
		"\u2067\u202bשלום\u202c":          {"", true},
		"\u2067שלום":                      {"", true},
		"שלום\u2069":                      {"", true},
		"שלום\u202c":                      {"", true},
		"\u2067שלום\nעולם\u2069 and more": {"", true},
		"می\u200cخواهم":                   {"", false},
		"क्\u200dष 👩\u200d🔬":              {"", false},
		"only\u200e Latin":                {"only Latin", false},
		"only \u2066Latin\u2069":          {"only Latin", false},
		"Auf\u200clage, a\u200db":         {"Auflage, ab", false},
		"pay\u202e001\u202c now":          {"pay001 now", true},
		"שלום \u202e123\u202c עולם":       {"שלום 123 עולם", true},
		"\u202b\u202eשלום\u202c\u202c":    {"\u202bשלום\u202c", true},
	} {
		if want.out == "" {
			want.out = in
		}
		got, err := text.Read([]byte(in+"\n"), text.Options{})
		if err != nil || got.String != want.out+"\n" || slices.Contains(codes(got), "bidi-control") != want.reported {
			t.Errorf("%q became %q with the notices %v (%v), want %q and one: %v", in, got.String, got.Notices, err, want.out, want.reported)
		}
		hold(t, []byte(in+"\n"))
	}
}

func TestManyFindingsAreOneNotice(t *testing.T) {
	got, err := text.Read([]byte(strings.Repeat("\ue000\n", 1e5)), text.Options{})
	if err != nil || len(got.Notices) != 1 || got.Notices[0].Line != 1 || len(got.Notices[0].Text) > 200 {
		t.Errorf("notices %v (%v)", got.Notices, err)
	}
}
