package detect

import (
	"strings"
	"unicode/utf8"

	"github.com/fad55d40/archive/convert/byline"
	"github.com/fad55d40/archive/convert/letter"
)

// turns reports whether the lines of a chunk are turns of speech: a speaker, a
// tab, and what is said. A table has short cells; here the second reads as
// prose, and the first is a name or its letters.
func turns(c chunk) bool {
	said := 0
	for _, l := range c.lines {
		speaker, words, ok := strings.Cut(l.cells, "\t")
		words = strings.TrimLeft(words, "\t ")
		if !ok || strings.Contains(words, "\t") || !speakerLabel(strings.TrimSpace(speaker)) {
			return false
		}
		if byline.EndsSentence(words) {
			said++
		}
	}
	return said*2 > len(c.lines)
}

// speakerLabel reports whether words before a tab can name who speaks: "LM",
// "ELDER", "Q", "Nan Tolliver:".
func speakerLabel(s string) bool {
	label, colon := strings.CutSuffix(s, ":")
	n := utf8.RuneCountInString(label)
	if n == 0 || n > 30 || len(strings.Fields(label)) > 3 || strings.ContainsFunc(label, letter.IsDigit) {
		return false
	}
	return colon || isCaps(label) || strings.ToUpper(label) == label && n <= 3
}

// opensTurn reports whether a line is what somebody says, with the speaker
// before it: "LI<tab>Who chose the green?", "ORLA FENWICK: Why now?".
func opensTurn(l line) bool {
	if speaker, words, ok := strings.Cut(l.cells, "\t"); ok {
		return words != "" && speakerLabel(strings.TrimSpace(speaker))
	}
	speaker, words, ok := strings.Cut(l.text, ": ")
	return ok && words != "" && speakerLabel(speaker) && (byline.EndsSentence(words) || len(strings.Fields(speaker)) > 1)
}
