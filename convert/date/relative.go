package date

import "github.com/fad55d40/archive/convert/lexicon"

// The words of which relative times are made, in the languages that texts of
// the web are mostly in.
var (
	agoWords  = lexicon.Set(`ago vor il hace atrás há fa geleden sedan siden sitten temu před назад тому önce əvvəl πριν قبل منذ לפני 前 전 ezelőtt urmă`)
	unitWords = lexicon.Set(`second seconds sec secs minute minutes min mins hour hours hr hrs h day days week weeks month months year years
		sekunden minute minuten std stunde stunden tag tage tagen woche wochen monat monaten jahr jahren heure heures jour jours semaine semaines mois an ans
		minuto minutos hora horas día días semana semanas mes meses año años dia dias mês ano anos minuti ore ora giorno giorni settimana settimane mesi
		uur dag dagen weken timmar timer dagar dage tuntia päivää godzin godzinę godziny dni minut hodin dny минут минуты минуту часов часа час дней дня день недели недель
		годин години днів saat dakika gün hafta ay dəqiqə ώρες ώρα λεπτά ημέρες ساعات ساعة أيام يوم דקות שעות ימים 時 間 分 日 시 간 일 분 órája napja ore zile`)
	nearDays = lexicon.Set(`yesterday today now tonight just heute gestern aujourd'hui aujourd hui hier hoy ayer hoje ontem oggi ieri vandaag gisteren
		i idag igår går dag tänään eilen dzisiaj dziś wczoraj dnes včera сегодня вчера сьогодні вчора bugün dün dünən σήμερα χθες اليوم أمس היום אתמול
		今 昨 本 日 天 오 늘 어 제 gerade eben a an one few y a il ya about last past mehr als über w`)
)

// relative reads a line that counts from a day it does not name: "2 hours
// ago", "yesterday", "Tuesday". It is never resolved: the day of reading is
// not the day of writing.
func (p *parser) relative(i int) (Date, bool) {
	d := Date{Kind: Published, Rule: "date-relative", Problem: Relative, Confidence: 0.5}
	if i >= len(p.toks) || len(p.toks)-i > 8 {
		return d, false
	}
	told := false
	for k := i; k < len(p.toks); {
		t := p.toks[k]
		if _, next, ok := p.clock(k); ok {
			k = next
			continue
		}
		switch {
		case p.is(k, agoWords()), t.weekday > 0 && len([]rune(t.word)) > 2, p.is(k, nearDays()) && len([]rune(t.word)) > 2:
			told = true
		case t.number && t.digits <= 3, p.is(k, unitWords()), p.is(k, nearDays()), p.is(k, joiners()):
		default:
			return d, false
		}
		k++
	}
	return d, told
}
