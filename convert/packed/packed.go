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

var decoder = sync.OnceValue(func() *zstd.Decoder {
	d, err := zstd.NewReader(nil, zstd.WithDecoderConcurrency(1), zstd.WithDecoderLowmem(true))
	if err != nil {
		panic("packed: internal error: " + err.Error()) // the options are right
	}
	return d
})
