package date

import (
	"sync"
)

// publishedLabels open, or close, a line with the day of publication; words of
// one label are parted by spaces, labels by "|".
const publishedLabels = `published online|published online on|available online|published on|published at|published|publication date|date of publication|publish date|date published|posted on|posted at|posted|first published on|first published|originally published on|originally published|
date|dated|issued|released|release date|pub date|issue date|publié le|publiée le|publié|paru le|mis en ligne le|date de publication|publicado el|publicado en|publicado|publicada el|fecha de publicación|fecha|
publicado em|publicada em|data de publicação|data|pubblicato il|pubblicato|pubblicata il|data di pubblicazione|
veröffentlicht am|veröffentlicht|erschienen am|erschienen|datum|vom|gepubliceerd op|gepubliceerd|geplaatst op|publicerad|publicerat|publisert|publiceret|udgivet|julkaistu|
opublikowano|data publikacji|opublikowany|publikováno|zveřejněno|vydáno|közzétéve|megjelent|publicat pe|publicat la|publicat|data publicării|
опубликовано|опубликована|дата публикации|дата|размещено|опубліковано|дата публікації|публикувано на|публикувано|objavljeno|
yayınlanma tarihi|yayınlanma|yayınlandı|yayın tarihi|yayın|yayımlanma|giriş tarihi|giriş|oluşturulma tarihi|eklenme tarihi|tarih|dərc olunub|dərc edilib|yayımlanıb|tarix|
δημοσιεύτηκε στις|δημοσιεύτηκε|δημοσιεύθηκε|δημοσίευση|ημερομηνία δημοσίευσης|ημερομηνία|نشر في|نشر|نشرت في|نُشر في|تاريخ النشر|تاريخ|פורסם ב|פורסם|תאריך|גამოქვეყნდა|თარიღი|प्रकाशित|प्रकाशित तिथि|প্রকাশ|প্রকাশিত|প্রকাশের সময়|تاریخ انتشار|انتشار|dipublikasikan|diterbitkan|imechapishwa|ilichapishwa|tarehe|ngày đăng|đăng lúc|เผยแพร่|วันที่|эълон қилинди|e’lon qilindi|`

// modifiedLabels mark the day of a change.
const modifiedLabels = `last updated on|last updated at|last updated|last modified on|last modified|last edited on|last edited|updated on|updated at|updated|update|modified on|modified|edited on|revised on|revised|last changed|
mis à jour le|mise à jour le|mis à jour|mise à jour|dernière mise à jour|modifié le|actualizado el|actualizado|actualizada el|última actualización|
atualizado em|atualizado|última atualização|aggiornato il|aggiornato|modifica il|modificato il|modifié le|modificado el|geändert am|ultimo aggiornamento|aktualisiert am|aktualisiert|zuletzt aktualisiert|stand|letzte änderung|
bijgewerkt op|bijgewerkt|laatst bijgewerkt|laatste update|gewijzigd op|uppdaterad|senast uppdaterad|oppdatert|sist oppdatert|opdateret|päivitetty|muokattu|
zaktualizowano|aktualizacja|ostatnia aktualizacja|aktualizováno|frissítve|utolsó frissítés|actualizat la|actualizat|ultima actualizare|
обновлено|обновлён|последнее обновление|изменено|оновлено|обновена|güncelleme tarihi|güncelleme|son güncelleme|güncellenme tarihi|güncellenme|güncellendi|yenilənib|yeniləndi|son yenilənmə|
ενημερώθηκε|τελευταία ενημέρωση|τελευταία τροποποίηση|تحديث|آخر تحديث|تم التحديث|עודכן|עודכן ב|अपडेट|अपडेटेड|আপডেট|হালনাগাদ|diperbarui|imesasishwa|cập nhật|อัปเดต|`

// otherLabels mark days on which something else happened to the text.
const otherLabels = `received|received on|accepted|accepted on|submitted on|filed|filed on|created on|created|uploaded on|uploaded|recorded|recorded on|accessed|accessed on|retrieved|embargo|embargoed until|due|deadline|event date|printed on|erstellt am|abgerufen am|créé le|consulté le|creado el|создано|oluşturuldu|yaradılıb`

// ideographLabels are the labels of scripts that write no spaces; they may
// stand on either side of the date.
const ideographLabels = `公開日|公開|配信日|配信|掲載日|掲載|投稿日|発行|发布时间|发布日期|发布于|发表于|发布|时间|日期|發布時間|發佈時間|發布|입력|게시일|게시|등록|작성일|승인|기사입력`

const ideographModified = `更新日時|更新日|更新|最終更新日|最終更新|修改时间|更新时间|更新於|수정|최종수정|업데이트`

// label is the folded words of one label.
type label struct {
	words []string
	kind  Kind
}

// labels lists all labels by their first word.
var labels = sync.OnceValue(func() map[string][]label {
	all := make(map[string][]label)
	add := func(list string, kind Kind) {
		for _, text := range splitLabels(list) {
			p := tokenWords(text)
			if len(p) > 0 {
				all[p[0]] = append(all[p[0]], label{p, kind})
			}
		}
	}
	add(publishedLabels, Published)
	add(ideographLabels, Published)
	add(otherLabels, Event)
	add(modifiedLabels, Modified)
	add(ideographModified, Modified)
	return all
})

// label passes over the longest label at token i and the joiners behind it.
func (p *parser) label(i int) (next int, kind Kind, ok bool) {
	next = i
	if i >= len(p.toks) || p.toks[i].number {
		return i, "", false
	}
	longest := 0
	for _, l := range labels()[p.toks[i].word] {
		if len(l.words) > longest && p.matches(i, l.words) {
			longest, kind = len(l.words), l.kind
		}
	}
	if longest == 0 {
		return i, "", false
	}
	for next = i + longest; p.is(next, joiners()); next++ {
	}
	return next, kind, true
}

func (p *parser) matches(i int, words []string) bool {
	if i+len(words) > len(p.toks) {
		return false
	}
	for k, w := range words {
		if p.toks[i+k].number || p.toks[i+k].word != w {
			return false
		}
	}
	return true
}

func splitLabels(list string) []string {
	var out []string
	start := 0
	for i := 0; i <= len(list); i++ {
		if i == len(list) || list[i] == '|' || list[i] == '\n' {
			if start < i {
				out = append(out, list[start:i])
			}
			start = i + 1
		}
	}
	return out
}

// tokenWords are the folded words of a label, as a line's tokens have them.
func tokenWords(text string) []string {
	p := newParser(text, "")
	if p == nil {
		return nil
	}
	var out []string
	for _, t := range p.toks {
		out = append(out, t.word)
	}
	return out
}

// labelWords are the words of all labels.
var labelWords = sync.OnceValue(func() map[string]bool {
	set := make(map[string]bool)
	for _, list := range labels() {
		for _, l := range list {
			for _, w := range l.words {
				set[w] = true
			}
		}
	}
	return set
})

// LabelWord reports whether a word can be part of the label of a date.
func LabelWord(w string) bool {
	words := tokenWords(w)
	return len(words) == 1 && labelWords()[words[0]]
}
