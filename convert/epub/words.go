package epub

import "strings"

// words are those that the book itself needs, in the language of the document
// where we can write them, and otherwise in English, marked as such.
type words struct {
	language                                                                      string
	Contents, Cover, Begin, Colophon, Source, Identity, Rights, License, MadeWith string
}

// furniture is a literal table; English comes first and serves the rest.
var furniture = []words{
	{"en", "Contents", "Cover", "Start of text", "About this copy", "Source", "Identity", "Rights", "Licence", "Made with"},
	{"de", "Inhalt", "Umschlag", "Textbeginn", "Zu dieser Ausgabe", "Quelle", "Kennung", "Rechte", "Lizenz", "Erstellt mit"},
	{"fr", "Table des matières", "Couverture", "Début du texte", "À propos de cette copie", "Source", "Identifiant", "Droits", "Licence", "Réalisé avec"},
	{"es", "Índice", "Cubierta", "Comienzo del texto", "Sobre esta copia", "Fuente", "Identificador", "Derechos", "Licencia", "Hecho con"},
	{"it", "Indice", "Copertina", "Inizio del testo", "Su questa copia", "Fonte", "Identificativo", "Diritti", "Licenza", "Realizzato con"},
	{"pt", "Índice", "Capa", "Início do texto", "Sobre esta cópia", "Fonte", "Identificador", "Direitos", "Licença", "Feito com"},
	{"ru", "Содержание", "Обложка", "Начало текста", "Об этой копии", "Источник", "Идентификатор", "Права", "Лицензия", "Создано программой"},
	{"uk", "Зміст", "Обкладинка", "Початок тексту", "Про цю копію", "Джерело", "Ідентифікатор", "Права", "Ліцензія", "Створено програмою"},
	{"tr", "İçindekiler", "Kapak", "Metnin başı", "Bu kopya hakkında", "Kaynak", "Kimlik", "Haklar", "Lisans", "Yapıldığı araç"},
	{"az", "Mündəricat", "Üz qabığı", "Mətnin əvvəli", "Bu nüsxə haqqında", "Mənbə", "İdentifikator", "Hüquqlar", "Lisenziya", "Hazırlandığı proqram"},
	{"el", "Περιεχόμενα", "Εξώφυλλο", "Αρχή του κειμένου", "Για αυτό το αντίτυπο", "Πηγή", "Ταυτότητα", "Δικαιώματα", "Άδεια", "Δημιουργήθηκε με"},
}

func wordsFor(language string) words {
	primary, _, _ := strings.Cut(strings.ToLower(language), "-")
	for _, w := range furniture {
		if w.language == primary {
			return w
		}
	}
	return furniture[0]
}

// lang is the attribute for an element of these words in a book of another language.
func (w words) lang(book string) string {
	if primary, _, _ := strings.Cut(strings.ToLower(book), "-"); primary == w.language {
		return ""
	}
	return ` lang="` + w.language + `" xml:lang="` + w.language + `" dir="ltr"`
}
