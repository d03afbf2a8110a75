package detect

import (
	"strings"
	"unicode/utf8"

	"github.com/fad55d40/archive/convert/byline"
	"github.com/fad55d40/archive/convert/date"
	"github.com/fad55d40/archive/convert/doc"
	"github.com/fad55d40/archive/convert/letter"
	"github.com/fad55d40/archive/convert/lexicon"
)

// isRoleLine reports whether a line says only what somebody is: "Herald-Times
// staff writer", "Journalist".
func isRoleLine(s string) bool {
	if letter.Words(s) > 6 {
		return false
	}
	words := strings.Fields(s)
	if len(words) == 0 || byline.EndsSentence(s) || utf8.RuneCountInString(s) > 60 {
		return false
	}
	return byline.IsOffice(words[len(words)-1]) && !strings.ContainsAny(s, ":?!\"“”«»")
}

// nameWithRole reports whether a line is a name with an office behind it.
func nameWithRole(s string) bool {
	names, ok := bareNames(s)
	return ok && len(names) == 1 && names[0].Role != "" && byline.IsName(names[0].Name)
}

// anonymous reports whether a line says that somebody of the paper wrote, and
// not who.
func anonymous(s string) bool {
	if len(s) > 70 || byline.EndsSentence(s) {
		return false
	}
	return anonymousOpenings.Has(s)
}

var anonymousOpenings = lexicon.NewOpenings("special to ", "from our ", "from a staff", "by a staff", "by our ", "by a special", "from a correspondent", "van onze ", "von unserem ", "von unserer ", "von unseren ", "de notre ", "de nos ", "de nuestro ", "de nuestra ", "dal nostro ", "dalla nostra ", "da nossa ", "av vår ", "от нашего ", "a cura della redazione", "aus der redaktion", "na mwandishi wetu", "নিজস্ব প্রতিবেদক", "নিজস্ব প্রতিনিধি", "স্টাফ রিপোর্টার", "निज संवाददाता", "स्टाफ रिपोर्टर", "विशेष संवाददाता")

// nameLeads reports whether a line opens with a whole name and a comma.
func nameLeads(s string) bool {
	name, _, ok := strings.Cut(s, ",")
	return ok && byline.IsName(name)
}

// isContact reports whether a line is only an address.
func isContact(s string) bool {
	n := letter.Words(s)
	if n == 0 || n > 16 {
		return false
	}
	if contactLabels.Has(s) {
		return true
	}
	if isTelephone(s) {
		return true
	}
	if n > 3 && strings.IndexByte(s, '@') < 0 {
		return false
	}
	words := strings.Fields(s)
	if len(words) <= 8 && strings.Contains(s, "@") && strings.ContainsAny(s, "0123456789") && !strings.ContainsFunc(words[0], letter.IsLower) {
		return true
	}
	if len(words) > 3 {
		return false
	}
	for _, w := range words {
		if !strings.HasPrefix(w, "@") && !strings.Contains(w, "@") && !strings.HasPrefix(w, "http") && !strings.HasPrefix(w, "www.") && w != "|" {
			return false
		}
	}
	return true
}

var contactLabels = lexicon.NewOpenings("contact:", "contacts:", "media contact", "press contact", "for more information", "kontakt:", "pressekontakt", "contacto:", "contatto:", "контакт", "телефон:", "e-mail:", "email:", "tel:", "tel.")

// isTelephone reports whether a line is only a number to call.
func isTelephone(s string) bool {
	if strings.Trim(s, "0123456789()+-./ \u00a0") != "" || !strings.ContainsAny(s, "()+- ") {
		return false
	}
	digits := 0
	for i := range len(s) {
		if s[i] >= '0' && s[i] <= '9' {
			digits++
		}
	}
	return digits >= 7 && digits <= 15 && !isDated(s)
}

// isDated reports whether figures are a date.
func isDated(s string) bool {
	_, ok := date.Parse(s, "")
	return ok
}

// isTrail reports whether a line is the way to the page through its site.
func isTrail(s string) bool {
	if !letter.ContainsAny(s, ">»›/|→·") || !letter.AtMost(s, 100) || byline.EndsSentence(s) || letter.ContainsAny(s, "«“„\"") {
		return false
	}
	for _, sep := range []string{" > ", " » ", " › ", " / ", " | ", "→", " · "} {
		if !strings.Contains(s, sep) {
			continue
		}
		parts := strings.Split(s, sep)
		if sep == " | " && len(parts) < 3 && !homeWords()[letter.ToLower(parts[0])] || sep == " · " && len(parts) < 3 {
			continue
		}
		home := homeWords()[letter.ToLower(strings.TrimSpace(parts[0]))]
		for i, p := range parts {
			long := home && i > 0 && i == len(parts)-1 // the headline itself ends the way there
			if n := len(strings.Fields(p)); n == 0 || (n > 5 || utf8.RuneCountInString(p) > 36) && !long {
				return false
			}
		}
		return true
	}
	return false
}

// withoutTurns takes out the characters that only say which way text runs
// (Unicode UAX #9): a field is a value, and is given its direction by whoever
// shows it.
func withoutTurns(s string) string {
	if !strings.ContainsFunc(s, doc.IsTurn) {
		return s
	}
	return strings.TrimSpace(strings.Map(func(r rune) rune {
		if doc.IsTurn(r) {
			return -1
		}
		return r
	}, s))
}

// length is the length of a text in runes, with the ideographs of Chinese,
// Japanese and Korean counted as the words they nearly are.
func length(s string) int { return lengthTo(s, len(s)*2) }

// lengthTo is the length of a text, which is counted no further than to most.
func lengthTo(s string, most int) int {
	n := 0
	for i := 0; i < len(s) && n < most; {
		n++
		switch b := s[i]; {
		case b < utf8.RuneSelf:
			i++
		case b < 0xE0: // before U+0800
			i += 2
		case b >= 0xE5 && b <= 0xE9, b == 0xEB, b == 0xEC: // Han, Hangul
			n++
			i += 3
		default:
			r, size := utf8.DecodeRuneInString(s[i:])
			if i += size; letter.IsEast(r) {
				n++
			}
		}
	}
	return n
}
