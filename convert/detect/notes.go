package detect

import (
	"strings"
	"sync"
	"unicode/utf8"

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
	{"additional reporting by ", doc.NoteContributor}, {"with reporting by ", doc.NoteContributor}, {"with additional reporting by ", doc.NoteContributor}, {"with files from ", doc.NoteContributor}, {"with contributions from ", doc.NoteContributor}, {"(reporting by ", doc.NoteContributor}, {"reporting by ", doc.NoteContributor},
	{"editing by ", doc.NoteContributor},
	{"about the author", doc.NoteBio}, {"об авторе", doc.NoteBio},
	{"read more:", doc.NoteRelated}, {"related:", doc.NoteRelated}, {"see also:", doc.NoteRelated}, {"читайте также:", doc.NoteRelated},
	{"ayrıca okuyun:", doc.NoteRelated}, {"həmçinin oxuyun:", doc.NoteRelated}, {"lire aussi", doc.NoteRelated}, {"à lire aussi", doc.NoteRelated}, {"lesen sie auch:", doc.NoteRelated}, {"lees ook:", doc.NoteRelated}, {"leggi anche:", doc.NoteRelated}, {"leia também:", doc.NoteRelated}, {"leia mais:", doc.NoteRelated}, {"veja também:", doc.NoteRelated}, {"lee también:", doc.NoteRelated}, {"te puede interesar:", doc.NoteRelated}, {"läs också:", doc.NoteRelated}, {"les også:", doc.NoteRelated}, {"læs også:", doc.NoteRelated}, {"lue myös:", doc.NoteRelated}, {"czytaj także:", doc.NoteRelated}, {"czytaj też:", doc.NoteRelated}, {"читайте також:", doc.NoteRelated}, {"διαβάστε επίσης:", doc.NoteRelated}, {"اقرأ أيضا:", doc.NoteRelated}, {"baca juga:", doc.NoteRelated}, {"xem thêm:", doc.NoteRelated}, {"यह भी पढ़ें:", doc.NoteRelated}, {"আরও পড়ুন:", doc.NoteRelated},
	{"source:", doc.NoteSource}, {"originally published", doc.NoteSource}, {"this article was originally published", doc.NoteSource}, {"источник:", doc.NoteSource}, {"źródło:", doc.NoteSource}, {"底本：", doc.NoteSource}, {"底本:", doc.NoteSource},
	{"you are receiving this", doc.NoteFooter}, {"you’re receiving this", doc.NoteFooter}, {"you're receiving this", doc.NoteFooter}, {"you received this email", doc.NoteFooter}, {"sie erhalten diese e-mail", doc.NoteFooter}, {"vous recevez cet e-mail", doc.NoteFooter}, {"recibes este correo", doc.NoteFooter}, {"ricevi questa email", doc.NoteFooter}, {"je ontvangt deze", doc.NoteFooter},
	{"load-date:", doc.NoteFooter}, {"publication-type:", doc.NoteFooter}, {"language: ", doc.NoteFooter}, {"graphic: ", doc.NoteFooter}, {"end of document", doc.NoteFooter}, {"subject: ", doc.NoteFooter},
	{"tags:", doc.NoteFooter}, {"labels:", doc.NoteFooter}, {"filed under:", doc.NoteFooter}, {"теги:", doc.NoteFooter},
}

// relatedHeads stand over the headlines of other articles.
var relatedHeads = lexicon.Names(`related|related articles|related stories|related content|related links|related news|read next|more stories|more news|más información|te puede interesar|noticias relacionadas|artículos relacionados|lee también|mehr zum thema|weitere artikel|auch interessant|lesen sie auch|sur le même sujet|à lire aussi|lire aussi|articles liés|leggi anche|articoli correlati|leia também|leia mais|veja também|saiba mais|notícias relacionadas|lees ook|lees meer|meer nieuws|meest gelezen|läs också|läs mer|les også|læs også|lue myös|czytaj także|czytaj też|zobacz też|čtěte také|citește și|читайте также|по теме|материалы по теме|читайте також|ilgili haberler|oxşar xəbərlər|διαβάστε επίσης|σχετικά άρθρα|اقرأ أيضا|اقرأ أيضاً|مواضيع ذات صلة|קראו גם|相关阅读|相关新闻|相关报道|延伸阅读|関連記事|あわせて読みたい|관련기사|관련 기사|baca juga|berita terkait|xem thêm|tin liên quan|यह भी पढ़ें|ये भी पढ़ें|আরও পড়ুন|بیشتر بخوانید|مطالب مرتبط|soma zaidi|soma pia|อ่านเพิ่มเติม|ข่าวที่เกี่ยวข้อง`)

// leadsElsewhere reports whether a chunk behind the text is a list of other
// articles under the words that say so.
func (r *reader) leadsElsewhere(c chunk) bool {
	if !r.prose || len(c.lines) < 2 || len(c.lines) > 12 || len(c.first().text) > 60 || letter.Words(c.first().text) > 5 || !relatedHeads()[letter.ToLower(strings.Trim(c.first().text, " :：-–—*"))] {
		return false
	}
	for _, l := range c.lines[1:] {
		if !letter.AtMost(l.text, 140) || strings.HasSuffix(l.text, ".") && byline.EndsSentence(l.text) {
			return false
		}
	}
	return true
}

// noteCue is the number of the cue with which a line begins, or -1.
var noteCue = lexicon.OpeningsFrom(func() (cues []string) {
	for _, c := range noteCues {
		cues = append(cues, c.cue)
	}
	return cues
})

// endMarks close an article.
var endMarks = lexicon.Set(`-30- ### ends end ■ ∎ finis`)

// note reads a chunk as words around the article. The last chunks may also be
// end marks.
func note(text string, last bool) (doc.NoteRole, bool) {
	if len(text) > 600 {
		return "", false
	}
	if n := noteCue.First(text); n >= 0 {
		return noteCues[n].role, true
	}
	if role, ok := marked(text); ok {
		return role, true
	}
	if last && endMarks()[letter.ToLower(strings.Trim(text, " *"))] {
		return doc.NoteFooter, true
	}
	return "", false
}

// marked reads the lines with which Project Gutenberg and press offices mark where
// a text begins and ends. They are no words of it.
func marked(text string) (doc.NoteRole, bool) {
	if len(text) > 160 || !opensMark(strings.TrimLeft(text, " .:")) {
		return "", false
	}
	upper := strings.ToUpper(strings.Trim(text, " .:"))
	switch {
	case strings.HasPrefix(text, "***") && strings.Contains(upper, "PROJECT GUTENBERG"), strings.HasPrefix(upper, "END OF") && strings.Contains(upper, "PROJECT GUTENBERG"):
		return doc.NoteFooter, true
	case strings.Trim(text, "# ") == "" && strings.Count(text, "#") == 3, upper == "-30-", upper == "- 30 -", upper == "–30–", upper == "- ENDS -", upper == "-ENDS-", upper == "ENDS", upper == "— ENDS —", upper == "+++", upper == "--ENDE--", upper == "- ENDE -":
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

// opensMark reports whether a line begins as one of these does.
func opensMark(s string) bool {
	switch first, _ := utf8.DecodeRuneInString(s); {
	case s == "" || strings.IndexByte("*#-+", s[0]) >= 0:
		return true
	case first >= utf8.RuneSelf: // "— ENDS —"; the long s has a capital that others have
		return first == '–' || first == '—' || first == 'ſ'
	}
	return markOpenings.Has(s)
}

var markOpenings = lexicon.NewOpenings("end", "etext", "e-text", "embargoed", "produced", "transcribed", "source", "sperrfrist", "under ", "not for", "for imm")

// exportKeys open the lines that ProQuest puts behind a text, in lower case.
var exportKeys = sync.OnceValue(func() map[string]bool {
	set := make(map[string]bool)
	for _, key := range strings.Split(`subject|location|company / organization|title|publication title|publication year|publication date|publication subject|pages|number of pages|first page|last page|section|publisher|place of publication|country of publication|issn|source type|language of publication|document type|document feature|proquest document id|document url|copyright|last updated|database|volume|issue|year|dateline|people|abstract|links|credit|word count`, "|") {
		set[key] = true
	}
	return set
})

// aside tells what stands behind a text and belongs to its export, or says whom
// to ask: all lines of a chunk are fields, or the first says that a contact follows.
func (r *reader) aside(c chunk) (doc.NoteRole, bool) {
	if r.prose && len(c.lines) > 1 && len(c.lines) < 9 && isContact(c.first().text) && longest(c) <= longestContact {
		return doc.NoteContact, true
	}
	if r.leadsElsewhere(c) {
		return doc.NoteRelated, true
	}
	if !r.prose || !r.exported {
		return "", false
	}
	for _, l := range c.lines {
		key, _, ok := strings.Cut(l.text, ":")
		if l.text != "Contact ProQuest" && strings.Trim(l.text, "_-=*") != "" && !(ok && exportKeys()[letter.ToLower(key)]) && !strings.HasPrefix(l.text, "Copyright ") {
			return "", false
		}
	}
	return doc.NoteFooter, true
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
