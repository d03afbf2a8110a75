package rights

import (
	"slices"
	"strings"
	"sync"

	"github.com/fad55d40/archive/convert/lexicon"
)

// place says where a form is a credit, as bits.
type place uint8

const (
	alone  place = 1 << iota // the whole of a line
	behind                   // the end of one, behind a caption
	closed                   // behind a caption that ends as a sentence does
)

// form is one shape of a credit that neither a label nor a licence tells.
//
// A shape is written as atoms with a space between any two. An atom such as
// "creator:person" takes as many tokens as the test behind the colon allows, and
// says what they are; "_" says nothing of them. Any other atom is words or marks
// as they stand, with "|" between those that are as good as each other; behind
// "?" an atom may be missing.
type form struct {
	rule       string
	where      place
	shape      string
	confidence float64
	example    string
}

// atom is one part of a shape.
type atom struct {
	optional bool
	words    [][]string               // folded tokens, any of which may stand here
	test     func(p part) bool        // or else what the tokens must be
	fill     func(*Credit, part) bool // and what they say; false where that cannot be
}

// compiled is a form that is ready to be matched.
type compiled struct {
	form
	atoms []atom
}

// compile reads the shapes of forms, whose words are cut as their lines are.
func compile(forms []form, cut lexicon.Cut) func() []compiled {
	return sync.OnceValue(func() []compiled {
		var out []compiled
		for _, f := range forms {
			c := compiled{form: f}
			for text := range strings.FieldsSeq(f.shape) {
				c.atoms = append(c.atoms, newAtom(text, cut))
			}
			out = append(out, c)
		}
		return out
	})
}

func newAtom(text string, cut lexicon.Cut) (a atom) {
	if rest, ok := strings.CutSuffix(text, "?"); ok && rest != "" {
		a.optional, text = true, rest
	}
	if role, test, ok := strings.Cut(text, ":"); ok && role != "" && test != "" && !strings.Contains(text, "|") {
		a.fill, a.test = fills()[role], tests()[test]
		if a.fill == nil || a.test == nil {
			panic("rights: internal error: no such atom: " + text)
		}
		return a
	}
	for words := range strings.SplitSeq(text, "|") {
		if words == "" { // "|" itself
			words = text
		}
		l, _ := cut.Scan(words, 0)
		a.words = append(a.words, strings.Fields(l.Folded))
	}
	return a
}

// needs lists words of which every part of a form's shape holds one: those of
// an atom that is spelled out or, failing that, of a class that an atom tests.
func (f compiled) needs() []string {
	for _, a := range f.atoms {
		if a.optional || len(a.words) == 0 {
			continue
		}
		var first []string
		for _, w := range a.words {
			first = append(first, w[0])
		}
		if !slices.Contains(first, "/") && !slices.Contains(first, ":") {
			return first
		}
	}
	if strings.HasPrefix(f.shape, "label:gave ") {
		var first []string
		for _, e := range gaveWordsEntries {
			for phrase := range strings.SplitSeq(e.Phrases, "|") {
				word, _, _ := strings.Cut(phrase, " ")
				first = append(first, word)
			}
		}
		return first
	}
	return nil
}

// read fills a credit from a part that has the form's shape.
func (f compiled) read(p part) (c Credit, ok bool) {
	ends := make([]int, len(f.atoms))
	if !f.match(p, 0, ends) {
		return Credit{}, false
	}
	c.Rule, c.Confidence = f.rule, f.confidence
	at := p.i
	for n, a := range f.atoms {
		if a.fill != nil && ends[n] > at && !a.fill(&c, p.part(at, ends[n])) {
			return Credit{}, false
		}
		at = ends[n]
	}
	return c, true
}

// match finds where the atoms from n on end, the longest first, if they are the
// whole of a part.
func (f compiled) match(p part, n int, ends []int) bool {
	if n == len(f.atoms) {
		return p.i == p.j
	}
	a := f.atoms[n]
	for _, words := range a.words {
		if next, ok := p.spelled(words); ok {
			ends[n] = next
			if f.match(p.from(next), n+1, ends) {
				return true
			}
		}
	}
	if a.test != nil {
		first := p.i + 1
		if n == len(f.atoms)-1 {
			first = p.j // the last atom takes the rest
		}
		for end := p.j; end >= first && end > p.i; end-- {
			ends[n] = end
			if f.mayGoOn(p.from(end), n+1) && a.test(p.to(end)) && f.match(p.from(end), n+1, ends) {
				return true
			}
		}
	}
	ends[n] = p.i
	return a.optional && f.match(p, n+1, ends)
}

// mayGoOn reports whether atom n can begin a part, as far as its words tell: that
// is cheaper to ask than what stands before them.
func (f compiled) mayGoOn(p part, n int) bool {
	if n == len(f.atoms) || f.atoms[n].optional || f.atoms[n].test != nil {
		return true
	}
	for _, words := range f.atoms[n].words {
		if _, ok := p.spelled(words); ok {
			return true
		}
	}
	return false
}

// spelled returns the token behind the words with which a part begins.
func (p part) spelled(words []string) (next int, ok bool) {
	for n, w := range words {
		if p.i+n >= p.j || p.Word(p.i+n) != w {
			return p.i, false
		}
	}
	return p.i + len(words), true
}

// credit reads a part in the first of the forms that it has.
func (p part) credit(forms []compiled, where place) (Credit, bool) {
	for _, f := range forms {
		if f.where&where == 0 {
			continue
		}
		if c, ok := f.read(p); ok {
			return c, true
		}
	}
	return Credit{}, false
}
