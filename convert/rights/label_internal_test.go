package rights

import (
	"strings"
	"testing"
)

func TestLabelsOfManyLanguages(t *testing.T) {
	for class, labels := range map[int]string{
		ofPhoto: "Photo: |PHOTO: |Photo : |Photos: |Photo credit: |Photo Credit – |Photo by |Photo By |Photograph by |Photography: |Photo/Image: |Photo (top): |Cover photo: |Top photo by |Crédit photo : |Crédits photographiques : |Photo de |" +
			"Foto: |Foto de |Foto di |Foto von |Foto do |Foto de portada: |Crédito de la foto: |Créditos da foto: |Credito fotografico: |Fotografía: |Fotonun müəllifi: |Foto müəllifi: |Fotolar: |Fotoğraf: |FOTOĞRAF: |Fotoğraf kaynağı: |" +
			"Фото: |ФОТО: |Фото — |Автор фото: |Автор фото — |Источник фото: |Снимок: |Світлина: |Джерело фото: |Zdjęcie: |Fot. |Fot.: |Źródło zdjęcia: |Autor zdjęcia: |Φωτογραφία: |ΦΩΤΟΓΡΑΦΙΑ: |Φωτό: |Πηγή φωτογραφίας: |写真: |照片：",
		ofImage:        "Image: |Image credit: |Image source: |Featured image credit: |Header image: |Picture: |Bild: |Titelbild: |Beitragsbild: |Bild von |Imagen: |Imagen de |Crédito de la imagen: |Immagine: |Crediti immagine: |Imagem: |Crédito da imagem: |Görsel: |Görsel kaynağı: |Resim: |Şəkil: |Изображение: |Зображення: |Εικόνα: |Πηγή εικόνας: |Visuel : |Image via |Image courtesy of |Image © ",
		ofIllustration: "Illustration: |Illustration by |Drawing by |Ilustración: |Ilustração: |Illustrazione: |Ilustracja: |Rys. |Иллюстрация: |Ілюстрація: |Illüstrasyon: |Εικονογράφηση: ",
		ofCredit:       "Credit: |CREDIT: |Credits: |Bildnachweis: |Bildquelle: |Fotonachweis: |Crédito: |Crédits : |Crediti: ",
		ofSource:       "Source: |Quelle: |Источник: |Kaynak: |Mənbə: |Fuente: ",
		ofAuthor:       "Author: |Автор: |Müəllif: |Autor: ",
		ofLicence:      "License: |Lizenz: |Лицензия: |Lisans: |Άδεια: ",
		ofText:         "Words: |Text: |Story by |Текст: |Haber: |Texte : |Κείμενο: ",
		ofArchive:      "Archivfoto: |File photo: |Архивное фото: ",
		ofIllustrative: "Symbolbild: |Temsili görsel: ",
	} {
		for text := range strings.SplitSeq(labels, "|") {
			l := scan(text + "Jane Roe")
			b, ok := l.labelAt(0)
			if want := strings.Contains(text, "©"); !ok || b.class != class || (l.Text(b.next, len(l.Toks)) != "Jane Roe" && !want && !strings.Contains(text, "via") && !strings.Contains(text, "courtesy")) {
				t.Errorf("%q: label %v of class %d, want %d; the rest is %q", text, ok, b.class, class, l.Text(min(b.next, len(l.Toks)), len(l.Toks)))
			}
		}
	}
}

func TestWordsThatAreNoLabels(t *testing.T) {
	for _, text := range []string{
		"Photographers gathered at noon", "Photos of the year", "Photo finish", "Imagination: Jane Roe", "Credit Suisse", "Of: Jane Roe", "The: Jane Roe", "Jane Roe: photo",
		"Pictured: Jane Roe", "Caption: the quay", "На снимке: порт", "Map of the quay", "", ":", "Photo", "Картина маслом",
	} {
		l := scan(text)
		if b, ok := l.labelAt(0); ok {
			t.Errorf("%q opens with the label %q", text, l.Text(b.first, b.last))
		}
	}
}

func TestChainsAreCutWhereTheyAreJoined(t *testing.T) {
	for text, want := range map[string]string{
		"Jane Roe":                       "Jane Roe",
		"Jane Roe/Getty Images":          "Jane Roe / Getty Images",
		"Jane Roe | AFP":                 "Jane Roe / AFP",
		"Jane Roe – Own work":            "Jane Roe = Own work",
		"Jane Roe, Harbour Ledger":       "Jane Roe , Harbour Ledger",
		"Jane Roe (top), AFP":            "Jane Roe ( top , AFP",
		"JANE ROE/AFP via Getty Images":  "JANE ROE / AFP via Getty Images",
		"Jane Roe for The Daily Ledger":  "Jane Roe for The Daily Ledger",
		"Jane Roe on Flickr":             "Jane Roe on Flickr",
		"Johanna Rau auf Unsplash":       "Johanna Rau on Unsplash",
		"Jane Roe on the quay":           "Jane Roe on the quay",
		"Jane Roe from Baku, Azerbaijan": "Jane Roe from from Baku, Azerbaijan",
		"courtesy of the Harbour Museum": "courtesy the Harbour Museum",
		"Jane Roe. Harbour Museum":       "Jane Roe. Harbour Museum",
		"Jane Roe, 1888. Harbour Museum": "Jane Roe , 1888 , Harbour Museum",
		"J. K. Roe":                      "J. K. Roe",
		"Jane Roe, https://a.org/b":      "Jane Roe / https://a.org/b",
		"Ann (“Nan”) Lee":                "Ann ( “Nan” , Lee",
		"Ministry for Tides":             "Ministry for Tides",
		"Jane Roe © 2019":                "Jane Roe / 2019",
		"Jane Roe, Source: Flickr":       "Jane Roe on Flickr",
	} {
		l := scan(text)
		var got []string
		for _, m := range l.part(0, len(l.Toks)).members() {
			tie := []string{"", "/", "=", ",", "(", "via", "for", "on", "courtesy", "gift", "prompt", "from"}[m.tie]
			got = append(got, strings.TrimSpace(tie+" "+l.Text(m.i, m.j)))
		}
		have := strings.Join(got, " ")
		if have != want {
			t.Errorf("%q is cut into %q, want %q", text, have, want)
		}
	}
}

func TestQuotedTitlesEndBeforeTheirMaker(t *testing.T) {
	for text, want := range map[string]string{
		`"Quay" by Jo Lee`:                   `Quay`,
		`"The "Blue" Door" by Ann "Nan" Lee`: `The "Blue" Door`,
		`“The “Blue” Door” by Ann “Nan” Lee`: `The “Blue” Door`,
		`“Quay,” by Jo Lee`:                  `Quay`,
		`« Quay » de Jo Lee`:                 `Quay`,
		`„Quay“ von Jo Lee`:                  `Quay`,
		`»Quay« von Jo Lee`:                  `Quay`,
		`‘Jo’s Quay’ by Jo Lee`:              `Jo’s Quay`,
		`'Jo's Quay', Jo Lee`:                `Jo's Quay`,
		`“Quay”, Jo Lee`:                     `Quay`,
		`“Quay” (1911)`:                      `Quay`,
		`“Quay”`:                             `Quay`,
		`「港」/ 山田`:                            `港`,
		`“Quay” Jo Lee`:                      `Quay`,
		`“Photo by the sea” by Jo Lee`:       `Photo by the sea`,
		`"One" and "Two" by Jo Lee`:          `One" and "Two`,
		`Quay by Jo Lee`:                     ``,
		`“Quay by Jo Lee`:                    ``,
		`“” by Jo Lee`:                       ``,
		`"`:                                  ``,
	} {
		l := scan(text)
		got := ""
		if end, ok := l.part(0, len(l.Toks)).quoted(); ok {
			got = l.title(0, end)
		}
		if got != want {
			t.Errorf("%s: the title is %q, want %q", text, got, want)
		}
	}
}
