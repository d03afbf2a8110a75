package doc

import (
	"strconv"
	"strings"
)

// calendar is how a language writes a day and a month of a year: D is the day, M the name
// of the month, N its number, Y the year.
type calendar struct {
	languages  string // primary tags, with a region where that decides
	day, month string
	names      string // of the months in a date; "|" and then those that stand alone, if they differ
}

var calendars = []calendar{
	{"en-gb en-au en-ie en-nz en-za en-in", "D M Y", "M Y", "January February March April May June July August September October November December"},
	{"en", "M D, Y", "M Y", "January February March April May June July August September October November December"},
	{"de lb", "D. M Y", "M Y", "Januar Februar März April Mai Juni Juli August September Oktober November Dezember"},
	{"fr", "D M Y", "M Y", "janvier février mars avril mai juin juillet août septembre octobre novembre décembre"},
	{"es", "D de M de Y", "M de Y", "enero febrero marzo abril mayo junio julio agosto septiembre octubre noviembre diciembre"},
	{"gl", "D de M de Y", "M de Y", "xaneiro febreiro marzo abril maio xuño xullo agosto setembro outubro novembro decembro"},
	{"ca", "D M de Y", "M de Y", "de#gener de#febrer de#març d’abril de#maig de#juny de#juliol d’agost de#setembre d’octubre de#novembre de#desembre|gener febrer març abril maig juny juliol agost setembre octubre novembre desembre"},
	{"pt", "D de M de Y", "M de Y", "janeiro fevereiro março abril maio junho julho agosto setembro outubro novembro dezembro"},
	{"it", "D M Y", "M Y", "gennaio febbraio marzo aprile maggio giugno luglio agosto settembre ottobre novembre dicembre"},
	{"nl", "D M Y", "M Y", "januari februari maart april mei juni juli augustus september oktober november december"},
	{"af", "D M Y", "M Y", "Januarie Februarie Maart April Mei Junie Julie Augustus September Oktober November Desember"},
	{"sv", "D M Y", "M Y", "januari februari mars april maj juni juli augusti september oktober november december"},
	{"da", "D. M Y", "M Y", "januar februar marts april maj juni juli august september oktober november december"},
	{"nb nn no", "D. M Y", "M Y", "januar februar mars april mai juni juli august september oktober november desember"},
	{"is", "D. M Y", "M Y", "janúar febrúar mars apríl maí júní júlí ágúst september október nóvember desember"},
	{"fi", "D. M Y", "M Y", "tammikuuta helmikuuta maaliskuuta huhtikuuta toukokuuta kesäkuuta heinäkuuta elokuuta syyskuuta lokakuuta marraskuuta joulukuuta|tammikuu helmikuu maaliskuu huhtikuu toukokuu kesäkuu heinäkuu elokuu syyskuu lokakuu marraskuu joulukuu"},
	{"et", "D. M Y", "M Y", "jaanuar veebruar märts aprill mai juuni juuli august september oktoober november detsember"},
	{"lv", "Y. gada D. M", "Y. gada M", "janvāris februāris marts aprīlis maijs jūnijs jūlijs augusts septembris oktobris novembris decembris"},
	{"lt", "Y m. M D d.", "Y m. M", "sausio vasario kovo balandžio gegužės birželio liepos rugpjūčio rugsėjo spalio lapkričio gruodžio|sausis vasaris kovas balandis gegužė birželis liepa rugpjūtis rugsėjis spalis lapkritis gruodis"},
	{"pl", "D M Y", "M Y", "stycznia lutego marca kwietnia maja czerwca lipca sierpnia września października listopada grudnia|styczeń luty marzec kwiecień maj czerwiec lipiec sierpień wrzesień październik listopad grudzień"},
	{"cs", "D. M Y", "M Y", "ledna února března dubna května června července srpna září října listopadu prosince|leden únor březen duben květen červen červenec srpen září říjen listopad prosinec"},
	{"sk", "D. M Y", "M Y", "januára februára marca apríla mája júna júla augusta septembra októbra novembra decembra|január február marec apríl máj jún júl august september október november december"},
	{"sl", "D. M Y", "M Y", "januar februar marec april maj junij julij avgust september oktober november december"},
	{"hr bs", "D. M Y.", "M Y.", "siječnja veljače ožujka travnja svibnja lipnja srpnja kolovoza rujna listopada studenoga prosinca|siječanj veljača ožujak travanj svibanj lipanj srpanj kolovoz rujan listopad studeni prosinac"},
	{"hu", "Y. M D.", "Y. M", "január február március április május június július augusztus szeptember október november december"},
	{"ro", "D M Y", "M Y", "ianuarie februarie martie aprilie mai iunie iulie august septembrie octombrie noiembrie decembrie"},
	{"ru", "D M Y г.", "M Y г.", "января февраля марта апреля мая июня июля августа сентября октября ноября декабря|январь февраль март апрель май июнь июль август сентябрь октябрь ноябрь декабрь"},
	{"uk", "D M Y р.", "M Y р.", "січня лютого березня квітня травня червня липня серпня вересня жовтня листопада грудня|січень лютий березень квітень травень червень липень серпень вересень жовтень листопад грудень"},
	{"be", "D M Y г.", "M Y г.", "студзеня лютага сакавіка красавіка мая чэрвеня ліпеня жніўня верасня кастрычніка лістапада снежня|студзень люты сакавік красавік май чэрвень ліпень жнівень верасень кастрычнік лістапад снежань"},
	{"bg", "D M Y г.", "M Y г.", "януари февруари март април май юни юли август септември октомври ноември декември"},
	{"sr-latn sh", "D. M Y.", "M Y.", "januar februar mart april maj jun jul avgust septembar oktobar novembar decembar"},
	{"sr", "D. M Y.", "M Y.", "јануар фебруар март април мај јун јул август септембар октобар новембар децембар"},
	{"mk", "D M Y", "M Y", "јануари февруари март април мај јуни јули август септември октомври ноември декември"},
	{"el", "D M Y", "M Y", "Ιανουαρίου Φεβρουαρίου Μαρτίου Απριλίου Μαΐου Ιουνίου Ιουλίου Αυγούστου Σεπτεμβρίου Οκτωβρίου Νοεμβρίου Δεκεμβρίου|Ιανουάριος Φεβρουάριος Μάρτιος Απρίλιος Μάιος Ιούνιος Ιούλιος Αύγουστος Σεπτέμβριος Οκτώβριος Νοέμβριος Δεκέμβριος"},
	{"tr", "D M Y", "M Y", "Ocak Şubat Mart Nisan Mayıs Haziran Temmuz Ağustos Eylül Ekim Kasım Aralık"},
	{"az", "D M Y", "M Y", "yanvar fevral mart aprel may iyun iyul avqust sentyabr oktyabr noyabr dekabr"},
	{"id ms", "D M Y", "M Y", "Januari Februari Maret April Mei Juni Juli Agustus September Oktober November Desember"},
	{"sw", "D M Y", "M Y", "Januari Februari Machi Aprili Mei Juni Julai Agosti Septemba Oktoba Novemba Desemba"},
	{"eu", "Y(e)ko M D", "Y(e)ko M", "urtarrilaren otsailaren martxoaren apirilaren maiatzaren ekainaren uztailaren abuztuaren irailaren urriaren azaroaren abenduaren|urtarrila otsaila martxoa apirila maiatza ekaina uztaila abuztua iraila urria azaroa abendua"},
	{"cy", "D M Y", "M Y", "Ionawr Chwefror Mawrth Ebrill Mai Mehefin Gorffennaf Awst Medi Hydref Tachwedd Rhagfyr"},
	{"ga", "D M Y", "M Y", "Eanáir Feabhra Márta Aibreán Bealtaine Meitheamh Iúil Lúnasa Meán#Fómhair Deireadh#Fómhair Samhain Nollaig"},
	{"hy", "D M, Y", "M Y", "հունվարի փետրվարի մարտի ապրիլի մայիսի հունիսի հուլիսի օգոստոսի սեպտեմբերի հոկտեմբերի նոյեմբերի դեկտեմբերի|հունվար փետրվար մարտ ապրիլ մայիս հունիս հուլիս օգոստոս սեպտեմբեր հոկտեմբեր նոյեմբեր դեկտեմբեր"},
	{"ka", "D M, Y", "M, Y", "იანვარი თებერვალი მარტი აპრილი მაისი ივნისი ივლისი აგვისტო სექტემბერი ოქტომბერი ნოემბერი დეკემბერი"},
	{"he", "D בM Y", "M Y", "ינואר פברואר מרץ אפריל מאי יוני יולי אוגוסט ספטמבר אוקטובר נובמבר דצמבר"},
	{"ar", "D M Y", "M Y", "يناير فبراير مارس أبريل مايو يونيو يوليو أغسطس سبتمبر أكتوبر نوفمبر ديسمبر"},
	{"fa", "D M Y", "M Y", "ژانویه فوریه مارس آوریل مه ژوئن ژوئیه اوت سپتامبر اکتبر نوامبر دسامبر"},
	{"ur", "D M Y", "M Y", "جنوری فروری مارچ اپریل مئی جون جولائی اگست ستمبر اکتوبر نومبر دسمبر"},
	{"hi mr", "D M Y", "M Y", "जनवरी फ़रवरी मार्च अप्रैल मई जून जुलाई अगस्त सितंबर अक्टूबर नवंबर दिसंबर"},
	{"bn", "D M Y", "M Y", "জানুয়ারি ফেব্রুয়ারি মার্চ এপ্রিল মে জুন জুলাই আগস্ট সেপ্টেম্বর অক্টোবর নভেম্বর ডিসেম্বর"},
	{"th", "D M ค.ศ. Y", "M ค.ศ. Y", "มกราคม กุมภาพันธ์ มีนาคม เมษายน พฤษภาคม มิถุนายน กรกฎาคม สิงหาคม กันยายน ตุลาคม พฤศจิกายน ธันวาคม"},
	{"vi", "D tháng N, Y", "tháng N, Y", ""},
	{"ja zh yue", "Y年N月D日", "Y年N月", ""},
	{"ko", "Y년 N월 D일", "Y년 N월", ""},
}

// ForPeople writes a valid date of at least a month as people do in a language, other
// dates, and those in a language that is not known here, as they are.
func ForPeople(date, language string) string {
	if len(date) < len("2021-04") || !ValidDate(date) {
		return date
	}
	c := calendarOf(strings.ToLower(language))
	if c == nil {
		return date
	}
	month, _ := strconv.Atoi(date[5:7])
	names, alone, two := strings.Cut(c.names, "|")
	day, form := "", c.month
	switch {
	case len(date) == len("2021-04-28"):
		n, _ := strconv.Atoi(date[8:])
		day, form = strconv.Itoa(n), c.day
		if n == 1 && strings.HasPrefix(c.languages, "fr") {
			day = "1er"
		}
	case two:
		names = alone
	}
	name := ""
	if names != "" {
		name = strings.ReplaceAll(strings.Fields(names)[month-1], "#", " ")
	}
	year := strings.TrimLeft(date[:3], "0") + date[3:4]
	out := make([]byte, 0, 40)
	for i := range len(form) {
		switch form[i] {
		case 'D':
			out = append(out, day...)
		case 'M':
			out = append(out, name...)
		case 'N':
			out = strconv.AppendInt(out, int64(month), 10)
		case 'Y':
			out = append(out, year...)
		default:
			out = append(out, form[i])
		}
	}
	return string(out)
}

func calendarOf(language string) *calendar {
	primary, _, _ := strings.Cut(language, "-")
	for _, tag := range []string{language, primary} {
		for i := range calendars {
			for l := range strings.FieldsSeq(calendars[i].languages) {
				if l == tag {
					return &calendars[i]
				}
			}
		}
	}
	return nil
}
