// Package pack makes bytes that never change: compressed data from an encoder of
// its own, and zip files without clocks, extra fields or other accidents. The
// encoders of libraries change their output between releases, which would change
// the checksums of everything that holds compressed data. A change of the encoder
// here is a change of format: a golden digest guards it. It is made for streams of
// some kilobytes, of which a bundle has a score: its tables are small.
package pack

import (
	"encoding/binary"
	"sync"
)

// encoder is a deflate encoder, kept for reuse.
type encoder struct {
	finder finder
	block  block
}

// blockLength is how many bytes of a stream are a block: what fits one that is stored.
const blockLength = 65_535

var encoders = sync.Pool{New: func() any { return new(encoder) }}

// add writes data[start:] as a block.
func (e *encoder) add(w *bitWriter, data []byte, start int, last bool) {
	e.block.sequences = e.finder.block(e.block.sequences, data, start)
	e.block.write(w, data[start:], last)
}

// Deflate appends src, compressed (RFC 1951), to dst.
func Deflate(dst, src []byte) []byte {
	e := encoders.Get().(*encoder)
	w := bitWriter{out: dst}
	e.finder.begin()
	for start := 0; ; start += blockLength {
		end := min(start+blockLength, len(src))
		e.add(&w, src[:end], start, end == len(src))
		if end == len(src) {
			break
		}
	}
	w.align()
	encoders.Put(e)
	return w.out
}

// Zlib appends src, compressed in the zlib format (RFC 1950), to dst. PDF's
// FlateDecode is this.
func Zlib(dst, src []byte) []byte {
	dst = append(dst, 0x78, 0x9C)
	dst = Deflate(dst, src)
	return binary.BigEndian.AppendUint32(dst, adler32(1, src))
}

// Stream compresses what is written to it, to the same bytes as Zlib: for data that
// are never in memory as a whole.
type Stream struct {
	e     *encoder
	w     bitWriter
	sum   uint32
	data  []byte // the window, and behind it the block in hand
	start int    // of the block in hand
}

// NewStream begins a stream that is appended to dst.
func NewStream(dst []byte) *Stream {
	s := &Stream{e: encoders.Get().(*encoder), w: bitWriter{out: append(dst, 0x78, 0x9C)}, sum: 1}
	s.e.finder.begin()
	return s
}

// Write never fails.
func (s *Stream) Write(p []byte) (int, error) {
	s.sum = adler32(s.sum, p)
	for rest := p; len(rest) > 0; {
		if len(s.data)-s.start == blockLength {
			s.block(false)
		}
		n := min(len(rest), blockLength-(len(s.data)-s.start))
		s.data = append(s.data, rest[:n]...)
		rest = rest[n:]
	}
	return len(p), nil
}

// block packs the block in hand, and keeps the window before the next.
func (s *Stream) block(last bool) {
	s.e.add(&s.w, s.data, s.start, last)
	kept := copy(s.data, s.data[max(0, len(s.data)-window):])
	s.data, s.start = s.data[:kept], kept
}

// End ends the stream and returns it behind what was given to NewStream.
func (s *Stream) End() []byte {
	s.block(true)
	s.w.align()
	encoders.Put(s.e)
	return binary.BigEndian.AppendUint32(s.w.out, s.sum)
}
