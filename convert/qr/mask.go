package qr

import (
	"math"
	"math/bits"
)

// masks is how many masks there are: patterns that are laid over the text, so that its
// bits do not look like what a reader finds a code by.
const masks = 8

// mask lays over the text the mask that makes the code easiest to read (7.8), and says
// which it is in the code's format.
func (c *Code) mask(taken *modules) {
	best, least := *c, math.MaxInt
	for n := range masks {
		tried := *c
		for y := range c.Size {
			tried.rows[y] ^= uint64(maskRows[n][y%12]) * repeated &^ taken[y] & (1<<c.Size - 1)
		}
		tried.format(n)
		if p := tried.penalty(); p < least {
			best, least = tried, p
		}
	}
	*c = best
}

// repeated, times six bits, is those bits again and again: every mask has a period of six
// columns and one of twelve rows.
const repeated = 1 | 1<<6 | 1<<12 | 1<<18 | 1<<24 | 1<<30 | 1<<36

// maskRows are six columns of twelve rows of each mask (table 10).
var maskRows = [masks][12]uint8{
	{0x15, 0x2A, 0x15, 0x2A, 0x15, 0x2A, 0x15, 0x2A, 0x15, 0x2A, 0x15, 0x2A},
	{0x3F, 0x00, 0x3F, 0x00, 0x3F, 0x00, 0x3F, 0x00, 0x3F, 0x00, 0x3F, 0x00},
	{0x09, 0x09, 0x09, 0x09, 0x09, 0x09, 0x09, 0x09, 0x09, 0x09, 0x09, 0x09},
	{0x09, 0x24, 0x12, 0x09, 0x24, 0x12, 0x09, 0x24, 0x12, 0x09, 0x24, 0x12},
	{0x07, 0x07, 0x38, 0x38, 0x07, 0x07, 0x38, 0x38, 0x07, 0x07, 0x38, 0x38},
	{0x3F, 0x01, 0x09, 0x15, 0x09, 0x01, 0x3F, 0x01, 0x09, 0x15, 0x09, 0x01},
	{0x3F, 0x07, 0x1B, 0x15, 0x2D, 0x31, 0x3F, 0x07, 0x1B, 0x15, 0x2D, 0x31},
	{0x15, 0x38, 0x31, 0x2A, 0x07, 0x0E, 0x15, 0x38, 0x31, 0x2A, 0x07, 0x0E},
}

// format writes the level, which is 0 for M, and the mask beside the corner patterns, with
// the check bits of a BCH code (7.9).
func (c *Code) format(mask int) {
	rest := mask << 10
	for i := 4; i >= 0; i-- {
		if rest>>(10+i)&1 == 1 {
			rest ^= 0x537 << i
		}
	}
	word := (mask<<10 | rest) ^ 0x5412
	for i := range 15 {
		dark := uint64(word>>i) & 1
		switch { // beside the upper left corner
		case i < 6:
			c.rows[i] |= dark << 8
		case i < 8:
			c.rows[i+1] |= dark << 8
		case i == 8:
			c.rows[8] |= dark << 7
		default:
			c.rows[8] |= dark << (14 - i)
		}
		if i < 8 { // and once more beside the other two
			c.rows[8] |= dark << (c.Size - 1 - i)
		} else {
			c.rows[c.Size-15+i] |= dark << 8
		}
	}
}

// penalty tells how hard a code is to read, by the rules of 7.8.3. All modules of a row
// are looked at together.
func (c *Code) penalty() int {
	const edge = 4 // light rows around the code, as far as a corner pattern looks
	var room [edge + maxSize + 6 + edge]uint64
	copy(room[edge:], c.rows[:c.Size])
	whole := uint64(1)<<c.Size - 1
	inside := whole >> 1 // modules that have a neighbour on the right
	points, dark := 0, 0
	var runs [4]uint64 // where a module is as the one below it, of this row and those above
	var before uint64  // where five modules in a column end in the row above
	for y := range c.Size {
		r := (*[edge + 11]uint64)(room[y:]) // the row is in the middle
		row := r[edge]
		dark += bits.OnesCount64(row)
		alike := ^(row ^ row>>1) & inside
		pairs := alike & (alike >> 1)
		five := pairs & (pairs >> 2)
		points += bits.OnesCount64(five) + 2*bits.OnesCount64(five&^(five<<1)) // three for the first five, one for each that follows
		if y > 0 {
			above := ^(row ^ r[edge-1]) & whole
			points += 3 * bits.OnesCount64(alike&above&(above>>1))
			runs = [4]uint64{above, runs[0], runs[1], runs[2]}
			five := above & runs[1] & runs[2] & runs[3]
			points += bits.OnesCount64(five) + 2*bits.OnesCount64(five&^before)
			before = five
		}
		if p := finders(row); p != 0 {
			points += 40 * bits.OnesCount64(p)
		}
		// The same in the columns, from this row down.
		if p := row &^ r[edge+1] & r[edge+2] & r[edge+3] & r[edge+4] &^ r[edge+5] & r[edge+6]; p != 0 {
			p &^= (r[0] | r[1] | r[2] | r[3]) & (r[edge+7] | r[edge+8] | r[edge+9] | r[edge+10])
			points += 40 * bits.OnesCount64(p)
		}
	}
	share := dark * 100 / (c.Size * c.Size)
	return points + max(share-50, 50-share)/5*10
}

// finders marks what looks like a corner pattern in a row: dark and light modules in the
// proportion 1:1:3:1:1, with four light ones before or behind. Beyond the edge all is light.
func finders(row uint64) uint64 {
	pattern := row &^ (row >> 1) & (row >> 2) & (row >> 3) & (row >> 4) &^ (row >> 5) & (row >> 6)
	if pattern == 0 {
		return 0
	}
	before, behind := row<<1|row<<2|row<<3|row<<4, row>>7|row>>8|row>>9|row>>10
	return pattern &^ (before & behind)
}
