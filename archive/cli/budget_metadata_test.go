//go:build unix

package cli

import (
	"fmt"
	"os"
	"path/filepath"
	"strings"
	"testing"
	"time"
)

// hostileMetadata makes metadata of about n bytes, each of one thing only.
var hostileMetadata = map[string]func(n int) string{
	"keywords":        func(n int) string { return "keywords:\n" + numbered("- word%d\n", n) },
	"keywords inline": func(n int) string { return "keywords: [" + numbered("k%d,", n) + "]\n" },
	"keywords, text":  func(n int) string { return `keywords: "` + numbered("k%d, ", n) + "\"\n" },
	"authors":         func(n int) string { return "authors:\n" + numbered("- Ann Roe%d\n", n) },
	"author, text":    func(n int) string { return `author: "` + numbered("Roe%d, Ann; ", n) + "\"\n" },
	"author, and":     func(n int) string { return `author: "` + numbered("Roe%d, Ann and ", n) + "\"\n" },
	"author, links":   func(n int) string { return `author: "` + numbered("[[Ann%d]] ", n) + "\"\n" },
	"contributors":    func(n int) string { return "contributors:\n" + numbered("- Ann Roe%d\n", n) },
	"title":           func(n int) string { return `title: "` + strings.Repeat("word ", n/5) + "\"\n" },
	"title word":      func(n int) string { return `title: "` + strings.Repeat("w", n) + "\"\n" },
	"rights":          func(n int) string { return `rights: "` + strings.Repeat("CC BY 4.0, © 2021 Ann ", n/23) + "\"\n" },
	"rights, signs":   func(n int) string { return `rights: "` + strings.Repeat("((c)", n/4) + "\"\n" },
	"license":         func(n int) string { return `license: "` + strings.Repeat("CC-BY-", n/6) + "\"\n" },
	"credit":          func(n int) string { return `image.credit: "` + strings.Repeat("Photo: Ann Roe / ", n/17) + "\"\n" },
	"credit, quoted":  func(n int) string { return `image.credit: "` + strings.Repeat("“a ", n/5) + "\"\n" },
	"images":          func(n int) string { return "images:\n" + numbered("- credit: Photo by Ann%d\n", n) },
	"own key":         func(n int) string { return "custom:\n" + numbered("- value%d\n", n) },
	"keys":            func(n int) string { return numbered("key%d: v\n", n) },
	"comments":        func(n int) string { return numbered("# note%d\n", n) + "title: x\n" },
	"summary":         func(n int) string { return "summary: |\n" + strings.Repeat("  a line\n", n/9) },
	"dates":           func(n int) string { return `date: "` + strings.Repeat("2021 ", n/5) + "\"\n" },
	"entities":        func(n int) string { return `title: "` + strings.Repeat("&amp;", n/5) + "\"\n" },
	"brackets":        func(n int) string { return "a: " + strings.Repeat("[", n/2) + strings.Repeat("]", n/2) + "\n" },
}

// TestNoMetadataTakesMoreThanItsShare builds a text with each kind of hostile
// metadata in a sidecar, and in its front matter: it is built within bounds of
// memory, time and size, or that text is refused.
func TestNoMetadataTakesMoreThanItsShare(t *testing.T) {
	if raced {
		t.Skip("the race detector takes several times the share")
	}
	const size = 200 << 10
	for name, made := range hostileMetadata {
		t.Run(name, func(t *testing.T) {
			dir := t.TempDir()
			for file, text := range map[string]string{
				"side/a.txt": "A title\n\nText.\n", "side/a.meta.yaml": made(size), "front/a.txt": "---\n" + made(size) + "---\n\nA title\n\nText.\n",
			} {
				if err := os.MkdirAll(filepath.Dir(filepath.Join(dir, file)), 0o777); err != nil {
					t.Fatal(err)
				}
				if err := os.WriteFile(filepath.Join(dir, file), []byte(text), 0o666); err != nil {
					t.Fatal(err)
				}
			}
			for _, where := range []string{"side", "front"} {
				out := filepath.Join(dir, "out-"+where)
				used, message, code := spend(t, nil, "build", "-q", "--formats", "json", "--memory", fmt.Sprint(hostileMemory), "-o", out, filepath.Join(dir, where))
				if code != exitOK && code != exitPartial || strings.Contains(message, "internal error") {
					t.Errorf("%s ends with %d: %.300s", where, code, message)
				}
				if used.memory > hostileMemory+program {
					t.Errorf("%s takes %d MB of memory", where, used.memory/1e6)
				}
				if used.time > 4*time.Second {
					t.Errorf("%s takes %v of the processor", where, used.time)
				}
				written := int64(0)
				files, err := filepath.Glob(filepath.Join(out, "*", "data", "*"))
				for _, f := range files {
					info, err := os.Stat(f)
					if err != nil {
						t.Fatal(err)
					}
					written += info.Size()
				}
				if err != nil || written > 32*size {
					t.Errorf("%s writes %d MB of %d kB, %v", where, written/1e6, size>>10, err)
				}
			}
		})
	}
}
