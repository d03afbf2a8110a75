package zipbag_test

import (
	"bytes"
	"io/fs"
	"testing"

	"github.com/fad55d40/archive/archive/zipbag"
)

// FuzzPrepass reads any bytes as a zip file. What is accepted can be read
// within the bounds that its size sets, and what is called canonical is what
// Sink writes of the same files, byte for byte.
func FuzzPrepass(f *testing.F) {
	f.Add(smallZip(f))
	for _, z := range hostile() {
		if data := z.bytes(); len(data) < 4096 {
			f.Add(data)
		}
	}
	f.Fuzz(func(t *testing.T, data []byte) {
		b, err := zipbag.New(t.Context(), bytes.NewReader(data), int64(len(data)), "bag.zip", nil)
		if err != nil {
			t.Fatalf("reading from memory: %v", err)
		}
		if b.Refused() {
			if len(b.Findings()) == 0 {
				t.Error("refused without a reason")
			}
			return
		}
		var again bytes.Buffer
		sink := zipbag.NewSink(&again, b.Folder())
		total := 0
		err = fs.WalkDir(b, ".", func(path string, e fs.DirEntry, err error) error {
			if err != nil || e.IsDir() {
				return err
			}
			content, err := fs.ReadFile(b, path)
			if err != nil {
				return err
			}
			if total += len(content); total > 1040*len(data)+1<<20 {
				t.Fatalf("%d bytes came out of %d", total, len(data))
			}
			w, err := sink.Create(path)
			if err != nil {
				return nil // a name that we do not write
			}
			_, _ = w.Write(content)
			return w.Close()
		})
		if err != nil {
			t.Errorf("what was accepted cannot be read: %v", err)
		}
		if err := sink.Close(); err != nil {
			return
		}
		for _, x := range b.Findings() {
			if x.Code == "zip-canonical" || x.Code == "zip-checksum" {
				return
			}
		}
		if !bytes.Equal(again.Bytes(), data) {
			t.Errorf("a canonical file of %d bytes is written again with %d", len(data), again.Len())
		}
	})
}
