package byline

import (
	"slices"
	"strings"
	"unicode"
	"unicode/utf8"

	"github.com/fad55d40/archive/convert/doc"
	"github.com/fad55d40/archive/convert/letter"
)

// Names takes a list of names apart that is known to be one: "R. Brooks; J.
// Doe", "A, B and C", "A in Baku and B in Ankara".
func Names(s string) []doc.Author {
	s = strings.TrimSpace(s)
	if s == "" {
		return nil
	}
	parts := strings.Split(s, ";")
	if words := strings.Fields(s); len(parts) == 1 && len(words) > 1 && isWide(s) && shortWide(words) {
		parts = slices.DeleteFunc(words, func(w string) bool { return offices()[w] }) // "林晚棠 实习生 闻人远"
	}
	if len(parts) == 1 {
		parts = parted(s)
	}
	if len(parts) == 1 {
		parts = split(s)
	}
	var out []doc.Author
	for _, p := range parts {
		if a, ok := author(p); ok {
			out = append(out, a)
		}
	}
	return out
}

// parted parts names that a sign stands between, "A / B", where each part is a
// whole name. Two words behind a bar or a dot can be a place as well, so that
// those signs part three names or more, or names that are not cities.
func parted(s string) []string {
	for _, sign := range []string{" / ", " | ", " · ", " • ", " – ", "/"} {
		if !strings.Contains(s, sign) {
			continue
		}
		parts := strings.Split(s, sign)
		names := true
		for i, p := range parts {
			p = strings.TrimSpace(p)
			names = names && (IsName(p) || isHangul(p)) && !isBody(p) && !isRole(p) && !(i > 0 && sign != " / " && cities()[letter.ToLower(p)])
		}
		if names {
			return parts
		}
	}
	return []string{s}
}

// isHangul reports whether s is as long as a name is in Korean.
func isHangul(s string) bool {
	for _, r := range s {
		if !unicode.Is(unicode.Hangul, r) {
			return false
		}
	}
	n := utf8.RuneCountInString(s)
	return n >= 2 && n <= 4
}

// shortWide reports whether words are as long as whole names in Han are.
func shortWide(words []string) bool {
	for _, w := range words {
		if n := utf8.RuneCountInString(w); !isHan(w) || n < 2 || n > 4 {
			return false
		}
	}
	return true
}

func isHan(s string) bool {
	for _, r := range s {
		if !unicode.Is(unicode.Han, r) {
			return false
		}
	}
	return true
}

// split parts "A, B and C". A comma parts names only where a name follows:
// what follows may also be a role, an office or a credential.
func split(s string) []string {
	for form := range joinsIn(s) {
		for at := 0; ; {
			i := strings.Index(s[at:], form)
			if i < 0 {
				break
			}
			a, b := s[:at+i], s[at+i+len(form):]
			if beginsWithName(a) && (beginsWithName(b) || mononym(b) && !isRole(a[strings.LastIndexByte(a, ',')+1:])) {
				return append(split(strings.TrimSuffix(strings.TrimSpace(a), ",")), split(b)...)
			}
			at += i + len(form)
		}
	}
	if !strings.ContainsAny(s, ",،、") {
		return []string{s}
	}
	for i := range s {
		if !strings.HasPrefix(s[i:], ", ") && !strings.HasPrefix(s[i:], "、") && !strings.HasPrefix(s[i:], "، ") {
			continue
		}
		a, b := s[:i], strings.TrimLeft(s[i:], ",،、 ")
		if beginsWithName(a) && beginsWithName(b) && !isRole(firstPart(b)) && !isBody(firstPart(b)) {
			return append([]string{a}, split(b)...)
		}
	}
	return []string{s}
}

// firstPart is what stands before the first comma or join.
func firstPart(s string) string {
	s, _, _ = strings.Cut(s, ",")
	for form := range joinsIn(s) {
		s, _, _ = strings.Cut(s, form)
	}
	for _, link := range places {
		s, _, _ = strings.Cut(s, link)
	}
	return strings.TrimSpace(s)
}

// places lead from a name to where its owner was.
var places = []string{" in ", " at ", " en ", " à ", " aus ", " IN ", " в ", " (", " | ", " – ", " — ", " @"}

// beginsWithName reports whether the first part of s could be a name.
func beginsWithName(s string) bool {
	first := firstPart(strings.TrimSpace(s))
	return CouldBeName(first)
}

// mononym reports whether s is one capitalised word, as the second of two
// names may be.
func mononym(s string) bool {
	first := firstPart(strings.TrimSpace(s))
	return len(strings.Fields(first)) == 1 && Capitalised(first) && utf8.RuneCountInString(first) > 2 && !notNames()[letter.ToLower(first)]
}

// isRole reports whether words say what a person does.
func isRole(s string) bool {
	for w := range strings.FieldsSeq(letter.ToLower(s)) {
		if w = strings.Trim(w, ".,"); offices()[w] || roleWords()[w] {
			return true
		}
	}
	return false
}

// isOffice reports whether words are nothing but an office: "Senior Reporter".
func isOffice(words []string) bool {
	office := false
	for _, w := range words {
		w = letter.ToLower(strings.Trim(w, ".,"))
		is := offices()[w] || offices()[w[strings.LastIndexByte(w, '-')+1:]] // "Echo-Online-Redakteur"
		office = office || is
		if !is && !roleWords()[w] {
			return false
		}
	}
	return office
}

// isBody reports whether s names a body: one of its words says so, or it is an
// agency.
func isBody(s string) bool {
	for w := range strings.FieldsSeq(letter.ToLower(s)) {
		w = strings.Trim(w, ".,()")
		if organizationWords()[w] || agencyNames()[w] {
			return true
		}
	}
	return false
}

// author reads one name with what may follow it: a credential, a role, an
// affiliation, a place, a handle.
func author(s string) (doc.Author, bool) {
	a := doc.Author{Kind: doc.Person}
	s = withoutHandles(strings.Trim(strings.TrimSpace(s), ",|–—-•· "))
	if i := strings.LastIndexAny(s, " ,"); strings.HasSuffix(s, ".") && len(s)-i > 5 && !strings.HasSuffix(s, " Jr.") {
		s = strings.TrimSuffix(s, ".") // not the stop of an initial or of "Jr."
	}
	if i := strings.IndexAny(s, "(<["); i > 0 {
		a.Affiliation = withinBrackets(s[i:])
		s = strings.TrimSpace(s[:i])
	}
	parts := []string{s}
	if strings.ContainsAny(s, ",|،•·") || s == "" {
		parts = strings.FieldsFunc(s, func(r rune) bool { return r == ',' || r == '|' || r == '،' || r == '•' || r == '·' })
	}
	if len(parts) == 1 {
		parts = splitDash(s)
	}
	for i, p := range parts {
		p = strings.TrimSpace(p)
		switch {
		case i == 0:
			a.Name = p
		case credentials()[letter.ToLower(strings.Trim(p, "."))]:
			a.Name += ", " + p
		case isRole(p) && a.Role == "":
			a.Role = p
		case p != "" && i == len(parts)-1 && isPlaceLike(parts, p):
			a.Place = p
		case a.Affiliation == "" && p != "":
			a.Affiliation = p
		}
	}
	finish(&a)
	switch {
	case unnamed()[letter.ToLower(a.Name)]:
		return a, false
	case a.Name == "", nobody()[letter.ToLower(a.Name)] && a.Name == letter.ToLower(a.Name):
		return a, false
	}
	return a, true
}

// finish takes from a name what stands in front of it or behind it, a role, a
// place, a paper, and tells people from bodies.
func finish(a *doc.Author) {
	cutBehind(a, &a.Place, " in ", " at ", " en ", " à ", " aus ", " в ", " IN ", " AT ")
	cutBehind(a, &a.Affiliation, " for ", " For ", " FOR ", " of the ", " für ", " pour ", " para ", " special to ", " avec ", " with ", " mit ")
	words := strings.Fields(a.Name)
	for lead := min(4, len(words)-2); lead > 0 && a.Role == ""; lead-- {
		if !isOffice(words[:lead]) {
			continue
		}
		if rest := strings.Join(words[lead:], " "); IsName(rest) {
			a.Role, a.Name = strings.Join(words[:lead], " "), rest
		}
	}
	cutRoleBehind(a)
	cutBodyBehind(a)
	if isBody(a.Name) || literals()[letter.ToLower(a.Name)] {
		a.Kind = doc.Organization
	}
	a.Name = displayCase(a.Name)
}

// cutRoleBehind cuts what somebody does off the end of a name: "Craig
// Tunnicliffe Senior Reporter", "Ann Lee Special To The Ledger".
func cutRoleBehind(a *doc.Author) {
	words := strings.Fields(a.Name)
	for n := 2; n < len(words) && n <= 5; n++ {
		special := strings.EqualFold(words[n], "special") && n+2 < len(words) && strings.EqualFold(words[n+1], "to")
		if !special && !isOffice(words[n:]) && !(len(words)-n <= 4 && offices()[letter.ToLower(words[len(words)-1])]) {
			continue
		}
		name, rest := strings.Join(words[:n], " "), strings.Join(words[n:], " ")
		if !IsName(name) || isBody(name) {
			continue
		}
		switch {
		case special && a.Affiliation == "":
			a.Affiliation = rest
		case a.Role == "":
			a.Role = rest
		}
		a.Name = name
		return
	}
}

// cutBodyBehind cuts the body for which somebody writes off the end of a name in
// capitals: "HENRIETTA VOSS Associated Press".
func cutBodyBehind(a *doc.Author) {
	if len(a.Name) < 2 || a.Name[1] >= 'a' && a.Name[1] <= 'z' {
		return // as most names
	}
	words := strings.Fields(a.Name)
	n := 0
	for n < len(words) && strings.ToUpper(words[n]) == words[n] {
		n++
	}
	if n < 2 || n == len(words) || a.Affiliation != "" {
		return
	}
	name, body := strings.Join(words[:n], " "), strings.Join(words[n:], " ")
	if IsName(name) && !isBody(name) && isBody(body) && Capitalised(words[n]) {
		a.Name, a.Affiliation = name, body
	}
}

// cutBehind cuts a name at the first of some words that lead on to something
// else, where what stands before is a whole name.
func cutBehind(a *doc.Author, to *string, links ...string) {
	for _, link := range links {
		name, rest, ok := strings.Cut(a.Name, link)
		if ok && IsName(name) && strings.TrimSpace(rest) != "" {
			a.Name = strings.TrimSpace(name)
			if *to == "" {
				*to = strings.TrimSpace(rest)
			}
			return
		}
	}
}

// splitDash parts "AYŞE YILMAZ - ANKARA".
func splitDash(s string) []string {
	for _, dash := range []string{" - ", " – ", " — "} {
		if name, rest, ok := strings.Cut(s, dash); ok && (IsName(name) || caseless(name)) {
			return []string{name, rest}
		}
	}
	return []string{s}
}

// isPlaceLike reports whether the last part of a byline is where it was written:
// a word or two behind a dash, or in capitals behind a comma.
func isPlaceLike(parts []string, p string) bool {
	if isBody(p) || len(strings.Fields(p)) > 3 || len(parts) != 2 {
		return false
	}
	return strings.ToUpper(p) == p && letter.ToLower(p) != p && utf8.RuneCountInString(p) > 4
}

// withoutHandles drops the names of the web that stand beside a real one.
func withoutHandles(s string) string {
	if !strings.Contains(s, "@") {
		return s
	}
	var kept []string
	for w := range strings.FieldsSeq(s) {
		if !handle(w) {
			kept = append(kept, w)
		}
	}
	return strings.Trim(strings.Join(kept, " "), ",|–—-•·:( ")
}

// withinBrackets is what stands in brackets behind a name, without a word that
// leads there: "(avec AFP)".
func withinBrackets(s string) string {
	inner, _, ok := strings.Cut(strings.TrimLeft(s, "(<["), closing(s))
	if !ok {
		return ""
	}
	for _, link := range []string{"avec ", "with ", "mit ", "con ", "com "} {
		inner = strings.TrimPrefix(inner, link)
	}
	return strings.TrimSpace(inner)
}

func closing(s string) string {
	switch s[0] {
	case '<':
		return ">"
	case '[':
		return "]"
	}
	return ")"
}

// displayCase writes a name in capitals, MARTA PRICE-OKORO, as people do.
// Anything not wholly in capitals is left as it is.
func displayCase(name string) string {
	count := 0
	for _, r := range name {
		if letter.IsLower(r) {
			return name
		}
		if letter.Is(r) {
			count++
		}
	}
	if count < 6 || !strings.Contains(name, " ") {
		return name
	}
	// Turkish and Azerbaijani tell I from İ, and write letters that others do not.
	small := letter.Lower
	if strings.ContainsAny(name, "İĞŞƏ") {
		small = unicode.TurkishCase.ToLower
	}
	start := true
	return strings.Map(func(r rune) rune {
		was := start
		start = r == ' ' || r == '-' || r == '.' || r == '’' || r == '\''
		if was {
			return r
		}
		return small(r)
	}, name)
}

// trailingCue reads a name with its cue behind it: "한서윤 기자", "王小明 记者".
func trailingCue(s string) (Byline, bool) {
	b := Byline{Rule: "byline-marked", Confidence: 0.9}
	s = withoutHandles(letter.TrimSpace(s))
	for _, c := range []string{"기자", "특파원", "記者", "记者", "통신원"} {
		name, ok := strings.CutSuffix(s, c)
		if !ok {
			continue
		}
		name = strings.TrimSpace(name)
		if n := utf8.RuneCountInString(name); n >= 2 && n <= 12 && caseless(name) {
			b.Authors = Names(name)
			return b, true
		}
	}
	return b, false
}

// IsOffice reports whether a word says what a person of the press is.
func IsOffice(word string) bool { return offices()[letter.ToLower(strings.Trim(word, ".,"))] }

//
