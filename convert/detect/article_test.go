package detect_test

import (
	"flag"
	"fmt"
	"os"
	"path/filepath"
	"strings"
	"testing"
	"unicode"

	"github.com/fad55d40/archive/convert/detect"
	"github.com/fad55d40/archive/convert/doc"
	"github.com/rogpeppe/go-internal/txtar"
)

var update = flag.Bool("update", false, "rewrite what the cases want")

// said writes authors as "Name", "Name/role", "Name@place", "Name(affiliation)".
func said(authors []doc.Author) string {
	var out []string
	for _, a := range authors {
		s := a.Name
		if a.Role != "" {
			s += "/" + a.Role
		}
		if a.Affiliation != "" {
			s += "(" + a.Affiliation + ")"
		}
		if a.Place != "" {
			s += "@" + a.Place
		}
		if a.Kind == doc.Organization {
			s = "[" + s + "]"
		}
		out = append(out, s)
	}
	return strings.Join(out, "; ")
}

// outline writes what was found, a line each.
func outline(r detect.Result) string {
	var b strings.Builder
	put := func(label, value string) {
		if value != "" {
			fmt.Fprintf(&b, "%s: %s\n", label, value)
		}
	}
	put("kicker", r.Meta.Kicker)
	put("title", r.Meta.Title)
	put("subtitle", r.Meta.Subtitle)
	put("authors", said(r.Meta.Authors))
	put("contributors", said(r.Meta.Contributors))
	put("date", r.Meta.Date)
	put("modified", r.Meta.Modified)
	put("dateline", r.Meta.Dateline)
	for i, im := range r.Images {
		put(fmt.Sprintf("image %d", i), strings.Join([]string{im.Title, im.Creator, im.License.ID, im.Caption}, " | "))
	}
	for _, block := range r.Blocks {
		name := fmt.Sprintf("%T", block)
		fmt.Fprintf(&b, "%s %d", strings.ToLower(name[strings.LastIndex(name, ".")+1:]), block.SourceLine())
		if h, ok := block.(doc.Heading); ok {
			fmt.Fprintf(&b, " level %d", h.Level)
		}
		for _, text := range doc.BlockTexts(block) {
			fmt.Fprintf(&b, " {%s}", text)
		}
		b.WriteByte('\n')
	}
	for _, n := range r.Notices {
		put("notice", n.Code)
	}
	return b.String()
}

// TestArticles reads the cases of testdata: pairs of NAME.in and NAME.want.
func TestArticles(t *testing.T) {
	files, err := filepath.Glob("testdata/*.txtar")
	if err != nil || len(files) == 0 {
		t.Fatal("there are no cases: ", err)
	}
	for _, file := range files {
		a, err := txtar.ParseFile(file)
		if err != nil {
			t.Fatal(err)
		}
		if len(a.Files) == 0 || len(a.Files)%2 != 0 {
			t.Fatalf("%s: cases come in pairs", file)
		}
		changed := false
		for i := 0; i < len(a.Files); i += 2 {
			in, want := a.Files[i], &a.Files[i+1]
			name, ok := strings.CutSuffix(in.Name, ".in")
			if !ok || want.Name != name+".want" {
				t.Fatalf("%s: %q is not followed by its .want", file, in.Name)
			}
			t.Run(name, func(t *testing.T) {
				got := outline(detect.Article(detect.Input{Text: string(in.Data)}))
				if got != string(want.Data) && *update {
					want.Data, changed = []byte(got), true
				} else if got != string(want.Data) {
					t.Errorf("got\n%swant\n%s", got, want.Data)
				}
			})
		}
		if changed {
			if err := os.WriteFile(file, txtar.Format(a), 0o666); err != nil {
				t.Fatal(err)
			}
		}
	}
}

// nothingLost checks that every character of the text but white space stands
// in a field, a block or the evidence, as often as there.
func nothingLost(t *testing.T, text string, r detect.Result) {
	t.Helper()
	have := make(map[rune]int)
	for _, block := range r.Blocks {
		for _, s := range doc.BlockTexts(block) {
			for _, c := range s {
				have[c]++
			}
		}
	}
	seen := make(map[string]bool)
	for _, e := range r.Evidence {
		key := fmt.Sprint(e.Line, e.Raw)
		if seen[key] {
			continue
		}
		seen[key] = true
		for _, c := range e.Raw {
			have[c]++
		}
	}
	for _, c := range text {
		if unicode.IsSpace(c) {
			continue
		}
		if have[c]--; have[c] < 0 {
			t.Fatalf("%q is lost: %+v\nfrom %q", c, r, text)
		}
	}
}

// clean takes from the fields what the reader takes from them (plain.Read).
func clean(d *doc.Document) {
	doc.MapTexts(d, func(form doc.Form, s string) string {
		if form != doc.Line {
			return s
		}
		return doc.Clean(s)
	})
	for i := range d.Evidence {
		d.Evidence[i].Value = doc.Clean(d.Evidence[i].Value)
	}
}

func FuzzArticle(f *testing.F) {
	for _, s := range []string{
		"Title\n\nBy Jane Roe\n\nMay 1, 2020\n\nProse that is long enough to be prose, at last.\n",
		"T\n=\n\n- a\n- b\n\n> q\n\n* * *\n\nH\n-\n\n1. x\n2. y\n",
		"A\nB\nC | Updated May 3, 2021\n\nPhoto: Jo Lee / CC BY 4.0\n\nCaption: x\n",
		"A\n\n```b\nc\n\n- d\n```\n> e\n> — Jo Lee\n\n- f\n\n  a. g\n\n- h\n\nArticle 1\n\ni\n\nArticle 2\n\nj\n\nArticle 3\n\nk\n",
		"03/04/2021\n", "\n", "x\n", "    a\n    b\n\nlong line of prose which goes on and on for more than eighty letters, as it must do here.\n",
	} {
		f.Add(s)
	}
	f.Fuzz(func(t *testing.T, text string) {
		text = strings.Map(func(r rune) rune {
			if r < 0x20 && r != '\n' && r != '\t' || r == 0x7F {
				return -1
			}
			return r
		}, strings.ToValidUTF8(text, ""))
		lines := strings.Split(text, "\n")
		for i := range lines { // as Input.Text has them
			lines[i] = strings.TrimRightFunc(lines[i], unicode.IsSpace)
		}
		text = strings.Join(lines, "\n")
		r := detect.Article(detect.Input{Text: text})
		d := &doc.Document{Origin: doc.Origin{Name: "x", SHA256: strings.Repeat("0", 64)}, Meta: r.Meta, Images: r.Images, Blocks: r.Blocks, Evidence: r.Evidence}
		clean(d)
		for _, n := range doc.Check(d) {
			if !strings.Contains(n.Text, "U+0009") {
				t.Errorf("%s, from %q", n.Text, text)
			}
		}
		nothingLost(t, text, r)
	})
}

func BenchmarkArticle(b *testing.B) {
	text := "Night Ferry Returns\n\nBy Jane Roe\n\nApril 28, 2021\n\n" + strings.Repeat("The ferry sails again on Friday, nine years after the last boat left the pier with eleven passengers and a piano, and nobody has said why. It was never the same piano.\n\n", 30)
	b.SetBytes(int64(len(text)))
	b.ReportAllocs()
	for b.Loop() {
		detect.Article(detect.Input{Text: text})
	}
}
