package rights

import "strings"

// linkWords are the small words that tie a work to its licence, before or
// after the licence's name: "is licensed under the", "sous", "lisansı altındadır".
var linkWords = newLexicon(
	entry{0, "is|are|was|were|be|been|has|licensed|licenced|license|licence|under|with|marked|used|available|made|released|shared|published|distributed|provided|offered|dedicated|to|the|a|an|in|as|terms|conditions|of|and|by way of|free|freely|licensed for use|reproduced|republished|presented|covered|governed|subject|protected|classified|designated|identified|its|via a|into"},
	entry{0, "ist|sind|steht|stehen|lizenziert|unter|einer|der|die|das|dem|den|lizenz|lizenzbedingungen|nach|gemass|veroffentlicht|verfugbar|verwendet|bereitgestellt|freigegeben|gekennzeichnet|mit|als|im|bedingungen|wurde|genutzt|nutzung|wird|zur verfugung gestellt|geschutzt|markiert"},
	entry{0, "est|sont|sous|une|la|le|les|selon|termes|de|des|mise|mis|mises|disposition|publie|publiee|distribue|distribuee|disponible|diffuse|diffusee|partage|partagee|utilise|utilisee|marque|marquee|avec|dans|conformement|concede|concedee|en vertu|titre|au|du|l|soumise|soumis|placee|place|propose|proposee|d"},
	entry{0, "esta|estan|bajo|licencia|una|el|los|con|del|licenciado|licenciada|distribuido|distribuida|se|distribuye|publicado|publicada|tiene|utilizado|utilizada|usado|usada|segun|terminos|compartido|compartida|marcado|marcada|como|en|sujeto|sujeta|encuentra|publica|es|liberado|liberada|ofrece|cedido bajo|protegido por|amparada"},
	entry{0, "e|sono|sotto|licenza|concesso|concessa|distribuito|distribuita|rilasciato|rilasciata|pubblicato|pubblicata|disponibile|utilizzato|utilizzata|secondo|termini|della|di|marcato|contrassegnato|contrassegnata|nel|tipo|viene|usato|usata|coperto|coperta|un|ai sensi|licenziato|licenziata|soggetto|soggetta|alla"},
	entry{0, "estao|sob|licenca|uma|o|com|disponivel|partilhado|conforme|os|da|em|encontra|distribui|lancado|lancada|compartilhado|compartilhada|sao|ao abrigo|no|ao|nos|esta licenciado"},
	entry{0, "лицензия|лицензии|лицензией|лицензию|лицензировано|лицензирован|лицензирована|лицензированно|под|по|на|условиях|доступно|доступен|доступна|распространяется|распространяются|используется|использовано|использована|опубликовано|опубликована|опубликован|в|соответствии|с|согласно|является|находится|помечено|помечена|отмечено|отмечена|обозначено|маркировано|свободной|открытой|публикуется|выпущено|лицензируется|лицензий|имеет|защищено|передано|условия|свободная"},
	entry{0, "ліцензія|ліцензією|ліцензії|ліцензію|ліцензовано|ліцензований|ліцензована|ліцензоване|за|під|умовах|умовами|поширюється|використано|використовується|опубліковано|відповідно|до|згідно|з|позначено|позначена|є|надано за|вільною|розповсюджується|перебуває|у|доступне"},
	entry{0, "lisans|lisansi|lisansiyla|lisansli|lisanslidir|lisanslanmistir|lisanslanmis|altinda|altindadir|ile|kapsaminda|kapsamindadir|kullanilmistir|kullanilmaktadir|yayinlanmistir|yayimlanmistir|paylasilmistir|sunulmaktadir|sunulmustur|dagitilmaktadir|olarak|isaretlenmistir|uyarinca|sartlariyla|kosullariyla|adli|eser|eseri|lisanslanmaktadir|kullanilabilir|gore"},
	entry{0, "lisenziya|lisenziyasi|lisenziyasiyla|lisenziyasina|ilə|əsasinda|lisenziyalasdirilib|lisenziyalasdirilmisdir|lisenziyalanib|lisenziyalanmisdir|lisenziyalidir|uygun|yayimlanib|paylasilib|dərc|olunub|olunur|istifadə|edilib|edilir|yayilib|yayilir|sərtləri|ilə lisenziyalanib|muvafiq|lisenziyasi altinda"},
	entry{0, "jest|sa|na|licencji|licencja|licencje|licencyjne|objete|objety|objeta|udostepniono|udostepnione|udostepniony|udostepniona|udostepniana|udostepniane|opublikowano|opublikowane|opublikowany|opublikowana|dostepne|dostepny|dostepna|wykorzystano|wykorzystane|zgodnie|z|rozpowszechniane|rozpowszechniany|oznaczone|oznaczony|oznaczona|jako|w|warunkach|wydane|licencjonowane|licencjonowany|licencjonowana|uzyto|znakiem"},
	entry{0, "αδεια|αδειασ|με|υπο|την|τη|το|τησ|του|μια|χρηση|χρησησ|διατιθεται|διατιθενται|αδειοδοτειται|αδειοδοτημενο|αδειοδοτημενη|αδειοδοτημενοσ|ειναι|συμφωνα|δημοσιευεται|βαση|βασει|χορηγειται|παρεχεται|κατω|απο|στο|εχει|η|ο|τουσ|τισ|οπωσ|στουσ|ορουσ|διανεμεται|χρησιμοποιειται|σημανση|ωσ|αδειοδοτουνται"},
	entry{0, "ar|licensierat|licensierade|tillganglig|tillgangligt|er|lisensiert|licenseret|anvands|anvand|publicerad|brugt|brukt|lisensoitu|lisenssilla|kaytetaan|julkaistu|este|licentiat|licentiata|sub|conform|disponibila|licenc|alatt|kozott|bocsatva|elerheto|je|licencovano|licencovan|licencovana|pouzito|vydano|za podminek|uzito|objavljeno|licencirano"},
	entry{0, "بموجب|مرخص|مرخصة|تحت|وفق|منشور|برخصة|رخصة|تحت مجوز|منتشر|شده|است|ברישיון|רישיון|תחת|מופץ|לפי|ライセンス|は|以|に基づく|の下に|采用|採用|使用|基于|依据|根据|进行许可|授权|许可|라이선스|하에|के|तहत"},
	entry{0, "onder|gelicentieerd|licentie|een|het|wordt|beschikbaar|gebruikt|gepubliceerd|gelicenseerd|gemarkeerd|met|licens|licensierad|enligt|pod|licenci|dostupne|licencian"},
)

// linkWord reports whether token i ties a work to its licence. Only small
// letters do, or a word with a colon, or a word for "licence": a name may be
// called Under.
func (l *line) linkWord(i int) bool {
	if !l.is(i, word) || !linkWords.has(l, i) && !licenceWords.has(l, i) {
		return false
	}
	return !l.upper(i) || l.shouted(i) || l.word(i-1) == "." && l.lower(i+1) || l.word(i+1) == ":" || licenceWords.has(l, i) && l.lower(i-1) || licenceWords.has(l, i) && !l.is(i-1, word)
}

// shouted reports whether token i stands in a line of capitals.
func (l *line) shouted(i int) bool {
	return l.capitals(i) && l.toks[i].end-l.toks[i].start > 1 && (l.capitals(i-1) || i == 0) && (l.capitals(i-2) || i < 2) && (l.capitals(i+1) || i+1 == len(l.toks))
}

// trimRight passes backwards over the words and marks between a work and its
// licence: what is left ends before the returned token. verb reports whether
// any word was passed over, so that a full stop before it is an abbreviation's.
func (l *line) trimRight(i, j int) (end int, verb bool) {
	parted := false // by a joint: no small word before it belongs to the licence ("dr. no, CC BY")
	for j > i {
		w := l.word(j - 1)
		if parted && l.is(j-1, word) && !licenceWords.has(l, j-1) && l.toks[j-1].end-l.toks[j-1].start <= 3 {
			return j, verb
		}
		parted = l.is(j-1, mark) && (w == "," || w == "/" || w == "|" || w == "(" || w == "[" || w == "<" || w == ".")
		switch {
		case l.is(j-1, mark) && joint(w), l.is(j-1, mark) && (w == "(" || w == "[" || w == "<"):
			j--
		case w == "." && !verb && !l.abbreviation(j-2):
			j--
		case l.linkWord(j - 1):
			j, verb = j-1, true
		case w == "this" && l.linkWord(j-2), verb && (w == "reuse" || w == "use"), verb && w == "for" && (l.word(j) == "reuse" || l.word(j) == "use"):
			j-- // "and licensed for reuse under this …"
		case w == "via" && l.lower(j-1):
			j--
		case verb && j-1 == i && linkWords.has(l, i): // "Published under …"
			j--
		case verb && w == "on" && strings.HasPrefix(l.word(j), "lisens"): // Finnish
			j--
		case (verb || l.linkWord(j-3)) && w == "domain" && l.word(j-2) == "public": // "dedicated to the public domain under CC0"
			j -= 2
		default:
			return j, verb
		}
	}
	return j, verb
}

// trimLeft is trimRight the other way round.
func (l *line) trimLeft(i, j int) int {
	for i < j {
		w := l.word(i)
		if l.is(i, mark) && (joint(w) || w == "." || w == ")" || w == "]" || w == ">") || l.linkWord(i) {
			i++
			continue
		}
		break
	}
	return i
}

// joint reports whether a mark parts the members of a credit.
func joint(w string) bool {
	switch w {
	case ",", "/", "|", ":", ";", "·", "•", "*", "=", "…", "→", "~":
		return true
	}
	return false
}

// abbreviation reports whether token i is one that keeps its full stop: an
// initial, "Co.", "Jr.".
func (l *line) abbreviation(i int) bool {
	if !l.is(i, word) {
		return false
	}
	switch l.word(i) {
	case "co", "inc", "ltd", "jr", "sr", "bros", "corp", "llc", "mfg", "pub", "dept", "univ", "inst", "st", "dr", "ed", "eds", "al", "esq", "phd", "gov", "s", "g":
		return l.upper(i) || l.word(i) == "al"
	}
	return false
}
