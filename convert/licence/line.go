package licence

import "github.com/fad55d40/archive/convert/lexicon"

// Line is a text in which licences are looked for.
type Line struct{ *lexicon.Line }

// Scan cuts a text into tokens.
func Scan(s string) Line { return Line{lexicon.Scan(s)} }

// CopyrightAt passes over a copyright sign at token i.
func (l Line) CopyrightAt(i int) (next int, ok bool) {
	next = i
	for range 3 {
		switch {
		case l.Word(next) == "©", l.Word(next) == "℗":
			next++
		case l.Word(next) == "(" && l.Word(next+1) == "c" && l.Word(next+2) == ")":
			next += 3
		case l.Word(next) == "copyright" && (next == i || l.Word(next-1) == "©"), l.Word(next) == "copr" && l.Word(next+1) == ".":
			next++
			if l.Word(next) == ":" || l.Word(next) == "." {
				next++
			}
			if l.Word(next) == "by" {
				next++
			}
		}
	}
	return next, next > i
}

// YearsLen returns how many tokens from i on are a year or a span of years.
func (l Line) YearsLen(i, j int) int {
	for n := min(3, j-i); n > 0; n-- {
		if _, ok := l.Years(i, i+n); ok {
			return n
		}
	}
	return 0
}

// Years reads one year or a span of years that fills the tokens from i up to j.
func (l Line) Years(i, j int) (text string, ok bool) {
	if i < 0 || i >= j || j-i > 3 {
		return "", false
	}
	for k := i; k < j; k++ {
		w := l.Word(k)
		if !l.Is(k, lexicon.Number) || len(w) != 4 || w[0] != '1' && w[0] != '2' {
			if w == "," && k > i && k < j-1 {
				continue
			}
			return "", false
		}
	}
	return l.Text(i, j), true
}
