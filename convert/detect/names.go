package detect

import (
	"strings"
	"unicode/utf8"

	"github.com/fad55d40/archive/convert/byline"
	"github.com/fad55d40/archive/convert/doc"
	"github.com/fad55d40/archive/convert/letter"
)

// bareNames reads a line that is only names of people, or the name of a body
// that writes.
func bareNames(s string) ([]doc.Author, bool) {
	if byline.IsJapaneseName(s) {
		return []doc.Author{{Name: s, Kind: doc.Person}}, true
	}
	if len(s) > 240 || !mayBeNames(s) || utf8.RuneCountInString(s) > 120 || byline.EndsSentence(s) || strings.ContainsAny(s, "?!:") {
		return nil, false
	}
	if byline.Salutes(s) || isPressLabel(s) {
		return nil, false
	}
	names := byline.Names(withoutSigns(s))
	for _, a := range names {
		if a.Kind == doc.Person && !byline.IsName(strings.TrimSuffix(a.Name, ",")) && !credentialed(a.Name) {
			return nil, false
		}
		if a.Kind == doc.Person && byline.Ordinary(a.Name) || a.Kind == doc.Organization && !isDesk(a.Name) {
			return nil, false
		}
		if r, _ := utf8.DecodeRuneInString(a.Place); letter.IsLower(r) {
			return nil, false // "Electrical Problems in the House"
		}
		if words := strings.Fields(a.Affiliation); len(words) > 5 || strings.ContainsAny(a.Affiliation, "0123456789") || !leadsUpper(words) || len(words) > 0 && connectors()[words[0]] {
			return nil, false
		}
	}
	return names, len(names) > 0
}

// withoutSigns takes the signs of footnotes off names: "Ilse Verhoogen¹*".
func withoutSigns(s string) string {
	const signs = "¹²³⁴⁵⁶⁷⁸⁹⁰*†‡§_"
	if !strings.ContainsAny(s, signs) {
		return s
	}
	var words []string
	for w := range strings.FieldsSeq(s) {
		comma := strings.HasSuffix(w, ",")
		if w = strings.Trim(strings.TrimSuffix(w, ","), signs+","); w != "" {
			if comma {
				w += ","
			}
			words = append(words, w)
		}
	}
	return strings.Join(words, " ")
}

// mayBeNames looks at the first words only: headlines go on in small letters.
func mayBeNames(s string) bool {
	n := 0
	if strings.Count(s, " ") < 4 {
		return true
	}
	for w := range strings.FieldsSeq(s) {
		r, _ := utf8.DecodeRuneInString(w)
		switch small := letter.IsLower(r); {
		case small && n == 0 && !byline.IsAgency(w) && utf8.RuneCountInString(w) > 3:
			return false
		case small && n > 0 && utf8.RuneCountInString(w) > 4:
			return byline.IsOffice(s[strings.LastIndexByte(s, ' ')+1:]) // "Ann Lee Social affairs correspondent"
		case strings.HasSuffix(w, ","), n > 5:
			return true
		}
		n++
	}
	return n > 0
}

// credentialed reports a name with letters behind it: "Ann Lee, PhD".
func credentialed(name string) bool {
	before, _, ok := strings.Cut(name, ",")
	return ok && byline.IsName(before)
}

// isDesk reports whether a body alone on a line signs as an author does:
// "Reuters Staff", "Editorial Board", "Redacción", "dpa".
func isDesk(name string) bool {
	words := strings.Fields(name)
	if len(words) > 4 || !byline.Signs(name) {
		return false
	}
	for _, w := range words {
		if r, _ := utf8.DecodeRuneInString(w); letter.IsLower(r) && !byline.IsAgency(w) {
			return false
		}
	}
	return true
}
