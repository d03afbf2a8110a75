package hyphen

import (
	"strings"
	"unicode"
	"unicode/utf8"
)

const softHyphen = 0xAD

// Points appends to dst the byte offsets at which word may be divided, in
// rising order. word is one word without spaces; punctuation around it is
// allowed. A word with hyphens in it is divided between them as well, but not
// at them: breaking after a hyphen needs no patterns. Words with anything
// else than letters in them (numbers, addresses) and acronyms of up to five
// capitals are not divided. A word with soft hyphens (U+00AD) is divided
// there and nowhere else: the offset after each of them.
func (p *Patterns) Points(word string, dst []int) []int {
	if strings.Contains(word, "\u00AD") {
		return soft(word, dst)
	}
	start, end, ok := core(word)
	if !ok {
		return dst
	}
	from := start
	for at := start; at < end; {
		r, size := utf8.DecodeRuneInString(word[at:])
		if hyphen(r) {
			dst = p.part(word, from, at, dst)
			from = at + size
		}
		at += size
	}
	return p.part(word, from, end, dst)
}

// soft returns the places after soft hyphens that have text on both sides.
func soft(word string, dst []int) []int {
	text := false
	for at, r := range word {
		if r != softHyphen {
			text = true
			continue
		}
		next := at + 2
		if text && next < len(word) && !strings.HasPrefix(word[next:], "\u00AD") {
			dst = append(dst, next)
		}
	}
	return dst
}

// core finds where the letters of a word begin and end; ok is false when
// there are none or something between them is no part of a word.
func core(word string) (start, end int, ok bool) {
	start = -1
	odd := false // something else was met after a letter
	for at, r := range word {
		switch {
		case unicode.IsLetter(r):
			if odd {
				return 0, 0, false
			}
			if start < 0 {
				start = at
			}
			end = at + utf8.RuneLen(r)
		case start < 0:
		case unicode.IsMark(r) || joiner(r):
			if end == at {
				end += utf8.RuneLen(r)
			}
		case hyphen(r) || apostrophe(r):
		default:
			odd = true
		}
	}
	return start, end, start >= 0
}

func hyphen(r rune) bool {
	return r == '-' || r >= 0x2010 && r <= 0x2014 // hyphens and dashes
}

func apostrophe(r rune) bool {
	return r == '\'' || r == 0x2019 || r == 0x2BC || r == 0x1FBD || r == 0x1FBF
}

// joiner reports whether r only says how its neighbours join.
func joiner(r rune) bool { return r >= 0x200B && r <= 0x200D || r == 0x2060 || r == 0xFEFF }

// letter is what patterns know of a character.
type letter struct {
	at     int  // byte offset in the word
	symbol byte // 0 when no pattern has it
	counts bool // for the minima: letters do, marks and apostrophes do not
	glued  bool // no division before it
}

// part divides word[from:end], which has no hyphens.
func (p *Patterns) part(word string, from, end int, dst []int) []int {
	if p.syllabic {
		return syllables(word, from, end, p.left, p.right, dst)
	}
	if end-from < p.left+p.right {
		return dst
	}
	var room [48]letter
	t := p.trie()
	letters, counted, capitals := p.letters(room[:0], t, word, from, end)
	if counted < p.left+p.right || capitals == counted && counted <= 5 {
		return dst
	}
	var symbolRoom, levelRoom [50]byte
	symbols := append(symbolRoom[:0], t.alphabet.of('.'))
	for i := range letters {
		symbols = append(symbols, letters[i].symbol)
	}
	symbols = append(symbols, symbols[0])
	levels := append(levelRoom[:0], make([]byte, len(symbols)+1)...)
	if digits, ok := t.exceptions[string(symbols[1:len(symbols)-1])]; ok {
		copy(levels[2:], digits) // a digit stands after its letter
	} else {
		t.match(symbols, levels)
	}
	before := 0
	for i := range letters {
		if before >= p.left && counted-before >= p.right && levels[i+1]&1 == 1 && !letters[i].glued {
			dst = append(dst, letters[i].at)
		}
		if letters[i].counts {
			before++
		}
	}
	return dst
}

// letters lists what the patterns are to look at. counted is how many are
// letters, capitals how many of those are upper case.
func (p *Patterns) letters(dst []letter, t *trie, word string, from, end int) (letters []letter, counted, capitals int) {
	for at := from; at < end; {
		r, size := utf8.DecodeRuneInString(word[at:])
		l := letter{at: at, counts: true}
		switch {
		case joiner(r):
			at += size
			continue
		case apostrophe(r):
			l.counts, l.glued = false, true
			if l.symbol = t.alphabet.of(r); l.symbol == 0 {
				l.symbol = t.alphabet.of('\'')
			}
		case unicode.IsMark(r):
			l.counts, l.glued = false, true
		default:
			counted++
			lower := p.lower(r)
			if lower != r {
				capitals++
			}
			l.symbol = t.alphabet.of(lower)
		}
		dst = append(dst, l)
		at += size
	}
	return dst, counted, capitals
}

// lower folds case the way the language does.
func (p *Patterns) lower(r rune) rune {
	if p.tag == "tr" && r == 'I' {
		return 'ı'
	}
	return unicode.ToLower(r)
}

// match writes the highest digit of all patterns at each place: levels[i] is
// for the place before symbols[i]. Odd digits allow a division (Liang, "Word
// Hy-phen-a-tion by Com-put-er", 1983).
func (t *trie) match(symbols, levels []byte) {
	for i := range symbols {
		node := uint32(root)
		for _, s := range symbols[i:] {
			if s == 0 {
				break
			}
			e := t.edge(node, s, false)
			if e == nil {
				break
			}
			node = e.node
			if v := e.value; v != 0 {
				for k, digit := range t.digits[v+1 : v+1+uint32(t.digits[v])] {
					levels[i+k] = max(levels[i+k], digit)
				}
			}
		}
	}
}
