package date

import (
	"strings"
	"sync"
	"unicode"
	"unicode/utf8"

	"github.com/fad55d40/archive/convert/doc"
)

// token is a word or a number of a line.
type token struct {
	start, end int
	word       string // folded; empty for numbers
	number     bool
	value      int // of a number
	digits     int
	month      int // 1 to 12; 0 for none, -1 for a month of a calendar that is not converted
	weekday    int // 1 for Monday to 7; 0 for none
	season     int // EDTF season, 21 for spring to 24; 0 for none
}

// parser is at work on one line.
type parser struct {
	s     string
	toks  []token
	order doc.DateOrder
	few   [8]token // room for the tokens of most lines
}

// maxTokens bounds the words of a line that can be a date.
const maxTokens = 24

// newParser takes a line apart; nil when it holds neither digits nor a word
// that dates are told by.
func newParser(s string, order doc.DateOrder) *parser {
	p := &parser{s: s, order: order}
	p.toks = p.few[:0]
	for i := 0; i < len(s); {
		r, n := utf8.DecodeRuneInString(s[i:])
		var end int
		switch {
		case unicode.IsDigit(r):
			t := token{start: i, number: true}
			t.end = p.digits(&t, i)
			p.toks = append(p.toks, t)
			end = t.end
		case isIdeograph(r):
			end = i + n
			p.toks = append(p.toks, word(s, i, end))
		case unicode.IsLetter(r):
			end = wordEnd(s, i)
			p.toks = append(p.toks, word(s, i, end))
		default:
			end = i + n
		}
		if len(p.toks) > maxTokens {
			return nil
		}
		i = end
	}
	if len(p.toks) == 0 {
		return nil
	}
	return p
}

// mayOpen reports whether a line may begin as those do that are a date as a
// whole, or a label of one: most lines do not, and are not taken apart.
func mayOpen(s string) bool {
	for i, r := range s {
		switch {
		case unicode.IsDigit(r), isIdeograph(r):
			return true
		case unicode.IsLetter(r):
			t := word(s, i, wordEnd(s, i))
			return t.month != 0 || t.weekday != 0 || t.season != 0 || openers()[t.word]
		}
	}
	return false
}

// openers are the words with which such lines begin, but for names of months,
// weekdays and seasons.
var openers = sync.OnceValue(func() map[string]bool {
	set := make(map[string]bool)
	for w := range labels() {
		set[w] = true
	}
	for _, words := range []func() map[string]bool{joiners, timeWords, circa, agoWords, unitWords, nearDays} {
		for w := range words() {
			set[w] = true
		}
	}
	return set
})

// digits reads a run of decimal digits of any script.
func (p *parser) digits(t *token, i int) int {
	for i < len(p.s) {
		r, n := utf8.DecodeRuneInString(p.s[i:])
		if !unicode.IsDigit(r) {
			break
		}
		t.value = min(t.value*10+digit(r), 1e8)
		t.digits++
		i += n
	}
	return i
}

func digit(r rune) int {
	if r <= '9' {
		return int(r - '0')
	}
	for zero := r; ; zero-- { // decimal digits of every script stand in a row from zero
		if zero == r-9 || !unicode.IsDigit(zero-1) {
			return int(r-zero) % 10
		}
	}
}

// isIdeograph reports letters that are words by themselves.
func isIdeograph(r rune) bool { return unicode.Is(unicode.Han, r) || unicode.Is(unicode.Hangul, r) }

func wordEnd(s string, i int) int {
	for i < len(s) {
		r, n := utf8.DecodeRuneInString(s[i:])
		switch {
		case isIdeograph(r):
			return i
		case unicode.IsLetter(r) || unicode.Is(unicode.M, r):
		case r == '\'' || r == '’' || r == 'ʼ':
			if next, _ := utf8.DecodeRuneInString(s[i+n:]); !unicode.IsLetter(next) {
				return i
			}
		default:
			return i
		}
		i += n
	}
	return i
}

func word(s string, start, end int) token {
	s = s[start:end]
	t := token{start: start, end: end, word: fold(s)}
	w := names()
	t.month, t.weekday, t.season = w.months[t.word], w.weekdays[t.word], w.seasons[t.word]
	if t.month == 0 && t.weekday == 0 && (len(t.word) != len(s) || strings.IndexByte(s, 'I') >= 0) {
		turkish := strings.ToLowerSpecial(unicode.TurkishCase, s)
		t.month, t.weekday = w.months[turkish], w.weekdays[turkish]
	}
	return t
}

// fold makes one spelling of a word: small letters, without the apostrophe
// that parts an article from its noun, without the points of Arabic.
func fold(s string) string {
	s = strings.ToLower(s)
	if i := strings.LastIndexAny(s, "'’"); i >= 0 && i < 3 {
		s = s[i:]
		_, n := utf8.DecodeRuneInString(s)
		s = s[n:]
	}
	return s
}

// gap is what stands between token i-1 and token i.
func (p *parser) gap(i int) string {
	if i == 0 {
		return p.s[:p.toks[0].start]
	}
	if i == len(p.toks) {
		return p.s[p.toks[i-1].end:]
	}
	return p.s[p.toks[i-1].end:p.toks[i].start]
}

// plainGaps reports whether nothing but light punctuation stands between the
// tokens from i to j, and around them where they are the whole line.
func (p *parser) plainGaps(i, j int) bool {
	first, last := i+1, j-1
	if i == 0 && j == len(p.toks) {
		first, last = 0, j
	}
	for k := first; k <= last; k++ {
		if strings.Trim(p.gap(k), " \t\u00a0\u202f\u2009\u200e\u200f，,.;:：-–—/()[]|·•*+~'’ʼ،º°ª@日<>«»?（）【】、") != "" {
			return false
		}
	}
	return true
}

// tight reports whether token i follows the one before it without a space.
func (p *parser) tight(i int) bool { return i > 0 && i < len(p.toks) && p.gap(i) == "" }

// is reports whether token i is one of the words.
func (p *parser) is(i int, words map[string]bool) bool {
	return i < len(p.toks) && !p.toks[i].number && words[p.toks[i].word]
}

// num returns token i when it is a number with so many digits.
func (p *parser) num(i, least, most int) (token, bool) {
	if i >= len(p.toks) {
		return token{}, false
	}
	t := p.toks[i]
	return t, t.number && t.digits >= least && t.digits <= most
}
