package rights

import (
	"strings"

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
	_, labelled := scan(caption).labelAt(0)
	for _, at := range creditStarts(caption) {
		rest := strings.TrimSpace(caption[at:])
		credits, ok := ParseCredit(rest)
		if ok && licence.Articles.Has(scan(caption[:at]).Line.Line, 0) {
			return 0, nil, false // "All content © 2021 Harbour Ledger"
		}
		if ok && (bracketed(rest) || credits[0].Label != "" || credits[0].Rule == ruleCopyright || credits[0].Title != "") {
			return at, credits, true
		}
		if labelled {
			continue
		}
		if ok && closesCaption(caption[:at], rest, credits) {
			return at, credits, true
		}
		if c, ok := agencyAlone(rest); ok {
			return at, []Credit{c}, true
		}
		if c, ok := agencyClosing(caption[:at], rest); ok {
			return at, []Credit{c}, true
		}
		if c, ok := courtesyInBrackets(rest); ok {
			return at, []Credit{c}, true
		}
		if c, ok := nameInBrackets(caption[:at], rest); ok {
			return at, []Credit{c}, true
		}
	}
	return 0, nil, false
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
			if behind(s[:i]) {
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
			if s[i+1] == 0xA0 && behind(s[:i]) {
				starts = append(starts, i+2)
			} else if s[i+1] == 0xA9 && s[i-1] == ' ' && !behind(strings.TrimSpace(s[:i])) {
				starts = append(starts, i)
			}
		}
	}
	return starts
}

// behind reports whether a text ends as a sentence or with a bar.
func behind(s string) bool {
	for _, end := range []string{".", "!", "?", "؟", "۔", "”", "\"", "»", "…", "|", ")", " /", " –", " —"} {
		if strings.HasSuffix(s, end) {
			return true
		}
	}
	return false
}

// bracketed reports whether a text opens with a bracket.
func bracketed(s string) bool {
	return s != "" && (s[0] == '(' || s[0] == '[' || strings.HasPrefix(s, "（"))
}

// agencyAlone reads "(AFP)" and "(Harbour Ledger via AP)".
func agencyAlone(s string) (Credit, bool) {
	if !bracketed(s) {
		return Credit{}, false
	}
	l := scan(s)
	i, j := l.unwrap(0, len(l.Toks))
	if i == 0 || j-i > 12 {
		return Credit{}, false
	}
	var c Credit
	if prose := c.chain(l, i, j, true, false); prose > 0 || len(c.Notes) > 0 {
		return Credit{}, false
	}
	for _, m := range l.members(i, j) {
		if what, _ := l.body(m.i, m.j); what != 0 && what < aSite {
			c.Rule, c.Confidence = ruleAgency, 0.6
			return c, true
		}
	}
	return Credit{}, false
}
