package outline_test

import (
	"os"
	"testing"

	"github.com/fad55d40/archive/convert/font/outline"
)

func BenchmarkJoin(b *testing.B) {
	face, err := os.ReadFile("../faces/GentiumBookPlus-Regular.ttf")
	if err != nil {
		b.Fatal(err)
	}
	apart, ok := outline.Split(face)
	if !ok {
		b.Fatal("cannot be taken apart")
	}
	b.SetBytes(int64(len(face)))
	b.ReportAllocs()
	for b.Loop() {
		if _, err := outline.Join(apart); err != nil {
			b.Fatal(err)
		}
	}
}
