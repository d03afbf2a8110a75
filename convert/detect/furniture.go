package detect

import (
	"strings"
	"sync"
	"unicode/utf8"

	"github.com/fad55d40/archive/convert/letter"
	"github.com/fad55d40/archive/convert/lexicon"
)

// The words of pages around an article: they were copied with it, and stay with
// it as notes, but they are neither its headline nor its text.
var (
	// homeWords open the way to a page.
	homeWords = lexicon.Set(`home start startseite accueil inicio início главная головна anasayfa ana_səhifə αρχική etusivu domů strona_główna forside hem hjem kezdőlap acasă ראשי الرئيسية 首页 首頁 ホーム 홈`)

	// pageWords are all that a row of buttons is made of.
	pageWords = lexicon.Set(`facebook twitter whatsapp linkedin pinterest email e-mail mail print save share shares shared tweet tweets tweeter comment comments connect reddit messenger telegram viber vk ok vkontakte instagram youtube
		flipboard tumblr copy link more like likes pin via sms xing pocket rss bluesky threads mastodon x line facebook: twitter: on by to this article story post page follow us
		teilen drucken merken twittern kommentare kommentar senden partager imprimer envoyer commenter réagir commentaires compartir imprimir enviar comentar comentarios guardar compartilhar comentários
		condividi stampa commenta commenti deel delen dela skriv ut del jaa tulosta udostępnij drukuj komentarze sdílet tisk megosztás tetszik nyomtatás distribuie
		paylaş yazdır yorum yorumlar paylaşın çap поделиться печать комментарии комментариев комментарий нравится твитнуть поширити друк κοινοποίηση εκτύπωση σχόλια שתף הדפסה مشاركة طباعة تعليق
		分享 打印 评论 シェア ツイート 印刷 공유 인쇄 댓글 links link + - | / · • a en sur auf in par em na l'article`)

	// openings begin what a page says to its reader.
	openings = lexicon.OpeningsFrom(openingList)

	// countWords follow or open a count of the page.
	countWords = lexicon.Set(`přečteno gelesen lu leído letto gelezen läst lest прочитания прочитано коментара коментарів shares share comments comment views view likes like reads read min mins minute minutes minuten lesezeit words reactions réactions commentaires kommentare comentarios comentários commenti reacties kommentarer kommentaarit komentarzy komentářů hozzászólás
		просмотра просмотров просмотр комментариев комментарий комментария комментарии görüntülenme okunma yorum baxış переглядів προβολές σχόλια مشاهدة تعليق צפיות תגובות 阅读 评论 閲覧 コメント 조회 댓글 followers tweets retweets times viewed visits hits aufrufe vues lectures visualizzazioni wyświetleń mín min. lezen čtení perc olvasás читання чтения`)
)

// openingList is what a page says to its reader, in lower case.
func openingList() (list []string) {
	for l := range strings.SplitSeq(`skip to|menu|category:|categories:|section:|topic:|topics:|posted in|filed in|rubrik:|rubrika:|catégorie :|catégorie:|categoría:|categoria:|kategorie:|kategoria:|kategori:|reuse this|thank you for subscribing|be the first to|donate|a- a+|comparte|tamanho da letra|ilość wyświetleń|рубрика|follow |contact us|about us|buy now|send flowers|for immediate release|press release|modal trigger|view comments|share this|share on|share via|share:|click here|click to|sign up|sign in|log in|subscribe|newsletter|follow us|follow @|follow me|print this|print recipe|print article|email this|listen to this|listen to article|view comments|leave a comment|post a comment|add a comment|buy this photo|buy tickets|add to calendar|full story|advertisement|advertising|story continues|article continues|continue reading|sponsored|promoted|pin this|most read|most popular|trending|popular now|recent posts|recommended|you might also|you may also|more from|more on this|back to top|newer post|older post|newer entries|older entries|scroll to|jump to|table of contents|all rights|cookie|privacy policy|terms of use|terms of service|terms and conditions|view this email|view in browser|unsubscribe|update your preferences|manage preferences|you are receiving this|you’re receiving this|you're receiving this|eds: |news provided by|we use cookies|accept all|close menu|open menu|toggle|report this ad|view gallery|see gallery|hide caption|toggle caption|enlarge this|image gallery|play video|watch:|loading|join the conversation|support us|donate|become a|save for later|reading time|read time|estimated reading|text size|font size|a a a|
anzeige|werbung|artikel teilen|artikel drucken|lesezeit|zum inhalt|jetzt lesen|mehr zum thema|kommentare|newsletter abonnieren|publicité|partager|imprimer l|lire la suite|temps de lecture|réagissez|abonnez|s'abonner|écouter|publicidad|compartir|imprimir|tiempo de lectura|suscríbete|suscribirse|escuchar|publicidade|compartilhe|compartilhar|ouvir artigo|ouvir|tempo de leitura|continua após|assine|pubblicità|condividi|tempo di lettura|ascolta|iscriviti|advertentie|deel dit|deel op|leestijd|lees ook|annons|dela artikeln|dela på|annonse|del artikkelen|lukuaika|mainos|jaa artikkeli|reklama|udostępnij|czas czytania|reklamní|sdílet|hirdetés|olvasási idő|publicitate|distribuie|
реклама|поделиться|время чтения|читать далее|подписаться|подпишитесь|просмотров|поширити|час читання|рекламa|reklam|paylaş|okuma süresi|haberi paylaş|abone ol|baxış sayı|oxunub|oxunma|reklâm|διαφήμιση|κοινοποίηση|χρόνος ανάγνωσης|إعلان|شارك|مشاركة|اشترك|פרסומת|שתפו|שתף|זמן קריאה|广告|分享到|责任编辑|広告|シェアする|この記事を|광고|공유하기|기사 공유`, "|") {
		if l = strings.TrimSpace(l); l != "" {
			list = append(list, l)
		}
	}
	return list
}

// exportMarks stand alone on lines that databases of articles put into texts.
var exportMarks = lexicon.Set(`LP TD AN NS RE IPD RF CLM Classification`)

// furniture reports whether a line belongs to the page that a text was taken
// from, and which rule told.
func furniture(s string) (rule string, ok bool) {
	if len(s) > 330 || !letter.AtMost(s, 110) {
		return "", false
	}
	if len(s) <= len("Classification") && exportMarks()[s] || isSlug(s) {
		return "furniture-export", true
	}
	lower := strings.TrimLeft(s, " •·-–—*[(|>▶►（【")
	if !opensFurniture(lower) || letter.Words(lower) > 14 {
		return "", false
	}
	return furnitureOf(s, letter.ToLower(lower))
}

// isSlug reports whether a line is the one by which a wire service calls a text:
// "BC-EU--Ferry Returns,3rd Ld-Writethru".
func isSlug(s string) bool {
	if strings.HasPrefix(s, "AP Photo ") && strings.ContainsAny(s, "0123456789") && letter.Words(s) <= 6 {
		return true // the numbers of its pictures
	}
	code, rest, ok := strings.Cut(s, "--")
	if !ok || len(code) < 2 || len(code) > 14 || rest == "" || rest[0] == ' ' || rest[0] == '-' || len(s) > 90 {
		return false
	}
	return strings.Trim(code, "ABCDEFGHIJKLMNOPQRSTUVWXYZ-") == "" && code[0] != '-'
}

// furnitureOf tells the furniture that begins as furniture does. lower is s in
// small letters, without the marks before it.
func furnitureOf(s, lower string) (rule string, ok bool) {
	words := strings.Fields(lower)
	switch {
	case strings.ContainsAny(lower, "0123456789k×") && isCount(words):
		return "furniture-count", true
	case len(words) > 2 && len(words) <= 9 && homeWords()[words[0]] && leadsUpper(strings.Fields(s)) && !strings.ContainsAny(s, ".,:;!?") && !isTrail(s):
		return "furniture-navigation", true
	case len(words) <= 14 && allPageWords(words):
		return "furniture-buttons", true
	case len(words) > 12 || strings.HasSuffix(s, ".") && len(words) > 9:
		return "", false
	}
	for _, o := range openings.All(lower) {
		if next, _ := utf8.DecodeRuneInString(lower[len(o):]); !letter.Is(next) || strings.HasSuffix(o, " ") || isIdeograph(o) || strings.HasSuffix(o, "l") && next == '\'' {
			return "furniture-words", len(words) <= 3 || !ordinaryOpening(o) || !hasProseWord(words) || strings.Contains(s, " | ")
		}
	}
	return "", false
}

// opensFurniture reports whether a line begins as furniture does: with the name
// of a button, a count, the way home, or what a page says to its reader. Most
// lines do not, and are not cut into words.
func opensFurniture(s string) bool {
	for word := range strings.FieldsSeq(s) {
		word = letter.ToLower(word)
		bare := strings.Trim(word, ".,:;()[]!|/•·–—-’'")
		return bare == "" || bare[0] <= '9' || furnitureWords()[word] || bare != word && furnitureWords()[bare] || strings.HasPrefix(bare, "×") || bare[0] == 'k' || openings.Has(s)
	}
	return false
}

// furnitureWords are the first words of furniture, but for those of openings.
var furnitureWords = sync.OnceValue(func() map[string]bool {
	all := map[string]bool{"of": true, "sayı": true}
	for _, set := range []map[string]bool{homeWords(), pageWords(), countWords()} {
		for w := range set {
			all[w] = true
		}
	}
	return all
})

func isIdeograph(s string) bool {
	r, _ := utf8.DecodeRuneInString(s)
	return r >= 0x1100
}

// ordinaryOpening reports openings that headlines begin with, too.
func ordinaryOpening(o string) bool {
	switch o {
	case "follow ", "menu", "press release", "become a", "support us", "sponsored", "donate", "trending", "cookie", "loading", "subscribe", "reklam", "реклама", "advertising", "all rights", "recommended", "newsletter", "ouvir", "escuchar", "ascolta", "écouter", "compartir", "partager", "condividi", "full story", "watch:", "privacy policy", "terms of use", "terms of service", "terms and conditions", "unsubscribe":
		return true
	}
	return false
}

func hasProseWord(words []string) bool { return len(words) > 4 }

// isCount reports whether words are counts of the page: "211 shares", "6 min
// read", "14 CONNECT 38 TWEET", "Baxış sayı: 2 310", "(3)".
func isCount(words []string) bool {
	if len(words) > 12 {
		return false
	}
	digits, named := 0, 0
	for _, w := range words {
		w = strings.Trim(w, ".,:;()[]•·|–—-’'")
		switch {
		case w == "":
		case strings.Trim(w, "0123456789.,'k×") == "":
			digits++
		case countWords()[w] || pageWords()[w] || w == "sayı" || w == "of":
			named++
		default:
			return false
		}
	}
	return digits > 0 && named > 0
}

// allPageWords reports whether a row is made of the names of buttons.
func allPageWords(words []string) bool {
	strong := 0
	for _, w := range words {
		w = strings.Trim(w, ".,:;()[]!|/•·–—")
		if w == "" {
			continue
		}
		if !pageWords()[w] {
			return false
		}
		if utf8.RuneCountInString(w) > 4 && w != "article" && w != "story" {
			strong++
		}
	}
	return strong > 0
}
