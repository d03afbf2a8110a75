package linebreak

import "unicode"

// The costs of a way to part letters into words: the fewest words that leave the
// fewest letters over. What no word has is taken syllable by syllable.
const (
	wordCost    = 10
	unknownCost = 25
)

// longestName is how many syllables without a word stay together: a name. More are a
// language that the dictionary does not have, which may be parted at any of them, as is
// the custom where words are hard to tell (Burmese, Shan, Lao).
const longestName = 6

// mostLetters bounds what is looked at in one go.
const mostLetters = 400

// split adds the ends of the words in the runes [from, to), which are letters of a
// dictionary's script.
func (f *Finder) split(d *dictionary, from, to int) {
	for from < to {
		end := min(to, from+mostLetters)
		from = f.splitRun(d, from, end, end == to)
	}
}

// splitRun parts a run, and returns where it ends or, when the text goes on behind
// it, where its last word begins.
func (f *Finder) splitRun(d *dictionary, from, to int, last bool) int {
	n := to - from
	f.letters = f.letters[:0]
	for _, r := range f.runes[from:to] {
		f.letters = append(f.letters, letter(r, d.first))
	}
	f.costs, f.previous = f.costs[:0], f.previous[:0]
	for range n + 1 {
		f.costs = append(f.costs, 1<<30)
		f.previous = append(f.previous, 0)
	}
	f.costs[0] = 0
	list := d.list()
	for i := range n {
		if f.costs[i] == 1<<30 {
			continue
		}
		syllable := i + 1
		for syllable < n && !begins(f.runes, from, from+syllable) {
			syllable++
		}
		if cost := f.costs[i] + unknownCost; cost < f.costs[syllable] {
			f.costs[syllable], f.previous[syllable] = cost, int32(-i-1)
		}
		list.prefixes(f.letters[i:], func(length int) {
			end := i + length
			if end < n && !begins(f.runes, from, from+end) {
				return
			}
			if cost := f.costs[i] + wordCost; cost <= f.costs[end] {
				f.costs[end], f.previous[end] = cost, int32(i)
			}
		})
	}
	return f.take(from, to, last)
}

// take adds the ends of the words on the cheapest way.
func (f *Finder) take(from, to int, last bool) int {
	first := len(f.ends)
	for at := to - from; at > 0; {
		before := int(f.previous[at])
		known := before >= 0
		if !known {
			before = -before - 1
		}
		if at < to-from {
			f.ends = append(f.ends, from+at)
		}
		if !known && before > 0 && f.previous[before] < 0 { // more of a name
			count, start := 1, before
			for start > 0 && f.previous[start] < 0 {
				start = int(-f.previous[start] - 1)
				count++
			}
			if count <= longestName {
				before = start
			}
		}
		at = before
	}
	ends := f.ends[first:]
	for i, j := 0, len(ends)-1; i < j; i, j = i+1, j-1 {
		ends[i], ends[j] = ends[j], ends[i]
	}
	if !last && len(ends) > 0 { // the last word may be longer than what was seen of it
		at := ends[len(ends)-1]
		return at
	}
	if !last {
		f.ends = append(f.ends, to)
	}
	return to
}

// begins reports whether a syllable begins with a rune: no mark, vowel behind its
// consonant or final consonant does, and nothing that a vowel before its consonant
// belongs to.
func begins(runes []rune, from, at int) bool {
	r, before := runes[at], rune(0)
	if at > from {
		before = runes[at-1]
	}
	if unicode.Is(unicode.M, r) || r == 0x200D || r == 0x200C {
		return false
	}
	switch {
	case r >= 0x0E30 && r <= 0x0E33, r == 0x0E45, r >= 0x0EB0 && r <= 0x0EB3, r == 0x0EBD:
		return false
	case before >= 0x0E40 && before <= 0x0E44, before >= 0x0EC0 && before <= 0x0EC4:
		return false
	case before == 0x17D2, before == 0x1039, before == 0x1A60, before == 0xAAB5, before == 0xAAB6, before == 0xAAB9, before == 0xAABB, before == 0xAABC:
		return false
	}
	if r >= 0x1000 && r <= 0x109F && at+1 < len(runes) {
		next := runes[at+1]
		if next == 0x1037 && at+2 < len(runes) {
			next = runes[at+2]
		}
		return next != 0x103A && next != 0x1039
	}
	return true
}
