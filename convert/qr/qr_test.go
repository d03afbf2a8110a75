package qr_test

import (
	"strings"
	"testing"

	"github.com/fad55d40/archive/convert/qr"
)

const identity = "urn:sha256:e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855"

func TestACodeIsAsSmallAsItsTextAllows(t *testing.T) {
	for _, test := range []struct{ bytes, size int }{
		{0, 21}, {14, 21}, {15, 25}, {26, 25}, {27, 29}, {42, 29}, {43, 33}, {62, 33}, {63, 37}, {75, 37}, {84, 37}, {85, 41}, {106, 41},
	} {
		c, err := qr.Encode(strings.Repeat("x", test.bytes))
		if err != nil || c.Size != test.size {
			t.Errorf("a text of %d bytes: %v", test.bytes, err)
		}
	}
	if c, err := qr.Encode(strings.Repeat("x", 107)); err == nil || c != nil {
		t.Error("a text of 107 bytes has a code")
	}
}

func TestACodeSaysItsText(t *testing.T) {
	for n := range 107 {
		for _, letter := range []string{"a", "\x00", "\xff", "Ж"} {
			want := strings.Repeat(letter, n)[:n]
			c, err := qr.Encode(want)
			if err != nil {
				t.Fatal(err)
			}
			if got := read(t, c); got != want {
				t.Fatalf("%d bytes: the code says %q, not %q", n, got, want)
			}
		}
	}
	c, _ := qr.Encode(identity)
	if got := read(t, c); got != identity {
		t.Errorf("the code says %q", got)
	}
}

func TestAreasCoverTheDarkModulesOnceEach(t *testing.T) {
	c, _ := qr.Encode(identity)
	covered := map[[2]uint8]int{}
	rects := c.Rects()
	for _, r := range rects {
		for y := r.Y; y < r.Y+r.Height; y++ {
			for x := r.X; x < r.X+r.Width; x++ {
				covered[[2]uint8{x, y}]++
			}
		}
	}
	dark := 0
	for y := range c.Size {
		for x := range c.Size {
			want := 0
			if c.Dark(x, y) {
				want = 1
				dark++
			}
			if covered[[2]uint8{uint8(x), uint8(y)}] != want {
				t.Fatalf("the module in column %d of row %d is covered %d times", x, y, covered[[2]uint8{uint8(x), uint8(y)}])
			}
		}
	}
	if len(rects)*2 > dark {
		t.Errorf("%d modules take %d areas", dark, len(rects))
	}
}

func BenchmarkEncode(b *testing.B) {
	b.ReportAllocs()
	for b.Loop() {
		c, _ := qr.Encode(identity)
		c.Rects()
	}
}

func BenchmarkRects(b *testing.B) {
	c, _ := qr.Encode(identity)
	for b.Loop() {
		c.Rects()
	}
}
