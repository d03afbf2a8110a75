package explain

import (
	"strings"
	"unicode"
	"unicode/utf8"

	"github.com/fad55d40/archive/convert/doc"
)

// locate finds the printed words of evidence in the line from which they were
// taken, and the value among them. Rules join broken lines, drop hyphens at
// their ends and quotation marks; so where the words do not stand as recorded,
// their letters and digits alone are compared, in either case.
func (t *Text) locate(e doc.Evidence, from, to int) (read, value []Span) {
	words, ok := find(t.all[from:], e.Raw, to-from)
	if !ok {
		return t.heads(e.Raw, from), nil
	}
	words = Span{from + words.From, from + words.To}
	part := t.all[words.From:words.To]
	if v, ok := find(part, e.Value, len(part)); ok && isWhole(part, v) {
		value = append(value, Span{words.From + v.From, words.From + v.To})
	}
	return []Span{words}, value
}

// find finds words that begin within the first limit bytes of s.
func find(s, words string, limit int) (Span, bool) {
	if words == "" {
		return Span{}, false
	}
	if i := strings.Index(s[:min(len(s), limit+len(words))], words); i >= 0 && i < limit {
		return Span{i, i + len(words)}, true
	}
	return findLetters(s, words, limit)
}

// effort is how many letters may be compared in vain.
const effort = 1 << 20

func findLetters(s, words string, limit int) (Span, bool) {
	letters := make([]rune, 0, len(words))
	for _, r := range words {
		if isLetter(r) {
			letters = append(letters, fold(r))
		}
	}
	if len(letters) == 0 {
		return Span{}, false
	}
	left := effort
	for i, r := range s[:min(len(s), limit)] {
		if fold(r) != letters[0] {
			continue
		}
		n, to := follow(s[i:], letters)
		if n == len(letters) {
			return withSigns(s, Span{i, i + to}, words), true
		}
		if left -= n; left < 0 {
			break
		}
	}
	return Span{}, false
}

// withSigns takes the signs that the words begin and end with into a span of
// their letters, where they stand beside it.
func withSigns(s string, v Span, words string) Span {
	isSign := func(r rune) bool { return !isLetter(r) }
	head := words[:len(words)-len(strings.TrimLeftFunc(words, isSign))]
	tail := words[len(strings.TrimRightFunc(words, isSign)):]
	if strings.HasSuffix(s[:v.From], head) {
		v.From -= len(head)
	}
	if strings.HasPrefix(s[v.To:], tail) {
		v.To += len(tail)
	}
	return v
}

// follow tells how many of the letters s begins with, whatever stands between
// them, and where the last of these ends.
func follow(s string, letters []rune) (n, to int) {
	for i, r := range s {
		if !isLetter(r) {
			continue
		}
		if fold(r) != letters[n] {
			return n, to
		}
		n, to = n+1, i+utf8.RuneLen(r)
		if n == len(letters) {
			break
		}
	}
	return n, to
}

// fold makes capitals and small letters the same: bylines are often set in
// capitals, and names recorded without.
func fold(r rune) rune { return unicode.ToLower(unicode.ToUpper(r)) }

func isLetter(r rune) bool {
	return r != utf8.RuneError && (unicode.IsLetter(r) || unicode.IsNumber(r) || unicode.IsMark(r))
}

// isWhole reports whether a span begins and ends between words, so that the
// value "An" is not found in "Anna". Scripts without spaces have no such ends.
func isWhole(s string, v Span) bool {
	before, _ := utf8.DecodeLastRuneInString(s[:v.From])
	first, _ := utf8.DecodeRuneInString(s[v.From:])
	last, _ := utf8.DecodeLastRuneInString(s[:v.To])
	after, _ := utf8.DecodeRuneInString(s[v.To:])
	return !joined(before, first) && !joined(last, after)
}

func joined(a, b rune) bool {
	return isLetter(a) && isLetter(b) && !unicode.In(a, spaceless...) && !unicode.In(b, spaceless...)
}

// spaceless are the scripts that put no spaces between words.
var spaceless = []*unicode.RangeTable{unicode.Han, unicode.Hiragana, unicode.Katakana, unicode.Thai, unicode.Lao, unicode.Khmer, unicode.Myanmar}

// heads finds signs at the heads of lines, such as the markers of a list, one
// a line from the given place on.
func (t *Text) heads(signs string, from int) []Span {
	var out []Span
	for _, sign := range strings.Fields(signs) {
		if from >= len(t.all) {
			break
		}
		line := t.all[from:]
		if end := strings.IndexByte(line, '\n'); end >= 0 {
			line = line[:end]
		}
		indent := len(line) - len(strings.TrimLeft(line, " \t"))
		if !strings.HasPrefix(line[indent:], sign) {
			break
		}
		out = append(out, Span{from + indent, from + indent + len(sign)})
		from += len(line) + 1
		for from < len(t.all) && t.all[from] == '\n' {
			from++
		}
	}
	return out
}
