package text_test

import (
	"fmt"
	"path/filepath"
	"strconv"
	"strings"
	"testing"

	"github.com/rogpeppe/go-internal/txtar"

	"github.com/fad55d40/archive/convert/text"
)

// TestCases reads whole texts in the forms in which they come. In a case the
// files are: in (what \x and \u stand for is put in; \n at a line's end is the
// line end there), want (likewise, with line ends
// of its own), and optionally log (line of the source, rule, how often), notices (line and code) and options.
func TestCases(t *testing.T) {
	files, _ := filepath.Glob("testdata/case_*.txtar")
	if len(files) == 0 {
		t.Fatal("there are no cases")
	}
	for _, file := range files {
		t.Run(strings.TrimSuffix(strings.TrimPrefix(filepath.Base(file), "case_"), ".txtar"), func(t *testing.T) {
			archive, err := txtar.ParseFile(file)
			if err != nil {
				t.Fatal(err)
			}
			given := map[string]string{}
			for _, f := range archive.Files {
				switch f.Name {
				case "in", "want", "log", "notices", "options":
					given[f.Name] = string(f.Data)
				default:
					t.Fatalf("%q is no part of a case", f.Name)
				}
			}
			checkCase(t, given)
		})
	}
}

func checkCase(t *testing.T, given map[string]string) {
	t.Helper()
	in := unescaped(t, given["in"], "")
	want := unescaped(t, given["want"], "\n")
	o := text.Options{}
	for option := range strings.FieldsSeq(given["options"]) {
		switch option {
		case "markdown":
			o.Markdown = true
		case "fix-encoding":
			o.FixEncoding = true
		default:
			t.Fatalf("%q is no option", option)
		}
	}
	got, err := text.Read([]byte(in), o)
	if err != nil {
		t.Fatal(err)
	}
	if got.String != want {
		t.Errorf("became\n%q\nwant\n%q", got.String, want)
	}
	if log := logOf(in, got); log != given["log"] {
		t.Errorf("by\n%s\nwant\n%s", log, given["log"])
	}
	notices := ""
	for _, n := range got.Notices {
		notices += fmt.Sprintf("%d %s\n", n.Line, n.Code)
	}
	if notices != given["notices"] {
		t.Errorf("with the notices\n%s\nwant\n%s", notices, given["notices"])
	}
	holdWith(t, []byte(in), o)
}

// unescaped joins the lines of a case, each of which is written as in Go, with
// a line end.
func unescaped(t *testing.T, s, lineEnd string) string {
	t.Helper()
	var b strings.Builder
	for line := range strings.Lines(s) {
		part, err := strconv.Unquote(`"` + strings.ReplaceAll(strings.TrimSuffix(line, "\n"), `"`, `\"`) + `"`)
		if err != nil {
			t.Fatalf("the line %q of the case: %v", line, err)
		}
		b.WriteString(part + lineEnd)
	}
	return b.String()
}

// logOf tells the log by line: "3 nfc" or, for the second of a kind, "3 nfc x2".
func logOf(in string, got text.Text) string {
	var out []string
	count := map[string]int{}
	for _, c := range got.Changes {
		before := in[:min(c.Offset, len(in))]
		line := 1 + strings.Count(before, "\n") + strings.Count(before, "\r") - strings.Count(before, "\r\n")
		key := fmt.Sprintf("%d %s", line, c.Rule)
		if count[key]++; count[key] == 1 {
			out = append(out, key)
		}
	}
	var b strings.Builder
	for _, key := range out {
		b.WriteString(key)
		if n := count[key]; n > 1 {
			fmt.Fprintf(&b, " x%d", n)
		}
		b.WriteByte('\n')
	}
	return b.String()
}
