package archive_test

import (
	"bytes"
	"os"
	"os/exec"
	"path/filepath"
	"testing"

	"github.com/fad55d40/archive/archive"
)

func TestThePDFOfPartThreeHoldsSourceAndJSON(t *testing.T) {
	if _, err := exec.LookPath("pdfdetach"); err != nil {
		t.Skip("pdfdetach is not installed")
	}
	dir := write(t, map[string][]byte{"quay.txt": []byte(pictured), "quay.jpg": jpegBytes(t)})
	out := filepath.Join(t.TempDir(), "out")
	var result archive.Result
	if _, err := archive.Build(t.Context(), archive.BuildJob{Paths: []string{dir}, Output: out, Sync: archive.SyncNone, Standard: "a-3a", Result: func(r archive.Result) { result = r }}); err != nil {
		t.Fatal(err)
	}
	if result.Err != nil {
		t.Fatal(result.Err)
	}
	taken := t.TempDir()
	pdf := filepath.Join(result.Bundle, "data", "quay.pdf")
	if said, err := exec.CommandContext(t.Context(), "pdfdetach", "-saveall", "-o", taken, pdf).CombinedOutput(); err != nil {
		t.Fatalf("%v: %s", err, said)
	}
	for _, name := range []string{"quay.txt", "quay.json"} {
		want, err := os.ReadFile(filepath.Join(result.Bundle, "data", name))
		if err != nil {
			t.Fatal(err)
		}
		if got, err := os.ReadFile(filepath.Join(taken, name)); err != nil || !bytes.Equal(got, want) {
			t.Errorf("%s inside the PDF is not the one of the bundle: %v", name, err)
		}
	}
}
