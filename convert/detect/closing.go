package detect

import (
	"strings"
	"unicode/utf8"

	"github.com/fad55d40/archive/convert/byline"
	"github.com/fad55d40/archive/convert/date"
	"github.com/fad55d40/archive/convert/doc"
	"github.com/fad55d40/archive/convert/letter"
	"github.com/fad55d40/archive/convert/lexicon"
)

// near is how many blocks count as the end of a text.
const near = 4

// closing looks at the end of the text for what its front did not say: who
// wrote it, in a signature or in a line about the author, and when.
func (r *reader) closing() {
	m := &r.res.Meta
	from := max(0, len(r.res.Blocks)-near)
	if len(m.Authors) == 0 {
		for i := len(r.res.Blocks) - 1; i >= from && len(m.Authors) == 0; i-- {
			r.signature(i)
		}
	}
	if len(m.Authors) == 0 {
		r.signedLetter()
	}
	if m.Date == "" {
		for i := len(r.res.Blocks) - 1; i >= from && m.Date == ""; i-- {
			r.lateDate(i)
		}
	}
	for i := len(r.res.Blocks) - 1; i >= from && length(blockText(r.res.Blocks[i])) < 160; i-- {
		r.signedByRole(i) // a signature has no prose behind it
	}
	if m.Date == "" {
		r.sittingDate()
	}
	if m.Date == "" {
		if d, ok := date.InFileName(r.in.Name); ok {
			m.Date = d.Value
			r.evidence("date", d.Value, d.Rule, 0, "", d.Confidence)
		}
	}
}

// blockText is the text of a paragraph, a heading or a note; empty for others.
func blockText(b doc.Block) string {
	switch b := b.(type) {
	case doc.Paragraph:
		return b.Text
	case doc.Heading:
		return b.Text
	case doc.Note:
		return b.Text
	}
	return ""
}

// signature reads block i as the name of who wrote: "— Jane Roe", "By Jane
// Roe", "(dpa/jr)", or a line on the author. The words stay as a note.
func (r *reader) signature(i int) {
	s := blockText(r.res.Blocks[i])
	at := r.res.Blocks[i].SourceLine()
	if s == "" || utf8.RuneCountInString(s) > 320 {
		return
	}
	if u := r.lookAgain(s, at); u.kind == kindByline && len(u.dates) > 0 {
		r.sign(i, u.by, s, at)
		r.takeDates(&u)
		return
	}
	if b, ok := byline.Parse(s); ok && len(b.Authors) > 0 {
		if b.Rule == "byline-marked" {
			b.Rule, b.Confidence = "byline-at-end", 0.8
		}
		r.sign(i, b, s, at)
		return
	}
	dashed := strings.TrimLeft(s, "—–-―~ ")
	if names, ok := bareNames(dashed); ok && len(strings.Fields(dashed)) <= 6 && (dashed != s || r.namesAreTold(s) && i >= len(r.res.Blocks)-2) && names[0].Kind == doc.Person {
		r.sign(i, byline.Byline{Authors: names, Rule: "signature", Confidence: 0.75}, s, at)
		return
	}
	if name, ok := bio(s); ok {
		b := byline.Byline{Authors: []doc.Author{{Name: name, Kind: doc.Person}}, Rule: "byline-bio", Confidence: 0.6}
		r.byline(b, at, s)
		r.res.Blocks[i] = doc.Note{Role: doc.NoteBio, Text: s, Line: at}
		return
	}
	if open := strings.LastIndex(s, "("); open > 0 && strings.HasSuffix(s, ")") { // "… said. (dpa/jr)"
		if b, ok := byline.Parse(s[open:]); ok && len(b.Authors) > 0 && b.Rule == "byline-agency-code" {
			r.byline(b, at, s[open:])
		}
	}
}

// lookAgain is what a block is by its words. Most blocks at the end are lines
// that were looked at before.
func (r *reader) lookAgain(s string, at int) unit {
	for _, u := range r.units {
		if len(u.lines) == 1 && u.raw == s && u.line() == at && !u.page {
			return u
		}
	}
	return r.look(chunk{lines: []line{newLine(s, at, 0)}})
}

// namesAreTold reports whether capitals tell a name from other words that stand
// alone on a line: not in English and German, where headings and buttons have
// them too.
func (r *reader) namesAreTold(s string) bool {
	lang, _, _ := strings.Cut(r.res.Meta.Language, "-")
	return lang != "en" && lang != "de" && lang != "und" && len(strings.Fields(s)) <= 3
}

// sign records a byline at the end; its line becomes a note.
func (r *reader) sign(i int, b byline.Byline, s string, at int) {
	r.byline(b, at, s)
	r.dropBlockEvidence(i)
	r.res.Blocks[i] = doc.Note{Role: doc.NoteBio, Text: s, Line: at}
}

// dropBlockEvidence takes back what was said of a block that is none after all.
func (r *reader) dropBlockEvidence(i int) {
	field := blockField(i)
	for k := range r.res.Evidence {
		if e := &r.res.Evidence[k]; e.Field == field {
			e.Rejected = true
		}
	}
}

// bioVerbs follow a name in a line about the author.
var bioVerbs = lexicon.Set(`lebt är bor skriver jest mieszka είναι пишет живёт работает is was covers writes teaches works lives edits reports reviews runs has ist schreibt arbeitet lehrt est écrit es escribe è scrive schrijft`)

// bioNouns say that a line is about who wrote.
var bioNouns = lexicon.Set(`writer reporter correspondent author editor columnist journalist novelist poet historian critic professor lecturer contributor freelance freelancer contributing teaches writes covers books book teacher translator photographer essayist blogger
	journalistin redakteur redakteurin autor autorin journaliste auteur autrice periodista escritor escritora autora giornalista scrittore scrittrice`)

// bio reads "Rachel Brooks covers ports for the Ledger." as a line about the
// author, and returns the name.
func bio(s string) (string, bool) {
	words := strings.Fields(s)
	if sentences(s) > 3 || len(words) > 60 || len(words) < 5 {
		return "", false
	}
	told := false
	for _, w := range words {
		told = told || bioNouns()[letter.ToLower(strings.Trim(w, ".,;()"))]
	}
	for n := 2; n <= 5 && n < len(words) && told; n++ {
		verb := letter.ToLower(words[n])
		if age := strings.TrimSuffix(verb, ","); strings.HasSuffix(words[n-1], ",") && len(age) == 2 && strings.Trim(age, "0123456789") == "" && n+1 < len(words) {
			verb = letter.ToLower(words[n+1]) // "Jana Rau, 44, lebt als Autorin …"
		}
		if bioVerbs()[verb] {
			name := strings.TrimSuffix(strings.Join(words[:n], " "), ",")
			return name, byline.IsName(name)
		}
	}
	return "", false
}

// lateDate reads block i as the line that says when the text was published.
// Only a label makes it one: dates of events stand everywhere.
func (r *reader) lateDate(i int) {
	s := blockText(r.res.Blocks[i])
	if s == "" || utf8.RuneCountInString(s) > 120 {
		return
	}
	if u := r.lookAgain(s, r.res.Blocks[i].SourceLine()); u.kind == kindDate && u.wholeDay() && len(u.dates) > 1 {
		r.takeDates(&u) // "5 March 2021 (changed 6 March 2021)"
		return
	}
	d, _, _, ok := date.Find(s, r.in.DateOrder)
	if !ok || !d.Labelled || d.Kind != date.Published || strings.Index(s, d.Raw) > 40 {
		return
	}
	r.date(d, r.res.Blocks[i].SourceLine(), d.Raw)
}

// aboutAuthor reports whether unit i says of the author of a byline over it who
// that is, with the family name among the first words: "Ms. Penrose is a ferry pilot."
func aboutAuthor(units []unit, i int) bool {
	if i == 0 || units[i].kind != kindText {
		return false
	}
	const among = 4
	var words []string
	for k := range units[:i] {
		u := &units[k]
		if u.kind != kindByline {
			continue
		}
		if words == nil {
			words = strings.Fields(units[i].text)
		}
		if len(words) < among {
			return false
		}
		for _, a := range u.by.Authors {
			family := a.Name[strings.LastIndexByte(a.Name, ' ')+1:]
			for at := range among {
				if words[at] == family && at+1 < len(words) && bioVerbs()[letter.ToLower(words[at+1])] {
					return true
				}
			}
		}
	}
	return false
}
