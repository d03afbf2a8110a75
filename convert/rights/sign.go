package rights

import (
	"github.com/fad55d40/archive/convert/lexicon"

	"github.com/fad55d40/archive/convert/licence"
)

// copyrightSign passes over ©, (c) or the word, and takes the year beside it.
func (c *Credit) copyrightSign(at part) int {
	l, i, j := at.line, at.i, at.j
	k, ok := l.CopyrightAt(i)
	if !ok || k > j {
		return i
	}
	if c.Rule == "" {
		c.Rule = ruleCopyright
	}
	if n := l.YearsLen(k, j); n > 0 {
		c.Year, _ = l.Years(k, k+n)
		k += n
		for k < j && l.Is(k, lexicon.Mark) && (licence.Joint(l.Word(k)) || l.Word(k) == ".") {
			k++
		}
		if next := l.joiner(k); l.Word(k) == "by" && next < j {
			k = next
		}
	}
	return k
}

// yearBehind takes the years from the end of a copyright holder's name.
func (c *Credit) yearBehind(at part) int {
	l, i, j := at.line, at.i, at.j
	for n := 3; n > 0; n-- {
		if year, ok := l.Years(j-n, j); j-n > i && ok {
			if c.Year == "" {
				c.Year = year
			}
			_, j = l.part(i, j-n).bare()
			return j
		}
	}
	return j
}
