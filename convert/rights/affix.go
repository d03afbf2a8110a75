package rights

import "github.com/fad55d40/archive/convert/lexicon"

// past passes over an "and" before the last of several members.
func (l *line) past(i, j int) int {
	switch l.Word(i) {
	case "and", "und", "et", "y", "e", "и", "və", "ve":
		if i > 0 && i+1 < j && l.Lower(i) && l.Is(i-1, lexicon.Mark) {
			return i + 1
		}
	}
	return i
}

// rank takes what stands before the name of one of a force's people.
func (w *chain) rank(m member) member {
	l := w.l
	_, next, ok := ranks.match(l, m.i)
	if !ok || next >= m.j {
		return m
	}
	for _, body := range w.orgs {
		if word := l.Word(body.i); word == "u" || word == "us" || word == "crown" {
			w.notes = append(w.notes, member{i: m.i, j: next})
			m.i = next
			return m
		}
	}
	return m
}

// leaveBehind returns where the name before a word for "by courtesy of" ends,
// in languages that have it behind the name, or i.
func (l *line) leaveBehind(i, j int) int {
	switch l.Word(j - 1) {
	case "izniyle", "luvalla", "jovoltabol", "engedelyevel", "提供":
		return j - 1
	case "ilə":
		if l.Word(j-2) == "icazəsi" {
			return j - 2
		}
	}
	return i
}

func (l *line) suffix(i int) bool {
	switch l.Word(i) {
	case "jr", "sr", "ii", "iii", "iv", "md", "phd", "ltd", "inc", "llc", "co":
		return true
	}
	return false
}

// provenance reports whether the tokens from i up to j are the number under
// which an archive keeps a picture ("Bild 183-12345") or say how it came there.
func (l *line) provenance(i, j int) bool {
	if l.holds(i, j, "bild") && (l.Is(j-1, lexicon.Number) || l.Within(j-1)) {
		return true
	}
	switch l.Word(i) {
	case "gift", "bequest", "purchase", "purchased", "donation":
		return l.Upper(i) && (i+1 == j || l.Lower(i+1))
	}
	return false
}
