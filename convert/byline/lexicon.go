package byline

import (
	"iter"
	"math/bits"
	"strings"
	"sync"

	"github.com/fad55d40/archive/convert/letter"
	"github.com/fad55d40/archive/convert/lexicon"
)

var (
	// particles may stand in lower case inside a name.
	particles = lexicon.Set(`de del della delle dei di da do dos das du des la le las los van von vom der den ter ten te zu zum zur el al ul bin ibn ben bint y e i af av of ní ni nic mac mc 't op 'd uí ó abu abd`)

	// givenNames are the particles that are given names as well, with a capital.
	givenNames = lexicon.Set(`ben al van nic mac del di abu`)

	// notNames are capitalised words that open headings, places and parts of
	// pages, but no names.
	notNames = lexicon.Set(`the a an this that these those here there what when where why who how which is are was were has have if and or but for with from about after before into over under not no yes all
		our your my their his her its we you they i it on at in to by as up down out off more most how's what's it's i'm you're
		new north south east west upper lower great little old big
		key image photo photos picture video videos figure table chapter part section page contents introduction conclusion summary preface appendix epilogue prologue index
		street road avenue lane square park hall house bridge harbour harbor port island river lake sea mountain hill valley bay beach church school college library museum university institute hospital hotel theatre theater station airport centre center
		city county state district province region republic kingdom states government ministry department parliament council committee court party union bank company corporation group limited ltd inc llc foundation society association club team league cup
		times post herald gazette tribune chronicle journal courier ledger mail telegraph guardian observer mirror sun star globe news press report review magazine daily weekly morning evening sunday's
		january february march july september october november december monday tuesday wednesday thursday friday saturday sunday
		additional reporting correction editor editors note notes read related source sources share updated published opinion analysis editorial letters obituary obituaries
		facebook twitter whatsapp linkedin pinterest email e-mail print save comment comments tweet reddit instagram youtube telegram copy link follow subscribe newsletter login register search menu home skip advertisement sponsored tags topics category filed
		war world life love time history story stories guide tips best top first second third last final next one two three four five six seven eight nine ten
		reasons ways things years year day days week month today tomorrow yesterday night
		buy get see watch listen click view download join sign make take keep find learn
		breaking live exclusive special feature features politics business sports sport entertainment technology science health travel food culture music film arts books style lifestyle education environment weather
		getting going using making looking moving guest speakers method ingredients recipe instructions directions
		who’s what’s it’s
		序言 前言 正文 目录 目錄 编者按 編者按 まえがき 目次 머리말
		lesser greater bad sankt fort cape mount mont santa saint sainte villa ville
		archieffoto arkivfoto archivfoto archivbild symbolbild symbolfoto foto fotos bild bilder ilustrační illustration
		lyssna dela del gilla spara lytt lyt jaa tallenna teilen drucken partager imprimer compartir guardar condividi stampa salva deel bewaar delen поделиться сохранить paylaş yazdır listen
		neue neuer neues neuen alte alter altes große großer großes kleine kleiner kleines gute guter gutes schöne günstige erste zweite letzte nouveau nouvelle nouveaux nouvelles vieux vieille grandes bon bonne bonnes bons premier première nuevo nueva nuevos nuevas viejo vieja buena buenas buenos primer primera última últimas
		nuovo nuova nuovi nuove vecchio vecchia buono buona prima ultimo ultima novo nova novos novas velho velha boa boas primeira nieuwe oude goede grote laatste nya nytt gamla stora små första ny nye gamle store første nowe nowy nowa stare stary stara dobre nové nový nová staré starý dobrý yeni eski büyük küçük iyi ilk son
		новый новая новое новые старый старая старые большой большая хороший первый последний нові нова нове новий старий великий`)

	// literals sign for nobody: they are kept as printed, never as a person.
	literals = lexicon.Set(`anonymous anonym anonyme anónimo anonimo anoniem аноним анонім anonim`)

	// organizationWords tell bodies from people.
	organizationWords = lexicon.Set(`staff press agency news reuters afp ap dpa tass тасс azərtac azertac bloomberg board desk office upi xinhua efe ansa apa interfax интерфакс ria риа
		редакция редакції redacción redacció redaktion redaktionen rédaction redação redazione redactie redaksjonen toimitus szerkesztőség redacția redakcja redakce newsroom team service services museum archive archives society association university institute
		correspondent correspondents reporter reporters writers editors committee council foundation agencia agência agenzia ajansı agence agentur agentschap the jazeera anadolu haber merkezi xəbər agentliyi bureau network media editorial union collective company group club
		jornal diário diario periódico giornale zeitung anzeiger kurier gazeta dziennik gazetesi qəzeti газета krant dagblad
		xəbərləri haberleri ziņas новости новини vijesti vesti novice zprávy správy hírek știri nyheter uutiset notícies noticias notizie nachrichten
	assembly senate parliament bundestag landtag bundesrat nationalrat ständerat kreistag stadtrat gemeinderat assemblée sénat parlement senado congreso cortes ayuntamiento diputación parlamento câmara assembleia camera senato consiglio riksdag riksdagen storting stortinget folketing folketinget eduskunta althingi alþingi sejm senat duma дума рада verkhovna országgyűlés parlament meclis meclisi parlamenti gemeenteraad raad staten
	gazette herald tribune chronicle courier times ledger journal magazine post telegraph messenger messager courrier`)

	// offices are what a person of the press is; roleWords stand beside them.
	offices = lexicon.Set(`记者 記者 实习生 實習生 通讯员 通訊員 见习记者 实习记者 writer reporter correspondent editor columnist contributor photographer journalist producer author muhabir muhabiri editör yazar корреспондент редактор журналист обозреватель журналістка кореспондент
		redakteur redakteurin korrespondent korrespondentin volontär reporterin journalistin journaliste correspondant correspondante rédacteur rédactrice envoyé envoyée redactor redactora corresponsal periodista giornalista inviato inviata corrispondente
		jornalista repórter correspondente verslaggever redacteur reporter toimittaja dziennikarz dziennikarka redaktor professor lecturer fellow analyst critic blogger intern apprentice contributing`)
	roleWords = lexicon.Set(`staff senior junior chief special freelance guest associate deputy political foreign science sports sport arts business health education crime environment technology culture features news city night managing executive assistant international national local spécial spéciale`)

	// linkWords stand between a name and what belongs to it.
	linkWords = lexicon.Set(`für pour para in at to for of from with and the on à en em aus nach à a o à bei для из в avec mit con com med för for til i na ve`)

	// deskWords open the name of a body that signs texts.
	deskWords = lexicon.Set(`redacción redacció redaktion redaction redação redazione redactie redaksjonen toimitus szerkesztőség redacția redakcja redakce редакция редакції agencia agência agenzia agence agentur agentschap staff news press editorial newsroom team`)

	// houses are bodies that a text is about more often than by.
	houses = lexicon.Set(`museum university institute club company foundation council committee association society archive archives group union service services`)

	// salutations open a letter: who is named behind them reads it.
	salutations = lexicon.Set(`dear hello hi hallo liebe lieber geehrte geehrter sehr cher chère chers chères bonjour estimado estimada estimados querido querida queridos caro cara cari gentile gentili egregio spettabile prezado prezada beste geachte kære kjære kära bästa hei hej drogi droga szanowny szanowna vážený vážená kedves tisztelt stimate stimată уважаемый уважаемая уважаемые дорогой дорогая дорогие шановний шановна αγαπητέ αγαπητή sayın sevgili hörmətli əziz`)

	credentials = lexicon.Set(`jr sr md phd dr ba ma msc esq ii iii iv rn mph jd mba obe mbe qc kc frs rev hon`)

	// commonWords follow "by" in prose that is all in small letters.
	commonWords = lexicon.Set(`the a an and in on at of to for from with far now then no all this that these those it its his her their our your my then when while accident air bus car train ferry boat bike foot hand heart law mistake nature night day sea land rail road request sight phone post email default design reason virtue way weight chance`)

	// shortForms are the shortened words of two letters that end in a stop.
	shortForms = lexicon.Set(`st mr ms dr vs jr sr no al гг др км см ул ca nr bl sv dr cm km kg oz ft hr pp vol fr mm tr sp`)

	// agencyNames are the news agencies that sign with a word.
	agencyNames = lexicon.Set(`dpa afp ap apa reuters rtr rtrs epa efe ansa tass тасс itar-tass sda ats belga anp ntb tt ritzau stt lusa upi pti ani xinhua kyodo yonhap azərtac azertac aa dha iha anka apd sid kna epd ddp afx ria риа интерфакс interfax unian уніан укрінформ пап pap čtk tasr mti agerpres bta hina sta tanjug мина mina amna απε-μπε app bernama antara`)

	// unnamed say that somebody of the paper wrote, and not who.
	unnamed = lexicon.Names(`mwandishi wetu|waandishi wetu|our correspondent|our reporter|our special correspondent|staff reporter|nuestro corresponsal|notre correspondant|unser korrespondent|unserem korrespondenten|наш корреспондент|нашего корреспондента|নিজস্ব প্রতিবেদক|স্টাফ রিপোর্টার|নিজস্ব প্রতিনিধি|निज संवाददाता|स्टाफ रिपोर्टर|विशेष संवाददाता|本报讯|本报记者|本報訊`)

	// nobody are the words that systems sign with in the place of a person.
	nobody = lexicon.Set(`admin administrator webmaster editor root user guest unknown anonymous none n/a moderator info wordpress team staff`)
)

// cities are places of two words that stand behind names.
var cities = lexicon.Names(`new york|new delhi|los angeles|san francisco|san diego|san jose|san juan|san salvador|hong kong|kuala lumpur|buenos aires|mexico city|cape town|tel aviv|abu dhabi|addis ababa|são paulo|rio de janeiro|santo domingo|las vegas|las palmas|washington dc|st. petersburg|saint petersburg|st petersburg|frankfurt am main|den haag|the hague|phnom penh|port moresby|salt lake city|fort worth|baton rouge|la paz|san antonio`)

// countries are those whose names look like names of people.
var countries = lexicon.Names(`united states|united kingdom|united arab emirates|saudi arabia|south africa|south korea|north korea|costa rica|sri lanka|el salvador|puerto rico|sierra leone|burkina faso|cape verde|new zealand|papua new guinea|ivory coast|czech republic|dominican republic|hong kong|great britain|northern ireland|south sudan`)

// IsPlace reports whether a name is one of the places of two words or more that
// look like names of people.
func IsPlace(name string) bool {
	name = letter.ToLower(name)
	return cities()[name] || countries()[name]
}

// IsAgency reports whether a word, in lower case, is the name of a news agency.
func IsAgency(word string) bool { return agencyNames()[word] }

// joins part names in many languages.
var joins = []string{" and ", " & ", " und ", " et ", " ve ", " və ", " и ", " і ", " й ", " та ", " y ", " e ", " og ", " och ", " en ", " και ", " i ", " ja ", " és ", " și ", " a ", " with ", " mit ", " avec ", " con ", " و", "、", " και η ", " και ο "}

// joinForms gives the number of a join by its first word, in small letters and
// in capitals: twice its place in joins, and one more for capitals.
var joinForms = sync.OnceValue(func() map[string]uint64 {
	forms := make(map[string]uint64)
	for i, j := range joins {
		for k, form := range []string{j, strings.ToUpper(j)} {
			first, _, _ := strings.Cut(strings.TrimSpace(form), " ")
			forms[first] |= 1 << (2*i + k)
		}
	}
	return forms
})

// joinsIn gives the joins that a text may hold, in the order of joins, each in
// small letters and in capitals.
func joinsIn(s string) iter.Seq[string] {
	return func(yield func(string) bool) {
		var held uint64
		for w := range strings.SplitSeq(s, " ") {
			held |= joinForms()[w]
		}
		for _, j := range [...]string{"、", "و"} { // no space parts them from the name behind
			if strings.Contains(s, j) {
				held |= joinForms()[j]
			}
		}
		for ; held != 0; held &= held - 1 {
			n := bits.TrailingZeros64(held)
			form := joins[n/2]
			if n%2 == 1 {
				form = strings.ToUpper(form)
			}
			if !yield(form) {
				return
			}
		}
	}
}

// isJoin reports whether a word parts names.
func isJoin(w string) bool {
	w = letter.ToLower(w)
	for _, j := range joins {
		if len(j) >= len(w) && strings.TrimSpace(j) == w {
			return true
		}
	}
	return false
}
