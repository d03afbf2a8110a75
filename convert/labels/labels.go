// Package labels holds the few words that a book needs beside its own, such as
// "Contents", in the languages that we can write them in.
package labels

import "strings"

// Words are the words of one language.
type Words struct {
	Language                                                                      string
	Contents, Cover, Begin, Colophon, Source, Identity, Rights, License, MadeWith string
}

// furniture is a literal table; English comes first and serves the rest.
var furniture = []Words{
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

// For returns the words in the language of a BCP 47 tag, or else in English.
func For(language string) Words {
	primary, _, _ := strings.Cut(strings.ToLower(language), "-")
	for _, w := range furniture {
		if w.Language == primary {
			return w
		}
	}
	return furniture[0]
}

// Matches reports whether the words are in the language of a BCP 47 tag; if
// not, they must be marked as being in their own.
func (w Words) Matches(language string) bool {
	primary, _, _ := strings.Cut(strings.ToLower(language), "-")
	return primary == w.Language
}
