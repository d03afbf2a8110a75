package tarbag_test

import (
	"archive/tar"
	"bytes"
	"io"
	"io/fs"
	"slices"
	"strings"
	"testing"
	"testing/fstest"
	"testing/iotest"

	"github.com/fad55d40/archive/archive/bagit"
	"github.com/fad55d40/archive/archive/digest"
	"github.com/fad55d40/archive/archive/tarbag"
)

// check validates a tar file as one of ours and returns what is wrong.
func check(t testing.TB, data []byte) []bagit.Finding {
	t.Helper()
	b := open(t, data)
	if b.Refused() {
		return b.Findings()
	}
	report, err := bagit.Validate(t.Context(), b, bagit.Options{Profile: true})
	if err != nil {
		t.Fatal(err)
	}
	return append(report.Findings, b.Findings()...)
}

func TestAWrittenTarFileIsAWholeBag(t *testing.T) {
	data := smallTar(t)
	if found := check(t, data); len(found) > 0 {
		t.Errorf("%+v", found)
	}
	if again := smallTar(t); !bytes.Equal(data, again) {
		t.Error("writing it again gave other bytes")
	}
	for how, packed := range map[string][]byte{"as it is": data, "by gzip": gzipped(t, data), "by Zstandard": zstandard(t, data)} {
		b := open(t, packed)
		names := []string{"bagit.txt", "bag-info.txt", "data/a/a.txt", "data/b.txt", "manifest-sha256.txt", "tagmanifest-sha512.txt"}
		if err := fstest.TestFS(b, names...); err != nil {
			t.Errorf("packed %s: %v", how, err)
		}
		f, err := b.Open("data/b.txt")
		if err != nil {
			t.Fatal(err)
		}
		if err := iotest.TestReader(f, []byte("second\n")); err != nil {
			t.Errorf("packed %s: %v", how, err)
		}
		f.Close()
	}
}

func TestAnotherReaderReadsTheSameFiles(t *testing.T) {
	r := tar.NewReader(bytes.NewReader(smallTar(t)))
	var names []string
	for {
		h, err := r.Next()
		if err == io.EOF {
			break
		}
		if err != nil {
			t.Fatal(err)
		}
		names = append(names, h.Name)
		if h.Mode != 0o644 || h.Uid != 0 || h.Uname != "" || h.ModTime.UTC().Format("2006-01-02T15:04:05") != "1980-01-01T00:00:00" || len(h.PAXRecords) > 0 {
			t.Errorf("%+v", h)
		}
	}
	if !slices.IsSorted(names) || len(names) != 8 {
		t.Errorf("the names are %q", names)
	}
}

// Names of every length around the fields of ustar, and other characters, come
// back from our writer through our reader and another one.
func TestNamesOfAnyLengthComeBack(t *testing.T) {
	for n := 90; n < 320; n++ {
		for _, name := range []string{"bag/" + strings.Repeat("n", n), "bag/" + strings.Repeat("d", n/2) + "/" + strings.Repeat("n", n/2), "bag/" + strings.Repeat("d/", n/2) + "n", "bag/é" + strings.Repeat("n", n)} {
			var out bytes.Buffer
			w := tarbag.NewWriter(&out)
			if err := w.Add(name, 1, strings.NewReader("x")); err != nil {
				t.Fatal(err)
			}
			if err := w.Close(); err != nil {
				t.Fatal(err)
			}
			b := open(t, out.Bytes())
			if len(b.Findings()) > 0 {
				t.Fatalf("%q: %+v", name, b.Findings())
			}
			if data, err := fs.ReadFile(b, strings.TrimPrefix(name, "bag/")); string(data) != "x" || err != nil {
				t.Errorf("%q: %v", name, err)
			}
			if h, err := tar.NewReader(&out).Next(); err != nil || h.Name != name {
				t.Errorf("another reader: %v, %v", h, err)
			}
		}
	}
}

func TestTheWriterTakesNoNamesOutOfOrderAndNoOtherSizes(t *testing.T) {
	w := tarbag.NewWriter(io.Discard)
	for _, bad := range []string{"/a", "a/../b", "a/", "", "e\u0301"} {
		if err := w.Add(bad, 0, strings.NewReader("")); err == nil {
			t.Errorf("%q is taken", bad)
		}
	}
	if err := w.Add("b", 1, strings.NewReader("x")); err != nil {
		t.Error(err)
	}
	for _, bad := range []string{"a", "b"} {
		if err := w.Add(bad, 0, strings.NewReader("")); err == nil {
			t.Errorf("%q is taken behind b", bad)
		}
	}
	for _, text := range []string{"", "xx"} {
		if err := tarbag.NewWriter(io.Discard).Add("c", 1, strings.NewReader(text)); err == nil {
			t.Errorf("%q is taken for one byte", text)
		}
	}
}

// TestNoByteCanChangeUnseen flips, in turn, a bit of each byte.
func TestNoByteCanChangeUnseen(t *testing.T) {
	data := smallTar(t)
	for i := range data {
		bad := bytes.Clone(data)
		bad[i] ^= 1 << (i % 8)
		found := check(t, bad)
		digit := i%512 >= 148 && i%512 < 156 // of the header's own checksum: it may be written in other ways
		if len(found) == 0 || !digit && !slices.ContainsFunc(found, bagit.Finding.Damage) {
			t.Errorf("byte %d: %+v", i, found)
		}
	}
}

// counting counts what is read.
type counting struct {
	r    io.ReaderAt
	read int64
}

func (c *counting) ReadAt(p []byte, at int64) (int, error) {
	n, err := c.r.ReadAt(p, at)
	c.read += int64(n)
	return n, err
}

// Payload comes before the manifests in what Sink writes, and behind them in what
// others do. Either way a compressed bag is unpacked once, unless it asks for
// algorithms that hardly anybody uses.
func TestACompressedBagIsUnpackedOnce(t *testing.T) {
	for _, algorithms := range [][]digest.Algorithm{{digest.SHA256, digest.SHA512}, {digest.MD5}, {digest.SHA3_256}} {
		data := gzipped(t, smallTar(t, algorithms...))
		file := &counting{r: bytes.NewReader(data)}
		b, err := tarbag.New(t.Context(), file, int64(len(data)), "bag.tar.gz", nil, tarbag.Options{Sums: true})
		if err != nil {
			t.Fatal(err)
		}
		report, err := bagit.Validate(t.Context(), b, bagit.Options{})
		if err != nil || report.Damaged() || report.Files != 5+int64(len(algorithms)) && report.Files != 4+int64(len(algorithms)) {
			t.Errorf("%v: %d files, %+v, %v", algorithms, report.Files, report.Findings, err)
		}
		once := algorithms[0] != digest.SHA3_256
		if got := file.read < int64(len(data))*3/2; got != once {
			t.Errorf("%v: %d bytes of %d were read", algorithms, file.read, len(data))
		}
	}
}

// What is damaged in a compressed bag is found by the checksums that were taken on
// the way.
func TestDamageInACompressedBagIsFound(t *testing.T) {
	data := bytes.Replace(smallTar(t), []byte("second\n"), []byte("sEcond\n"), 1)
	for _, packed := range [][]byte{gzipped(t, data), zstandard(t, data)} {
		found := check(t, packed)
		if !slices.ContainsFunc(found, func(f bagit.Finding) bool { return f.Code == "file-altered" && f.Path == "data/b.txt" }) {
			t.Errorf("%+v", found)
		}
	}
}

func TestAFolderOfAnotherNameIsOnlyWarnedOf(t *testing.T) {
	data := smallTar(t)
	for name, want := range map[string]bool{"bag.tar": false, "bag.tar.gz": false, "BAG.TGZ": true, "other.tar": true, "bag.tzst": false} {
		b, err := tarbag.New(t.Context(), bytes.NewReader(data), int64(len(data)), name, nil, tarbag.Options{})
		if err != nil {
			t.Fatal(err)
		}
		if got := slices.ContainsFunc(b.Findings(), func(f bagit.Finding) bool { return f.Code == "tar-folder-name" }); got != want {
			t.Errorf("%s: %v", name, got)
		}
	}
}

// FuzzWalk reads any bytes as a tar file. What is accepted can be read, and what
// is called canonical is what Writer writes of the same files, byte for byte.
func FuzzWalk(f *testing.F) {
	f.Add(smallTar(f))
	f.Add(gzipped(f, smallTar(f)))
	f.Add(zstandard(f, smallTar(f)))
	for _, z := range hostile() {
		if data := z.bytes(); len(data) < 4096 {
			f.Add(data)
		}
	}
	f.Fuzz(func(t *testing.T, data []byte) {
		b, err := tarbag.New(t.Context(), bytes.NewReader(data), int64(len(data)), "bag.tar", nil, tarbag.Options{Sums: len(data)%2 == 0})
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
		sink := tarbag.NewSink(&again, b.Folder())
		err = fs.WalkDir(b, ".", func(path string, e fs.DirEntry, err error) error {
			if err != nil || e.IsDir() {
				return err
			}
			content, err := fs.ReadFile(b, path)
			if err != nil {
				return err
			}
			w, err := sink.Create(path)
			if err != nil {
				return err
			}
			_, _ = w.Write(content)
			return w.Close()
		})
		if err != nil {
			t.Errorf("what was accepted cannot be read: %v", err)
		}
		if err := sink.Close(); err != nil {
			t.Fatal(err)
		}
		if slices.ContainsFunc(b.Findings(), func(f bagit.Finding) bool { return f.Code == "tar-canonical" }) {
			return
		}
		if !bytes.Equal(again.Bytes(), data) {
			t.Errorf("a canonical file of %d bytes is written again with %d", len(data), again.Len())
		}
	})
}
