//go:build !windows

package epub

import (
	"bytes"
	"os"
	"testing"
)

// TestWhatIsKeptForWindowsIsWhatTheLibraryWrites holds the files that stand for
// the library where it does not work; KEEP_LIBRARY=1 writes them anew.
func TestWhatIsKeptForWindowsIsWhatTheLibraryWrites(t *testing.T) {
	files, err := libraryFiles()
	if err != nil {
		t.Fatal(err)
	}
	for name, kept := range map[string]string{"META-INF/container.xml": "library/container.xml", "EPUB/xhtml/" + pageName: "library/page.xhtml"} {
		if os.Getenv("KEEP_LIBRARY") != "" {
			if err := os.WriteFile(kept, files[name], 0o666); err != nil {
				t.Fatal(err)
			}
		}
		if data, err := os.ReadFile(kept); err != nil || !bytes.Equal(data, files[name]) {
			t.Errorf("%s is not what the library writes: %v", kept, err)
		}
	}
}
