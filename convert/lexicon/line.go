package lexicon

import (
	"strings"
	"unicode"
	"unicode/utf8"

	"github.com/fad55d40/archive/convert/letter"
)

// Kind says what a token is.
type Kind uint8

// The kinds of tokens.
const (
	Word   Kind = iota // letters
	Number             // digits, with a decimal part where the rules allow it: 4.0
	Link               // a web address
	Mark               // any other single character
)

// Gap says what stands between a token and the one before.
type Gap uint8

// The kinds of gaps, from the closest.
const (
	Tight Gap = iota // nothing, or an apostrophe within a word
	Space
	Hyphen // a dash without spaces
	Rule   // a dash with spaces, or an em dash: it parts, where a hyphen joins
	Newline
)

// Token is a piece of a line; spaces and dashes are no tokens but gaps, so
// that CC-BY-SA, CC BY SA and CC_BY_SA are the same three words.
type Token struct {
	Kind       Kind
	Gap        Gap
	Start, End int32 // bytes of Line.Src, which is no longer than 2 GiB
	At, To     int32 // bytes of Line.Folded
}

// Line is a text cut into tokens. Folded holds the folded tokens with one
// space between any two, so that a phrase is a prefix.
type Line struct {
	Src    string
	Folded string
	Toks   []Token
}

// Cut says how finely a text is cut.
type Cut uint8

// The ways to cut a text, as bits.
const (
	Marks      Cut = 1 << iota // marks are tokens
	Links                      // so are web addresses, whole
	Decimals                   // 4.0 is one number; without it, digits of every script are numbers
	Ideographs                 // each ideograph is a word, and so is a run of hiragana
	Accents                    // accents are kept, and apostrophes within words
)

// Fine is how credits and licences are cut.
const Fine = Marks | Links | Decimals

// Scan cuts a text as credits are cut.
func Scan(s string) *Line {
	l, _ := Fine.Scan(s, 0)
	return l
}

// Scan cuts a text into at most so many tokens; ok is false when it has more.
// The bound 0 is none.
func (c Cut) Scan(s string, most int) (l *Line, ok bool) {
	room := len(s)/5 + 4
	if most > 0 {
		room = min(room, most+1)
	}
	sc := scanner{Line: Line{Src: s, Toks: make([]Token, 0, room)}, cut: c}
	sc.out.Grow(len(s) + len(s)/4 + 8)
	for sc.pos < len(s) {
		sc.step()
		if most > 0 && len(sc.Toks) > most {
			return nil, false
		}
	}
	sc.Folded = sc.out.String()
	return &sc.Line, true
}

// First is the first token of a text, as Scan folds it; empty where it has none.
func (c Cut) First(s string) string {
	sc := scanner{Line: Line{Src: s}, cut: c}
	for sc.pos < len(s) && len(sc.Toks) == 0 {
		sc.step()
	}
	return sc.out.String()
}

type scanner struct {
	Line
	cut Cut
	out strings.Builder
	pos int // what is before was read
	end int // of the last token
}

func (s *scanner) step() {
	if s.Src[s.pos] == ' ' {
		s.pos++
		return
	}
	if isASCIILetter(s.Src[s.pos]) {
		s.word()
		return
	}
	r, n := utf8.DecodeRuneInString(s.Src[s.pos:])
	switch {
	case s.cut&Decimals == 0 && letter.IsDigit(r):
		s.emit(Number, s.run(letter.IsDigit))
	case Ignorable(r), Fold(r) == Dropped, letter.IsSpace(r), Dash(r):
		s.pos += n
	case s.cut&Ideographs != 0 && Ideograph(r):
		s.emit(Word, s.pos+n)
	case letter.Is(r):
		s.word()
	case '0' <= r && r <= '9':
		s.emit(Number, s.decimal())
	case s.cut&Marks == 0, apostrophe(r) && s.pos == s.end && len(s.Toks) > 0 && s.Toks[len(s.Toks)-1].Kind == Word && letterAt(s.Src, s.pos+n):
		s.pos += n
	default:
		s.emit(Mark, s.pos+n)
	}
}

// word takes a word, or the address that begins with it.
func (s *scanner) word() {
	if s.cut&Links != 0 {
		if end := LinkEnd(s.Src, s.pos); end > 0 {
			s.emit(Link, end)
			return
		}
	}
	s.emit(Word, s.cut.WordEnd(s.Src, s.pos))
}

func isASCIILetter(c byte) bool { return (c|0x20)-'a' < 26 }

// run returns the end of the run of runes of one class that begins here.
func (s *scanner) run(of func(rune) bool) int {
	end := s.pos
	for end < len(s.Src) {
		r, n := utf8.DecodeRuneInString(s.Src[end:])
		if !of(r) {
			break
		}
		end += n
	}
	return end
}

// Ideograph reports letters that can be words by themselves.
func Ideograph(r rune) bool {
	switch {
	case r < 0x1100, r >= 0x3041 && r < 0x3131: // kana among them
		return false
	case r >= 0x4E00 && r <= 0x9FFF, r >= 0xAC00 && r <= 0xD7A3:
		return true
	}
	return unicode.Is(unicode.Han, r) || unicode.Is(unicode.Hangul, r)
}

// WordEnd returns the end of the word that begins at byte i.
func (c Cut) WordEnd(s string, i int) int {
	first, _ := utf8.DecodeRuneInString(s[i:])
	kana := isHiragana(first)
	for {
		if i < len(s) && !kana && isASCIILetter(s[i]) {
			i++
			continue
		}
		r, n := utf8.DecodeRuneInString(s[i:])
		switch {
		case n == 0, c&Ideographs != 0 && (Ideograph(r) || letter.Is(r) && isHiragana(r) != kana):
			return i
		case letter.Is(r), r >= 0x300 && letter.IsMark(r), Ignorable(r):
		case c&Accents != 0 && apostrophe(r) && letterAt(s, i+n):
		default:
			return i
		}
		i += n
	}
}

func isHiragana(r rune) bool { return r >= 0x3041 && unicode.Is(unicode.Hiragana, r) }

// decimal takes digits and a decimal part; a comma counts as a decimal point
// only between two single digits, as in "4,0".
func (s *scanner) decimal() int {
	digits := func(i int) int {
		for i < len(s.Src) && '0' <= s.Src[i] && s.Src[i] <= '9' {
			i++
		}
		return i
	}
	end := digits(s.pos)
	for end < len(s.Src) {
		next := digits(min(end+1, len(s.Src)))
		if next <= end+1 || s.Src[end] != '.' && (s.Src[end] != ',' || end-s.pos != 1 || next-end != 2) {
			break
		}
		end = next
	}
	return end
}

// emit appends the token from pos to end and its folded form.
func (s *scanner) emit(k Kind, end int) {
	if len(s.Toks) > 0 {
		s.out.WriteByte(' ')
	}
	fold := Fold
	if s.cut&Accents != 0 {
		fold = Lower
	}
	t := Token{Kind: k, Gap: gapOf(s.Src[s.end:s.pos]), Start: int32(s.pos), End: int32(end), At: int32(s.out.Len())}
	for i := s.pos; i < end; {
		if c := s.Src[i]; isASCIILetter(c) { // which both ways to fold make small
			s.out.WriteByte(c | 0x20)
			i++
			continue
		}
		r, n := utf8.DecodeRuneInString(s.Src[i:end])
		i += n
		if k == Number && r == ',' {
			r = '.'
		} else if r = fold(r); r == Dropped || Ignorable(r) {
			continue
		}
		s.out.WriteRune(r)
	}
	t.To = int32(s.out.Len())
	s.Toks = append(s.Toks, t)
	s.pos, s.end = end, end
}

// gapOf classifies what stands between two tokens.
func gapOf(s string) Gap {
	if s == "" {
		return Tight
	}
	if s == " " {
		return Space
	}
	dashes, spaces, long, first, last := 0, 0, false, rune(0), rune(0)
	for _, r := range s {
		switch {
		case r == '\n', r == '\r', r == 0x2028, r == 0x2029:
			return Newline
		case Dash(r):
			dashes++
			long = long || r == '—' || r == '―'
		case letter.IsSpace(r):
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
		return Tight
	case dashes == 0, first != last && last == '-': // " -word" is a bullet or a minus
		return Space
	case long || spaces > 0 || dashes > 1:
		return Rule
	}
	return Hyphen
}

func apostrophe(r rune) bool { return r == '\'' || r == '’' || r == 'ʼ' }

func letterAt(s string, i int) bool {
	r, _ := utf8.DecodeRuneInString(s[i:])
	return letter.Is(r)
}

// Word returns the folded token i, or "" outside of the line.
func (l *Line) Word(i int) string {
	if i < 0 || i >= len(l.Toks) {
		return ""
	}
	return l.Folded[l.Toks[i].At:l.Toks[i].To]
}

// Text returns the source of the tokens from i up to j.
func (l *Line) Text(i, j int) string {
	if i >= j {
		return ""
	}
	return l.Src[l.Toks[i].Start:l.Toks[j-1].End]
}

// GapBefore returns the gap before token i; the ends of the line count as rules.
func (l *Line) GapBefore(i int) Gap {
	if i <= 0 || i >= len(l.Toks) {
		return Rule
	}
	return l.Toks[i].Gap
}

// Is reports whether token i is of a kind.
func (l *Line) Is(i int, k Kind) bool { return i >= 0 && i < len(l.Toks) && l.Toks[i].Kind == k }

// first returns the first letter of token i, if it is a word.
func (l *Line) first(i int) rune {
	if !l.Is(i, Word) {
		return 0
	}
	r, _ := utf8.DecodeRuneInString(l.Src[l.Toks[i].Start:])
	return r
}

// Upper reports whether token i begins with a capital letter.
func (l *Line) Upper(i int) bool { r := l.first(i); return letter.IsUpper(r) || unicode.IsTitle(r) }

// Lower reports whether token i is a word that begins with a small letter.
func (l *Line) Lower(i int) bool { return letter.IsLower(l.first(i)) }

// Capitals reports whether no letter of token i is in lower case.
func (l *Line) Capitals(i int) bool {
	return l.Is(i, Word) && strings.IndexFunc(l.Src[l.Toks[i].Start:l.Toks[i].End], letter.IsLower) < 0
}

// Caseless reports whether token i is written in a script without capitals.
func (l *Line) Caseless(i int) bool {
	r := l.first(i)
	return r != 0 && !letter.IsUpper(r) && !letter.IsLower(r)
}

// Within reports whether token i is the middle of a run of letters and digits,
// such as a digest.
func (l *Line) Within(i int) bool {
	return i > 0 && i < len(l.Toks) && l.Toks[i].Kind <= Number && l.Toks[i-1].Kind <= Number && l.GapBefore(i) == Tight
}

// Initial reports whether token i is a single capital letter.
func (l *Line) Initial(i int) bool {
	return l.Capitals(i) && l.Toks[i].End-l.Toks[i].Start <= 2
}

// Phrase returns how many tokens a folded phrase takes that begins at token i,
// or 0 when another text stands there.
func (l *Line) Phrase(i int, text string) int {
	if i < 0 || i >= len(l.Toks) {
		return 0
	}
	rest := l.Folded[l.Toks[i].At:]
	if strings.HasPrefix(rest, text) && (len(rest) == len(text) || rest[len(text)] == ' ') {
		return strings.Count(text, " ") + 1
	}
	return 0
}

// Handle reports whether the tokens from i up to j are one word without
// spaces, as accounts have: mario_87, @rbrooks, jane.roe.
func (l *Line) Handle(i, j int) bool {
	if i < j && l.Word(i) == "@" {
		i++
	}
	letters := 0
	for k := i; k < j; k++ {
		switch l.Toks[k].Kind {
		case Link:
			return false
		case Mark:
			if w := l.Word(k); w != "." && w != "@" || k == j-1 {
				return false
			}
		case Word:
			letters += utf8.RuneCountInString(l.Word(k))
		}
		if k > i && l.GapBefore(k) != Tight && l.GapBefore(k) != Hyphen {
			return false
		}
	}
	return letters > 1
}
