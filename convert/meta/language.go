package meta

import (
	"strings"
	"sync"

	"github.com/fad55d40/archive/convert/doc"
)

// languageNames gives the tag of a language for the names that people write.
const languageNames = `en english anglais inglés inglese englisch engels английский ingilis ingilizce
fr french français francais francés francese französisch frans французский fransız fransızca
de german allemand alemán tedesco deutsch duits немецкий alman almanca
es spanish espagnol español espanol spagnolo spanisch spaans испанский ispan ispanyolca castellano
it italian italien italiano italienisch italiaans итальянский italyan italyanca
pt portuguese portugais português portugues portugiesisch portugees португальский
nl dutch néerlandais neerlandés olandese niederländisch nederlands нидерландский
ru russian russe ruso russo russisch russisch русский rus rusca
uk ukrainian ukrainien ucraniano ukrainisch українська украинский
tr turkish turc turco türkisch turks турецкий türk türkçe turkce
az azerbaijani azéri azerbaycanca azərbaycan azərbaycanca azeri азербайджанский
pl polish polonais polaco polnisch polski польский
cs czech tchèque checo tschechisch čeština český чешский
el greek grec griego griechisch ελληνικά греческий
ar arabic arabe árabe arabisch العربية арабский
he hebrew hébreu hebreo hebräisch עברית иврит
ja japanese japonais japonés japanisch 日本語 японский
zh chinese chinois chino chinesisch 中文 汉语 漢語 китайский
ko korean coréen coreano koreanisch 한국어 корейский
sv swedish suédois sueco schwedisch svenska
no norwegian norvégien noruego norwegisch norsk
da danish danois danés dänisch dansk
fi finnish finnois finlandés finnisch suomi
hu hungarian hongrois húngaro ungarisch magyar
ro romanian roumain rumano rumänisch română
ka georgian géorgien georgiano georgisch ქართული
hy armenian arménien armenio armenisch հայերեն
fa persian farsi persan فارسی
la latin latín latein
ca catalan català catalán
`

var languages = sync.OnceValue(func() map[string]string {
	table := make(map[string]string)
	for line := range strings.Lines(languageNames) {
		fields := strings.Fields(line)
		for _, name := range fields {
			table[name] = fields[0]
		}
	}
	return table
})

// Languages lists the names of languages that LanguageTag knows.
func Languages() (names []string) {
	for line := range strings.Lines(languageNames) {
		names = append(names, strings.Fields(line)[1:]...)
	}
	return names
}

// LanguageTag makes a tag of what a person wrote: a name, or a tag in any case
// (BCP 47, section 2.1).
func LanguageTag(s string) (tag string, ok bool) { return languageTag(clean(s)) }

// languageTag makes a tag of what a person wrote: a name, or a tag in any case
// (BCP 47, section 2.1).
func languageTag(s string) (string, bool) {
	if tag, ok := languages()[strings.ToLower(s)]; ok {
		return tag, true
	}
	parts := strings.FieldsFunc(s, func(r rune) bool { return r == '-' || r == '_' })
	if len(parts) == 0 || len(parts[0]) < 2 || len(parts[0]) > 3 {
		return "", false
	}
	for i, p := range parts {
		switch {
		case i == 0:
			parts[i] = strings.ToLower(p)
		case len(p) == 2:
			parts[i] = strings.ToUpper(p)
		case len(p) == 4:
			parts[i] = strings.ToUpper(p[:1]) + strings.ToLower(p[1:])
		default:
			parts[i] = strings.ToLower(p)
		}
	}
	tag := strings.Join(parts, "-")
	return tag, doc.ValidTag(tag)
}
