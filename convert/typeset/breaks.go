package typeset

import (
	"slices"
	"sort"
	"strings"
	"unicode"
	"unicode/utf8"

	"github.com/fad55d40/archive/convert/linebreak"
)

// stretch is text up to the next space, with the places in it at which a line may end.
type stretch struct {
	end     int   // in the paragraph's text
	breaks  []int // in the paragraph's text, rising; those that are passed are gone
	special bool  // the breaks are known; otherwise the characters tell
	quiet   bool  // it has none, and nothing else that ends an atom
	address bool  // it is an address of the net or of a person
}

// longestStretch bounds what is looked at in one go: a text without spaces may be as
// long as a book. In bytes.
const longestStretch = 2048

// findBreaks begins the stretch at a byte of the paragraph's text. Words of letters,
// which most are, cost a look at each byte.
func (s *setter) findBreaks(from int) {
	c := &s.cutter
	rest := c.text[from:]
	st := &c.stretch
	st.special, st.address, st.breaks = false, false, nil
	end, met := 0, uint8(0)
	for end < len(rest) {
		k := kinds[rest[end]]
		if k == space {
			break
		}
		met |= k
		end++
	}
	st.end = from + max(end, 1)
	st.quiet = met == 0 && end > 0
	if met&marked == 0 {
		return
	}
	cut := end > longestStretch
	if cut {
		for end = longestStretch; !utf8.RuneStart(rest[end]); end-- {
		}
		st.end = from + end
	}
	text := rest[:end]
	switch {
	case linebreak.Needed(text):
		st.special = true
		s.breakable = withAddresses(s.finder.Find(s.breakable[:0], text), text)
		if n := len(s.breakable); cut && n > 1 { // the last may be another when more is seen
			st.end = from + s.breakable[n-2]
			s.breakable = s.breakable[:n-1]
		}
	case isAddress(text):
		st.special, st.address = true, true
		s.breakable = addressBreaks(s.breakable[:0], text)
	default:
		return
	}
	for i := range s.breakable {
		s.breakable[i] += from
	}
	st.breaks = s.breakable
}

// breaksAt reports whether a line may end before a byte of the paragraph's text, which
// follows r.
func (s *setter) breaksAt(at int, r rune) bool {
	st := &s.cutter.stretch
	if st.special {
		for len(st.breaks) > 0 && st.breaks[0] < at {
			st.breaks = st.breaks[1:]
		}
		return len(st.breaks) > 0 && st.breaks[0] == at
	}
	switch r {
	case '-', '–', '/', '—', '\u2010':
		next, _ := utf8.DecodeRuneInString(s.cutter.text[at:])
		return at-utf8.RuneLen(r) > s.cutter.start && (unicode.IsLetter(next) || r == '—' && (unicode.IsDigit(next) || next == '“' || next == '‘' || next == '«'))
	}
	return false
}

// The kinds of bytes: spaces end a stretch, marked ones may bring a break with them, or
// belong to an address, parting ones may end an atom.
const (
	space = 1 << iota
	marked
	parting
)

var kinds = kindsOfBytes()

func kindsOfBytes() (t [256]uint8) {
	for b := 0xE0; b < 0x100; b++ { // from U+0800
		t[b] = marked
	}
	for _, b := range []byte("/@.\\") {
		t[b] = marked
	}
	t['-'], t[0xC2] = parting, parting // the second begins a space at which no line ends
	t[' '], t['\t'], t['\n'] = space, space, space
	return t
}

// isAddress reports an address of the net, or of mail, or a path: a hyphen at the end of
// a line would be read as part of it.
func isAddress(text string) bool {
	switch i := strings.IndexByte(text, '@'); {
	case i > 0 && i+1 < len(text), strings.Contains(text, "://"), strings.HasPrefix(text, "www."), strings.Count(text, `\`) > 1:
		return true
	}
	stroke, stop := strings.Index(text, "/"), strings.Index(text, ".")
	return stroke > 0 && stop > 0 && stop+2 < len(text) && strings.Count(text, "/")+strings.Count(strings.TrimRight(text, "."), ".") > 2
}

// addressBreaks appends the places at which an address may be broken: behind strokes and
// colons, before all other signs but hyphens (The Chicago Manual of Style, 7.46), and
// never close to its ends.
func addressBreaks(dst []int, text string) []int {
	const least = 3
	for i := least; i < len(text)-least; i++ {
		before, next := text[i-1], text[i]
		switch {
		case (before == '/' || before == ':' || before == '\\') && next != '/' && next != ':',
			strings.IndexByte(".?&=#%_~@,;+", next) >= 0 && before != '/' && before != ':' && before != '\\' && before != next:
			dst = append(dst, i)
		}
	}
	return dst
}

// withAddresses puts the breaks of addresses that stand between ideographs, without a
// space, in the place of those that were found in them.
func withAddresses(breaks []int, text string) []int {
	for from := 0; from < len(text); {
		to := from
		for to < len(text) && text[to] < utf8.RuneSelf {
			to++
		}
		if to > from && isAddress(text[from:to]) {
			first, last := sort.SearchInts(breaks, from+1), sort.SearchInts(breaks, to)
			own := addressBreaks(nil, text[from:to])
			for i := range own {
				own[i] += from
			}
			breaks = slices.Replace(breaks, first, max(first, last), own...)
		}
		for from = to; from < len(text) && text[from] >= utf8.RuneSelf; from++ {
		}
	}
	return breaks
}

// mostTied is how many spaces in a row are tied: more, and a row of numbers would be one
// long word.
const mostTied = 8

// shortestLast is how many letters and marks do not stand alone on the last line of a
// paragraph ("it.").
const shortestLast = 3

// ties reports whether no line may end at the space between two words: before the last
// word when that is very short, behind a
// word of one letter in languages that forbid it, before a dash or a mark that stands
// apart, behind one that opens, and inside of numbers.
func (s *setter) ties(before, rest string) bool {
	if len(rest) == 0 || len(before) == 0 || s.cutter.tied == mostTied {
		return false
	}
	if c := rest[0]; c >= 0xD8 && closesBehindSpace(firstRune(rest)) || before[len(before)-1] == '(' || before[len(before)-1] == '[' {
		return true
	}
	if len(rest) <= 2*utf8.UTFMax && utf8.RuneCountInString(rest) <= shortestLast {
		return strings.IndexByte(rest, ' ') < 0
	}
	switch c := rest[0]; {
	case c < utf8.RuneSelf && !closes[c], c >= 0xC3 && c < 0xE2:
	case c == '-' && strings.HasPrefix(rest, "- "), strings.HasPrefix(rest, "– "), strings.HasPrefix(rest, "— "), strings.HasPrefix(rest, "»"):
		return true
	case c < utf8.RuneSelf && c != '-':
		next, _ := utf8.DecodeRuneInString(strings.TrimLeft(rest, "!?:;%)]"))
		return len(rest) == 1 || !unicode.IsLetter(next) && !unicode.IsDigit(next)
	}
	if dials(before, rest) {
		return true
	}
	if len(before) > 4 {
		return false
	}
	if before == "«" || before == "¿" || before == "¡" {
		return true
	}
	if c := before[len(before)-1]; c >= '0' && c <= '9' {
		return groupOfDigits(rest) || (before[0] == '+' || s.cutter.tied > 0) && rest[0] >= '0' && rest[0] <= '9'
	}
	if !s.tiesLetters {
		return false
	}
	r, n := utf8.DecodeRuneInString(before)
	return n == len(before) && unicode.IsLetter(r)
}

// closesBehindSpace reports the marks that end a sentence or say a word again: no line
// begins with one, though a space stands before it (Hindi "है ।", Thai "ใด ๆ").
func closesBehindSpace(r rune) bool {
	switch r {
	case '।', '॥', '،', '؛', '؟', '۔', 'ๆ', 'ฯ', 'ໆ', 'ຯ', '།', '༎', '၊', '။', '។', '៕', '៖', 'ៗ':
		return true
	}
	return false
}

// dials reports whether a text goes on with the digits of a telephone number whose code
// of the country or the place comes before ("+1 (555) 010-9999", "(020) 7946 0123",
// "020 7946 0123").
func dials(before, rest string) bool {
	const longest = 8
	last := len(before) - 1
	if last < 2 && before[0] != '+' || last >= longest {
		return false
	}
	switch {
	case before[0] == '+' && last > 0:
		return rest[0] == '(' && len(rest) > 1 && isDigits(rest[1:2]) && isDigits(before[1:])
	case rest[0] < '0' || rest[0] > '9':
		return false
	case before[0] == '(' && before[last] == ')':
		return isDigits(before[1:last])
	}
	return before[0] == '0' && isDigits(before)
}

func isDigits(s string) bool { return strings.Trim(s, "0123456789") == "" }

var closes = [utf8.RuneSelf]bool{')': true, ']': true, '!': true, '?': true, ':': true, ';': true, '%': true, '-': true}

// groupOfDigits reports whether a text goes on with three digits and no more: they
// belong to the number before ("10 000").
func groupOfDigits(rest string) bool {
	n := 0
	for n < len(rest) && rest[n] >= '0' && rest[n] <= '9' {
		n++
	}
	return n == 3
}

// lettersTied are the languages in which a word of one letter does not end a line.
var lettersTied = []string{"be", "bg", "bs", "cs", "hr", "mk", "pl", "ru", "sh", "sk", "sl", "sr", "uk"}

// primary is the language of a tag.
func primary(tag string) string {
	language, _, _ := strings.Cut(tag, "-")
	return language
}

// unspaced reports whether r is of a script that is written without spaces.
func unspaced(r rune) bool {
	switch {
	case r < 0x0E00:
		return false
	case r >= 0x4E00 && r <= 0x9FFF, r >= 0x3041 && r <= 0x3096, r >= 0x30A1 && r <= 0x30FA: // ideographs, hiragana, katakana
		return true
	}
	return unicode.In(r, unicode.Han, unicode.Hiragana, unicode.Katakana, unicode.Thai, unicode.Lao, unicode.Khmer, unicode.Myanmar, unicode.Tibetan) ||
		r >= 0x3000 && r < 0x3030 || r >= 0xFF00 && r < 0xFF60
}
