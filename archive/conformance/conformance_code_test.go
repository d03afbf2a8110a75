//go:build conformance

package conformance_test

import (
	"encoding/json"
	"os"
	"path/filepath"
	"regexp"
	"strings"
	"testing"
)

// resolution is that of a poor scan of a page, in dots per inch.
const resolution = "150"

var pageCount = regexp.MustCompile(`(?m)^Pages: +(\d+)$`)

// judgeCodes scans the last page of each file for the QR code, which must say the
// document's identity.
func judgeCodes(t *testing.T, files []string) []verdict {
	page := filepath.Join(t.TempDir(), "page")
	var verdicts []verdict
	for _, file := range files {
		v := verdict{file: file}
		var d struct{ ID string }
		if data, err := os.ReadFile(strings.TrimSuffix(file, ".pdf") + ".json"); err != nil || json.Unmarshal(data, &d) != nil || d.ID == "" {
			t.Fatalf("reading the document of %q: %v", file, err)
		}
		about, _ := tool(t, "", []int{0}, "pdfinfo", file)
		last := pageCount.FindStringSubmatch(about)
		if last == nil {
			t.Fatalf("pdfinfo tells no number of pages of %q", file)
		}
		tool(t, "", []int{0}, "pdftoppm", "-r", resolution, "-gray", "-singlefile", "-f", last[1], file, page)
		said, _ := tool(t, "", []int{0, 4}, "zbarimg", "--quiet", "--raw", page+".pgm")
		if strings.TrimSpace(said) != d.ID {
			v.findings = []finding{{"code", at(said, "is not "+d.ID)}}
		}
		verdicts = append(verdicts, v)
	}
	return verdicts
}
