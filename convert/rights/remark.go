package rights

import "github.com/fad55d40/archive/convert/lexicon"

// What a remark in a credit means; all of them are no names.
const (
	aRemark = iota + 1
	isArchive
	isHandout
	isIllustrative
	isPermission
	isPosition
	isChange
	isFound // found online: "открытые источники" is no open licence
	isNobody
)

// remarkWords are whole members of a credit, or begin one (changes).
var remarkWordsEntries = []lexicon.Entry{
	{Value: isArchive, Phrases: "file|file photo|file image|file picture|archive|archives|archive photo|archive image|archiv|archivbild|archivfoto|архив|архивное фото|из архива|архів|архівне фото|з архіву|arsiv|arxiv|arsiv fotografi|arxiv fotosu|archivo|foto de archivo|archivio|foto d archivio|di repertorio|repertorio|arquivo|archiwum|zdjecie archiwalne|photo d archives|photo d archive|archive personnelle|stock|αρχειο|αρχειου"},
	{Value: isHandout, Phrases: "handout|handout photo|handout image|hand out|via handout|ho|released|pool photo|pressefoto|pressebild|divulgacao|press handout|public handout|photo handout|materialy prasowe|mat . prasowe|mat prasowe|материалы пресс службы"},
	{Value: isIllustrative, Phrases: "symbolbild|symbolfoto|illustrative|illustrative photo|иллюстративное фото|иллюстрация к тексту|ілюстративне фото|temsili|temsili fotograf|temsili gorsel|temsili resim|illustrativ|photo d illustration|image d illustration|imagen ilustrativa|foto ilustrativa|imagem ilustrativa|zdjecie ilustracyjne|zdjecie pogladowe|for illustration only|illustration only|stock photo|stock image"},
	{Value: isPermission, Phrases: "used with permission|used by permission|with permission|by permission|reproduced with permission|with kind permission|by kind permission|mit erlaubnis|mit freundlicher genehmigung|mit genehmigung|avec permission|avec autorisation|reproduit avec permission|con permiso|usado con permiso|con permesso|com permissao|usado com permissao|с разрешения|с разрешения автора|используется с разрешения|з дозволу|izniyle|izin alinarak|icazə ilə|za zgoda|za pozwoleniem|uzyto za zgoda|με αδεια του δημιουργου|κατοπιν αδειασ"},
	{Value: isPosition, Phrases: "top|bottom|left|right|center|centre|middle|above|below|inset|main|top left|top right|bottom left|bottom right|far left|far right|background|foreground|oben|unten|links|rechts|mitte|oben links|oben rechts|unten links|unten rechts|haut|bas|gauche|droite|en haut|en bas|a gauche|a droite|au centre|arriba|abajo|izquierda|derecha|centro|alto|basso|sinistra|destra|in alto|in basso|cima|baixo|esquerda|direita|сверху|снизу|слева|справа|в центре|вверху|внизу|зверху|знизу|ліворуч|праворуч|ust|alt|sol|sag|ustte|altta|solda|sagda|yuxarida|asagida|sagda solda|gora|dol|lewo|prawo|z lewej|z prawej|επανω|κατω|αριστερα|δεξια|cover|front|back"},
	{Value: isChange, Phrases: "cropped|cropped from|cropped from original|modified|modified from|edited|edited from|adapted|adapted from|desaturated|desaturated from original|resized|colorized|colourised|colourized|rotated|retouched|derivative|derivative of|detail|detail of|detail from|based on|basierend auf|basado en|base sur|changes made|no changes made|unmodified|unaltered|text added|mirrored|flipped|brightened|compressed|scaled|overlay|converted to black and white|black and white|modifications by|cropping by|bearbeitet|bearbeitung|zugeschnitten|beschnitten|ausschnitt|verandert|unverandert|nachbearbeitet|colour adjusted|color adjusted|colours adjusted|colors adjusted|colour corrected|color corrected|straightened|sharpened|blurred|trimmed|background removed|shortened|recadre|recadree|modifie|modifiee|rognee|detail de|recortada|recortado|modificada|modificado|editada|recorte|ritagliata|ritagliato|modificata|ritaglio|recortada do original|обрезано|обрезка|изменено|изменена|кадрировано|фрагмент|обрізано|змінено|кадровано|kirpilmis|kirpildi|duzenlenmistir|duzenlendi|kəsilib|redaktə olunub|dəyisdirilib|kadrowane|kadrowanie|przyciete|zmodyfikowane|wykadrowane|περικοπη|τροποποιημενη|περικομμενη|τροποποιηση"},
	{Value: isFound, Phrases: "из открытых источников|открытые источники|открытых источников|с открытых источников|з відкритих джерел|відкриті джерела|aciq mənbələr|aciq mənbə|aciq mənbələrdən|acik kaynak|acik kaynaklar|internet|из интернета|с просторов интернета|з інтернету|internetdən|sosial səbəkə|sosial mediya|sosyal medya|social media|соцсети|из соцсетей|из социальных сетей|соціальні мережі|redes sociales|redes sociais|reseaux sociaux|soziale medien|media spolecznosciowe|web|δημοσια πηγη|ανοιχτεσ πηγεσ|open sources|open source"},
	{Value: isNobody, Phrases: "own work|own photo|own picture|own photograph|eigenes werk|eigene aufnahme|eigene arbeit|eigenes foto|travail personnel|œuvre personnelle|trabajo propio|obra propia|opera propria|lavoro proprio|obra do proprio|trabalho proprio|obra propria|praca wlasna|собственная работа|власна робота|kendi calismasi|kendi isi|oz isi|səxsi isi|eget verk|eget arbejde|eget arbete|oma teos|vlastni dilo|vlastne dielo|vlastita fotografija|vlastito djelo|sopstveno delo|lastno delo|sajat munka|opera personala|yukleyenin kendi calismasi|yukleyenin kendi isi|投稿者自身による著作物|投稿者自身による作品|自己的作品|自己作品|自作|자작|عمل شخصي|عمل خاص|اثر شخصی|עבודה יוצרת|יצירה עצמית|собствена творба|сопствено дело|власне фото|oma too|lucrare proprie|εργο αυτου που το ανεβασε|ιδιο εργο|eigen werk|treball propi|traballo propio|norberak egina|karya sendiri|pasu darbs|nuosavas darbas|propra verko|gwaith ei hun|eie werk|vlastni prace|vlastite djelo|sajat keszitesu kep|foto propria|fotografia propia|opera mea|self|self made" +
		"|privat|private|privada|prive|privato|prywatne|dr|d . r .|d r|zvg|z . v . g .|zur verfugung gestellt|staff|staff photo|staff photographer|courtesy|courtesy photo|submitted photo|contributed photo|supplied photo|provided photo|submitted photos|contributed photos|reproduktion|repro|courtesy image|личный архив|из личного архива|семейный архив|из семейного архива|личного архива|особистий архів|з особистого архіву|сімейний архів|з сімейного архіву|səxsi arxiv|səxsi arxivdən|ailə arxivi|kisisel arsiv|aile arsivi|archives personnelles|archive privee|collection personnelle|collection particuliere|coleccion particular|coleccion privada|archivo personal|archivo particular|archivio personale|collezione privata|arquivo pessoal|acervo pessoal|colecao particular|archiwum prywatne|zbiory prywatne|ze zbiorow prywatnych|privatarchiv|privatbesitz|private collection|personal archive|family archive|family photo|familienarchiv" +
		"|автора|фото автора|автор|из архива автора|предоставлено автором|the author|author|author s own|by the author|des autors|der autorin|autor|autorin|de l auteur|l auteur|del autor|dell autore|do autor|autora|muəllif|muəllifin|yazar|yazarin|του συγγραφεα|συγγραφεασ" +
		"|cortesia|gentileza|courtoisie|gracieusete|nezaket|see page for author|unknown authorunknown author|cedida|cedidas|reproducao|reproduccion|reproduction|screenshot|screengrab|скриншот|скрин|скрин видео|скриншот видео|скриншот из видео|стоп кадр видео|video screenshot|videodan goruntu|стоп кадр|кадр из видео|скріншот|ekran goruntusu|ekran səkli|capture d ecran|captura de pantalla|captura de video|provided|supplied|submitted|contributed|unknown|unknown photographer|photographer unknown|author unknown|unknown author|artist unknown|anonymous|anonym|anonyme|anonimo|неизвестен|автор неизвестен|неизвестный автор|фотограф неизвестен|невідомо|автор невідомий|невідомий автор|unbekannt|urheber unbekannt|fotograf unbekannt|unbekannter fotograf|inconnu|auteur inconnu|photographe inconnu|desconocido|autor desconocido|sconosciuto|autore sconosciuto|desconhecido|autor desconhecido|bilinmiyor|anonim|bilinmir|naməlum|namelum|nieznany|autor nieznany|αγνωστοσ|αγνωστοσ δημιουργοσ|αγνωστου|na|n / a|none|keine angabe|k . a .|not known|redaktion|редакция|пресс служба|пресс релиз|прес служба"},
}

// remark tells what the tokens from i up to j mean if they are no name, or 0.
func (p part) remark() int {
	l, i, j := p.line, p.i, p.j
	for j > i && l.Is(j-1, lexicon.Mark) && l.Word(j-1) != ")" && l.Word(j-1) != "»" {
		if _, ok := remarkWords.whole(l, i, j); ok {
			break
		}
		j--
	}
	if what, ok := remarkWords.whole(l, i, j); ok && (l.Word(i) != "dr" || l.Capitals(i)) { // Dr. is a title
		return what
	}
	if what, next, ok := remarkWords.match(l, i); ok && (what == isChange || what == isPermission) && next < j && (l.Lower(i) || l.Lower(next) || l.Is(next, lexicon.Mark)) {
		return what
	}
	return 0
}
