package detect

import (
	"strings"

	"github.com/fad55d40/archive/convert/byline"

	"github.com/fad55d40/archive/convert/doc"
	"github.com/fad55d40/archive/convert/language"
	"github.com/fad55d40/archive/convert/letter"
	"github.com/fad55d40/archive/convert/lexicon"
)

// noteCues open words around the article, in lower case. The colon belongs to
// a cue wherever the words could also open a sentence.
var noteCues = []struct {
	cue  string
	role doc.NoteRole
}{
	{"correction:", doc.NoteCorrection}, {"corrections:", doc.NoteCorrection}, {"correction –", doc.NoteCorrection}, {"clarification:", doc.NoteCorrection},
	{"исправление:", doc.NoteCorrection}, {"düzeltme:", doc.NoteCorrection}, {"düzəliş:", doc.NoteCorrection}, {"erratum", doc.NoteCorrection},
	{"editor's note", doc.NoteEditor}, {"editor’s note", doc.NoteEditor}, {"editors’ note", doc.NoteEditor}, {"от редакции:", doc.NoteEditor},
	{"the views expressed", doc.NoteEditor},
	{"additional reporting by ", doc.NoteContributor}, {"(reporting by ", doc.NoteContributor}, {"reporting by ", doc.NoteContributor},
	{"editing by ", doc.NoteContributor},
	{"about the author", doc.NoteBio}, {"об авторе", doc.NoteBio},
	{"read more:", doc.NoteRelated}, {"related:", doc.NoteRelated}, {"see also:", doc.NoteRelated}, {"читайте также:", doc.NoteRelated},
	{"ayrıca okuyun:", doc.NoteRelated}, {"həmçinin oxuyun:", doc.NoteRelated}, {"lire aussi", doc.NoteRelated},
	{"source:", doc.NoteSource}, {"originally published", doc.NoteSource}, {"this article was originally published", doc.NoteSource}, {"источник:", doc.NoteSource}, {"底本：", doc.NoteSource}, {"底本:", doc.NoteSource},
	{"load-date:", doc.NoteFooter}, {"publication-type:", doc.NoteFooter}, {"language: ", doc.NoteFooter}, {"graphic: ", doc.NoteFooter}, {"end of document", doc.NoteFooter}, {"subject: ", doc.NoteFooter},
	{"tags:", doc.NoteFooter}, {"filed under:", doc.NoteFooter}, {"теги:", doc.NoteFooter},
}

// endMarks close an article.
var endMarks = lexicon.Set(`-30- ### ends end ■ ∎ finis`)

// note reads a chunk as words around the article. The last chunks may also be
// end marks.
func note(text string, last bool) (doc.NoteRole, bool) {
	if len(text) > 600 {
		return "", false
	}
	for _, c := range noteCues {
		if letter.HasPrefix(text, c.cue) {
			return c.role, true
		}
	}
	if role, ok := marked(text); ok {
		return role, true
	}
	if last && endMarks()[strings.ToLower(strings.Trim(text, " *"))] {
		return doc.NoteFooter, true
	}
	return "", false
}

// marked reads the lines with which Project Gutenberg and press offices mark where
// a text begins and ends. They are no words of it.
func marked(text string) (doc.NoteRole, bool) {
	if len(text) > 160 {
		return "", false
	}
	upper := strings.ToUpper(strings.Trim(text, " .:"))
	switch {
	case strings.HasPrefix(text, "***") && strings.Contains(upper, "PROJECT GUTENBERG"), strings.HasPrefix(upper, "END OF") && strings.Contains(upper, "PROJECT GUTENBERG"):
		return doc.NoteFooter, true
	case strings.Trim(text, "# ") == "" && strings.Count(text, "#") == 3, upper == "-30-", upper == "- 30 -", upper == "–30–", upper == "- ENDS -", upper == "-ENDS-", upper == "ENDS", upper == "— ENDS —", upper == "--ENDE--", upper == "- ENDE -":
		return doc.NoteFooter, true
	case (strings.HasPrefix(upper, "PRODUCED BY ") || strings.HasPrefix(upper, "E-TEXT PREPARED BY ") || strings.HasPrefix(upper, "ETEXT PREPARED BY ") || strings.HasPrefix(upper, "TRANSCRIBED BY ")) && !byline.EndsSentence(text):
		return doc.NoteContributor, true
	case strings.HasPrefix(upper, "SOURCE ") && len(text) < 70 && !byline.EndsSentence(text) && text[:6] == "SOURCE":
		return doc.NoteSource, true
	case strings.HasPrefix(upper, "EMBARGOED UNTIL"), strings.HasPrefix(upper, "UNDER EMBARGO"), strings.HasPrefix(upper, "NOT FOR RELEASE BEFORE"), strings.HasPrefix(upper, "SPERRFRIST"), strings.HasPrefix(upper, "FOR IMMEDIATE RELEASE"):
		return doc.NoteFurniture, true
	}
	return "", false
}

// released reports whether the head of the text says that it is a press release.
func (r *reader) released() bool {
	return strings.Contains(strings.ToUpper(language.Head(r.in.Text, 600)), "RELEASE")
}

// endsBook reports whether a line closes a book of Project Gutenberg: what
// follows is its licence.
func endsBook(s string) bool {
	return len(s) < 160 && strings.HasPrefix(s, "***") && strings.HasPrefix(strings.TrimLeft(s, "* "), "END OF") && strings.Contains(strings.ToUpper(s), "PROJECT GUTENBERG")
}

func isNote(s string) bool { _, ok := note(s, false); return ok }
