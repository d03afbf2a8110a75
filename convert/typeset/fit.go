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

// ease is how much wider or narrower, in thousandths, the letters of a line may be drawn
// than they are: nobody sees it, and it spares many a hyphen and many a chasm.
const ease = 20

// fitter breaks one paragraph after another, with memory that is used again.
type fitter struct {
	nodes  []fitNode
	active []int32
	breaks []int

	syllabic bool // words part between any two of their syllables
}

// emptied is a fitter with the same memory.
func (f *fitter) emptied() fitter {
	return fitter{nodes: f.nodes[:0], active: f.active[:0], breaks: f.breaks[:0]}
}

// fitNode is a line's end that may be part of the best way.
type fitNode struct {
	at       int // index of the item at which the line ends
	previous int32
	hyphens  int8 // lines under one another, up to this one, that end in one
	demerits int64
	// Sums of the items up to the start of the next line.
	width, stretch, shrink Unit
}

// attempt is what is asked of the lines of a paragraph.
type attempt struct {
	hyphens   bool  // words may be divided
	tolerance int64 // the largest badness of a line
	loosest   int64 // the least ratio of what is missing to what gives, in thousandths, that is worse
	ends      bool  // also before the last line
	last      bool  // any lines are better than none
}

// attempts are made in turn: decent lines without a hyphen first, then with some, then
// any lines at all, of which those that would be too loose are set ragged. Where all words
// are long, a hyphen before the last line is better than that.
var attempts = [4]attempt{{tolerance: 200, loosest: 1263}, {hyphens: true, tolerance: 800, loosest: 2001}, {hyphens: true, tolerance: 800, loosest: 2001, ends: true}, {hyphens: true, tolerance: 1 << 40, last: true}}

// fit returns the items at which the lines of a paragraph end, of those that itemsOf gave
// last: it is asked for items without places for hyphens, and for those with them when it
// takes such. The last item is a forced break.
func (f *fitter) fit(itemsOf func(hyphens bool) []item, measure Unit) []int {
	var items []item
	for k, a := range attempts {
		if a.ends && !f.syllabic {
			continue
		}
		if k == 0 || a.hyphens != attempts[k-1].hyphens {
			items = itemsOf(a.hyphens)
		}
		if f.try(items, measure, a) {
			break
		}
	}
	return f.breaks
}

func (f *fitter) try(items []item, measure Unit, a attempt) bool {
	f.nodes = append(f.nodes[:0], fitNode{at: -1, previous: -1})
	f.active = append(f.active[:0], 0)
	var sum fitNode
	for i := range items {
		it := &items[i]
		switch {
		case it.kind == box:
			sum.width += it.width
			continue
		case it.kind == glue && i > 0 && items[i-1].kind == box, it.kind == penalty && it.penalty < never && (a.hyphens || !it.flagged):
			if !f.tooEarly(it, measure, &a, &sum) && !f.consider(items, i, measure, a, &sum) {
				return false
			}
		}
		if it.kind == glue {
			sum.width, sum.stretch, sum.shrink = sum.width+it.width, sum.stretch+it.stretch, sum.shrink+it.shrink
		}
	}
	f.trace()
	return true
}

// consider tries to end a line at item i after each line end that is active.
func (f *fitter) consider(items []item, i int, measure Unit, a attempt, sum *fitNode) bool {
	it := &items[i]
	best, bestDemerits := int32(-1), int64(0)
	forced := it.kind == penalty && it.penalty <= always
	kept := 0 // of the active ones, which stay active
	for k, n := range f.active {
		node := &f.nodes[n]
		length := sum.width - node.width
		if it.kind == penalty {
			length += it.width
		}
		if !forced && !a.last && tooLoose(measure-length, length, sum.stretch-node.stretch, a.loosest) {
			if sum.stretch > f.nodes[f.active[len(f.active)-1]].stretch { // the lines behind are shorter still
				kept += copy(f.active[kept:], f.active[k:])
				break
			}
			f.active[kept] = n
			kept++
			continue
		}
		bad, over := badness(measure, length, sum.stretch-node.stretch, sum.shrink-node.shrink)
		if forced && !over && length <= measure {
			bad = lastBadness(length, measure) // a last line may be short
		}
		// A line that is too long stays so: its start is of no more use. The
		// very last one is kept in need, or nothing would be left.
		desperate := over && a.last && best < 0 && kept == 0 && k == len(f.active)-1
		if !over && !forced {
			f.active[kept] = n
			kept++
		}
		if over && !desperate || !over && bad > a.tolerance || it.flagged && node.hyphens >= mostHyphens || forced && node.hyphens > 0 && !a.last && !a.ends {
			continue
		}
		if desperate {
			bad = 20000
		}
		d := node.demerits + price(bad, it, node.hyphens > 0, forced && !a.ends && !f.syllabic)
		if best < 0 || d < bestDemerits {
			best, bestDemerits = n, d
		}
	}
	f.active = f.active[:kept]
	if best >= 0 {
		f.add(skipGlue(items, i, *sum), i, best, bestDemerits, it.flagged)
	}
	return len(f.active) > 0
}

// add adds the end of a line at item i, which follows the one that is best.
func (f *fitter) add(node fitNode, i int, best int32, demerits int64, hyphen bool) {
	node.at, node.previous, node.demerits = i, best, demerits
	if hyphen {
		node.hyphens = f.nodes[best].hyphens + 1
	}
	f.active = append(f.active, int32(len(f.nodes)))
	f.nodes = append(f.nodes, node)
}

// tooEarly reports that no line can end at an item yet: the longest that could is too
// loose, as the others are then that begin behind it. Most places are of that kind.
func (f *fitter) tooEarly(it *item, measure Unit, a *attempt, sum *fitNode) bool {
	if a.last || it.kind == penalty && it.penalty <= always {
		return false
	}
	first := &f.nodes[f.active[0]]
	length := sum.width - first.width
	if it.kind == penalty {
		length += it.width
	}
	return tooLoose(measure-length, length, sum.stretch-first.stretch, a.loosest) && sum.stretch > f.nodes[f.active[len(f.active)-1]].stretch
}

// mostHyphens is how many lines under one another may end in a hyphen.
const mostHyphens = 2

// lastBadness is that of a paragraph's last line: none, unless the line is hardly
// longer than an indent, which leaves a hole in the page.
func lastBadness(length, measure Unit) int64 {
	if length < measure/10 {
		return 150
	}
	return 0
}

// skipGlue sums up to the first box behind a break: the glue there vanishes.
func skipGlue(items []item, i int, sum fitNode) fitNode {
	for j := i; j < len(items) && items[j].kind != box; j++ {
		if j > i && items[j].kind == penalty && items[j].penalty <= always {
			break
		}
		if items[j].kind == glue {
			sum.width, sum.stretch, sum.shrink = sum.width+items[j].width, sum.stretch+items[j].stretch, sum.shrink+items[j].shrink
		}
	}
	return sum
}

// tooLoose reports a line that is so much too short that it is worse than an attempt
// takes, which most are that are looked at: it spares them the divisions.
func tooLoose(missing, length, stretch Unit, loosest int64) bool {
	return stretch > 0 && missing > stretch && int64(missing-easing(length))*1000 >= loosest*int64(stretch)
}

// easing is what the letters of a line give.
func easing(length Unit) Unit { return length * ease / 1000 * 3 / 4 } // a part of it is spaces

// badness grows with the cube of how far the glue must give, once the letters gave
// what they can; over reports a line that cannot be made short enough.
func badness(measure, length, stretch, shrink Unit) (bad int64, over bool) {
	missing, letters := measure-length, easing(length)
	switch {
	case missing < 0 && -missing > shrink+letters:
		return 0, true
	case missing < 0 && -missing > shrink:
		return 100 + 100*int64(-missing-shrink)/int64(letters), false
	case missing < 0:
		return cube(-missing, shrink, measure), false
	case missing == 0:
		return 0, false
	case stretch <= 0: // letters alone give; what they do not is a hole
		return 60 + cube(max(0, missing-letters), measure/50, measure), false
	case missing > stretch:
		missing = max(stretch, missing-letters)
	}
	return cube(missing, stretch, measure), false
}

// hopeless is the badness beyond which a line is set ragged: then the shorter it is the
// worse.
const hopeless = 3000

// cube is a hundred times the cube of a ratio.
func cube(missing, gives, measure Unit) int64 {
	r := int64(missing) * 1000 / int64(max(1, gives))
	if bad := 100 * r * r / 1000 * r / 1000000; r < 10000 && bad < hopeless {
		return bad
	}
	return hopeless + 100*int64(missing)*1000/int64(measure)
}

// price is the demerits of a line. A hyphen costs as much as a line that is visibly
// loose, one under another and one before the last line many of them.
func price(bad int64, it *item, hyphened, final bool) int64 {
	d := (10 + bad) * (10 + bad)
	if it.kind == penalty && it.penalty > 0 {
		d += int64(it.penalty) * int64(it.penalty)
	}
	switch {
	case hyphened && it.flagged:
		d += 150 * 150
	case hyphened && final, it.flagged && bad >= hopeless:
		d += 1e12
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
