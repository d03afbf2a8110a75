package bagit_test

import (
	"flag"
	"fmt"
	"os"
	"path/filepath"
	"slices"
	"strconv"
	"strings"
	"syscall"
	"testing"

	"github.com/rogpeppe/go-internal/txtar"

	"github.com/fad55d40/archive/archive/bagit"
)

var update = flag.Bool("update", false, "rewrite what the vectors expect")

// vectors are bags of our own, one rule each: testdata/bagit/KIND/CODE_CASE.txtar.
// The lines before the first file are, in this order:
//
//	what the bag is, in a sentence
//	options: profile
//	folder: PATH, pipe: PATH, link: PATH -> TARGET     what a text cannot hold
//	want: SEVERITY CODE PATH                           each finding, and no other
//
// A file whose name is followed by "quoted" holds a Go string.
const vectors = "../../testdata/bagit"

func TestVectors(t *testing.T) {
	covered := make(map[string]bool)
	for _, kind := range []string{"valid", "warning", "invalid"} {
		files, err := filepath.Glob(filepath.Join(vectors, kind, "*.txtar"))
		if err != nil || len(files) == 0 {
			t.Fatalf("%d vectors are %s: %v", len(files), kind, err)
		}
		for _, file := range files {
			name := strings.TrimSuffix(filepath.Base(file), ".txtar")
			code, _, _ := strings.Cut(name, "_")
			covered[code] = true
			t.Run(kind+"/"+name, func(t *testing.T) { vector(t, file, kind, code) })
		}
	}
	for _, r := range bagit.Rules() {
		if !covered[r.Code] && !slices.Contains(madeInCode, r.Code) {
			t.Errorf("no vector breaks the rule %s", r.Code)
		}
	}
}

// madeInCode are the rules that need a file too large, or too broken, for a
// vector: tests of their own break them.
var madeInCode = []string{"limit-exceeded", "file-unreadable"}

func vector(t *testing.T, file, kind, code string) {
	archive, err := txtar.ParseFile(file)
	if err != nil {
		t.Fatal(err)
	}
	dir := t.TempDir()
	var o bagit.Options
	var want, kept []string
	for line := range strings.Lines(string(archive.Comment)) {
		line = strings.TrimSpace(line)
		key, value, _ := strings.Cut(line, ": ")
		if key == "want" {
			want = append(want, value)
			continue
		}
		kept = append(kept, line)
		if len(kept) > 1 {
			directive(t, dir, key, value, &o)
		}
	}
	for _, f := range archive.Files {
		unpack(t, dir, f)
	}
	findings := validateDir(t, dir, o)
	got := make([]string, len(findings))
	for i, f := range findings {
		got[i] = strings.TrimSpace(fmt.Sprintf("%s %s %s", f.Severity, f.Code, strings.Trim(strconv.Quote(f.Path), `"`)))
	}
	got = slices.Compact(got)
	if *update {
		archive.Comment = []byte(strings.Join(kept, "\n") + "\n")
		for _, g := range got {
			archive.Comment = append(archive.Comment, "want: "+g+"\n"...)
		}
		if err := os.WriteFile(file, txtar.Format(archive), 0o666); err != nil {
			t.Fatal(err)
		}
		want = got
	}
	if !slices.Equal(got, want) {
		t.Errorf("found %q, want %q", got, want)
	}
	severity := map[string]string{"valid": "", "warning": "warning ", "invalid": "error "}[kind]
	switch {
	case kind == "valid" && len(got) > 0:
		t.Errorf("a valid bag: %q", got)
	case kind != "valid" && !slices.ContainsFunc(got, func(g string) bool { return strings.HasPrefix(g+" ", severity+code+" ") }):
		t.Errorf("there is no %s%s in %q", severity, code, got)
	case bad(findings) != (kind == "invalid"):
		t.Errorf("a bag of the kind %s: %q", kind, got)
	}
}

func directive(t *testing.T, dir, key, value string, o *bagit.Options) {
	t.Helper()
	path, target, _ := strings.Cut(value, " -> ")
	path = filepath.Join(dir, path)
	var err error
	if err := os.MkdirAll(filepath.Dir(path), 0o777); err != nil {
		t.Fatal(err)
	}
	switch key {
	case "options":
		o.Profile = value == "profile"
	case "folder":
		err = os.MkdirAll(path, 0o777)
	case "link":
		err = os.Symlink(target, path)
	case "pipe":
		err = syscall.Mkfifo(path, 0o666)
	default:
		t.Fatalf("unknown key %q", key)
	}
	if err != nil {
		t.Fatal(err)
	}
}

func unpack(t *testing.T, dir string, f txtar.File) {
	t.Helper()
	name, quoted := strings.CutSuffix(f.Name, " quoted")
	data := string(f.Data)
	var err error
	if strings.HasPrefix(name, `"`) {
		if name, err = strconv.Unquote(name); err != nil {
			t.Fatal(f.Name, err)
		}
	}
	if quoted {
		if data, err = strconv.Unquote(strings.TrimSpace(data)); err != nil {
			t.Fatal(f.Name, err)
		}
	}
	full := filepath.Join(dir, filepath.FromSlash(name))
	if err := os.MkdirAll(filepath.Dir(full), 0o777); err != nil {
		t.Fatal(err)
	}
	if err := os.WriteFile(full, []byte(data), 0o666); err != nil {
		t.Fatal(err)
	}
}
