package date

import (
	"strings"
	"unicode/utf8"

	"github.com/fad55d40/archive/convert/doc"
	"github.com/fad55d40/archive/convert/letter"
	"github.com/fad55d40/archive/convert/lexicon"
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
	tried Date // what the form at work makes of the line
}

// maxTokens bounds the words of a line that can be a date.
const maxTokens = 24

// words is how a date's line is cut: marks stand in the gaps, an ideograph is
// a word, and accents tell a month from a name.
const words = lexicon.Ideographs | lexicon.Accents

// newParser takes a line apart; nil when it holds neither digits nor a word
// that dates are told by.
func newParser(s string, order doc.DateOrder) *parser {
	l, ok := words.Scan(s, maxTokens)
	if !ok || len(l.Toks) == 0 {
		return nil
	}
	p := &parser{s: s, order: order, toks: make([]token, len(l.Toks))}
	for i, t := range l.Toks {
		p.toks[i] = token{start: int(t.Start), end: int(t.End)}
		if t.Kind == lexicon.Number {
			p.toks[i].count(s[t.Start:t.End])
		} else {
			p.toks[i].named(l.Word(i))
		}
	}
	return p
}

// mayOpen reports whether a line may begin as those do that are a date as a
// whole, or a label of one: most lines do not, and are not taken apart.
func mayOpen(s string) bool {
	for i, r := range s {
		switch {
		case letter.IsDigit(r), lexicon.Ideograph(r):
			return true
		case letter.Is(r):
			var t token
			t.named(lexicon.LowerAll(s[i:words.WordEnd(s, i)]))
			return t.month != 0 || t.weekday != 0 || t.season != 0 || opens(t.word)
		}
	}
	return false
}

// opens reports the words with which such lines begin, but for names of months,
// weekdays and seasons.
func opens(w string) bool {
	return joiners()[w] || timeWords()[w] || circa()[w] || agoWords()[w] || unitWords()[w] || nearDays()[w] || labels()[w] != nil
}

// count reads a run of decimal digits of any script.
func (t *token) count(digits string) {
	t.number = true
	for _, r := range digits {
		t.value = min(t.value*10+digit(r), 1e8)
		t.digits++
	}
}

func digit(r rune) int {
	if r <= '9' {
		return int(r - '0')
	}
	for zero := r; ; zero-- { // decimal digits of every script stand in a row from zero
		if zero == r-9 || !letter.IsDigit(zero-1) {
			return int(r-zero) % 10
		}
	}
}

// named looks a folded word up, without the apostrophe that parts an article
// from its noun.
func (t *token) named(w string) {
	if i := strings.LastIndexAny(w, "'’"); i >= 0 && i < 3 {
		_, n := utf8.DecodeRuneInString(w[i:])
		w = w[i+n:]
	}
	n := names()[w]
	t.word, t.month, t.weekday, t.season = w, int(n.month), int(n.weekday), int(n.season)
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
