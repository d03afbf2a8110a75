package roles

import "sync"

// A state of the chain is a role in a part of the text: over the headline,
// between it and the text, or in the text. An article has one headline, and its
// parts come in
// this order; so much is certain, and need not be learned.

// zone is a part of the text.
type zone uint8

const (
	zoneHead zone = iota
	zoneTitle
	zoneFront
	zoneText
)

var zoneNames = []string{"head", "title", "front", "text"}

// states are all the states.
var states = []struct {
	zone zone
	role Role
}{
	{zoneHead, Kicker}, {zoneHead, Furniture}, {zoneHead, Byline}, {zoneHead, Date}, {zoneHead, Picture},
	{zoneTitle, Title},
	{zoneFront, Deck}, {zoneFront, Kicker}, {zoneFront, Byline}, {zoneFront, Date}, {zoneFront, Picture}, {zoneFront, Furniture}, {zoneFront, List},
	{zoneText, Body}, {zoneText, Heading}, {zoneText, List}, {zoneText, Picture}, {zoneText, Furniture}, {zoneText, Byline}, {zoneText, Date},
}

const numStates = 20

// start stands before the first line.
const start = numStates

func stateName(s int) string {
	if s == start {
		return "start"
	}
	return zoneNames[states[s].zone] + " " + states[s].role.String()
}

// span is a run of states, the last of which is to-1.
type span struct{ from, to uint8 }

// links are the states that can come behind each state, and before it: where
// the lines are stacked, and where they are not.
type links struct {
	after, before [2][numStates][]span
}

// joins lists which states can follow which.
var joins = sync.OnceValue(func() *links {
	var l links
	for k, stacked := range []bool{false, true} {
		for a := range numStates {
			for b := range numStates {
				if follows(a, b, stacked) {
					l.after[k][a] = with(l.after[k][a], b)
					l.before[k][b] = with(l.before[k][b], a)
				}
			}
		}
	}
	return &l
})

// with adds a state to spans that end before it.
func with(spans []span, s int) []span {
	if n := len(spans); n > 0 && int(spans[n-1].to) == s {
		spans[n-1].to++
		return spans
	}
	return append(spans, span{uint8(s), uint8(s) + 1})
}

// heaviest is the greatest sum of a column and the links to or from a state, over
// the states of spans.
func heaviest(c, links *column, spans []span) int {
	sum := never
	for _, at := range spans {
		a, b := c[at.from:at.to], links[at.from:at.to]
		for ; len(a) >= 4 && len(b) >= 4; a, b = a[4:], b[4:] {
			sum = max(sum, a[0]+b[0], a[1]+b[1], a[2]+b[2], a[3]+b[3])
		}
		for k, w := range b {
			sum = max(sum, a[k]+w)
		}
	}
	return sum
}

// kindOf is the index of links for a line.
func kindOf(stacked bool) int {
	if stacked {
		return 1
	}
	return 0
}

// follows reports whether state b can come behind state a. Two lines of one
// headline stand without a blank line between them.
func follows(a, b int, stacked bool) bool {
	to := states[b].zone
	if a == start {
		return to != zoneFront
	}
	from := states[a].zone
	if from == zoneTitle && to == zoneTitle {
		return stacked
	}
	return from <= to && !(from == zoneHead && to == zoneFront)
}
