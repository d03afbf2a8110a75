package hyphen_test

import (
	"slices"
	"strings"
	"sync"
	"testing"

	"github.com/fad55d40/archive/convert/hyphen"
)

// divided writes a word with "-" at every point.
func divided(p *hyphen.Patterns, word string) string {
	var b strings.Builder
	from := 0
	for _, at := range p.Points(word, nil) {
		b.WriteString(word[from:at] + "-")
		from = at
	}
	return b.String() + word[from:]
}

func TestWordsAreDividedAsDictionariesDo(t *testing.T) {
	for _, c := range []struct{ lang, words string }{
		{"en", "hy-phen-a-tion as-so-ciate al-go-rithm project Mis-sis-sippi uni-ver-sity pho-tog-ra-phy dem-o-crat ta-ble acad-emy"},
		{"en-GB", "hy-phen-a-tion pho-to-graphy uni-ver-sity how-ever"},
		{"de", "Sil-ben-tren-nung Do-nau-dampf-schiff-fahrts-ge-sell-schaft Stra-ßen-bahn Auf-la-ge Über-ra-schung"},
		{"fr", "or-di-na-teur cé-sure an-ti-cons-ti-tu-tion-nel-le-ment au-jour-d’hui l’homme"},
		{"es", "mur-cié-la-go or-de-na-dor ci-güe-ña"},
		{"it", "quat-tor-di-ci sil-la-ba-zio-ne del-l’ar-chi-tet-tu-ra"},
		{"pt-BR", "com-pu-ta-dor por-tu-guês"},
		{"ru", "пе-ре-но-сы пред-ло-же-ние элек-три-че-ство"},
		{"uk", "укра-їн-ський ком-п'ю-тер"},
		{"pl", "prze-nie-sie-nie kon-stan-ty-no-po-li-tań-czy-ko-wia-necz-ka"},
		{"tr", "ke-li-me-ler-den İS-TAN-BUL-LU IS-PAR-TA-LI"},
		{"el", "συλ-λα-βι-σμός Ελ-λη-νι-κή"},
		{"nl", "let-ter-greep woord-af-bre-king"},
		{"sv", "av-stav-ning skol-bok"},
		{"da", "ord-de-ling"},
		{"nb", "ord-de-ling at-ten-de uni-ver-si-te-tet"},
		{"nn", "att-en-de"},
		{"fi", "ta-vu-tus kuu-si-pui-nen"},
		{"hr", "ras-tav-lja-nje"},
		{"sl", "de-lje-nje"},
		{"lt", "skie-me-na-vi-mas"},
		{"la", "Con-stan-ti-no-po-lis"},
		{"be", "пе-ра-но-сы"},
		{"bg", "пре-на-ся-не"},
		{"ca", "or-di-na-dor"},
		{"gl", "se-pa-ra-ción"},
		{"is", "orð-skipt-ing"},
		{"mn", "мон-го-лын"},
		{"af", "woord-af-bre-king"},
		{"eu", "hiz-kun-tza"},
		{"et", "poo-li-ta-mine"},
		{"cy", "llyfr-gell"},
		{"ka", "და-მარ-ცვლა"},
		{"sr", "ра-ста-вља-ње"},
		{"sr-Latn", "ra-sta-vlja-nje"},
		{"el-polyton", "ἀρ-χαῖ-ος"},
		{"cs", "ro-zu-mem je-di-nec spra-ve-d-li-vost"},
		{"sk", "slo-ven-ský svo-bo-da"},
		{"hu", "ke-rék-pár em-be-ri jo-gok"},
		{"ro", "li-ber-ta-te co-dru uma-nă sculp-tu-ră lupi"},
		{"hy", "ազա-տու-թյուն ան-ձին"},
		{"az", "müs-tə-qil-lik ki-tab azad-lıq"},
		{"lv", "cil-vēks brī-vī-ba"},
		{"tk", "ga-raş-syz-lyk"},
		{"ga", "saoirse teang-eol-aí-ocht"},
		{"ku", "mi-rov"},
	} {
		p, ok := hyphen.For(c.lang)
		if !ok {
			t.Errorf("%s: no patterns", c.lang)
			continue
		}
		for _, want := range strings.Fields(c.words) {
			word := strings.ReplaceAll(want, "-", "")
			if got := divided(p, word); got != want {
				t.Errorf("%s: %s, want %s", c.lang, got, want)
			}
		}
	}
}

func TestOnlyWordsAreDivided(t *testing.T) {
	en, _ := hyphen.For("en")
	for _, c := range []struct{ name, word, want string }{
		{"nothing", "", ""},
		{"punctuation around a word", "(“hyphenation”),", "(“hy-phen-a-tion”),"},
		{"parts of a compound", "self-determination", "self-de-ter-mi-na-tion"},
		{"a dash between words", "university—algorithm", "uni-ver-sity—al-go-rithm"},
		{"an address", "https://example.org/hyphenation", "https://example.org/hyphenation"},
		{"a mail address", "hyphenation@example.org", "hyphenation@example.org"},
		{"letters and digits", "hyphenation2go", "hyphenation2go"},
		{"a number before", "20-university", "20-uni-ver-sity"},
		{"an acronym", "NASA", "NASA"},
		{"a headline", "UNIVERSITY", "UNI-VER-SITY"},
		{"an apostrophe", "shouldn’t", "shouldn’t"},
		{"letters of another script", "предложение", "предложение"},
		{"a decomposed accent", "uni\u0301versity", "uni\u0301ver-sity"},
		{"an invisible joiner", "uni\u200Bversity", "uni\u200B-ver-sity"},
		{"soft hyphens come first", "uni\u00ADvers\u00ADity", "uni\u00AD-vers\u00AD-ity"},
		{"soft hyphens at the ends", "\u00ADuniversity\u00AD", "\u00ADuniversity\u00AD"},
		{"soft hyphens in a row", "a\u00AD\u00ADb", "a\u00AD\u00AD-b"},
		{"broken text", "uni\xffversity", "uni\xffversity"},
	} {
		if got := divided(en, c.word); got != c.want {
			t.Errorf("%s: %q, want %q", c.name, got, c.want)
		}
	}
}

func TestPointsAreAppended(t *testing.T) {
	de, _ := hyphen.For("de")
	if got := de.Points("Silbe", []int{99}); !slices.Equal(got, []int{99, 3}) {
		t.Errorf("got %v", got)
	}
}

func TestTagsFindTheNearestPatterns(t *testing.T) {
	for tag, want := range map[string]string{
		"en": "en-us", "en-US": "en-us", "EN_us": "en-us", "en-GB": "en-gb", "en-AU": "en-gb", "en-CA": "en-us",
		"de-CH": "de", "de-Latn-AT-1996": "de", "no": "nb", "nn-NO": "nn", "sr": "sh-cyrl", "sr-Latn-RS": "sh-latn",
		"bs": "sh-latn", "pt-PT": "pt", "el-GR": "el", "zh": "", "": "", "-": "", "e": "", "deu": "", "x-en": "",
	} {
		p, ok := hyphen.For(tag)
		if got := tagOf(p); ok != (want != "") || got != want {
			t.Errorf("%q: %q %v, want %q", tag, got, ok, want)
		}
		if again, _ := hyphen.For(tag); again != p {
			t.Errorf("%q: other patterns the second time", tag)
		}
	}
}

func tagOf(p *hyphen.Patterns) string {
	if p == nil {
		return ""
	}
	return p.Language()
}

func TestManyGoroutinesMayAskAtOnce(t *testing.T) {
	p, _ := hyphen.For("it")
	var wg sync.WaitGroup
	for range 8 {
		wg.Go(func() {
			if got := divided(p, "sillabazione"); got != "sil-la-ba-zio-ne" {
				t.Errorf("got %s", got)
			}
		})
	}
	wg.Wait()
}
