package main_test

import (
	"bytes"
	"context"
	"flag"
	"go/parser"
	"go/token"
	"io"
	"io/fs"
	"os"
	"path/filepath"
	"regexp"
	"slices"
	"strings"
	"testing"

	"github.com/fad55d40/archive/archive/cli"
	"github.com/fad55d40/archive/archive/store/storetest"
	"github.com/rogpeppe/go-internal/testscript"
	"github.com/santhosh-tekuri/jsonschema/v6"
)

var update = flag.Bool("update", false, "rewrite the expected output in scripts")

// TestMain lets scripts run the program itself as the command "archive".
func TestMain(m *testing.M) {
	testscript.Main(m, map[string]func(){
		"archive": func() {
			ctx, stop := cli.WithSignals(context.Background())
			world := cli.System()
			world.Messages = messagesOfProcess()
			code := cli.Run(ctx, os.Args[1:], world)
			stop()
			os.Exit(code)
		},
	})
}

// messagesFolder is the variable that names the folder in which each process
// keeps what --json prints, or would print.
const messagesFolder = "TEST_MESSAGES"

func messagesOfProcess() io.Writer {
	f, err := os.CreateTemp(os.Getenv(messagesFolder), "*.jsonl")
	if err != nil {
		panic(err)
	}
	return f
}

func TestScripts(t *testing.T) {
	root, err := os.Getwd()
	if err != nil {
		t.Fatal(err)
	}
	messages := t.TempDir()
	objects := storetest.New(t)
	objects.Put(t, "texts/a.txt", "First\n\nA first text.\n")
	objects.Put(t, "texts/b/b.txt", "Second\n\nA second text.\n")
	t.Cleanup(func() { checkMessages(t, messages) }) // when all scripts are done
	testscript.Run(t, testscript.Params{
		Dir:                 "testdata/script",
		UpdateScripts:       *update,
		RequireExplicitExec: true,
		RequireUniqueNames:  true,
		Setup: func(e *testscript.Env) error {
			e.Setenv(messagesFolder, messages)
			e.Setenv("S3", objects.URL)
			for _, name := range []string{"AWS_ACCESS_KEY_ID", "AWS_SECRET_ACCESS_KEY", "AWS_EC2_METADATA_DISABLED"} {
				e.Setenv(name, os.Getenv(name))
			}
			e.Setenv("SEEDS", filepath.Join(root, "seeds"))
			e.Setenv("FACES", filepath.Join(root, "convert", "font", "faces"))
			return nil
		},
	})
}

// checkMessages validates every message of every run of every script by the
// schema that archive schema --stream prints, with an independent validator, and
// demands that each type of message and each code of an error was among them.
func checkMessages(t *testing.T, dir string) {
	schema := streamSchema(t)
	types, codes := make(map[string]int), make(map[string]int)
	files, err := filepath.Glob(filepath.Join(dir, "*.jsonl"))
	if err != nil || len(files) == 0 {
		t.Fatalf("no script left messages: %v", err)
	}
	for _, file := range files {
		data, err := os.ReadFile(file)
		if err != nil {
			t.Fatal(err)
		}
		last := ""
		for line := range strings.Lines(string(data)) {
			if strings.Contains(line, storetest.Secret) {
				t.Errorf("a message holds the secret key: %s", line)
			}
			value, err := jsonschema.UnmarshalJSON(strings.NewReader(line))
			if err != nil {
				t.Errorf("%v: %s", err, line)
				continue
			}
			if err := schema.compiled.Validate(value); err != nil {
				t.Errorf("%v\n%s", err, line)
			}
			m := value.(map[string]any)
			if last, _ = m["message_type"].(string); last == "error" {
				codes[m["code"].(string)]++
			}
			types[last]++
		}
	}
	if filtered() {
		return
	}
	for _, want := range schema.types {
		if types[want] == 0 {
			t.Errorf("no script made a message of the type %q", want)
		}
	}
	for _, want := range schema.codes {
		if codes[want] == 0 && !slices.Contains(elsewhere, want) {
			t.Errorf("no script made an error of the code %q", want)
		}
	}
}

// elsewhere are the codes of errors that scripts cannot make; tests of package
// archive do.
var elsewhere = []string{"changed-meanwhile", "permission", "copies-differ", "failed", "input-output", "internal", "no-locks", "not-reversible", "read-only", "reads-back-wrong", "results-unwritten"}

// filtered reports whether only some scripts were asked for.
func filtered() bool {
	return strings.Contains(flag.Lookup("test.run").Value.String(), "/")
}

// stream is the schema of messages, with the types and the codes that it lists.
type stream struct {
	compiled     *jsonschema.Schema
	types, codes []string
}

func streamSchema(t *testing.T) stream {
	var out bytes.Buffer
	world := cli.System()
	world.Out, world.Env = &out, func(string) string { return "" }
	if code := cli.Run(t.Context(), []string{"schema", "--stream"}, world); code != 0 {
		t.Fatalf("printing the schema ends with %d", code)
	}
	closed := bytes.ReplaceAll(out.Bytes(), []byte(`"required":`), []byte(`"additionalProperties": false, "required":`)) // a member that is not told of is a fault here
	parsed, err := jsonschema.UnmarshalJSON(bytes.NewReader(closed))
	if err != nil {
		t.Fatal(err)
	}
	c := jsonschema.NewCompiler()
	if err := c.AddResource("stream.json", parsed); err != nil {
		t.Fatal(err)
	}
	s := stream{compiled: c.MustCompile("stream.json")}
	definitions := parsed.(map[string]any)["$defs"].(map[string]any)
	for name := range definitions {
		s.types = append(s.types, name)
	}
	member := definitions["error"].(map[string]any)["properties"].(map[string]any)["code"].(map[string]any)
	for _, code := range member["enum"].([]any) {
		s.codes = append(s.codes, code.(string))
	}
	return s
}

const module = "github.com/fad55d40/archive"

// allowed lists what each package may import, besides the standard library.
// Paths without a dot are packages of this module. An arrow that is not here
// does not exist; a new one is a decision.
var allowed = map[string][]string{
	"":                    {"archive/cli"},
	"convert/doc":         {},
	"convert/sniff":       {},
	"convert/text":        {"convert/doc", "convert/language", "convert/sniff", "golang.org/x/text"},
	"convert/rights":      {"convert/doc", "convert/letter", "convert/lexicon", "convert/licence"},
	"convert/licence":     {"convert/doc", "convert/lexicon"},
	"convert/language":    {"convert/letter"},
	"convert/lexicon":     {"convert/letter"},
	"convert/date":        {"convert/doc", "convert/letter", "convert/lexicon"},
	"convert/byline":      {"convert/doc", "convert/date", "convert/letter", "convert/lexicon"},
	"convert/letter":      {},
	"convert/roles":       {"convert/letter"},
	"convert/roles/train": {"convert/detect", "convert/doc", "convert/roles", "convert/text"},
	"convert/detect":      {"convert/doc", "convert/letter", "convert/roles", "convert/rights", "convert/date", "convert/byline", "convert/hyphen", "convert/language", "convert/lexicon"},
	"convert/picture":     {},
	"convert/spelling":    {},
	"convert/meta":        {"convert/doc", "convert/jsontext", "convert/spelling", "convert/byline", "convert/date", "convert/licence", "convert/picture", "convert/rights", "go.yaml.in/yaml/v3"},
	"convert/articles":    {"convert/doc", "convert/text", "convert/byline", "convert/date", "convert/letter", "convert/lexicon"},
	"convert/plain":       {"convert/articles", "convert/doc", "convert/text", "convert/meta", "convert/detect"},
	"convert/jsontext":    {},
	"convert/jsondoc":     {"convert/doc", "convert/jsontext"},
	"convert/packed":      {"github.com/klauspost/compress"},
	"convert/hyphen":      {"convert/packed"},
	"convert/linebreak":   {"convert/packed", "github.com/go-text/typesetting"},
	"convert/labels":      {},
	"convert/font/bidi":   {"golang.org/x/text"},
	"convert/font":        {"convert/font/bidi", "convert/font/outline", "convert/packed", "github.com/go-text/typesetting", "golang.org/x/text"},
	"convert/qr":          {},
	"convert/colophon":    {"convert/doc", "convert/labels", "convert/licence", "convert/qr"},
	"convert/typeset":     {"convert/colophon", "convert/doc", "convert/font", "convert/font/bidi", "convert/hyphen", "convert/labels", "convert/linebreak", "golang.org/x/text"},
	"convert/pack":        {},
	"convert/pdf":         {"convert/colophon", "convert/doc", "convert/font", "convert/font/bidi", "convert/picture", "convert/qr", "convert/typeset", "convert/pack", "github.com/jung-kurt/gofpdf"},
	"convert/cover":       {"convert/font", "convert/font/bidi", "convert/hyphen", "convert/linebreak", "convert/pack"},
	"convert/epub":        {"convert/colophon", "convert/cover", "convert/doc", "convert/font", "convert/labels", "convert/pack", "convert/picture", "github.com/bmaupin/go-epub", "golang.org/x/text"},
	"convert/fidelity":    {"convert/doc"},
	"convert/ledger":      {"convert/doc", "convert/letter", "convert/byline", "convert/date", "convert/detect"},
	"convert/prose":       {"convert/doc"},
	"convert/explain":     {"convert/doc", "convert/text"},
	"convert":             {"convert/articles", "convert/colophon", "convert/detect", "convert/doc", "convert/plain", "convert/meta", "convert/font", "convert/pdf", "convert/epub", "convert/fidelity", "convert/hyphen", "convert/jsondoc", "convert/ledger", "convert/linebreak", "convert/sniff", "convert/text"},
	"archive/digest":      {},
	"archive/bagit":       {"archive/digest", "archive/internal/plural", "golang.org/x/text", "golang.org/x/sys"},
	"archive/crate":       {"convert/doc", "convert/jsontext"},
	"archive/zipbag":      {"archive/bagit", "archive/internal/entries", "archive/internal/plural", "convert/pack"},
	"archive/profile":     {"archive/bagit", "archive/internal/plural"},
	"archive/tarbag":      {"archive/bagit", "archive/digest", "archive/internal/entries", "github.com/klauspost/compress"},
	"archive/stage":       {"github.com/gofrs/flock", "golang.org/x/sys"},
	"archive/filename":    {},
	"archive/sourcelist":  {},
	"archive/merkle":      {},
	"archive/guard":       {},
	"archive/cells":       {"github.com/rivo/uniseg"},
	"archive/cli":         {"archive", "archive/cells", "archive/filename", "archive/guard", "archive/internal/plural", "archive/stage", "archive/store", "convert/doc", "convert/explain", "convert/jsondoc", "convert/spelling", "github.com/urfave/cli/v2", "golang.org/x/term"},
	"archive/conformance": {"github.com/rogpeppe/go-internal"},

	"archive/store":           {"archive/guard", "archive/internal/fault", "archive/sourcelist", "archive/stage", "github.com/aws/aws-sdk-go-v2", "github.com/aws/smithy-go"},
	"archive/store/storetest": {"github.com/johannesboyne/gofakes3"},

	"convert/font/outline": {},
	".ci/faces/split":      {"convert/font/outline"},

	"archive/internal/fault":     {},
	"archive/internal/plural":    {},
	"archive/internal/entries":   {"archive/bagit", "golang.org/x/text"},
	"archive/internal/budget":    {"convert/doc", "convert/picture"},
	"archive/internal/bundle":    {"archive/guard", "archive/internal/fault", "archive/bagit", "archive/digest", "archive/stage", "archive/store", "archive/tarbag", "archive/zipbag", "convert/doc", "convert/jsondoc"},
	"archive/internal/record":    {"archive/stage"},
	"archive/internal/container": {"archive/bagit", "archive/internal/entries", "archive/tarbag", "archive/zipbag", "convert"},
	"archive/internal/source":    {"archive/sourcelist", "archive/internal/container", "archive/internal/fault", "archive/guard", "archive/internal/bundle", "archive/internal/entries", "archive/store", "convert", "convert/doc", "convert/meta", "golang.org/x/text"},

	"archive": {"archive/internal/budget", "archive/internal/bundle", "archive/internal/entries", "archive/internal/fault", "archive/internal/plural", "archive/internal/record", "archive/internal/source", "archive/merkle", "archive/sourcelist", "convert", "convert/doc", "convert/explain", "convert/jsondoc", "convert/ledger", "convert/pack", "convert/prose", "archive/bagit", "archive/crate", "archive/digest", "archive/filename", "archive/guard", "archive/profile", "archive/stage", "archive/store", "archive/tarbag", "archive/zipbag"},
}

// oneFile names the libraries that a single file of their package imports.
var oneFile = []string{"github.com/jung-kurt/gofpdf", "github.com/bmaupin/go-epub"}

func TestPackagesImportOnlyWhatTheHouseAllows(t *testing.T) {
	importers := make(map[string][]string)
	seen, used := make(map[string]bool), make(map[[2]string]bool)
	for _, file := range goFiles(t) {
		pkg := filepath.ToSlash(filepath.Dir(file))
		if pkg == "." {
			pkg = ""
		}
		rules, known := allowed[pkg]
		if !known {
			t.Errorf("%s: package %q is not in the table of allowed imports", file, pkg)
			continue
		}
		seen[pkg] = true
		f, err := parser.ParseFile(token.NewFileSet(), file, nil, parser.ImportsOnly)
		if err != nil {
			t.Fatal(err)
		}
		for _, spec := range f.Imports {
			path := strings.Trim(spec.Path.Value, `"`)
			importers[path] = append(importers[path], file)
			if own, ok := strings.CutPrefix(path, module+"/"); ok {
				path = own
			} else if !strings.Contains(path, ".") {
				continue
			}
			arrow := slices.IndexFunc(rules, func(r string) bool { return path == r || strings.Contains(r, ".") && strings.HasPrefix(path, r+"/") })
			if arrow < 0 {
				t.Errorf("%s imports %q, which package %q may not", file, path, pkg)
				continue
			}
			used[[2]string{pkg, rules[arrow]}] = true
		}
	}
	for pkg := range allowed {
		if !seen[pkg] {
			t.Errorf("the table of allowed imports names %q, which has no Go file", pkg)
		}
	}
	for pkg, rules := range allowed {
		for _, r := range rules {
			if !used[[2]string{pkg, r}] {
				t.Errorf("the table lets package %q import %q, which it does not", pkg, r)
			}
		}
	}
	for _, lib := range oneFile {
		if n := len(importers[lib]); n != 1 {
			t.Errorf("%s is imported by %d files, want exactly one: %q", lib, n, importers[lib])
		}
	}
}

// words that only certain places may write.
var words = []struct {
	pattern *regexp.Regexp
	only    []string // files or folders that may
}{
	{regexp.MustCompile(`\bos\.Exit\(`), []string{"main.go", "convert/roles/train/main.go"}},
	{regexp.MustCompile(`\bfmt\.Print|\bos\.Stdout\b|\bos\.Stderr\b`), []string{"archive/cli/", "convert/roles/train/main.go"}},
	{regexp.MustCompile(`\bos\.(Rename|RemoveAll|Remove|Create|WriteFile)\(`), []string{"archive/stage/", "convert/roles/train/main.go", ".ci/faces/split/main.go"}},
	{regexp.MustCompile(`\btime\.Now\b`), []string{"archive/cli/"}},
	{regexp.MustCompile(`\bfunc init\(\)`), nil},
}

func TestSomeWordsStandOnlyWhereTheyMay(t *testing.T) {
	for _, file := range goFiles(t) {
		data, err := os.ReadFile(file)
		if err != nil {
			t.Fatal(err)
		}
		for _, w := range words {
			if w.pattern.Match(data) && !slices.ContainsFunc(w.only, func(p string) bool { return strings.HasPrefix(filepath.ToSlash(file), p) }) {
				t.Errorf("%s matches %s, which only %q may", file, w.pattern, w.only)
			}
		}
	}
}

// top is all that may stand at the top of the tree.
var top = []string{"CHANGELOG.md", "LICENSE", "README.md", "archive", "convert", "go.mod", "go.sum", "main.go", "main_test.go", "seeds", "testdata"}

func TestTheTopOfTheTreeHoldsWhatItShould(t *testing.T) {
	entries, err := os.ReadDir(".")
	if err != nil {
		t.Fatal(err)
	}
	var got []string
	for _, e := range entries {
		if !strings.HasPrefix(e.Name(), ".") && e.Name() != "bin" && e.Name() != "bundles" {
			got = append(got, e.Name())
		}
	}
	if !slices.Equal(got, top) {
		t.Errorf("the top level holds %q, want %q", got, top)
	}
}

// maxFile bounds the bytes of a file in the tree. The largest font has 1.5 MB.
const maxFile = 2 << 20

// binaries are the kinds of file, by extension, that may hold NUL bytes: fonts,
// pictures, the colour profile of PDFs, and test data that say what they are.
var binaries = []string{".ttf", ".otf", ".zst", ".png", ".jpg", ".icc", ".bin"}

func TestTheTreeHoldsNoLargeFileAndNoProgram(t *testing.T) {
	for _, file := range files(t) {
		data, err := os.ReadFile(file)
		if err != nil {
			t.Fatal(err)
		}
		if len(data) > maxFile {
			t.Errorf("%s has %d bytes, at most %d are kept here", file, len(data), maxFile)
		}
		if bytes.IndexByte(data, 0) >= 0 && !slices.Contains(binaries, filepath.Ext(file)) && !strings.Contains("/"+filepath.ToSlash(file), "/testdata/") {
			t.Errorf("%s is binary, and no font or picture", file)
		}
		for _, magic := range []string{"\x7fELF", "MZ\x90\x00", "\xcf\xfa\xed\xfe", "!<arch>\n"} {
			if bytes.HasPrefix(data, []byte(magic)) {
				t.Errorf("%s is a program or a library", file)
			}
		}
	}
}

// goFiles lists the Go files of the module that are not tests.
func goFiles(t *testing.T) []string {
	t.Helper()
	list := slices.DeleteFunc(files(t), func(path string) bool {
		return !strings.HasSuffix(path, ".go") || strings.HasSuffix(path, "_test.go") || strings.Contains("/"+filepath.ToSlash(path), "/testdata/")
	})
	if len(list) == 0 {
		t.Fatal("no Go file was found")
	}
	return list
}

// files lists the files of the tree, without what building and version control
// leave in it.
func files(t *testing.T) []string {
	t.Helper()
	var list []string
	err := filepath.WalkDir(".", func(path string, e fs.DirEntry, err error) error {
		switch {
		case err != nil:
			return err
		case e.IsDir() && (path == ".git" || path == "bin" || path == "bundles"):
			return fs.SkipDir
		case e.Type().IsRegular() && path != ".git": // a file in linked work trees
			list = append(list, path)
		}
		return nil
	})
	if err != nil {
		t.Fatal(err)
	}
	return list
}
