package detect

import (
	"strings"
	"unicode/utf8"

	"github.com/fad55d40/archive/convert/byline"
	"github.com/fad55d40/archive/convert/date"
	"github.com/fad55d40/archive/convert/letter"
	"github.com/fad55d40/archive/convert/lexicon"
)

// maxDates bounds the dates of one line.
const maxDates = 4

// classifyFields tries a unit as a line of several fields: "By Jane Roe | April
// 3, 2019 | 3 min read", "Jane Roe, Courier 7:42 p.m. June 11, 2015". Every
// piece of it must be something that such lines hold.
func (r *reader) classifyFields(u *unit) bool {
	s := u.text
	if len(s) > 200 || byline.EndsSentence(s) && (!strings.HasSuffix(s, ".") || sentences(s) > 1) {
		return false
	}
	var f fields
	r.cutDates(s, &f)
	if len(f.dates) == 0 && !letter.ContainsAny(s, fieldSigns) && !strings.Contains(s, " / ") {
		return false // one field, which others read
	}
	if !f.read() || len(f.dates) == 0 && len(f.by.Authors) == 0 {
		return false
	}
	u.dates, u.by = f.dates, f.by
	if len(f.by.Authors) > 0 {
		u.kind = kindByline
	} else {
		u.kind = kindDate
		place := f.light == 1 && len(f.dates) == 1 && strings.HasSuffix(trimPlace(f.pieces[0]), ",") && len(strings.Fields(f.pieces[0])) <= 3
		issue := f.light == 1 && len(f.dates) == 1 && (opensIssue(f.pieces[0]) || editions()[trimConnectors(f.pieces[1])])
		u.weak = !place && !issue && f.light > 0 && !f.dated && !f.told
	}
	return true
}

// opensIssue reports whether what stands before a date numbers an issue: "Issue
// 47 · ", "Nr. 12 | ".
func opensIssue(s string) bool {
	return issueOpenings.Has(s) && strings.ContainsAny(s, "0123456789") && letter.Words(s) <= 6
}

// editions are what papers of the East put behind the day.
var editions = lexicon.Set(`朝刊 夕刊 号外 有料記事 会員限定 会員限定記事 無料記事 电子版 早报 晚报 日报 조간 석간`)

var issueOpenings = lexicon.NewOpenings("issue ", "no. ", "vol. ", "volume ", "edition ", "nr. ", "ausgabe ", "heft ", "numéro ", "n° ", "número ", "numero ", "nummer ", "выпуск ", "№ ", "sayı ", "numer ", "číslo ")

// cutDates parts a line at its dates, of which the surest is found first.
func (r *reader) cutDates(s string, f *fields) {
	d, start, end, ok := r.findDate(s, r.in.DateOrder)
	if !ok || len(f.dates) >= maxDates {
		f.pieces = append(f.pieces, s)
		return
	}
	r.cutDates(s[:start], f)
	f.dates = append(f.dates, d)
	r.cutDates(s[end:], f)
}

// fields is a line taken apart.
type fields struct {
	pieces []string // between the dates
	dates  []date.Date
	by     byline.Byline
	told   bool // a cue said who wrote
	dated  bool // a label said that this is the publication
	light  int  // pieces that say nothing: a section, a place, a paper
}

// read gives each piece its meaning; false when one has none.
func (f *fields) read() bool {
	for i, p := range f.pieces {
		for _, part := range splitFields(p) {
			if !f.piece(part, i == 0) {
				return false
			}
		}
	}
	return f.light <= 2
}

func (f *fields) piece(s string, leads bool) bool {
	s = trimConnectors(s)
	if s == "" || isClock(s) {
		return true
	}
	if i := strings.IndexAny(s, "0123456789"); i > 3 && isCount(strings.Fields(letter.ToLower(s[i:]))) {
		return f.piece(s[:i], leads) // "Marla Quist 14 Comments"
	}
	if _, ok := furniture(s); ok {
		return true
	}
	if first, _ := utf8.DecodeRuneInString(s); letter.IsDigit(first) && len(f.dates) > 0 && len(strings.Fields(s)) <= 4 {
		return true // a count in some language: "2 451 прочитания"
	}
	if len(f.dates) > 0 {
		if rest, ok := date.CutLabel(s); ok && isClock(rest) {
			return true // "updated at 14:08"
		}
	}
	f.told = f.told || byline.Cued(s)
	if d, ok := date.Parse(s, ""); ok && d.Problem == date.Relative {
		return true // "3 years ago"
	}
	if leads && published(s) {
		f.dated = true
	}
	if i := wideCue(s); i > 0 { // "来源：云岭晚报 记者 林晓溪"
		f.light--
		return f.piece(s[:i], leads) && f.piece(s[i:], false)
	}
	if b, ok := byline.Parse(s); ok {
		f.by.Authors = append(f.by.Authors, b.Authors...)
		f.by.Contributors = append(f.by.Contributors, b.Contributors...)
		f.by.Rule, f.by.Confidence, f.told = "byline-marked", 0.95, true
		return true
	}
	if len(f.by.Authors) == 0 && len(f.dates) > 0 && !byline.Cued(s) && !f.told {
		if names, ok := bareNames(s); ok {
			f.by.Authors, f.by.Rule, f.by.Confidence = names, "byline-date", 0.9
			return true
		}
	}
	if isRoleLine(s) || isContact(s) || byline.Cued(s) {
		return true // "by admin" names nobody
	}
	words := strings.Fields(s)
	f.light++
	if len(words) > 6 || byline.EndsSentence(s) && len(words) > 2 || strings.ContainsAny(s, "?!:“”«»\"") {
		return false
	}
	return f.told || len(words) <= 3 && leadsUpper(words) || leads && len(words) <= 6 && leadsUpper(words[:1])
}

// published reports whether a piece says that the text was published.
func published(s string) bool {
	first, _, _ := strings.Cut(letter.ToLower(s), " ")
	switch first {
	case "published", "posted", "first", "originally", "publié", "publicado", "pubblicato", "veröffentlicht", "erschienen", "опубликовано":
		return true
	}
	return false
}

// wideCue is where the word for a reporter stands in a line of Han; 0 when it
// does not, or leads it.
func wideCue(s string) int {
	for _, c := range []string{"记者", "記者", "作者", "기자"} {
		if i := strings.Index(s, " "+c); i > 0 {
			return i + 1
		}
	}
	return 0
}

// trimPlace drops the article that some languages put before a date:
// "Castelmorne, le 16 septembre 2014".
func trimPlace(s string) string {
	s = strings.TrimRight(s, " ")
	for _, article := range []string{" le", " den", " dnia", " dne", " li", " a"} {
		s = strings.TrimSuffix(s, article)
	}
	return s
}

// leadsUpper reports whether words begin as names of things do.
func leadsUpper(words []string) bool {
	for _, w := range words {
		r, _ := utf8.DecodeRuneInString(w)
		if letter.IsLower(r) && utf8.RuneCountInString(w) > 3 {
			return false
		}
	}
	return true
}

// fieldSigns part the fields of a line.
const fieldSigns = "|•·›»\t│┃—–\u3000"

// splitFields parts a piece at the signs that part fields.
func splitFields(s string) []string {
	if s != "" && !letter.ContainsAny(s, fieldSigns) && !strings.Contains(s, " / ") {
		return []string{s}
	}
	return strings.FieldsFunc(strings.ReplaceAll(s, " / ", " | "), func(r rune) bool { return strings.ContainsRune(fieldSigns, r) })
}

// connectors join the fields of a line and mean nothing alone.
var connectors = lexicon.Set(`on at by am um le el a à the den dne il de del le la in posted published written filed under from vom von av af kl klo o u v w на в от i och og und and e y et`)

// trimConnectors takes connectors and punctuation off the ends of a piece.
func trimConnectors(s string) string {
	for {
		before := s
		s = strings.Trim(s, " \u00a0\u202f,;:-–—/()[]~*_")
		if i := strings.LastIndexAny(s, " \u00a0"); i >= 0 && connectors()[letter.ToLower(strings.Trim(s[i:], " \u00a0"))] {
			s = s[:i]
		} else if i < 0 && connectors()[letter.ToLower(s)] {
			return ""
		}
		if s == before {
			return s
		}
	}
}

// isClock reports whether a piece is only a time of day, a count or a zone.
func isClock(s string) bool {
	digits := 0
	for _, r := range s {
		switch {
		case letter.IsDigit(r):
			digits++
		case !strings.ContainsRune(" :.,h+-()", r) && !letter.Is(r):
			return false
		}
	}
	letters := strings.TrimFunc(s, func(r rune) bool { return !letter.Is(r) })
	return digits > 0 && len(letters) <= 4 || digits == 0 && letters == ""
}
