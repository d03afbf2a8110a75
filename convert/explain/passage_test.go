package explain_test

import (
	"fmt"
	"os"
	"path/filepath"
	"slices"
	"strings"
	"testing"
	"unicode/utf8"

	"github.com/fad55d40/archive/convert"
	"github.com/fad55d40/archive/convert/doc"
	"github.com/fad55d40/archive/convert/explain"
	"github.com/fad55d40/archive/convert/text"
)

// read makes archival text of a source.
func read(t testing.TB, source string) doc.Archival {
	t.Helper()
	made, err := text.Read([]byte(source), text.Options{})
	if err != nil {
		t.Fatal(err)
	}
	return doc.Archival{Text: made.String, Lines: made.Lines}
}

// passage explains one piece of evidence of a text, and writes the lines with
// the words that were read between [ ] and the value between { }.
func passage(t *testing.T, source string, e doc.Evidence) string {
	t.Helper()
	text := explain.NewText(read(t, source))
	e.Field = "title"
	fields := explain.Fields(&doc.Document{Evidence: []doc.Evidence{e}}, text)
	var out []string
	for _, l := range fields[0].Kept[0].Passage {
		out = append(out, fmt.Sprintf("%d %s", l.Number, marked(t, l)))
	}
	return strings.Join(out, "|")
}

func marked(t *testing.T, l explain.Line) string {
	t.Helper()
	signs := make(map[int]string)
	for _, s := range l.Read {
		signs[s.From], signs[s.To] = signs[s.From]+"[", "]"+signs[s.To]
	}
	for _, s := range l.Value {
		signs[s.From], signs[s.To] = signs[s.From]+"{", "}"+signs[s.To]
	}
	var b strings.Builder
	for i := range len(l.Text) + 1 {
		if signs[i] != "" && i < len(l.Text) && !utf8.RuneStart(l.Text[i]) {
			t.Fatalf("a span of %+v parts a character", l)
		}
		b.WriteString(signs[i])
		if i < len(l.Text) {
			b.WriteByte(l.Text[i])
		}
	}
	return b.String()
}

func TestTheWordsThatWereReadAreFoundInTheirLine(t *testing.T) {
	for name, test := range map[string]struct {
		source     string
		line       int
		raw, value string
		want       string
	}{
		"as they stand":              {"A\n\nBy Jo Lee\n", 3, "By Jo Lee", "Jo Lee", "3 [By {Jo Lee}]"},
		"in a longer line":           {"A\n\nBAKU, May 1 — It rained.\n", 3, "BAKU, May 1 —", "BAKU, May 1", "3 [{BAKU, May 1} —] It rained."},
		"without their quotes":       {"“Quay at dusk”\n\nb\n", 1, "Quay at dusk", "Quay at dusk", "1 “[{Quay at dusk}]”"},
		"over broken lines":          {"Caption: The old\nquay at\ndusk.\n\nb\n", 1, "Caption: The old quay at dusk.", "The old quay at dusk.", "1 [Caption: {The old}|2 {quay at}|3 {dusk.}]"},
		"over a hyphen":              {"The har-\nbour\n\nb\n", 1, "The harbour", "The harbour", "1 [{The har-}|2 {bour}]"},
		"with an underline":          {"Quay\n====\n\nb\n", 1, "Quay\n====", "Quay", "1 [{Quay}]|2 [====]"},
		"in other signs":             {"Photo: Jo, CC BY-SA 2.0\n", 1, "Photo: Jo, CC BY-SA 2.0", "CC-BY-SA-2.0", "1 [Photo: Jo, {CC BY-SA 2.0}]"},
		"in capitals":                {"by JO LEE AND ED POE\n", 1, "by JO LEE AND ED POE", "Ed Poe", "1 [by JO LEE AND {ED POE}]"},
		"not inside a word":          {"By Anna\n", 1, "By Anna", "An", "1 [By Anna]"},
		"inside Chinese":             {"记者王小明报道\n", 1, "记者王小明报道", "王小明", "1 [记者{王小明}报道]"},
		"whose value is not there":   {"28 April 2021\n", 1, "28 April 2021", "2021-04-28", "1 [28 April 2021]"},
		"the second time":            {"Jo Lee\n\nJo Lee\n", 3, "Jo Lee", "Jo Lee", "3 [{Jo Lee}]"},
		"which are only signs":       {"> one\n> two\n\nb\n", 1, "> >", "", "1 [>] one|2 [>] two"},
		"with blank lines between":   {"- one\n\n- two\n\nb\n", 1, "- -", "", "1 [-] one|3 [-] two"},
		"which are not there":        {"Quay\n\nb\n", 1, "Harbour", "Harbour", "1 Quay"},
		"after a carriage return":    {"A\r\rBy Jo\r", 3, "By Jo", "Jo", "3 [By {Jo}]"},
		"after blank lines":          {"\n\n\nA\n\n\n\nBy Jo\n", 8, "By Jo", "Jo", "8 [By {Jo}]"},
		"of a line that is not kept": {"A\n\n\nb\n", 2, "x", "x", ""},
		"of no line":                 {"A\n", 0, "A", "A", ""},
		"beyond the end":             {"A\n", 9, "A", "A", ""},
	} {
		got := passage(t, test.source, doc.Evidence{Line: test.line, Raw: test.raw, Value: test.value})
		// Signs of a span that goes on are set anew in each line.
		want := strings.NewReplacer("}|2 {", "}]|2 [{", "}|3 {", "}]|3 [{").Replace(test.want)
		if got != want {
			t.Errorf("words %s: %q, want %q", name, got, want)
		}
	}
}

func TestALongLineIsCutAboutTheWords(t *testing.T) {
	long := strings.Repeat("é ", 20000)
	text := explain.NewText(read(t, long+"Jo Lee"+long+"\n"))
	e := doc.Evidence{Field: "title", Line: 1, Raw: "Jo Lee", Value: "Jo Lee"}
	l := explain.Fields(&doc.Document{Evidence: []doc.Evidence{e}}, text)[0].Kept[0].Passage[0]
	if len(l.Text) > 10000 || !utf8.ValidString(l.Text) || len(l.Read) != 1 || l.Text[l.Read[0].From:l.Read[0].To] != "Jo Lee" {
		t.Errorf("%d bytes are given, with %v", len(l.Text), l.Read)
	}
	if all := l.Skipped + utf8.RuneCountInString(l.Text) + l.Left; all != 2*utf8.RuneCountInString(long)+5 {
		t.Errorf("%d characters are accounted for", all) // the last space is not in the archival text
	}
}

func TestLookingForWordsInVainTakesLinearTime(t *testing.T) {
	text := explain.NewText(read(t, strings.Repeat("a", 4<<20)+"\n"))
	e := doc.Evidence{Field: "title", Line: 1, Raw: strings.Repeat("a", 1<<20) + "b"}
	if got := explain.Fields(&doc.Document{Evidence: []doc.Evidence{e}}, text)[0].Kept[0].Passage; len(got) != 1 || len(got[0].Read) != 0 {
		t.Errorf("words that are not there were found: %d lines", len(got))
	}
}

// TestTheEvidenceOfWholeArticlesIsFound holds every rule to recording words
// that stand in the line that it names.
func TestTheEvidenceOfWholeArticlesIsFound(t *testing.T) {
	files, err := filepath.Glob("../../seeds/*.txt")
	if err != nil || len(files) == 0 {
		t.Fatalf("no seeds: %v", err)
	}
	for _, glob := range []string{"../../../shared/labelled/*.txt", "../../../shared/seeds/*.txt"} {
		more, _ := filepath.Glob(glob)
		files = append(files, more...)
	}
	for _, file := range files {
		data, err := os.ReadFile(file)
		if err != nil {
			t.Fatal(err)
		}
		r, err := convert.ReadWithText(doc.Source{Name: filepath.Base(file), Data: data})
		if err != nil {
			t.Fatal(err)
		}
		for _, f := range explain.Fields(r.Document, explain.NewText(r.Archival)) {
			for _, k := range slices.Concat(f.Kept, f.Lost) {
				checkPassage(t, file, k)
			}
		}
	}
}

func checkPassage(t *testing.T, name string, k explain.Finding) {
	t.Helper()
	if k.Line == 0 {
		return
	}
	var read strings.Builder
	for _, l := range k.Passage {
		marked(t, l)
		for _, s := range l.Read {
			read.WriteString(l.Text[s.From:s.To])
		}
	}
	if got, want := bare(read.String()), bare(k.Raw); got != want || len(k.Passage) == 0 || k.Passage[0].Number != k.Line {
		t.Errorf("%s, line %d: %s of %s read %q, but there stands %q", name, k.Line, k.Rule, k.Field, k.Raw, read.String())
	}
}

// bare is what must be the same in the words of evidence and of the text:
// front matter has signs of its own.
func bare(s string) string {
	return strings.Map(func(r rune) rune {
		if strings.ContainsRune(" \n\t\u00a0-\u2010“”\"«»„'[],", r) {
			return -1
		}
		return r
	}, s)
}

func FuzzPassage(f *testing.F) {
	f.Add("By Jo Lee\n\nb\n", 1, "By Jo Lee", "Jo Lee")
	f.Add("The har-\nbour\r\rx\u2028y\n", 1, "The harbour", "harbour")
	f.Add("> a\n> b\n", 1, "> >", "")
	f.Add("İI夜の\u0301船\n", 1, "ii夜", "夜")
	f.Fuzz(func(t *testing.T, source string, line int, raw, value string) {
		made, err := text.Read([]byte(source), text.Options{Encoding: "utf-8"})
		if err != nil || !utf8.ValidString(raw) || !utf8.ValidString(value) {
			return
		}
		lines := explain.NewText(doc.Archival{Text: made.String, Lines: made.Lines})
		e := doc.Evidence{Field: "title", Line: line, Raw: raw, Value: value}
		for _, l := range explain.Fields(&doc.Document{Evidence: []doc.Evidence{e}}, lines)[0].Kept[0].Passage {
			marked(t, l)
			for _, s := range slices.Concat(l.Read, l.Value) {
				if s.From < 0 || s.From >= s.To || s.To > len(l.Text) {
					t.Fatalf("the span %v of %q", s, l.Text)
				}
			}
			for _, v := range l.Value {
				if !slices.ContainsFunc(l.Read, func(r explain.Span) bool { return r.From <= v.From && v.To <= r.To }) {
					t.Fatalf("the value %v is outside of what was read, %v, in %q", v, l.Read, l.Text)
				}
			}
		}
	})
}
