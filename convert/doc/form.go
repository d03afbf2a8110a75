package doc

import (
	"fmt"
	"net/url"
	"strconv"
	"strings"
	"unicode"
	"unicode/utf8"
)

// Form is what the text of a property must look like. The empty text has every
// form: whether a property may be empty is another question.
type Form int

// The forms of text.
const (
	Line         Form = iota // words on one line
	Prose                    // a line of the text itself, which keeps the C1 controls and the U+2028 of its source
	Paragraphs               // lines as Prose, parted by "\n"
	Layout                   // as Paragraphs, where tabs and spaces carry meaning
	Tag                      // language tag (BCP 47), well-formed
	CalendarDate             // YYYY, YYYY-MM or YYYY-MM-DD, of a day that exists
	Address                  // absolute URL by http or https (RFC 3986)
	Locator                  // address as printed: the scheme may be missing
	FileName                 // name of a file as its owner has it, without its folder
	BundleName               // name of a file inside a bundle: ASCII, no folder
	MediaType                // of a picture: image/jpeg or image/png
	Digest                   // SHA-256, 64 lower-case hex digits
	Expression               // SPDX licence expression
	Code                     // stable name of a rule or a notice: letters, digits, "-" and "_"
	Raw                      // any text that is UTF-8: what stood in a source
)

// Fault tells what keeps a text from having the form, as the end of a
// sentence that begins with the text: "is not a language tag". It is empty for
// a text that has the form. remedy tells a person what to write.
func (f Form) Fault(s string) (fault, remedy string) {
	if s == "" {
		return "", ""
	}
	if fault := f.unprintable(s); fault != "" {
		return fault, "take it out"
	}
	ok := true
	switch f {
	case Tag:
		ok, fault, remedy = ValidTag(s), "is not a language tag", `write one such as "en" or "pt-BR"`
	case CalendarDate:
		ok, fault, remedy = ValidDate(s), "is not a date", "write YYYY, YYYY-MM or YYYY-MM-DD, and a day that exists"
	case Address:
		ok, fault, remedy = validAddress(s), "is not an address on the web", `write one that begins with "https://" or "http://", without spaces or quotation marks`
	case Locator:
		ok, fault, remedy = validLocator(s), "is not an address on the web", "write it without spaces or quotation marks"
	case FileName:
		ok, fault, remedy = !strings.ContainsAny(s, "/\x00"), "is not the name of a file", "name a file without its folder"
	case BundleName:
		ok, fault, remedy = made(s, "._-+") && strings.Trim(s, ".") != "", "is not a name inside a bundle", "use ASCII letters, digits, dots and hyphens"
	case MediaType:
		ok, fault, remedy = s == "image/jpeg" || s == "image/png", "is not the type of a picture", "it must be image/jpeg or image/png"
	case Digest:
		ok, fault, remedy = len(s) == 64 && strings.Trim(s, "0123456789abcdef") == "", "is not 64 hex digits", "write a SHA-256 in lower case"
	case Expression:
		ok, fault, remedy = made(s, ".-+() "), "is not an SPDX expression", "write one such as CC-BY-4.0"
	case Code:
		ok, fault, remedy = made(s, "-_"), "is not a stable name", "use letters, digits, hyphens and underscores"
	}
	if ok {
		return "", ""
	}
	return fault, remedy
}

// isWords reports whether texts of the form may be any words, so that only a
// character in them can be wrong.
func (f Form) isWords() bool {
	return f == Line || f == Prose || f == Paragraphs || f == Layout || f == Raw
}

// made reports whether a text is made of ASCII letters, digits and marks.
func made(s, marks string) bool {
	for i := range len(s) {
		c := s[i]
		if (c < '0' || c > '9') && (c|0x20 < 'a' || c|0x20 > 'z') && strings.IndexByte(marks, c) < 0 {
			return false
		}
	}
	return true
}

// validAddress reports whether s is an absolute URL that may stand in an
// attribute, a PDF action and JSON-LD as it is.
func validAddress(s string) bool {
	u, err := url.Parse(s)
	return err == nil && safeScheme(s) && u.Host != "" && addressCharacters(s)
}

// validLocator reports whether s is an address as people print it. A scheme
// other than http and https leads to no place on the web.
func validLocator(s string) bool {
	scheme, _, found := strings.Cut(s, ":")
	return addressCharacters(s) && (!found || safeScheme(strings.ToLower(s)) || strings.ContainsAny(scheme, "./?#@"))
}

// addressCharacters reports whether s has none of the characters that no
// address may hold (RFC 3986, section 2, and RFC 3987, section 2.2).
func addressCharacters(s string) bool {
	return !strings.ContainsFunc(s, func(r rune) bool {
		return r <= ' ' || strings.ContainsRune("<>\"\\^`{|}", r) || r >= 0x7F && !unicode.IsGraphic(r) || unicode.IsSpace(r)
	})
}

// unprintable tells of the first character that no writer can print. Changes
// of direction that set letters against their own (U+202D, U+202E) are refused: what
// follows them would be read backwards. Words of one line may hold none at all, since
// they stand among words of others, which one that is left open would turn.
func (f Form) unprintable(s string) string {
	if plainASCII(s) {
		return ""
	}
	if !utf8.ValidString(s) {
		return "is not valid UTF-8"
	}
	allowed := ""
	switch f {
	case Raw, FileName: // kept as they are: writers take out what they cannot print
		return ""
	case Paragraphs:
		allowed = "\n"
	case Layout:
		allowed = "\n\t"
	}
	kept := f == Prose || f == Paragraphs || f == Layout
	for i := 0; i < len(s); i++ {
		if !suspect[s[i]] {
			continue
		}
		r, _ := utf8.DecodeRuneInString(s[i:])
		switch {
		case r >= 0x20 && r < 0x7F, r >= 0xA0 && r < 0x2028, r > 0x202E && r < 0x2066, r > 0x2069:
		case r < 0x80 && strings.IndexByte(allowed, s[i]) >= 0:
		case kept && r >= 0x80 && r != 0x202D && r != 0x202E:
		case r < 0xA0:
			return fmt.Sprintf("holds the control character U+%04X", r)
		case r == 0x2028, r == 0x2029:
			return fmt.Sprintf("holds the line end U+%04X", r)
		default:
			return fmt.Sprintf("holds the change of direction U+%04X", r)
		}
	}
	return ""
}

// Spelt is words on one line in which each character that no writer can print, and
// each byte that is not UTF-8, is spelt by an escape of Go ("\u202e"): what a
// message says of a name or a value that may hold anything.
func Spelt(words string) string {
	if Line.unprintable(words) == "" {
		return words
	}
	var b strings.Builder
	for len(words) > 0 {
		_, n := utf8.DecodeRuneInString(words)
		c := words[:n]
		if Line.unprintable(c) != "" {
			c = strings.Trim(strconv.QuoteToASCII(c), `"`)
		}
		b.WriteString(c)
		words = words[n:]
	}
	return b.String()
}

// suspect marks the bytes with which the characters begin that unprintable looks
// for.
var suspect = func() (t [256]bool) {
	for i := range t {
		t[i] = i < 0x20 || i == 0x7F || i == 0xC2 || i == 0xE2
	}
	return t
}()

// plainASCII reports whether s is made of nothing but printable ASCII, as most
// texts are.
func plainASCII(s string) bool {
	for i := range len(s) {
		if s[i] < 0x20 || s[i] > 0x7E {
			return false
		}
	}
	return true
}
