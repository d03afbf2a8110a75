package detect

import (
	"slices"
	"strings"
	"unicode/utf8"

	"github.com/fad55d40/archive/convert/hyphen"
	"github.com/fad55d40/archive/convert/letter"
)

// softHyphen divides a word where nothing else was meant.
const softHyphen = "\u00ad"

// WordDivided is the rule of words that the end of a line divided: the evidence
// has the whole word as its value, and its first half with the mark as raw.
const WordDivided = "word-divided"

// joinDivided joins the words that wrapped lines divide. The hyphen goes only
// where the whole word stands elsewhere in the text, or where the word may be
// divided there and its halves are not both words of the text; else it stays,
// since it may belong to a compound. Either way no space comes between.
func (r *reader) joinDivided(cs []chunk) {
	var v *vocabulary
	for _, c := range cs {
		for i := range len(c.lines) - 1 {
			if c.fences != "" {
				break
			}
			a, b := &c.lines[i], &c.lines[i+1]
			first, rest, mark, ok := divided(a.text, b.text)
			if !ok {
				continue
			}
			if v == nil {
				v = r.vocabulary(cs)
			}
			a.glued = true
			if mark == softHyphen || v.oneWord(first, rest) {
				a.text = strings.TrimSuffix(a.text, mark)
				r.evidence("blocks", first+rest, WordDivided, a.number, first+mark, 0.8)
			}
		}
	}
}

// divided takes the two halves of a word from the end of a line and the start
// of the next.
func divided(a, b string) (first, rest, mark string, ok bool) {
	for _, m := range []string{"-", "‐", softHyphen} {
		before, found := strings.CutSuffix(a, m)
		if !found {
			continue
		}
		i := strings.LastIndexFunc(before, func(r rune) bool { return !letter.Is(r) })
		_, n := utf8.DecodeRuneInString(before[max(i, 0):])
		if i >= 0 {
			first = before[i+n:]
		} else {
			first = before
		}
		end := strings.IndexFunc(b, func(r rune) bool { return !letter.Is(r) })
		if end < 0 {
			end = len(b)
		}
		rest = b[:end]
		return first, rest, m, first != "" && rest != ""
	}
	return "", "", "", false
}

// vocabulary is the words of a text.
type vocabulary struct {
	words    map[string]bool
	patterns *hyphen.Patterns // of its language; nil when there are none
}

func (r *reader) vocabulary(cs []chunk) *vocabulary {
	v := &vocabulary{words: make(map[string]bool)}
	var sample strings.Builder
	for _, c := range cs {
		for i, l := range c.lines {
			if sample.Len() < 4000 {
				sample.WriteString(l.text + " ")
			}
			words := strings.FieldsFunc(l.text, func(r rune) bool { return !letter.Is(r) && r != '-' })
			for k, w := range words {
				broken := k == len(words)-1 && strings.HasSuffix(l.text, "-") || k == 0 && i > 0 && strings.HasSuffix(c.lines[i-1].text, "-")
				if !broken {
					v.words[letter.ToLower(w)] = true
				}
			}
		}
	}
	if tag, _ := Language(sample.String(), r.in.Language); tag != "und" {
		v.patterns, _ = hyphen.For(tag)
	}
	return v
}

// oneWord reports whether two halves are one word without a hyphen.
func (v *vocabulary) oneWord(first, rest string) bool {
	a, b := letter.ToLower(first), letter.ToLower(rest)
	lead, _ := utf8.DecodeRuneInString(rest)
	switch {
	case !letter.IsLower(lead):
		return false // Quill-Hathersage
	case v.words[a+b]:
		return true
	case v.words[a+"-"+b] || v.words[a] && v.words[b] || v.patterns == nil:
		return false
	}
	return slices.Contains(v.patterns.Points(a+b, nil), len(a))
}
