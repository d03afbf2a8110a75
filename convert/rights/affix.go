package rights

import "github.com/fad55d40/archive/convert/lexicon"

// past passes over an "and" before the last of several members.
func (p part) past() int {
	if ands.has(p.line, p.i) && p.i > 0 && p.i+1 < p.j && p.Lower(p.i) && p.Is(p.i-1, lexicon.Mark) {
		return p.i + 1
	}
	return p.i
}

// rank takes what stands before the name of one of a force's people.
func (w *chain) rank(m member) member {
	l := w.l
	_, next, ok := ranks.match(l, m.i)
	if !ok || next >= m.j {
		return m
	}
	for _, body := range w.orgs {
		if federal.has(l, body.i) || l.Word(body.i) == "crown" {
			w.notes = append(w.notes, member{i: m.i, j: next})
			m.i = next
			return m
		}
	}
	return m
}

// leaveBehind returns where the name before a word for "by courtesy of" ends,
// in languages that have it behind the name, or where the part begins.
func (p part) leaveBehind() int {
	for k := max(p.i+1, p.j-2); k < p.j; k++ {
		if _, ok := courtesyBehind.whole(p.line, k, p.j); ok {
			return k
		}
	}
	return p.i
}

// provenance reports whether a part is the number under which an archive keeps
// a picture ("Bild 183-12345") or says how it came there.
func (p part) provenance() bool {
	if p.holds("bild") && (p.Is(p.j-1, lexicon.Number) || p.Within(p.j-1)) {
		return true
	}
	return gifts.has(p.line, p.i) && p.Upper(p.i) && (p.i+1 == p.j || p.Lower(p.i+1))
}
