// Package detect finds the parts of an article in archival text: headline,
// deck, bylines, dates, credits and captions at its front, and paragraphs,
// headings, lists, quotes, verse and notes in its body. Each answer comes with
// its evidence. Precision goes before recall: what is not certain enough stays
// a paragraph, and a value that the text does not state is left empty.
package detect

import (
	"cmp"
	"strings"

	"github.com/fad55d40/archive/convert/doc"
	"github.com/fad55d40/archive/convert/language"
	"github.com/fad55d40/archive/convert/roles"
)

// Input is archival text and what the user said about it.
type Input struct {
	Name      string // of the source's file; it may hold a date
	Text      string // LF line ends, no trailing blanks, single blank lines but in code between fences
	Lines     []int  // number in the source of each line of Text
	Title     string // that front matter states; empty for none
	doc.Hints        // Encoding and FixEncoding have been followed already

	Roles *roles.Model // weights of roles; nil for those that ship
}

// Result is what was found. Everything but white space of the text stands in
// a field, a block, or the Raw words of the evidence.
type Result struct {
	Meta     doc.Meta
	Images   []doc.Image
	Blocks   []doc.Block
	Evidence []doc.Evidence
	Notices  []doc.Notice
}

// NoticeKinds documents the notices that this package raises.
func NoticeKinds() []doc.NoticeKind {
	const sidecar = "give the date in a sidecar or with --date"
	return []doc.NoticeKind{
		{Code: "date-ambiguous", Meaning: "a numeric date can be read in two ways and was left out", Remedy: "say --date-order dmy or mdy, or give the date in a sidecar"},
		{Code: "date-invalid", Meaning: "a date line names a day that no calendar has", Remedy: sidecar},
		{Code: "date-incomplete", Meaning: "a date line names no year", Remedy: sidecar},
		{Code: "date-relative", Meaning: "a date line counts from a day that the text does not name", Remedy: sidecar},
		{Code: "date-approximate", Meaning: "a date line is about right, or names a season", Remedy: sidecar},
		{Code: "date-calendar", Meaning: "a date counts by a calendar that is not converted", Remedy: sidecar},
		{Code: "date-weekday", Meaning: "a date falls on another weekday than the text says", Remedy: "compare the print, and give the right date in a sidecar"},
		{Code: "date-early", Meaning: "a date is before 1600", Remedy: "give the right date in a sidecar if it is a slip"},
		{Code: "dateline-differs", Meaning: "the day in the dateline is more than a week from the day of publication", Remedy: "compare the print, and give the right date in a sidecar if it is a slip"},
		{Code: "title-missing", Meaning: "no headline was found", Remedy: "give the title in a sidecar or with --title"},
	}
}

// Article reads a whole text.
func Article(in Input) Result {
	r, cs := newReader(in)
	before := r.preface(cs)
	rest := r.front(cs[before:])
	r.indented = indentedStyle(rest)
	r.before(cs[:before])
	r.body(rest)
	r.language()
	r.closing()
	r.interview()
	if r.res.Meta.Title == "" {
		r.notice("title-missing", 0, "no headline was found")
	}
	return r.res
}

// before puts the blocks of chunks that stand before the front where they
// belong: over what the front has left.
func (r *reader) before(cs []chunk) {
	if len(cs) == 0 {
		return
	}
	of := reader{in: r.in, wrapped: r.wrapped, width: r.width, indented: r.indented, exported: r.exported, credited: -1, units: r.units, told: r.told, close: r.close, counted: r.counted, prose: true}
	of.body(cs)
	for i := range r.res.Evidence {
		if n, ok := blockOf(r.res.Evidence[i].Field); ok {
			r.res.Evidence[i].Field = blockField(n + len(of.res.Blocks))
		}
	}
	for i, b := range of.res.Blocks {
		if f, ok := b.(doc.Figure); ok {
			f.Image += len(r.res.Images)
			of.res.Blocks[i] = f
		}
	}
	r.res.Images = append(r.res.Images, of.res.Images...)
	r.res.Blocks = append(of.res.Blocks, r.res.Blocks...)
	for _, e := range of.res.Evidence {
		if _, ok := blockOf(e.Field); ok {
			r.res.Evidence = append(r.res.Evidence, e)
		}
	}
}

// model is the table of weights.
func (r *reader) model() *roles.Model {
	if r.in.Roles != nil {
		return r.in.Roles
	}
	return roles.Shipped()
}

// newReader parts a text into chunks.
func newReader(in Input) (*reader, []chunk) {
	cs := pages(chunks(in.Text, in.Lines))
	for i := range cs {
		bulleted(&cs[i])
		_, cs[i].columns = table(cs[i])
		cs[i].columns = cs[i].columns || cs[i].fences != ""
	}
	r := &reader{in: in, width: cmp.Or(width(cs), narrow(cs)), credited: -1, exported: strings.Contains(in.Text, "ProQuest document ID:"), units: make(map[unitKey]unit, 14), told: make(map[int]roles.Answer), close: make(map[int]roles.Answer)}
	r.wrapped = r.width > 0 || wrapped(cs)
	if r.wrapped {
		cs = unstackWrapped(cs)
		r.joinDivided(cs)
	} else {
		cs = unstack(cs)
	}
	r.speakers, r.numerals, r.counted = findSpeakers(cs), numerals(cs), series(cs)
	return r, cs
}

// reader is one run of Article.
type reader struct {
	in       Input
	wrapped  bool // prose was broken into lines of one width
	width    int  // at which, in characters; 0 when that is not certain
	indented bool // paragraphs are set off by an indent
	res      Result
	credited int // image whose credit was the last thing read; -1 for none
	bare     int // image whose caption was the last thing read, plus one; 0 for none

	asked                             // what lines credit
	units        map[unitKey]unit     // what lines of the front are by their words
	weighed      weighed              // what the model was asked and said
	speakers     conversation         // who speaks in it
	nest         openList             // the last list
	codeIn       int                  // how far the last code is set in
	codeEnd      int                  // how many blocks there are when it is the last of them
	numerals     map[int]bool         // lines that only count chapters, by their place in the text
	counted      map[int]bool         // lines that head what stands under them, by the words around their number, by their place in the text
	marks        map[string]bool      // of notes, in the text; nil before anybody asked
	told         map[int]roles.Answer // role of each line behind the front, by its place in the text
	close        map[int]roles.Answer // of the last lines, by source line
	signed       bool                 // a line says that it is a byline
	ahead        *chunk               // the first chunk behind the front; nil for none
	more         bool                 // text follows the front
	setIn        int                  // how far the last poem is set in
	exported     bool                 // ProQuest gave the text out, with its own lines behind it
	letter       bool                 // it begins as letters do, without a headline
	closed       bool                 // the line behind a book of Project Gutenberg was read: what follows is the licence
	signs        bool                 // the signs of the text are being explained
	prose        bool                 // a paragraph was read
	pulls        int                  // how many lines were looked for in the whole text
	dateLabelled bool                 // the date of publication says that it is one
}

func (r *reader) evidence(field, value, rule string, line int, raw string, confidence float64) {
	e := doc.Evidence{Field: field, Value: value, Layer: doc.Detected, Rule: rule, Line: line, Raw: raw, Confidence: confidence}
	if strings.HasSuffix(rule, "-role") {
		e.Weights = r.weights(line)
	}
	r.res.Evidence = append(r.res.Evidence, e)
}

func (r *reader) notice(code string, line int, text string) {
	r.res.Notices = append(r.res.Notices, doc.Notice{Code: code, Line: line, Text: text})
}

func (r *reader) add(b doc.Block) { r.res.Blocks = append(r.res.Blocks, b) }

// language looks at the paragraphs first: headlines lead detectors astray. A
// text without prose is told by whatever it has.
func (r *reader) language() {
	sample := make([]byte, 0, enough+500)
	take := func(s string) {
		if len(sample) < enough {
			sample = append(append(sample, language.Head(s, most)...), ' ')
		}
	}
	for _, b := range r.res.Blocks {
		if p, ok := b.(doc.Paragraph); ok {
			take(p.Text)
		}
	}
	rule := "language-of-body"
	if len(sample) < 120 {
		rule = "language-of-all"
		take(r.res.Meta.Title)
		take(r.res.Meta.Subtitle)
		for _, b := range r.res.Blocks {
			if _, ok := b.(doc.Paragraph); !ok {
				for _, text := range doc.BlockTexts(b) {
					take(text)
				}
			}
		}
	}
	tag, confidence := Language(string(sample), r.in.Language)
	r.res.Meta.Language = tag
	if r.in.Language == "" && tag != "und" {
		r.evidence("language", tag, rule, 0, "", confidence)
	}
}
