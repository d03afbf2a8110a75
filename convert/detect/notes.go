package detect

import (
	"strings"

	"github.com/fad55d40/archive/convert/doc"
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
	{"source:", doc.NoteSource}, {"originally published", doc.NoteSource}, {"this article was originally published", doc.NoteSource}, {"источник:", doc.NoteSource},
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
	if last && endMarks()[strings.ToLower(strings.Trim(text, " *"))] {
		return doc.NoteFooter, true
	}
	return "", false
}

func isNote(s string) bool { _, ok := note(s, false); return ok }
