package byline

import (
	_ "embed"
	"strings"
	"unicode/utf8"

	"github.com/fad55d40/archive/convert/letter"
	"github.com/fad55d40/archive/convert/lexicon"
)

// ordinaryWords are words that this project's own texts have in small letters,
// sorted, one a line. They were counted by convert/roles/train, whose test counts
// them again.
//
//go:embed ordinary.txt
var ordinaryWords string

// moreOrdinary are words of headlines that those texts do not have.
var moreOrdinary = lexicon.Set(`season seasons finale delayed delay quick facts fact box girls boys prep basketball football baseball hockey explain explains analyze analysis leading noise class canceling wheel chalk access research update updates alert alerts
	win wins lose loses loss losses beat beats score scores game games match matches team teams player players coach coaches final finals draft trade trades playoff playoffs championship tournament round rounds
	arrested charged accused killed injured dead dies died crash crashes fire fires shooting stabbing robbery murder trial jury verdict sentenced police officer officers suspect suspects victim victims missing found
	election elections vote votes voters campaign candidate candidates debate bill bills tax taxes budget budgets cuts plan plans deal deals talks ban bans rule rules ruling lawsuit sues court judge
	price prices sale sales market markets stock stocks shares profit profits revenue jobs job hiring layoffs workers strike strikes union wage wages growth rate rates inflation
	opens open closes closed reopens launches launch announces announced reveals revealed returns return wins plans seeks faces calls warns says asks tells shows helps makes takes gives gets puts sets keeps holds moves turns runs goes comes looks
	recipe recipes easy best cheap free full fast slow simple complete ultimate essential basic advanced beginner beginners tutorial lesson lessons course courses training skills tool tools software app apps device devices phone phones laptop laptops camera cameras
	weather storm storms rain snow wind flood floods flooding heat wave hurricane tornado earthquake forecast warning warnings traffic road roads closure closures repair repairs
	health care doctor doctors nurse nurses patient patients disease diseases virus vaccine vaccines drug drugs treatment treatments cancer mental wellness fitness diet sleep
	school schools student students teacher teachers graduation enrollment scholarship scholarships parents kids children baby babies family families wedding funeral memorial celebration parade festival concert exhibit exhibition show shows event events
	review reviews preview previews rating ratings trailer trailers episode episodes cast crew movie movies series album albums song songs tour tours ticket tickets award awards nominee nominees winner winners
	photo gallery slideshow livestream podcast interview interviews transcript transcripts commentary column letters obituaries classifieds archive archives`)

// Ordinary reports whether a line in the shape of a name is made of ordinary
// words: all of them, or two thirds of three or more. "Flood Gate Opens" is a
// headline, whatever its capitals. Words that are names of people as well do
// not count.
func Ordinary(line string) bool {
	if notNames()[letter.ToLower(line)] {
		return true
	}
	words, ordinary := 0, 0
	for w := range strings.FieldsFuncSeq(line, func(r rune) bool { return !letter.Is(r) && !letter.IsMark(r) && r != '\'' && r != '’' }) {
		lower := letter.ToLower(w)
		if utf8.RuneCountInString(w) < 3 || particles()[lower] {
			continue
		}
		words++
		if !nameWords()[lower] && isOrdinary(lower) {
			ordinary++
		}
	}
	return ordinary > 0 && (ordinary == words || words > 2 && ordinary*3 >= words*2)
}

// isOrdinary looks a word up where it stands in the list: most texts ask for
// few, and none is worth a table.
func isOrdinary(w string) bool {
	if moreOrdinary()[w] {
		return true
	}
	lo, hi := 0, len(ordinaryWords)
	for lo < hi {
		mid := lo + (hi-lo)/2
		start := strings.LastIndexByte(ordinaryWords[:mid], '\n') + 1
		end := start + strings.IndexByte(ordinaryWords[start:], '\n')
		switch have := ordinaryWords[start:end]; {
		case have == w:
			return true
		case have < w:
			lo = end + 1
		default:
			hi = start
		}
	}
	return false
}

// nameWords are ordinary words that are names of people as well.
var nameWords = lexicon.Set(`will mark grace hope faith joy rose may april june art bill bob frank grant jack rich pat sue rob nick drew chase hunter mason cooper carter parker baker smith cook fisher potter miller taylor turner walker porter tanner weaver
	archer barber bishop butler carpenter chandler clark cole cross day dean drake duke ford fox foster fuller gardener gardner glover good grace gray green hale hall hand hart hawk hay head heath hill holly house howe hunt ivy jade jay jewel judge kay keen king kirk knight lake lamb lane law lee little
	long lord love low major march marsh mead moon moore more morrow noble north nurse olive page palm park parrish peace pearl pearson penny pepper perry pierce pike pond poole pope powers price prince ray reed reeves rice rich rivers robin rock rowan ruby rush rust saint sage sailor sands savage sawyer
	scout sharp shaw shepherd short silver singer skinner sky skye snow sparks spence stark star steel steele stern stone storm street strong summer summers sterling swift thorn thorpe tiger tinker todd tower townsend trapper trout twist vale victor violet wade waller ward warden waters way webb weeks wells west
	wheeler white wild wilder winter winters wise wolf wood woods woodward worth wright young youth black brown blue crow crane bird berry bell bay banks bass bath beach bear beck blade bloom bond boon booth bowman brand branch brewer bridge bridges brook brooks buck bull burns bush camp cannon case cash castle chance chapel church
	clay cliff coward crisp cruz curry daisy dale dawn dane dell den dolly dove earl east english farmer fair farrow fawn fern field fields finch fish fleming flint flood flower flowers forest french frost gale gamble gates gem ginger glass gold golden goose gore grey guy hardy harper harry haven hazel heart herb hick hicks hood hook
	hooper hopper horn hyde iris israel jasmine jean jet jolly jordan keeper kitty lance laurel leaf lemon lily link lion lock lodge lucky luke lynch mace mann manning marble marina marine marshal marshall martin mason mercy merit mills mint misty mitch myrtle nash neal nelly newman newton oak orange otter outlaw owl
	paige pace paris parson parsons patience peach pen plum poet pool poppy post potts pound power presley proctor quick quill ram ranger raven read reader ready redd reid ridge ring ripley roach roads roman root royal rye sally salt sandy scarlet scott seal seller sellers sergeant shade sherman shields shore sierra skip slade small
	spear spring squires stack stacy stanton steward stout stranger sweet tate teal temple terry tide tom tomboy townes trip tripp true tuck tucker valentine van viola vance wagner wake wall waller warner watts wax weston wiley willow windsor winner wren yale york ann ben al max sam jo ana eva ida ada
	berg bauer becker beck bergmann braun busch engel fischer förster fuchs gärtner graf groß grün hahn haas herz hirsch hoffmann jäger jung kaiser kaufmann klein koch könig kraus krieger krüger kurz lang lange lehmann lehrer maier maler meister meyer müller neumann ochs pfeiffer pohl reich richter ritter roth sauer schäfer schmidt schneider schreiber schreiner schuster schwarz sommer stark stein
	vogel vogt wagner weber weiß winkler wolf zimmermann blanc blanche petit grand leroy roy moreau marchand fontaine dubois dupont rivière roche rousseau roux brun berger boucher boulanger charpentier chevalier fleur marie mercier meunier noir olivier perle reine page
	rey reyes rojo moreno blanco cruz flores fuentes guerra herrera iglesias leon luna marín mar montes paz pastor peña prado ramos reina ríos rivera rosa rubio sierra soler torre torres valle vega vidal costa campos cardoso carvalho coelho cordeiro duarte faria ferreira leal leite lobo machado nobre nunes oliveira pereira pinto reis ribeiro rocha santos serra silva
	bianchi bianco bruno conte costa fabbri ferrari fiore fontana gallo gatti greco leone lombardi longo mancini marino martini monti moro neri pace pellegrini ricci rizzo romano rossi russo serra sarti testa vitale villa
	ek berg björk dahl ek falk holm lind lund lindgren ström sjö skog sten strand vik krogh lund moe bakke haug hagen berge lie dal nes kuusi mäki niemi koski salo laine lehto virta järvi
	lis wilk zając sowa kos gil baran kot mazur kowal krawiec wróbel sikora kozioł dąb lipa góra wójt król młynarz černý veselý novák malý velký dvořák král procházka kučera
	demir kaya yıldız aydın çelik öz aslan kaplan polat taş ateş deniz umut yağmur güneş toprak savaş barış bulut can kurt arslan kılıç çetin koç şen şahin yavuz özgür
	волк лев любовь надежда вера роза мороз кузнец мельник ткач коваль бондар шевчук заяц сорока соловей воробей голубь журавль король царь белый чёрный быстров`)

// Salutes reports whether a line greets a reader: "Dear Mrs. Hollis".
func Salutes(s string) bool {
	first, rest, _ := strings.Cut(strings.TrimSpace(s), " ")
	return rest != "" && salutations()[letter.ToLower(first)]
}

// Signs reports whether a body alone on a line signs a text: "Reuters Staff",
// "Redacción", "Copperline News Agency", but not "Press Council Rejects
// Complaint". The word that says what it is closes its name, or opens it.
func Signs(body string) bool {
	words := strings.Fields(letter.ToLower(body))
	if len(words) > 1 && particles()[words[0]] {
		words = words[1:] // "Da Agência Sertão"
	}
	if len(words) == 0 || pictured(words[0]) || houses()[words[len(words)-1]] {
		return false
	}
	for i, w := range words[1:] {
		if strings.HasSuffix(w, "s") && isOrdinary(w) && !organizationWords()[w] && !roleWords()[w] && i+2 < len(words) {
			return false // a verb
		}
	}
	known := func(w string) bool { w = strings.Trim(w, ".,()"); return organizationWords()[w] || agencyNames()[w] }
	return known(words[len(words)-1]) || deskWords()[words[0]] || agencyNames()[words[0]] && len(words) == 2 || literals()[words[0]]
}

// pictured reports whether a word is one for a picture, as in "Archieffoto ANP".
func pictured(w string) bool {
	return strings.Contains(w, "foto") || strings.Contains(w, "photo") || strings.HasSuffix(w, "bild") || w == "bilder" || w == "фото" || w == "kuvat" || w == "pictures"
}
