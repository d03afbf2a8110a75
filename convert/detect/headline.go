package detect

import (
	"strings"
	"unicode/utf8"

	"github.com/fad55d40/archive/convert/byline"
	"github.com/fad55d40/archive/convert/letter"
	"github.com/fad55d40/archive/convert/lexicon"
)

// sectionWords are the names of the parts of papers, in lower case. A short
// line made of them stands over a headline and is none.
var sectionWords = lexicon.Set(`social care housing planning transport crime court courts council farming history nature ideas essay essays fiction poetry profile profiles debate debatt voices press release statement communiqué presse presseinformation pressemitteilung prensa nota comunicado comunicato stampa tisková zpráva basın bülteni пресс-релиз
	news local world national international politics business economy money opinion opinions editorial editorials letters comment commentary analysis column columns culture arts art books book film music theatre theater tv
	sport sports football soccer cricket rugby tennis science technology tech health education environment travel food style lifestyle life leisure society people obituaries obituary weather features feature magazine weekend review reviews interview interviews
	community story stories events event what's what’s on the and & in our from of uk us usa world's europe asia africa americas breaking exclusive special report reports blog blogs podcast video photos gallery home garden property jobs motoring region regional
	panorama politik wirtschaft kultur sport meinung kommentar leitartikel lokales regionales vermischtes gesellschaft wissen reise nachrichten stadt land ausland inland feuilleton
	cronaca politica economia esteri cultura spettacoli sport società attualità opinioni lettere eventi mostre actualités actualité politique société économie culture monde opinion tribune régions faits divers patrimoine
	noticias sociedad cultura deportes economía opinión política internacional nacional sucesos actualidad notícias sociedade esportes economia opinião política mundo cotidiano
	binnenland buitenland economie cultuur sport opinie nieuws regio inrikes utrikes kultur ekonomi nyheter sport debatt ledare innenriks utenriks meninger kultur indland udland kotimaa ulkomaat kulttuuri talous urheilu mielipide
	wiadomości kraj świat kultura sport opinie gospodarka region zprávy domácí zahraničí názory belföld külföld kultúra gazdaság vélemény știri cultură opinii actualitate
	новости общество политика экономика культура спорт мнение мнения происшествия мир россия регионы новини суспільство політика економіка культура думка світ україна новини общество свят
	gündem yaşam ekonomi spor kültür sanat dünya politika siyaset haber haberler yazarlar xəbərlər cəmiyyət siyasət iqtisadiyyat mədəniyyət idman dünya hadisə müsahibə
	ελλάδα κόσμος πολιτική οικονομία πολιτισμός κοινωνία αθλητικά απόψεις أخبار ثقافة مجتمع رياضة اقتصاد سياسة رأي חדשות תרבות ספורט כלכלה דעות`)

// label is a line over a headline: the section or the paper.
type overline int

const (
	noOverline   overline = iota
	overSection           // "OPINION", "World / Caucasus"
	overSiteName          // the paper's own name
)

// overline reports whether a unit stands over the headline that comes next.
func (r *reader) overline(u *unit, next *unit) overline {
	s := u.text
	if next == nil || len(u.lines) > 1 || utf8.RuneCountInString(s) > 60 {
		return noOverline
	}
	words, follows := strings.Fields(s), strings.Fields(next.text)
	if length(next.text) > 200 || byline.EndsSentence(next.text) && length(next.text) > 110 || length(next.text) < 8 {
		return noOverline
	}
	switch {
	case isOutlet(words) && len(follows) >= 4 && (next.kind == kindText || next.kind == kindName) && !byline.EndsSentence(next.text) && unquote(next.text) == next.text:
		return overSiteName
	case isSection(words) && (len(follows) >= 3 || isIdeograph(next.text)):
		return overSection
	case len(words) <= 3 && strings.HasSuffix(s, ":"):
		return overSection
	case len(words) <= 5 && isCaps(s) && !isCaps(next.text) && len(follows) >= 3 && !byline.EndsSentence(next.text) && next.kind == kindText:
		return overSection
	case isPressLabel(s) && len(follows) >= 3:
		return overSection
	case isIssue(s) && len(follows) >= 3 && next.kind == kindText:
		return overSection
	case strings.Count(s, " · ")+strings.Count(s, " | ") > 0 && len(words) <= 10 && len(follows) >= 3 && next.kind == kindText && !byline.EndsSentence(s):
		return overSection
	case len(words) == 1 && len(follows) >= 4 && utf8.RuneCountInString(s) <= 20 && next.kind == kindText && !byline.EndsSentence(next.text) && unquote(next.text) == next.text && leadsUpper(words):
		return overSection
	case len(words) <= 5 && len(follows) >= 3 && next.kind == kindText && leadsUpper(words) && r.namesSite(s, u.line()):
		return overSiteName
	}
	return noOverline
}

// isPressLabel reports whether a line says that this is a press release,
// whoever gives it out.
func isPressLabel(s string) bool {
	for _, label := range []string{"press release", "news release", "media release", "communiqué de presse", "pressemitteilung", "presseinformation", "nota de prensa", "comunicado de prensa", "comunicato stampa", "nota de imprensa", "persbericht", "pressmeddelande", "pressemelding", "tisková zpráva", "basın bülteni", "пресс-релиз"} {
		if _, ok := cutFold(s, label); ok {
			return utf8.RuneCountInString(s) <= 70
		}
	}
	return false
}

// isIssue reports whether a line says where a journal printed the text:
// "Journal of Lesser Trades 27, no. 2 (2011): 114–131".
func isIssue(s string) bool {
	open := strings.IndexByte(s, '(')
	if open < 0 || len(s) < open+6 || s[open+5] != ')' || strings.Trim(s[open+1:open+5], "0123456789") != "" {
		return false
	}
	lower := letter.ToLower(s)
	return strings.Contains(lower, "no.") || strings.Contains(lower, "vol.") || strings.Contains(s[open:], "–") || strings.Contains(s[open:], ": ")
}

// isSection reports whether a line is made of the names of sections.
func isSection(words []string) bool {
	if len(words) == 0 || len(words) > 4 {
		return false
	}
	for _, w := range words {
		if w = letter.ToLower(strings.Trim(w, ".,:|/&")); w != "" && !sectionWords()[w] {
			return false
		}
	}
	return true
}

// outletWords are words of the names of papers and their like.
var outletWords = lexicon.Set(`blog diary journal daily weekly monthly quarterly online magazine times post observer gazette herald tribune chronicle courier ledger mail telegraph guardian mirror star globe press review report reports bulletin dispatch argus echo
	examiner inquirer independent advertiser standard messenger record register sentinel today wire digest notebook trust foundation society museum institute parish council .com zeitung anzeiger kurier bote blatt tagblatt rundschau journal carnet gazette écho
	diario periódico gaceta noticias giornale gazzetta corriere krant courant dagblad tidningen bladet posten avisen записки вестник газета дневник новини gazetesi qəzeti`)

// notebooks are what people call the place where they write, in languages that
// give capitals to the first word only.
var notebooks = lexicon.Set(`carnet carnets записки дневник вестник cuaderno notizen tagebuch quaderno блог blog`)

// isOutlet reports whether a line is the name of a paper, a site or a series:
// words that all begin with a capital, one of which says so.
func isOutlet(words []string) bool {
	if len(words) < 2 || len(words) > 5 {
		return false
	}
	if second := letter.ToLower(words[min(1, len(words)-1)]); notebooks()[letter.ToLower(words[0])] || notebooks()[second] {
		return true
	}
	told := false
	for i, w := range words {
		lower := letter.ToLower(strings.Trim(w, ".,:|"))
		told = told || outletWords()[lower] || strings.Contains(lower, ".com") || strings.HasSuffix(lower, ".org")
		if r, _ := utf8.DecodeRuneInString(w); letter.IsLower(r) && !(i > 0 && utf8.RuneCountInString(w) <= 3) && !outletWords()[lower] {
			return false
		}
	}
	return told
}

// namesSite reports whether a line comes again at the end of the text, as the
// names of papers do: "© 2015 Tate's Bindery".
func (r *reader) namesSite(s string, at int) bool {
	tail := r.in.Text[len(r.in.Text)*2/3:]
	for line := range strings.Lines(tail) {
		if i := strings.Index(line, s); i >= 0 && len(line) < 160 && (strings.ContainsAny(line, "©|") || len(line) < len(s)+40 || thanks.Has(line)) {
			return true
		}
	}
	return false
}

// thanks open the line with which a newsletter asks its readers to stay.
var thanks = lexicon.NewOpenings("thanks for reading", "thank you for reading", "subscribe", "you're receiving", "you are receiving", "you’re receiving", "sent by", "danke fürs lesen", "merci de lire", "gracias por leer", "obrigado por ler", "grazie per")

// isCaps reports whether a line is written in capitals.
func isCaps(s string) bool {
	upper := false
	for _, r := range s {
		if letter.IsLower(r) {
			return false
		}
		upper = upper || letter.IsUpper(r)
	}
	return upper
}

// headlineShape reports whether a unit can be a headline by its words: short,
// and not a paragraph.
func headlineShape(u *unit, next *unit) bool {
	s := u.text
	n := length(s)
	switch {
	case n > 220 && byline.EndsSentence(s) || n > 320 && !(isCaps(s) && n <= 420) || len(u.lines) > 4 || isListLine(s) || strings.HasPrefix(s, ">"):
		return false
	case !strings.ContainsFunc(s, letter.Is):
		return false
	case strings.HasSuffix(s, ".") && byline.EndsSentence(s):
		return n <= 100 && next != nil && (next.kind != kindText || length(next.text) > 40)
	}
	return sentences(s) <= 2
}

// overInterview is the rule of a line over the head of an interview.
const overInterview = "kicker-interview"

// headline finds the headline among the units of the front, and how the units
// over it are to be read. It returns -1 when the text has none.
func (r *reader) headline(units []unit) int {
	site := givenOut(units) // the paper was named
	for i := range units {
		u := &units[i]
		if u.kind == kindName && r.headlineLikeName(units, i) || u.kind == kindByline && i == 0 && len(u.dates) == 0 && signedBelow(units, i) {
			u.kind = kindText // "By Hand, by Night"
		}
		if u.kind != kindText || isNote(u.text) {
			continue
		}
		if attendance.Has(u.text) {
			break // minutes have their head above
		}
		next := following(units, i)
		if next != nil && next.kind != kindText && (isSection(strings.Fields(u.text)) || isPressLabel(u.text)) {
			next = nextText(units, i)
		}
		if next != nil && next.kind == kindDate && i == 0 && isOutlet(strings.Fields(u.text)) {
			if head := nextHead(units, i); head != nil {
				next = head // the body that speaks, and the day, stand over the headline
			}
		}
		if next != nil && next.kind != kindDate && isOutlet(strings.Fields(u.text)) && isSection(strings.Fields(next.text)) {
			if head := nextText(units, i+1); head != nil {
				next = head // the section stands under the paper
			}
		}
		if next != nil && len(r.speakers) > 0 && opensInterview(next.text) && !opensInterview(u.text) && length(u.text) <= 90 {
			u.kind, u.rule = kindTrail, overInterview
			continue
		}
		over := r.overline(u, next)
		if over == overSiteName && site {
			over = noOverline
		}
		switch over {
		case overSection:
			if next.kind == kindText || next.kind == kindName {
				u.kind, u.rule = kindTrail, "kicker"
				continue
			}
		case overSiteName:
			site = true
			u.kind, u.rule = kindTrail, "site-name"
			continue
		}
		if r.letter = letterhead(units, i); r.letter {
			return -1
		}
		if stackedHead(units, i) {
			u.kind, u.rule = kindTrail, "kicker-stacked"
			continue
		}
		if headlineShape(u, next) && r.leads(units, i) && r.titles(u.text) {
			return i
		}
		return -1
	}
	for i := range units { // only a name, or words beside a date, stand there
		if u := &units[i]; u.kind == kindName && i == 0 || u.kind == kindDate && u.weak && len(u.dates) > 0 && len(u.dates[0].Raw) < len(u.text) {
			u.kind = kindText
			return i
		}
	}
	return -1
}

// titles reports whether a line may be the headline: not the list of who was
// there, and beside a title that front matter states not a sentence, which is the
// first of the text rather.
func (r *reader) titles(s string) bool {
	return !attendance.Has(s) && (r.in.Title == "" || !byline.EndsSentence(s) || sameWords(s, r.in.Title))
}

// stackedHead reports whether unit i is a few words over a headline, which has a
// deck of whole sentences under it, and who wrote or when under that.
func stackedHead(units []unit, i int) bool {
	if i+3 >= len(units) || !units[i+3].marked() || units[i+1].kind != kindText || units[i+2].kind != kindText {
		return false
	}
	over, head, deck := units[i].text, units[i+1].text, units[i+2].text
	return length(over) <= 45 && letter.Words(over) <= 6 && length(head) > length(over) && length(head) <= 110 && letter.Words(head) > 3 && len(units[i+1].lines) == 1 &&
		!byline.EndsSentence(over) && !byline.EndsSentence(head) && length(deck) >= 80 && byline.EndsSentence(deck)
}

// givenOut finds who gives a release out, under the line that says so.
func givenOut(units []unit) bool {
	for i := range units[:max(0, len(units)-1)] {
		if u := &units[i+1]; units[i].kind == kindFurniture && sameWords(units[i].text, "news provided by") && (u.kind == kindText || u.kind == kindName || u.kind == kindByline) {
			u.kind, u.rule = kindTrail, "site-name"
			return true
		}
	}
	return false
}

// headlineLikeName reports whether the first words of the text are a headline
// that looks like a name ("Night Ferry Returns"): somebody else signs below it,
// or nothing else can be the headline.
func (r *reader) headlineLikeName(units []unit, i int) bool {
	for j := range units[:i] {
		if k := units[j].kind; k == kindDate && units[0].kind == kindTrail {
			continue
		} else if k == kindText || k == kindByline || k == kindDate || k == kindCredit {
			return false
		}
	}
	if a := units[i].by.Authors; len(a) > 1 || a[0].Place != "" || a[0].Role != "" || a[0].Affiliation != "" {
		return false
	}
	headline := false
	for j := i + 1; j < len(units); j++ {
		switch u := &units[j]; u.kind {
		case kindName, kindByline:
			return true
		case kindText:
			headline = headline || headlineShape(u, following(units, j)) && !byline.EndsSentence(u.text)
		}
	}
	return !headline || len(strings.Fields(units[i].text)) > 2
}

// signedBelow reports whether another byline stands further down.
func signedBelow(units []unit, i int) bool {
	for _, u := range units[i+1:] {
		if u.kind == kindByline || u.kind == kindName {
			return true
		}
	}
	return false
}

// leads reports whether a unit can lead the text: something comes after it.
func (r *reader) leads(units []unit, i int) bool {
	return i+1 < len(units) || r.more || !byline.EndsSentence(units[i].text)
}

// nextHead is the next unit that can be a headline, not far behind.
func nextHead(units []unit, i int) *unit {
	for j := i + 1; j < len(units) && j <= i+3; j++ {
		if k := units[j].kind; (k == kindText || k == kindName) && headlineShape(&units[j], nil) && !byline.EndsSentence(units[j].text) {
			return &units[j]
		}
	}
	return nil
}

// nextText is the next unit that says nothing of itself, not far behind. What the
// page says and whom to ask are passed over.
func nextText(units []unit, i int) *unit {
	for j, passed := i+1, 0; j < len(units) && passed < 4; j++ {
		switch units[j].kind {
		case kindText:
			return &units[j]
		case kindFurniture, kindContact:
		default:
			passed++
		}
	}
	return nil
}

// following is the next unit that is no furniture.
func following(units []unit, i int) *unit {
	for i++; i < len(units); i++ {
		if units[i].kind != kindFurniture {
			return &units[i]
		}
	}
	return nil
}
