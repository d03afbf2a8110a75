package licence

import (
	"github.com/fad55d40/archive/convert/lexicon"
	"slices"
	"strings"
)

// A port is a licence adapted to the law of one jurisdiction. Creative Commons
// ported versions 1.0 to 3.0; every port has all six licences. The lists give
// the codes as they stand in addresses. They were checked against the legal
// codes that Creative Commons keeps at github.com/creativecommons/creativecommons.org
// (docroot/legalcode, November 2026): China, Brazil, Taiwan, Serbia and Scotland
// have ports that other lists, such as Openverse's, leave out.
const (
	ports10 = "fi il nl"
	ports20 = "at au be br ca cl de es fr hr it jp kr nl pl tw uk za"
	ports21 = "au ca es jp"
	ports25 = "ar au bg br ca ch cn co dk es hr hu il in it mk mt mx my nl pe pl pt scotland se si tw za"
	ports30 = "am at au az br ca ch cl cn cr cz de ec ee eg es fr ge gr gt hk hr ie igo it lu nl no nz ph pl pr pt ro rs sg th tw ug us ve vn za"
)

// ported reports whether the version has a port for the jurisdiction.
func ported(version, code string) bool {
	list := ""
	switch version {
	case "1.0":
		list = ports10
	case "2.0":
		list = ports20
	case "2.1":
		list = ports21
	case "2.5":
		list = ports25
	case "3.0":
		list = ports30
	}
	for have := range strings.SplitSeq(list, " ") {
		if have == code && code != "" {
			return true
		}
	}
	return false
}

// spdxPorts are the ported licences that the SPDX list names (as published in
// spdx-license-ids 3.0.24). All unported ones are named too.
const spdxPorts = " CC-BY-2.5-AU CC-BY-3.0-AT CC-BY-3.0-AU CC-BY-3.0-DE CC-BY-3.0-IGO CC-BY-3.0-NL CC-BY-3.0-US" +
	" CC-BY-NC-3.0-DE CC-BY-NC-3.0-IGO CC-BY-NC-ND-3.0-DE CC-BY-NC-ND-3.0-IGO" +
	" CC-BY-NC-SA-2.0-DE CC-BY-NC-SA-2.0-FR CC-BY-NC-SA-2.0-UK CC-BY-NC-SA-3.0-DE CC-BY-NC-SA-3.0-IGO CC-BY-ND-3.0-DE" +
	" CC-BY-SA-2.0-UK CC-BY-SA-2.1-JP CC-BY-SA-3.0-AT CC-BY-SA-3.0-DE CC-BY-SA-3.0-IGO "

func namedBySPDX(c commons, id string) bool {
	if c.elements&by == 0 {
		return id == "CC-SA-1.0"
	}
	return c.port == "" || strings.Contains(spdxPorts, " "+id+" ")
}

// jurisdiction returns the English name that a port's title carries.
func jurisdiction(code string) string {
	if i := slices.IndexFunc(jurisdictions, func(j place) bool { return j.code == code }); i >= 0 {
		return jurisdictions[i].name
	}
	return strings.ToUpper(code)
}

type place struct{ code, name, also string }

// jurisdictions names the places of all ports; also holds other spellings that
// texts use, folded, parted by "|".
var jurisdictions = []place{
	{"am", "Armenia", "հայաստան"},
	{"ar", "Argentina", ""},
	{"at", "Austria", "osterreich"},
	{"au", "Australia", "australien|australie"},
	{"az", "Azerbaijan", "azərbaycan|azerbaycan|азербаиджан|азербайджан"},
	{"be", "Belgium", "belgique|belgie|belgien"},
	{"bg", "Bulgaria", "българия|болгария"},
	{"br", "Brazil", "brasil|brasilien|bresil"},
	{"ca", "Canada", "kanada"},
	{"ch", "Switzerland", "schweiz|suisse|svizzera"},
	{"cl", "Chile", ""},
	{"cn", "China Mainland", "mainland china|china|中国大陆|中国"},
	{"co", "Colombia", ""},
	{"cr", "Costa Rica", ""},
	{"cz", "Czech Republic", "ceska republika|cesko"},
	{"de", "Germany", "deutschland|allemagne|alemania|germania|германия|almanya|niemcy"},
	{"dk", "Denmark", "danmark"},
	{"ec", "Ecuador", ""},
	{"ee", "Estonia", "eesti"},
	{"eg", "Egypt", "مصر"},
	{"es", "Spain", "espana|espagne|spanien|spagna|espanha|испания"},
	{"fi", "Finland", "suomi"},
	{"fr", "France", "frankreich|francia|franca|франция|fransa|francja"},
	{"ge", "Georgia", "საქართველო"},
	{"gr", "Greece", "ελλαδα"},
	{"gt", "Guatemala", ""},
	{"hk", "Hong Kong", "香港"},
	{"hr", "Croatia", "hrvatska"},
	{"hu", "Hungary", "magyarorszag"},
	{"ie", "Ireland", ""},
	{"igo", "IGO", "intergovernmental organizations|intergovernmental organisations"},
	{"il", "Israel", "ישראל"},
	{"in", "India", ""},
	{"it", "Italy", "italia|italie|italien|италия|wlochy"},
	{"jp", "Japan", "日本|japon|giappone"},
	{"kr", "South Korea", "korea|대한민국"},
	{"lu", "Luxembourg", "luxemburg"},
	{"mk", "Macedonia", "north macedonia|македониjа|македонија"},
	{"mt", "Malta", ""},
	{"mx", "Mexico", "mexique"},
	{"my", "Malaysia", ""},
	{"nl", "Netherlands", "nederland|the netherlands|niederlande|pays bas"},
	{"no", "Norway", "norge"},
	{"nz", "New Zealand", ""},
	{"pe", "Peru", ""},
	{"ph", "Philippines", ""},
	{"pl", "Poland", "polska|polen|польша"},
	{"pr", "Puerto Rico", ""},
	{"pt", "Portugal", "португалия"},
	{"ro", "Romania", ""},
	{"rs", "Serbia", "srbija|србија"},
	{"scotland", "Scotland", "uk : scotland"},
	{"se", "Sweden", "sverige|schweden"},
	{"sg", "Singapore", ""},
	{"si", "Slovenia", "slovenija"},
	{"th", "Thailand", ""},
	{"tw", "Taiwan", "台灣|台湾|臺灣"},
	{"ug", "Uganda", ""},
	{"uk", "England and Wales", "england & wales|uk england & wales|uk england and wales|uk : england & wales|uk : england and wales|united kingdom"},
	{"us", "United States", "united states of america|usa|u . s ."},
	{"ve", "Venezuela", ""},
	{"vn", "Vietnam", ""},
	{"za", "South Africa", ""},
}

// places finds the names of jurisdictions; the value is an index into jurisdictions.
var places = lexicon.From(func() []lexicon.Entry {
	var entries []lexicon.Entry
	for i, j := range jurisdictions {
		entries = append(entries, lexicon.Entry{Value: i, Phrases: strings.ToLower(j.name)})
		if j.also != "" {
			entries = append(entries, lexicon.Entry{Value: i, Phrases: j.also})
		}
	}
	return entries
})
