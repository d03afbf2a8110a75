package detect

import (
	"strings"
	"unicode/utf8"

	"github.com/fad55d40/archive/convert/byline"
	"github.com/fad55d40/archive/convert/doc"
	"github.com/fad55d40/archive/convert/letter"
	"github.com/fad55d40/archive/convert/lexicon"
)

// A turn of speech begins with the label of who speaks: "Q: Why now?", "ELDER<tab>
// I stayed.", "Mr. ODU. Thank you.", "MQ> No.", or a label on a line of its
// own. One line alone may be anything ("Note: …"); a text in which two labels
// come again and again is a conversation.

// conversation is the labels of those who speak in a text, as printed.
type conversation map[string]bool

// voice is what is known of one label.
type voice struct{ turns, whole, alone int }

// findSpeakers looks for the labels that come again and again.
func findSpeakers(cs []chunk) conversation {
	voices := make(map[string]*voice)
	hear := func(label string) *voice {
		v := voices[label]
		if v == nil {
			v = &voice{}
			voices[label] = v
		}
		return v
	}
	for i := range cs {
		if cs[i].fences != "" {
			continue
		}
		for k := range cs[i].lines {
			l := &cs[i].lines[k]
			if label, n := cutTurn(l); n > 0 {
				v := hear(label)
				v.turns++
				if saysSomething(l.text[n:]) || k+1 < len(cs[i].lines) {
					v.whole++
				}
			}
		}
		if c := &cs[i]; len(c.lines) > 1 && labelAlone(c.first().text) && byline.EndsSentence(lastLine(*c)) {
			hear(strings.TrimSuffix(c.first().text, ":")).alone++
		}
	}
	return chosen(voices)
}

// chosen are the labels of a conversation: two or more that speak twice or more,
// or one that does with others in capitals, and mostly in whole sentences.
func chosen(voices map[string]*voice) conversation {
	turns, whole, again, aloneAgain := 0, 0, 0, 0
	loud := true // all that speak twice do so in capitals
	for label, v := range voices {
		if v.turns > 1 || v.turns == 1 && loudLabel(label) {
			turns, whole = turns+v.turns, whole+v.whole
		}
		if v.turns > 1 {
			again++
			loud = loud && loudLabel(label)
		}
		if v.alone > 1 {
			aloneAgain++
		}
	}
	out := make(conversation)
	talk := turns >= 3 && again > 0 && whole*100 >= turns*60
	others := 0
	for label, v := range voices {
		switch {
		case talk && (v.turns > 1 || v.turns == 1 && (loudLabel(label) || again > 1 && !loud && leadsUpper(strings.Fields(label)))):
			out[label] = true
		case aloneAgain > 1 && v.alone > 1:
			out[label] = true
		}
		if out[label] {
			others++
		}
	}
	if others < 2 && !out["Q"] {
		return nil
	}
	return out
}

// saysSomething reports whether words read as speech: a whole sentence, or more
// than a few words.
func saysSomething(s string) bool {
	s = strings.TrimRight(s, " )]")
	return byline.EndsSentence(s) || strings.HasSuffix(s, "—") || strings.HasSuffix(s, "–") || strings.HasSuffix(s, "-") || len(strings.Fields(s)) >= 8
}

// loudLabel reports a label in capitals.
func loudLabel(s string) bool { return isCaps(s) || len(s) <= 3 && strings.ToUpper(s) == s }

// maxLabel is the length of a label in bytes.
const maxLabel = 48

// cutTurn takes the label off a line; n is the number of bytes before what is
// said. It is 0 for a line that begins with no label.
func cutTurn(l *line) (label string, n int) {
	s := l.text
	from := len(s) - len(withoutClock(s))
	s = s[from:]
	if i := strings.IndexByte(l.cells, '\t'); from == 0 && i > 0 && i <= maxLabel {
		if label = strings.TrimSpace(l.cells[:i]); speakerLabel(label) && i+1 < len(s) && !strings.Contains(strings.TrimLeft(l.cells[i:], "\t "), "\t") {
			return strings.TrimRight(strings.TrimSuffix(label, ":"), " "), i + 1
		}
	}
	head := s[:min(len(s), maxLabel)]
	if i := strings.IndexByte(head, ':'); i > 0 && i+1 < len(s) && s[i+1] == ' ' {
		label = strings.TrimRight(s[:i], " \u00a0\u202f")
		if turnLabel(label) {
			return label, from + i + 2
		}
		return "", 0
	}
	if i := strings.Index(head, "："); i > 0 {
		if label = strings.TrimSpace(s[:i]); turnLabel(label) {
			return label, from + i + len("：")
		}
		return "", 0
	}
	if i := strings.Index(head, "> "); i > 0 && i <= 4 && isInitials(s[:i]) {
		return s[:i], i + 2
	}
	return stoppedLabel(s, from)
}

// stoppedLabel reads labels of hearings, which end with a stop: "The CHAIR.",
// "Mr. ODU.", "Q.".
func stoppedLabel(s string, from int) (label string, n int) {
	head := s[:min(len(s), maxLabel)]
	for at := 0; ; {
		i := strings.Index(head[at:], ". ")
		if i < 0 {
			return "", 0
		}
		i += at
		words := strings.Fields(s[:i])
		switch last := words[max(0, len(words)-1):]; {
		case len(last) == 0:
			return "", 0
		case len(words) == 1 && (last[0] == "Q" || last[0] == "A"):
			return last[0], from + i + 2
		case len(words) > 1 && len(words) < 5 && (titleWords()[letter.ToLower(words[0])]) && len(last[0]) > 1 && isCaps(last[0]):
			return s[:i], from + i + 2
		case titleWords()[letter.ToLower(last[0])]:
			at = i + 2
			continue
		}
		return "", 0
	}
}

// titleWords open the labels of hearings.
var titleWords = lexicon.Set(`mr mr. mrs mrs. ms ms. dr dr. sir lord lady the senator representative sen sen. rep rep. judge justice chairman chairwoman chair madam professor prof prof. m m. mme herr frau`)

// withoutClock takes a time off the head of a line: "[00:12:03] ", "00:12 ".
func withoutClock(s string) string {
	if s == "" || s[0] != '[' && s[0] != '(' && (s[0] < '0' || s[0] > '9') {
		return s
	}
	i := strings.IndexByte(s, ' ')
	if i < 4 || i > 14 {
		return s
	}
	clock := strings.Trim(s[:i], "[]()")
	if strings.Count(clock, ":") == 0 || strings.Trim(clock, "0123456789:.,") != "" {
		return s
	}
	return strings.TrimLeft(s[i:], " -–")
}

func isInitials(s string) bool {
	return len(s) >= 1 && len(s) <= 4 && strings.Trim(s, "ABCDEFGHIJKLMNOPQRSTUVWXYZ") == ""
}

// fieldWords stand before a colon and speak to nobody.
var fieldWords = lexicon.Set(`note notes title author authors date subject from to cc source sources photo photos image images caption credit credits address phone tel telephone fax email e-mail mail price prices cost hours open opening website web where when ingredients method serves makes update updated correction warning tip tips example examples
	ps p.s location place time venue monday tuesday wednesday thursday friday saturday sunday breakfast lunch dinner pros cons verdict rating score result results http https re language publication length section byline headline dateline body load-date graphic keywords tags category categories abstract summary
	keywords isbn publisher year pages format edition volume issue editor present apologies absent chair chairman minutes step day week part chapter figure table theory fact myth before after good bad now then today yesterday winner winners
	interviewer interviewed interviewee narrator transcriber transcribed recorded occupation born died collection tape
	adresse telefon preis ort zeit quelle bild text datum lieu heure prix tarif lugar hora precio fecha fuente dove quando prezzo адрес телефон цена дата место время источник фото автор`)

// turnLabel reports whether words before a colon can name who speaks.
func turnLabel(s string) bool {
	n := utf8.RuneCountInString(s)
	first, _ := utf8.DecodeRuneInString(s)
	if n == 0 || n > 36 || !letter.Is(first) || letter.IsLower(first) || strings.ContainsAny(s, ",;!?\"“”«»[]/|*_#<>=@") {
		return false
	}
	words := strings.Fields(s)
	if len(words) > 4 || fieldWords()[letter.ToLower(s)] || fieldWords()[letter.ToLower(words[0])] {
		return false
	}
	for i, w := range words {
		r, _ := utf8.DecodeRuneInString(w)
		switch {
		case letter.IsDigit(r) && (i == 0 || i+1 < len(words) || len(w) > 2):
			return false
		case letter.IsLower(r) && utf8.RuneCountInString(w) > 3:
			return false
		}
	}
	return true
}

// labelAlone reports a line that is nothing but the label of who speaks below it.
func labelAlone(s string) bool {
	label, colon := strings.CutSuffix(s, ":")
	return turnLabel(label) && (colon || isCaps(label)) && len(strings.Fields(label)) <= 3 && !strings.ContainsFunc(label, letter.IsDigit)
}

// opens reports whether somebody begins to speak on a line.
func (p conversation) opens(l *line) (label string, n int, ok bool) {
	if len(p) == 0 {
		return "", 0, false
	}
	if label, n = cutTurn(l); n > 0 && p[label] {
		return label, n, true
	}
	return "", 0, false
}

// speaks reports whether a chunk begins with a turn.
func (r *reader) speaks(c *chunk) bool {
	if _, _, ok := r.speakers.opens(&c.lines[0]); ok {
		return true
	}
	return len(c.lines) > 1 && r.speakers[strings.TrimSuffix(c.first().text, ":")] && labelAlone(c.first().text)
}

// turn takes a chunk in which somebody speaks apart into turns.
func (r *reader) turn(c chunk) bool {
	if len(r.speakers) == 0 {
		return false
	}
	if label := strings.TrimSuffix(c.first().text, ":"); len(c.lines) > 1 && r.speakers[label] && labelAlone(c.first().text) {
		r.says(label, chunk{lines: c.lines[:1]})
		r.says(label, chunk{lines: c.lines[1:]})
		return true
	}
	at := -1 // the line on which the open turn begins
	speaker := ""
	for i := range c.lines {
		label, _, ok := r.speakers.opens(&c.lines[i])
		if !ok {
			continue
		}
		if at < 0 && i > 0 {
			r.prosaic(chunk{lines: c.lines[:i], gap: c.gap})
		} else if at >= 0 {
			r.says(speaker, chunk{lines: c.lines[at:i]})
		}
		at, speaker = i, label
	}
	if at < 0 {
		return false
	}
	r.says(speaker, chunk{lines: c.lines[at:]})
	return true
}

// says adds one turn.
func (r *reader) says(speaker string, c chunk) {
	for i, p := range paragraphs(c, r.wrapped, r.width) {
		if i == 0 {
			r.structureEvidence("speech-turn", p.first().number, speaker)
			r.paragraph(p)
			last := len(r.res.Blocks) - 1
			b := r.res.Blocks[last].(doc.Paragraph)
			b.Speaker = speaker
			r.res.Blocks[last] = b
			continue
		}
		r.paragraph(p)
	}
}

// prosaic adds the paragraphs of a chunk.
func (r *reader) prosaic(c chunk) {
	for _, p := range paragraphs(c, r.wrapped, r.width) {
		r.paragraph(p)
	}
}
