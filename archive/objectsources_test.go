package archive_test

import (
	"archive/tar"
	"bytes"
	"context"
	"fmt"
	"path/filepath"
	"slices"
	"strings"
	"testing"

	"github.com/fad55d40/archive/archive"
	"github.com/fad55d40/archive/archive/store"
	"github.com/fad55d40/archive/archive/store/storetest"
)

// texts are a folder with all that a folder may have.
var texts = map[string]string{
	"a.txt":             "Of a\n\nA text of its own.\n",
	"b/c.txt":           "Of c\n\nAnother text.\n",
	"b/c.meta.yaml":     "author: Jane Roe\n",
	"b/d e.txt":         "Of d\n\nOne with a name.\n",
	"b/pic.txt":         "Of a picture\n\nA text.\n",
	"b/pic.jpg":         "",
	"archive.yaml":      "publisher: The Quay\n",
	".hidden/x.txt":     "Nobody's\n",
	"bag/bagit.txt":     "BagIt-Version: 1.0\n",
	"bag/data/z.txt":    "In a bag\n",
	"notes.md":          "no text by its name",
	"b/c.txt.bak":       "no text",
	"z/zz/last-one.txt": "The last\n\nOne more text.\n",
}

// bothPlaces puts the texts into a folder and an object store, below "in".
func bothPlaces(t *testing.T) *storetest.Server {
	t.Helper()
	t.Chdir(t.TempDir())
	server := storetest.New(t)
	for name, text := range texts {
		if text == "" {
			text = string(jpegBytes(t))
		}
		put(t, filepath.Join("in", filepath.FromSlash(name)), text)
		server.Put(t, "in/"+name, text)
	}
	return server
}

func listOf(t *testing.T, job archive.ListJob) (lines []string) {
	t.Helper()
	job.Result = func(l archive.Listed) {
		if l.Err != nil {
			t.Error(l.Path, l.Err)
			return
		}
		lines = append(lines, string(l.Line.Append(nil)))
	}
	if _, err := archive.List(context.Background(), job); err != nil {
		t.Fatal(err)
	}
	return lines
}

func TestAManifestOfObjectsIsThatOfTheSameFiles(t *testing.T) {
	server := bothPlaces(t)
	near := listOf(t, archive.ListJob{Paths: []string{"in"}, Base: "in"})
	for _, jobs := range []int{1, 8} {
		far := listOf(t, archive.ListJob{Paths: []string{shelf + "/in/"}, Base: shelf + "/in", Stores: storesOf(server), Jobs: jobs})
		if !slices.Equal(far, near) || len(near) != 5 {
			t.Errorf("of objects\n%q\nof files\n%q", far, near)
		}
	}
	addresses := listOf(t, archive.ListJob{Paths: []string{shelf + "/in"}, Stores: storesOf(server)})
	for i, line := range addresses {
		if !strings.Contains(line, " "+shelf+"/in/") || strings.Fields(line)[1] != strings.Fields(near[i])[1] {
			t.Errorf("%q is the address of %q", line, near[i])
		}
	}
}

func TestPacksOfObjectsAreThoseOfTheSameFiles(t *testing.T) {
	server := bothPlaces(t)
	stores := storesOf(server)
	list := strings.Join(listOf(t, archive.ListJob{Paths: []string{"in"}, Base: "in"}), "")
	put(t, "LIST", list)
	server.Put(t, "LIST", list)
	based := func(base string) func(*archive.BuildJob) {
		return func(job *archive.BuildJob) { job.Base, job.PackSize = base, 2 }
	}
	if _, report, err := packed(t, nil, "near", based("in")); err != nil || report.Built != 5 {
		t.Fatalf("%+v, %v", report, err)
	}
	server.Requests()
	far := func(job *archive.BuildJob) { job.Manifest = shelf + "/LIST" }
	if _, report, err := packed(t, stores, shelf+"/far", based(shelf+"/in"), far); err != nil || report.Built != 5 {
		t.Fatalf("%+v, %v", report, err)
	}
	plain := 0
	for _, r := range server.Requests() {
		if strings.Contains(r, "d%20e") || strings.Contains(r, "in/b/d e") {
			plain++
		}
	}
	if plain > 3 { // archive.yaml above it counts: the text, and what lies beside it
		t.Errorf("%d requests for one text", plain)
	}
	found, err := filepath.Glob("near/*.zip")
	if err != nil || len(found) != 3 {
		t.Fatal(found, err)
	}
	for _, pack := range found {
		if got, _ := server.Content(t, "far/"+filepath.Base(pack)); got != content(t, pack) {
			t.Errorf("%s has %d bytes, and others than the file", pack, len(got))
		}
	}
}

// TestAnObjectThatChangedOrWentAwaySinceTheManifestFailsAlone does both.
func TestAnObjectThatChangedOrWentAwaySinceTheManifestFailsAlone(t *testing.T) {
	server := bothPlaces(t)
	stores := storesOf(server)
	put(t, "LIST", strings.Join(listOf(t, archive.ListJob{Paths: []string{shelf + "/in"}, Stores: stores}), "")+
		"5 "+strings.Repeat("ab", 32)+" "+shelf+"/in/zzz.txt\n")
	server.Put(t, "in/a.txt", "Of b\n\nA text of its own.\n")
	made, report, err := packed(t, stores, "out")
	if err != nil || report.Built != 4 || report.Failed != 2 {
		t.Fatalf("%+v, %v", report, err)
	}
	lost := content(t, made[0].Report)
	for _, want := range []string{shelf + "/in/a.txt", "it is not the text of line 1 of the manifest", shelf + "/in/zzz.txt", "no such object"} {
		if !strings.Contains(lost, want) {
			t.Errorf("the list does not say %q: %s", want, lost)
		}
	}
}

func TestCheckTellsWhatChangedInAStore(t *testing.T) {
	server := bothPlaces(t)
	stores := storesOf(server)
	list := strings.Join(listOf(t, archive.ListJob{Paths: []string{shelf + "/in"}, Stores: stores}), "")
	server.Put(t, "in/a.txt", "Of b\n\nA text of its own.\n")
	server.Put(t, "in/new.txt", "New\n\nText.\n")
	got := make(map[string]archive.Change)
	_, err := archive.List(t.Context(), archive.ListJob{Paths: []string{shelf + "/in"}, Stores: stores, Check: strings.NewReader(list), Result: func(l archive.Listed) {
		if l.Change != archive.Same {
			got[l.Path] = l.Change
		}
	}})
	if err != nil || len(got) != 2 || got[shelf+"/in/a.txt"] != archive.Changed || got[shelf+"/in/new.txt"] != archive.New {
		t.Errorf("%v, %v", got, err)
	}
}

func TestTextsInATarObjectTakeOneRequest(t *testing.T) {
	t.Chdir(t.TempDir())
	server := storetest.New(t)
	var file bytes.Buffer
	w := tar.NewWriter(&file)
	for i := range 40 {
		text := fmt.Sprintf("Number %d\n\nA text of its own.\n", i)
		if err := w.WriteHeader(&tar.Header{Name: fmt.Sprintf("texts/%02d.txt", i), Size: int64(len(text)), Mode: 0o644}); err != nil {
			t.Fatal(err)
		}
		w.Write([]byte(text))
	}
	if err := w.Close(); err != nil {
		t.Fatal(err)
	}
	put(t, "in/all.tar", file.String())
	server.Put(t, "in/all.tar", file.String())
	near := listOf(t, archive.ListJob{Paths: []string{"in/all.tar"}, Base: "in"})
	far := listOf(t, archive.ListJob{Paths: []string{shelf + "/in/all.tar"}, Base: shelf + "/in", Stores: storesOf(server)})
	if !slices.Equal(far, near) || len(near) != 40 {
		t.Fatalf("of an object\n%q\nof a file\n%q", far, near)
	}
	put(t, "LIST", strings.Join(far, ""))
	server.Requests()
	_, report, err := packed(t, storesOf(server), shelf+"/far", func(job *archive.BuildJob) { job.Base = shelf + "/in" })
	if err != nil || report.Built != 40 {
		t.Fatalf("%+v, %v", report, err)
	}
	gets := 0
	for _, r := range server.Requests() {
		if r == "GET in/all.tar" {
			gets++
		}
	}
	if gets != 1 {
		t.Errorf("%d requests for the tar file", gets)
	}
}

func TestTextsInAnObjectStoreAreShownAndBuiltIntoAFolder(t *testing.T) {
	server := bothPlaces(t)
	stores := storesOf(server)
	for output, path := range map[string]string{"near": "in", "far": shelf + "/in"} {
		report, err := archive.Build(t.Context(), archive.BuildJob{Paths: []string{path}, Stores: stores, Output: output, Formats: []string{"json"}, Sync: archive.SyncNone})
		if err != nil || report.Built != 5 {
			t.Fatalf("%+v, %v", report, err)
		}
	}
	if far, near := treeOf(t, "far"), treeOf(t, "near"); far != near {
		t.Errorf("of objects\n%s\nof files\n%s", far, near)
	}
	report, err := archive.Build(t.Context(), archive.BuildJob{Paths: []string{shelf + "/in"}, Stores: stores, Output: "far", Formats: []string{"json"}, Sync: archive.SyncNone})
	if err != nil || report.Unchanged != 5 {
		t.Errorf("again: %+v, %v", report, err)
	}
	shown := 0
	if _, err := archive.Show(t.Context(), archive.ShowJob{Paths: []string{shelf + "/in/a.txt"}, Stores: stores, Result: func(s archive.Shown) {
		if shown++; s.Err != nil || s.Doc.Meta.Title != "Of a" {
			t.Errorf("%+v", s)
		}
	}}); err != nil || shown != 1 {
		t.Errorf("%d shown, %v", shown, err)
	}
}

// TestAnObjectThatIsListedAndGoneFailsAlone lists an object that is not there, as where a listing lags:
// it fails by itself.
func TestAnObjectThatIsListedAndGoneFailsAlone(t *testing.T) {
	server := bothPlaces(t)
	var failed []string
	seen := 0
	server.SetFault(gone("/in/a.txt"))
	_, err := archive.List(t.Context(), archive.ListJob{Paths: []string{shelf + "/in"}, Stores: storesOf(server), Result: func(l archive.Listed) {
		if seen++; l.Err != nil {
			failed = append(failed, l.Path)
		}
	}})
	if err != nil || seen != 5 || !slices.Equal(failed, []string{shelf + "/in/a.txt"}) {
		t.Errorf("%d seen, %q failed, %v", seen, failed, err)
	}
}

func TestPathsWithoutStoresAreRefusedAsAddresses(t *testing.T) {
	_, err := archive.List(t.Context(), archive.ListJob{Paths: []string{shelf + "/in"}, Result: func(archive.Listed) {}})
	if err == nil || !strings.Contains(err.Error(), store.ErrNoStores.Error()) {
		t.Errorf("the error is %v", err)
	}
}
