package source

import (
	"path/filepath"
	"strings"
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

var spelling = func() map[rune]string {
	table := make(map[rune]string)
	words := strings.Fields(letters)
	for i := 0; i+1 < len(words); i += 2 {
		r, _ := utf8.DecodeRuneInString(words[i])
		table[r] = words[i+1]
	}
	return table
}()

// reserved are the device names that Windows refuses with any extension, and
// the one name in a bundle that does not come from its slug.
var reserved = func() map[string]bool {
	m := map[string]bool{"con": true, "prn": true, "aux": true, "nul": true, "ro-crate-metadata": true}
	for _, d := range "0123456789" {
		m["com"+string(d)], m["lpt"+string(d)] = true, true
	}
	return m
}()

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
	case spelling[r] != "":
		return spelling[r], true
	case lower != r && spelling[lower] != "":
		s := spelling[lower]
		return strings.ToUpper(s[:1]) + s[1:], true
	}
	base, _ := utf8.DecodeRuneInString(norm.NFD.String(string(r)))
	if base == r {
		return "", false
	}
	return spell(base)
}

// baseSlug is the slug of a source's path, before clashes are settled; empty
// when the name must come from the digest alone.
func baseSlug(path string) string {
	name := filepath.Base(path)
	s := slug(strings.TrimSuffix(name, filepath.Ext(name)))
	if stem, _, _ := strings.Cut(strings.ToLower(s), "."); reserved[stem] {
		s = "_" + s
	}
	return s
}

// Settle decides for each path whether its slug needs a suffix from the
// source's digest: when it is empty, was cut, or another path has the same one
// on a file system that folds case.
func Settle(paths []string) (slugs []string, suffixed []bool) {
	slugs, suffixed = make([]string, len(paths)), make([]bool, len(paths))
	users := make(map[string]int, len(paths))
	for i, p := range paths {
		slugs[i] = baseSlug(p)
		users[strings.ToLower(slugs[i])]++
	}
	for i, s := range slugs {
		suffixed[i] = s == "" || len(s) >= maxSlug || users[strings.ToLower(s)] > 1
	}
	return slugs, suffixed
}

// FinalSlug adds the suffix that Settle asked for. Eight hex digits tell four
// billion sources apart; the name need only be unique in one folder.
func FinalSlug(base string, suffixed bool, sha256hex string) string {
	switch {
	case base == "":
		return "document-" + sha256hex[:8]
	case suffixed:
		return base + "-" + sha256hex[:8]
	}
	return base
}

// PayloadName is the name of a source inside its bundle: the slug as stem, and the
// source's own extension where that is plain ASCII.
func PayloadName(stem, name string) string {
	ext := filepath.Ext(name)
	if len(ext) < 2 || ext != "."+slug(ext[1:]) {
		ext = ".txt"
	}
	switch ext {
	case ".pdf", ".epub", ".json": // would clash with the files we write
		ext += ".txt"
	}
	return stem + ext
}
