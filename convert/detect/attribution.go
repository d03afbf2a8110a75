package detect

import (
	"slices"
	"strings"
	"unicode/utf8"

	"github.com/fad55d40/archive/convert/byline"
	"github.com/fad55d40/archive/convert/doc"
	"github.com/fad55d40/archive/convert/letter"
)

// attribution reads the line under a quotation that says who is quoted: a dash, a name,
// and perhaps the work behind it. The dash is no part of it.
func attribution(s string) (who string, ok bool) {
	if len(s) > 240 || byline.EndsSentence(s) {
		return "", false
	}
	dash, size := utf8.DecodeRuneInString(s)
	switch {
	case dash == '—' || dash == '–' || dash == '―' || dash == '⸺': // of English, German, Greek, Chinese
		who = strings.TrimLeft(s[size:], "—–―⸺ \u00a0")
	case strings.HasPrefix(s, "--") && !strings.HasPrefix(s, "---"):
		who = strings.TrimLeft(s[2:], " ")
	default:
		return "", false
	}
	if who == "" || letter.Words(who) > 12 || strings.ContainsAny(who, "!?！？。") {
		return "", false
	}
	name := who
	if i := strings.IndexAny(name, ",(;،，、《「『“„«"); i > 0 {
		name = strings.TrimSpace(name[:i])
	}
	return who, byline.IsName(name) || byline.CouldBeName(name)
}

// attributed parts a chunk from its last line, where that one says who is quoted.
func attributed(c chunk) (rest chunk, who string) {
	n := len(c.lines)
	if n < 2 {
		return c, ""
	}
	who, ok := attribution(strings.TrimLeft(c.lines[n-1].text, "> "))
	if !ok {
		return c, ""
	}
	rest = c
	rest.lines = c.lines[:n-1]
	return rest, who
}

// quoted reads a chunk of quotations that ">" marks, and who is quoted in the last.
func (r *reader) quoted(c chunk) (before []line, out []doc.Quote) {
	rest, who := attributed(c)
	if last := c.lines[len(c.lines)-1]; who != "" && last.text[0] == '>' {
		if before, out = blockQuotes(rest, r.named()); out != nil && out[len(out)-1].Depth == depthOf(last.text) {
			out[len(out)-1].Attribution = who
			r.evidence(blockField(len(r.res.Blocks)+len(out)-1+min(1, len(before))), "", quoteAttributed, last.number, last.text, 0.8)
			return before, out
		}
	}
	return blockQuotes(c, r.named())
}

// depthOf is the number of ">" before a line.
func depthOf(s string) int {
	signs := s[:len(s)-len(strings.TrimLeft(s, "> "))]
	return strings.Count(signs, ">")
}

const quoteAttributed = "quote-attributed"

// underQuote takes a line that stands alone under a quotation and says who is quoted. A
// paragraph that stands in quotation marks as a whole becomes a quotation by it.
func (r *reader) underQuote(c chunk, next *chunk) bool {
	if len(c.lines) != 1 || len(r.res.Blocks) == 0 {
		return false
	}
	l := c.first()
	who, ok := attribution(strings.TrimLeft(l.text, "> "))
	if !ok || l.text[0] != '>' && (next == nil || !isProse(*next) || r.writes(who)) { // who wrote all of it signs at the end
		return false
	}
	last := len(r.res.Blocks) - 1
	switch b := r.res.Blocks[last].(type) {
	case doc.Quote:
		if b.Attribution != "" {
			return false
		}
		b.Attribution = who
		r.res.Blocks[last] = b
	case doc.Paragraph:
		if b.Speaker != "" || len(r.res.Meta.Authors) == 0 || unquote(b.Text) == b.Text {
			return false
		}
		r.res.Blocks[last] = doc.Quote{Text: b.Text, Attribution: who, Line: b.Line}
	default:
		return false
	}
	r.evidence(blockField(last), "", quoteAttributed, l.number, l.text, 0.8)
	return true
}

// writes reports whether a name is that of an author of the text.
func (r *reader) writes(name string) bool {
	return slices.ContainsFunc(r.res.Meta.Authors, func(a doc.Author) bool { return sameWords(a.Name, name) })
}
