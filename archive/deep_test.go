package archive_test

import (
	"bytes"
	"io"
	"os"
	"path/filepath"
	"strconv"
	"strings"
	"testing"

	"github.com/fad55d40/archive/archive"
	"github.com/fad55d40/archive/archive/bagit"
	"github.com/fad55d40/archive/archive/digest"
	"github.com/fad55d40/archive/convert"
)

// folderSink writes a bag into a folder.
type folderSink string

func (s folderSink) Create(name string) (io.WriteCloser, error) {
	full := filepath.Join(string(s), filepath.FromSlash(name))
	if err := os.MkdirAll(filepath.Dir(full), 0o777); err != nil {
		return nil, err
	}
	return os.Create(full)
}

// rebag copies a bundle with its payload changed, and with checksums that hold.
func rebag(t *testing.T, bundle string, change func(files map[string][]byte)) string {
	t.Helper()
	return rebagAs(t, bundle, []bagit.Field{{Label: "Bag-Software-Agent", Value: archive.Agent}, {Label: "Archive-Reading", Value: strconv.Itoa(convert.Reading)}}, change)
}

// rebagAs is rebag with what the bag says of itself.
func rebagAs(t *testing.T, bundle string, info []bagit.Field, change func(files map[string][]byte)) string {
	t.Helper()
	files := make(map[string][]byte)
	entries, err := os.ReadDir(filepath.Join(bundle, "data"))
	if err != nil {
		t.Fatal(err)
	}
	for _, e := range entries {
		if files[e.Name()], err = os.ReadFile(filepath.Join(bundle, "data", e.Name())); err != nil {
			t.Fatal(err)
		}
	}
	change(files)
	out := t.TempDir()
	w := bagit.NewWriter(folderSink(out), digest.SHA256, digest.SHA512)
	for name, data := range files {
		f, err := w.Create("data/" + name)
		if err == nil {
			_, err = f.Write(data)
		}
		if err == nil {
			err = f.Close()
		}
		if err != nil {
			t.Fatal(err)
		}
	}
	if err := w.Close(info); err != nil {
		t.Fatal(err)
	}
	return out
}

// verdictOn verifies one bundle.
func verdictOn(t *testing.T, bundle string, deep bool) (v archive.Verdict) {
	t.Helper()
	job := archive.VerifyJob{Paths: []string{bundle}, Deep: deep, Result: func(x archive.Verdict) { v = x }}
	if _, err := archive.Verify(t.Context(), job); err != nil {
		t.Fatal(err)
	}
	return v
}

// seedBundles builds two seeds.
func seedBundles(t *testing.T) (clock, bakery string) {
	t.Helper()
	out := t.TempDir()
	report, err := archive.Build(t.Context(), archive.BuildJob{Paths: []string{"../seeds/harbour-clock.txt", "../seeds/night-bakery.txt"}, Output: out, Sync: archive.SyncNone})
	if err != nil || report.Built != 2 {
		t.Fatalf("%+v, %v", report, err)
	}
	return filepath.Join(out, "harbour-clock"), filepath.Join(out, "night-bakery")
}

func payloadOf(t *testing.T, bundle, ext string) []byte {
	t.Helper()
	data, err := os.ReadFile(filepath.Join(bundle, "data", filepath.Base(bundle)+ext))
	if err != nil {
		t.Fatal(err)
	}
	return data
}

func TestADeepVerificationFindsFilesThatDoNotBelongTogether(t *testing.T) {
	clock, bakery := seedBundles(t)
	for name, test := range map[string]struct {
		change func(files map[string][]byte)
		file   string // empty when all is well
		code   string
	}{
		"nothing":                 {func(map[string][]byte) {}, "", ""},
		"another document's EPUB": {func(f map[string][]byte) { f["harbour-clock.epub"] = payloadOf(t, bakery, ".epub") }, "data/harbour-clock.epub", "deep-differs"},
		"another document's PDF":  {func(f map[string][]byte) { f["harbour-clock.pdf"] = payloadOf(t, bakery, ".pdf") }, "data/harbour-clock.pdf", "deep-differs"},
		"another document's JSON": {func(f map[string][]byte) { f["harbour-clock.json"] = payloadOf(t, bakery, ".json") }, "data", "deep-source-missing"},
		"a changed source":        {func(f map[string][]byte) { f["harbour-clock.txt"] = []byte("Other words.\n") }, "data", "deep-source-missing"},
		"a PDF that is none":      {func(f map[string][]byte) { f["harbour-clock.pdf"] = []byte("%PDF-1.7\n%%EOF\n") }, "data/harbour-clock.pdf", "deep-unreadable"},
		"an EPUB cut short":       {func(f map[string][]byte) { f["harbour-clock.epub"] = f["harbour-clock.epub"][:500] }, "data/harbour-clock.epub", "deep-unreadable"},
		"a JSON that is none":     {func(f map[string][]byte) { f["harbour-clock.json"] = []byte("{}\n") }, "data/harbour-clock.json", "deep-bad-document"},
		"a crate of another bundle": {func(f map[string][]byte) {
			f["ro-crate-metadata.json"] = mustRead(t, filepath.Join(bakery, "data", "ro-crate-metadata.json"))
		}, "data/ro-crate-metadata.json", "deep-crate-differs"},
		"a crate that is no JSON": {func(f map[string][]byte) { f["ro-crate-metadata.json"] = []byte("?") }, "data/ro-crate-metadata.json", "deep-unreadable"},
		"a crate with a wrong digest": {func(f map[string][]byte) {
			f["ro-crate-metadata.json"] = bytes.Replace(f["ro-crate-metadata.json"], []byte(`"sha256": "`), []byte(`"sha256": "0`), 1)
		}, "data/ro-crate-metadata.json", "deep-crate-differs"},
		"one word of the JSON is other": {func(f map[string][]byte) {
			f["harbour-clock.json"] = bytes.Replace(f["harbour-clock.json"], []byte("hands had been"), []byte("hands had not been"), 1)
		}, "data/harbour-clock.epub", "deep-differs"},
	} {
		bundle := rebag(t, clock, test.change)
		if v := verdictOn(t, bundle, false); !v.OK {
			t.Fatalf("%s: the checksums do not hold: %+v", name, v)
		}
		v := verdictOn(t, bundle, true)
		if test.file == "" {
			if !v.OK || len(v.Findings) > 0 {
				t.Errorf("%s: %+v", name, v)
			}
			continue
		}
		found := false
		for _, f := range v.Findings {
			found = found || f.Path == test.file && f.Code == test.code && f.Damage()
		}
		if v.OK || v.Err != nil || !found {
			t.Errorf("%s: %+v, want %s of %s", name, v, test.code, test.file)
		}
	}
}

func mustRead(t *testing.T, name string) []byte {
	t.Helper()
	data, err := os.ReadFile(name)
	if err != nil {
		t.Fatal(err)
	}
	return data
}

func TestABundleWithoutADocumentIsOKWithAWarning(t *testing.T) {
	clock, _ := seedBundles(t)
	bundle := rebag(t, clock, func(f map[string][]byte) { delete(f, "harbour-clock.json") })
	v := verdictOn(t, bundle, true)
	if !v.OK || len(v.Findings) != 1 || v.Findings[0].Code != "deep-no-document" || v.Findings[0].Damage() {
		t.Errorf("%+v", v)
	}
}

func TestDamageIsToldBeforeAnythingIsCompared(t *testing.T) {
	clock, _ := seedBundles(t)
	data := payloadOf(t, clock, ".epub")
	data[100] ^= 1
	if err := os.WriteFile(filepath.Join(clock, "data", "harbour-clock.epub"), data, 0o666); err != nil {
		t.Fatal(err)
	}
	v := verdictOn(t, clock, true)
	if v.OK || len(v.Findings) == 0 {
		t.Fatalf("%+v", v)
	}
	for _, f := range v.Findings {
		if strings.HasPrefix(f.Code, "deep-") {
			t.Errorf("a damaged bundle was compared: %+v", f)
		}
	}
}
