package cover

import "github.com/fad55d40/archive/convert/font"

// Points are given in 256ths of a pixel, in integers throughout: floating point
// differs between machines that fuse a product with a sum and those that do not.
const (
	subBits = 8
	sub     = 1 << subBits
)

// point is a place on the canvas; y grows downwards.
type point struct{ x, y int }

// full is the sum of a pixel that is covered whole: its height in subpixels times
// twice their number in its width.
const full = sub * 2 * sub

// shape gathers the signed area that closed lines cover of each pixel of a box. A
// pixel holds how much it covers more than the one to its left, so that a sum
// along the row gives the coverage.
type shape struct {
	left, top, width, height int // of the box, in pixels
	cells                    []int32
}

// largestSide bounds the box of a shape, in pixels. Only fonts that are out of
// their mind draw anything larger.
const largestSide = 4096

// begin sets the box to one that holds all points.
func (s *shape) begin(contours [][]point) bool {
	first := true
	var least, most point
	for _, c := range contours {
		for _, p := range c {
			if first {
				least, most, first = p, p, false
			}
			least.x, least.y = min(least.x, p.x), min(least.y, p.y)
			most.x, most.y = max(most.x, p.x), max(most.y, p.y)
		}
	}
	s.left, s.top = least.x>>subBits, least.y>>subBits
	s.width, s.height = most.x>>subBits-s.left+3, most.y>>subBits-s.top+1 // one more for what is on the right, one for its sum
	if first || s.width > largestSide || s.height > largestSide {
		return false
	}
	if n := s.width * s.height; cap(s.cells) < n {
		s.cells = make([]int32, n)
	} else {
		s.cells = s.cells[:n]
		clear(s.cells)
	}
	return true
}

// line adds the area to the right of a line, row by row.
func (s *shape) line(a, b point) {
	sign := 1
	if a.y > b.y {
		a, b, sign = b, a, -1
	}
	if a.y == b.y {
		return
	}
	x, y := a.x, a.y
	for y < b.y {
		row := y >> subBits
		nextY := min(b.y, (row+1)<<subBits)
		nextX := a.x + share(b.x-a.x, nextY-a.y, b.y-a.y)
		s.slice(s.cells[(row-s.top)*s.width:][:s.width], x-s.left<<subBits, nextX-s.left<<subBits, nextY-y, sign)
		x, y = nextX, nextY
	}
}

// slice adds the part of a line that lies in one row: from x to x2, over so much
// of the row's height.
func (s *shape) slice(row []int32, x, x2, height, sign int) {
	if x > x2 {
		x, x2 = x2, x
	}
	from, done := x, 0
	for done < height {
		cell := from >> subBits
		to := min(x2, (cell+1)<<subBits)
		upTo := height
		if to < x2 {
			upTo = height * (to - x) / (x2 - x)
		}
		h := (upTo - done) * sign
		right := h * (from + to - 2*cell<<subBits) // what of it falls to the next pixel
		row[cell] += int32(h*2*sub - right)
		row[cell+1] += int32(right)
		if from, done = to, upTo; to == x2 {
			break
		}
	}
}

// flattened turns the contours of a glyph into lines. Each point is passed
// through place first, which brings it to the canvas.
func flattened(outline [][]font.Spot, place func(font.Spot) point) [][]point {
	var out [][]point
	for _, contour := range outline {
		n := len(contour)
		spots := make([]point, n)
		for i, s := range contour {
			spots[i] = place(s)
		}
		start := spots[0]
		if contour[0].Curved { // begin where the curve passes
			start = middle(spots[0], spots[n-1])
			if !contour[n-1].Curved {
				start = spots[n-1]
			}
		}
		line := []point{start}
		for i := range n {
			next := (i + 1) % n
			switch {
			case !contour[i].Curved:
				line = append(line, spots[i])
			case contour[next].Curved:
				line = curve(line, spots[i], middle(spots[i], spots[next]))
			default:
				line = curve(line, spots[i], spots[next])
			}
		}
		out = append(out, append(line, start))
	}
	return out
}

func middle(a, b point) point { return point{(a.x + b.x) / 2, (a.y + b.y) / 2} }

// curve appends a quadratic curve from the last point as lines that nowhere
// leave it by more than a sixteenth of a pixel.
func curve(line []point, control, end point) []point {
	a := line[len(line)-1]
	bend := max(distance(a.x-2*control.x+end.x), distance(a.y-2*control.y+end.y))
	n := 1
	for n < 64 && n*n*sub/4 < bend { // of n lines each leaves it by bend/4n²
		n++
	}
	for i := 1; i <= n; i++ {
		at := func(a, c, b int) int {
			left, right := int64(n-i), int64(i)
			return int((left*left*int64(a) + 2*left*right*int64(c) + right*right*int64(b)) / int64(n*n))
		}
		line = append(line, point{at(a.x, control.x, end.x), at(a.y, control.y, end.y)})
	}
	return line
}

// share is so many parts of a length; products do not fit into 32 bits.
func share(length, parts, of int) int { return int(int64(length) * int64(parts) / int64(of)) }

func distance(n int) int { return max(n, -n) }
