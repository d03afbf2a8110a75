package typeset

// item is what a paragraph is broken by: a box, the glue between boxes, or a
// place where a line may end at a price.
type item struct {
	kind    itemKind
	flagged bool // the line would end in a hyphen
	penalty int32
	width   Unit // of a penalty: what a break there adds to the line
	stretch Unit
	shrink  Unit
	atom    int32 // of a box
	from    int32 // bytes of the atom's text that the box shows
	to      int32
}

type itemKind uint8

const (
	box itemKind = iota
	glue
	penalty
)

// never is the penalty of a place where no line may end, always of one where
// it must.
const (
	never  = 10000
	always = -10000
)

// fitter breaks one paragraph after another, with memory that is used again.
type fitter struct {
	nodes  []fitNode
	active []int32
	next   []int32
	breaks []int
}

// emptied is a fitter with the same memory.
func (f *fitter) emptied() fitter {
	return fitter{nodes: f.nodes[:0], active: f.active[:0], next: f.next[:0], breaks: f.breaks[:0]}
}

// fitNode is a line's end that may be part of the best way.
type fitNode struct {
	at       int // index of the item at which the line ends
	previous int32
	flagged  bool
	demerits int64
	// Sums of the items up to the start of the next line.
	width, stretch, shrink Unit
}

// tolerances are tried in turn: decent lines first, then any line at all.
var tolerances = [2]int64{800, 1 << 40}

// fit returns the items at which the lines of a paragraph end. The last item
// is a forced break.
func (f *fitter) fit(items []item, measure Unit) []int {
	for pass, tolerance := range tolerances {
		if f.try(items, measure, tolerance, pass == len(tolerances)-1) {
			break
		}
	}
	return f.breaks
}

func (f *fitter) try(items []item, measure Unit, tolerance int64, last bool) bool {
	f.nodes = append(f.nodes[:0], fitNode{at: -1, previous: -1})
	f.active = append(f.active[:0], 0)
	var width, stretch, shrink Unit
	for i := range items {
		it := &items[i]
		switch {
		case it.kind == box:
			width += it.width
			continue
		case it.kind == glue && i > 0 && items[i-1].kind == box, it.kind == penalty && it.penalty < never:
			if !f.consider(items, i, measure, tolerance, last, width, stretch, shrink) {
				return false
			}
		}
		if it.kind == glue {
			width, stretch, shrink = width+it.width, stretch+it.stretch, shrink+it.shrink
		}
	}
	f.trace()
	return true
}

// consider tries to end a line at item i after each line end that is active.
func (f *fitter) consider(items []item, i int, measure Unit, tolerance int64, last bool, width, stretch, shrink Unit) bool {
	it := &items[i]
	best, bestDemerits := int32(-1), int64(0)
	f.next = f.next[:0]
	forced := it.kind == penalty && it.penalty <= always
	for k, n := range f.active {
		node := &f.nodes[n]
		length := width - node.width
		if it.kind == penalty {
			length += it.width
		}
		bad, over := badness(measure-length, stretch-node.stretch, shrink-node.shrink)
		if forced && !over && length <= measure {
			bad = lastBadness(length, measure) // a last line may be short
		}
		// A line that is too long stays so: its start is of no more use. The
		// very last one is kept in need, or nothing would be left.
		desperate := over && last && best < 0 && len(f.next) == 0 && k == len(f.active)-1
		if !over && !forced {
			f.next = append(f.next, n)
		}
		if over && !desperate || !over && bad > tolerance {
			continue
		}
		if desperate {
			bad = 20000
		}
		d := node.demerits + price(bad, it, node.flagged)
		if best < 0 || d < bestDemerits {
			best, bestDemerits = n, d
		}
	}
	f.active, f.next = f.next, f.active
	if best >= 0 {
		w, y, z := skipGlue(items, i, width, stretch, shrink)
		f.active = append(f.active, int32(len(f.nodes)))
		f.nodes = append(f.nodes, fitNode{at: i, previous: best, flagged: it.flagged, demerits: bestDemerits, width: w, stretch: y, shrink: z})
	}
	return len(f.active) > 0
}

// lastBadness is that of a paragraph's last line: none, unless the line is no
// longer than an indent, which leaves a hole in the page.
func lastBadness(length, measure Unit) int64 {
	if length < measure/12 {
		return 60
	}
	return 0
}

// skipGlue sums up to the first box behind a break: the glue there vanishes.
func skipGlue(items []item, i int, width, stretch, shrink Unit) (Unit, Unit, Unit) {
	for j := i; j < len(items) && items[j].kind != box; j++ {
		if j > i && items[j].kind == penalty && items[j].penalty <= always {
			break
		}
		if items[j].kind == glue {
			width, stretch, shrink = width+items[j].width, stretch+items[j].stretch, shrink+items[j].shrink
		}
	}
	return width, stretch, shrink
}

// badness grows with the cube of how far the glue must give; over reports a
// line that cannot be made short enough.
func badness(missing, stretch, shrink Unit) (bad int64, over bool) {
	if missing < 0 {
		if -missing > shrink {
			return 0, true
		}
		r := int64(-missing) * 1000 / int64(shrink)
		return 100 * r * r / 1000 * r / 1000000, false
	}
	if missing == 0 {
		return 0, false
	}
	if stretch <= 0 { // nothing can give: the fuller the better
		return 5000 + int64(missing*10/Point), false
	}
	r := min(int64(missing)*1000/int64(stretch), 10000)
	return min(10000, 100*r*r/1000*r/1000000), false
}

func price(bad int64, it *item, flagged bool) int64 {
	d := (10 + bad) * (10 + bad)
	if it.kind == penalty && it.penalty > 0 {
		d += int64(it.penalty) * int64(it.penalty)
	}
	if it.flagged && flagged {
		d += 10000 // two hyphens under one another
	}
	return d
}

// trace lists the line ends of the best way, which ends in the last node.
func (f *fitter) trace() {
	f.breaks = f.breaks[:0]
	for n := int32(len(f.nodes) - 1); n > 0; n = f.nodes[n].previous {
		f.breaks = append(f.breaks, f.nodes[n].at)
	}
	for i, j := 0, len(f.breaks)-1; i < j; i, j = i+1, j-1 {
		f.breaks[i], f.breaks[j] = f.breaks[j], f.breaks[i]
	}
}
