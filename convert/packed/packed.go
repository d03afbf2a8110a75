// Package packed unpacks what the program carries in packed form (Zstandard,
// RFC 8878): faces, patterns of hyphenation, words of languages.
package packed

import (
	"sync"

	"github.com/klauspost/compress/zstd"
)

// Unpack returns what data holds. It may be called by many goroutines at once,
// and is meant for data of the program's own: how much they hold is not bounded.
func Unpack(data []byte) ([]byte, error) { return decoder().DecodeAll(data, nil) }

// UnpackBeside is Unpack for what was packed beside other data, to which it may
// refer as if they stood before it; for what was not, they do not matter.
func UnpackBeside(data, other []byte) ([]byte, error) {
	d, err := zstd.NewReader(nil, zstd.WithDecoderConcurrency(1), zstd.WithDecoderLowmem(true), zstd.WithDecoderDictRaw(0, other))
	if err != nil {
		return nil, err
	}
	defer d.Close()
	return d.DecodeAll(data, nil)
}

var decoder = sync.OnceValue(func() *zstd.Decoder {
	d, err := zstd.NewReader(nil, zstd.WithDecoderConcurrency(1), zstd.WithDecoderLowmem(true))
	if err != nil {
		panic("packed: internal error: " + err.Error()) // the options are right
	}
	return d
})
