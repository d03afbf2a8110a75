package text

import (
	"strings"
	"testing"
)

func TestPrintedASCIIIsPassedOverEightBytesAtATime(t *testing.T) {
	for b := range 256 {
		for at := range 8 {
			s := strings.Repeat("a", at) + string([]byte{byte(b)}) + strings.Repeat("z", 15-at)
			want := 0
			if b >= 0x20 && b < 0x7F {
				want = 16
			}
			if got := printed(s); got != want {
				t.Errorf("byte %#x at %d: %d bytes, want %d", b, at, got, want)
			}
		}
	}
	if printed("seven b") != 0 || printed("eight byt") != 8 {
		t.Error("the end of a text is passed over")
	}
}
