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

// links are the states that can come behind each state, and before it: where
// the lines are stacked, and where they are not.
type links struct {
	after, before [2][numStates][]uint8
}

// joins lists which states can follow which.
var joins = sync.OnceValue(func() *links {
	var l links
	for k, stacked := range []bool{false, true} {
		for a := range numStates {
			for b := range numStates {
				if follows(a, b, stacked) {
					l.after[k][a] = append(l.after[k][a], uint8(b))
					l.before[k][b] = append(l.before[k][b], uint8(a))
				}
			}
		}
	}
	return &l
})

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
