package archive_test

import (
	"os"
	"path/filepath"
	"strings"
	"sync/atomic"
	"testing"

	"github.com/fad55d40/archive/archive"
)

func TestATextIsReadOnceWhereThereIsRoomForItsFiles(t *testing.T) {
	file := filepath.Join(t.TempDir(), "a.txt")
	text := "The ferry sails again\n\n" + strings.Repeat(strings.Repeat("It had lain at the quay for nine years. ", 8)+"\n\n", 4000)
	if err := os.WriteFile(file, []byte(text), 0o666); err != nil {
		t.Fatal(err)
	}
	var readings atomic.Int32
	report, err := archive.Build(t.Context(), archive.BuildJob{
		Paths: []string{file}, Output: t.TempDir(), Jobs: 1, Sync: archive.SyncNone, Formats: []string{"json"},
		Working: func(w archive.Work) {
			if w.Step == "reading it" {
				readings.Add(1)
			}
		},
	})
	if err != nil || report.Built != 1 {
		t.Fatalf("%+v, %v", report, err)
	}
	if n := readings.Load(); n != 1 {
		t.Errorf("the text was read %d times", n)
	}
}
