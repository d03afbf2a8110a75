package bidi

import "golang.org/x/text/unicode/bidi"

// sequence is an isolating run sequence (BD13): the characters of one level
// that belong together although isolates stand between them.
type sequence struct {
	r        *resolver
	at       []int32 // its characters
	level    uint8
	sos, eos bidi.Class // what the text before and after it counts as
}

// sequences finds the level runs and joins them across isolates (X9, X10).
func (r *resolver) sequences() []sequence {
	kept, starts := r.levelRuns()
	runAt := make(map[int32]int, len(starts)) // runs that begin with a PDI
	for k, s := range starts {
		if first := kept[s]; r.class[first] == bidi.PDI {
			runAt[first] = k
		}
	}
	run := func(k int) []int32 {
		if k+1 < len(starts) {
			return kept[starts[k]:starts[k+1]]
		}
		return kept[starts[k]:]
	}
	var out []sequence
	for k := range starts {
		first := run(k)[0]
		if r.class[first] == bidi.PDI && r.match[first] >= 0 {
			continue // it continues the sequence of its initiator
		}
		at := run(k)
		for joined := false; ; joined = true {
			last := at[len(at)-1]
			next, ok := runAt[r.match[last]]
			if !initiator(r.class[last]) || r.match[last] < 0 || !ok {
				break
			}
			if !joined {
				at = append([]int32(nil), at...) // runs share their memory
			}
			at = append(at, run(next)...)
		}
		out = append(out, r.sequence(at))
	}
	return out
}

// levelRuns returns the characters X9 keeps and where among them each run of
// one level begins.
func (r *resolver) levelRuns() (kept, starts []int32) {
	kept = make([]int32, 0, len(r.class))
	for i, c := range r.class {
		if removed(c) {
			continue
		}
		if len(kept) == 0 || r.level[kept[len(kept)-1]] != r.level[i] {
			starts = append(starts, int32(len(kept)))
		}
		kept = append(kept, int32(i))
	}
	return kept, starts
}

// sequence works out what stands before and after (X10, second bullet).
func (r *resolver) sequence(at []int32) sequence {
	s := sequence{r: r, at: at, level: r.level[at[0]]}
	before, after := r.paragraph, r.paragraph
	for i := at[0] - 1; i >= 0; i-- {
		if !removed(r.class[i]) {
			before = r.level[i]
			break
		}
	}
	last := at[len(at)-1]
	if !initiator(r.class[last]) || r.match[last] >= 0 {
		for i := int(last) + 1; i < len(r.class); i++ {
			if !removed(r.class[i]) {
				after = r.level[i]
				break
			}
		}
	}
	s.sos, s.eos = direction(max(before, s.level)), direction(max(after, s.level))
	return s
}

func direction(level uint8) bidi.Class {
	if level&1 == 1 {
		return bidi.R
	}
	return bidi.L
}

// weak resolves marks, numbers and what belongs to numbers (W1-W7).
func (s *sequence) weak() {
	t := s.r.types
	before, strongBefore := s.sos, s.sos
	for _, i := range s.at { // W1 to W3
		switch t[i] {
		case bidi.NSM:
			t[i] = before
			if initiator(before) || before == bidi.PDI {
				t[i] = bidi.ON
			}
		case bidi.EN:
			if strongBefore == bidi.AL {
				t[i] = bidi.AN
			}
		}
		before = t[i]
		if strong(before) {
			strongBefore = before
		}
	}
	for _, i := range s.at {
		if t[i] == bidi.AL {
			t[i] = bidi.R
		}
	}
	s.separators()
	strongBefore = s.sos
	for _, i := range s.at { // W7
		switch {
		case t[i] == bidi.EN && strongBefore == bidi.L:
			t[i] = bidi.L
		case t[i] == bidi.L || t[i] == bidi.R:
			strongBefore = t[i]
		}
	}
}

// separators resolves signs between and beside numbers (W4-W6).
func (s *sequence) separators() {
	t := s.r.types
	for k := 1; k+1 < len(s.at); k++ { // W4
		left, c, right := t[s.at[k-1]], t[s.at[k]], t[s.at[k+1]]
		if left == right && (left == bidi.EN && (c == bidi.ES || c == bidi.CS) || left == bidi.AN && c == bidi.CS) {
			t[s.at[k]] = left
		}
	}
	for k := 0; k < len(s.at); k++ { // W5
		if t[s.at[k]] != bidi.ET {
			continue
		}
		end := k
		for end < len(s.at) && t[s.at[end]] == bidi.ET {
			end++
		}
		if k > 0 && t[s.at[k-1]] == bidi.EN || end < len(s.at) && t[s.at[end]] == bidi.EN {
			for _, i := range s.at[k:end] {
				t[i] = bidi.EN
			}
		}
		k = end - 1
	}
	for _, i := range s.at { // W6
		if c := t[i]; c == bidi.ES || c == bidi.ET || c == bidi.CS {
			t[i] = bidi.ON
		}
	}
}

// neutral gives spaces and punctuation the direction of what is on both
// sides, or else of the embedding (N1, N2).
func (s *sequence) neutral() {
	t := s.r.types
	before := s.sos
	for k := 0; k < len(s.at); k++ {
		if d, ok := numberAsR(t[s.at[k]]); ok {
			before = d
			continue
		}
		end, after := k, s.eos
		for ; end < len(s.at); end++ {
			if d, ok := numberAsR(t[s.at[end]]); ok {
				after = d
				break
			}
		}
		fill := direction(s.level)
		if before == after {
			fill = before
		}
		for _, i := range s.at[k:end] {
			t[i] = fill
		}
		k = end - 1
	}
}

// numberAsR returns L or R for what has a direction; numbers count as R.
func numberAsR(c bidi.Class) (bidi.Class, bool) {
	switch c {
	case bidi.L:
		return bidi.L, true
	case bidi.R, bidi.EN, bidi.AN:
		return bidi.R, true
	}
	return 0, false
}

// implicit raises the levels of what runs against its embedding (I1, I2).
func (s *sequence) implicit() {
	for _, i := range s.at {
		switch c := s.r.types[i]; {
		case s.level&1 == 0 && c == bidi.R:
			s.r.level[i]++
		case s.level&1 == 0 && (c == bidi.AN || c == bidi.EN):
			s.r.level[i] += 2
		case s.level&1 == 1 && (c == bidi.L || c == bidi.AN || c == bidi.EN):
			s.r.level[i]++
		}
	}
}
