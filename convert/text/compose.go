package text

import (
	"fmt"
	"strings"
	"unicode/utf8"

	"golang.org/x/text/unicode/norm"

	"github.com/fad55d40/archive/convert/doc"
)

// compose brings the text into NFC, but for two things: compatibility
// ideographs, which NFC would replace by other forms of people's names, and
// piles of more marks than any writing has, into which the normalizer would
// put joiners of its own (UAX #15, section 13). The line numbers of s are not
// the source's; source translates them.
func compose(s string, source func(line int) int, found *findings) (string, []doc.Change) {
	e := editor{in: s}
	lines := lineCounter{text: s}
	end := 0 // of the last segment
	for {
		from := lastInert(s, end)
		if from == len(s) {
			break
		}
		next := nextInert(s, from+inert(s[from:]))
		i := from + norm.NFC.QuickSpanString(s[from:next])
		if i >= next {
			end = next
			continue
		}
		i = segmentStart(s, end, i)
		end = segmentEnd(s, i)
		if r, n := utf8.DecodeRuneInString(s[i:]); isHanCompatibility(r) {
			i += n
		}
		if before := s[i:end]; before != "" {
			after := norm.NFC.String(before)
			switch {
			case strings.Count(after, norm.GraphemeJoiner) > strings.Count(before, norm.GraphemeJoiner):
				found.addText("marks-piled", source(lines.at(i)), fmt.Sprintf("%d marks stand on one letter", utf8.RuneCountInString(before)-1))
			case after != before:
				from, to, middle := difference(before, after)
				e.replace(ruleNFC, i+from, i+to, middle)
			}
		}
	}
	return e.text(), e.changes
}

// segmentStart goes back from a mark to the letter it stands on.
func segmentStart(s string, from, i int) int {
	for i > from && !norm.NFC.PropertiesString(s[i:]).BoundaryBefore() {
		_, n := utf8.DecodeLastRuneInString(s[:i])
		i -= n
	}
	return i
}

// segmentEnd is the end of the character at i with all that may combine with it.
func segmentEnd(s string, i int) int {
	_, n := utf8.DecodeRuneInString(s[i:])
	i += n
	for i < len(s) {
		p := norm.NFC.PropertiesString(s[i:])
		if p.BoundaryBefore() {
			break
		}
		i += p.Size()
	}
	return i
}

func isHanCompatibility(r rune) bool {
	return r >= 0xF900 && r <= 0xFAFF || r >= 0x2F800 && r <= 0x2FA1F
}

// difference returns the part of a that differs from b and what b has there.
func difference(a, b string) (from, to int, middle string) {
	for from < len(a) && from < len(b) {
		r, n := utf8.DecodeRuneInString(a[from:])
		if q, _ := utf8.DecodeRuneInString(b[from:]); q != r {
			break
		}
		from += n
	}
	to, end := len(a), len(b)
	for to > from && end > from {
		r, n := utf8.DecodeLastRuneInString(a[from:to])
		if q, _ := utf8.DecodeLastRuneInString(b[from:end]); q != r {
			break
		}
		to, end = to-n, end-n
	}
	return from, to, b[from:end]
}
