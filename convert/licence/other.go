package licence

import (
	"github.com/fad55d40/archive/convert/lexicon"
	"strings"
	"unicode"
	"unicode/utf8"

	"github.com/fad55d40/archive/convert/doc"
)

// Licences and statements that are not one of the six licences of Creative Commons.
const (
	publicDomainClaim = iota
	markOfPublicDomain
	dedication
	allReserved
	someReserved
	noKnown
	ogl
	oglCanada
	etalab
	gfdl
	freeArt
	odbl
	odcBy
	datenlizenz
	datenlizenzZero
	nlod
	Unsplash
	Pexels
	Pixabay
	sampling
	samplingPlus
	samplingPlusNC
	developingNations
)

// Statements finds their names in the languages of the credits.
var Statements = lexicon.New(
	lexicon.Entry{Value: publicDomainClaim, Phrases: "public domain|publicdomain|domaine public|dominio publico|pubblico dominio|dominio pubblico|gemeinfrei|gemeinfreiheit" +
		"|общественное достояние|общественном достоянии|суспільне надбання|суспільному надбанні|суспільного надбання|kamu mali|kamu malidir|ictimai mulkiyyət|ictimai mulkiyyətdə|ictimai varidat" +
		"|domena publiczna|domenie publicznej|κοινο κτημα|δημοσιο κτημα|δημοσιο τομεα|publiek domein|volne dilo|free of copyright|公有领域|公有領域|公共领域|公共領域|パブリックドメイン|パブリック ドメイン|퍼블릭 도메인|퍼블릭도메인|kozkincs|domeniu public|domeniul public|ملكية عامة|الملكية العامة|ملك عام|مالکیت عمومی|נחלת הכלל|обществено достояние|javno vlasnistvo|javna domena|javna last|volne dielo|सार्वजनिक डोमेन"},
	lexicon.Entry{Value: markOfPublicDomain, Phrases: "public domain mark|pdm|cc pdm|cc public domain mark|creative commons public domain mark|marca de dominio publico|marque du domaine public"},
	lexicon.Entry{Value: dedication, Phrases: "cc 0 public domain dedication|creative commons zero|cc public domain dedication"},
	lexicon.Entry{Value: allReserved, Phrases: "all rights reserved|all right reserved|tum haklari saklidir|tum haklari mahfuzdur|her hakki saklidir|her hakki mahfuzdur|butun huquqlar qorunur|butun huquqlari qorunur|butun huquqlar qorunub|butun huquqlari qorunub" +
		"|все права защищены|все права сохранены|усі права захищено|усі права захищені|всі права захищені|всі права захищено|tous droits reserves|droits reserves|todos los derechos reservados|derechos reservados|reservados todos los derechos" +
		"|alle rechte vorbehalten|tutti i diritti riservati|tutti i diritti sono riservati|diritti riservati|riproduzione riservata|todos os direitos reservados|direitos reservados|wszelkie prawa zastrzezone|wszystkie prawa zastrzezone|με επιφυλαξη παντοσ δικαιωματοσ|με την επιφυλαξη παντοσ δικαιωματοσ|ολα τα δικαιωματα διατηρουνται" +
		"|alle rechten voorbehouden|alla rattigheter forbehallna|vsechna prava vyhrazena|toate drepturile rezervate|保留所有权利|保留所有權利|版权所有|版權所有|保留一切权利|保留一切權利|모든 권리 보유|모든 권리 보유함|alle rettigheder forbeholdes|alle rettigheter forbeholdt|alle rettigheter reservert|minden jog fenntartva|vsetky prava vyhradene|sva prava pridrzana|sva prava zadrzana|vse pravice pridrzane|kaikki oikeudet pidatetaan|جميع الحقوق محفوظة|כל הזכויות שמורות|تمامی حقوق محفوظ است|सर्वाधिकार सुरक्षित|всички права запазени|sva prava rezervisana|tots els drets reservats"},
	lexicon.Entry{Value: someReserved, Phrases: "some rights reserved|certains droits reserves|algunos derechos reservados|alcuni diritti riservati|alguns direitos reservados|einige rechte vorbehalten|некоторые права защищены|bazi haklari saklidir"},
	lexicon.Entry{Value: noKnown, Phrases: "no known copyright restrictions|no known copyright|no known restrictions on publication|no known restrictions|free of known copyright restrictions|free of known restrictions|free of copyright restrictions"},
	lexicon.Entry{Value: ogl, Phrases: "open government licence|open government license|ogl|uk open government licence|ogl uk"},
	lexicon.Entry{Value: oglCanada, Phrases: "open government licence canada|open government license canada|ogl canada"},
	lexicon.Entry{Value: etalab, Phrases: "licence ouverte / etalab|licence ouverte etalab|licence ouverte / open licence etalab|licence ouverte / open licence|licence ouverte|etalab open licence|etalab"},
	lexicon.Entry{Value: gfdl, Phrases: "gfdl|gnu fdl|gnu free documentation license|gnu free documentation licence|gnu fdl licence|gnu lizenz fur freie dokumentation|licence de documentation libre gnu|gnu freie dokumentationslizenz|лицензия gnu fdl"},
	lexicon.Entry{Value: freeArt, Phrases: "free art license|free art licence|licence art libre|lal|lizenz freie kunst"},
	lexicon.Entry{Value: odbl, Phrases: "odbl|open database license|open database licence|open data commons open database license"},
	lexicon.Entry{Value: odcBy, Phrases: "odc by|open data commons attribution license"},
	lexicon.Entry{Value: datenlizenz, Phrases: "dl de by|dl de / by|datenlizenz deutschland namensnennung"},
	lexicon.Entry{Value: datenlizenzZero, Phrases: "dl de zero|dl de / zero|datenlizenz deutschland zero"},
	lexicon.Entry{Value: nlod, Phrases: "nlod|norwegian licence for open government data|norsk lisens for offentlige data"},
	lexicon.Entry{Value: sampling, Phrases: "cc sampling|creative commons sampling"},
	lexicon.Entry{Value: samplingPlus, Phrases: "cc sampling +|cc sampling plus|creative commons sampling +|creative commons sampling plus"},
	lexicon.Entry{Value: samplingPlusNC, Phrases: "cc nc sampling +|cc nc sampling plus|creative commons noncommercial sampling plus|creative commons nc sampling +"},
	lexicon.Entry{Value: developingNations, Phrases: "cc developing nations|cc devnations|creative commons developing nations|developing nations"},
	lexicon.Entry{Value: Unsplash, Phrases: "unsplash license|unsplash licence"},
	lexicon.Entry{Value: Pexels, Phrases: "pexels license|pexels licence"},
	lexicon.Entry{Value: Pixabay, Phrases: "pixabay license|pixabay licence|pixabay content license|pixabay lizenz|licence pixabay"},
)

// edition is one version of a licence family. Version "" is what a text names
// that gives none: it has an identifier only where there is but one version.
type edition struct {
	family            int
	version, id, name string
	url               string
}

var editions = []edition{
	{ogl, "", "", "Open Government Licence", ""},
	{ogl, "1.0", "OGL-UK-1.0", "Open Government Licence v1.0", "https://www.nationalarchives.gov.uk/doc/open-government-licence/version/1/"},
	{ogl, "2.0", "OGL-UK-2.0", "Open Government Licence v2.0", "https://www.nationalarchives.gov.uk/doc/open-government-licence/version/2/"},
	{ogl, "3.0", "OGL-UK-3.0", "Open Government Licence v3.0", "https://www.nationalarchives.gov.uk/doc/open-government-licence/version/3/"},
	{oglCanada, "", "", "Open Government Licence - Canada", ""},
	{oglCanada, "2.0", "OGL-Canada-2.0", "Open Government Licence - Canada 2.0", "https://open.canada.ca/en/open-government-licence-canada"},
	{etalab, "", "", "Licence Ouverte / Open Licence", ""},
	{etalab, "1.0", "LicenseRef-etalab-1.0", "Licence Ouverte / Open Licence 1.0", ""},
	{etalab, "2.0", "etalab-2.0", "Licence Ouverte / Open Licence 2.0", "https://spdx.org/licenses/etalab-2.0.html"},
	{gfdl, "", "", "GNU Free Documentation License", ""},
	{gfdl, "1.1", "GFDL-1.1-only", "GNU Free Documentation License v1.1", "https://www.gnu.org/licenses/old-licenses/fdl-1.1.html"},
	{gfdl, "1.2", "GFDL-1.2-only", "GNU Free Documentation License v1.2", "https://www.gnu.org/licenses/old-licenses/fdl-1.2.html"},
	{gfdl, "1.3", "GFDL-1.3-only", "GNU Free Documentation License v1.3", "https://www.gnu.org/licenses/fdl-1.3.html"},
	{freeArt, "", "", "Free Art License", ""},
	{freeArt, "1.2", "LAL-1.2", "Free Art License 1.2", "https://artlibre.org/licence/lal/licence-art-libre-12/"},
	{freeArt, "1.3", "LAL-1.3", "Free Art License 1.3", "https://artlibre.org/"},
	{odbl, "", "ODbL-1.0", "Open Data Commons Open Database License v1.0", "https://opendatacommons.org/licenses/odbl/1-0/"},
	{odcBy, "", "ODC-By-1.0", "Open Data Commons Attribution License v1.0", "https://opendatacommons.org/licenses/by/1-0/"},
	{datenlizenz, "", "", "Datenlizenz Deutschland Namensnennung", ""},
	{datenlizenz, "2.0", "DL-DE-BY-2.0", "Datenlizenz Deutschland Namensnennung 2.0", "https://www.govdata.de/dl-de/by-2-0"},
	{datenlizenzZero, "", "", "Datenlizenz Deutschland Zero", ""},
	{datenlizenzZero, "2.0", "DL-DE-ZERO-2.0", "Datenlizenz Deutschland Zero 2.0", "https://www.govdata.de/dl-de/zero-2-0"},
	{nlod, "", "", "Norwegian Licence for Open Government Data", ""},
	{nlod, "1.0", "NLOD-1.0", "Norwegian Licence for Open Government Data 1.0", "https://data.norge.no/nlod/en/1.0"},
	{nlod, "2.0", "NLOD-2.0", "Norwegian Licence for Open Government Data 2.0", "https://data.norge.no/nlod/en/2.0"},
	{Unsplash, "", "", "Unsplash License", "https://unsplash.com/license"},
	{Pexels, "", "", "Pexels License", "https://www.pexels.com/license/"},
	{Pixabay, "", "", "Pixabay Content License", "https://pixabay.com/service/license-summary/"},
	{sampling, "", "", "Creative Commons Sampling", ""},
	{sampling, "1.0", "LicenseRef-CC-Sampling-1.0", "Creative Commons Sampling 1.0", "https://creativecommons.org/licenses/sampling/1.0/"},
	{samplingPlus, "", "", "Creative Commons Sampling Plus", ""},
	{samplingPlus, "1.0", "LicenseRef-CC-SamplingPlus-1.0", "Creative Commons Sampling Plus 1.0", "https://creativecommons.org/licenses/sampling+/1.0/"},
	{samplingPlusNC, "", "", "Creative Commons NonCommercial Sampling Plus", ""},
	{samplingPlusNC, "1.0", "LicenseRef-CC-NonCommercialSamplingPlus-1.0", "Creative Commons NonCommercial Sampling Plus 1.0", "https://creativecommons.org/licenses/nc-sampling+/1.0/"},
	{developingNations, "", "", "Creative Commons Developing Nations", ""},
	{developingNations, "2.0", "LicenseRef-CC-DevelopingNations-2.0", "Creative Commons Developing Nations 2.0", "https://creativecommons.org/licenses/devnations/2.0/"},
	{publicDomainClaim, "", "LicenseRef-PublicDomain", "Public domain", ""},
	{markOfPublicDomain, "", "CC-PDM-1.0", "Public Domain Mark 1.0", "https://creativecommons.org/publicdomain/mark/1.0/"},
	{dedication, "", "CC0-1.0", "Creative Commons Zero 1.0 Universal", "https://creativecommons.org/publicdomain/zero/1.0/"},
	{allReserved, "", "LicenseRef-AllRightsReserved", "All rights reserved", ""},
	{someReserved, "", "", "Creative Commons", ""},
	{noKnown, "", "LicenseRef-NoKnownCopyright", "No known copyright", "http://rightsstatements.org/vocab/NKC/1.0/"},
}

// stems are the identifiers that a licence without a version suggests.
var stems = map[int]string{
	ogl: "OGL-UK", oglCanada: "OGL-Canada", etalab: "etalab", gfdl: "GFDL", freeArt: "LAL", datenlizenz: "DL-DE-BY",
	datenlizenzZero: "DL-DE-ZERO", nlod: "NLOD", Unsplash: "Unsplash", Pexels: "Pexels", Pixabay: "Pixabay", someReserved: "CC-unspecified",
}

// Other describes a licence of the families above. Only the GNU licence tells
// "1.2" from "1.2 or later". A version that does not exist names no licence.
func Other(family int, version string, later bool) (lic doc.License, suggested string) {
	var found edition
	for _, e := range editions {
		if e.family == family && (e.version == version || e.version == "") {
			found = e // the exact version stands after the one without
		}
	}
	lic = doc.License{ID: found.id, Name: found.name, URL: found.url}
	if family == gfdl && later && found.version != "" {
		lic.ID, lic.Name = "GFDL-"+found.version+"-or-later", lic.Name+" or later"
	}
	if stem := stems[family]; lic.ID == "" && stem != "" {
		suggested = "LicenseRef-" + stem
	}
	return lic, suggested
}

// statementAt reads one of these names at token i, with its version.
func (l Line) statementAt(i int) (Hit, bool) {
	family, next, ok := Statements.Match(l.Line, i)
	if !ok {
		return Hit{}, false
	}
	h := Hit{First: i, Next: next, By: ByName}
	if family == publicDomainClaim || family == allReserved || family == someReserved || family == noKnown {
		h.By = ByPhrase
	}
	r := reader{l: l, first: i, next: next}
	r.readVersion()
	if family == developingNations && r.version == "" && !l.Capitals(i) {
		return Hit{}, false // the nations themselves
	}
	if next == i+1 && r.version == "" && h.By != ByPhrase && !l.acronym(i) {
		return Hit{}, false // Lal is a name, LAL a licence
	}
	later := false
	if r.version != "" || family == gfdl {
		later = l.orLater(&r.next)
	}
	if h.By != ByPhrase {
		r.named = true
		r.tail()
		h.Next = r.next
	}
	h.License, h.Suggested = Other(family, r.version, later)
	return h, true
}

// acronym reports whether token i has a capital behind its first letter.
func (l Line) acronym(i int) bool {
	t := l.Toks[i]
	_, n := utf8.DecodeRuneInString(l.Src[t.Start:t.End])
	return l.Word(i) == "etalab" && l.Upper(i) || strings.IndexFunc(l.Src[int(t.Start)+n:t.End], unicode.IsUpper) >= 0
}

// orLater passes over "or later", "or any later version", "only".
func (l Line) orLater(next *int) bool {
	for _, p := range []string{"or any later version", "or later version", "or later", "or any later", "oder spater", "ou ulterieure", "only"} {
		j := *next
		if l.Word(j) == "," {
			j++
		}
		words := l.Phrase(j, p)
		if words > 0 {
			*next = j + words
			return p != "only"
		}
	}
	return false
}
