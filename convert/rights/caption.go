package rights

import (
	"slices"
	"strings"
	"sync"
	"unicode/utf8"

	"github.com/fad55d40/archive/convert/lexicon"
	"github.com/fad55d40/archive/convert/licence"
)

// CreditAfter finds the credit that closes a caption: "The quay in 1911.
// Photo: Jane Roe", "The quay in winter (Jane Roe/AFP)". at is the byte where
// the credit begins, its bracket included; the caption is what stands before.
// A line that is a credit from its start is none with a caption.
func CreditAfter(caption string) (at int, credits []Credit, ok bool) {
	if len(caption) > maxCredit {
		return 0, nil, false
	}
	if at, c, ok := easternAfter(caption); ok {
		return at, []Credit{c}, true
	}
	starts := creditStarts(caption)
	if len(starts) == 0 {
		return 0, nil, false
	}
	labelled := opensLabel(caption)
	for _, at := range starts {
		before, rest := caption[:at], strings.TrimSpace(caption[at:])
		credits, ok := ParseCredit(rest)
		if ok && licence.Articles.Has(lexicon.Scan(before), 0) {
			return 0, nil, false // "All content © 2021 Harbour Ledger"
		}
		if ok && (bracketed(rest) || credits[0].Label != "" || credits[0].Rule == ruleCopyright || credits[0].Title != "") {
			return at, credits, true
		}
		if labelled {
			continue
		}
		if ok && closesCaption(before, rest, credits) {
			return at, credits, true
		}
		if c, ok := creditBehind(before, rest); ok {
			return at, []Credit{c}, true
		}
	}
	return 0, nil, false
}

// creditBehind reads what is a credit by its place behind a caption of more
// than a word or two.
func creditBehind(before, rest string) (Credit, bool) {
	before = strings.TrimRight(before, " \u00a0")
	if before == "" || len(rest) > openWords || !bracketed(rest) && len(strings.Fields(before)) < 3 {
		return Credit{}, false
	}
	where := behind
	if strings.IndexByte(".!?", before[len(before)-1]) >= 0 && len(strings.Fields(before)) > 2 {
		where |= closed
	}
	p := scan(strings.TrimRight(rest, ". ")).all()
	if p.size() == 0 {
		return Credit{}, false
	}
	return p.credit(plainForms(), where)
}

// closesCaption reports whether the credit in rest may close a caption although
// neither a bracket nor a label sets it off: a known agency, with a maker or
// alone, or words for "courtesy of". before is the caption; it must be more
// than a word or two.
func closesCaption(before, rest string, credits []Credit) bool {
	if len(credits) != 1 || len(strings.Fields(before)) < 3 || len(rest) > openWords {
		return false
	}
	c := &credits[0]
	switch c.Rule {
	case ruleAgency:
		return slices.ContainsFunc(c.Organizations, func(name string) bool { return scan(name).all().wires() })
	case ruleFor:
		return c.Creator != ""
	case ruleCourtesy:
		return c.CourtesyOf != "" && strings.HasPrefix(c.CourtesyOf, c.Creator)
	}
	return false
}

// creditStarts lists the places, at most eight, where a credit can follow a
// caption: behind the end of a sentence, at a bracket that the line closes, at
// a bar.
func creditStarts(s string) []int {
	var starts []int
	end := strings.TrimRight(s, " .\u00a0")
	for i := 1; i < len(s)-1 && len(starts) < 8; i++ {
		switch s[i] {
		case '(', '[':
			shut := byte(')')
			if s[i] == '[' {
				shut = ']'
			}
			if end[len(end)-1] == shut && strings.IndexByte(s[i+1:], s[i]) < 0 {
				starts = append(starts, i)
			}
		case ' ', '\n':
			if ends(s[:i]) {
				starts = append(starts, i+1)
			}
		case 0xE3: // scripts that have no spaces
			if strings.HasPrefix(s[i:], "。") && len(s) > i+3 {
				starts = append(starts, i+3)
			}
		case 0xEF:
			if strings.HasPrefix(s[i:], "（") && strings.HasSuffix(strings.TrimRight(s, "。 "), "）") && !strings.Contains(s[i+3:], "（") {
				starts = append(starts, i)
			}
		case 0xC2: // a no-break space, ©
			if s[i+1] == 0xA0 && ends(s[:i]) {
				starts = append(starts, i+2)
			} else if s[i+1] == 0xA9 && s[i-1] == ' ' && !ends(strings.TrimSpace(s[:i])) {
				starts = append(starts, i)
			}
		}
	}
	return starts
}

// ends reports whether a text ends as a sentence or with a bar.
func ends(s string) bool {
	if last := s[len(s)-1]; last >= 'a' && last <= 'z' || last == ',' {
		return false // as most words do
	}
	for _, end := range []string{".", "!", "?", "؟", "۔", "”", "\"", "»", "…", "|", ")", " /", " –", " —"} {
		if strings.HasSuffix(s, end) {
			return true
		}
	}
	shut := strings.TrimSuffix(s, "«") // as German closes quotations; French opens them so, behind a space
	return shut != s && shut != "" && !strings.HasSuffix(shut, " ") && !strings.HasSuffix(shut, "\u00a0")
}

// bracketed reports whether a text opens with a bracket.
func bracketed(s string) bool {
	return s != "" && (s[0] == '(' || s[0] == '[' || strings.HasPrefix(s, "（"))
}

// eastern reads a text in the forms of Chinese, Japanese and Korean.
func eastern(s string, where place) (Credit, bool) {
	if s == "" || len(s) > 120 || where == alone && !mayCreditEastern(s) {
		return Credit{}, false
	}
	l, _ := (lexicon.Fine | lexicon.Ideographs).Scan(s, 0)
	if len(l.Toks) == 0 {
		return Credit{}, false
	}
	p := newLine(l).all()
	if inner := p.unwrapped(); inner.size() < p.size() {
		p, where = inner, where|behind
	}
	return p.credit(easternForms(), where)
}

// mayCreditEastern reports whether a line that stands alone has what each of
// those forms has: one of the words that easternSigns finds in them, or brackets
// around it.
func mayCreditEastern(s string) bool {
	if r, _ := utf8.DecodeRuneInString(s); r == '(' || r == '[' || r == '（' || r == '［' {
		return true
	}
	for _, sign := range easternSigns() {
		if strings.Contains(s, sign) {
			return true
		}
	}
	return false
}

// easternSigns are words of which every form for a whole line holds one.
var easternSigns = sync.OnceValue(func() []string {
	var signs []string
	for _, f := range easternForms() {
		if f.where&alone == 0 {
			continue
		}
		words := f.needs()
		if words == nil {
			panic("rights: internal error: a form of no words: " + f.shape)
		}
		signs = append(signs, words...)
	}
	slices.Sort(signs)
	return slices.Compact(signs)
})

// easternAfter finds such a credit behind a caption: after "＝", behind the end
// of a sentence, or in full brackets at the end.
func easternAfter(s string) (at int, c Credit, ok bool) {
	s = strings.TrimRight(s, "。 ")
	const equals, open, shut, stop = "＝", "（", "）", "。"
	if at := strings.Index(s, equals); at > 0 {
		if c, ok := eastern(s[at+len(equals):], behind); ok {
			return at, c, true
		}
	}
	if at := strings.LastIndex(s, stop); at > 0 {
		if c, ok := eastern(s[at+len(stop):], alone); ok {
			return at + len(stop), c, true
		}
	}
	if at := strings.LastIndex(s, open); at > 0 && strings.HasSuffix(s, shut) {
		if c, ok := eastern(s[at:], behind); ok {
			return at, c, true
		}
	}
	return 0, Credit{}, false
}

// opensEastern reports whether a line begins in these scripts.
func opensEastern(s string) bool {
	return s != "" && s[0] >= 0xE3 || len(s) > 1 && s[0] == '(' && s[1] >= 0xE3
}
