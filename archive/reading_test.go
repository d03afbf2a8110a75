package archive_test

import (
	"bytes"
	"crypto/sha256"
	"fmt"
	"os"
	"path/filepath"
	"strings"
	"testing"

	"github.com/fad55d40/archive/convert"
	"github.com/fad55d40/archive/convert/doc"
	"github.com/fad55d40/archive/convert/jsondoc"
)

// readings holds a line for each revision of reading: its number, and a digest
// over what it makes of the seeds.
const readings = "../testdata/readings.txt"

// TestSeedsAreReadAsTheRevisionOfReadingDoes fails when a seed gives other
// fields, blocks, images or changes than before: then convert.Reading has to be
// raised, and -update notes the new revision.
func TestSeedsAreReadAsTheRevisionOfReadingDoes(t *testing.T) {
	seeds, err := filepath.Glob("../seeds/*.txt")
	if err != nil || len(seeds) == 0 {
		t.Fatal(err)
	}
	sum := sha256.New()
	for _, seed := range seeds {
		d, err := convert.Read(doc.Source{Name: filepath.Base(seed), Data: mustRead(t, seed)})
		if err != nil {
			t.Fatal(err)
		}
		d.Evidence, d.Warnings = nil, nil // why, not what
		sum.Write(jsondoc.Append(nil, d))
	}
	line := fmt.Sprintf("%d sha256:%x\n", convert.Reading, sum.Sum(nil))
	known := mustRead(t, readings)
	number, _, _ := strings.Cut(line, " ")
	switch {
	case bytes.Contains(known, []byte(line)):
	case bytes.HasPrefix(known, []byte(number+" ")), bytes.Contains(known, []byte("\n"+number+" ")):
		t.Errorf("the seeds are no longer read as revision %s does: raise convert.Reading, then run with -update", number)
	case *update:
		if err := os.WriteFile(readings, append(known, line...), 0o666); err != nil {
			t.Fatal(err)
		}
	default:
		t.Errorf("revision %s is new: run with -update", number)
	}
}
