package detect

import (
	"strings"
	"unicode"
	"unicode/utf8"

	"github.com/fad55d40/archive/convert/doc"
)

// particles may stand in lower case inside a name.
var particles = wordSet(`de del della di da do dos das du la le van von der den ten ter zu zum el al bin ibn ben y e af av of`)

// notNames are capitalised words that open headings and places but no names.
var notNames = wordSet(`the a an this that these those here there what when where why who how new north south east west
	key image photo picture video figure table chapter part section page contents introduction conclusion summary
	street road avenue library museum university school college city county state times news press report review
	january february march july september october november december monday tuesday wednesday thursday friday saturday sunday
	additional reporting correction editor editors note notes read more related about source share updated published opinion analysis`)

// organizationWords tell bodies from people.
var organizationWords = wordSet(`staff press agency news reuters afp ap dpa tass тасс azərtac azertac bloomberg board desk office
	редакция redacción redaktion rédaction newsroom team service museum archive society association university institute
	correspondent correspondents reporters writers editors committee council foundation agencia ajansı agence the anadolu`)

// roles follow a name behind a comma or a bar.
var roles = wordSet(`writer reporter correspondent editor columnist contributor photographer journalist producer author staff senior
	chief special freelance guest associate deputy political foreign science sports arts muhabir editör корреспондент редактор журналист`)

func wordSet(s string) map[string]bool {
	set := make(map[string]bool)
	for _, w := range strings.Fields(s) {
		set[w] = true
	}
	return set
}

// isName reports whether s looks like the name of one person: two to five
// words that begin with a capital, with particles and initials between them.
func isName(s string) bool {
	words := strings.Fields(s)
	if len(words) < 2 || len(words) > 6 || utf8.RuneCountInString(s) > 60 || strings.ContainsAny(s, `:;!?"“”«»()[]{}/|@#&0123456789`) {
		return false
	}
	caps := 0
	for i, w := range words {
		w = strings.TrimSuffix(w, ",")
		lower := strings.ToLower(strings.Trim(w, ".,"))
		switch {
		case particles[lower] && i > 0 && i < len(words)-1, strings.HasPrefix(w, "d’") || strings.HasPrefix(w, "d'"):
		case !capitalised(w) || notNames[lower] && !strings.HasSuffix(w, "."):
			return false
		case strings.HasSuffix(w, ".") && utf8.RuneCountInString(w) > 4 && lower != "jr" && lower != "sr":
			return false
		default:
			caps++
		}
	}
	return caps >= 2
}

// capitalised reports whether a word begins with a capital, goes on in letters,
// and is no acronym written in capitals by chance.
func capitalised(w string) bool {
	first, n := utf8.DecodeRuneInString(w)
	if !unicode.IsUpper(first) {
		return false
	}
	before := first
	for _, r := range w[n:] {
		misread := before == 'Ã' || before == 'Â' || before == 'Å' // UTF-8 once read as Windows-1252
		if !unicode.IsLetter(r) && !unicode.Is(unicode.Mn, r) && !strings.ContainsRune("-‐'’.", r) && !misread {
			return false
		}
		before = r
	}
	return true
}

// ParseNames takes a list of names apart that is known to be one:
// "R. Brooks; J. Doe", "A, B and C".
func ParseNames(s string) []doc.Author {
	s = strings.TrimSpace(s)
	if s == "" {
		return nil
	}
	parts := strings.Split(s, ";")
	if len(parts) == 1 {
		parts = splitNames(s)
	}
	var out []doc.Author
	for _, p := range parts {
		if a, ok := author(p); ok {
			out = append(out, a)
		}
	}
	return out
}

// joins part names in many languages.
var joins = []string{" and ", " & ", " und ", " et ", " ve ", " və ", " и ", " і ", " y ", " e ", " og ", " och ", " en ", " και ", " i "}

// splitNames parts "A, B and C". A comma parts names only where a name follows:
// what follows may also be a role, an office or a credential.
func splitNames(s string) []string {
	for _, j := range joins {
		for _, form := range []string{j, strings.ToUpper(j)} {
			if a, b, ok := strings.Cut(s, form); ok && (looksLikeNames(a) && looksLikeNames(b)) {
				return append(splitNames(strings.TrimSuffix(strings.TrimSpace(a), ",")), splitNames(b)...)
			}
		}
	}
	if a, b, ok := strings.Cut(s, ", "); ok && looksLikeNames(a) && isName(firstPart(b)) && !isRole(firstPart(b)) {
		return append([]string{a}, splitNames(b)...)
	}
	return []string{s}
}

func firstPart(s string) string {
	s, _, _ = strings.Cut(s, ",")
	for _, j := range joins {
		s, _, _ = strings.Cut(s, j)
	}
	return strings.TrimSpace(s)
}

// looksLikeNames reports whether the words of s could be one or more names.
func looksLikeNames(s string) bool {
	s = strings.TrimSpace(strings.TrimSuffix(strings.TrimSpace(s), ","))
	first := firstPart(s)
	return isName(first) || len(strings.Fields(first)) == 1 && capitalised(first) && !notNames[strings.ToLower(first)]
}

func isRole(s string) bool {
	for _, w := range strings.Fields(strings.ToLower(s)) {
		if roles[strings.Trim(w, ".,")] {
			return true
		}
	}
	return false
}

// credentials stay with the name they follow.
var credentials = wordSet(`jr sr md phd dr ba ma msc esq ii iii iv`)

// author reads one name with what may follow it: a credential, a role, an
// affiliation, a place.
func author(s string) (doc.Author, bool) {
	s = strings.Trim(strings.TrimSpace(s), ",|")
	if i := strings.LastIndexAny(s, " ,"); strings.HasSuffix(s, ".") && len(s)-i > 5 {
		s = strings.TrimSuffix(s, ".") // not the stop of an initial or of "Jr."
	}
	if i := strings.IndexAny(s, "(<"); i > 0 {
		s = strings.TrimSpace(s[:i])
	}
	a := doc.Author{Kind: doc.Person}
	parts := strings.FieldsFunc(s, func(r rune) bool { return r == ',' || r == '|' })
	for i, p := range parts {
		p = strings.TrimSpace(p)
		switch {
		case i == 0:
			a.Name = p
		case credentials[strings.ToLower(strings.Trim(p, "."))]:
			a.Name += ", " + p
		case isRole(p):
			a.Role = p
		case a.Affiliation == "" && p != "":
			a.Affiliation = p
		}
	}
	if name, place, ok := strings.Cut(a.Name, " in "); ok && isName(name) && capitalised(strings.Fields(place + " x")[0]) {
		a.Name, a.Place = name, place
	}
	a.Name = displayCase(a.Name)
	for _, w := range strings.Fields(strings.ToLower(a.Name)) {
		if organizationWords[w] {
			a.Kind = doc.Organization
		}
	}
	return a, a.Name != ""
}

// displayCase writes a name in capitals, MARTA PRICE-OKORO, as people do.
// Anything not wholly in capitals is left as it is.
func displayCase(name string) string {
	letters := 0
	for _, r := range name {
		if unicode.IsLower(r) {
			return name
		}
		if unicode.IsLetter(r) {
			letters++
		}
	}
	if letters < 6 || !strings.Contains(name, " ") {
		return name
	}
	start := true
	return strings.Map(func(r rune) rune {
		was := start
		start = r == ' ' || r == '-' || r == '.' || r == '’' || r == '\''
		if was {
			return r
		}
		return unicode.ToLower(r)
	}, name)
}
