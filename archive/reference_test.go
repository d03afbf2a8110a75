package archive_test

import (
	"bytes"
	"context"
	"fmt"
	"go/ast"
	"go/parser"
	"go/token"
	"image"
	"image/png"
	"os"
	"path/filepath"
	"strconv"
	"strings"
	"testing"

	"github.com/fad55d40/archive/archive"
	"github.com/fad55d40/archive/convert/doc"
	"github.com/rogpeppe/go-internal/txtar"
)

// TestWhateverADocumentNamesIsInTheReference reads every text at hand: seeds,
// labelled articles, the cases of all packages and what fuzzing found. A rule
// or a code that is not in the tables of the package it comes from fails.
func TestWhateverADocumentNamesIsInTheReference(t *testing.T) {
	known, raised := referenceNames(t), make(map[string]bool)
	look := func(s archive.Shown) {
		if s.Doc == nil {
			return
		}
		for _, name := range namesIn(s.Doc) {
			if raised[name] = true; !known[name] {
				t.Errorf("%s: %s is not in the reference", s.Path, name)
				known[name] = true // once is enough
			}
		}
	}
	paths := []string{"../seeds", "../testdata/labelled", gathered(t)}
	for _, more := range []string{"../../shared/labelled", "../../shared/seeds"} {
		if _, err := os.Stat(more); err == nil {
			paths = append(paths, more)
		}
	}
	report, err := archive.Show(context.Background(), archive.ShowJob{Paths: paths, Explain: true, Result: look})
	if err != nil || report.Shown < 100 {
		t.Fatalf("%d texts were read: %v", report.Shown, err)
	}
	for _, o := range []archive.ShowJob{{Hints: doc.Hints{FixEncoding: true}}, {Hints: doc.Hints{DateOrder: doc.DayMonthYear}}} {
		o.Paths, o.Result = paths, look
		if _, err := archive.Show(context.Background(), o); err != nil {
			t.Fatal(err)
		}
	}
	for name := range known {
		if strings.HasPrefix(name, "evidence ") && !raised[name] {
			t.Errorf("%s is in the reference, but no text at hand brings it up: write a case for it, or a line into examples", name)
		}
	}
}

// TestTheCodeNamesNoOtherRules reads the packages that raise evidence: what
// stands in them in the place of a rule is in the reference, and what is in the
// reference stands in them.
func TestTheCodeNamesNoOtherRules(t *testing.T) {
	known, named := referenceNames(t), make(map[string]bool)
	for _, dir := range []string{"detect", "byline", "date", "meta"} {
		for _, file := range globbed(t, "../convert/"+dir+"/*.go") {
			if base := filepath.Base(file); base == "rules.go" || strings.HasSuffix(base, "_test.go") {
				continue
			}
			f, err := parser.ParseFile(token.NewFileSet(), file, nil, 0)
			if err != nil {
				t.Fatal(err)
			}
			for _, rule := range rulesIn(f) {
				if !known["evidence "+rule] && !unrecorded[rule] {
					t.Errorf("%s: the rule %q is not in the reference; add it to rules.go", file, rule)
				}
			}
			ast.Inspect(f, func(n ast.Node) bool {
				if s, ok := literal(n); ok {
					named["evidence "+s] = true
				}
				return true
			})
		}
	}
	for name := range known {
		if strings.HasPrefix(name, "evidence ") && !named[name] {
			t.Errorf("%s is in the reference, but no code raises it", name)
		}
	}
}

// unrecorded are names that mark a line while it is read, and never stand in evidence.
var unrecorded = map[string]bool{"byline-anonymous": true}

// rulesIn lists what is given as a rule in a file: to fields and variables of
// that name, and to the methods that record evidence.
func rulesIn(f *ast.File) []string {
	var rules []string
	add := func(n ast.Node) {
		if s, ok := literal(n); ok && s != "" {
			rules = append(rules, s)
		}
	}
	isRule := func(e ast.Expr) bool {
		switch e := e.(type) {
		case *ast.SelectorExpr:
			return strings.EqualFold(e.Sel.Name, "rule")
		case *ast.Ident:
			return strings.EqualFold(e.Name, "rule")
		}
		return false
	}
	place := map[string]int{"evidence": 2, "structureEvidence": 0, "imageEvidence": 1, "addCaption": 1}
	ast.Inspect(f, func(n ast.Node) bool {
		switch n := n.(type) {
		case *ast.KeyValueExpr:
			if isRule(n.Key) {
				add(n.Value)
			}
		case *ast.AssignStmt:
			for i, left := range n.Lhs {
				if isRule(left) && len(n.Rhs) == len(n.Lhs) {
					add(n.Rhs[i])
				}
			}
		case *ast.CallExpr:
			if s, ok := n.Fun.(*ast.SelectorExpr); ok {
				if i, ok := place[s.Sel.Name]; ok && i < len(n.Args) {
					add(n.Args[i])
				}
			}
		}
		return true
	})
	return rules
}

func literal(n ast.Node) (string, bool) {
	l, ok := n.(*ast.BasicLit)
	if !ok || l.Kind != token.STRING {
		return "", false
	}
	s, err := strconv.Unquote(l.Value)
	return s, err == nil
}

func TestTheWritersNoticesAreInTheReference(t *testing.T) {
	known := referenceNames(t)
	_, err := archive.Build(context.Background(), archive.BuildJob{Paths: []string{"../seeds", writersCase(t)}, Output: t.TempDir(), DryRun: true, Result: func(r archive.Result) {
		for _, w := range r.Warnings {
			if !known["notice "+w.Code] {
				t.Errorf("%s: notice %s is not in the reference", r.Source, w.Code)
			}
		}
	}})
	if err != nil {
		t.Fatal(err)
	}
}

// writersCase is a text with a character that no font has.
func writersCase(t *testing.T) string {
	t.Helper()
	path := filepath.Join(t.TempDir(), "rare.txt")
	if err := os.WriteFile(path, []byte("Rare\n\nA text with \U00013000 in it, which few fonts have.\n"), 0o666); err != nil {
		t.Fatal(err)
	}
	return path
}

func referenceNames(t *testing.T) map[string]bool {
	t.Helper()
	names := make(map[string]bool)
	add := func(name string, texts ...string) {
		if names[name] {
			t.Errorf("%s is in the reference twice", name)
		}
		names[name] = true
		for _, s := range texts {
			if s == "" || strings.HasSuffix(s, ".") || strings.Contains(s, "\n") {
				t.Errorf("%s is explained by %q", name, s)
			}
		}
	}
	ref := archive.Describe()
	for _, g := range ref.Groups {
		for _, k := range g.Rules {
			add(g.Name+" "+k.Rule, k.Meaning)
			if ref.RuleMeaning(k.Rule) == "" {
				t.Errorf("%s has no meaning", k.Rule)
			}
		}
	}
	for _, k := range ref.Notices {
		add("notice "+k.Code, k.Meaning, k.Remedy)
		if ref.Remedy(k.Code) != k.Remedy {
			t.Errorf("%s has another remedy", k.Code)
		}
	}
	return names
}

func namesIn(d *doc.Document) []string {
	var names []string
	for _, e := range d.Evidence {
		names = append(names, "evidence "+e.Rule)
	}
	for _, c := range d.Changes {
		names = append(names, "changes "+c.Rule)
	}
	for _, w := range d.Warnings {
		names = append(names, "notice "+w.Code)
	}
	return names
}

// examples are texts for rules that no case brings up.
var examples = []string{
	"Averley Oral History\nInterview with Ben Odu\n12 October 1995\n\nQ: When was it?\n\nA: In 1971.\n\nQ: And then?\n\nA: I stayed.\n",
	"Quay opens again after nine long years\n\n28 April 2021\n\nThe boat came back on a Friday, in the rain, with its lamps lit.\n\n" +
		"The ferry sails again on Friday, and nobody at the harbour can say where it went. (jra/dpa)\n",
	"Quay\n\nBy Jo Lee\n\n25/12/2021\n\nThe ferry sails again, nine years later.\n",
	"Quay\n\nBy Jo Lee\n\n03.04.2021\n\nThe ferry sails again, nine years later.\n",
	"Quay\n\nBy Jo Lee\n\nPublished: 2021\n\nThe ferry sails again, nine years later.\n",
}

// gathered writes the cases of all packages into a folder, a text each.
func gathered(t *testing.T) string {
	t.Helper()
	dir, n := t.TempDir(), 0
	write := func(data []byte) {
		if len(bytes.TrimSpace(data)) == 0 {
			return
		}
		n++
		if err := os.WriteFile(filepath.Join(dir, fmt.Sprintf("%04d.txt", n)), data, 0o666); err != nil {
			t.Fatal(err)
		}
	}
	for _, s := range examples {
		write([]byte(s))
	}
	dated := "The fair comes back\n\nBy Jane Roe\n\nIt came back on a Friday, in the rain, with its lamps lit, as it had gone.\n"
	if err := os.WriteFile(filepath.Join(dir, "2021-04-28-fair.txt"), []byte(dated), 0o666); err != nil {
		t.Fatal(err)
	}
	var picture bytes.Buffer
	if err := png.Encode(&picture, image.NewGray(image.Rect(0, 0, 2, 2))); err != nil {
		t.Fatal(err)
	}
	if err := os.WriteFile(filepath.Join(dir, "0001.png"), picture.Bytes(), 0o666); err != nil {
		t.Fatal(err)
	}
	for _, file := range globbed(t, "../convert/*/testdata/*.txtar") {
		archive, err := txtar.ParseFile(file)
		if err != nil {
			t.Fatal(err)
		}
		for _, f := range archive.Files {
			write(f.Data)
		}
	}
	for _, file := range globbed(t, "../convert/*/testdata/fuzz/*/*") {
		data, err := os.ReadFile(file)
		if err != nil {
			t.Fatal(err)
		}
		for line := range strings.Lines(string(data)) {
			if _, quoted, ok := strings.Cut(strings.TrimSuffix(line, ")\n"), "("); ok {
				if s, err := strconv.Unquote(quoted); err == nil {
					write([]byte(s))
				}
			}
		}
	}
	return dir
}

func globbed(t *testing.T, pattern string) []string {
	t.Helper()
	files, err := filepath.Glob(pattern)
	if err != nil || len(files) == 0 {
		t.Fatalf("%s matches nothing: %v", pattern, err)
	}
	return files
}
