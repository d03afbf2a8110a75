package detect

import (
	"strings"
	"unicode/utf8"

	"github.com/fad55d40/archive/convert/byline"
	"github.com/fad55d40/archive/convert/date"
	"github.com/fad55d40/archive/convert/roles"
)

// sureNone is by how much another role must be better for a line that the rules
// take for a heading to be none.
const sureNone = 2000

// pulled reports whether a line is a quotation that the text has again: it was
// set apart to be seen, and heads nothing.
func (r *reader) pulled(s string) bool {
	inner := strings.Trim(unquote(s), ".")
	return inner != s && len(inner) > 12 && strings.Count(r.in.Text, inner) > 1
}

// isTimeOfDay reports whether a line is a time of day: "3.30pm BST".
func isTimeOfDay(s string) bool {
	words := strings.Fields(s)
	if len(words) > 2 {
		return false
	}
	clock := strings.TrimRight(strings.ToLower(words[0]), "apm.")
	hour, minute, ok := strings.Cut(strings.ReplaceAll(clock, ":", "."), ".")
	return ok && len(minute) == 2 && len(hour) <= 2 && strings.Trim(hour+minute, "0123456789") == ""
}

// mayHead reports whether a line can be a heading at all: it has words, closes
// no sentence with a stop, announces no list, and has something under it.
func mayHead(s string, next *chunk) bool {
	last, _ := utf8.DecodeLastRuneInString(s)
	words := strings.Fields(s)
	switch {
	case next == nil || opensSpeech(s) || strings.ContainsRune(":：,;…", last) || byline.EndsSentence(s) && !strings.ContainsRune("?!？！", last):
		return false
	case len(words) <= 2 && strings.ContainsAny(words[0], "0123456789"):
		return false
	}
	if _, dated := date.Parse(s, ""); dated {
		return false
	}
	return isProse(*next) || isListLine(next.first().text)
}

// headingByRole reads a chunk as a heading by its marks, or else by its role.
func (r *reader) headingByRole(c chunk, next *chunk) (text string, level int, rule string, ok bool) {
	text, level, rule, ok = heading(c, next)
	a, told := r.told[c.first().at]
	switch {
	case ok && rule == "heading-short" && isTimeOfDay(text):
		return "", 0, "", false
	case !told || len(c.lines) > 1 || ok && rule != "heading-short":
	case ok && a.Role != roles.Heading && a.Margin >= sureNone:
		return "", 0, "", false
	case !ok && a.Role == roles.Heading && sure(a) && !r.pulled(c.first().text) && mayHead(c.first().text, next):
		return c.first().text, 2, "heading-role", true
	}
	return text, level, rule, ok
}
