package zipbag_test

import (
	"archive/zip"
	"bytes"
	"context"
	"io"
	"os"
	"path/filepath"
	"slices"
	"strings"
	"testing"
	"testing/fstest"
	"testing/iotest"

	"github.com/fad55d40/archive/archive/bagit"
	"github.com/fad55d40/archive/archive/zipbag"
)

// check validates a zip file as one of ours and returns what is wrong.
func check(t testing.TB, data []byte) []bagit.Finding {
	t.Helper()
	b, err := zipbag.New(t.Context(), bytes.NewReader(data), int64(len(data)), "bag.zip", nil)
	if err != nil {
		t.Fatal(err)
	}
	if b.Refused() {
		return b.Findings()
	}
	report, err := bagit.Validate(context.Background(), b, bagit.Options{Profile: true})
	if err != nil {
		t.Fatal(err)
	}
	return append(report.Findings, b.Findings()...)
}

func TestAWrittenZipFileIsAWholeBag(t *testing.T) {
	data := smallZip(t)
	if found := check(t, data); len(found) > 0 {
		t.Errorf("%+v", found)
	}
	if again := smallZip(t); !bytes.Equal(data, again) {
		t.Error("writing it again gave other bytes")
	}
	b := open(t, data)
	names := []string{"bagit.txt", "bag-info.txt", "data/a/a.txt", "data/b.txt", "manifest-sha256.txt", "tagmanifest-sha512.txt"}
	if err := fstest.TestFS(b, names...); err != nil {
		t.Error(err)
	}
	f, err := b.Open("data/b.txt")
	if err != nil {
		t.Fatal(err)
	}
	if err := iotest.TestReader(f, []byte("second\n")); err != nil {
		t.Error(err)
	}
}

func TestOtherToolsReadTheSameFiles(t *testing.T) {
	data := smallZip(t)
	r, err := zip.NewReader(bytes.NewReader(data), int64(len(data)))
	if err != nil {
		t.Fatal(err)
	}
	var names []string
	for _, f := range r.File {
		names = append(names, f.Name)
		if f.Method != zip.Store || len(f.Extra) > 0 || f.Flags != 0 || f.Mode() != 0o644 {
			t.Errorf("%s: %+v", f.Name, f.FileHeader)
		}
	}
	if !slices.IsSorted(names) || len(names) != 8 {
		t.Errorf("the names are %q", names)
	}
}

// TestNoByteCanChangeUnseen flips, in turn, bits of each byte. A change in an
// entry, or in its header in the central directory, is told of that entry.
func TestNoByteCanChangeUnseen(t *testing.T) {
	data := smallZip(t)
	r, err := zip.NewReader(bytes.NewReader(data), int64(len(data)))
	if err != nil {
		t.Fatal(err)
	}
	for i := range data {
		for _, bit := range []byte{1, 0x20, 0x80} {
			spoilt := bytes.Clone(data)
			spoilt[i] ^= bit
			found := check(t, spoilt)
			if !told(found) {
				t.Errorf("byte %d of %d, bit %#x: %+v", i, len(data), bit, found)
			}
			if entry := strings.TrimPrefix(entryAt(t, r, i), "bag/"); entry != "" && !slices.ContainsFunc(found, func(f bagit.Finding) bool {
				return strings.HasSuffix(f.Path, entry) || strings.Contains(f.Detail, entry)
			}) {
				t.Errorf("byte %d, bit %#x: nothing names %q: %+v", i, bit, entry, found)
			}
		}
	}
}

// entryAt names the entry whose local header or data hold a byte.
func entryAt(t *testing.T, r *zip.Reader, i int) string {
	t.Helper()
	for _, f := range r.File {
		at, err := f.DataOffset()
		if err != nil {
			t.Fatal(err)
		}
		if begin := int(at) - 30 - len(f.Name); i >= begin && i < int(at)+int(f.CompressedSize64) {
			return f.Name
		}
	}
	return "" // the central directory
}

// told reports whether something wrong was found, be it a warning that is an
// error in a bundle of ours.
func told(found []bagit.Finding) bool {
	return slices.ContainsFunc(found, func(f bagit.Finding) bool { return f.Severity == bagit.Error || f.Code == "zip-canonical" })
}

func TestNoPieceCanBeCutAddedOrMoved(t *testing.T) {
	data := smallZip(t)
	for i := 0; i <= len(data); i++ {
		pieces := map[string][]byte{"cut here": data[:i], "byte added": slices.Concat(data[:i], []byte{0}, data[i:])}
		if i < len(data) {
			pieces["byte removed"] = slices.Concat(data[:i], data[i+1:])
			pieces["cut before"] = data[i+1:]
		}
		if i+16 <= len(data) && !bytes.Equal(data[i:i+16], make([]byte, 16)) {
			pieces["block zeroed"] = slices.Concat(data[:i], make([]byte, 16), data[i+16:])
		}
		for what, spoilt := range pieces {
			if bytes.Equal(spoilt, data) {
				continue
			}
			if found := check(t, spoilt); !told(found) {
				t.Errorf("%s at %d: %+v", what, i, found)
			}
		}
	}
}

func TestAFolderOfAnotherNameIsAWarning(t *testing.T) {
	data := smallZip(t)
	b, err := zipbag.New(t.Context(), bytes.NewReader(data), int64(len(data)), "renamed.zip", nil)
	if err != nil {
		t.Fatal(err)
	}
	found := b.Findings()
	if len(found) != 1 || found[0].Code != "zip-folder-name" || b.Refused() {
		t.Errorf("%+v", found)
	}
}

func TestTheSinkRefusesNamesThatAreNotPlain(t *testing.T) {
	for _, name := range []string{"", "../x", "a//b", "/a", `a\b`, "a/../b", "."} {
		if _, err := zipbag.NewSink(io.Discard, "bag").Create(name); err == nil {
			t.Errorf("%q was taken", name)
		}
	}
}

func TestAFailureToWriteReachesTheCaller(t *testing.T) {
	whole := smallZip(t)
	for n := 0; n < len(whole); n += 7 {
		sink := zipbag.NewSink(&short{n}, "bag")
		f, err := sink.Create("a")
		if err != nil {
			t.Fatal(err)
		}
		if _, err := f.Write(whole); err != nil {
			t.Fatal(err)
		}
		if err := f.Close(); err != nil {
			t.Fatal(err)
		}
		if err := sink.Close(); err == nil {
			t.Fatalf("a disk with room for %d bytes was enough", n)
		}
	}
}

// short takes n bytes.
type short struct{ n int }

func (s *short) Write(p []byte) (int, error) {
	if len(p) > s.n {
		n := s.n
		s.n = 0
		return n, io.ErrShortWrite
	}
	s.n -= len(p)
	return len(p), nil
}

func TestEveryRuleIsListedOnce(t *testing.T) {
	seen := ""
	for _, r := range zipbag.Rules() {
		if r.Code <= seen || r.Text == "" || r.Section == "" {
			t.Errorf("rule %+v is out of order or says too little", r)
		}
		seen = r.Code
	}
}

// TestABigZipFileNeedsZip64 reads a foreign zip file of more than 4 GiB that
// takes no room on the disk: its data are a hole.
func TestABigZipFileNeedsZip64(t *testing.T) {
	path := filepath.Join(t.TempDir(), "bag.zip")
	f, err := os.Create(path)
	if err != nil {
		t.Fatal(err)
	}
	defer f.Close()
	const size = 5 << 30
	sparse(t, f, size)
	b, err := zipbag.Open(t.Context(), path, nil)
	if err != nil {
		t.Fatal(err)
	}
	defer b.Close()
	if b.Refused() {
		t.Fatalf("%+v", b.Findings())
	}
	for name, want := range map[string]int64{"big": size, "small": 1} {
		if info, err := b.Stat(name); err != nil || info.Size() != want {
			t.Errorf("%s: %v %v", name, info, err)
		}
	}
	if data, err := io.ReadAll(mustOpen(t, b, "small")); err != nil || string(data) != "s" || strings.Contains(codes(b.Findings()), "checksum") {
		t.Errorf("%q %v %+v", data, err, b.Findings())
	}
}

func mustOpen(t *testing.T, b *zipbag.Bag, name string) io.Reader {
	t.Helper()
	f, err := b.Open(name)
	if err != nil {
		t.Fatal(err)
	}
	return f
}

func codes(found []bagit.Finding) string {
	var out []string
	for _, f := range found {
		out = append(out, f.Code+" "+f.Path)
	}
	return strings.Join(out, ", ")
}
