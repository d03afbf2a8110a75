package articles

import (
	"strings"
	"unicode/utf8"

	"github.com/fad55d40/archive/convert/byline"
	"github.com/fad55d40/archive/convert/date"
	"github.com/fad55d40/archive/convert/letter"
)

// nearHead is how many lines with words count as the head of an article.
const nearHead = 6

// fronted reports whether the lines from begin to end have the front of an
// article: a line that can be a headline, and a date or a byline close under it.
func (f *file) fronted(begin, end int) bool {
	words := 0
	for i := f.next(begin); i < end && words < nearHead; i = f.next(i + 1) {
		s := strings.TrimSpace(f.lines[i].text)
		words++
		key, _, keyed := keyOf(s)
		if n := utf8.RuneCountInString(s); words == 1 && (keyed && (titleKeys()[key] || otherKeys()[key]) || n > 160 || byline.EndsSentence(s) && n > 80 || !hasWords(s)) {
			return false
		}
		if words > 1 && isFront(s) {
			return f.next(i+1) < end
		}
	}
	return false
}

// isFront reports whether a line is a date or says who wrote.
func isFront(s string) bool {
	if len(s) > 160 {
		return false
	}
	if d, ok := date.Parse(s, ""); ok && (len(d.Value) == len("2006-01-02") || d.Problem == date.Ambiguous) {
		return true
	}
	b, ok := byline.Parse(s)
	return ok && len(b.Authors) > 0 && b.Rule == "byline-marked"
}

// segments takes lines, from 0, that part a file, and keeps them when an article
// begins behind each of them, and at the head.
func (f *file) segments(at []int) []int {
	if len(at) == 0 {
		return nil
	}
	begins := []int{f.first()}
	for _, i := range at {
		if b := f.next(i); b > begins[len(begins)-1] && b < len(f.lines) {
			begins = append(begins, b)
		}
	}
	for k, b := range begins {
		end := len(f.lines)
		if k+1 < len(begins) {
			end = begins[k+1]
		}
		if !f.fronted(b, end) {
			if k == 0 && len(begins) > 2 {
				begins = begins[1:] // what stands before the first article
				return f.allFronted(begins)
			}
			return nil
		}
	}
	return begins
}

func (f *file) allFronted(begins []int) []int {
	for k, b := range begins {
		end := len(f.lines)
		if k+1 < len(begins) {
			end = begins[k+1]
		}
		if !f.fronted(b, end) {
			return nil
		}
	}
	return begins
}

// formFeeds finds articles that begin on a page of their own. One that goes on
// over a page makes the file one that is not parted so.
func (f *file) formFeeds() []int {
	var at []int
	for i := range f.lines {
		if f.lines[i].feed {
			at = append(at, i)
		}
	}
	return f.segments(at)
}

// separators finds articles that lines of one sign part.
func (f *file) separators() []int {
	var at []int
	sign := ""
	for i := range f.lines {
		s := strings.TrimSpace(f.lines[i].text)
		if !isRule(s) || !f.blank(i-1) && !f.blank(i+1) {
			continue
		}
		if sign == "" {
			sign = s
		}
		if s == sign {
			at = append(at, i+1)
		}
	}
	return f.segments(at)
}

// interviews finds the heads of a collection of interviews.
func (f *file) interviews() []int {
	var at []int
	for i := range f.lines {
		if f.opens(i) && opensInterview(f.lines[i].text) && f.told(i) {
			at = append(at, i)
		}
	}
	return at
}

// told reports whether a date or an interviewer stands close under line i.
func (f *file) told(i int) bool {
	words := 0
	for k := f.next(i + 1); k < len(f.lines) && words < nearHead; k = f.next(k + 1) {
		s := strings.TrimSpace(f.lines[k].text)
		words++
		if isFront(s) {
			return true
		}
		switch key, value, ok := keyOf(s); {
		case !ok || value == "":
		case strings.HasPrefix(key, "interview"), key == "narrator", key == "date", key == "datum", key == "fecha", key == "дата":
			return true
		}
	}
	return false
}

// opensInterview reads the head of an interview in a collection.
func opensInterview(s string) bool {
	bare := strings.TrimSpace(s)
	opens := false
	for _, o := range [...]string{"interview with ", "interview of ", "oral history interview", "transcript of interview", "transcript of an interview", "interview mit ", "gespräch mit ", "entretien avec ", "entrevista a ", "entrevista con ", "entrevista com ", "intervista a ", "intervista con ", "интервью с "} {
		opens = opens || letter.HasPrefix(bare, o)
	}
	if !opens {
		const numbered = "interview "
		if !letter.HasPrefix(bare, numbered) {
			return false
		}
		number := letter.ToLower(bare[len(numbered):])
		opens = strings.Trim(number, "0123456789no. #") == "" && strings.ContainsAny(number, "0123456789")
	}
	return opens && letter.AtMost(s, 100) && !byline.EndsSentence(s)
}
