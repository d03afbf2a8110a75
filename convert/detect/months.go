package detect

import (
	"strings"
	"unicode"
	"unicode/utf8"
)

// monthNames lists the names of the months, January first, in the languages
// that are read; forms of one month are parted by "|". A prefix of three
// letters and more of a Latin or Cyrillic name stands for it too, when it
// belongs to one month only. The names are those of CLDR.
const monthNames = `
en january february march april may june july august september|sept october november december
fr janvier février mars avril mai juin juillet août septembre octobre novembre décembre
es enero febrero marzo abril mayo junio julio agosto septiembre|setiembre octubre noviembre diciembre
pt janeiro fevereiro março abril maio junho julho agosto setembro outubro novembro dezembro
it gennaio febbraio marzo aprile maggio giugno luglio agosto settembre ottobre novembre dicembre
de januar|jänner februar|feber märz|mrz april mai juni juli august september oktober november dezember
nl januari februari maart april mei juni juli augustus september oktober november december
sv januari februari mars april maj juni juli augusti september oktober november december
da januar februar marts april maj juni juli august september oktober november december
fi tammikuu|tammikuuta helmikuu|helmikuuta maaliskuu|maaliskuuta huhtikuu|huhtikuuta toukokuu|toukokuuta kesäkuu|kesäkuuta heinäkuu|heinäkuuta elokuu|elokuuta syyskuu|syyskuuta lokakuu|lokakuuta marraskuu|marraskuuta joulukuu|joulukuuta
tr ocak şubat mart nisan mayıs haziran temmuz ağustos eylül ekim kasım aralık
az yanvar fevral mart aprel may iyun iyul avqust sentyabr oktyabr noyabr dekabr
ru январь|января февраль|февраля март|марта апрель|апреля май|мая июнь|июня июль|июля август|августа сентябрь|сентября октябрь|октября ноябрь|ноября декабрь|декабря
uk січень|січня лютий|лютого березень|березня квітень|квітня травень|травня червень|червня липень|липня серпень|серпня вересень|вересня жовтень|жовтня листопад|листопада грудень|грудня
pl styczeń|stycznia luty|lutego marzec|marca kwiecień|kwietnia maj|maja czerwiec|czerwca lipiec|lipca sierpień|sierpnia wrzesień|września październik|października listopad|listopada grudzień|grudnia
cs leden|ledna únor|února březen|března duben|dubna květen|května červen|června červenec|července srpen|srpna září říjen|října listopad|listopadu prosinec|prosince
el ιανουάριος|ιανουαρίου φεβρουάριος|φεβρουαρίου μάρτιος|μαρτίου απρίλιος|απριλίου μάιος|μαΐου|μαίου ιούνιος|ιουνίου ιούλιος|ιουλίου αύγουστος|αυγούστου σεπτέμβριος|σεπτεμβρίου οκτώβριος|οκτωβρίου νοέμβριος|νοεμβρίου δεκέμβριος|δεκεμβρίου
ar يناير فبراير مارس أبريل|ابريل مايو يونيو يوليو أغسطس|اغسطس سبتمبر أكتوبر|اكتوبر نوفمبر ديسمبر
he ינואר|בינואר פברואר|בפברואר מרץ|במרץ אפריל|באפריל מאי|במאי יוני|ביוני יולי|ביולי אוגוסט|באוגוסט ספטמבר|בספטמבר אוקטובר|באוקטובר נובמבר|בנובמבר דצמבר|בדצמבר
ka იანვარი თებერვალი მარტი აპრილი მაისი ივნისი ივლისი აგვისტო სექტემბერი ოქტომბერი ნოემბერი დეკემბერი
hy հունվարի|հունվար փետրվարի|փետրվար մարտի|մարտ ապրիլի|ապրիլ մայիսի|մայիս հունիսի|հունիս հուլիսի|հուլիս օգոստոսի|օգոստոս սեպտեմբերի|սեպտեմբեր հոկտեմբերի|հոկտեմբեր նոյեմբերի|նոյեմբեր դեկտեմբերի|դեկտեմբեր
hu január február március április május június július augusztus szeptember október november december
ro ianuarie februarie martie aprilie mai iunie iulie august septembrie octombrie noiembrie decembrie
`

// months maps every folded form of a month's name to its number, and 0 for an
// abbreviation that two months share.
var months = func() map[string]int {
	table := make(map[string]int)
	for line := range strings.Lines(monthNames) {
		names := strings.Fields(line)
		for i, forms := range names {
			if i == 0 {
				continue
			}
			for form := range strings.SplitSeq(forms, "|") {
				table[form] = i
			}
		}
	}
	full := make([]string, 0, len(table))
	for name := range table {
		full = append(full, name)
	}
	for _, name := range full {
		addPrefixes(table, name, table[name], full)
	}
	return table
}()

// addPrefixes adds the abbreviations of a name. A short form that also begins
// the name of another month is left out.
func addPrefixes(table map[string]int, name string, month int, full []string) {
	runes := []rune(name)
	if runes[0] > unicode.MaxLatin1 && !unicode.In(runes[0], unicode.Latin, unicode.Cyrillic, unicode.Greek) {
		return
	}
	for n := 3; n < len(runes) && n <= 4; n++ {
		short := string(runes[:n])
		clear := true
		for _, other := range full {
			if strings.HasPrefix(other, short) && table[other] != month {
				clear = false
				break
			}
		}
		if _, taken := table[short]; clear && !taken {
			table[short] = month
		}
	}
}

const weekdayNames = ` monday tuesday wednesday thursday friday saturday sunday mon tue tues wed thu thur thurs fri sat sun
lundi mardi mercredi jeudi vendredi samedi dimanche lunes martes miércoles jueves viernes sábado domingo
segunda-feira terça-feira quarta-feira quinta-feira sexta-feira lunedì martedì mercoledì giovedì venerdì sabato domenica
montag dienstag mittwoch donnerstag freitag samstag sonnabend sonntag maandag dinsdag woensdag donderdag vrijdag zaterdag zondag
pazartesi salı çarşamba perşembe cuma cumartesi pazar понедельник вторник среда четверг пятница суббота воскресенье
понеділок вівторок середа четвер пʼятниця п'ятниця субота неділя poniedziałek wtorek środa czwartek piątek sobota niedziela
δευτέρα τρίτη τετάρτη πέμπτη παρασκευή σάββατο κυριακή måndag tisdag onsdag torsdag fredag lördag söndag `

var weekdays = func() map[string]bool {
	set := make(map[string]bool)
	for _, w := range strings.Fields(weekdayNames) {
		set[w] = true
	}
	return set
}()

// foldWord lower-cases a word for the tables. The dotted and dotless i of
// Turkish and Azerbaijani fold by their own rules, which the tables need for
// KASIM and NİSAN alike: so both foldings are tried by the caller.
func foldWord(s string, turkish bool) string {
	if turkish {
		return strings.ToLowerSpecial(unicode.TurkishCase, s)
	}
	return strings.ToLower(s)
}

// month looks a word up in the table of months; a final stop is passed over.
func month(word string) (int, bool) {
	word = strings.TrimSuffix(word, ".")
	if utf8.RuneCountInString(word) < 3 {
		return 0, false
	}
	for _, turkish := range []bool{false, true} {
		if m, ok := months[foldWord(word, turkish)]; ok {
			return m, true
		}
	}
	return 0, false
}
