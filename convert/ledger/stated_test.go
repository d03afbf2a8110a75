package ledger_test

import (
	"fmt"
	"slices"
	"strings"
	"testing"
	"unicode"

	"github.com/fad55d40/archive/convert"
	"github.com/fad55d40/archive/convert/byline"
	"github.com/fad55d40/archive/convert/date"
	"github.com/fad55d40/archive/convert/detect"
	"github.com/fad55d40/archive/convert/doc"
	"github.com/fad55d40/archive/convert/ledger"
	"github.com/fad55d40/archive/convert/prose"
)

// article has a line of every kind that a stated value can displace.
const article = `HARBOUR NEWS

%s

The last boat leaves at nine, and nobody knows when the next one comes

By Perran Voss, Staff Writer, and Ines Calloway in Penmarrow

Published April 28, 2021 at 5:30 p.m. | Updated May 3, 2021

Image credit: "Quay at Dusk" by Gage Skidmore is licensed under CC BY-SA 2.0

Caption: The quay, seen from the harbour office, with the ferry alongside.

PENMARROW, April 28 — The council voted on Tuesday to keep the night ferry running for another two years, after a debate that lasted until midnight.

Residents had filled the gallery since noon. Several of them brought sandwiches, and one of them a lantern.

What happens next

The timetable will be printed in June, and the fares will stay as they are until the spring of the following year.

Copyright 2021 The Penmarrow Gazette. All rights reserved.
`

// countWords counts the words of a text, as a person would: characters without
// a form part none, and each ideograph is one.
func countWords(s string) map[string]int {
	n := make(map[string]int)
	var b strings.Builder
	for _, r := range s {
		switch {
		case unicode.Is(unicode.Cf, r):
		case unicode.In(r, unicode.Han, unicode.Hiragana, unicode.Katakana):
			b.WriteString(" " + string(r) + " ")
		default:
			b.WriteRune(r)
		}
	}
	for _, w := range strings.FieldsFunc(b.String(), func(r rune) bool { return !unicode.IsLetter(r) && !unicode.IsNumber(r) && !unicode.IsMark(r) }) {
		n[strings.ToLower(w)]++
	}
	return n
}

// halves counts the words that are parts of the words that line ends divide.
func halves(d *doc.Document) map[string]int {
	n := make(map[string]int)
	for _, e := range d.Evidence {
		if e.Rule == detect.WordDivided {
			first := strings.TrimRight(e.Raw, "-\u2010\u00ad")
			n[strings.ToLower(first)]++
			n[strings.ToLower(strings.TrimPrefix(e.Value, first))]++
		}
	}
	return n
}

// isKey reports the words of the keys that the tests write.
func isKey(w string) bool {
	return w == "credit" || slices.ContainsFunc(statedFields, func(f doc.Field) bool { return strings.Contains(f.Key, w) })
}

// lacking is a word that stands in the text more often than in what copies
// show of it; empty when there is none. Words that only introduce a value may
// go. It knows nothing of lines or evidence, unlike the ledger.
func lacking(d *doc.Document, archival string) string {
	shown := countWords(string(prose.Append(nil, d)))
	parts := halves(d)
	for w, n := range countWords(archival) {
		if n > shown[w]+parts[w] && !isKey(w) && !byline.CueWord(w) && !date.LabelWord(w) && !detect.CaptionWord(w) {
			return fmt.Sprintf("%q stands %d times in the source, %d times in the copies", w, n, shown[w])
		}
	}
	return ""
}

// archivalOf is the text that a document was read from, made by its log.
func archivalOf(t testing.TB, d *doc.Document, data []byte) doc.Archival {
	t.Helper()
	archival, err := convert.Archival(d, data)
	if err != nil {
		t.Fatal(err)
	}
	return archival
}

// statedFields are a value for every field that can be stated, in words that
// the article does not have.
var statedFields = []doc.Field{
	{Key: "title", Values: []string{"Zorvath Quimble"}},
	{Key: "subtitle", Values: []string{"Zorvath quimbled yesterday"}},
	{Key: "kicker", Values: []string{"Quimblery"}},
	{Key: "author", Values: []string{"Zedra Quimble"}},
	{Key: "authors", Values: []string{"Zedra Quimble", "Yorick Blim"}},
	{Key: "date", Values: []string{"1999-12-31"}},
	{Key: "modified", Values: []string{"1999-12-30"}},
	{Key: "language", Values: []string{"fr"}},
	{Key: "publisher", Values: []string{"Quimble Press"}},
	{Key: "description", Values: []string{"Quimbling explained"}},
	{Key: "keywords", Values: []string{"quimble, zorvath"}},
	{Key: "license", Values: []string{"CC0-1.0"}},
	{Key: "image.title", Values: []string{"Quimbled Zorvath"}},
	{Key: "image.creator", Values: []string{"Yorick Blim"}},
	{Key: "image.credit", Values: []string{"Photo: Yorick Blim / Quimble Press"}},
	{Key: "image.caption", Values: []string{"A zorvath, quimbling."}},
	{Key: "image.alt", Values: []string{"Zorvath"}},
	{Key: "image.source", Values: []string{"Quimblepedia"}},
	{Key: "image.license", Values: []string{"CC-BY-4.0"}},
	{Key: "image.license_url", Values: []string{"https://creativecommons.org/licenses/by/4.0/"}},
	{Key: "image.note", Values: []string{"quimbled"}},
	{Key: "desk", Values: []string{"quimble"}},
}

func TestStatingAnyFieldInAnyLayerLosesNoWord(t *testing.T) {
	for _, headline := range []string{"Council keeps the night ferry", "Chapter One", "Dear all,", "The council has met. It will meet again."} {
		body := fmt.Sprintf(article, headline)
		for _, f := range statedFields {
			for _, layer := range []doc.Layer{doc.FrontMatter, doc.Folder, doc.Sidecar, doc.Flag} {
				data, layers := body, []convert.Layer{{Kind: layer, Fields: []doc.Field{f}}}
				if layer == doc.FrontMatter {
					data, layers = fmt.Sprintf("---\n%s: %q\nslug: xylophonic\n---\n\n%s", f.Key, strings.Join(f.Values, " and "), body), nil
				}
				d, err := convert.Read(doc.Source{Name: "a.txt", Data: []byte(data)}, layers...)
				if err != nil {
					t.Errorf("%s stated by %s over %q: %v", f.Key, layer, headline, err)
					continue
				}
				if miss := lacking(d, archivalOf(t, d, []byte(data)).Text); miss != "" {
					t.Errorf("%s stated by %s over %q: %s", f.Key, layer, headline, miss)
				}
			}
		}
	}
}

func TestWhatAStatedTitleDisplacesStandsWhereItStood(t *testing.T) {
	for headline, want := range map[string]doc.Block{
		"Chapter One": doc.Heading{Level: 2, Text: "Chapter One", Line: 3},
		"Dear all,":   doc.Paragraph{Text: "Dear all,", Line: 3},
	} {
		_, body, _ := strings.Cut(article, "%s")
		data := []byte("\n\n" + headline + body)
		d, err := convert.Read(doc.Source{Name: "a.txt", Data: data}, convert.Layer{Kind: doc.Flag, Fields: statedFields[:1]})
		if err != nil {
			t.Fatal(err)
		}
		if len(d.Blocks) == 0 || d.Blocks[0] != want {
			t.Errorf("%q: the first block is %#v", headline, d.Blocks[0])
		}
	}
}

func TestALineWithoutABlockIsMissing(t *testing.T) {
	data := []byte(fmt.Sprintf(article, "Council keeps the night ferry"))
	d, err := convert.Read(doc.Source{Name: "a.txt", Data: data})
	if err != nil {
		t.Fatal(err)
	}
	for i, b := range d.Blocks {
		less := *d
		less.Blocks = append(append([]doc.Block{}, d.Blocks[:i]...), d.Blocks[i+1:]...)
		missing := ledger.Missing(&less, archivalOf(t, d, data))
		if len(missing) == 0 || missing[0].Line != b.SourceLine() {
			if _, figure := b.(doc.Figure); !figure || len(missing) == 0 {
				t.Errorf("without block %d (%T of line %d) the ledger misses %+v", i, b, b.SourceLine(), missing)
			}
		}
	}
	for _, field := range []*string{&d.Meta.Title, &d.Meta.Subtitle, &d.Meta.Kicker} {
		was := *field
		*field = "Zorvath"
		if missing := ledger.Missing(d, archivalOf(t, d, data)); was != "" && len(missing) == 0 {
			t.Errorf("%q can go unseen", was)
		}
		*field = was
	}
}
