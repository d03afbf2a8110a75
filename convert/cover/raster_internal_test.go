package cover

import (
	"math/rand/v2"
	"testing"

	"github.com/fad55d40/archive/convert/font"
)

// covered is how much of a pixel lies inside of a polygon, in 256ths, by looking at
// 64 times 64 places in it.
func covered(polygon []point, x, y int) int {
	n := 0
	for i := range 64 {
		for j := range 64 {
			px, py := x*sub+i*4+2, y*sub+j*4+2
			winding := 0
			for k := range len(polygon) - 1 {
				a, b := polygon[k], polygon[k+1]
				if (a.y <= py) == (b.y <= py) {
					continue
				}
				left := (b.x-a.x)*(py-a.y) - (px-a.x)*(b.y-a.y)
				if a.y <= py && left > 0 {
					winding++
				}
				if b.y <= py && left < 0 {
					winding--
				}
			}
			if winding != 0 {
				n++
			}
		}
	}
	return n / 16
}

func TestTrianglesCoverWhatTheyLieOn(t *testing.T) {
	random := rand.New(rand.NewPCG(1, 2))
	for range 60 {
		var polygon []point
		for range 3 {
			polygon = append(polygon, point{random.IntN(12 * sub), random.IntN(12 * sub)})
		}
		polygon = append(polygon, polygon[0])
		c := newCanvas(12, 12)
		c.fill([][]point{polygon}, 255)
		for y := range 12 {
			for x := range 12 {
				if got, want := int(c.ink[y*12+x]), min(255, covered(polygon, x, y)); distance(got-want) > 6 {
					t.Fatalf("the pixel at %d, %d of %v has %d, want %d", x, y, polygon, got, want)
				}
			}
		}
	}
}

func TestAHoleStaysEmptyAndWhatLiesOutsideIsCutOff(t *testing.T) {
	square := func(from, to int, turned bool) []point {
		s := []point{{from, from}, {to, from}, {to, to}, {from, to}, {from, from}}
		if turned {
			s[1], s[3] = s[3], s[1]
		}
		return s
	}
	c := newCanvas(8, 8)
	c.fill([][]point{square(-3*sub, 7*sub, false), square(2*sub, 5*sub, true)}, 200)
	for y := range 8 {
		for x := range 8 {
			want := byte(200)
			if x >= 7 || y >= 7 || x >= 2 && x < 5 && y >= 2 && y < 5 {
				want = 0
			}
			if got := c.ink[y*8+x]; got != want {
				t.Errorf("the pixel at %d, %d has %d, want %d", x, y, got, want)
			}
		}
	}
}

func TestARingIsAsWideEverywhere(t *testing.T) {
	c := newCanvas(64, 64)
	c.ring(point{32 * sub, 32 * sub}, 20*sub, 4*sub, 255)
	for y := range 64 {
		for x := range 64 {
			dx, dy := 2*x+1-64, 2*y+1-64 // from the middle, in half pixels
			away := distance(root(int64(dx*sub), int64(dy*sub), 1)/2 - 20*sub)
			switch got := c.ink[y*64+x]; {
			case away < sub && got != 255, away > 3*sub && got != 0:
				t.Errorf("the pixel at %d, %d is %d/256 from the circle and has %d", x, y, away, got)
			}
		}
	}
}

// A circle of four curved points and no other has the area of one that is made of
// quadratic curves: each takes two thirds of the corner that it rounds.
func TestCurvesAreRound(t *testing.T) {
	outline := [][]font.Spot{{{X: 0, Y: 0, Curved: true}, {X: 96, Y: 0, Curved: true}, {X: 96, Y: 96, Curved: true}, {X: 0, Y: 96, Curved: true}}}
	c := newCanvas(96, 96)
	c.fill(flattened(outline, func(s font.Spot) point { return point{int(s.X) * sub, int(s.Y) * sub} }), 255)
	sum := 0
	for _, v := range c.ink {
		sum += int(v)
	}
	want := 96*96*255 - 4*(48*48/2)*255/3 // the corners that are cut, less what the curves give back
	if distance(sum-want)*300 > want {
		t.Errorf("the area is %d, want %d", sum/255, want/255)
	}
}
