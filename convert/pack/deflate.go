// Package pack makes bytes that never change: compressed data from a pinned
// encoder, and zip files without clocks, extra fields or other accidents. The
// standard library's deflate changes its output between Go releases, which
// would change the checksums of everything that holds compressed data. An
// upgrade of the encoder here is a change of format: a golden digest guards it.
package pack

import (
	"bytes"
	"encoding/binary"
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

// Deflate appends what the parts are together, compressed (RFC 1951), to dst.
func Deflate(dst []byte, parts ...[]byte) []byte {
	e := encoders.Get().(*encoder)
	e.out.Reset()
	e.w.Reset(&e.out)
	for _, p := range parts {
		_, _ = e.w.Write(p) // to memory, which does not fail
	}
	_ = e.w.Close()
	dst = append(dst, e.out.Bytes()...)
	encoders.Put(e) // not deferred: an encoder that panicked is dropped
	return dst
}

// Zlib appends what the parts are together, compressed in the zlib format (RFC 1950),
// to dst. PDF's FlateDecode is this.
func Zlib(dst []byte, parts ...[]byte) []byte {
	dst = append(dst, 0x78, 0x9C)
	dst = Deflate(dst, parts...)
	if len(parts) == 1 {
		return binary.BigEndian.AppendUint32(dst, adler32.Checksum(parts[0]))
	}
	sum := adler32.New()
	for _, p := range parts {
		sum.Write(p)
	}
	return binary.BigEndian.AppendUint32(dst, sum.Sum32())
}
