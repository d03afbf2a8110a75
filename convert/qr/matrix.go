package qr

// modules are those of a code or a mark on each of them, as the rows of a Code.
type modules = [maxSize]uint64

// patterns draws what every code of the size has (6.3), and returns which modules are
// taken by that and by the format.
func (c *Code) patterns() (taken modules) {
	set := func(x, y int, dark bool) {
		if x < 0 || y < 0 || x >= c.Size || y >= c.Size {
			return
		}
		taken[y] |= 1 << x
		if dark {
			c.rows[y] |= 1 << x
		}
	}
	for i := range c.Size { // the timing patterns; what stands in their way is drawn over them
		set(i, 6, i%2 == 0)
		set(6, i, i%2 == 0)
	}
	square := func(x, y, rings int, light int) {
		for dy := -rings; dy <= rings; dy++ {
			for dx := -rings; dx <= rings; dx++ {
				ring := max(dx, -dx, dy, -dy)
				if px, py := x+dx, y+dy; px >= 0 && py >= 0 && px < c.Size && py < c.Size {
					c.rows[py] &^= 1 << px
				}
				set(x+dx, y+dy, ring != light && ring != 4)
			}
		}
	}
	for _, corner := range [][2]int{{3, 3}, {c.Size - 4, 3}, {3, c.Size - 4}} {
		square(corner[0], corner[1], 4, 2)
	}
	if c.Size > 21 {
		square(c.Size-7, c.Size-7, 2, 1)
	}
	for i := range 9 { // of the format, for now
		set(i, 8, c.Dark(i, 8))
		set(8, i, c.Dark(8, i))
	}
	for i := range 8 {
		set(c.Size-1-i, 8, false)
		set(8, c.Size-1-i, i == 7) // the one module that is always dark
	}
	return taken
}

// spots are the modules that are free, in the order in which they take the bits of the
// codewords: in columns of two, up and down in turn, from the right (7.7.3).
func (c *Code) spots(taken *modules) []spot {
	var spots []spot
	up := true
	for right := c.Size - 1; right > 0; right -= 2 {
		if right == 6 { // the column of the timing pattern
			right--
		}
		for i := range c.Size {
			y := i
			if up {
				y = c.Size - 1 - i
			}
			for x := right; x > right-2; x-- {
				if taken[y]>>x&1 == 0 {
					spots = append(spots, spot{uint8(x), uint8(y)})
				}
			}
		}
		up = !up
	}
	return spots
}

// place lays the bits of the codewords into their modules.
func (c *Code) place(words []byte, spots []spot) {
	for i, word := range words {
		for k, s := range spots[8*i : 8*i+8] {
			c.rows[s.y] |= uint64(word>>(7-k)&1) << (s.x & 63)
		}
	}
}
