package text

import (
	"testing"
	"unicode"
)

func TestCharactersAreTheBytesThatTheirCharsetHas(t *testing.T) {
	for _, c := range misread() {
		for r := rune(0); r <= 0xFFFF; r++ {
			want, ok := c.EncodeRune(r)
			if !ok && r < 0xA0 && c.DecodeByte(byte(r)) == unicode.ReplacementChar {
				want, ok = byte(r), true
			}
			if got, is := encodeAs(r, c); is != ok || ok && got != want {
				t.Fatalf("%v: %#x is %#x, %v, want %#x, %v", c, r, got, is, want, ok)
			}
		}
	}
}
