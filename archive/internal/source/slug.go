package source

import (
	"strings"
	"sync"
	"unicode"
	"unicode/utf8"

	"golang.org/x/text/unicode/norm"
)

// maxSlug keeps the names of bundle and files well below what file systems
// allow (255 bytes), with room for suffixes.
const maxSlug = 100

// letters spells letters that have no decomposition in ASCII. The Cyrillic rows
// follow common newspaper practice, not a scholarly system: a slug is a name to
// recognise a file by, the real name stands in the document JSON.
const letters = `
ß ss ẞ SS æ ae Æ AE œ oe Œ OE ø o Ø O đ d Đ D ð d Ð D þ th Þ Th ł l Ł L ı i ə e Ə E ħ h Ħ H ŋ n Ŋ N
а a б b в v г g д d е e ё e ж zh з z и i й y к k л l м m н n о o п p р r с s т t у u ф f х kh ц ts ч ch ш sh щ shch ы y э e ю yu я ya
і i ї yi є ye ґ g ў u ј j љ lj њ nj ђ dj ћ c џ dz
α a β v γ g δ d ε e ζ z η i θ th ι i κ k λ l μ m ν n ξ x ο o π p ρ r σ s ς s τ t υ y φ f χ ch ψ ps ω o
`

var spelling = sync.OnceValue(func() map[rune]string {
	table := make(map[rune]string)
	words := strings.Fields(letters)
	for i := 0; i+1 < len(words); i += 2 {
		r, _ := utf8.DecodeRuneInString(words[i])
		table[r] = words[i+1]
	}
	return table
})

// slug makes an ASCII name of letters, digits, "-", "_" and "." from a file
// name without its extension. It is empty when nothing of the name can be spelt.
func slug(name string) string {
	var b strings.Builder
	gap := false
	put := func(s string) {
		if gap && b.Len() > 0 {
			b.WriteByte('-')
		}
		gap = false
		b.WriteString(s)
	}
	for _, r := range norm.NFC.String(name) {
		s, ok := spell(r)
		switch {
		case !ok:
			gap = true
		case s == "." && (gap || b.Len() == 0): // no name begins with a stop
		default:
			put(s)
		}
		if b.Len() > maxSlug {
			break
		}
	}
	s := b.String()
	if len(s) > maxSlug {
		s = s[:maxSlug]
	}
	return strings.Trim(s, ".-")
}

// spell writes one letter in ASCII: as it is, by the table, or without its
// accents. It reports false for what no slug can show, which becomes "-".
func spell(r rune) (string, bool) {
	lower := unicode.ToLower(r)
	switch {
	case r < utf8.RuneSelf:
		return string(r), unicode.IsLetter(r) || unicode.IsDigit(r) || r == '_' || r == '.'
	case unicode.Is(unicode.Mn, r), strings.ContainsRune("ъьЪЬ", r):
		return "", true
	case spelling()[r] != "":
		return spelling()[r], true
	case lower != r && spelling()[lower] != "":
		s := spelling()[lower]
		return strings.ToUpper(s[:1]) + s[1:], true
	}
	base, _ := utf8.DecodeRuneInString(norm.NFD.String(string(r)))
	if base == r {
		return "", false
	}
	return spell(base)
}
