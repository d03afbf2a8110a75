package rights_test

import (
	"bufio"
	"os"
	"path/filepath"
	"strings"
	"testing"

	"github.com/fad55d40/archive/convert/rights"
)

func TestScanCorpus(t *testing.T) {
	dir := os.Getenv("CORPUS")
	if dir == "" {
		t.Skip()
	}
	n, hits := 0, 0
	filepath.Walk(dir, func(p string, fi os.FileInfo, err error) error {
		if err != nil || fi.IsDir() || !strings.HasSuffix(p, ".txt") {
			return nil
		}
		f, _ := os.Open(p)
		sc := bufio.NewScanner(f)
		sc.Buffer(make([]byte, 1<<20), 1<<26)
		for sc.Scan() {
			n++
			if c, ok := rights.ParseCredit(sc.Text()); ok {
				hits++
				s := sc.Text()
				if len(s) > 200 {
					s = s[:200]
				}
				t.Logf("%s: %q\n   %s [%s]", filepath.Base(p), s, describe(c), c[0].Rule)
			}
		}
		f.Close()
		return nil
	})
	t.Logf("%d lines, %d credits", n, hits)
}
