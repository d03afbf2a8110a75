package detect

import (
	"strings"
	"unicode/utf8"

	"github.com/fad55d40/archive/convert/byline"
	"github.com/fad55d40/archive/convert/date"
	"github.com/fad55d40/archive/convert/doc"
	"github.com/fad55d40/archive/convert/letter"
	"github.com/fad55d40/archive/convert/roles"
)

// sureNone is by how much another role must be better for a line that the rules
// take for a heading to be none.
const sureNone = 2000

// mostPulls is how many lines of a text are looked for in the whole of it. A text
// with more lines in quotation marks is talk from end to end, and pulls none of it;
// without a bound, reading it would take a time that grows with its square.
const mostPulls = 200

// pulled reports whether a line is a quotation that the text has again: it was
// set apart to be seen, and heads nothing.
func (r *reader) pulled(s string) bool {
	inner := strings.Trim(unquote(s), ".")
	if inner == s || len(inner) <= 12 || r.pulls == mostPulls {
		return false
	}
	r.pulls++
	return strings.Count(r.in.Text, inner) > 1
}

// isTimeOfDay reports whether a line is a time of day: "3.30pm BST".
func isTimeOfDay(s string) bool {
	words := strings.Fields(s)
	if len(words) > 2 {
		return false
	}
	clock := strings.TrimRight(letter.ToLower(words[0]), "apm.")
	hour, minute, ok := strings.Cut(strings.ReplaceAll(clock, ":", "."), ".")
	return ok && len(minute) == 2 && len(hour) <= 2 && strings.Trim(hour+minute, "0123456789") == ""
}

// mayHead reports whether a line can be a heading at all: it has words, closes
// no sentence with a stop, announces no list, and has something under it.
func mayHead(s string, next *chunk) bool {
	last, _ := utf8.DecodeLastRuneInString(s)
	words := strings.Fields(s)
	switch {
	case next == nil || strings.Trim(s, "`~") == "" || opensSpeech(s) || strings.ContainsRune(":：,;…", last) || byline.EndsSentence(s) && !strings.ContainsRune("?!？！", last):
		return false
	case len(words) <= 2 && strings.ContainsAny(words[0], "0123456789"):
		return false
	}
	if _, dated := date.Parse(s, ""); dated {
		return false
	}
	return isProse(*next) || isListLine(next.first().text)
}

// wideHeading reports whether a line heads what follows by its place, although it
// is longer than most headings, quotes, or stands over a short paragraph: it is
// alone between paragraphs that all end their sentences, and ends none.
func (r *reader) wideHeading(c chunk, next *chunk) bool {
	if len(c.lines) != 1 || next == nil || c.first().indent > 0 || !r.wideShape(c.first().text, next) {
		return false
	}
	s := c.first().text // and now what costs more to ask
	return !isListLine(s) && !opensSpeech(s) && !opensTurn(c.first()) && !isNote(s) && !isContact(s) && !r.isPicture(s) && !r.pulled(s)
}

// wideShape reports whether a line and its neighbours have the shape of such a
// heading.
func (r *reader) wideShape(s string, next *chunk) bool {
	inner := strings.TrimLeft(s, openingSigns)
	if first, _ := utf8.DecodeRuneInString(inner); !letter.IsUpper(first) {
		return false
	}
	p, ok := r.lastBlock().(doc.Paragraph)
	if !ok || !letter.AtMost(s, 90) || p.Speaker != "" || !byline.EndsSentence(p.Text) || length(p.Text) < 12 {
		return false
	}
	last, _ := utf8.DecodeLastRuneInString(s)
	words := letter.Words(s)
	switch {
	case byline.EndsSentence(s) || strings.ContainsRune(".,;:!…—–-。，、；：！)", last) || words < 2:
		return false
	case words <= 6 && length(s) <= 40 && inner == s && mostlySmall(s):
		return endsAll(*next) && len(p.Text) >= 12 && length(next.joined()) >= 16
	case words <= 14 && length(s) <= 90 && length(p.Text) >= 80:
		return isProse(*next) && endsAll(*next) && length(next.joined()) >= 80
	}
	return false
}

// openingSigns may stand before the first letter of a sentence.
const openingSigns = "“\"«„‘'»「『 "

// mostlySmall reports whether the words behind the first begin with small
// letters, as in a heading that is no name.
func mostlySmall(s string) bool {
	for _, w := range strings.Fields(s)[1:] {
		if r, _ := utf8.DecodeRuneInString(w); !letter.IsLower(r) {
			return false
		}
	}
	return true
}

// endsAll reports whether a chunk is one paragraph that ends its sentence.
func endsAll(c chunk) bool {
	first, _ := utf8.DecodeRuneInString(strings.TrimLeft(c.first().text, openingSigns))
	return byline.EndsSentence(lastLine(c)) && letter.IsUpper(first)
}

// neverHeads reports a line that heads nothing, whatever stands under it: a
// whole date, a label of who speaks, and the name of somebody who wrote.
func (r *reader) neverHeads(s string) bool {
	if r.speakers[strings.TrimSuffix(s, ":")] || sameWords(s, "by") || asksAloud(s) {
		return true
	}
	for _, people := range [][]doc.Author{r.res.Meta.Authors, r.res.Meta.Contributors} {
		for _, a := range people {
			if sameWords(a.Name, s) {
				return true
			}
		}
	}
	if len(s) > 60 || !strings.ContainsAny(s, "0123456789") {
		return false
	}
	d, ok := date.Parse(s, "")
	return ok && len(d.Value) == len("2006-01-02")
}

// headingByRole reads a chunk as a heading by its marks, or else by its role.
func (r *reader) headingByRole(c chunk, next *chunk) (text string, level int, rule string, ok bool) {
	text, level, rule, ok = heading(c, next)
	if len(c.lines) == 1 && r.numerals[c.first().at] {
		return c.first().text, 2, "heading-chapter", true
	}
	if h, under := r.lastBlock().(doc.Heading); !ok && under && len(c.lines) == 1 && next != nil && isChapter(h.Text) && isCaps(c.first().text) && length(c.first().text) <= 80 {
		return c.first().text, 2, "heading-chapter", true
	}
	if !ok && len(c.lines) == 1 && r.headsNotes(c.first().text, next) {
		return c.first().text, 2, "heading-short", true
	}
	if ok && rule == "heading-short" && r.neverHeads(text) {
		return "", 0, "", false
	}
	if !ok && r.wideHeading(c, next) {
		text, level, rule, ok = c.first().text, 2, "heading-between", true
	}
	a, told := r.told[c.first().at]
	if rule == "heading-between" && told && a.Role == roles.Heading && sure(a) {
		rule = "heading-role"
	}
	switch {
	case ok && rule == "heading-short" && isTimeOfDay(text):
		return "", 0, "", false
	case !told || len(c.lines) > 1 || r.neverHeads(c.first().text) || ok && rule != "heading-short" && rule != "heading-between":
	case ok && a.Role != roles.Heading && a.Margin >= sureNone:
		return "", 0, "", false
	case !ok && a.Role == roles.Heading && sure(a) && !r.pulled(c.first().text) && mayHead(c.first().text, next):
		return c.first().text, 2, "heading-role", true
	}
	return text, level, rule, ok
}

// asksAloud reports a line that opens with the dash of a dialogue and closes as a
// sentence does: "—¿Y cuál era?"
func asksAloud(s string) bool {
	return (strings.HasPrefix(s, "—") || strings.HasPrefix(s, "–")) && byline.EndsSentence(s)
}
