package archive

import (
	"os"
	"path/filepath"
	"strings"
	"testing"

	"github.com/fad55d40/archive/archive/stage"
)

// TestWhatTheDiskChangedIsFound writes files aside, and lets the disk change
// one of them before they are read back.
func TestWhatTheDiskChangedIsFound(t *testing.T) {
	large := strings.Repeat("0123456789abcdef", 10_000)
	for name, test := range map[string]struct {
		change func(path string) error
		want   string // part of the error; empty for none
	}{
		"nothing":          {func(string) error { return nil }, ""},
		"a byte":           {func(p string) error { return os.WriteFile(p, []byte(large[:70_000]+"x"+large[70_001:]), 0o666) }, "data/large.txt: it does not hold the bytes"},
		"the end cut off":  {func(p string) error { return os.Truncate(p, int64(len(large))-1) }, "data/large.txt: it does not hold the bytes"},
		"nothing left":     {func(p string) error { return os.Truncate(p, 0) }, "data/large.txt: it does not hold the bytes"},
		"a byte more":      {func(p string) error { return os.WriteFile(p, []byte(large+"x"), 0o666) }, "data/large.txt: it does not hold the bytes"},
		"the file is lost": {os.Remove, "no such file"},
	} {
		t.Run(name, func(t *testing.T) {
			dir := t.TempDir()
			st, err := stage.NewBelow(dir, filepath.Join(dir, "bundle"))
			if err != nil {
				t.Fatal(err)
			}
			sink := &recorder{Sink: st}
			for name, parts := range map[string][]string{"bagit.txt": {"BagIt"}, "data/large.txt": {large[:9], large[9:]}, "data/empty.txt": nil} {
				w, err := sink.Create(name)
				if err != nil {
					t.Fatal(err)
				}
				for _, part := range parts {
					if _, err := w.Write([]byte(part)); err != nil {
						t.Fatal(err)
					}
				}
				if err := w.Close(); err != nil {
					t.Fatal(err)
				}
			}
			if err := test.change(filepath.Join(st.Path(), "data", "large.txt")); err != nil {
				t.Fatal(err)
			}
			err = readBack(st, sink.files)
			if test.want == "" && err != nil || test.want != "" && (err == nil || !strings.Contains(err.Error(), test.want)) {
				t.Errorf("%v, want %q", err, test.want)
			}
		})
	}
}
