package zipbag_test

import (
	"bytes"
	"io/fs"
	"strconv"
	"strings"
	"testing"

	"github.com/fad55d40/archive/archive/bagit"
	"github.com/fad55d40/archive/archive/conformance"
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
		b := prepassed(t, data)
		if b.Refused() {
			if len(b.Findings()) == 0 {
				t.Error("refused without a reason")
			}
			return
		}
		var again bytes.Buffer
		sink := zipbag.NewSink(&again, b.Folder())
		total := 0
		err := fs.WalkDir(b, ".", func(path string, e fs.DirEntry, err error) error {
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

// prepassed opens a zip file, which takes memory and time in proportion to its
// size.
func prepassed(t *testing.T, data []byte) (b *zipbag.Bag) {
	t.Helper()
	conformance.Bounded(t, len(data), 64, func() {
		var err error
		if b, err = zipbag.New(t.Context(), bytes.NewReader(data), int64(len(data)), "bag.zip", nil); err != nil {
			t.Fatalf("reading from memory: %v", err)
		}
	})
	return b
}

// FuzzManyEntries opens zip files of a thousand entries that are alike but for
// their numbers.
func FuzzManyEntries(f *testing.F) {
	f.Add("bag/data/§", "text", []byte(nil), uint16(0), uint16(0), uint32(0), "")
	f.Add("bag/É/§/É", "", []byte("UT\x05\x00\x01abcd"), uint16(1<<11), uint16(8), uint32(0o120777<<16), "PK\x07\x08")
	f.Add("bag/../§", "x", []byte("\x75\x70\x06\x00\x01abcda"), uint16(8), uint16(0), uint32(0x10), "\x00")
	f.Add("a/a", "", []byte(nil), uint16(0), uint16(0), uint32(0), "")
	f.Fuzz(func(t *testing.T, name, data string, extra []byte, flags, method uint16, external uint32, after string) {
		if len(name)+len(data)+len(extra)+len(after) > 2000 {
			return
		}
		var z zipFile
		for i := range 1000 {
			numbered := strings.ReplaceAll(name, conformance.Counter, strconv.Itoa(i))
			p := part{name: numbered, data: data, extra: extra, flags: flags, method: method, external: external, after: []byte(after)}
			if method == 8 {
				p.packed = []byte{3, 0}
			}
			z.parts = append(z.parts, p)
		}
		b := prepassed(t, z.bytes())
		if n := len(b.Findings()); n > 20*(bagit.MaxTold+1) {
			t.Errorf("%d findings", n)
		}
	})
}
