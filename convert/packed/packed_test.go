package packed_test

import (
	"bytes"
	"sync"
	"testing"

	"github.com/klauspost/compress/zstd"

	"github.com/fad55d40/archive/convert/packed"
)

func TestWhatIsPackedComesBackWhoeverAsks(t *testing.T) {
	want := bytes.Repeat([]byte("ferry "), 100_000)
	w, err := zstd.NewWriter(nil)
	if err != nil {
		t.Fatal(err)
	}
	data := w.EncodeAll(want, nil)
	var all sync.WaitGroup
	for range 8 {
		all.Go(func() {
			if got, err := packed.Unpack(data); err != nil || !bytes.Equal(got, want) {
				t.Errorf("%d bytes came back, %v", len(got), err)
			}
		})
	}
	all.Wait()
	for _, damaged := range [][]byte{[]byte("no frame"), data[:len(data)-1]} {
		if got, err := packed.Unpack(damaged); err == nil {
			t.Errorf("%d bytes came out of damaged ones", len(got))
		}
	}
}

// What was packed beside other data comes back with them only; what was not does
// not mind them.
func TestWhatIsPackedBesideOtherDataComesBackWithThem(t *testing.T) {
	other := make([]byte, 20_000)
	for i := range other {
		other[i] = byte(i * i >> 3 * i >> 5)
	}
	want := append([]byte("its own words, then those of the other: "), other[1000:]...)
	w, err := zstd.NewWriter(nil, zstd.WithEncoderDictRaw(0, other))
	if err != nil {
		t.Fatal(err)
	}
	data := w.EncodeAll(want, nil)
	if len(data) > 1000 {
		t.Fatalf("%d bytes: the other data were not used", len(data))
	}
	if got, err := packed.UnpackBeside(data, other); err != nil || !bytes.Equal(got, want) {
		t.Errorf("%d bytes come back, %v", len(got), err)
	}
	if got, err := packed.UnpackBeside(data, other[:500]); err == nil && bytes.Equal(got, want) {
		t.Error("they come back beside others")
	}
	if w, err = zstd.NewWriter(nil); err != nil {
		t.Fatal(err)
	}
	if got, err := packed.UnpackBeside(w.EncodeAll(want, nil), other); err != nil || !bytes.Equal(got, want) {
		t.Errorf("%d bytes come back of what was packed alone, %v", len(got), err)
	}
}
