package roles

import (
	"unicode/utf8"

	"github.com/fad55d40/archive/convert/letter"
)

// wordSet holds the longer words of the prose of a text, by a hash of each:
// headlines, decks and headings are made of the words of their text, and names
// of authors and buttons of pages are not.
type wordSet struct {
	bits  [1 << 8]uint64
	prose bool
}

// bounds of what is taken for prose and of how much of it is looked at, in bytes.
const (
	proseLine  = 160
	proseTotal = 2500
)

// take collects the words of the prose.
func (s *wordSet) take(lines []Line) {
	total := 0
	for i := range lines {
		if total >= proseTotal {
			break
		}
		if t := lines[i].Text; lines[i].Bytes >= proseLine {
			t = t[:min(len(t), 700)]
			total += len(t)
			s.prose = true
			eachWord(t, func(h uint32) { s.bits[h>>6&255] |= 1 << (h & 63) })
		}
	}
}

// share answers how many of the words of a line stand in the prose. A line of
// prose has all of them, and is not asked.
func (s *wordSet) share(l *Line) uint8 {
	line := l.Text
	if !s.prose || l.Bytes > longest {
		return 0
	}
	all, found := 0, 0
	eachWord(line, func(h uint32) {
		all++
		if s.bits[h>>6&255]&(1<<(h&63)) != 0 {
			found++
		}
	})
	switch {
	case all == 0:
		return 0
	case found == 0:
		return 1
	case found*3 <= all:
		return 2
	case found*3 <= all*2:
		return 3
	case found < all:
		return 4
	}
	return 5
}

// eachWord gives the hash (FNV-1a) of each word of four letters or more, and of
// each pair of ideographs, in small letters.
func eachWord(s string, do func(uint32)) {
	const offset, prime = 2166136261, 16777619
	h, n := uint32(offset), 0
	var last rune
	for i := 0; i < len(s); {
		r, w := rune(s[i]), 1
		if r >= utf8.RuneSelf {
			r, w = utf8.DecodeRuneInString(s[i:])
		}
		i += w
		switch {
		case r < utf8.RuneSelf && 'a' <= r|0x20 && r|0x20 <= 'z':
			h = (h ^ uint32(r|0x20)) * prime
			n++
		case r >= 0x1100 && letter.IsEast(r):
			if last != 0 {
				do((offset^uint32(last))*prime ^ uint32(r)*prime)
			}
			last, n = r, 0
			continue
		case r >= utf8.RuneSelf && letter.Is(r):
			h = (h ^ uint32(letter.Lower(r))) * prime
			n++
		default:
			if n >= 4 {
				do(h ^ h>>15)
			}
			h, n = offset, 0
		}
		last = 0
	}
	if n >= 4 {
		do(h ^ h>>15)
	}
}
