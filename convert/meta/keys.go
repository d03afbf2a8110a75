package meta

import (
	"strconv"
	"strings"
	"sync"
	"unicode"

	"github.com/fad55d40/archive/convert/doc"
)

// aliasLists are the names under which people write a field, in lower case and
// many languages, parted by "|".
var aliasLists = [][2]string{
	{"title", `title|headline|heading|subject|betreff|objet|asunto|assunto|oggetto|onderwerp|ämne|emne|temat|předmět|predmet|tárgy|subiect|konu|mövzu|θέμα|件名|主题|主題|main title|article title|name|head|başlıq|başlık|titre|título|titulo|titolo|titel|überschrift|schlagzeile|kop|rubrik|otsikko|tytuł|názov|název|titulek|cím|titlu|titul|заголовок|название|тема|назва|заглавие|τίτλος|العنوان|عنوان|כותרת|标题|標題|题目|タイトル|見出し|題名|제목|სათაური|վերնագիր|शीर्षक|শিরোনাম|تیتر|tiêu đề|nhan đề|judul|kichwa|kichwa cha habari|หัวเรื่อง|ชื่อเรื่อง|พาดหัว|sarlavha|сарлавҳа|naslov|наслов`},
	{"subtitle", `subtitle|sub title|deck|dek|subhead|subheadline|sub headline|standfirst|strapline|summary line|lead|lede|lead-in|chapeau|sous titre|chapô|chapo|accroche|subtítulo|bajada|entradilla|copete|sottotitolo|sommario|catenaccio|linha fina|linha de apoio|untertitel|unterzeile|vorspann|anlauf|ondertitel|chapeau|intro|ingress|underrubrik|undertittel|underrubrik|alaotsikko|podtytuł|lid|podtitul|perex|alcím|subtitlu|подзаголовок|лид|анонс|підзаголовок|подзаглавие|υπότιτλος|alt başlık|spot|altbaşlıq|yarımbaşlıq|alt başlıq|العنوان الفرعي|כותרת משנה|副标题|副標題|副题|导语|サブタイトル|副題|リード|부제|부제목|عنوان فرعي|زیرعنوان|لید|उपशीर्षक|উপশিরোনাম|sapo|subjudul|anak judul|หัวข้อรอง|sarlavha osti|podnaslov|поднаслов`},
	{"kicker", `kicker|overline|topline|dachzeile|spitzmarke|surtitre|antetítulo|cintillo|volanta|occhiello|antetitulo|chapéu|nadtytuł|nadtitulek|nadnaslov|наднаслов|надзаголовок|üst başlık|روتیتر|section|rubric|column|desk|ressort|rubrik name|rubrique|sección|seccion|sezione|rubriek|avdelning|dział|rubrika|rovat|secțiune|рубрика|раздел|розділ|bölüm|kategori|bölmə|القسم|栏目|カテゴリ`},
	{"author", `author|authors|firma|firmas|author name|byline|by|creator|writer|written by|words|text|reporter|from|correspondent|müəllif|müəlliflər|yazar|yazan|muhabir|haber|auteur|auteurs|par|texte|autor|autora|autores|por|texto|autore|autori|di|testo|autorin|von|text|verfasser|verfasserin|redakteur|door|tekst|författare|av|forfatter|kirjoittaja|teksti|autorzy|autorka|szerző|írta|автор|авторы|текст|автори|корреспондент|συγγραφέας|συντάκτης|κείμενο|الكاتب|كاتب|بقلم|المؤلف|מאת|כותב|מחבר|作者|记者|記者|著者|文|筆者|글쓴이|기자|저자|ავტორი|հեղինակ|लेखक|लेखिका|संवाददाता|লেখক|প্রতিবেদক|نویسنده|خبرنگار|به قلم|tác giả|phóng viên|penulis|pewarta|mwandishi|ผู้เขียน|ผู้สื่อข่าว|muallif|муаллиф|may-akda`},
	{"date", `date|published|date published|publication date|publish date|published on|published at|date of publication|pubdate|pub date|issued|issue date|posted|release date|dated|dateline date|tarix|tarih|yayın tarihi|yayınlanma tarihi|dərc tarixi|publié|publié le|date de publication|paru le|fecha|fecha de publicación|publicado|data|data de publicação|data di pubblicazione|pubblicato|datum|veröffentlicht|erschienen|veröffentlicht am|erscheinungsdatum|gepubliceerd|publicerad|publisert|udgivet|dato|julkaistu|päivämäärä|päiväys|data publikacji|opublikowano|publikováno|dátum|megjelent|publicat|дата|дата публикации|опубликовано|дата публікації|ημερομηνία|التاريخ|تاريخ|تاريخ النشر|תאריך|日期|发布时间|发布日期|日付|公開日|掲載日|날짜|작성일|თარიღი|ամսաթիվ|दिनांक|तारीख|प्रकाशन तिथि|प्रकाशित|তারিখ|প্রকাশ|প্রকাশের তারিখ|تاریخ انتشار|تاریخ|ngày|ngày đăng|ngày xuất bản|tanggal|tanggal terbit|terbit|tarehe|วันที่|วันที่เผยแพร่|sana|сана|chop etilgan sana|чоп этилган сана|petsa`},
	{"modified", `updated|modified|last modified|last updated|date modified|modified date|lastmod|revised|mis à jour|modifié|actualizado|atualizado|aggiornato|aktualisiert|stand|bijgewerkt|uppdaterad|oppdatert|opdateret|päivitetty|zaktualizowano|aktualizováno|frissítve|обновлено|оновлено|güncelleme|güncellendi|yenilənib|ενημερώθηκε|تحديث|עודכן|更新|更新日|수정일`},
	{"language", `language|lang|langue|idioma|lingua|sprache|taal|språk|sprog|kieli|język|jazyk|nyelv|limbă|язык|мова|език|dil|γλώσσα|اللغة|שפה|语言|語言|言語|언어`},
	{"license", `license|licence|rights|copyright|licence text|text license|text licence|licencia|licença|licenza|lizenz|licentie|licens|lisens|lisenssi|licencja|licenc|licență|лицензия|права|ліцензія|lisans|lisenziya|άδεια|الترخيص|حقوق|רישיון|许可|ライセンス|저작권`},
	{"publisher", `publisher|publication|site|site name|newspaper|outlet|paper|journal|éditeur|publicación|editorial|editore|verlag|zeitung|uitgever|tidning|wydawca|vydavatel|kiadó|издание|издатель|газета|видання|yayıncı|nəşriyyat|qəzet|الناشر|出版|出版社|発行`},
	{"description", `description|summary|abstract|excerpt|synopsis|teaser|résumé|resumen|resumo|riassunto|zusammenfassung|samenvatting|sammanfattning|streszczenie|souhrn|összefoglaló|rezumat|описание|аннотация|опис|özet|açıklama|xülasə|περίληψη|الملخص|תקציר|摘要|概要|요약`},
	{"keywords", `keywords|tags|categories|topics|mots clés|mots clefs|etiquetas|palabras clave|palavras chave|parole chiave|schlagwörter|schlagworte|stichwörter|trefwoorden|nyckelord|emneord|avainsanat|słowa kluczowe|tagi|klíčová slova|címkék|etichete|ключевые слова|теги|ключові слова|etiketler|anahtar kelimeler|açar sözlər|ετικέτες|الكلمات المفتاحية|תגיות|关键词|キーワード|태그`},
	{"image.title", `image|image title|photo title|picture title|titre de la photo|título de la imagen|bildtitel|titolo della foto`},
	{"image.credit", `photo|photos|image credit|photo credit|picture credit|photo by line|image rights|image by|photo by|image creator|photographer|photography|photograph|picture|picture by|pictures|illustration|crédit photo|crédit|photographe|photographie|foto|fotos|fotografía|fotografia|fotógrafo|fotografo|crédito|bild|bildnachweis|bildrechte|bildquelle|bildcredit|fotocredit|fotorechte|fotonachweis|fotoquelle|fotograf|fotografin|foto von|beeld|fotograaf|kuva|kuvaaja|zdjęcie|fot|fotka|fénykép|фото|фотография|фотограф|автор фото|світлина|şəkil|fotoğraf|φωτογραφία|φωτογράφος|الصورة|تصوير|צילום|图片|摄影|写真|撮影|사진|फोटो|फ़ोटो|ছবি|عکس|ảnh|gambar|picha|ภาพ|crédit photographique|créditos da foto|créditos de la foto|credito fotografico|credito foto|fotocredits`},
	{"image.license", `image license|image licence|photo license|photo licence|picture licence|licence de la photo|licence photo|licence de l'image|licencia de la imagen|licencia de la foto|licença da imagem|licença da foto|licenza della foto|licenza immagine|bildlizenz|lizenz des bildes|fotolizenz|beeldlicentie|bildlicens|licencja zdjęcia|лицензия фото|лицензия изображения|şəkil lisenziyası|fotoğraf lisansı|görsel lisansı`},
	{"image.license_url", `image license url|image licence url|photo license url|photo licence url|license url|licence url`},
	{"image.caption", `image caption|caption|photo caption|cutline|légende|légende de la photo|pie de foto|leyenda|legenda|didascalia|bildunterschrift|bildtext|onderschrift|bijschrift|billedtekst|bildetekst|kuvateksti|podpis|podpis pod zdjęciem|popisek|képaláírás|подпись|подпись к фото|підпис|λεζάντα|foto altı|resim altı|şəkil altı|شرح الصورة|כיתוב|图片说明|写真説明|캡션|चित्र परिचय|ছবির ক্যাপশন|شرح عکس|chú thích ảnh|keterangan foto|keterangan gambar|maelezo ya picha|คำบรรยายภาพ`},
	{"image.alt", `image alt|alt|alt text|alternative text`},
	{"image.file", `image file|photo file|file`},
	{"image.source", `image source|photo source`},
}

// aliases maps each name to its field.
var aliases = sync.OnceValue(func() map[string]string {
	table := make(map[string]string)
	for _, l := range aliasLists {
		for name := range strings.SplitSeq(l[1], "|") {
			table[name] = l[0]
		}
	}
	ownNames(table, doc.MetaProperties())
	ownNames(table, doc.RightsProperties())
	return table
})

// ownNames adds the names that the properties themselves have.
func ownNames[T any](table map[string]string, properties []doc.Property[T]) {
	for _, p := range properties {
		if p.Stated == "" {
			continue
		}
		table[p.Stated] = p.Stated
		for name := range strings.SplitSeq(p.Names, "|") {
			if name != "" {
				table[name] = p.Stated
			}
		}
	}
}

// canonical is the name of the field that a key stands for; empty when there
// is none. Keys may differ in case, write - or _ for a space, and turn the words
// of a date around: "Date-Published".
func canonical(key string) string {
	k := strings.ToLower(strings.TrimSpace(key))
	if strings.Contains(key, "İ") || strings.HasSuffix(key, "LIQ") || strings.HasSuffix(key, "LIK") {
		k = strings.ToLowerSpecial(unicode.TurkishCase, strings.TrimSpace(key))
	}
	if name, ok := aliases()[k]; ok {
		return name
	}
	k = strings.Join(strings.Fields(marksToSpaces.Replace(k)), " ")
	return aliases()[k]
}

// imageKey takes "images[2].title" apart. "image.title" is that of the first.
func imageKey(key string) (index int, name string, ok bool) {
	rest, ok := strings.CutPrefix(strings.ToLower(key), "image")
	if !ok {
		return 0, "", false
	}
	rest = strings.TrimPrefix(rest, "s")
	if rest, ok = strings.CutPrefix(rest, "["); ok {
		number, after, closed := strings.Cut(rest, "]")
		n, err := strconv.Atoi(number)
		if !closed || err != nil || n < 0 || n > maxFields {
			return 0, "", false
		}
		index, rest = n, after
	}
	name, ok = strings.CutPrefix(rest, ".")
	if name == "license_url" {
		return index, name, ok // of a part of it
	}
	for _, p := range doc.ImageProperties() {
		if p.Stated != "" && (name == p.Stated || name == p.Names) {
			return index, p.Stated, ok
		}
	}
	return 0, "", false
}

// marksToSpaces parts the words of a key.
var marksToSpaces = strings.NewReplacer("_", " ", "-", " ")
