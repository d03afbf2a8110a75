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

func TestRunsCoverTheDarkModulesOnceEachAndAreLong(t *testing.T) {
	c, _ := qr.Encode(identity)
	covered := map[[2]int]bool{}
	for r := range c.Runs() {
		x, y, end := int(r.X), int(r.Y), int(r.X)+int(r.Width)
		if x > 0 && c.Dark(x-1, y) || end < c.Size && c.Dark(end, y) {
			t.Errorf("the run %+v could be longer", r)
		}
		for ; x < end; x++ {
			if covered[[2]int{x, y}] {
				t.Fatalf("the module in column %d of row %d is covered twice", x, y)
			}
			covered[[2]int{x, y}] = true
		}
	}
	for y := range c.Size {
		for x := range c.Size {
			if covered[[2]int{x, y}] != c.Dark(x, y) {
				t.Fatalf("the module in column %d of row %d: %v", x, y, !c.Dark(x, y))
			}
		}
	}
}

// TestTheMaskIsTheOneWithTheFewestPoints reckons the points of 7.8.3 module by module.
func TestTheMaskIsTheOneWithTheFewestPoints(t *testing.T) {
	for n := range 40 {
		c, err := qr.Encode(strings.Repeat("Mask "+identity, 2)[:n*106/39])
		if err != nil {
			t.Fatal(err)
		}
		chosen := maskOf(t, c)
		least, best := 0, 0
		for mask := range 8 {
			if p := points(underOther(t, c, mask)); mask == 0 || p < least {
				least, best = p, mask
			}
		}
		if chosen != best {
			t.Errorf("a code of %d bytes has the mask %d: %d has fewer points", n*106/39, chosen, best)
		}
	}
}

func BenchmarkEncode(b *testing.B) {
	b.ReportAllocs()
	for b.Loop() {
		if _, err := qr.Encode(identity); err != nil {
			b.Fatal(err)
		}
	}
}
