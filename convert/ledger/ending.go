package ledger

import (
	"strings"
	"unicode/utf8"

	"github.com/fad55d40/archive/convert/detect"
	"github.com/fad55d40/archive/convert/doc"
)

// ending is what may make the last word of a line the beginning of a longer one
// in the place that shows it.
type ending struct {
	divided []*doc.Evidence // of the words that this line divides
	below   string          // the archival text below the line
}

// spaceless is where the scripts of East Asia begin (Hangul Jamo). Those among
// them that are written without spaces join lines to one word.
const spaceless = 0x1100

// goesOn reports whether a word of a place may begin with the last word of the
// line: what follows in it was divided from it, or stands below.
func (e *ending) goesOn(last, follows string) bool {
	last = strings.TrimRightFunc(last, formless)
	for _, d := range e.divided {
		_, mark := utf8.DecodeLastRuneInString(d.Raw)
		first := d.Raw[:len(d.Raw)-mark]
		rest, found := strings.CutPrefix(d.Value, first)
		if !found || !strings.HasSuffix(last, first) {
			continue
		}
		if _, same := spell(follows, 0, rest, true); same {
			return true
		}
	}
	r, _ := utf8.DecodeLastRuneInString(last)
	return r >= spaceless && e.stands(follows)
}

// stands reports whether a line not far below begins with the word at the
// beginning of s, or with the part of it that fills the line. Between the two
// stands at most what cuts paragraphs in two: the foot of a page and the head of
// the next.
func (e *ending) stands(s string) bool {
	lines := 0
	for l := range strings.Lines(e.below) {
		if lines++; lines > reach {
			break
		}
		l = asProse(l)
		start, end := word(l, 0)
		if start < 0 {
			continue
		}
		if _, same := spell(s, 0, l[start:end], end == len(l)); same {
			return true
		}
	}
	return false
}

// dividedWords lists the evidence of words that line ends divide, by line.
func dividedWords(d *doc.Document) map[int][]*doc.Evidence {
	var out map[int][]*doc.Evidence
	for i := range d.Evidence {
		if e := &d.Evidence[i]; e.Rule == detect.WordDivided {
			if out == nil {
				out = make(map[int][]*doc.Evidence)
			}
			out[e.Line] = append(out[e.Line], e)
		}
	}
	return out
}
