package detect

import (
	"strings"
	"unicode"
	"unicode/utf8"

	"github.com/fad55d40/archive/convert/doc"
	"github.com/fad55d40/archive/convert/letter"
	"github.com/fad55d40/archive/convert/lexicon"
)

// superscripts are the figures of note marks.
const superscripts = "⁰¹²³⁴⁵⁶⁷⁸⁹"

// noteMark is the length of the mark of a note at the head of s: "[1]", "[^1]",
// "¹²", "**", "†"; 0 for none.
func noteMark(s string) int {
	r, _ := utf8.DecodeRuneInString(s)
	switch {
	case r == '[':
		inner := strings.TrimPrefix(s[1:], "^")
		n := 0
		for n < len(inner) && n < 4 && inner[n] >= '0' && inner[n] <= '9' {
			n++
		}
		if n > 0 && n < len(inner) && inner[n] == ']' {
			return len(s) - len(inner) + n + 1
		}
	case letter.In(r, superscripts):
		return len(s) - len(strings.TrimLeft(s, superscripts))
	case strings.ContainsRune("*†‡", r):
		if n := len(s) - len(strings.TrimLeft(s, string(r))); n <= 4*utf8.RuneLen(r) {
			return n
		}
	}
	return 0
}

// noteMarks are the marks that stand in the text behind a word: what leads to a
// note. They are looked for once, and only when a line begins with a mark.
func (r *reader) noteMarks() map[string]bool {
	if r.marks != nil {
		return r.marks
	}
	r.marks = make(map[string]bool)
	s := r.in.Text
	before := '\n'
	for i := 0; i < len(s); {
		c, w := utf8.DecodeRuneInString(s[i:])
		if c != '[' && c != '*' && c < 0x80 || unicode.IsSpace(before) {
			before, i = c, i+w
			continue
		}
		n := noteMark(s[i:])
		if n == 0 {
			before, i = c, i+w
			continue
		}
		if next, _ := utf8.DecodeRuneInString(s[i+n:]); !letter.Is(next) && !letter.IsDigit(next) {
			r.marks[s[i:i+n]] = true
		}
		before, _ = utf8.DecodeLastRuneInString(s[i : i+n])
		i += n
	}
	return r.marks
}

// opensFootnote reports whether a line is a note to a mark in the text, and
// returns the mark.
func (r *reader) opensFootnote(s string) (string, bool) {
	n := noteMark(s)
	if n == 0 || n == len(s) {
		return "", false
	}
	rest := s[n:]
	if s[0] == '*' && rest[0] != ' ' { // bold, or an ornament
		if first, _ := utf8.DecodeRuneInString(rest); !letter.IsUpper(first) || strings.Contains(rest, "*") {
			return "", false
		}
	}
	if !strings.ContainsFunc(rest, letter.Is) || !r.noteMarks()[s[:n]] {
		return "", false
	}
	return s[:n], true
}

// footnotes takes a chunk of notes: each begins with a mark that stands in the
// text too.
func (r *reader) footnotes(c chunk) bool {
	first, ok := r.opensFootnote(c.first().text)
	if !ok || !r.prose || first == "*" && len(c.lines) > 1 && strings.HasPrefix(c.lines[1].text, "* ") {
		return false
	}
	for from := 0; from < len(c.lines); {
		to := from + 1
		for to < len(c.lines) {
			if _, next := r.opensFootnote(c.lines[to].text); next {
				break
			}
			to++
		}
		n := chunk{lines: c.lines[from:to]}
		mark, _ := r.opensFootnote(n.first().text)
		r.structureEvidence("footnote", n.first().number, mark)
		r.add(doc.Note{Role: doc.NoteFootnote, Text: n.joined(), Line: n.first().number})
		from = to
	}
	return true
}

// notesHeads stand over notes and lists of sources.
var notesHeads = lexicon.Set(`notes note footnotes endnotes references sources bibliography citations anmerkungen fußnoten quellen literatur références sources notas referencias fuentes bibliografía riferimenti fonti bibliografia referências notes bronnen noten noter källor kilder viitteet lähteet przypisy źródła poznámky zdroje jegyzetek források примечания сноски источники литература примітки джерела notlar kaynaklar qeydlər mənbələr σημειώσεις πηγές 注 注释 註釋 注釈 脚注 参考文献 參考文獻 각주 참고문헌`)

// headsNotes reports whether a line heads the notes under it.
func (r *reader) headsNotes(s string, next *chunk) bool {
	if next == nil || strings.IndexByte(s, ' ') >= 0 || !notesHeads()[letter.ToLower(strings.TrimRight(s, ":"))] {
		return false
	}
	_, notes := r.opensFootnote(next.first().text)
	return notes || isListLine(next.first().text)
}
