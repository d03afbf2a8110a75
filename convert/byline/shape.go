package byline

import (
	"strings"
	"unicode"
	"unicode/utf8"

	"github.com/fad55d40/archive/convert/date"
	"github.com/fad55d40/archive/convert/letter"
)

// IsName reports whether s looks like the name of one person: two to six words
// that begin with a capital, with particles and initials between them.
func IsName(s string) bool { return isName(s, false) }

// CouldBeName reports whether s is a name where only names stand: what IsName
// takes, with family names that are common words (“Gregory Day”), or a few
// words in a script without capitals.
func CouldBeName(s string) bool { return isName(s, true) || caseless(s) }

func isName(s string, expected bool) bool {
	words := strings.Fields(s)
	if len(words) < 2 || len(words) > 6 || utf8.RuneCountInString(s) > 60 || strings.ContainsAny(s, `:;!?"“”«»()[]{}/|@#&0123456789…_*<>=+`) {
		return false
	}
	caps, whole := 0, 0
	for i, w := range words {
		w = strings.TrimSuffix(w, ",")
		small := letter.ToLower(strings.Trim(w, ".,"))
		switch {
		case i == 0 && givenNames()[small] && Capitalised(w):
			caps, whole = caps+1, whole+1
		case particles()[small] && i < len(words)-1:
		case elided(w):
			caps, whole = caps+1, whole+1
		case !Capitalised(w) || notNames()[small] && !(expected && (i > 0 && i == len(words)-1 || i == 0 && nameWords()[small])) && !(strings.HasSuffix(w, ".") && len(w) < 4):
			return false
		case strings.HasSuffix(w, ".") && utf8.RuneCountInString(w) > 4 && small != "jr" && small != "sr" && strings.Count(w, ".") == 1:
			return false
		default:
			caps++
			if utf8.RuneCountInString(small) > 1 {
				whole++
			}
		}
	}
	return caps >= 2 && whole >= 1
}

// elided reports a particle that is joined to its name: d'Arc, l’Amour.
func elided(w string) bool {
	for _, p := range []string{"d’", "d'", "l’", "l'", "o’", "o'", "al-", "el-", "ben-", "bin-", "as-", "ad-", "ar-", "an-", "ibn-"} {
		if rest, ok := strings.CutPrefix(w, p); ok && Capitalised(rest) {
			return true
		}
	}
	return false
}

// Capitalised reports whether a word begins with a capital and goes on in
// letters, as names do.
func Capitalised(w string) bool {
	first, n := utf8.DecodeRuneInString(w)
	if !letter.IsUpper(first) && !unicode.IsTitle(first) {
		return false
	}
	before := first
	for _, r := range w[n:] {
		misread := before == 'Ã' || before == 'Â' || before == 'Å' // UTF-8 once read as Windows-1252
		if !letter.Is(r) && !letter.IsMark(r) && !strings.ContainsRune("-‐‑'’ʼʻ`.\u00ad", r) && !misread {
			return false
		}
		before = r
	}
	return true
}

// caseless reports whether s is a name in a script without capitals: one to
// four words of letters, which nothing but a cue can tell from other words.
func caseless(s string) bool {
	words := strings.Fields(dotsToSpaces.Replace(s))
	if len(words) == 0 || len(words) > 4 || utf8.RuneCountInString(s) > 36 {
		return false
	}
	for _, r := range s {
		if r == ' ' || r == '・' || r == '·' || r == '.' || r == '-' || r == '\'' || r == '"' || r == '״' || r == '׳' || letter.IsMark(r) {
			continue
		}
		if !unicode.In(r, unicode.Arabic, unicode.Hebrew, unicode.Han, unicode.Hiragana, unicode.Katakana, unicode.Hangul, unicode.Georgian, unicode.Armenian, unicode.Devanagari, unicode.Thai, unicode.Bengali) {
			return false
		}
	}
	if isWide(s) {
		return utf8.RuneCountInString(strings.Join(words, "")) <= 12
	}
	return true
}

// isWide reports whether s is written without spaces between words.
func isWide(s string) bool {
	r, _ := utf8.DecodeRuneInString(s)
	return letter.IsEast(r)
}

// plausible reports whether what stands behind a cue can be names.
func plausible(s string) bool {
	words := strings.Fields(s)
	if len(words) == 0 || len(words) > 24 {
		return false
	}
	if caseless(firstPart(s)) {
		return true
	}
	first := strings.Trim(words[0], ",.")
	if r, _ := utf8.DecodeRuneInString(first); letter.IsDigit(r) {
		return false
	}
	if date.IsMonth(first) && (len(words) < 2 || !Capitalised(strings.Trim(words[1], ",")) && !elided(words[1])) {
		return false
	}
	if particles()[letter.ToLower(first)] && len(words) > 3 && !Capitalised(words[1]) {
		return false // "Von der Stadt zum Land" is a title
	}
	small := 0
	for i, w := range words {
		w = strings.Trim(w, ",.()|&;–—-•·/")
		if strings.ContainsAny(w, "0123456789") && !handle(words[i]) {
			return false
		}
		r, _ := utf8.DecodeRuneInString(w)
		if letter.IsLower(r) && !(i > 0 && (words[i-1] == "at" || words[i-1] == "in")) && !particles()[w] && !isJoin(w) && !linkWords()[w] && !offices()[w] && !roleWords()[w] && !elided(w) && !(i > 0 && handle(words[i])) {
			small++
		}
	}
	if small > 0 && small == len(words) { // "by rachel brooks", "by admin"
		return len(words) <= 3 && letters(s) && !commonWords()[words[0]]
	}
	return small == 0 && (len(words) > 1 || Capitalised(first) && !notNames()[letter.ToLower(first)] && !strings.HasSuffix(first, "ity") || handle(words[0]))
}

// letters reports whether a text is letters and what names have between them.
func letters(s string) bool {
	for _, r := range s {
		if !letter.Is(r) && !strings.ContainsRune(" -‐'’._", r) {
			return false
		}
	}
	return true
}

// handle reports a name of the web: @rbrooks, an address.
func handle(w string) bool {
	w = strings.Trim(w, "()<>,;")
	return strings.HasPrefix(w, "@") && len(w) > 1 || isAddress(w)
}

func isAddress(w string) bool {
	name, host, ok := strings.Cut(w, "@")
	return ok && name != "" && strings.Contains(host, ".")
}

// dotsToSpaces parts names that are parted by dots.
var dotsToSpaces = strings.NewReplacer("・", " ", "·", " ")
