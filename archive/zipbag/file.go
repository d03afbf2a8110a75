package zipbag

import (
	"bufio"
	"compress/flate"
	"errors"
	"hash/crc32"
	"io"
	"io/fs"
	"sync"

	"github.com/fad55d40/archive/archive/internal/entries"
	"github.com/fad55d40/archive/convert/pack"
)

// openFile is a file that is being read. At its end, length and CRC are
// compared with the headers; a difference is a finding, and reading goes on,
// so that the manifests have their say too.
type openFile struct {
	bag      *Bag
	name     string
	head     *header
	data     io.Reader
	inflater *inflater // nil for a file that is stored
	crc      uint32    // of what came out so far
	n        int64
	ended    bool
}

// storedFile is a file that stands in the zip file as it is, so that it can be
// read at any place. What is read so is not compared with the headers.
type storedFile struct {
	openFile
	stored io.SectionReader
}

func (f *storedFile) ReadAt(p []byte, off int64) (int, error) { return f.stored.ReadAt(p, off) }

func (b *Bag) openFile(name string, h *header) (fs.File, error) {
	from, at := b.r, h.data
	if b.outlined {
		var err error
		if from, err = b.fetch(h); err != nil {
			return nil, err
		}
		at = 0
	}
	f := &storedFile{openFile{bag: b, name: name, head: h}, *io.NewSectionReader(from, at, h.packed)}
	f.data = &f.stored
	if h.method == pack.MethodStore {
		return f, nil
	}
	if h.method == pack.MethodDeflate {
		f.inflater = inflaters.Get().(*inflater)
		f.inflater.packed.Reset(f.data)
		f.inflater.flate.(flate.Resetter).Reset(f.inflater.packed, nil)
		f.data = io.LimitReader(f.inflater.flate, h.size+1)
	}
	return &f.openFile, nil
}

// inflater is what unpacking needs; it takes no byte too many of packed.
type inflater struct {
	packed *bufio.Reader
	flate  io.ReadCloser
}

// inflaters keeps what unpacking needs for the next file.
var inflaters = sync.Pool{New: func() any {
	packed := bufio.NewReader(nil)
	return &inflater{packed, flate.NewReader(packed)}
}}

func (f *openFile) Stat() (fs.FileInfo, error) { return entries.NewInfo(f.name, f.head.size), nil }

// left reports whether packed bytes are left over at the end.
func (f *openFile) left() bool {
	if f.inflater == nil {
		return false
	}
	_, err := f.inflater.packed.ReadByte()
	return err == nil
}

// Close gives back what unpacking needed.
func (f *openFile) Close() error {
	if f.inflater != nil {
		inflaters.Put(f.inflater)
		f.inflater, f.data = nil, closed{}
	}
	return nil
}

// closed is a file that was closed.
type closed struct{}

func (closed) Read([]byte) (int, error) { return 0, fs.ErrClosed }

func (f *openFile) Read(p []byte) (int, error) {
	if f.n > f.head.size {
		return 0, io.EOF
	}
	n, err := f.data.Read(p)
	f.crc = crc32.Update(f.crc, crc32.IEEETable, p[:n])
	f.n += int64(n)
	switch {
	case f.n > f.head.size:
		n, err = n-int(f.n-f.head.size), io.EOF
		f.wrong("more comes out than its headers say")
	case err == io.EOF:
		f.compare()
	case err != nil && corrupt(err):
		f.wrong("it cannot be unpacked")
		err = io.EOF
	}
	return n, err
}

// corrupt reports whether an error is of the packed bytes, not of reading them.
func corrupt(err error) bool {
	var c flate.CorruptInputError
	return errors.As(err, &c) || errors.Is(err, io.ErrUnexpectedEOF)
}

// compare checks what came out against the headers.
func (f *openFile) compare() {
	switch {
	case f.n != f.head.size:
		f.wrong("less comes out than its headers say")
	case f.crc != f.head.crc:
		f.wrong("its CRC is not the one in its headers")
	case f.left():
		f.wrong("there are bytes behind its compressed data")
	}
}

// Sound reports whether nothing was found wrong with the file as far as it was read.
func (f *openFile) Sound() bool { return !f.ended }

func (f *openFile) wrong(what string) {
	if !f.ended {
		f.ended = true
		f.bag.find("zip-checksum", f.name, "%s", what)
	}
}
