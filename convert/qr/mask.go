package qr

import "math/bits"

// masks is how many masks there are: patterns that are laid over the text, so that its
// bits do not look like what a reader finds a code by.
const masks = 8

// mask lays over the text the mask that makes the code easiest to read (7.8), and says
// which it is in the code's format.
func (c *Code) mask(taken *modules) {
	best, least := Code{}, 0
	for n := range masks {
		tried := *c
		for y := range c.Size {
			tried.rows[y] ^= uint64(maskRows[n][y%12]) * repeated &^ taken[y] & (1<<c.Size - 1)
		}
		tried.format(n)
		if p := tried.penalty(); n == 0 || p < least {
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

// penalty tells how hard a code is to read, by the rules of 7.8.3.
func (c *Code) penalty() int {
	inside := uint64(1)<<(c.Size-1) - 1 // modules that have a neighbour on the right
	points, dark := 0, 0
	var below [maxSize]uint64 // where a module is as the one below it
	for y := range c.Size - 1 {
		below[y] = ^(c.rows[y] ^ c.rows[y+1]) & (inside<<1 | 1)
	}
	var before uint64
	for y := range c.Size {
		row := c.rows[y]
		dark += bits.OnesCount64(row)
		alike := ^(row ^ row>>1) & inside
		points += runs(alike & (alike >> 1) & (alike >> 2) & (alike >> 3))
		points += 40 * bits.OnesCount64(finders(row))
		if y+1 < c.Size {
			next := ^(c.rows[y+1] ^ c.rows[y+1]>>1)
			points += 3 * bits.OnesCount64(alike&next&below[y])
		}
		if y+4 < c.Size {
			five := below[y] & below[y+1] & below[y+2] & below[y+3]
			points += bits.OnesCount64(five) + 2*bits.OnesCount64(five&^before)
			before = five
		}
		points += 40 * bits.OnesCount64(c.findersDown(y))
	}
	share := dark * 100 / (c.Size * c.Size)
	return points + max(share-50, 50-share)/5*10
}

// runs are the points for five modules alike in a row, of which the marks say where they
// begin: three for the first five, and one for each that follows.
func runs(five uint64) int { return bits.OnesCount64(five) + 2*bits.OnesCount64(five&^(five<<1)) }

// finders marks what looks like a corner pattern in a row: dark and light modules in the
// proportion 1:1:3:1:1, with four light ones before or behind. Beyond the edge all is light.
func finders(row uint64) uint64 {
	r := row << 4
	at := func(n int) uint64 { return r >> n }
	pattern := at(4) &^ at(5) & at(6) & at(7) & at(8) &^ at(9) & at(10)
	before, behind := at(0)|at(1)|at(2)|at(3), at(11)|at(12)|at(13)|at(14)
	return pattern &^ (before & behind)
}

// findersDown marks the same in the columns, from a row down.
func (c *Code) findersDown(y int) uint64 {
	at := func(n int) uint64 {
		if y+n < 0 || y+n >= c.Size {
			return 0
		}
		return c.rows[y+n]
	}
	pattern := at(0) &^ at(1) & at(2) & at(3) & at(4) &^ at(5) & at(6)
	before, behind := at(-1)|at(-2)|at(-3)|at(-4), at(7)|at(8)|at(9)|at(10)
	return pattern &^ (before & behind)
}
