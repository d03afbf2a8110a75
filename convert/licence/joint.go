package licence

import (
	"strings"

	"github.com/fad55d40/archive/convert/lexicon"
)

// LinkWords are the small words that tie a work to its licence, before or
// after the licence's name: "is licensed under the", "sous", "lisansı altındadır".
var LinkWords = lexicon.New(
	lexicon.Entry{Value: 0, Phrases: "is|are|was|were|be|been|has|licensed|licenced|license|licence|under|with|marked|used|available|made|released|shared|published|distributed|provided|offered|dedicated|to|the|a|an|in|as|terms|conditions|of|and|by way of|free|freely|licensed for use|reproduced|republished|presented|covered|governed|subject|protected|classified|designated|identified|its|via a|into"},
	lexicon.Entry{Value: 0, Phrases: "ist|sind|steht|stehen|lizenziert|unter|einer|der|die|das|dem|den|lizenz|lizenzbedingungen|nach|gemass|veroffentlicht|verfugbar|verwendet|bereitgestellt|freigegeben|gekennzeichnet|mit|als|im|bedingungen|wurde|genutzt|nutzung|wird|zur verfugung gestellt|geschutzt|markiert"},
	lexicon.Entry{Value: 0, Phrases: "est|sont|sous|une|la|le|les|selon|termes|de|des|mise|mis|mises|disposition|publie|publiee|distribue|distribuee|disponible|diffuse|diffusee|partage|partagee|utilise|utilisee|marque|marquee|avec|dans|conformement|concede|concedee|en vertu|titre|au|du|l|soumise|soumis|placee|place|propose|proposee|d"},
	lexicon.Entry{Value: 0, Phrases: "esta|estan|bajo|licencia|una|el|los|con|del|licenciado|licenciada|distribuido|distribuida|se|distribuye|publicado|publicada|tiene|utilizado|utilizada|usado|usada|segun|terminos|compartido|compartida|marcado|marcada|como|en|sujeto|sujeta|encuentra|publica|es|liberado|liberada|ofrece|cedido bajo|protegido por|amparada"},
	lexicon.Entry{Value: 0, Phrases: "e|sono|sotto|licenza|concesso|concessa|distribuito|distribuita|rilasciato|rilasciata|pubblicato|pubblicata|disponibile|utilizzato|utilizzata|secondo|termini|della|di|marcato|contrassegnato|contrassegnata|nel|tipo|viene|usato|usata|coperto|coperta|un|ai sensi|licenziato|licenziata|soggetto|soggetta|alla"},
	lexicon.Entry{Value: 0, Phrases: "estao|sob|licenca|uma|o|com|disponivel|partilhado|conforme|os|da|em|encontra|distribui|lancado|lancada|compartilhado|compartilhada|sao|ao abrigo|no|ao|nos|esta licenciado"},
	lexicon.Entry{Value: 0, Phrases: "лицензия|лицензии|лицензией|лицензию|лицензировано|лицензирован|лицензирована|лицензированно|под|по|на|условиях|доступно|доступен|доступна|распространяется|распространяются|используется|использовано|использована|опубликовано|опубликована|опубликован|в|соответствии|с|согласно|является|находится|помечено|помечена|отмечено|отмечена|обозначено|маркировано|свободной|открытой|публикуется|выпущено|лицензируется|лицензий|имеет|защищено|передано|условия|свободная"},
	lexicon.Entry{Value: 0, Phrases: "ліцензія|ліцензією|ліцензії|ліцензію|ліцензовано|ліцензований|ліцензована|ліцензоване|за|під|умовах|умовами|поширюється|використано|використовується|опубліковано|відповідно|до|згідно|з|позначено|позначена|є|надано за|вільною|розповсюджується|перебуває|у|доступне"},
	lexicon.Entry{Value: 0, Phrases: "lisans|lisansi|lisansiyla|lisansli|lisanslidir|lisanslanmistir|lisanslanmis|altinda|altindadir|ile|kapsaminda|kapsamindadir|kullanilmistir|kullanilmaktadir|yayinlanmistir|yayimlanmistir|paylasilmistir|sunulmaktadir|sunulmustur|dagitilmaktadir|olarak|isaretlenmistir|uyarinca|sartlariyla|kosullariyla|adli|eser|eseri|lisanslanmaktadir|kullanilabilir|gore"},
	lexicon.Entry{Value: 0, Phrases: "lisenziya|lisenziyasi|lisenziyasiyla|lisenziyasina|ilə|əsasinda|lisenziyalasdirilib|lisenziyalasdirilmisdir|lisenziyalanib|lisenziyalanmisdir|lisenziyalidir|uygun|yayimlanib|paylasilib|dərc|olunub|olunur|istifadə|edilib|edilir|yayilib|yayilir|sərtləri|ilə lisenziyalanib|muvafiq|lisenziyasi altinda"},
	lexicon.Entry{Value: 0, Phrases: "jest|sa|na|licencji|licencja|licencje|licencyjne|objete|objety|objeta|udostepniono|udostepnione|udostepniony|udostepniona|udostepniana|udostepniane|opublikowano|opublikowane|opublikowany|opublikowana|dostepne|dostepny|dostepna|wykorzystano|wykorzystane|zgodnie|z|rozpowszechniane|rozpowszechniany|oznaczone|oznaczony|oznaczona|jako|w|warunkach|wydane|licencjonowane|licencjonowany|licencjonowana|uzyto|znakiem"},
	lexicon.Entry{Value: 0, Phrases: "αδεια|αδειασ|με|υπο|την|τη|το|τησ|του|μια|χρηση|χρησησ|διατιθεται|διατιθενται|αδειοδοτειται|αδειοδοτημενο|αδειοδοτημενη|αδειοδοτημενοσ|ειναι|συμφωνα|δημοσιευεται|βαση|βασει|χορηγειται|παρεχεται|κατω|απο|στο|εχει|η|ο|τουσ|τισ|οπωσ|στουσ|ορουσ|διανεμεται|χρησιμοποιειται|σημανση|ωσ|αδειοδοτουνται"},
	lexicon.Entry{Value: 0, Phrases: "ar|licensierat|licensierade|tillganglig|tillgangligt|er|lisensiert|licenseret|anvands|anvand|publicerad|brugt|brukt|lisensoitu|lisenssilla|kaytetaan|julkaistu|este|licentiat|licentiata|sub|conform|disponibila|licenc|alatt|kozott|bocsatva|elerheto|je|licencovano|licencovan|licencovana|pouzito|vydano|za podminek|uzito|objavljeno|licencirano"},
	lexicon.Entry{Value: 0, Phrases: "بموجب|مرخص|مرخصة|تحت|وفق|منشور|برخصة|رخصة|تحت مجوز|منتشر|شده|است|ברישיון|רישיון|תחת|מופץ|לפי|ライセンス|は|以|に基づく|の下に|采用|採用|使用|基于|依据|根据|进行许可|授权|许可|라이선스|하에|के|तहत"},
	lexicon.Entry{Value: 0, Phrases: "onder|gelicentieerd|licentie|een|het|wordt|beschikbaar|gebruikt|gepubliceerd|gelicenseerd|gemarkeerd|met|licens|licensierad|enligt|pod|licenci|dostupne|licencian"},
)

// LinkWord reports whether token i ties a work to its licence. Only small
// letters do, or a word with a colon, or a word for "licence": a name may be
// called Under.
func (l Line) LinkWord(i int) bool {
	if !l.Is(i, lexicon.Word) || !LinkWords.Has(l.Line, i) && !Words.Has(l.Line, i) {
		return false
	}
	return !l.Upper(i) || l.shouted(i) || l.Word(i-1) == "." && l.Lower(i+1) || l.Word(i+1) == ":" || Words.Has(l.Line, i) && l.Lower(i-1) || Words.Has(l.Line, i) && !l.Is(i-1, lexicon.Word)
}

// shouted reports whether token i stands in a line of capitals.
func (l Line) shouted(i int) bool {
	return l.Capitals(i) && l.Toks[i].End-l.Toks[i].Start > 1 && (l.Capitals(i-1) || i == 0) && (l.Capitals(i-2) || i < 2) && (l.Capitals(i+1) || i+1 == len(l.Toks))
}

// TrimRight passes backwards over the words and marks between a work and its
// licence: what is left ends before the returned token. verb reports whether
// any word was passed over, so that a full stop before it is an abbreviation's.
func (l Line) TrimRight(i, j int) (end int, verb bool) {
	parted := false // by a joint: no small word before it belongs to the licence ("dr. no, CC BY")
	for j > i {
		w := l.Word(j - 1)
		if parted && l.Is(j-1, lexicon.Word) && !Words.Has(l.Line, j-1) && l.Toks[j-1].End-l.Toks[j-1].Start <= 3 {
			return j, verb
		}
		parted = l.Is(j-1, lexicon.Mark) && (w == "," || w == "/" || w == "|" || w == "(" || w == "[" || w == "<" || w == ".")
		switch {
		case l.Is(j-1, lexicon.Mark) && Joint(w), l.Is(j-1, lexicon.Mark) && (w == "(" || w == "[" || w == "<"):
			j--
		case w == "." && !verb && !l.Abbreviation(j-2):
			j--
		case l.LinkWord(j - 1):
			j, verb = j-1, true
		case w == "this" && l.LinkWord(j-2), verb && (w == "reuse" || w == "use"), verb && w == "for" && (l.Word(j) == "reuse" || l.Word(j) == "use"):
			j-- // "and licensed for reuse under this …"
		case w == "via" && l.Lower(j-1):
			j--
		case verb && j-1 == i && LinkWords.Has(l.Line, i): // "Published under …"
			j--
		case verb && w == "on" && strings.HasPrefix(l.Word(j), "lisens"): // Finnish
			j--
		case (verb || l.LinkWord(j-3)) && w == "domain" && l.Word(j-2) == "public": // "dedicated to the public domain under CC0"
			j -= 2
		default:
			return j, verb
		}
	}
	return j, verb
}

// TrimLeft is trimRight the other way round.
func (l Line) TrimLeft(i, j int) int {
	for i < j {
		w := l.Word(i)
		if l.Is(i, lexicon.Mark) && (Joint(w) || w == "." || w == ")" || w == "]" || w == ">") || l.LinkWord(i) {
			i++
			continue
		}
		break
	}
	return i
}

// Joint reports whether a mark parts the members of a credit.
func Joint(w string) bool {
	switch w {
	case ",", "/", "|", ":", ";", "·", "•", "*", "=", "…", "→", "~":
		return true
	}
	return false
}

// Abbreviation reports whether token i is one that keeps its full stop: an
// initial, "Co.", "Jr.".
func (l Line) Abbreviation(i int) bool {
	if !l.Is(i, lexicon.Word) {
		return false
	}
	switch l.Word(i) {
	case "co", "inc", "ltd", "jr", "sr", "bros", "corp", "llc", "mfg", "pub", "dept", "univ", "inst", "st", "dr", "ed", "eds", "al", "esq", "phd", "gov", "s", "g":
		return l.Upper(i) || l.Word(i) == "al"
	}
	return false
}
