package rights_test

import (
	"fmt"
	"strings"
	"testing"

	"github.com/fad55d40/archive/convert/rights"
)

// speech is how one language writes a credit. In forms, {T} is the quoted
// title, {C} the creator and {L} the licence.
type speech struct {
	labels, forms []string
	title         string
	creators      []string
}

var speeches = map[string]speech{
	"en": {
		labels:   []string{"", "Image credit: ", "Photo credit: ", "Photo: ", "Image: ", "Credit: ", "PHOTO CREDIT: ", "Image Credit – ", "Featured image: ", "Cover photo: ", "Picture: ", "Header image credit: ", "Illustration: ", "Source image: ", "Image source: "},
		title:    "Old harbour map",
		creators: []string{"Jane Roe", "J. K. van der Berg-O’Neill", "mario_87", "Harbour Museum", "A. N. Other", "Ludwig von Beispiel"},
		forms: []string{"{T} by {C} is licensed under {L}", "{T} by {C} is licensed under {L}.", "{T} by {C}, licensed under {L}", "{T} by {C} ({L})", "{T} by {C} / {L}", "{T} by {C}, {L}", "{T} by {C} – {L}", "{T} by {C} | {L}", "{T} by {C} is marked with {L}", "{T} by {C} is used under {L}", "{T} by {C}, used under {L}", "{T} by {C} is available under a {L} license",
			"{T} by {C}, available under {L}", "{T} by {C} [{L}]", "{T}, by {C}, {L}", "{T} – {C} – {L}", "{T} / {C} / {L}", "{T} ({C}, {L})", "{T}, {C}, {L}", "{T} photo by {C}, {L}", "{T} by {C}. {L}.", "{T} by {C}, released under the {L} licence", "{T} by {C} via Flickr, {L}", "{T} by {C}, {L}, via Wikimedia Commons", "{T} by {C} ({L}) via Flickr", "{T} © {C}, {L}", "{T} by {C} is licensed under a {L} License", "{C}, {T}, {L}", "{T} by {C} on Flickr is licensed under {L}", "{T} by {C} from Wikimedia Commons, {L}"},
	},
	"ru": {
		labels:   []string{"", "Фото: ", "Изображение: ", "Источник фото: ", "Автор фото: ", "Иллюстрация: ", "Снимок: ", "ФОТО: "},
		title:    "Старый порт",
		creators: []string{"Иван Петров", "И. П. Заозёрный-Лунин", "Музей порта"},
		forms:    []string{"{T}, автор {C}, лицензия {L}", "{T}, автор {C}, лицензия: {L}", "{T}, {C}, лицензия {L}", "{T}, {C}, {L}", "{T}, автор: {C}. Лицензия: {L}", "{T} — {C}, {L}", "{T}, автор {C}, под лицензией {L}", "{T}, автор {C}, по лицензии {L}", "{T} (автор {C}), лицензия {L}", "{T} / {C} / {L}", "{C}, {T}, лицензия {L}", "{T}, фото {C}, {L}", "{T}, автор {C}, распространяется по лицензии {L}", "{T}, автор {C}, доступно по лицензии {L}", "{T} от {C}, лицензия {L}", "{T}, автор — {C}, {L}"},
	},
	"uk": {
		labels:   []string{"", "Фото: ", "Зображення: ", "Світлина: ", "Ілюстрація: ", "Джерело фото: "},
		title:    "Старий порт",
		creators: []string{"Іван Петренко", "Олеся Ґудзь-Їжакевич"},
		forms:    []string{"{T}, автор {C}, ліцензія {L}", "{T}, {C}, ліцензія {L}", "{T}, {C}, {L}", "{T} від {C}, ліцензія {L}", "{T}, автор {C}, за ліцензією {L}", "{T}, автор {C}, під ліцензією {L}", "{T}, автор: {C}, ліцензія: {L}", "{T} — {C}, {L}", "{T}, автор {C}, доступно за ліцензією {L}"},
	},
	"az": {
		labels:   []string{"", "Foto: ", "Şəkil: ", "Fotonun müəllifi: ", "Görüntü: "},
		title:    "Köhnə liman",
		creators: []string{"Leyla Əliyeva", "Elvin Məmmədov", "Ülviyyə Şıxəliyeva"},
		forms:    []string{"{T}, {C}, {L} lisenziyası ilə", "{T}, {C}, {L} lisenziyası", "{T}, {C}, {L}", "{T}, müəllif {C}, lisenziya {L}", "{T}, müəllif: {C}, lisenziya: {L}", "{T}, {C}, {L} lisenziyası altında", "{T}, {C}, {L} lisenziyası ilə lisenziyalaşdırılıb", "{T}, {C} tərəfindən, {L} lisenziyası ilə", "{T} / {C} / {L}", "{T} — {C}, {L}", "{T}, {C}, {L} lisenziyası əsasında"},
	},
	"tr": {
		labels:   []string{"", "Fotoğraf: ", "Görsel: ", "Foto: ", "Resim: ", "Fotoğraf kredisi: ", "Görsel kaynağı: ", "FOTOĞRAF: ", "Kapak fotoğrafı: "},
		title:    "Eski Liman",
		creators: []string{"Ali Kaya", "Ayşe Yılmaz", "İpek Çağlar Işık"},
		forms:    []string{"{T}, {C}, {L} lisansı altındadır", "{T}, {C}, {L} lisansı ile", "{T}, {C}, {L} lisansıyla", "{T}, {C}, {L}", "{T}, {C}, {L} ile lisanslıdır", "{T}, {C}, {L} lisansı ile lisanslanmıştır", "{T}, {C} tarafından, {L} altında lisanslanmıştır", "{T} - {C}, {L}", "{T} / {C} / {L}", "{T}, fotoğraf: {C}, lisans: {L}", "{T}, {C}, {L} lisansı kapsamındadır", "{C}'nın {T} adlı eseri {L} lisansı altındadır", "{T}, {C}, {L} altında lisanslanmıştır"},
	},
	"fr": {
		labels:   []string{"", "Crédit photo : ", "Photo : ", "Image : ", "Crédits : ", "Crédit image : ", "Crédits photo : ", "Illustration : ", "CRÉDIT PHOTO : ", "Photo de une : "},
		title:    "Le vieux port",
		creators: []string{"Jeanne Roux", "Anaïs de l’Étang", "René Garçonnet"},
		forms:    []string{"{T} par {C} est sous licence {L}", "{T} par {C}, licence {L}", "{T} de {C}, licence {L}", "{T}, {C}, licence {L}", "{T}, {C}, {L}", "{T} par {C}, sous licence {L}", "{T}, par {C}, sous licence {L}", "{T} de {C} est mis à disposition selon les termes de la licence {L}", "{T} – {C} – {L}", "{T} par {C} ({L})", "{T}, de {C} (licence {L})", "{T}, photo de {C}, {L}", "{T} © {C}, licence {L}", "{T} par {C} est mise à disposition sous licence {L}"},
	},
	"es": {
		labels:   []string{"", "Foto: ", "Imagen: ", "Crédito: ", "Fotografía: ", "Crédito de la imagen: ", "Créditos: ", "Ilustración: ", "Foto de portada: ", "Crédito de la foto: "},
		title:    "Puerto viejo",
		creators: []string{"Juana Ruiz", "Baltasar Ureña Corcuera", "Ana de la Cruz"},
		forms:    []string{"{T}, de {C}, con licencia {L}", "{T}, de {C}. {L}", "{T}, de {C}, licencia {L}", "{T} de {C} está bajo licencia {L}", "{T} por {C}, licencia {L}", "{T}, por {C}, bajo licencia {L}", "{T}, {C}, {L}", "{T}, de {C} ({L})", "{T} de {C} tiene licencia {L}", "{T}, de {C}, bajo la licencia {L}", "{T} de {C} está licenciado bajo {L}", "{T} / {C} / {L}", "{T}, autor: {C}, licencia: {L}", "{T}, foto de {C}, {L}"},
	},
	"de": {
		labels:   []string{"", "Bild: ", "Foto: ", "Bildnachweis: ", "Bildquelle: ", "Fotonachweis: ", "Titelbild: ", "Illustration: ", "BILD: ", "Quelle Bild: "},
		title:    "Der alte Hafen",
		creators: []string{"Johanna Rau", "Peter Groß", "Ludwig von der Beispiel"},
		forms:    []string{"{T} von {C} ist lizenziert unter {L}", "{T} von {C}, Lizenz: {L}", "{T} von {C}, Lizenz {L}", "{T} von {C} ({L})", "{T} von {C}, lizenziert unter {L}", "{T}, {C}, {L}", "{T} von {C} steht unter der Lizenz {L}", "{T} von {C} ist unter {L} lizenziert", "{T} von {C}, {L}", "{T}, Foto: {C}, {L}", "{T} / {C} / {L}", "{T} von {C}, veröffentlicht unter {L}", "{T} von {C} unter {L}", "{T} von {C}, {L}, via Wikimedia Commons"},
	},
	"it": {
		labels:   []string{"", "Foto: ", "Immagine: ", "Crediti: ", "Credito fotografico: ", "Fotografia: ", "Crediti immagine: ", "Illustrazione: "},
		title:    "Il porto vecchio",
		creators: []string{"Giovanna Russo", "Niccolò de’ Ricci"},
		forms:    []string{"{T} di {C}, licenza {L}", "{T} di {C} è concesso in licenza con {L}", "{T} di {C}, con licenza {L}", "{T}, di {C}, licenza {L}", "{T}, {C}, {L}", "{T} di {C} ({L})", "{T} di {C}, distribuito con licenza {L}", "{T} di {C} è sotto licenza {L}", "{T} di {C} è distribuito con licenza {L}", "{T}, foto di {C}, {L}"},
	},
	"pt": {
		labels:   []string{"", "Foto: ", "Imagem: ", "Crédito: ", "Fotografia: ", "Créditos da imagem: ", "Crédito da foto: ", "Ilustração: "},
		title:    "O porto velho",
		creators: []string{"Joana Conceição", "João da Silva e Sousa"},
		forms:    []string{"{T} de {C}, licença {L}", "{T} por {C} está licenciado sob {L}", "{T}, de {C}, sob licença {L}", "{T} por {C}, licenciado sob {L}", "{T}, {C}, {L}", "{T} de {C} ({L})", "{T} por {C}, sob a licença {L}", "{T}, por {C}, com licença {L}", "{T} de {C} está licenciada sob {L}", "{T}, foto de {C}, {L}", "{T}, autor: {C}, licença: {L}"},
	},
	"pl": {
		labels:   []string{"", "Zdjęcie: ", "Fot. ", "Foto: ", "Fot.: ", "Źródło zdjęcia: ", "Ilustracja: ", "Autor zdjęcia: ", "Grafika: "},
		title:    "Stary port",
		creators: []string{"Jan Kowalski", "Małgorzata Święcicka-Żuk"},
		forms:    []string{"{T}, autor {C}, licencja {L}", "{T}, autor: {C}, licencja: {L}", "{T} autorstwa {C}, na licencji {L}", "{T} autorstwa {C} jest na licencji {L}", "{T}, {C}, licencja {L}", "{T}, {C}, {L}", "{T} autorstwa {C}, licencja {L}", "{T}, {C} ({L})", "{T} autorstwa {C} jest objęte licencją {L}", "{T}, fot. {C}, {L}", "{T}, autor {C}, na licencji {L}", "{T} autorstwa {C}, udostępniono na licencji {L}"},
	},
	"el": {
		labels:   []string{"", "Φωτογραφία: ", "Εικόνα: ", "Φωτό: ", "Πηγή εικόνας: ", "ΦΩΤΟΓΡΑΦΙΑ: ", "Πηγή φωτογραφίας: ", "Φωτ.: "},
		title:    "Το παλιό λιμάνι",
		creators: []string{"Λέανδρος Πευκιανός", "Πολυτίμη Αστερινού"},
		forms:    []string{"{T}, {C}, άδεια {L}", "{T} από {C}, άδεια {L}", "{T}, {C}, με άδεια {L}", "{T}, {C}, {L}", "{T} του {C}, άδεια {L}", "{T} από τον {C} διατίθεται με άδεια {L}", "{T}, {C}, υπό την άδεια {L}", "{T} — {C}, {L}", "{T}, {C}, άδεια χρήσης {L}", "{T}, {C}, άδεια: {L}"},
	},
}

var licenceForms = []struct{ text, id string }{
	{"CC BY-SA 2.0", "CC-BY-SA-2.0"}, {"CC BY 4.0", "CC-BY-4.0"}, {"CC-BY-NC-ND-3.0", "CC-BY-NC-ND-3.0"}, {"CC BY-NC 2.5", "CC-BY-NC-2.5"},
	{"CC0 1.0", "CC0-1.0"}, {"CC BY-SA 3.0 DE", "CC-BY-SA-3.0-DE"}, {"CC BY-SA", ""}, {"cc by-nd 4.0", "CC-BY-ND-4.0"}, {"CC BY-NC-SA 4.0 International", "CC-BY-NC-SA-4.0"},
	{"Creative Commons Attribution-ShareAlike 4.0 International", "CC-BY-SA-4.0"}, {"CC\u00a0BY\u2011SA\u00a04.0", "CC-BY-SA-4.0"}, {"CC BY 2.5 ES", "LicenseRef-CC-BY-2.5-ES"}, {"CC0", "CC0-1.0"},
}

var quoteForms = []string{"“%s”", `"%s"`, "«%s»", "« %s »", "„%s“", "„%s”", "‘%s’", "»%s«", "'%s'", "”%s”", "“%s,”"}

func TestCreditsOfTwelveLanguages(t *testing.T) {
	total, bad := 0, 0
	for lang, s := range speeches {
		for f, form := range s.forms {
			for n, label := range s.labels {
				for q, quote := range quoteForms {
					if (f+n+q)%3 != 0 && q > 3 { // all pairs meet somewhere
						continue
					}
					creator := s.creators[(f+n+q)%len(s.creators)]
					licence := licenceForms[(f*5+n*3+q)%len(licenceForms)]
					line := label + strings.NewReplacer("{T}", fmt.Sprintf(quote, s.title), "{C}", creator, "{L}", licence.text).Replace(form)
					total++
					got, ok := rights.ParseCredit(line)
					if !ok || len(got) != 1 || got[0].Title != s.title || got[0].Creator != creator || got[0].License.ID != licence.id {
						bad++
						if bad < 60 {
							t.Errorf("%s: %s\n\tgot %v %s", lang, line, ok, describe(got))
						}
					}
				}
			}
		}
	}
	t.Logf("%d lines, %d wrong", total, bad)
}

func TestCreditsWithoutALicence(t *testing.T) {
	for lang, s := range speeches {
		for n, label := range s.labels {
			if label == "" || strings.Contains(strings.ToLower(label), "source") {
				continue
			}
			for _, creator := range s.creators[:1] {
				for form, want := range map[string]string{
					"{C}":                        "– · {C} · –",
					"{C} / AFP":                  "– · {C} · – · orgs=AFP",
					"{C}/Reuters":                "– · {C} · – · orgs=Reuters",
					"AFP / {C}":                  "– · {C} · – · orgs=AFP",
					"{C} / AFP via Getty Images": "– · {C} · – · orgs=AFP → Getty Images",
					"{C} via Wikimedia Commons":  "– · {C} · – · source=Wikimedia Commons",
					"{C}, 2019":                  "– · {C} · – · year=2019",
					"{C} (AFP)":                  "– · {C} · – · orgs=AFP",
					"© {C}":                      "– · {C} · – · holder={C}",
				} {
					line := label + strings.ReplaceAll(form, "{C}", creator)
					got, ok := rights.ParseCredit(line)
					want := strings.ReplaceAll(want, "{C}", creator)
					have := strings.TrimSuffix(describe(got), " · illustrator")
					if !ok || have != want {
						t.Errorf("%s, label %d: %s\n\tgot %v %s\n\twant %s", lang, n, line, ok, have, want)
					}
				}
			}
		}
	}
}
