package date

import (
	"strings"
	"sync"

	"github.com/fad55d40/archive/convert/lexicon"
)

// monthNames lists the names of the months, January first, in the languages
// that are read; forms of one month are parted by "|". The first three or four
// letters of a name stand for it too, when they begin no other month. The names
// are those of CLDR.
const monthNames = `
en january february march april may june july august september|sept october november december
fr janvier|janv février|fevrier|févr mars avril mai juin juillet|juil août|aout septembre octobre novembre décembre|decembre
es enero febrero marzo abril mayo junio julio agosto septiembre|setiembre octubre noviembre diciembre
ca gener febrer març abril maig juny juliol agost setembre octubre novembre desembre
pt janeiro fevereiro março|marco abril maio junho julho agosto setembro outubro novembro dezembro
it gennaio febbraio marzo aprile maggio giugno luglio agosto settembre ottobre novembre dicembre
de januar|jänner|jaenner februar|feber märz|maerz|mrz april mai juni juli august september oktober november dezember
nl januari februari maart|mrt april mei juni juli augustus september oktober november december
sv januari februari mars april maj juni juli augusti september oktober november december
da januar februar marts april maj juni juli august september oktober november december
tr ocak şubat mart nisan mayıs haziran temmuz ağustos eylül ekim kasım aralık
az yanvar fevral mart aprel may iyun iyul avqust sentyabr oktyabr noyabr dekabr
ru январь|января февраль|февраля март|марта апрель|апреля май|мая июнь|июня июль|июля август|августа сентябрь|сентября октябрь|октября ноябрь|ноября декабрь|декабря
uk січень|січня лютий|лютого березень|березня квітень|квітня травень|травня червень|червня липень|липня серпень|серпня вересень|вересня жовтень|жовтня листопад|листопада грудень|грудня
bg януари февруари март април май юни юли август септември октомври ноември декември
pl styczeń|stycznia luty|lutego marzec|marca kwiecień|kwietnia maj|maja czerwiec|czerwca lipiec|lipca sierpień|sierpnia wrzesień|września październik|października listopad|listopada grudzień|grudnia
el ιανουάριος|ιανουαρίου φεβρουάριος|φεβρουαρίου μάρτιος|μαρτίου απρίλιος|απριλίου μάιος|μαΐου|μαίου|μάϊος|μαϊου ιούνιος|ιουνίου ιούλιος|ιουλίου αύγουστος|αυγούστου σεπτέμβριος|σεπτεμβρίου οκτώβριος|οκτωβρίου νοέμβριος|νοεμβρίου δεκέμβριος|δεκεμβρίου
hu január február március április május június július augusztus szeptember október november december
ro ianuarie februarie martie aprilie mai iunie iulie august septembrie octombrie noiembrie decembrie
id januari februari maret april mei juni juli agustus september oktober november|nopember desember
`

// moreMonthNames lists those that are read only where they are written out:
// their first letters begin other months elsewhere.
const moreMonthNames = `
fi tammikuu|tammikuuta|tammikuun helmikuu|helmikuuta|helmikuun maaliskuu|maaliskuuta|maaliskuun huhtikuu|huhtikuuta|huhtikuun toukokuu|toukokuuta|toukokuun kesäkuu|kesäkuuta|kesäkuun heinäkuu|heinäkuuta|heinäkuun elokuu|elokuuta|elokuun syyskuu|syyskuuta|syyskuun lokakuu|lokakuuta|lokakuun marraskuu|marraskuuta|marraskuun joulukuu|joulukuuta|joulukuun
is janúar febrúar mars apríl maí júní júlí ágúst september október nóvember desember
et jaanuar|jaanuaril veebruar|veebruaril märts|märtsil aprill|aprillil mai juuni|juunil juuli|juulil august|augustil september|septembril oktoober|oktoobril november|novembril detsember|detsembril
lt sausis|sausio vasaris|vasario kovas|kovo balandis|balandžio gegužė|gegužės birželis|birželio liepa|liepos rugpjūtis|rugpjūčio rugsėjis|rugsėjo spalis|spalio lapkritis|lapkričio gruodis|gruodžio
lv janvāris|janvārī februāris|februārī marts|martā aprīlis|aprīlī maijs|maijā jūnijs|jūnijā jūlijs|jūlijā augusts|augustā septembris|septembrī oktobris|oktobrī novembris|novembrī decembris|decembrī
be студзень|студзеня люты|лютага сакавік|сакавіка красавік|красавіка май|мая|траўня чэрвень|чэрвеня ліпень|ліпеня жнівень|жніўня верасень|верасня кастрычнік|кастрычніка лістапад|лістапада снежань|снежня
sr јануар|јануара фебруар|фебруара март|марта април|априла мај|маја јун|јуна јул|јула август|августа септембар|септембра октобар|октобра новембар|новембра децембар|децембра
kk қаңтар ақпан наурыз сәуір мамыр маусым шілде тамыз қыркүйек қазан қараша желтоқсан
cs leden|ledna únor|února březen|března duben|dubna květen|května červen|června červenec|července srpen|srpna září říjen|října listopad|listopadu prosinec|prosince
sk január|januára február|februára marec|marca apríl|apríla máj|mája jún|júna júl|júla august|augusta september|septembra október|októbra november|novembra december|decembra
sl januar|januarja februar|februarja marec|marca april|aprila maj|maja junij|junija julij|julija avgust|avgusta september|septembra oktober|oktobra november|novembra december|decembra
hr siječanj|siječnja veljača|veljače ožujak|ožujka travanj|travnja svibanj|svibnja lipanj|lipnja srpanj|srpnja kolovoz|kolovoza rujan|rujna _ studeni|studenoga|studenog prosinac|prosinca
ar يناير فبراير|شباط مارس|آذار|اذار أبريل|ابريل|إبريل|نيسان مايو|أيار|ايار يونيو|حزيران يوليو|تموز أغسطس|اغسطس|آب سبتمبر|أيلول|ايلول أكتوبر|اكتوبر نوفمبر ديسمبر
he ינואר|בינואר פברואר|בפברואר מרץ|במרץ|מרס|במרס אפריל|באפריל מאי|במאי יוני|ביוני יולי|ביולי אוגוסט|באוגוסט ספטמבר|בספטמבר אוקטובר|באוקטובר נובמבר|בנובמבר דצמבר|בדצמבר
ka იანვარი|იანვარს თებერვალი|თებერვალს მარტი|მარტს აპრილი|აპრილს მაისი|მაისს ივნისი|ივნისს ივლისი|ივლისს აგვისტო|აგვისტოს სექტემბერი|სექტემბერს ოქტომბერი|ოქტომბერს ნოემბერი|ნოემბერს დეკემბერი|დეკემბერს
hy հունվարի|հունվար փետրվարի|փետրվար մարտի|մարտ ապրիլի|ապրիլ մայիսի|մայիս հունիսի|հունիս հուլիսի|հուլիս օգոստոսի|օգոստոս սեպտեմբերի|սեպտեմբեր հոկտեմբերի|հոկտեմբեր նոյեմբերի|նոյեմբեր դեկտեմբերի|դեկտեմբեր
hi जनवरी फरवरी|फ़रवरी मार्च अप्रैल मई जून जुलाई अगस्त सितंबर|सितम्बर अक्टूबर|अक्तूबर नवंबर|नवम्बर दिसंबर|दिसम्बर
bn জানুয়ারি|জানুয়ারী ফেব্রুয়ারি|ফেব্রুয়ারী মার্চ এপ্রিল মে জুন জুলাই আগস্ট|অগস্ট সেপ্টেম্বর অক্টোবর নভেম্বর ডিসেম্বর
mr जानेवारी फेब्रुवारी मार्च एप्रिल मे जून जुलै ऑगस्ट सप्टेंबर ऑक्टोबर नोव्हेंबर डिसेंबर
gu જાન્યુઆરી ફેબ્રુઆરી માર્ચ એપ્રિલ મે જૂન જુલાઈ ઓગસ્ટ સપ્ટેમ્બર ઓક્ટોબર નવેમ્બર ડિસેમ્બર
ta ஜனவரி பிப்ரவரி மார்ச் ஏப்ரல் மே ஜூன் ஜூலை ஆகஸ்ட்|ஆகஸ்டு செப்டம்பர் அக்டோபர் நவம்பர் டிசம்பர்
te జనవరి ఫిబ్రవరి మార్చి ఏప్రిల్ మే జూన్ జూలై|జులై ఆగస్టు|ఆగస్ట్ సెప్టెంబర్ అక్టోబర్ నవంబర్ డిసెంబర్
ur جنوری فروری مارچ اپریل مئی جون جولائی اگست ستمبر اکتوبر نومبر دسمبر
sw januari februari machi aprili mei juni julai agosti septemba oktoba novemba desemba
uz yanvar fevral mart aprel may iyun iyul avgust sentabr|sentyabr oktabr noyabr dekabr
uz январ феврал март апрел май июн июл август сентябр октябр ноябр декабр
ms januari februari _ april mei jun julai ogos september oktober november disember
sq janar shkurt mars prill maj qershor korrik gusht shtator tetor nëntor dhjetor
mk јануари февруари март април мај јуни јули август септември октомври ноември декември
gl xaneiro febreiro marzo abril maio xuño xullo agosto setembro outubro novembro decembro
`

// otherMonths are the months of calendars that are not converted: the solar
// Hijri and the lunar Hijri one, and the Thai names, which stand with years of
// the Buddhist era.
const otherMonths = `فروردین اردیبهشت خرداد تیر مرداد شهریور مهر آبان آذر دی بهمن اسفند محرم صفر رجب شعبان رمضان شوال
มกราคม กุมภาพันธ์ มีนาคม เมษายน พฤษภาคม มิถุนายน กรกฎาคม สิงหาคม กันยายน ตุลาคม พฤศจิกายน ธันวาคม
farvardin ordibehesht khordad shahrivar mehr aban azar bahman esfand`

// weekdayNames lists the weekdays, Monday first, in the form of monthNames.
const weekdayNames = `
en monday|mon tuesday|tue|tues wednesday|wed thursday|thu|thur|thurs friday|fri saturday|sat sunday|sun
fr lundi|lun mardi mercredi|mer jeudi|jeu vendredi|ven samedi|sam dimanche|dim
es lunes martes miércoles|miercoles|mié jueves|jue viernes|vie sábado|sabado|sáb domingo|dom
pt segunda terça|terca quarta quinta sexta sábado|sabado domingo
it lunedì|lunedi martedì|martedi mercoledì|mercoledi giovedì|giovedi venerdì|venerdi sabato domenica
ca dilluns dimarts dimecres dijous divendres dissabte diumenge
de montag|mo dienstag|di mittwoch|mi donnerstag|do freitag|fr samstag|sonnabend|sa sonntag|so
nl maandag|ma dinsdag woensdag|wo donderdag vrijdag|vr zaterdag|za zondag|zo
sv måndag tisdag onsdag torsdag fredag lördag söndag
da mandag tirsdag onsdag torsdag fredag lørdag søndag
fi maanantai|maanantaina tiistai|tiistaina keskiviikko|keskiviikkona torstai|torstaina perjantai|perjantaina lauantai|lauantaina sunnuntai|sunnuntaina
tr pazartesi salı çarşamba perşembe cuma cumartesi pazar
ru понедельник|пн вторник|вт среда|ср четверг|чт пятница|пт суббота|сб воскресенье|вс
uk понеділок вівторок середа четвер п'ятниця|п’ятниця|пʼятниця|ятниця субота неділя|нд
be панядзелак аўторак серада чацвер пятніца субота нядзеля
bg понеделник вторник сряда четвъртък петък събота неделя
pl poniedziałek wtorek środa czwartek piątek sobota niedziela
cs pondělí úterý středa čtvrtek pátek sobota neděle
sk pondelok utorok streda štvrtok piatok sobota nedeľa
hr ponedjeljak utorak srijeda četvrtak petak subota nedjelja
hu hétfő kedd szerda csütörtök péntek szombat vasárnap
ro luni marți|marţi|marti miercuri joi vineri sâmbătă|sambata duminică|duminica
el δευτέρα τρίτη τετάρτη πέμπτη παρασκευή σάββατο κυριακή
ar الاثنين|الإثنين الثلاثاء الأربعاء|الاربعاء الخميس الجمعة السبت الأحد|الاحد
he שני שלישי רביעי חמישי שישי שבת ראשון
sw jumatatu jumanne jumatano alhamisi ijumaa jumamosi jumapili
bn সোমবার মঙ্গলবার বুধবার বৃহস্পতিবার শুক্রবার শনিবার রবিবার
uz dushanba seshanba chorshanba payshanba juma shanba yakshanba
uz душанба сешанба чоршанба пайшанба жума шанба якшанба
ur پیر منگل بدھ جمعرات جمعہ ہفتہ اتوار
ms isnin selasa rabu khamis jumaat sabtu ahad
sr понедељак уторак среда четвртак петак субота недеља
id senin selasa rabu kamis jumat sabtu minggu
hi सोमवार मंगलवार बुधवार गुरुवार शुक्रवार शनिवार रविवार
vi hai ba tư năm sáu bảy nhật
sl ponedeljek torek sreda četrtek petek sobota nedelja
ja 月 火 水 木 金 土 日
ko 월 화 수 목 금 토 일
`

// seasonNames lists spring, summer, autumn and winter.
const seasonNames = `
en spring summer autumn|fall winter
fr printemps été automne hiver
es primavera verano otoño invierno
pt primavera verão outono inverno
it primavera estate autunno inverno
de frühling|frühjahr sommer herbst winter
nl lente zomer herfst winter
ru весна лето осень зима
tr ilkbahar yaz sonbahar kış
az yaz yay payız qış
`

// named is what a word names; 0 for nothing.
type named struct {
	month   int8 // 1 to 12; -1 for a month of a calendar that is not converted
	weekday int8 // 1 for Monday to 7
	season  int8 // of EDTF, 21 for spring to 24
}

// names is what folded words name. It is made when the first date is read.
var names = sync.OnceValue(func() map[string]named {
	months := listed(monthNames)
	abbreviate(months)
	for name, month := range listed(moreMonthNames) {
		if _, taken := months[name]; !taken {
			months[name] = month
		}
	}
	for w := range strings.FieldsSeq(otherMonths) {
		months[w] = -1
	}
	delete(months, "_")
	all := make(map[string]named, len(months)+300)
	for w, n := range months {
		all[w] = named{month: int8(n)}
	}
	for w, n := range listed(weekdayNames) {
		x := all[w]
		x.weekday = int8(n)
		all[w] = x
	}
	for w, n := range listed(seasonNames) {
		x := all[w]
		x.season = int8(n) + 20
		all[w] = x
	}
	return all
})

// listed maps the names of each line to their number in it.
func listed(lines string) map[string]int {
	table := make(map[string]int)
	for line := range strings.Lines(strings.TrimSpace(lexicon.LowerAll(lines))) {
		for i, forms := range strings.Fields(line) {
			if i == 0 {
				continue
			}
			for form := range strings.SplitSeq(forms, "|") {
				if _, taken := table[form]; !taken {
					table[form] = i
				}
			}
		}
	}
	return table
}

// abbreviate adds the first three and four letters of names, where they begin
// the names of one month only.
func abbreviate(table map[string]int) {
	short := make(map[string]int)
	for name, month := range table {
		runes := []rune(name)
		for n := 3; n < len(runes) && n <= 4; n++ {
			s := string(runes[:n])
			if have, ok := short[s]; ok && have != month {
				short[s] = 0
			} else if !ok {
				short[s] = month
			}
		}
	}
	for s, month := range short {
		if _, taken := table[s]; !taken && month > 0 {
			table[s] = month
		}
	}
}

// IsMonth reports whether a word names a month, whole or shortened.
func IsMonth(w string) bool {
	var t token
	t.named(lexicon.LowerAll(w))
	return t.month != 0 && len([]rune(w)) > 2
}
