package detect

import (
	"strings"
	"unicode"
	"unicode/utf8"

	"github.com/fad55d40/archive/convert/doc"
)

// Byline is who made an article, as one line of it says.
type Byline struct {
	Authors      []doc.Author
	Contributors []doc.Author
	Raw          string
	Rule         string
	Confidence   float64
}

// bylineCues open a byline; those with a role open another part of one.
var bylineCues = []struct {
	cue, role string
}{
	{"by", ""}, {"words by", ""}, {"words", ""}, {"text by", ""}, {"text", ""}, {"story by", ""}, {"written by", ""}, {"author", ""}, {"authors", ""},
	{"reported by", ""}, {"as told to", ""}, {"interview by", "interviewer"}, {"recorded by", ""}, {"transcribed by", "transcriber"},
	{"translated by", "translator"}, {"edited by", "editor"},
	{"photos by", "photographer"}, {"photographs by", "photographer"}, {"pictures by", "photographer"}, {"pictures", "photographer"},
	{"photos", "photographer"}, {"photography by", "photographer"}, {"photography", "photographer"}, {"illustrations by", "illustrator"},
	{"автор", ""}, {"авторы", ""}, {"текст", ""}, {"подготовил", ""}, {"подготовила", ""}, {"подготовили", ""}, {"автор тексту", ""},
	{"müəllif", ""}, {"hazırladı", ""}, {"mətn", ""}, {"haber", ""}, {"yazan", ""}, {"yazı", ""}, {"hazırlayan", ""},
	{"par", ""}, {"texte", ""}, {"propos recueillis par", "interviewer"}, {"por", ""}, {"texto", ""}, {"von", ""}, {"ein gastbeitrag von", ""},
	{"di", ""}, {"testo", ""}, {"autor", ""}, {"autora", ""}, {"tekst", ""}, {"κείμενο", ""}, {"του", ""}, {"της", ""}, {"συντάκτης", ""},
	{"מאת", ""}, {"بقلم", ""}, {"كتب", ""}, {"ავტორი", ""}, {"հեղինակ", ""},
	{"fotos", "photographer"}, {"фото", "photographer"},
}

// needColon are cues that are ordinary words, so that only a colon makes them cues.
var needColon = wordSet(`words text author authors pictures photos photography автор авторы текст müəllif mətn haber yazı texte texto testo autor autora tekst κείμενο fotos фото συντάκτης מאת بقلم كتب ავტორი հեղինակ`)

// cutCue takes the cue of a byline off. A cue stands at the start and is
// followed by a colon or, where it ends in a preposition, by a space.
func cutCue(s string) (rest, role string, ok bool) {
	lower := strings.ToLower(s)
	best := -1
	for i, c := range bylineCues {
		after, found := strings.CutPrefix(lower, c.cue)
		if !found || len(lower) != len(s) || best >= 0 && len(c.cue) <= len(bylineCues[best].cue) {
			continue
		}
		colon := strings.HasPrefix(strings.TrimLeft(after, " "), ":")
		space := strings.HasPrefix(after, " ")
		if colon || space && !needColon[c.cue] {
			best = i
		}
	}
	if best < 0 {
		return s, "", false
	}
	return strings.TrimLeft(s[len(bylineCues[best].cue):], " :\u00a0"), bylineCues[best].role, true
}

// ParseByline reads a byline that says so: "By …", "Автор: …". It reports
// false for prose that only begins alike: "By December, the fund …".
func ParseByline(s string) (Byline, bool) {
	b := Byline{Raw: s, Rule: "byline-marked", Confidence: 0.95}
	if utf8.RuneCountInString(s) > 160 || endsSentence(s) {
		return b, false
	}
	found := false
	for _, part := range bylineParts(s) {
		rest, role, ok := cutCue(part)
		if !ok || !plausibleNames(rest) {
			if found {
				continue
			}
			return b, false
		}
		found = true
		for _, a := range ParseNames(rest) {
			if role == "" {
				b.Authors = append(b.Authors, a)
			} else {
				a.Role = role
				b.Contributors = append(b.Contributors, a)
			}
		}
	}
	if len(b.Authors) == 0 && len(b.Contributors) > 0 && b.Contributors[0].Role != "photographer" {
		b.Authors, b.Contributors = b.Contributors, nil
	}
	return b, len(b.Authors) > 0
}

// bylineParts parts "Words: A / Pictures: B" where a new cue follows.
func bylineParts(s string) []string {
	for _, sep := range []string{" / ", " | ", "; ", " · ", ". "} {
		if a, b, ok := strings.Cut(s, sep); ok {
			if _, _, cue := cutCue(strings.TrimSpace(b)); cue {
				return append([]string{strings.TrimSpace(a)}, bylineParts(strings.TrimSpace(b))...)
			}
		}
	}
	return []string{s}
}

// plausibleNames reports whether what stands behind a cue can be names.
func plausibleNames(s string) bool {
	words := strings.Fields(s)
	if len(words) == 0 || len(words) > 20 {
		return false
	}
	first := strings.Trim(words[0], ",.")
	if _, isMonth := month(first); isMonth && (len(words) < 2 || !capitalised(strings.Trim(words[1], ","))) || unicode.IsDigit([]rune(first + "x")[0]) {
		return false
	}
	if particles[strings.ToLower(first)] && len(words) > 3 {
		return false // "Von der Stadt zum Land" is a title
	}
	lower := 0
	for _, w := range words {
		w = strings.Trim(w, ",.()|&;")
		r, _ := utf8.DecodeRuneInString(w)
		if unicode.IsLower(r) && !particles[w] && !isJoin(w) && w != "in" && !roles[w] {
			lower++
		}
	}
	if lower > 0 && lower == len(words) { // "by rachel brooks"
		return len(words) == 2 || len(words) == 3
	}
	return lower == 0 && (len(words) > 1 || capitalised(first) && !notNames[strings.ToLower(first)] && !strings.HasSuffix(first, "ity"))
}

func isJoin(w string) bool {
	for _, j := range joins {
		if strings.TrimSpace(j) == strings.ToLower(w) {
			return true
		}
	}
	return false
}

// endsSentence reports whether a line closes as prose does. The stop of an
// initial or of "Jr." closes no sentence.
func endsSentence(s string) bool {
	s = strings.TrimRight(s, " \u00a0\"”’»)")
	if s == "" {
		return false
	}
	if r, _ := utf8.DecodeLastRuneInString(s); strings.ContainsRune("!?…。", r) {
		return true
	}
	if !strings.HasSuffix(s, ".") {
		return false
	}
	words := strings.Fields(strings.TrimSuffix(s, "."))
	if len(words) == 0 {
		return false
	}
	last := words[len(words)-1]
	return utf8.RuneCountInString(last) > 2 && !credentials[strings.ToLower(last)] && last != "г"
}
