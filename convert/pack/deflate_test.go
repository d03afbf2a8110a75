package pack_test

import (
	"bytes"
	"compress/flate"
	"io"
	"math/rand/v2"
	"os"
	"path/filepath"
	"testing"

	"github.com/fad55d40/archive/convert/pack"
)

// unpacked is what another program makes of deflated data, all of which it must take.
func unpacked(t testing.TB, packed []byte) []byte {
	t.Helper()
	r := bytes.NewReader(packed)
	back, err := io.ReadAll(flate.NewReader(r))
	if err != nil {
		t.Fatalf("%d packed bytes: %v", len(packed), err)
	}
	if r.Len() > 0 {
		t.Fatalf("%d of %d packed bytes are left over", r.Len(), len(packed))
	}
	return back
}

func same(t testing.TB, data []byte) {
	t.Helper()
	packed := pack.Deflate(nil, data)
	if !bytes.Equal(unpacked(t, packed), data) {
		t.Fatalf("%d bytes come back as others", len(data))
	}
	if most := len(data) + 5*(len(data)/65_535+1) + 5; len(packed) > most {
		t.Fatalf("%d bytes take %d, more than as they are", len(data), len(packed))
	}
}

// kinds are ways to draw a byte, after what was drawn: they lead to long codes,
// to codes of a single symbol, to stored and to fixed blocks.
var kinds = map[string]func(r *rand.Rand, before []byte) byte{
	"noise":     func(r *rand.Rand, _ []byte) byte { return byte(r.Uint32()) },
	"one byte":  func(*rand.Rand, []byte) byte { return 'x' },
	"two bytes": func(r *rand.Rand, _ []byte) byte { return byte(r.IntN(2)) },
	"frequencies as Fibonacci's, whose codes are longest": func(r *rand.Rand, _ []byte) byte {
		n := 0
		for n < 40 && r.Float64() < 0.618 {
			n++
		}
		return byte(n)
	},
	"repeated from far": func(r *rand.Rand, before []byte) byte {
		if n := len(before); n > 32_768 && r.IntN(50) > 0 {
			return before[n-32_768]
		}
		return byte(r.Uint32())
	},
	"codes of two bytes": func(r *rand.Rand, before []byte) byte {
		if len(before)%2 == 0 {
			return 0
		}
		return byte(r.ExpFloat64() * 12)
	},
}

func TestAllKindsOfDataComeBackFromAllSizes(t *testing.T) {
	for name, draw := range kinds {
		t.Run(name, func(t *testing.T) {
			r := rand.New(rand.NewPCG(1, 2))
			var data []byte
			for len(data) < 200_000 {
				data = append(data, draw(r, data))
			}
			for n := range 300 {
				same(t, data[:n])
			}
			for _, n := range []int{257, 258, 259, 32_767, 32_768, 32_769, 65_534, 65_535, 65_536, 65_537, 131_072, len(data)} {
				same(t, data[:n])
			}
		})
	}
}

// The seeds are packed no larger than the standard library packs them at the level of
// the encoder that was used before.
func TestTextIsPackedAsSmallAsByOthers(t *testing.T) {
	files, err := filepath.Glob("../../seeds/*.txt")
	if err != nil || len(files) < 5 {
		t.Fatal(err, files)
	}
	raw, own, other := 0, 0, 0
	for _, name := range files {
		data, err := os.ReadFile(name)
		if err != nil {
			t.Fatal(err)
		}
		same(t, data)
		var b bytes.Buffer
		w, err := flate.NewWriter(&b, 3)
		if err != nil {
			t.Fatal(err)
		}
		if _, err := w.Write(data); err != nil || w.Close() != nil {
			t.Fatal(err)
		}
		raw, own, other = raw+len(data), own+len(pack.Deflate(nil, data)), other+b.Len()
	}
	if own > other {
		t.Errorf("%d bytes take %d, %d with the standard library's level 3", raw, own, other)
	}
}

// What an encoder packed before must not show: its tables are not emptied.
func TestWhatWasPackedBeforeDoesNotMatter(t *testing.T) {
	r := rand.New(rand.NewPCG(3, 4))
	texts := make([][]byte, 8)
	want := make([][]byte, len(texts))
	for i := range texts {
		for range 1 + r.IntN(3000) {
			texts[i] = append(texts[i], "abcdefgh"[r.IntN(8)])
		}
		want[i] = pack.Deflate(nil, texts[i])
	}
	for range 500 {
		i := r.IntN(len(texts))
		if !bytes.Equal(pack.Deflate(nil, texts[i]), want[i]) {
			t.Fatalf("text %d is packed otherwise than before", i)
		}
	}
}

func FuzzDeflate(f *testing.F) {
	f.Add([]byte("the ferry sails again, the ferry sails again on friday"), uint16(3))
	f.Add(make([]byte, 70_000), uint16(65_535))
	f.Fuzz(func(t *testing.T, data []byte, step uint16) {
		same(t, data)
		s := pack.NewStream(nil)
		for rest := data; len(rest) > 0; {
			n := min(int(step)+1, len(rest))
			if _, err := s.Write(rest[:n]); err != nil {
				t.Fatal(err)
			}
			rest = rest[n:]
		}
		if !bytes.Equal(s.End(), pack.Zlib(nil, data)) {
			t.Fatal("a stream gives other bytes")
		}
	})
}
