package qr_test

import (
	"slices"
	"testing"

	"github.com/fad55d40/archive/convert/qr"
)

// blocksOf are the blocks of each size of code, and the bytes in one: of the text, of the
// checks.
var blocksOf = map[int][3]int{21: {1, 16, 10}, 25: {1, 28, 16}, 29: {1, 44, 26}, 33: {2, 32, 18}, 37: {2, 43, 24}, 41: {4, 27, 16}}

// read reads a code by the words of the standard, as slowly as they are, and fails where
// its checks do not hold.
func read(t *testing.T, c *qr.Code) string {
	t.Helper()
	bits := bitsOf(c, maskOf(t, c))
	layout := blocksOf[c.Size]
	n, data, check := layout[0], layout[1], layout[2]
	var text []byte
	for b := range n {
		var block []byte
		for i := range data + check {
			at := i*n + b
			word := byte(0)
			for _, bit := range bits[8*at : 8*at+8] {
				word = word<<1 | bit
			}
			block = append(block, word)
		}
		for root := range check {
			if syndrome(block, root) != 0 {
				t.Fatalf("block %d of a code of %d: check %d does not hold", b, c.Size, root)
			}
		}
		text = append(text, block[:data]...)
	}
	if text[0]>>4 != 4 {
		t.Fatalf("the text is of the kind %d", text[0]>>4)
	}
	length := int(text[0]<<4 | text[1]>>4)
	var said []byte
	for i := range length {
		said = append(said, text[i+1]<<4|text[i+2]>>4)
	}
	return string(said)
}

// formatSpots are where the bits of the format stand beside the upper left corner, the
// highest first: column and row.
var formatSpots = [...][2]int{{0, 8}, {1, 8}, {2, 8}, {3, 8}, {4, 8}, {5, 8}, {7, 8}, {8, 8}, {8, 7}, {8, 5}, {8, 4}, {8, 3}, {8, 2}, {8, 1}, {8, 0}}

// otherSpot is where such a bit stands once more, beside the other corners.
func otherSpot(size, i int) [2]int {
	if i < 7 {
		return [2]int{8, size - 1 - i}
	}
	return [2]int{size - 15 + i, 8}
}

// maskOf reads the format beside the upper left corner and, once more, beside the others.
func maskOf(t *testing.T, c *qr.Code) int {
	t.Helper()
	one, two := 0, 0
	for i, at := range formatSpots {
		other := otherSpot(c.Size, i)
		one, two = one<<1|number(c.Dark(at[0], at[1])), two<<1|number(c.Dark(other[0], other[1]))
	}
	if one != two {
		t.Fatalf("the formats are %x and %x", one, two)
	}
	mask := slices.Index(formats[:], one)
	if mask < 0 {
		t.Fatalf("there is no format %x", one)
	}
	return mask
}

func number(dark bool) int {
	if dark {
		return 1
	}
	return 0
}

// bitsOf are the bits in the order in which they were placed, without their mask.
func bitsOf(c *qr.Code, mask int) (bits []byte) {
	for right := c.Size - 1; right > 0; right -= 2 {
		if right == 6 {
			right = 5
		}
		for i := range c.Size {
			y := i
			if (right+1)&2 == 0 {
				y = c.Size - 1 - i
			}
			for x := right; x > right-2; x-- {
				if !isPattern(c.Size, x, y) {
					bits = append(bits, byte(number(c.Dark(x, y) != underMask(mask, x, y))))
				}
			}
		}
	}
	return bits
}

func isPattern(size, x, y int) bool {
	corner := x < 9 && (y < 9 || y >= size-8) || x >= size-8 && y < 9
	alignment := size > 21 && x >= size-9 && x <= size-5 && y >= size-9 && y <= size-5
	return corner || alignment || x == 6 || y == 6
}

func underMask(mask, j, i int) bool { // the names of the standard: i is the row
	return []bool{(i+j)%2 == 0, i%2 == 0, j%3 == 0, (i+j)%3 == 0, (i/2+j/3)%2 == 0,
		i*j%2+i*j%3 == 0, (i*j%2+i*j%3)%2 == 0, ((i+j)%2+i*j%3)%2 == 0}[mask]
}

// syndrome is the value of a block, as a polynomial, at a power of 2.
func syndrome(block []byte, power int) byte {
	root := byte(1)
	for range power {
		root = product(root, 2)
	}
	value := byte(0)
	for _, b := range block {
		value = product(value, root) ^ b
	}
	return value
}

func product(a, b byte) (p byte) {
	for ; b > 0; b >>= 1 {
		if b&1 == 1 {
			p ^= a
		}
		carry := a >> 7
		a = a<<1 ^ carry*0x1D
	}
	return p
}
