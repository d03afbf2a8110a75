package detect

import (
	"strings"
	"unicode/utf8"

	"github.com/fad55d40/archive/convert/byline"
	"github.com/fad55d40/archive/convert/doc"
	"github.com/fad55d40/archive/convert/letter"
)

// quoteSigns are the signs before the lines of a chunk.
func quoteSigns(c chunk) string {
	var out []string
	for _, l := range c.lines {
		if rest := strings.TrimLeft(l.text, "> "); rest != l.text {
			out = append(out, strings.ReplaceAll(l.text[:len(l.text)-len(rest)], " ", ""))
		}
	}
	return strings.Join(out, " ")
}

// maxWho is the depth of quoted mail down to which it is known who wrote.
const maxWho = 16

// blockQuotes reads a chunk whose every line begins with ">", as mail quotes:
// a quotation for each stretch of one depth, whose paragraphs empty lines part.
// Lines before them that say who wrote ("On Monday, Jo Lee wrote:") are left
// over; by is who the line above the chunk names.
func blockQuotes(c chunk, by string) (before []line, out []doc.Quote) {
	from := 0
	for from < len(c.lines) && !strings.HasPrefix(c.lines[from].text, ">") {
		from++
	}
	if from > 2 || from == len(c.lines) {
		return nil, nil
	}
	if from > 0 {
		intro := chunk{lines: c.lines[:from]}.joined()
		if by = whoWrote(intro); by == "" && !strings.HasSuffix(intro, ":") {
			return nil, nil
		}
	}
	q := quoter{who: [maxWho]string{1: by}}
	for _, l := range c.lines[from:] {
		if !q.line(l) {
			return nil, nil
		}
	}
	q.flush()
	return c.lines[:from], q.out
}

// quoter is one run of blockQuotes.
type quoter struct {
	out   []doc.Quote
	open  chunk // the paragraph that is being read
	depth int
	apart bool           // it stands in the quotation before it
	who   [maxWho]string // wrote at each depth
}

func (q *quoter) flush() {
	if len(q.open.lines) == 0 {
		return
	}
	s := q.open.joined()
	if q.apart {
		last := &q.out[len(q.out)-1]
		last.Text += "\n" + s
	} else {
		by := ""
		if q.depth < maxWho {
			by = q.who[q.depth]
		}
		q.out = append(q.out, doc.Quote{Text: s, Depth: q.depth, Speaker: by, Line: q.open.first().number})
	}
	if q.depth+1 < maxWho && strings.HasSuffix(s, ":") {
		q.who[q.depth+1] = whoWrote(s)
	}
	q.open.lines, q.apart = nil, true
}

// line takes one line; false when it is not quoted.
func (q *quoter) line(l line) bool {
	rest, n := l.text, 0
	for strings.HasPrefix(rest, ">") {
		rest, n = strings.TrimLeft(rest[1:], " "), n+1
	}
	if n == 0 {
		return false
	}
	if n != q.depth || rest == "" {
		q.flush()
	}
	if n != q.depth && rest != "" {
		q.depth, q.apart = n, false
	}
	if l.text = rest; rest != "" {
		q.open.lines = append(q.open.lines, l)
	}
	return true
}

// wroteWords stand before or behind the name of who wrote what is quoted.
var wroteWords = [...]string{" wrote", " writes", " schrieb", " a écrit", " escribió", " ha scritto", " escreveu", " schreef", " skrev", " kirjoitti", " napisał", " napisała", " napsal", " napsala", " пишет", " писал", " писала", " написал", " написала", " yazdı"}

// whoWrote reads the line that mail programs put over a quotation: "On 11 October
// 2015, Ben Odu <ben@example.org> wrote:", "Am 3. März schrieb Peter Groß:".
func whoWrote(s string) string {
	s, ok := strings.CutSuffix(strings.TrimRight(s, " "), ":")
	if !ok || len(s) > 300 {
		return ""
	}
	s = strings.TrimRight(s, " \u00a0\u202f")
	for _, w := range wroteWords {
		before, after, found := strings.Cut(s, w)
		switch {
		case !found:
			continue
		case after == "": // the name stands before the verb, behind the date
			return nameAtEnd(before)
		case after[0] == ' ':
			if name := nameAtEnd(after); name != "" {
				return name
			}
			return nameAtEnd(before)
		}
	}
	return ""
}

// nameAtEnd is the name with which words end, an address behind it left aside.
func nameAtEnd(s string) string {
	if i := strings.IndexByte(s, '<'); i > 0 {
		s = s[:i]
	}
	s = strings.Trim(s, " \"'“”,\u00a0")
	if i := strings.LastIndexAny(s, ",;"); i >= 0 {
		s = strings.TrimSpace(s[i+1:])
	}
	words := strings.Fields(s)
	from := len(words)
	for from > 0 && from > len(words)-4 {
		w := words[from-1]
		first, _ := utf8.DecodeRuneInString(w)
		if !letter.IsUpper(first) && !(letter.Is(first) && utf8.RuneCountInString(w) <= 3) || strings.ContainsAny(w, "0123456789:") {
			break
		}
		from--
	}
	name := strings.Join(words[from:], " ")
	if name == "" || !byline.CouldBeName(name) && !byline.IsName(name) {
		return ""
	}
	return name
}
