package rights

import (
	"strings"
	"unicode"
	"unicode/utf8"
)

// kind says what a token is.
type kind uint8

const (
	word   kind = iota // letters
	number             // digits, with one decimal point or comma: 4.0
	link               // a web address
	mark               // any other single character
)

// gap says what stands between a token and the one before.
type gap uint8

const (
	tight gap = iota // nothing, or an apostrophe within a word
	space
	hyphen // a dash without spaces
	rule   // a dash with spaces, or an em dash: it parts, where a hyphen joins
	newline
)

// token is a piece of a line; spaces and dashes are no tokens but gaps, so
// that CC-BY-SA, CC BY SA and CC_BY_SA are the same three words.
type token struct {
	kind       kind
	gap        gap
	start, end int // bytes of line.src
	at, to     int // bytes of line.folded
}

// line is a text cut into tokens. folded holds the folded tokens with one
// space between any two, so that a phrase is a prefix.
type line struct {
	src    string
	folded string
	toks   []token
}

func scan(s string) *line {
	sc := scanner{line: line{src: s, toks: make([]token, 0, len(s)/5+4)}}
	sc.out.Grow(len(s) + len(s)/4 + 8)
	for sc.pos < len(s) {
		sc.step()
	}
	sc.folded = sc.out.String()
	return &sc.line
}

type scanner struct {
	line
	out strings.Builder
	pos int // what is before was read
	end int // of the last token
}

func (s *scanner) step() {
	r, n := utf8.DecodeRuneInString(s.src[s.pos:])
	switch {
	case ignorable(r), foldRune(r) == dropped, unicode.IsSpace(r), dash(r):
		s.pos += n
	case unicode.IsLetter(r):
		if end := linkEnd(s.src, s.pos); end > 0 {
			s.emit(link, end)
			return
		}
		s.word()
	case '0' <= r && r <= '9':
		s.number()
	case apostrophe(r) && s.pos == s.end && len(s.toks) > 0 && s.toks[len(s.toks)-1].kind == word && letterAt(s.src, s.pos+n):
		s.pos += n
	default:
		s.emit(mark, s.pos+n)
	}
}

// gapOf classifies what stands between two tokens.
func gapOf(s string) gap {
	if s == "" {
		return tight
	}
	if s == " " {
		return space
	}
	dashes, spaces, long, first, last := 0, 0, false, rune(0), rune(0)
	for _, r := range s {
		switch {
		case r == '\n', r == '\r', r == 0x2028, r == 0x2029:
			return newline
		case dash(r):
			dashes++
			long = long || r == '—' || r == '―'
		case unicode.IsSpace(r):
			spaces++
		default:
			continue
		}
		if last = r; first == 0 {
			first = r
		}
	}
	switch {
	case dashes == 0 && spaces == 0:
		return tight
	case dashes == 0, first != last && last == '-': // " -word" is a bullet or a minus
		return space
	case long || spaces > 0 || dashes > 1:
		return rule
	}
	return hyphen
}

func apostrophe(r rune) bool { return r == '\'' || r == '’' || r == 'ʼ' }

func letterAt(s string, i int) bool {
	r, _ := utf8.DecodeRuneInString(s[i:])
	return unicode.IsLetter(r)
}

func (s *scanner) word() {
	end := s.pos
	for end < len(s.src) {
		r, n := utf8.DecodeRuneInString(s.src[end:])
		if !unicode.IsLetter(r) && !unicode.Is(unicode.M, r) && !ignorable(r) {
			break
		}
		end += n
	}
	s.emit(word, end)
}

// number takes digits and a decimal part; a comma counts as a decimal point
// only between two single digits, as in "4,0".
func (s *scanner) number() {
	digits := func(i int) int {
		for i < len(s.src) && '0' <= s.src[i] && s.src[i] <= '9' {
			i++
		}
		return i
	}
	end := digits(s.pos)
	for end < len(s.src) {
		next := digits(min(end+1, len(s.src)))
		if next <= end+1 || s.src[end] != '.' && (s.src[end] != ',' || end-s.pos != 1 || next-end != 2) {
			break
		}
		end = next
	}
	s.emit(number, end)
}

// emit appends the token from pos to end and its folded form.
func (s *scanner) emit(k kind, end int) {
	if len(s.toks) > 0 {
		s.out.WriteByte(' ')
	}
	t := token{kind: k, gap: gapOf(s.src[s.end:s.pos]), start: s.pos, end: end, at: s.out.Len()}
	for i := s.pos; i < end; {
		r, n := utf8.DecodeRuneInString(s.src[i:end])
		i += n
		if k == number && r == ',' {
			r = '.'
		} else if r = foldRune(r); r == dropped || ignorable(r) {
			continue
		}
		s.out.WriteRune(r)
	}
	t.to = s.out.Len()
	s.toks = append(s.toks, t)
	s.pos, s.end = end, end
}

// word returns the folded token i, or "" outside of the line.
func (l *line) word(i int) string {
	if i < 0 || i >= len(l.toks) {
		return ""
	}
	return l.folded[l.toks[i].at:l.toks[i].to]
}

// text returns the source of the tokens from i up to j.
func (l *line) text(i, j int) string {
	if i >= j {
		return ""
	}
	return l.src[l.toks[i].start:l.toks[j-1].end]
}

// gapBefore returns the gap before token i; the ends of the line count as rules.
func (l *line) gapBefore(i int) gap {
	if i <= 0 || i >= len(l.toks) {
		return rule
	}
	return l.toks[i].gap
}

func (l *line) is(i int, k kind) bool { return i >= 0 && i < len(l.toks) && l.toks[i].kind == k }

// upper reports whether token i begins with a capital letter.
func (l *line) upper(i int) bool {
	if !l.is(i, word) {
		return false
	}
	r, _ := utf8.DecodeRuneInString(l.src[l.toks[i].start:])
	return unicode.IsUpper(r) || unicode.IsTitle(r)
}

// capitals reports whether no letter of token i is in lower case.
func (l *line) capitals(i int) bool {
	return l.is(i, word) && strings.IndexFunc(l.src[l.toks[i].start:l.toks[i].end], unicode.IsLower) < 0
}

// lower reports whether token i is a word that begins with a small letter.
func (l *line) lower(i int) bool {
	if !l.is(i, word) {
		return false
	}
	r, _ := utf8.DecodeRuneInString(l.src[l.toks[i].start:])
	return unicode.IsLower(r)
}
