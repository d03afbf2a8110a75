package byline

import (
	"strings"
	"sync"
	"unicode/utf8"

	"github.com/fad55d40/archive/convert/doc"
	"github.com/fad55d40/archive/convert/letter"
	"github.com/fad55d40/archive/convert/lexicon"
)

// strength says how much a cue proves by itself.
type strength int

const (
	plain strength = iota // no ordinary words: "written by", "автор текста"
	colon                 // an ordinary word, which only a colon makes a cue: "text"
	weak                  // a preposition, behind which only whole names are believed: "von"
)

// cue is words that open a byline, folded.
type cue struct {
	words string
	role  string
	strength
	marked bool // a colon follows it
}

// cueLines lists the cues by role and strength: words of one cue are parted by
// spaces, cues by "|".
var cueLines = []struct {
	role string
	strength
	cues string
}{
	{"", plain, `by|words by|words and pictures by|words and photos by|words and photographs by|words & pictures by|text and photos by|text and pictures by|text and photographs by|story and photos by|story and pictures by|story & photos by|report and photos by|article and photos by|texte et photos par|texte et photos de|texto y fotos de|texto e fotos de|text und fotos von|text und bilder von|text und foto von|tekst en foto s|tekst en beeld|testi e foto di|tekst i zdjęcia|tekst og foto av|tekst og foto|tekst og bilder|text och bild av|text by|story by|written by|report by|reported by|article by|posted by|published by|submitted by|contributed by|authored by|author name|a report by|a story by|a column by|column by|essay by|opinion by|analysis by|review by|created by|compiled by|reporting by|as told to|op-ed by|commentary by|
		автор текста|авторы текста|автор статьи|автор материала|автор тексту|подготовил|подготовила|подготовили|материал подготовил|материал подготовила|записал|записала|написал|написала|рассказал|рассказала|беседовал|беседовала|підготував|підготувала|підготували|розмовляла|розмовляв|
		müəllif|hazırladı|hazırlayan|yazan|haberi hazırlayan|kaleme alan|haber merkezi muhabiri|
		écrit par|rédigé par|publié par|un article de|un texte de|par notre correspondant|par notre envoyé spécial|par notre envoyée spéciale|escrito por|publicado por|redactado por|un artículo de|un reportaje de|por nuestro corresponsal|escrita por|
		geschrieben von|verfasst von|ein beitrag von|ein artikel von|eine reportage von|ein kommentar von|kommentar von|aufgezeichnet von|von unserem redaktionsmitglied|von unserem korrespondenten|von unserer redakteurin|von unserem redakteur|von unserem mitarbeiter|
		scritto da|pubblicato da|a cura di|testo di|testo e foto di|un articolo di|di nostro inviato|dal nostro inviato|dalla nostra inviata|geschreven door|gepubliceerd door|tekst door|van onze verslaggever|van onze redacteur|door onze verslaggever|door onze verslaggeefster|door onze redacteur|door onze correspondent|
		skrevet av|skriven av|skrevet af|text av|tekst av|tekst af|publisert av|publicerad av|kirjoittanut|napisał|napisała|opracował|opracowała|oprac.|oprac|rozmawiał|rozmawiała|napsal|napsala|připravil|připravila|írta|készítette|scris de|publicat de|un articol de|a consemnat|
		γράφει ο|γράφει η|γράφουν οι|του δημοσιογράφου|από τον|από την|συντάκτης|επιμέλεια|ρεπορτάζ|بقلم|كتب|كتبت|كتبه|تحرير|إعداد|מאת|ავტორი|հեղինակ|लेखक|به قلم|imeandikwa na`},
	{"", colon, `авторка|авторки|piše|napisao|napisala|เรื่อง|โดย|लेखक|लेखिका|द्वारा|words|text|author|authors|story|reporter|byline|writer|report|news|автор|авторы|текст|автори|журналист|корреспондент|mətn|müəlliflər|haber|yazı|yazar|muhabir|röportaj|texte|texto|testo|autor|autora|autores|auteur|auteurs|autore|autori|tekst|text och foto|text och bild|texte et photos|texte et photo|texto y fotos|texto e fotos|text und fotos|text und bilder|text & fotos|text a foto|tekst en foto|tekst i foto|текст и фото|текст и фотографии|текст та фото|yazı ve fotoğraflar|haber ve fotoğraf|words and pictures|words and photos|text and photos|story and photos|forfatter|journalist|författare|teksti|kirjoittaja|toimittaja|szerző|szöveg|
		κείμενο|συντάκτρια|συγγραφέας|كاتب|الكاتب|כתב|כתבה|作者|撰文|文|記者|记者|本报记者|本報記者|取材|執筆|著者|文・写真|글|기자|취재|redactor|redactora|redacción|redaktion|redakteur|redakteurin|verfasser|reportage|tác giả|oleh|penulis|opracowanie|تحریر|رپورٹ|نامہ نگار|phóng viên|pewarta|mwandishi|संवाददाता|रिपोर्टर|रिपोर्ट|প্রতিবেদক|প্রতিবেদন|লেখক|লেখা|نویسنده|خبرنگار|گزارش|گزارشگر|ผู้เขียน|ผู้สื่อข่าว|муаллиф|муаллифи|мухбир|muallif|muxbir`},
	{"", weak, `par|por|von|di|door|av|af|de|του|της|των|by:|από|skrev|na|โดย`},
	{"interviewer", plain, `interview by|interviewed by|propos recueillis par|entretien réalisé par|intervista di|entrevista de|entrevista por|interview von|das interview führte|die fragen stellte|röportajı yapan|συνέντευξη στον|συνέντευξη στην|wywiad przeprowadził|wywiad przeprowadziła`},
	{"interviewer", colon, `interview|interviewer|interviewers|entretien|intervista|entrevista|интервью`},
	{"guest", plain, `guest post by|a guest post by|guest essay by|guest column by|ein gastbeitrag von|gastbeitrag von|tribune de|gastbijdrage van|gästkrönika av`},
	{"recorder", plain, `recorded by|taken down by|collected by`},
	{"transcriber", plain, `transcribed by|transcript by|transcription by`},
	{"transcriber", colon, `transcriber|transcription`},
	{"translator", plain, `translated by|translation by|traduit par|traduction de|traducido por|traducción de|übersetzt von|tradotto da|traduzione di|vertaald door|перевод|перевёл|перевела|переклав|переклала|tərcümə etdi|çeviren|tərcümə edən|μετάφραση|ترجمة`},
	{"translator", colon, `translation|translator|traduction|traducción|übersetzung|traduzione|перевод|переводчик|çeviri|tərcümə`},
	{"critic", plain, `reviewed by`},
	{"reviewer", plain, `medically reviewed by|fact checked by|fact-checked by|checked by`},
	{"editor", plain, `edited by|editing by|bearbeitet von|redigiert von|redactie|под редакцией|editör`},
	{"editor", colon, `editing|editor|редактор|redaktor|edição|edición`},
	{Photographer, plain, `photos by|photographs by|pictures by|photo by|photography by|images by|photographed by|photos de|photos par|fotos von|fotos de|foto di|fotografie di|foto's|bilder von|foton av|foto av|foto af|fotograf|fotografía de|fotografia de|fotografie von|фотографии`},
	{Photographer, colon, `photos|photo|pictures|fotografia|fotografía|fotografias|fotografías|beeld|photography|photographs|photographer|images|фото|foto|fotos|fotograf|fotoğraf|fotoğraflar|şəkil|bilder|bild|kuvat|kuva|fotografie|zdjęcia|φωτογραφίες|φωτογραφία|写真|图|摄影|사진|صور|צילום|camera|видео|video`},
	{"illustrator", plain, `illustrations by|illustration by|illustrated by|drawings by|graphics by|artwork by`},
	{"illustrator", colon, `illustrations|illustration|illustrator|graphics|иллюстрации|illustrationen|illustraties`},
}

// bareCues are nouns that open a byline even without a colon, where a whole
// name follows: "Tekst Femke van der Zalm".
var bareCues = lexicon.Set(`tekst text texte texto testo teksti szoveg beeld foto fotos kuva bilder bild`)

// cut is how a line's opening is cut: the scripts without spaces have cues of
// one or two ideographs.
const cut = lexicon.Marks | lexicon.Ideographs

// cueList numbers all cues, folded; cues finds them.
var (
	cueList = sync.OnceValue(func() (all []cue) {
		for _, l := range cueLines {
			for words := range strings.SplitSeq(l.cues, "|") {
				if words = strings.TrimSpace(words); words != "" {
					opening, _ := cut.Scan(words, 0)
					all = append(all, cue{words: opening.Folded, role: l.role, strength: l.strength})
				}
			}
		}
		return all
	})
	cues = lexicon.From(func() (entries []lexicon.Entry) {
		for i, c := range cueList() {
			entries = append(entries, lexicon.Entry{Value: i, Phrases: c.words})
		}
		return entries
	})
)

// longestCue is how many bytes of a line can be a cue and its mark.
const longestCue = 64

// cutCue takes the cue of a byline off. A cue stands at the start and is
// followed by a colon or, where it is no ordinary word, by a space.
func cutCue(s string) (c cue, rest string, ok bool) {
	if !opensCue(s) {
		return cue{}, s, false
	}
	opening, _ := cut.Scan(head(s, longestCue), 0)
	for n, next := range cues.All(opening, 0) {
		c := cueList()[n]
		after := s[opening.Toks[next-1].End:]
		trimmed := strings.TrimLeft(after, " \u00a0")
		wide := isWide(c.words)
		mark, _ := utf8.DecodeRuneInString(trimmed)
		c.marked = mark == ':' || mark == '：' || wide && strings.ContainsRune("/|／・=＝", mark)
		spaced := after != trimmed && trimmed != ""
		switch {
		case c.marked:
			c.strength = plain
		case c.strength != colon && spaced:
		case c.strength == colon && spaced && bareCues()[c.words]:
			c.strength = weak
		case wide && (spaced || next > 1 && utf8.RuneCountInString(trimmed) <= 4):
			c.strength = weak
		default:
			continue
		}
		return c, strings.TrimLeft(trimmed, " :：/／|・=＝\u00a0"), true
	}
	return cue{}, s, false
}

// opensCue reports whether the first word of s is that of a cue: most lines are
// turned away by it before they are cut.
func opensCue(s string) bool {
	var buf [48]byte
	word := buf[:0]
	for i, r := range s {
		if !letter.Is(r) && !letter.IsMark(r) || i > 0 && lexicon.Ideograph(r) || len(word) > 40 {
			break
		}
		if f := lexicon.Fold(r); f != lexicon.Dropped {
			word = utf8.AppendRune(word, f)
		}
		if lexicon.Ideograph(r) {
			break
		}
	}
	return len(cues.Table()[string(word)]) > 0
}

// takes reports whether what stands behind a cue can be names.
func (c cue) takes(s string) bool {
	s = strings.TrimSpace(s)
	if c.strength == weak {
		list := Names(s)
		for _, a := range list {
			if !IsName(a.Name) && !caseless(a.Name) && !(a.Kind == doc.Organization && (c.words == "par" || Signs(a.Name))) || particles()[letter.ToLower(firstWord(a.Name))] && c.words == "von" {
				return false
			}
		}
		return len(list) > 0 && !EndsSentence(s)
	}
	return plausible(s)
}

func firstWord(s string) string {
	w, _, _ := strings.Cut(s, " ")
	return w
}

// head is the first n bytes of s, or a little less, whole runes.
func head(s string, n int) string {
	if len(s) <= n {
		return s
	}
	for n > 0 && !utf8.RuneStart(s[n]) {
		n--
	}
	return s[:n]
}

// cueWords are the words of all cues, and those that join names.
var cueWords = sync.OnceValue(func() map[string]bool {
	set := make(map[string]bool)
	take := func(s string) {
		for _, w := range strings.FieldsFunc(lexicon.LowerAll(s), func(r rune) bool { return !letter.Is(r) && !letter.IsMark(r) }) {
			set[w] = true
		}
	}
	for _, l := range cueLines {
		take(l.cues)
	}
	for _, j := range joins {
		take(j)
	}
	return set
})

// CueWord reports whether a word can be part of what introduces the names of a
// byline or joins them.
func CueWord(w string) bool { return cueWords()[lexicon.LowerAll(w)] }
