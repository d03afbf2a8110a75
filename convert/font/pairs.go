package font

import (
	"sync"
	"sync/atomic"
	"unicode/utf8"

	"github.com/go-text/typesetting/language"
)

// pairs shapes words whose glyphs depend on nothing but their neighbours: each
// character has the glyph that the face maps it to, and only its advance
// changes, by the character that follows. What two characters do to each other
// is asked of the shaper once and kept; where they do more (a ligature, a
// mark that moves), the whole word is left to the shaper.
//
// That no rule of a face looks further than at the next character is not known
// of faces in general. Tests prove it of those that shapeByPairs names, for
// the characters of inPairs.
type pairs struct {
	widths [utf8.RuneSelf]int16 // of the glyphs of ASCII

	mu     sync.RWMutex
	tables map[pairsKey]*pairTable
}

// newPairs makes the pairs of a face of which it is known that they are enough.
func newPairs(f *Face) *pairs {
	p := new(pairs)
	for c, gid := range f.ascii {
		p.widths[c] = distance(f.Advance(gid))
	}
	return p
}

// pairsKey is all that the shape of two characters depends on beside them.
type pairsKey struct {
	lang    string
	script  language.Script
	altered bool // features are turned off
}

// maxPairTables bounds how many languages are kept for a face.
const maxPairTables = 64

// pairSlots is the size of a table, which is never more than three quarters
// full. A language has about a thousand pairs.
const pairSlots = 1 << 12

// pairTable is a hash table of pairs, read and added to without a lock. A slot
// holds the two characters, and in its lower half the answer; 0 is an empty
// slot.
type pairTable struct {
	used  atomic.Int32
	slots [pairSlots]atomic.Uint64
}

// joined is the answer for two characters that do more than change the advance
// of the first.
const joined = -1 << 15

// inPairs reports whether a character may be shaped by pairs: what plain text
// in Latin, Greek and Cyrillic letters is made of.
func inPairs(r rune) bool {
	switch {
	case r < 0x80:
		return r > ' ' && r != 0x7F
	case r < 0x250:
		return r > 0xA0 && r != 0xAD
	case r < 0x400:
		return r >= 0x386 && r <= 0x3CE
	case r < 0x460:
		return true
	}
	return r >= 0x2013 && r <= 0x2014 || r >= 0x2018 && r <= 0x201E || r == 0x2026
}

// longestByPairs is the most bytes of a word that is shaped by pairs.
const longestByPairs = 64

// shapeByPairs is shape for a word of at least two plain characters; ok is
// false when the shaper has to be asked.
func (f *Face) shapeByPairs(it item) (glyphs []Glyph, ok bool) {
	if f.pairs == nil || it.small || it.level != 0 || len(it.text) > longestByPairs || len(it.text) < 2 {
		return nil, false
	}
	table := f.pairs.table(pairsKey{it.lang, it.script, len(it.features) > 0})
	if table == nil {
		return nil, false
	}
	count := 0
	for _, r := range it.text {
		if !inPairs(r) {
			return nil, false
		}
		count++
	}
	before, n := utf8.DecodeRuneInString(it.text)
	glyphs = make([]Glyph, 1, count)
	glyphs[0] = Glyph{ID: f.Glyph(before)}
	for at, r := range it.text[n:] {
		advance := f.pair(table, it, before, r)
		if advance == joined {
			return nil, false
		}
		glyphs[len(glyphs)-1].Advance = int16(advance)
		glyphs = append(glyphs, Glyph{ID: f.Glyph(r), Cluster: int32(n + at)})
		before = r
	}
	last := &glyphs[len(glyphs)-1]
	last.Advance = distance(f.Advance(last.ID))
	return glyphs, len(glyphs) > 1
}

// table returns the table of a language; nil when there are too many.
func (p *pairs) table(key pairsKey) *pairTable {
	p.mu.RLock()
	t := p.tables[key]
	p.mu.RUnlock()
	if t != nil {
		return t
	}
	p.mu.Lock()
	defer p.mu.Unlock()
	if t = p.tables[key]; t == nil && len(p.tables) < maxPairTables {
		t = new(pairTable)
		if p.tables == nil {
			p.tables = make(map[pairsKey]*pairTable)
		}
		p.tables[key] = t
	}
	return t
}

// pair is the advance of a before b, or joined.
func (f *Face) pair(t *pairTable, it item, a, b rune) int {
	key := uint64(a)<<48 | uint64(b)<<32
	i := (key >> 32) * 0x9E3779B97F4A7C15 >> 52
	for ; ; i = (i + 1) % pairSlots {
		s := t.slots[i].Load()
		if s == 0 {
			break
		}
		if s&^0xFFFFFFFF == key {
			return int(int16(s))
		}
	}
	advance := f.askPair(it, a, b)
	entry := key | uint64(uint16(advance))
	for t.used.Load() < pairSlots*3/4 {
		if t.slots[i].CompareAndSwap(0, entry) {
			t.used.Add(1)
			break
		}
		if t.slots[i].Load() == entry {
			break // another document asked the same
		}
		i = (i + 1) % pairSlots
	}
	return advance
}

// askPair asks the shaper what two characters do to each other.
func (f *Face) askPair(it item, a, b rune) int {
	it.text = string([]rune{a, b})
	g, ok := f.shapeLayout(it)
	first, second := f.Glyph(a), f.Glyph(b)
	plain := func(g Glyph, id uint16, cluster int) bool {
		return g.ID == id && id != 0 && g.XOffset == 0 && g.YOffset == 0 && int(g.Cluster) == cluster
	}
	if !ok || len(g) != 2 || !plain(g[0], first, 0) || !plain(g[1], second, utf8.RuneLen(a)) ||
		int(g[1].Advance) != f.Advance(second) || g[0].Advance == joined {
		return joined
	}
	return int(g[0].Advance)
}
