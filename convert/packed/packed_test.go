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
