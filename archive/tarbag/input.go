package tarbag

import (
	"bufio"
	"encoding/binary"
	"errors"
	"io"

	"github.com/klauspost/compress/gzip"
	"github.com/klauspost/compress/zstd"
)

// packing is how a tar file is compressed.
type packing int

const (
	plain packing = iota
	gzipped
	zstandard
)

const (
	gzipMagic = "\x1f\x8b"
	zstdMagic = "\x28\xb5\x2f\xfd"
)

// maxWindow bounds what Zstandard may look back, which it keeps in memory, in
// bytes. Its levels up to 19 need 8 MiB.
const maxWindow = 32 << 20

// packingOf tells by the first bytes.
func packingOf(r io.ReaderAt, size int64) (packing, error) {
	magic := make([]byte, min(size, 4))
	if _, err := r.ReadAt(magic, 0); err != nil && err != io.EOF {
		return plain, err
	}
	switch {
	case len(magic) == 4 && string(magic[:2]) == gzipMagic:
		return gzipped, nil
	case string(magic) == zstdMagic:
		return zstandard, oneFrame(r, size)
	}
	return plain, nil
}

// oneFrame refuses what is not one frame of Zstandard from the first byte to the
// last (RFC 8878, section 3.1.1): tools pass over frames that they do not know.
func oneFrame(r io.ReaderAt, size int64) error {
	bad := refused("tar-compression", "", "it is not one whole frame of Zstandard")
	b := make([]byte, 5)
	if _, err := r.ReadAt(b, 0); err != nil {
		return atEnd(err, bad)
	}
	single, checked := b[4]>>5&1 == 1, b[4]>>2&1 == 1
	at := 6 + []int64{0, 1, 2, 4}[b[4]&3] + []int64{0, 2, 4, 8}[b[4]>>6]
	if single {
		at--
		if b[4]>>6 == 0 {
			at++
		}
	}
	for last := false; !last; {
		if _, err := r.ReadAt(b[:3], at); err != nil {
			return atEnd(err, bad)
		}
		head := uint32(b[0]) | uint32(binary.LittleEndian.Uint16(b[1:3]))<<8
		length := int64(head >> 3)
		if head>>1&3 == 1 { // one byte, to be repeated
			length = 1
		}
		last = head&1 == 1
		at += 3 + length
	}
	if checked {
		at += 4
	}
	if at != size {
		return bad
	}
	return nil
}

// atEnd tells a file that ends too early from one that cannot be read.
func atEnd(err, bad error) error {
	if err == io.EOF || err == io.ErrUnexpectedEOF {
		return bad
	}
	return err
}

// input gives the bytes of a tar file in their order, unpacked.
type input interface {
	at() int64                          // how many bytes went by
	read(b []byte) error                // fills b
	skip(n int64) error                 // goes past n bytes
	last(b []byte) (more bool, _ error) // fills b, unless nothing comes
	io.Reader
	close()
}

// input opens the file from its first byte.
func (b *Bag) input() (input, error) {
	section := io.NewSectionReader(b.r, 0, b.size)
	if b.packing == plain {
		return &lying{SectionReader: section}, nil
	}
	source := &watched{r: section}
	s := &stream{source: source, size: b.size, packed: bufio.NewReaderSize(source, 64<<10)}
	var err error
	if b.packing == gzipped {
		s.r, err = gzip.NewReader(s.packed)
		if err == nil {
			s.r.(*gzip.Reader).Multistream(false)
		}
	} else {
		var d *zstd.Decoder
		d, err = zstd.NewReader(s.packed, zstd.WithDecoderConcurrency(1), zstd.WithDecoderLowmem(true), zstd.WithDecoderMaxWindow(maxWindow))
		s.r, s.free = d, func() { d.Close() }
	}
	if err != nil {
		return nil, s.wrong(err)
	}
	return s, nil
}

var errCut = refused("tar-malformed", "", "it ends before its end is told, in two blocks of zeros")

// lying is a plain tar file: what is skipped is not read.
type lying struct{ *io.SectionReader }

func (l *lying) at() int64 { n, _ := l.Seek(0, io.SeekCurrent); return n }
func (l *lying) close()    {}

func (l *lying) read(b []byte) error {
	_, err := io.ReadFull(l, b)
	return atEnd(err, errCut)
}

func (l *lying) skip(n int64) error {
	if n > l.Size()-l.at() {
		return errCut
	}
	_, err := l.Seek(n, io.SeekCurrent)
	return err
}

func (l *lying) last(b []byte) (bool, error) {
	if l.at() == l.Size() {
		return false, nil
	}
	return true, l.read(b)
}

// Above this size, what comes out may be at most ratio times the file.
const (
	freeSize = 1 << 30
	ratio    = 200
)

// stream is a compressed tar file.
type stream struct {
	source *watched
	packed *bufio.Reader
	r      io.Reader
	free   func()
	size   int64 // of the file
	n      int64 // bytes that came out
}

func (s *stream) at() int64 { return s.n }

func (s *stream) close() {
	if s.free != nil {
		s.free()
	}
}

func (s *stream) Read(b []byte) (int, error) {
	n, err := s.r.Read(b)
	if s.n += int64(n); s.n > freeSize && s.n/ratio > s.size {
		return n, refused("tar-limit", "", "more than %d bytes come out of %d", s.n, s.size)
	}
	if err != nil && err != io.EOF {
		err = s.wrong(err)
	}
	return n, err
}

func (s *stream) read(b []byte) error {
	_, err := io.ReadFull(s, b)
	return s.cut(err)
}

func (s *stream) skip(n int64) error {
	_, err := io.CopyN(io.Discard, s, n)
	return s.cut(err)
}

// cut tells a tar file that ends too early from one that goes on in a second
// piece of compressed data.
func (s *stream) cut(err error) error {
	if err != io.EOF && err != io.ErrUnexpectedEOF {
		return err
	}
	if err := s.alone(); err != nil {
		return err
	}
	return errCut
}

// alone sees that nothing stands behind the compressed data.
func (s *stream) alone() error {
	_, err := s.packed.ReadByte()
	switch {
	case s.source.err != nil:
		return s.source.err
	case err != io.EOF:
		return refused("tar-compression", "", "there are bytes behind the end of the compressed data, or more of them")
	}
	return nil
}

// last also sees that nothing stands behind the compressed data.
func (s *stream) last(b []byte) (bool, error) {
	n, err := io.ReadFull(s, b)
	if err == io.EOF && n == 0 {
		return false, s.alone()
	}
	return true, s.cut(err)
}

// wrong tells data that cannot be unpacked from a file that cannot be read.
func (s *stream) wrong(err error) error {
	var no *refusal
	switch {
	case s.source.err != nil:
		return s.source.err
	case errors.As(err, &no):
		return err
	case errors.Is(err, zstd.ErrWindowSizeExceeded):
		return refused("tar-limit", "", "to unpack it takes a window of more than %d MiB", maxWindow>>20)
	}
	return refused("tar-compression", "", "it cannot be unpacked: %s", err)
}

// watched remembers why a file could not be read.
type watched struct {
	r   io.Reader
	err error
}

func (w *watched) Read(b []byte) (int, error) {
	n, err := w.r.Read(b)
	if err != nil && err != io.EOF {
		w.err = err
	}
	return n, err
}

// limited gives n bytes of an input.
func limited(in input, n int64) io.Reader { return &io.LimitedReader{R: in, N: n} }
