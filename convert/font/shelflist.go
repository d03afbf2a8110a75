package font

// listed is a face of the shelf.
type listed struct {
	name    string
	bold    bool // there is a bold sister
	kind    kind
	leading int // what a line needs, in thousandths of an em; 0 for what the face says
}

// kind is what a face of the shelf is for.
type kind uint8

const (
	text    kind = iota
	classic      // of the first version: its lines are as those of the text
	symbol       // never bold
)

// file is the name of a face's file, without what it is packed by.
func (l listed) file(bold bool) string {
	if bold {
		return l.name + "-Bold.ttf"
	}
	return l.name + "-Regular.ttf"
}

const (
	emojiFace    = "NotoEmoji"
	nastaliqFace = "NotoNastaliqUrdu"
	japanFace    = "NotoSerifJP"
	chinaFace    = "NotoSerifSC"
	taiwanFace   = "NotoSerifTC"
	koreaFace    = "MyeongjoSyllables"
)

// ideographLeading is the distance of lines of ideographs, which fill their em.
const ideographLeading = 1550

// shelfList are the faces of the shelf in the order in which they are asked.
// Mathematics comes before the other symbols because its arrows are a complete
// set; the fixed-pitch face has what is left of punctuation.
var shelfList = []listed{
	{name: "NotoNaskhArabic", bold: true, kind: classic},
	{name: "NotoSerifHebrew", bold: true, kind: classic},
	{name: "NotoSerifArmenian", bold: true, kind: classic},
	{name: "NotoSerifGeorgian", bold: true, kind: classic},
	{name: "NotoSansMath", kind: symbol},
	{name: "NotoSansSymbols2", kind: symbol},
	{name: "NotoSansSymbols", kind: symbol},
	{name: "NotoSansMono", kind: symbol},

	{name: "NotoSerifBengali", bold: true},
	{name: "NotoSerifDevanagari", bold: true},
	{name: "NotoSerifEthiopic", bold: true},
	{name: "NotoSerifGujarati", bold: true},
	{name: "NotoSerifGurmukhi", bold: true},
	{name: "NotoSerifKannada", bold: true},
	{name: "NotoSerifKhmer", bold: true},
	{name: "NotoSerifLao", bold: true},
	{name: "NotoSerifMalayalam", bold: true},
	{name: "NotoSerifMyanmar", bold: true},
	{name: "NotoSansOriya", bold: true},
	{name: "NotoSerifSinhala", bold: true},
	{name: "NotoSerifTamil", bold: true},
	{name: "NotoSerifTelugu", bold: true},
	{name: "NotoSerifThai", bold: true},
	{name: "NotoSerifTibetan"},
	{name: chinaFace, leading: ideographLeading},
	{name: japanFace, leading: ideographLeading},
	{name: taiwanFace, leading: ideographLeading},
	{name: koreaFace, leading: ideographLeading},
	{name: emojiFace, kind: symbol},
	{name: nastaliqFace},
	{name: "NotoNaskhArabicMore", kind: classic},
	{name: "NotoSerifMore", kind: classic},
	{name: "NotoSansLaoMore"},
	{name: "NotoSansAdlam"},
	{name: "NotoSerifAhom"},
	{name: "NotoSansAvestan"},
	{name: "NotoSerifBalinese"},
	{name: "NotoSansBamum"},
	{name: "NotoSansBassaVah"},
	{name: "NotoSansBatak"},
	{name: "NotoSansBrahmi"},
	{name: "NotoSansBuginese"},
	{name: "NotoSansBuhid"},
	{name: "NotoSansCanadianAboriginal"},
	{name: "NotoSansCarian"},
	{name: "NotoSansCaucasianAlbanian"},
	{name: "NotoSansChakma"},
	{name: "NotoSansCham"},
	{name: "NotoSansCherokee"},
	{name: "NotoSansCoptic"},
	{name: "NotoSansCypriot"},
	{name: "NotoSansDeseret"},
	{name: "NotoSerifDogra"},
	{name: "NotoSansDuployan"},
	{name: "NotoSansElbasan"},
	{name: "NotoSansElymaic"},
	{name: "NotoSansGlagolitic"},
	{name: "NotoSansGothic"},
	{name: "NotoSerifGrantha"},
	{name: "NotoSansGunjalaGondi"},
	{name: "NotoSansHanifiRohingya"},
	{name: "NotoSansHanunoo"},
	{name: "NotoSansHatran"},
	{name: "NotoSansImperialAramaic"},
	{name: "NotoSansIndicSiyaqNumbers"},
	{name: "NotoSansInscriptionalPahlavi"},
	{name: "NotoSansInscriptionalParthian"},
	{name: "NotoSansJavanese"},
	{name: "NotoSansKaithi"},
	{name: "NotoSansKayahLi"},
	{name: "NotoSansKharoshthi"},
	{name: "NotoSerifKhojki"},
	{name: "NotoSansKhudawadi"},
	{name: "NotoSansLepcha"},
	{name: "NotoSansLimbu"},
	{name: "NotoSansLisu"},
	{name: "NotoSansLycian"},
	{name: "NotoSansLydian"},
	{name: "NotoSansMahajani"},
	{name: "NotoSansMandaic"},
	{name: "NotoSansManichaean"},
	{name: "NotoSansMarchen"},
	{name: "NotoSansMasaramGondi"},
	{name: "NotoSansMayanNumerals"},
	{name: "NotoSansMedefaidrin"},
	{name: "NotoSansMeeteiMayek"},
	{name: "NotoSansMendeKikakui"},
	{name: "NotoSansMeroitic"},
	{name: "NotoSansMiao"},
	{name: "NotoSansModi"},
	{name: "NotoSansMongolian"},
	{name: "NotoSansMro"},
	{name: "NotoSansMultani"},
	{name: "NotoSansNKo"},
	{name: "NotoSansNabataean"},
	{name: "NotoSansNewTaiLue"},
	{name: "NotoSansNewa"},
	{name: "NotoSansNushu"},
	{name: "NotoSerifNyiakengPuachueHmong"},
	{name: "NotoSansOgham"},
	{name: "NotoSansOlChiki"},
	{name: "NotoSansOldHungarian"},
	{name: "NotoSansOldItalic"},
	{name: "NotoSansOldNorthArabian"},
	{name: "NotoSansOldPermic"},
	{name: "NotoSansOldPersian"},
	{name: "NotoSansOldSogdian"},
	{name: "NotoSansOldSouthArabian"},
	{name: "NotoSansOldTurkic"},
	{name: "NotoSansOsage"},
	{name: "NotoSansOsmanya"},
	{name: "NotoSansPahawhHmong"},
	{name: "NotoSansPalmyrene"},
	{name: "NotoSansPauCinHau"},
	{name: "NotoSansPhagsPa"},
	{name: "NotoSansPhoenician"},
	{name: "NotoSansPsalterPahlavi"},
	{name: "NotoSansRejang"},
	{name: "NotoSansRunic"},
	{name: "NotoSansSamaritan"},
	{name: "NotoSansSaurashtra"},
	{name: "NotoSansSharada"},
	{name: "NotoSansShavian"},
	{name: "NotoSansSogdian"},
	{name: "NotoSansSoraSompeng"},
	{name: "NotoSansSoyombo"},
	{name: "NotoSansSundanese"},
	{name: "NotoSansSylotiNagri"},
	{name: "NotoSansSyriac"},
	{name: "NotoSansTagalog"},
	{name: "NotoSansTagbanwa"},
	{name: "NotoSansTaiLe"},
	{name: "NotoSansTaiTham"},
	{name: "NotoSansTaiViet"},
	{name: "NotoSansTakri"},
	{name: "NotoSansTamilSupplement"},
	{name: "NotoSansThaana"},
	{name: "NotoSansTifinagh"},
	{name: "NotoSansTirhuta"},
	{name: "NotoSansUgaritic"},
	{name: "NotoSansVai"},
	{name: "NotoSansWancho"},
	{name: "NotoSansWarangCiti"},
	{name: "NotoSerifYezidi"},
	{name: "NotoSansYi"},
	{name: "NotoSansZanabazarSquare"},
	{name: "NotoMusic", kind: symbol},
	{name: "NotoSerifKRJamo", leading: ideographLeading},
	{name: "DroidSansFallback", leading: ideographLeading},
	{name: "NotoSerifRareIdeographs", leading: ideographLeading},
	{name: "NomIdeographs", leading: ideographLeading},
	{name: "NotoSansCanadianMore"},
	{name: "NotoSansChakmaMore"},
	{name: "NotoSansLisuMore"},
	{name: "NotoSerifTeluguMore"},
}

// preferences are the faces that a language (BCP 47) asks first, of those that
// have the same characters in other forms.
func preferences(lang string) []string {
	primary, rest := lang, ""
	for i := range len(lang) {
		if lang[i] == '-' {
			primary, rest = lang[:i], lang[i+1:]
			break
		}
	}
	switch primary {
	case "ja":
		return japanFirst
	case "yue", "lzh", "hak", "nan":
		return taiwanFirst
	case "zh":
		if traditional(rest) {
			return taiwanFirst
		}
		return chinaFirst
	case "ko":
		return koreaFirst
	case "ur", "pnb", "lah":
		return nastaliqFirst
	}
	return nil
}

// Never written to.
var (
	japanFirst    = []string{japanFace}
	chinaFirst    = []string{chinaFace, japanFace}
	taiwanFirst   = []string{taiwanFace, japanFace}
	koreaFirst    = []string{koreaFace, taiwanFace, japanFace}
	nastaliqFirst = []string{nastaliqFace}
)

// traditional reports whether the subtags behind "zh" name the traditional
// script, or a region that writes it.
func traditional(subtags string) bool {
	for len(subtags) > 0 {
		tag := subtags
		subtags = ""
		for i := range len(tag) {
			if tag[i] == '-' {
				tag, subtags = tag[:i], tag[i+1:]
				break
			}
		}
		switch tag {
		case "Hant", "TW", "HK", "MO":
			return true
		case "Hans":
			return false
		}
	}
	return false
}
