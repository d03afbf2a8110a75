// Package pack makes bytes that never change: compressed data from a pinned
// encoder, and zip files without clocks, extra fields or other accidents. The
// standard library's deflate changes its output between Go releases, which
// would change the checksums of everything that holds compressed data. An
// upgrade of the encoder here is a change of format: a golden digest guards it.
package pack

import (
	"encoding/binary"
	"hash"
	"hash/adler32"
	"sync"

	"github.com/klauspost/compress/flate"
)

// level is the encoder's effort: of its levels, 3 gave the smallest files for
// its time on text and on font programs.
const level = 3

// encoder is a deflate encoder, kept for reuse, that appends to what it is given.
type encoder struct {
	out appender
	w   *flate.Writer
}

// appender appends what is written to it.
type appender struct{ to []byte }

func (a *appender) Write(p []byte) (int, error) {
	a.to = append(a.to, p...)
	return len(p), nil
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

// begin returns an encoder that appends to dst.
func begin(dst []byte) *encoder {
	e := encoders.Get().(*encoder)
	e.out.to = dst
	e.w.Reset(&e.out)
	return e
}

// end ends the compressed data, returns them behind what was there, and gives the
// encoder to who comes next. One that panicked is dropped.
func (e *encoder) end() []byte {
	_ = e.w.Close() // to memory, which does not fail
	dst := e.out.to
	e.out.to = nil
	encoders.Put(e)
	return dst
}

// Deflate appends src, compressed (RFC 1951), to dst.
func Deflate(dst, src []byte) []byte {
	e := begin(dst)
	_, _ = e.w.Write(src)
	return e.end()
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

// NewStream begins a stream that is appended to dst.
func NewStream(dst []byte) *Stream {
	return &Stream{begin(append(dst, 0x78, 0x9C)), adler32.New()}
}

// Write never fails.
func (s *Stream) Write(p []byte) (int, error) {
	s.sum.Write(p)
	return s.e.w.Write(p)
}

// End ends the stream and returns it behind what was given to NewStream.
func (s *Stream) End() []byte { return binary.BigEndian.AppendUint32(s.e.end(), s.sum.Sum32()) }
