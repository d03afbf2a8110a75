package pack_test

import (
	"archive/zip"
	"bytes"
	"compress/flate"
	"compress/zlib"
	"crypto/sha256"
	"encoding/hex"
	"errors"
	"io"
	"strconv"
	"strings"
	"sync"
	"testing"

	"github.com/fad55d40/archive/convert/pack"
)

// sample is data with text and binary parts, the same everywhere.
func sample() []byte {
	var b bytes.Buffer
	for i := range 4000 {
		b.WriteString("the ferry sails again on friday ")
		b.WriteByte(byte(i * i >> 3))
	}
	return b.Bytes()
}

// The digests of what the pinned encoder makes of the sample. If this test
// fails after an upgrade, the upgrade changes the bytes of every PDF and EPUB.
const (
	goldenDeflate = "d7bacdb1acb6ba36a412aabb1d2a1f02d7605b938d37341d67e21331e3d27151"
	goldenZip     = "4e44953c842b147b4fa3ab5aaf235dc50cab92889e4c639da1dfe14f685cade8"
)

func digest(b []byte) string {
	sum := sha256.Sum256(b)
	return hex.EncodeToString(sum[:])
}

func TestTheEncodersBytesNeverChange(t *testing.T) {
	if got := digest(pack.Deflate(nil, sample())); got != goldenDeflate {
		t.Errorf("deflate gives %s, want %s", got, goldenDeflate)
	}
	if got := digest(archive(t)); got != goldenZip {
		t.Errorf("zip gives %s, want %s", got, goldenZip)
	}
}

func TestCompressedDataComesBack(t *testing.T) {
	for _, data := range [][]byte{nil, []byte("x"), sample(), make([]byte, 1<<20)} {
		back, err := io.ReadAll(flate.NewReader(bytes.NewReader(pack.Deflate(nil, data))))
		if err != nil || !bytes.Equal(back, data) {
			t.Errorf("%d bytes came back as %d: %v", len(data), len(back), err)
		}
		r, err := zlib.NewReader(bytes.NewReader(pack.Zlib([]byte("head"), data)[4:]))
		if err != nil {
			t.Fatal(err)
		}
		if back, err := io.ReadAll(r); err != nil || !bytes.Equal(back, data) {
			t.Errorf("zlib: %d bytes came back as %d: %v", len(data), len(back), err)
		}
	}
}

func TestManyEncodersAtOnceGiveTheSameBytes(t *testing.T) {
	var wait sync.WaitGroup
	for range 8 {
		wait.Go(func() {
			for range 20 {
				if got := digest(pack.Deflate(nil, sample())); got != goldenDeflate {
					t.Errorf("deflate gives %s", got)
				}
			}
		})
	}
	wait.Wait()
}

func archive(t *testing.T) []byte {
	t.Helper()
	var b bytes.Buffer
	z := pack.NewZip(&b)
	if err := errors.Join(z.Store("mimetype", []byte("application/epub+zip")), z.Deflate("a/b.txt", sample()), z.Store("empty", nil), z.Close()); err != nil {
		t.Fatal(err)
	}
	return b.Bytes()
}

func TestAZipIsReadByAnotherReader(t *testing.T) {
	data := archive(t)
	r, err := zip.NewReader(bytes.NewReader(data), int64(len(data)))
	if err != nil {
		t.Fatal(err)
	}
	want := map[string][]byte{"mimetype": []byte("application/epub+zip"), "a/b.txt": sample(), "empty": {}}
	for _, f := range r.File {
		rc, err := f.Open()
		if err != nil {
			t.Fatal(err)
		}
		got, err := io.ReadAll(rc)
		if err != nil || !bytes.Equal(got, want[f.Name]) {
			t.Errorf("%s: %d bytes, %v", f.Name, len(got), err)
		}
		if f.Flags != 0 || len(f.Extra) > 0 || f.Mode() != 0o644 || f.Modified.Year() != 1980 {
			t.Errorf("%s has flags %d, %d extra bytes, mode %v, time %v", f.Name, f.Flags, len(f.Extra), f.Mode(), f.Modified)
		}
		delete(want, f.Name)
	}
	if len(want) > 0 {
		t.Errorf("missing: %v", want)
	}
	if !bytes.HasPrefix(data[30:], []byte("mimetypeapplication/epub+zip")) {
		t.Error("the first entry is not the bare mimetype")
	}
}

func TestAFilePackedBeforeGivesTheSameZip(t *testing.T) {
	make := func(add func(z *pack.Zip) error) []byte {
		var b bytes.Buffer
		z := pack.NewZip(&b)
		if err := errors.Join(z.Store("first", []byte("x")), add(z), z.Close()); err != nil {
			t.Fatal(err)
		}
		return b.Bytes()
	}
	packed := pack.Pack(sample())
	before := make(func(z *pack.Zip) error { return z.Packed("a", packed) })
	if !bytes.Equal(before, make(func(z *pack.Zip) error { return z.Deflate("a", sample()) })) {
		t.Error("it gives another one")
	}
	z := pack.NewZip(io.Discard)
	if z.Packed("a", packed) != nil || z.Packed("a", packed) == nil {
		t.Error("a name should be taken once")
	}
}

func TestNamesThatToolsReadInDifferentWaysAreRefused(t *testing.T) {
	z := pack.NewZip(io.Discard)
	for _, name := range []string{"", "/a", "../a", "a/../b", "a//b", "a/", `a\b`, "c:a", "ä", "a\x00", "./a", strings.Repeat("a", 1<<16)} {
		if z.Store(name, nil) == nil {
			t.Errorf("the name %q was taken", name)
		}
	}
	if z.Store("a", nil) != nil || z.Store("a", nil) == nil {
		t.Error("a name should be taken once")
	}
}

type full struct{}

func (full) Write([]byte) (int, error) { return 0, io.ErrShortWrite }

func TestAFailingWriterIsReported(t *testing.T) {
	z := pack.NewZip(full{})
	if err := z.Store("a", []byte("x")); !errors.Is(err, io.ErrShortWrite) {
		t.Errorf("Store: %v", err)
	}
	if err := z.Close(); !errors.Is(err, io.ErrShortWrite) {
		t.Errorf("Close: %v", err)
	}
}

// TestAStreamIsTheSameHoweverItIsWritten writes data in pieces of many sizes.
func TestAStreamIsTheSameHoweverItIsWritten(t *testing.T) {
	var data []byte
	for i := range 200_000 {
		data = append(strconv.AppendInt(data, int64(i*7919%100_003), 10), " 0 R "...)
	}
	want := pack.Zlib(nil, data)
	for _, size := range []int{1, 7, 4096, 65_535, 65_536, 65_537, len(data)} {
		s := pack.NewStream([]byte("head"))
		for rest := data; len(rest) > 0; {
			n := min(size, len(rest))
			if _, err := s.Write(rest[:n]); err != nil {
				t.Fatal(err)
			}
			rest = rest[n:]
		}
		if got := s.End(); !bytes.Equal(got, append([]byte("head"), want...)) {
			t.Errorf("in pieces of %d bytes it is another stream", size)
		}
	}
}
