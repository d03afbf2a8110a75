package pack_test

import (
	"bytes"
	"compress/zlib"
	"encoding/binary"
	"hash/adler32"
	"io"
	"math/rand/v2"
	"testing"

	"github.com/fad55d40/archive/convert/pack"
)

func TestAStreamWithAStockIsWhatItsPartsAre(t *testing.T) {
	r := rand.New(rand.NewPCG(1, 2))
	some := func(n int) []byte {
		b := make([]byte, n)
		for i := range b {
			b[i] = byte(r.IntN(7) * r.IntN(37))
		}
		return b
	}
	for _, lengths := range [][3]int{{0, 0, 0}, {1, 1, 1}, {124, 9000, 0}, {124, 0, 3000}, {65_535, 65_535, 65_535}, {5, 65_536, 65_536}, {300, 200_000, 140_000}} {
		head, data, tail := some(lengths[0]), some(lengths[1]), some(lengths[2])
		stock := pack.NewStock(data)
		for range 2 { // the second time as the first
			packed := pack.ZlibWith([]byte("before"), head, stock, tail)
			z, err := zlib.NewReader(bytes.NewReader(packed[len("before"):]))
			if err != nil {
				t.Fatal(err)
			}
			got, err := io.ReadAll(z) // which looks at the sum
			if err != nil || !bytes.Equal(got, bytes.Join([][]byte{head, data, tail}, nil)) {
				t.Fatalf("%v: %v, %d bytes", lengths, err, len(got))
			}
		}
	}
}

func TestTheSumIsThatOfTheLibrary(t *testing.T) {
	r := rand.New(rand.NewPCG(5, 6))
	for _, n := range []int{0, 1, 7, 8, 9, 5552, 65_535, 65_536, 65_537, 200_000} {
		for _, high := range []bool{false, true} {
			b := make([]byte, n)
			for i := range b {
				if b[i] = byte(r.Uint32()); high {
					b[i] = 0xFF
				}
			}
			packed := pack.Zlib(nil, b)
			if got, want := packed[len(packed)-4:], binary.BigEndian.AppendUint32(nil, adler32.Checksum(b)); !bytes.Equal(got, want) {
				t.Errorf("%d bytes: %x, want %x", n, got, want)
			}
		}
	}
}
