package zipbag_test

import (
	"bytes"
	"encoding/binary"
	"fmt"
	"hash/crc32"
	"io"
	"strings"
	"testing"

	"github.com/fad55d40/archive/archive/bagit"
	"github.com/fad55d40/archive/archive/digest"
	"github.com/fad55d40/archive/archive/zipbag"
)

// part is an entry of a zip file that is made by hand, to be wrong in one way.
// Zero fields are filled in so that the entry is right.
type part struct {
	name     string
	data     string
	packed   []byte // data as they stand in the file, when not as they are
	method   uint16
	flags    uint16
	external uint32
	extra    []byte // of both headers
	before   []byte // bytes that belong to nothing
	after    []byte // a data descriptor, or bytes that belong to nothing
	comment  string
	hidden   bool // not in the central directory
	again    int  // further headers in the central directory for the same entry
	claimed  uint32
	local    func(*fields) // changes the local header
	central  func(*fields) // changes the central header
}

// fields are what both headers hold.
type fields struct {
	name              string
	flags, method     uint16
	time, date        uint16
	crc, packed, size uint32
	offset            uint32
	extra             []byte
	disk, made, need  uint16
	external          uint32
	nameLen, extraLen int // announced lengths when not zero
	comment           string
}

// zipFile is a whole file; edit changes the finished bytes.
type zipFile struct {
	parts                []part
	prefix, middle, tail string
	comment              string
	count                int // announced number of entries when not zero
	offset               int // added to the announced offset of the central directory
	edit                 func([]byte) []byte
}

func (z zipFile) bytes() []byte {
	var body, central bytes.Buffer
	body.WriteString(z.prefix)
	count := 0
	for _, p := range z.parts {
		body.Write(p.before)
		f := fields{name: p.name, flags: p.flags, method: p.method, date: 1<<5 | 1, crc: crc32.ChecksumIEEE([]byte(p.data)),
			size: uint32(len(p.data)), offset: uint32(body.Len()), extra: p.extra, made: 3<<8 | 20, need: 10, external: p.external, comment: p.comment}
		packed := p.packed
		if packed == nil {
			packed = []byte(p.data)
		}
		f.packed = uint32(len(packed))
		if p.claimed != 0 {
			f.size = p.claimed
		}
		if f.external == 0 {
			f.external = 0o100644 << 16
			if strings.HasSuffix(p.name, "/") {
				f.external = 0o040755 << 16
			}
		}
		l, c := f, f
		if p.local != nil {
			p.local(&l)
		}
		if p.central != nil {
			p.central(&c)
		}
		l.write(&body, false)
		body.Write(packed)
		body.Write(p.after)
		for range 1 + p.again {
			if !p.hidden {
				count++
				c.write(&central, true)
			}
		}
	}
	body.WriteString(z.middle)
	start := body.Len() + z.offset
	body.Write(central.Bytes())
	if z.count != 0 {
		count = z.count
	}
	body.WriteString("PK\x05\x06\x00\x00\x00\x00")
	put(&body, uint16(count), uint16(count), uint32(central.Len()), uint32(start), uint16(len(z.comment)))
	body.WriteString(z.comment + z.tail)
	if z.edit != nil {
		return z.edit(body.Bytes())
	}
	return body.Bytes()
}

func (f fields) write(w *bytes.Buffer, central bool) {
	nameLen, extraLen := len(f.name), len(f.extra)
	if f.nameLen != 0 {
		nameLen = f.nameLen
	}
	if f.extraLen != 0 {
		extraLen = f.extraLen
	}
	if central {
		w.WriteString("PK\x01\x02")
		put(w, f.made)
	} else {
		w.WriteString("PK\x03\x04")
	}
	put(w, f.need, f.flags, f.method, f.time, f.date, f.crc, f.packed, f.size, uint16(nameLen), uint16(extraLen))
	if central {
		put(w, uint16(len(f.comment)), f.disk, uint16(0), f.external, f.offset)
	}
	w.WriteString(f.name)
	w.Write(f.extra)
	if central {
		w.WriteString(f.comment)
	}
}

func put(w io.Writer, numbers ...any) {
	for _, n := range numbers {
		if err := binary.Write(w, binary.LittleEndian, n); err != nil {
			panic(err)
		}
	}
}

// extra makes one extra field.
func extra(id uint16, data string) []byte {
	var b bytes.Buffer
	put(&b, id, uint16(len(data)))
	b.WriteString(data)
	return b.Bytes()
}

// open reads a zip file that is known as bag.zip.
func open(t testing.TB, data []byte) *zipbag.Bag {
	t.Helper()
	b, err := zipbag.New(t.Context(), bytes.NewReader(data), int64(len(data)), "bag.zip", nil)
	if err != nil {
		t.Fatal(err)
	}
	return b
}

// smallZip is a bag of two payload files as one zip file, written by Sink.
func smallZip(t testing.TB) []byte {
	t.Helper()
	var out bytes.Buffer
	sink := zipbag.NewSink(&out, "bag")
	w := bagit.NewWriter(sink, digest.SHA256, digest.SHA512)
	for _, f := range []struct{ name, text string }{{"data/b.txt", "second\n"}, {"data/a/a.txt", "first\n"}} {
		file, err := w.Create(f.name)
		if err != nil {
			t.Fatal(err)
		}
		fmt.Fprint(file, f.text)
		if err := file.Close(); err != nil {
			t.Fatal(err)
		}
	}
	if err := w.Close([]bagit.Field{{Label: "Title", Value: "A small bag"}}); err != nil {
		t.Fatal(err)
	}
	if err := sink.Close(); err != nil {
		t.Fatal(err)
	}
	return out.Bytes()
}
