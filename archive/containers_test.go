package archive_test

import (
	"archive/tar"
	"archive/zip"
	"bytes"
	"context"
	"io"
	"io/fs"
	"os"
	"path/filepath"
	"strings"
	"testing"

	"github.com/fad55d40/archive/archive"
)

// family is a folder of texts with what may stand beside them.
var family = map[string]string{
	"archive.yaml":         "publisher: The Ferry Press\n",
	"ä note.txt":           "A note\n\nOf no length.\n",
	"b/archive.yaml":       "author: Jane Roe\n",
	"b/tale.txt":           "A tale\n\nWords of it here.\n",
	"b/tale.meta.yaml":     "title: Another title\n",
	"b/tale.txt.meta.yaml": "title: Of a wrong name\n",
	"b/c/far.txt":          "Far away\n\nPhoto: Ann Lee\n",
	"b/c/far.png":          "", // a picture
	"b/other.md":           "No text.\n",
	".hidden/x.txt":        "Hidden\n",
	"bag/bagit.txt":        "BagIt-Version: 1.0\n",
	"bag/data/inner.txt":   "In a bag\n",
	"b-0.txt":              "Before\n\nIt stands before what is in b.\n",
}

// writeFamily writes the folder, and a tar and a zip file of it.
func writeFamily(t *testing.T) {
	t.Helper()
	t.Chdir(t.TempDir())
	var tarred, zipped bytes.Buffer
	tw, zw := tar.NewWriter(&tarred), zip.NewWriter(&zipped)
	for name, text := range family {
		if strings.HasSuffix(name, ".png") {
			text = string(pngBytes(t))
		}
		must(t, os.MkdirAll(filepath.Dir(filepath.Join("texts", name)), 0o777))
		must(t, os.WriteFile(filepath.Join("texts", name), []byte(text), 0o666))
		must(t, tw.WriteHeader(&tar.Header{Name: "./" + name, Mode: 0o644, Size: int64(len(text))}))
		_, err := io.WriteString(tw, text)
		must(t, err)
		w, err := zw.Create(name)
		must(t, err)
		_, err = io.WriteString(w, text)
		must(t, err)
	}
	must(t, tw.Close())
	must(t, zw.Close())
	must(t, os.WriteFile("texts.tar", tarred.Bytes(), 0o666))
	must(t, os.WriteFile("texts.zip", zipped.Bytes(), 0o666))
}

// bundleFiles builds into a folder and returns its files but the record.
func bundleFiles(t *testing.T, job archive.BuildJob) map[string]string {
	t.Helper()
	job.Sync = archive.SyncNone
	job.Result = func(r archive.Result) {
		if r.Err != nil {
			t.Errorf("%s: %v", r.Source, r.Err)
		}
	}
	if _, err := archive.Build(context.Background(), job); err != nil {
		t.Fatal(err)
	}
	files := make(map[string]string)
	must(t, filepath.WalkDir(job.Output, func(path string, e fs.DirEntry, err error) error {
		if err != nil || e.IsDir() || e.Name() == ".archive-sources" || e.Name() == ".archive-lock" {
			return err
		}
		data, err := os.ReadFile(path)
		rel, _ := filepath.Rel(job.Output, path)
		files[rel] = string(data)
		return err
	}))
	return files
}

// TestATarOrAZipFileIsBuiltAsTheFolderInIt compares the bundles, sidecars, defaults
// of folders and pictures among them.
func TestATarOrAZipFileIsBuiltAsTheFolderInIt(t *testing.T) {
	writeFamily(t)
	want := bundleFiles(t, archive.BuildJob{Paths: []string{"texts"}, Output: "plain"})
	if len(want) < 30 {
		t.Fatalf("there are %d files", len(want))
	}
	for _, name := range []string{"texts.tar", "texts.zip"} {
		for jobs := 1; jobs <= 3; jobs += 2 {
			got := bundleFiles(t, archive.BuildJob{Paths: []string{name}, Output: "of-" + name, Jobs: jobs, Force: true})
			sameFiles(t, name, got, want)
		}
	}
}

func sameFiles(t *testing.T, what string, got, want map[string]string) {
	t.Helper()
	for name := range want {
		if text, there := got[name]; !there {
			t.Errorf("%s: %s is not there", what, name)
		} else if text != want[name] {
			t.Errorf("%s: %s has other bytes", what, name)
		}
	}
	for name := range got {
		if _, there := want[name]; !there {
			t.Errorf("%s: %s should not be there", what, name)
		}
	}
}

// TestAManifestListsTheTextsOfATarFile builds from the list what is built from the
// file, and tells what changed in it.
func TestAManifestListsTheTextsOfATarFile(t *testing.T) {
	writeFamily(t)
	var list bytes.Buffer
	make := func(paths ...string) {
		t.Helper()
		list.Reset()
		_, err := archive.List(t.Context(), archive.ListJob{Paths: paths, Result: func(l archive.Listed) {
			if l.Err != nil {
				t.Error(l.Err)
			}
			list.Write(l.Line.Append(nil))
		}})
		must(t, err)
	}
	make("texts.zip", "texts.tar")
	want := bundleFiles(t, archive.BuildJob{Paths: []string{"texts.tar", "texts.zip"}, Base: ".", Output: "based"})
	got := bundleFiles(t, archive.BuildJob{Manifest: "-", Stdin: bytes.NewReader(list.Bytes()), Output: "listed", Jobs: 2})
	sameFiles(t, "the manifest", got, want)
	packs := bundleFiles(t, archive.BuildJob{Manifest: "-", Stdin: bytes.NewReader(list.Bytes()), Output: "packs", Pack: true, PackSize: 3, Jobs: 2})
	again := bundleFiles(t, archive.BuildJob{Manifest: "-", Stdin: bytes.NewReader(list.Bytes()), Output: "again", Pack: true, PackSize: 3})
	sameFiles(t, "packs", packs, again)

	check := func() (changed []string) {
		t.Helper()
		_, err := archive.List(t.Context(), archive.ListJob{Check: bytes.NewReader(list.Bytes()), Result: func(l archive.Listed) {
			if l.Change != archive.Same {
				changed = append(changed, string(l.Change)+" "+l.Line.Path)
			}
		}})
		must(t, err)
		return changed
	}
	if changed := check(); len(changed) > 0 {
		t.Errorf("nothing changed, and it tells of %q", changed)
	}
	data, err := os.ReadFile("texts.tar")
	must(t, err)
	must(t, os.WriteFile("texts.tar", bytes.Replace(data, []byte("Words of it here"), []byte("Words of it gone"), 1), 0o666))
	must(t, os.Remove("texts.zip"))
	changed := check()
	if len(changed) != 5 || changed[0] != "changed texts.tar//b/tale.txt" {
		t.Errorf("it tells of %q", changed)
	}
	for _, c := range changed[1:] {
		if !strings.HasPrefix(c, "gone texts.zip//") {
			t.Errorf("it tells of %q", c)
		}
	}
}
