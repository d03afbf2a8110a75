package lexicon

import "testing"

func TestFoldingMakesOneWordOfItsSpellings(t *testing.T) {
	for want, spellings := range map[string][]string{
		"lisans":              {"lisans", "LİSANS", "LISANS", "Lisans"},
		"lisansi altindadir":  {"lisansı altındadır", "LİSANSI ALTINDADIR"},
		"fotograf":            {"Fotoğraf", "FOTOĞRAF", "fotog\u0306raf"},
		"credit photo":        {"Crédit photo", "CRÉDIT PHOTO", "CREDIT PHOTO", "Cre\u0301dit photo"},
		"φωτογραφια":          {"Φωτογραφία", "ΦΩΤΟΓΡΑΦΙΑ", "φωτογραφία"},
		"αδειασ":              {"άδειας", "ΆΔΕΙΑΣ", "ΑΔΕΙΑΣ"},
		"фотография":          {"Фотография", "ФОТОГРАФИЯ"},
		"елка":                {"Ёлка", "ёлка", "елка"},
		"səkil":               {"Şəkil", "ŞƏKİL", "şəkil"},
		"zdjecie":             {"Zdjęcie", "ZDJĘCIE"},
		"licenca":             {"licença", "LICENÇA"},
		"huquqlar qorunur":    {"hüquqlar qorunur", "HÜQUQLAR QORUNUR"},
		"gemeinfrei":          {"Gemeinfrei", "ge\u00admein\u200bfrei"},
		"strasse":             {"strasse"},
		"straße":              {"Straße"},
		"cc by sa 4.0":        {"CC BY-SA 4.0", "CC\u00a0BY\u2011SA\u202f4.0", "cc_by_sa_4.0", "CC–BY–SA 4,0", "CC BY\nSA 4.0"},
		"d utilisation":       {"d’utilisation", "d'utilisation", "D’UTILISATION"},
		"u . s . navy":        {"U.S. Navy", "u. s. navy"},
		"( c ) 2021":          {"(c) 2021", "( C ) 2021"},
		"cc 0":                {"CC0", "CC-0", "cc 0"},
		"4.0.1 1.000":         {"4.0.1 1.000"},
		"2019 , 2020":         {"2019,2020", "2019, 2020"},
		"http://a.org/b , we": {"http://a.org/b, we", "HTTP://A.org/b, we"},
	} {
		for _, s := range spellings {
			if got := Scan(s).Folded; got != want {
				t.Errorf("%q folds to %q, want %q", s, got, want)
			}
		}
	}
}

func TestLettersKeepWhatTellsThemApart(t *testing.T) {
	for _, r := range "əæœðþßйщїєґλщ焦김אب" {
		if got := Fold(r); got != r {
			t.Errorf("%c folds to %c", r, got)
		}
	}
}

func TestOnlyInvisibleCharactersAreIgnored(t *testing.T) {
	for _, r := range "\u00ad\u200b\u200c\u200d\u200e\u202a\u2060\u2066\ufeff\u061c" {
		if !Ignorable(r) {
			t.Errorf("%U parts words", r)
		}
	}
	for _, r := range " \u00a0\u202f\u2009\u3000a-–—©" {
		if Ignorable(r) {
			t.Errorf("%U is ignored", r)
		}
	}
}
