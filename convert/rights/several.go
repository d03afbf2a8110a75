package rights

import (
	"github.com/fad55d40/archive/convert/lexicon"

	"github.com/fad55d40/archive/convert/licence"
)

// several reads a segment that credits several works, each with a licence of
// its own: "Jane Roe (CC BY 2.0), John Doe (CC BY-SA 3.0)". done is false when
// the segment is not of this kind.
func (p *parser) several(c Credit, s segment, at part) (done, ok bool) {
	i, j := at.i, at.j
	var cuts []int // where the next work begins
	var last licence.Hit
	for _, h := range p.hits {
		if h.First < i || h.Next > j {
			continue
		}
		if next, ok := p.nextWork(last, h); ok {
			cuts = append(cuts, next)
		} else if len(cuts) > 0 || last.Next > 0 && h.License.ID != last.License.ID {
			return false, false
		}
		last = h
	}
	if len(cuts) == 0 {
		return false, false
	}
	for _, end := range append(cuts, j) {
		h, licensed := p.within(p.l.part(i, end))
		if !licensed || !p.licensed(c, s, h, p.l.part(i, end)) {
			return true, false
		}
		i = end
	}
	return true, true
}

// nextWork returns where the work of the licence h begins, if it is another
// than that of the licence before: a bracket is closed or a semicolon stands
// behind that one, and a title or a name before h.
func (p *parser) nextWork(before, h licence.Hit) (next int, ok bool) {
	l, k := p.l, before.Next
	if before.Next == 0 {
		return 0, false
	}
	shut := l.Word(k) == ")" || l.Word(k) == "]"
	if shut {
		k++
	}
	switch w := l.Word(k); {
	case w == ";", shut && (w == "," || w == "/" || w == "|"), shut && (w == "and" || w == "und" || w == "et" || w == "y" || w == "e" || w == "и"):
		k++
	default:
		return 0, false
	}
	if l.Word(k) == "and" {
		k++
	}
	end, _ := l.TrimRight(k, h.First)
	_, titled := l.part(k, end).quoted()
	return k, titled || l.part(k, end).nameLike()
}

// listed reads makers that a semicolon parts, each with an agency of its own:
// "Jane Roe/Getty Images; John Doe/AP".
func (p *parser) listed(c Credit, s segment, at part) bool {
	i, j := at.i, at.j
	l := p.l
	before := len(p.credits)
	cuts := 0
	for k := i; k <= j; k++ {
		if k < j && (l.Word(k) != ";" || !l.Is(k, lexicon.Mark)) {
			continue
		}
		if end := l.part(i, k).firstMember(); end >= k || !l.part(i, end).person() {
			break
		}
		if k == j && cuts == 0 || !p.unlicensed(c, s, p.l.part(i, k)) {
			break
		}
		if i, cuts = k+1, cuts+1; k == j {
			return true
		}
	}
	p.credits = p.credits[:before]
	return false
}
