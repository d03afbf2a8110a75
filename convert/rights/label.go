package rights

import "github.com/fad55d40/archive/convert/lexicon"

// What a label's words say. A label is one or more nouns or credit words, with
// qualifiers and articles between them, and ends with a colon, a dash or "by".
const (
	ofPhoto        = iota + 1 // photo, Фото, fotoğraf
	ofPhotographer            // names a person: photographer
	ofIllustration
	ofGraphic
	ofMap
	ofVideo
	ofImage        // image, Bild, görsel
	ofCredit       // credit, Nachweis, crédito
	ofSource       // source, Quelle
	ofAuthor       // author, autor
	ofLicence      // licence, лицензия
	ofTitle        // title
	ofText         // words, story: what follows is no picture
	ofArchive      // Archivfoto
	ofIllustrative // Symbolbild
	qualifier      // cover, header
	connector      // de la, of the
)

var labelWordsEntries = []lexicon.Entry{
	{Value: ofPhoto, Phrases: "photo|photos|photograph|photographs|photography|pic|pics|snapshot|foto|fotos|fotografia|fotografias|fotografie|fotografien|photographie|photographies|photographique|photographiques|fotografico|fotografici|fotograficos" +
		"|фото|фотография|фотографии|фотографія|фотографії|світлина|світлини|снимок|снимки|знімок|знімки|fotograf|fotograflar|fotosu|fotografi|fotografin|fotonun|fotosekil|fotosəkil|zdjecie|zdjecia|fot .|fot|foto .|ph .|ph|φωτογραφια|φωτογραφιασ|φωτογραφιεσ|φωτογραφιων|φωτο|φωτ .|αρχειο φωτο|valokuva|kuva|kuvat|foton|fotolar|fotolari|zdj .|写真|撮影|照片|图片|圖片|摄影|攝影|사진|تصوير|صورة|צילום|fotky|fenykep|снимка|aufnahme|aufnahmen|snimek|snimky|写真提供|图片来源|صور|الصورة|الصور|عکس|عكس|عکاس|תמונה|תמונות|צילומים|फोटो|तस्वीर|छायाचित्र|ফটো|ছবি|fotka|valokuvat|ljosmynd|nuotrauka|argazkia|argazkiak|picha|foto autors|nuotr .|llun|lluniau|ffotograff|ffotograffau|grianghraf|grianghraif|dealbh|mynd|myndir|ritratt|ritratti|larawan|gambar|isithombe|сурет|зураг|ფოტო|լուսանկար|լուսանկարը|լուս .|புகைப்படம்|படம்|ఫోటో|ಚಿತ್ರ|ഫോട്ടോ|चित्रः|تصاویر|wene|ảnh|anh|ภาพ|ภาพถ่าย|ภาพโดย|फ़ोटो"},
	{Value: ofPhotographer, Phrases: "photographer|photographers|fotografen|fotografo|fotografa|fotografos|photographe|photographes|фотограф|фотографы|фотографка|fotografci|fotoqraf|φωτογραφοσ|photographed|fotografiert|photographie par|fotografiado|fotografato|摄影师|攝影師|撮影者|фотографа|valokuvaaja|kuvaaja|kuvannut|fotosi|fenykepezte|fotografoval|fotografovala|fotografowal|fotografowala|snimio|snimila|foto auteur"},
	{Value: ofIllustration, Phrases: "illustration|illustrations|illustrator|illustrated|drawing|drawings|artwork|painting|cartoon|illustrationen|zeichnung|zeichnungen|illustrateur|illustratrice|dessin|dessins|ilustracion|ilustraciones|ilustrador|ilustradora|dibujo|dibujos|illustrazione|illustrazioni|disegno|disegni|ilustracao|ilustracoes|desenho" +
		"|иллюстрация|иллюстрации|иллюстратор|рисунок|рисунки|ілюстрація|ілюстрації|ілюстратор|малюнок|illustrasyon|illustrasiya|cizim|rəsm|ilustracja|ilustracje|rysunek|rys .|εικονογραφηση|σκιτσο|插图|插畫|イラスト|일러스트|illustratie|tegning|tekening|kuvitus|रेखाचित्र|رسم"},
	{Value: ofGraphic, Phrases: "graphic|graphics|infographic|chart|charts|diagram|grafik|grafiken|infografik|infografica|infografia|infographie|graphique|grafico|графика|инфографика|grafika|infografika|γραφημα"},
	{Value: ofMap, Phrases: "map|maps|map data|cartography|karte|carte|mapa|mappa|карта|мапа|harita|xəritə|χαρτησ|kartendaten|donnees cartographiques"},
	{Value: ofVideo, Phrases: "video|video still|screenshot|screengrab|screen grab|скриншот|скрин|bildschirmfoto|captura de pantalla|capture d ecran"},
	{Value: ofImage, Phrases: "image|images|picture|pictures|visual|visuel|bild|bilder|imagen|imagenes|immagine|immagini|imagem|imagens|изображение|изображения|картинка|зображення|gorsel|gorseller|gorselin|goruntu|resim|resmin|səkil|səkillər|səklin|obraz|obrazy|obrazek|εικονα|εικονασ|εικονεσ|εικονων|afbeelding|beeld|bilde|obrazok|imagine|imagini|billede|billeder|kep|图|圖|画像|図|图像|圖像|影像|이미지|그림|चित्र|تصویر|תמונת|slika|bilete|composite|photo composite|montage|fotomontage|collage|kuvituskuva|resimler|hinh ảnh|hinh"},
	{Value: ofCredit, Phrases: "credit|credits|credit line|attribution|photocredit|imagecredit|nachweis|bildnachweis|fotonachweis|bildrechte|fotorechte|bildquelle|bildquellen|fotoquelle|fotoquellen|bildcredit|fotocredit|credito|creditos|crediti|kredi|kredit|kredisi|авторство|πιστωση|autorstwo|来源署名|クレジット|크레딧|kuvalahde|fotobron|beeldcredit|bildkalla"},
	{Value: ofSource, Phrases: "source|sources|quelle|quellen|fuente|fuentes|fonte|fonti|fontes|источник|джерело|kaynak|kaynagi|mənbə|mənbəyi|zrodlo|πηγη|bron|kilde|kalla|provenance|来源|來源|出典|出所|출처|المصدر|منبع|מקור|स्रोत|lahde|zdroj|forras|sursa|източник"},
	{Value: ofAuthor, Phrases: "author|authors|creator|artist|autor|autorin|autora|autore|autori|auteur|auteurs|автор|авторы|автора|muəllif|muəllifi|yazar|sanatci|δημιουργοσ|urheber|urheberin|kunstler|artista|作者|저자|المؤلف|szerzo|tekija|forfatter|upphovsman"},
	{Value: ofLicence, Phrases: "license|licence|lizenz|licencia|licenca|licenza|licencja|лицензия|ліцензія|lisans|lisansi|lisenziya|lisenziyasi|αδεια|αδεια χρησησ|licensed|licentie|licens"},
	{Value: ofTitle, Phrases: "title|titel|titre|titulo|titolo|название|назва|baslik|basliq|adi|tytul|τιτλοσ"},
	{Value: ofText, Phrases: "words|text|texts|story|reporting|report|writing|writer|written|interview|by|author of the text|текст|слова|haber|yazi|mətn|yazan|texte|texto|testo|texto e fotos|tekst|κειμενο|ρεπορταζ|reportage|recit|palabras|worte|bericht|edited|editor|editing|music|research"},
	{Value: ofArchive, Phrases: "archivbild|archivfoto|archivfotos|archivaufnahme|file photo|file image|file picture|архивное фото|архівне фото|foto de archivo|imagen de archivo|photo d archives|photo d archive|image d archives|foto d archivio|foto di archivio|immagine d archivio|foto di repertorio|immagine di repertorio|foto de arquivo|imagem de arquivo|arsiv fotografi|arxiv fotosu|zdjecie archiwalne|φωτογραφια αρχειου|φωτο αρχειου"},
	{Value: ofIllustrative, Phrases: "symbolbild|symbolfoto|symbolbilder|illustrative photo|illustrative image|иллюстративное фото|иллюстративное изображение|ілюстративне фото|temsili fotograf|temsili gorsel|temsili resim|illustrativ foto|photo d illustration|image d illustration|imagen ilustrativa|foto ilustrativa|imagem ilustrativa|immagine illustrativa|zdjecie ilustracyjne|zdjecie pogladowe|ενδεικτικη φωτογραφια|stock photo|stock image"},
	{Value: qualifier, Phrases: "cover|header|featured|feature|lead|main|top|bottom|hero|banner|opening|title page|front|thumbnail|article|original|background|base|second|first|third|all|other|teaser|inset|left|right|titelbild|titelfoto|beitragsbild|aufmacherbild|aufmacher|headerbild|coverbild|coverfoto|teaserbild|vorschaubild|artikelbild|kopfbild|principal|portada|copertina|capa|couverture|une|обложка|обложки|обкладинка|kapak|ana|ust|glowne|tytulowe|okladki|εξωφυλλου|εξωφυλλο|главное|заглавное|титульное|by line|of|hauptbild|staff|courtesy|contributed|submitted|handout|supplied|provided|pool|pr|press|presse"},
	{Value: connector, Phrases: "de la|de l|de las|de los|de le|du|des|de|da|do|das|dos|della|dell|del|delle|dello|di|d|a la une|of the|for the|the|von|zum|zur|und|and|et|y|e|и|та|ve|və|i|&|στη|τησ|του|των|s"},
}

// label is the label that a line or a part of it opens with.
type label struct {
	first, last int // tokens without the terminator
	next        int // first token of the content
	class       int // what the label is of: the most telling of its words
	credit      bool
	colon       bool // ended by a colon or a dash; otherwise by "by" or the like
}

// labelAt reads a label at token i.
func (l *line) labelAt(i int) (b label, ok bool) {
	b = label{first: i}
	j, words := i, 0
	for words < 7 {
		class, next, ok := labelWords.match(l, j)
		if !ok {
			break
		}
		if words > 0 && (l.GapBefore(j) >= lexicon.Rule || l.Lower(j) && l.part(j, len(l.Toks)).remark() != 0) {
			break
		}
		if tie, _, ok := introWords.match(l, j); ok && words > 0 && (tie == byCourtesy || tie == byGift) {
			break // "Image courtesy of …", though "Courtesy image: …"
		}
		if class == connector && words == 0 || class == ofText && words > 0 {
			break
		}
		if class == ofCredit || class == ofSource || class == ofAuthor {
			b.credit = true
		}
		if class < qualifier && (b.class == 0 || telling(class) > telling(b.class)) {
			b.class = class
		}
		if class == qualifier && b.class == 0 && titlePictures.has(l, j) {
			b.class = ofImage
		}
		j, words = next, words+1
		if w := l.Word(j); (w == "/" || w == "&" || w == "+") && labelWords.has(l, j+1) && l.Word(j+1) != "by" {
			j++ // "Photo/Image:"
		}
	}
	if b.class == 0 || words == 0 {
		return b, false
	}
	return l.endLabel(b, j)
}

// opensLabel reports whether a text begins with a label. The first word turns
// most texts away before they are cut.
func opensLabel(s string) bool {
	for _, p := range table().of(lexicon.Fine.First(s)) {
		if class(p.Value>>valueBits) == labelWords {
			_, ok := scan(s).labelAt(0)
			return ok
		}
	}
	return false
}

// telling orders the classes of a label's words: in "photo credit" the photo counts.
func telling(class int) int {
	switch class {
	case ofText:
		return 9
	case ofPhotographer, ofIllustration, ofGraphic, ofMap, ofVideo, ofArchive, ofIllustrative:
		return 8
	case ofPhoto:
		return 7
	case ofImage:
		return 6
	case ofLicence, ofTitle:
		return 5
	case ofCredit:
		return 4
	}
	return 3
}

// endLabel looks for what ends a label whose words end before token j.
func (l *line) endLabel(b label, j int) (label, bool) {
	for j > b.first+1 { // "Foto de": the article is the "by"
		if class, _, ok := labelWords.match(l, j-1); !ok || class != connector || ofBy.has(l, j-1) {
			break
		}
		j--
	}
	b.last = j
	if l.Word(j) == "(" { // "Photo (top):"
		for k := j + 1; k < j+5 && k < len(l.Toks); k++ {
			if l.Word(k) == ")" && l.Word(k+1) == ":" {
				b.colon, b.next = true, k+2
				return b, true
			}
		}
	}
	switch w := l.Word(j); {
	case w == ":" || w == "=", w == "/" && b.last == b.first+1 && (l.Caseless(b.first) || b.first == 0 && (b.class == ofPhoto || b.class == ofImage) && l.GapBefore(j) == lexicon.Tight && l.part(j+1, len(l.Toks)).person()): // 摄影/焦鹏, Mynd/Ann Lee
		b.colon, b.next = true, j+1
		return b, true
	case w == "." && l.Word(j+1) == ":":
		b.colon, b.next = true, j+2
		return b, true
	case l.Word(j-1) == "." && (l.Is(j, lexicon.Word) || closers(l.Word(j)) != ""): // "Fot. Jan"
		b.next = j
		return b, b.class == ofPhoto || b.class == ofIllustration
	case l.GapBefore(j) == lexicon.Rule && (b.class == ofPhoto || b.class == ofIllustration) && l.Upper(j) && l.Upper(j+1): // "Фото — Иван Петров"
		b.colon, b.next = true, j
		return b, true
	case (l.GapBefore(j) == lexicon.Rule || w == "|" || w == "/" && l.GapBefore(j) != lexicon.Tight) && j < len(l.Toks) && b.credit && b.class != ofSource && b.class != ofAuthor:
		b.colon, b.next = true, j
		if w == "|" || w == "/" {
			b.next++
		}
		return b, true
	case b.last > b.first+1 && ofBy.has(l, j-1):
		b.last--
		b.next = j
		return b, true
	}
	return l.openLabel(b, j)
}

// openLabel looks for what ends a label without a mark: a title, a courtesy, a
// remark, a copyright sign, or "by".
func (l *line) openLabel(b label, j int) (label, bool) {
	if closers(l.Word(j)) != "" && l.Is(j, lexicon.Mark) && l.GapBefore(j) == lexicon.Space && (b.class == ofPhoto || b.class == ofImage || b.class == ofCredit) {
		b.next = j // Image credit “Quay” by …
		return b, true
	}
	if tie, next, ok := introWords.match(l, j); ok && (tie == byCourtesy || tie == byGift || l.introduces(b.first, j, next, len(l.Toks), tie) && (tie == byVia || tie == bySite)) {
		b.next = j
		return b, true
	}
	if b.class != ofSource && b.class != ofAuthor && b.class != ofText && l.Lower(j) && l.part(j, len(l.Toks)).remark() != 0 { // "Фото автора"
		b.next = j
		return b, true
	}
	if b.class == ofPhoto && l.Capitals(j) && l.part(j, len(l.Toks)).remark() == isNobody { // "Photo DR"
		b.next = j
		return b, true
	}
	if _, ok := l.CopyrightAt(j); ok && (b.class != ofText && b.class != ofLicence) {
		b.next = j
		return b, true
	}
	if next := l.joiner(j); next > j {
		b.next = next
		return b, true
	}
	if l.Word(j) == "by" && l.GapBefore(j) == lexicon.Space && b.class != ofText { // "Photo By Jane Roe"
		b.next = j + 1
		return b, true
	}
	return b, false
}

// joinWords are those that stand between a picture and its maker.
var joinWordsEntries = []lexicon.Entry{
	{Value: 0, Phrases: "by|taken by|shot by|made by|created by|designed by|captured by|drawn by|painted by|produced by|photo by|photos by|image by|images by|picture by|photograph by|photographed by|illustration by|illustrated by|drawing by|a photo by|an image by" +
		"|von|aufgenommen von|fotografiert von|foto von|bild von|par|photo par|photo de|photographie de|image de|image par|cree par|prise par|por|foto de|foto por|imagen de|imagem de|fotografia de|tomada por|de autoria de|de autor|autor|autora|autor :|autor ;|obra de|de|di|da|foto di|immagine di|opera di|scattata da" +
		"|автор|автора|авторства|автор :|автор фото|фото|от|снято|від|автором|автор фото :|autorstwa|przez|autor zdjecia|zdjecie autorstwa|fot .|tarafindan|muəllif|muəllifi|muəllif :|fotograf :|fotograf|yazar :|απο τον|απο την|απο τουσ|απο το|απο|του|τησ|φωτογραφια του|φωτογραφια τησ|δημιουργοσ|δημιουργοσ :|door|av|af|od|artist :|author :|auteur :|autore :|auteur|creator :|بواسطة|作者 :|撮影 :|撮影者 :|fotografie :|szerzo :|keszitette :|keszitette|tekijalta|由|photographer :|photo :|foto :|фото :|zdjecie :|image :|bild :"},
}

// joiner passes over a "by" at token j. It must be written small, since
// capitals may belong to a name, unless a colon follows.
func (l *line) joiner(j int) int {
	_, next, ok := joinWords.match(l, j)
	if !ok || l.Upper(j) && l.Word(next-1) != ":" && !l.Capitals(j) {
		return j
	}
	if l.Capitals(j) && l.Upper(next) && !l.Capitals(next) { // "DE Roe": initials
		return j
	}
	return next
}
