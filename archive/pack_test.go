package archive_test

import (
	"bytes"
	"context"
	"fmt"
	"io"
	"math/rand/v2"
	"os"
	"path/filepath"
	"strings"
	"testing"

	"github.com/fad55d40/archive/archive"
	"github.com/fad55d40/archive/archive/bagit"
	"github.com/fad55d40/archive/archive/digest"
	"github.com/fad55d40/archive/archive/zipbag"
)

// packOf builds a pack of a few short texts in a new folder, from the manifest LIST
// in it, goes there, and returns the path of the pack.
func packOf(t *testing.T) string {
	t.Helper()
	t.Chdir(t.TempDir())
	var list bytes.Buffer
	for _, name := range []string{"a", "b/c", "d"} {
		if err := os.MkdirAll(filepath.Dir("in/"+name), 0o777); err != nil {
			t.Fatal(err)
		}
		if err := os.WriteFile("in/"+name+".txt", []byte("Of "+name+"\n\nA text of its own.\n"), 0o666); err != nil {
			t.Fatal(err)
		}
	}
	if _, err := archive.List(context.Background(), archive.ListJob{Paths: []string{"in"}, Result: func(l archive.Listed) {
		list.Write(l.Line.Append(nil))
	}}); err != nil {
		t.Fatal(err)
	}
	if err := os.WriteFile("LIST", list.Bytes(), 0o666); err != nil {
		t.Fatal(err)
	}
	var made string
	report, err := archive.Build(context.Background(), archive.BuildJob{
		Manifest: "-", Stdin: &list, Output: "packs", Pack: true, Formats: []string{"json"}, Sync: archive.SyncNone,
		Result: func(r archive.Result) {
			if r.Err != nil {
				t.Error(r.Err)
			}
		},
		Packed: func(p archive.Packed) { made = p.Path },
	})
	if err != nil || report.Built != 3 {
		t.Fatalf("%+v, %v", report, err)
	}
	return made
}

func verdictOf(t *testing.T, path string) (v archive.Verdict) {
	t.Helper()
	if _, err := archive.Verify(context.Background(), archive.VerifyJob{Paths: []string{path}, Result: func(got archive.Verdict) { v = got }}); err != nil {
		t.Fatal(err)
	}
	return v
}

// TestAPackWithAnyBitFlippedOrCutOffIsNotOK flips bits all over a pack, one of every
// byte near its beginning and its end, and cuts it at many lengths.
func TestAPackWithAnyBitFlippedOrCutOffIsNotOK(t *testing.T) {
	path := packOf(t)
	good, err := os.ReadFile(path)
	if err != nil {
		t.Fatal(err)
	}
	if v := verdictOf(t, path); !v.OK {
		t.Fatalf("the pack itself is not ok: %+v", v)
	}
	try := func(what string, data []byte) {
		if err := os.WriteFile(path, data, 0o666); err != nil {
			t.Fatal(err)
		}
		if v := verdictOf(t, path); v.OK && v.Err == nil {
			t.Errorf("%s, and it is ok", what)
		}
	}
	random := rand.New(rand.NewPCG(17, 6))
	for at := 0; at < len(good); at++ {
		if at > 300 && at < len(good)-300 && random.IntN(211) != 0 {
			continue
		}
		data, bit := bytes.Clone(good), random.IntN(8)
		data[at] ^= 1 << bit
		try(fmt.Sprintf("bit %d of byte %d is another one", bit, at), data)
	}
	for at := 0; at < len(good); at += 1 + len(good)/60 {
		try(fmt.Sprintf("it ends after %d bytes", at), good[:at])
	}
}

// TestAPackThatLiesIsBadThoughItsChecksumsHold writes packs anew, with right
// checksums all through, but with an index, a root, a number or a bundle that is
// not the true one.
func TestAPackThatLiesIsBadThoughItsChecksumsHold(t *testing.T) {
	path := packOf(t)
	files := packFiles(t, path)
	for name, test := range map[string]struct {
		change func(map[string]string)
		code   string
	}{
		"nothing":             {func(map[string]string) {}, ""},
		"another offset":      {replaceIn("index.jsonl", `"offset":`, `"offset":1`), "pack-index"},
		"another source":      {replaceIn("index.jsonl", `"id":"urn:sha256:`, `"id":"urn:sha256:0`), "pack-index"},
		"an index cut short":  {func(f map[string]string) { f["index.jsonl"], _, _ = strings.Cut(f["index.jsonl"], "\n") }, "pack-index"},
		"no index":            {func(f map[string]string) { f["index.jsonl"] = "" }, "pack-index"},
		"another root":        {replaceIn("bag-info.txt", "Merkle-Root-SHA256: ", "Merkle-Root-SHA256: 0"), "pack-root"},
		"another number":      {replaceIn("bag-info.txt", "Archive-Pack: 3", "Archive-Pack: 4"), "pack-root"},
		"a text for a bundle": {func(f map[string]string) { f["data/in/a.zip"] = "no zip file" }, ""},
		"a bundle that is bad": {func(f map[string]string) {
			f["data/in/a.zip"] = strings.Replace(f["data/in/a.zip"], "A text", "B text", 1)
		}, ""},
		"a bundle of something": {func(f map[string]string) { f["data/in/a.zip"] = f["data/in/d.zip"] }, ""},
	} {
		t.Run(name, func(t *testing.T) {
			changed := make(map[string]string)
			for n, text := range files {
				changed[n] = text
			}
			test.change(changed)
			writePack(t, path, changed)
			v := verdictOf(t, path)
			if v.OK != (name == "nothing") {
				t.Fatalf("ok is %v: %+v", v.OK, v.Findings)
			}
			if test.code == "" {
				return
			}
			for _, f := range v.Findings {
				if f.Code == test.code {
					return
				}
			}
			t.Errorf("there is no %s among %+v", test.code, v.Findings)
		})
	}
}

// TestALyingIndexLeadsToNoOtherBundle asks for single bundles of packs whose index
// tells of other places, lengths and digests: what is given is what the manifest
// lists.
func TestALyingIndexLeadsToNoOtherBundle(t *testing.T) {
	path := packOf(t)
	files := packFiles(t, path)
	for name, change := range map[string]func(map[string]string){
		"offsets": replaceIn("index.jsonl", `"offset":`, `"offset":1`),
		"lengths": replaceIn("index.jsonl", `"length":`, `"length":9`),
		"paths": func(f map[string]string) {
			f["index.jsonl"] = strings.NewReplacer("in/a.zip", "in/d.zip", "in/d.zip", "in/a.zip").Replace(f["index.jsonl"])
		},
		"digests": replaceIn("index.jsonl", `"sha256":"`, `"sha256":"0`),
		"nothing": func(f map[string]string) { f["index.jsonl"] = "" },
	} {
		changed := make(map[string]string)
		for n, text := range files {
			changed[n] = text
		}
		change(changed)
		writePack(t, path, changed)
		for place, want := range map[string]string{"in/a": "Of a", "in/b/c": "Of b/c", "in/d": "Of d"} {
			file, err := archive.Extract(t.Context(), archive.ExtractJob{Path: path + "//" + place})
			if err != nil {
				t.Errorf("with an index that lies about %s: %s: %v", name, place, err)
				continue
			}
			if text, err := file.Bytes(t.Context()); err != nil || !strings.HasPrefix(string(text), want+"\n") {
				t.Errorf("with an index that lies about %s, %s is %.20q, %v", name, place, text, err)
			}
			must(t, file.Close())
		}
	}
}

func replaceIn(file, old, by string) func(map[string]string) {
	return func(files map[string]string) { files[file] = strings.Replace(files[file], old, by, 1) }
}

// packFiles reads all files of a pack but its manifests.
func packFiles(t *testing.T, path string) map[string]string {
	t.Helper()
	bag, err := zipbag.Open(context.Background(), path, nil)
	if err != nil {
		t.Fatal(err)
	}
	defer bag.Close()
	files := make(map[string]string)
	for _, name := range []string{"bag-info.txt", "index.jsonl", "data/in/a.zip", "data/in/b/c.zip", "data/in/d.zip"} {
		f, err := bag.Open(name)
		if err != nil {
			t.Fatal(err)
		}
		text, err := io.ReadAll(f)
		if err != nil {
			t.Fatal(err)
		}
		files[name] = string(text)
	}
	return files
}

// writePack writes a bag of these files in the place of a pack.
func writePack(t *testing.T, path string, files map[string]string) {
	t.Helper()
	var content bytes.Buffer
	sink := zipbag.NewSink(&content, strings.TrimSuffix(filepath.Base(path), ".zip"))
	bag := bagit.NewWriter(sink, digest.SHA256, digest.SHA512)
	for name, text := range files {
		if !strings.HasPrefix(name, "data/") {
			continue
		}
		w, err := bag.Create(name)
		if err == nil {
			if _, err = io.WriteString(w, text); err == nil {
				err = w.Close()
			}
		}
		if err != nil {
			t.Fatal(err)
		}
	}
	if err := bag.Tag("index.jsonl", []byte(files["index.jsonl"])); err != nil {
		t.Fatal(err)
	}
	var info []bagit.Field
	for line := range strings.Lines(files["bag-info.txt"]) {
		if label, value, _ := strings.Cut(strings.TrimSpace(line), ": "); label != "Payload-Oxum" {
			info = append(info, bagit.Field{Label: label, Value: value})
		}
	}
	if err := bag.Close(info); err != nil {
		t.Fatal(err)
	}
	if err := sink.Close(); err != nil {
		t.Fatal(err)
	}
	if err := os.WriteFile(path, content.Bytes(), 0o666); err != nil {
		t.Fatal(err)
	}
}
