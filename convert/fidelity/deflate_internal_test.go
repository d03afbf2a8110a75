package fidelity

import (
	"bytes"
	"compress/flate"
	"errors"
	"io"
	"math/rand/v2"
	"os"
	"strings"
	"testing"
)

// packedSamples are data of many kinds, compressed in many ways.
func packedSamples(t testing.TB) (all [][]byte) {
	t.Helper()
	text, err := os.ReadFile("fidelity_test.go")
	if err != nil {
		t.Fatal(err)
	}
	random := rand.New(rand.NewPCG(1, 1))
	noise := make([]byte, 70_000)
	for i := range noise {
		noise[i] = byte(random.IntN(256))
	}
	skewed := make([]byte, 50_000) // codes of all lengths
	for i := range skewed {
		skewed[i] = byte(random.ExpFloat64() * 12)
	}
	for _, data := range [][]byte{nil, []byte("x"), []byte(strings.Repeat("ab", 3000)), text, noise, skewed, make([]byte, 300_000), append(noise[:33_000:33_000], noise[:33_000]...)} {
		for _, level := range []int{flate.NoCompression, flate.BestSpeed, flate.BestCompression, flate.HuffmanOnly} {
			var b bytes.Buffer
			w, _ := flate.NewWriter(&b, level)
			for part := data; len(part) > 0; { // several blocks
				n := min(len(part), 20_000)
				_, _ = w.Write(part[:n])
				_ = w.Flush()
				part = part[n:]
			}
			_ = w.Close()
			all = append(all, b.Bytes())
		}
	}
	return all
}

// agree inflates data by the standard library and by this package.
func agree(t *testing.T, data []byte) {
	t.Helper()
	const most = 1 << 20
	want, err := io.ReadAll(io.LimitReader(flate.NewReader(bytes.NewReader(data)), most+1))
	f := new(inflation)
	got, ours := f.inflate([]byte("before"), data, most)
	switch {
	case len(want) > most:
		if !errors.Is(ours, errTooLarge) && ours == nil {
			t.Errorf("%d bytes are within %d", len(got), most)
		}
	case (err == nil) != (ours == nil):
		t.Errorf("%x: the standard library says %v, this package %v", data[:min(40, len(data))], err, ours)
	case err == nil && !bytes.Equal(got, append([]byte("before"), want...)):
		t.Errorf("%d bytes come out otherwise than from the standard library", len(got))
	}
}

func TestStreamsAreInflatedAsTheStandardLibraryDoes(t *testing.T) {
	for _, data := range packedSamples(t) {
		agree(t, data)
		agree(t, append(bytes.Clone(data), "behind the end"...))
	}
}

func TestDamagedStreamsAreErrors(t *testing.T) {
	random := rand.New(rand.NewPCG(2, 2))
	for _, data := range packedSamples(t) {
		for range 60 {
			agree(t, data[:random.IntN(len(data)+1)])
			bent := bytes.Clone(data)
			for range 1 + random.IntN(3) {
				bent[random.IntN(min(len(bent), 200))] ^= 1 << random.IntN(8)
			}
			agree(t, bent)
		}
	}
}

func FuzzInflate(f *testing.F) {
	for _, data := range packedSamples(f) {
		if len(data) < 3000 {
			f.Add(data)
		}
	}
	f.Fuzz(func(t *testing.T, data []byte) { agree(t, data) })
}

func BenchmarkInflate(b *testing.B) {
	for name, i := range map[string]int{"text": 13, "noise": 17} {
		data := packedSamples(b)[i]
		b.Run(name, func(b *testing.B) {
			f, dst := new(inflation), []byte(nil)
			b.ReportAllocs()
			for b.Loop() {
				var err error
				if dst, err = f.inflate(dst[:0], data, 1<<30); err != nil {
					b.Fatal(err)
				}
			}
			b.SetBytes(int64(len(dst)))
		})
	}
}
