package detect

import (
	"fmt"
	"slices"
	"strings"
	"unicode/utf8"

	"github.com/fad55d40/archive/convert/byline"
	"github.com/fad55d40/archive/convert/doc"
	"github.com/fad55d40/archive/convert/letter"
)

// The roles of those who speak in an interview.
const (
	interviewer = "interviewer"
	interviewee = "interviewee"
)

// interviewHead is how many lines may say who speaks to whom.
const interviewHead = 24

// askers are the labels and openings behind which the interviewer is named.
var askers = []string{"interviewer:", "interviewed by:", "interviewed by ", "interview by:", "interview by ", "interview conducted by ", "conducted by ", "interviewer(s):", "interviewers:", "propos recueillis par ", "entretien réalisé par ", "das interview führte ", "das gespräch führte ", "interview: ", "intervista di ", "entrevista de ", "entrevista por ", "беседовал ", "беседовала ", "интервью взял ", "интервью взяла "}

// tellers are those behind which the person interviewed is.
var tellers = []string{"interviewee:", "interviewees:", "narrator:", "narrators:", "respondent:", "interview with ", "an interview with ", "oral history interview with ", "transcript of interview with ", "transcript of an interview with ", "interview mit ", "gespräch mit ", "im gespräch mit ", "entretien avec ", "entrevista a ", "entrevista con ", "entrevista com ", "intervista a ", "intervista con "}

// interview names those who speak as contributors: a text in which two or more
// speak again and again is an interview where its head says so.
func (r *reader) interview() {
	if len(r.speakers) == 0 {
		return
	}
	n := 0
	for s := range strings.Lines(r.in.Text) {
		if s = strings.TrimSpace(s); s == "" {
			n++
			continue
		}
		if n++; n > interviewHead {
			break
		}
		l := newLine(s, 0, n)
		if _, _, ok := r.speakers.opens(&l); ok {
			break
		}
		at := n
		if n <= len(r.in.Lines) {
			at = r.in.Lines[n-1]
		}
		r.tells(s, at)
	}
}

// tells reads who asks and who answers off one line.
func (r *reader) tells(s string, at int) {
	for _, kind := range []struct {
		role, rule string
		openings   []string
	}{{interviewer, "interviewer", askers}, {interviewee, "interviewee", tellers}} {
		for _, o := range kind.openings {
			i := indexFold(s, o)
			if i < 0 || i > 0 && (s[i-1] != ' ' || strings.HasSuffix(o, ":")) {
				continue
			}
			for _, name := range spokenNames(s[i+len(o):], kind.role == interviewee) {
				r.contributes(name, kind.role, kind.rule, s, at)
			}
			break
		}
	}
}

// indexFold finds an opening, given in lower case, in a line; -1 when it is not
// there.
func indexFold(s, opening string) int {
	lower := letter.ToLower(s)
	if len(lower) != len(s) {
		return -1
	}
	return strings.Index(lower, opening)
}

// spokenNames reads the names that open a piece of a line. The given name alone
// is enough for who tells of a life.
func spokenNames(s string, alone bool) []string {
	s, _, _ = strings.Cut(strings.TrimSpace(s), ",")
	s, _, _ = strings.Cut(s, "(")
	s, _, _ = strings.Cut(s, " on ")
	s, _, _ = strings.Cut(s, " in ")
	s, _, _ = strings.Cut(s, " at ")
	var names []string
	for part := range strings.SplitSeq(strings.NewReplacer(" and ", ";", " & ", ";", " und ", ";", " et ", ";", " y ", ";").Replace(s), ";") {
		name := strings.Trim(part, " .:")
		words := strings.Fields(name)
		if len(words) == 0 || len(words) > 5 || strings.ContainsAny(name, "0123456789?!\"") || !namelike(words) {
			return nil
		}
		if len(words) == 1 && !alone || len(words) > 1 && !byline.IsName(name) && !byline.CouldBeName(name) {
			return nil
		}
		names = append(names, name)
	}
	return names
}

// namelike reports whether words are written as names are.
func namelike(words []string) bool {
	first, _ := utf8.DecodeRuneInString(words[0])
	return !letter.IsLower(first) && leadsUpper(words)
}

// contributes adds somebody who speaks.
func (r *reader) contributes(name, role, rule, raw string, at int) {
	m := &r.res.Meta
	if slices.ContainsFunc(m.Contributors, func(a doc.Author) bool { return sameWords(a.Name, name) && a.Role == role }) {
		return
	}
	r.evidence(fmt.Sprintf("contributors[%d]", len(m.Contributors)), name, rule, at, raw, 0.85)
	m.Contributors = append(m.Contributors, doc.Author{Name: name, Kind: doc.Person, Role: role})
}

// opensInterview reports whether a line names an interview by who was asked.
func opensInterview(s string) bool {
	for _, o := range tellers {
		if letter.HasPrefix(s, o) && !strings.HasSuffix(o, ":") {
			return letter.AtMost(s, 100) && !byline.EndsSentence(s)
		}
	}
	return false
}

// preface cuts off what stands before the head of an interview: a preface, the
// name of the collection. It returns how many chunks that is.
func (r *reader) preface(cs []chunk) int {
	if len(r.speakers) == 0 {
		return 0
	}
	for i := range cs {
		if r.speaks(&cs[i]) || i > 12 {
			return 0
		}
		for _, l := range cs[i].lines {
			if i > 0 && opensInterview(l.text) && isAnyProse(cs[:i]) {
				return i
			}
		}
	}
	return 0
}

func isAnyProse(cs []chunk) bool { return slices.ContainsFunc(cs, isProse) }
