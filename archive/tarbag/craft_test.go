package tarbag_test

import (
	"bytes"
	"compress/gzip"
	"fmt"
	"io"
	"maps"
	"slices"
	"strings"
	"testing"

	"github.com/fad55d40/archive/archive/bagit"
	"github.com/fad55d40/archive/archive/digest"
	"github.com/fad55d40/archive/archive/tarbag"
	"github.com/klauspost/compress/zstd"
)

// part is an entry of a tar file that is made by hand, to be wrong in one way.
// Zero fields are filled in so that the entry is right.
type part struct {
	name   string
	data   string
	kind   byte // '0' when zero
	magic  string
	prefix string
	link   string
	mode   string
	size   string              // the field, when it is not the length of data
	fields map[int]string      // bytes to be laid over the header, by offset
	sum    string              // the field, when it is not right
	fill   string              // laid over the zeros behind the data
	edit   func([]byte) []byte // changes the finished entry
}

// none stands for the mark of the oldest form of headers.
const none = "none"

func (p part) bytes() []byte {
	b := make([]byte, 512)
	put := func(at int, s string) { copy(b[at:], s) }
	put(0, p.name)
	put(100, "0000644\x000000000\x000000000\x00")
	if p.mode != "" {
		put(100, p.mode)
	}
	put(124, fmt.Sprintf("%011o\x00%011o\x00", len(p.data), 315532800))
	if p.size != "" {
		put(124, p.size)
	}
	b[156] = '0'
	if p.kind != 0 {
		b[156] = p.kind
	}
	put(157, p.link)
	switch p.magic {
	case "":
		put(257, "ustar\x0000")
	case none:
	default:
		put(257, p.magic)
	}
	put(345, p.prefix)
	for _, at := range sortedKeys(p.fields) {
		put(at, p.fields[at])
	}
	sum := 0
	copy(b[148:156], "        ")
	for _, c := range b {
		sum += int(c)
	}
	put(148, fmt.Sprintf("%06o\x00 ", sum))
	if p.sum != "" {
		put(148, p.sum)
	}
	b = append(b, p.data...)
	rest := make([]byte, (512-len(p.data)%512)%512)
	copy(rest, p.fill)
	b = append(b, rest...)
	if p.edit != nil {
		b = p.edit(b)
	}
	return b
}

func sortedKeys(m map[int]string) []int { return slices.Sorted(maps.Keys(m)) }

// tarFile is a whole file. Its end is two blocks of zeros unless end says more.
type tarFile struct {
	parts []part
	end   func([]byte) []byte // takes what comes before the end
}

func (t tarFile) bytes() []byte {
	var b []byte
	for _, p := range t.parts {
		b = append(b, p.bytes()...)
	}
	if t.end != nil {
		return t.end(b)
	}
	return append(b, make([]byte, 1024)...)
}

// pax is an extended header of records keyword=value.
func pax(records ...string) part {
	data := ""
	for _, r := range records {
		n := len(r) + 3
		for len(fmt.Sprint(n))+len(r)+2 != n {
			n++
		}
		data += fmt.Sprintf("%d %s\n", n, r)
	}
	return part{name: "PaxHeaders/x", kind: 'x', data: data}
}

// long is GNU tar's header for a long name.
func long(name string) part {
	return part{name: "././@LongLink", kind: 'L', data: name + "\x00", magic: "ustar  \x00"}
}

// open reads a tar file that is known as bag.tar.
func open(t testing.TB, data []byte) *tarbag.Bag {
	t.Helper()
	b, err := tarbag.New(t.Context(), bytes.NewReader(data), int64(len(data)), "bag.tar", nil, tarbag.Options{Sums: true})
	if err != nil {
		t.Fatal(err)
	}
	return b
}

// gzipped packs by gzip.
func gzipped(t testing.TB, data []byte) []byte {
	t.Helper()
	var b bytes.Buffer
	w := gzip.NewWriter(&b)
	if _, err := w.Write(data); err != nil {
		t.Fatal(err)
	}
	if err := w.Close(); err != nil {
		t.Fatal(err)
	}
	return b.Bytes()
}

// zstandard packs by Zstandard, in one frame.
func zstandard(t testing.TB, data []byte) []byte {
	t.Helper()
	w, err := zstd.NewWriter(nil)
	if err != nil {
		t.Fatal(err)
	}
	return w.EncodeAll(data, nil)
}

// write writes a bag of two payload files into a sink.
func write(t testing.TB, sink bagit.Sink, algorithms ...digest.Algorithm) {
	t.Helper()
	w := bagit.NewWriter(sink, algorithms...)
	for _, f := range []struct{ name, text string }{{"data/b.txt", "second\n"}, {"data/a/a.txt", strings.Repeat("first\n", 1000)}} {
		file, err := w.Create(f.name)
		if err != nil {
			t.Fatal(err)
		}
		io.WriteString(file, f.text)
		if err := file.Close(); err != nil {
			t.Fatal(err)
		}
	}
	if err := w.Close([]bagit.Field{{Label: "Title", Value: "A small bag"}}); err != nil {
		t.Fatal(err)
	}
}

// smallTar is a bag of two payload files as one tar file, written by Sink.
func smallTar(t testing.TB, algorithms ...digest.Algorithm) []byte {
	t.Helper()
	if len(algorithms) == 0 {
		algorithms = []digest.Algorithm{digest.SHA256, digest.SHA512}
	}
	var out bytes.Buffer
	sink := tarbag.NewSink(&out, "bag")
	write(t, sink, algorithms...)
	if err := sink.Close(); err != nil {
		t.Fatal(err)
	}
	return out.Bytes()
}

// newZstd packs by Zstandard as it is written to.
func newZstd(t testing.TB, to io.Writer) *zstd.Encoder {
	t.Helper()
	w, err := zstd.NewWriter(to, zstd.WithEncoderLevel(zstd.SpeedFastest))
	if err != nil {
		t.Fatal(err)
	}
	return w
}
