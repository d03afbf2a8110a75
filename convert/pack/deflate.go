// Package pack makes bytes that never change: compressed data from a pinned
// encoder, and zip files without clocks, extra fields or other accidents. The
// standard library's deflate changes its output between Go releases, which
// would change the checksums of everything that holds compressed data. An
// upgrade of the encoder here is a change of format: a golden digest guards it.
package pack

import (
	"bytes"
	"encoding/binary"
	"hash"
	"hash/adler32"
	"sync"

	"github.com/klauspost/compress/flate"
)

// level is the encoder's effort: of its levels, 3 gave the smallest files for
// its time on text and on font programs.
const level = 3

// encoder is a deflate encoder with its output, kept for reuse.
type encoder struct {
	out bytes.Buffer
	w   *flate.Writer
}

var encoders = sync.Pool{New: func() any {
	e := new(encoder)
	w, err := flate.NewWriter(&e.out, level)
	if err != nil {
		panic("pack: internal error: " + err.Error()) // the level is a constant
	}
	e.w = w
	return e
}}

// begin returns an encoder with nothing in it.
func begin() *encoder {
	e := encoders.Get().(*encoder)
	e.out.Reset()
	e.w.Reset(&e.out)
	return e
}

// appendTo ends the compressed data, appends them to dst, and gives the encoder to who
// comes next. One that panicked is dropped.
func (e *encoder) appendTo(dst []byte) []byte {
	_ = e.w.Close() // to memory, which does not fail
	dst = append(dst, e.out.Bytes()...)
	if e.out.Cap() <= largestOutput {
		encoders.Put(e)
	}
	return dst
}

// largestOutput bounds the memory that an encoder keeps for its output.
const largestOutput = 4 << 20

// Deflate appends src, compressed (RFC 1951), to dst.
func Deflate(dst, src []byte) []byte {
	e := begin()
	_, _ = e.w.Write(src)
	return e.appendTo(dst)
}

// Zlib appends src, compressed in the zlib format (RFC 1950), to dst. PDF's
// FlateDecode is this.
func Zlib(dst, src []byte) []byte {
	dst = append(dst, 0x78, 0x9C)
	dst = Deflate(dst, src)
	return binary.BigEndian.AppendUint32(dst, adler32.Checksum(src))
}

// Stream compresses what is written to it, to the same bytes as Zlib: for data that
// are never in memory as a whole.
type Stream struct {
	e   *encoder
	sum hash.Hash32
}

// NewStream begins a stream.
func NewStream() *Stream { return &Stream{begin(), adler32.New()} }

// Write never fails.
func (s *Stream) Write(p []byte) (int, error) {
	s.sum.Write(p)
	return s.e.w.Write(p)
}

// AppendTo ends the stream and appends it to dst.
func (s *Stream) AppendTo(dst []byte) []byte {
	dst = append(dst, 0x78, 0x9C)
	dst = s.e.appendTo(dst)
	return binary.BigEndian.AppendUint32(dst, s.sum.Sum32())
}
