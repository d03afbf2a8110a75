package colophon_test

import (
	"fmt"
	"strings"
	"testing"

	"github.com/fad55d40/archive/convert/colophon"
	"github.com/fad55d40/archive/convert/doc"
	"github.com/fad55d40/archive/convert/labels"
	"github.com/fad55d40/archive/convert/text"
)

func document(language string) *doc.Document {
	return &doc.Document{
		Origin: doc.Origin{Name: "Clock.txt", SHA256: strings.Repeat("0123456789abcdef", 4)},
		Meta: doc.Meta{Language: language, Rights: doc.Rights{Text: "© 2021 Jane Roe", License: doc.License{
			ID: "CC-BY-SA-4.0", Name: "Creative Commons Attribution-ShareAlike 4.0 International", URL: "https://creativecommons.org/licenses/by-sa/4.0/",
		}}},
	}
}

// told is a colophon as lines with common spaces; what is in another language than the document says in which.
func told(c *colophon.Colophon) string {
	say := func(t colophon.Text) string {
		if t.Lang != "" {
			return t.Words + " [" + t.Lang + "]"
		}
		return t.Words
	}
	out := say(c.Title)
	for _, r := range c.Rows {
		out += "\n" + say(r.Label) + ": " + say(r.Value)
		for _, l := range r.Links {
			out += fmt.Sprintf(" (%s to %s)", r.Value.Words[l.Start:l.End], l.URL)
		}
	}
	return strings.ReplaceAll(out, "\u00a0", " ")
}

func TestAColophonTellsWhatTheCopyIsAndWhatWasKept(t *testing.T) {
	d := document("en")
	d.Changes = []doc.Change{{Rule: "nfc"}, {Rule: "line-end"}, {Rule: "trailing-space"}, {Rule: "line-end"}, {Rule: "bom"}, {Rule: "final-newline"}}
	c := colophon.Of(d, "archive 0", []string{"clock.txt", "clock.pdf"})
	want := `About this copy
Source: Clock.txt
Identity: urn:sha256:0123456789abcdef0123456789abcdef0123456789abcdef0123456789abcdef
Rights: © 2021 Jane Roe
Licence: Creative Commons Attribution-ShareAlike 4.0 International [en] (Creative Commons Attribution-ShareAlike 4.0 International to https://creativecommons.org/licenses/by-sa/4.0/)
Kept together: clock.txt · clock.pdf
Changed: line ends (3) · spaces (1) · composed letters (1) · invisible characters (1)
Made with: archive 0`
	if got := told(c); got != want {
		t.Errorf("the colophon tells\n%s\nwant\n%s", got, want)
	}
	if c.Code.Drawing == nil || c.Badges.Drawing == nil || c.Badges.Alt.Words != d.Meta.Rights.License.Name {
		t.Errorf("drawings %+v and %+v", c.Code, c.Badges)
	}
}

func TestAColophonLeavesOutWhatNobodySaid(t *testing.T) {
	d := document("en")
	d.Meta.Rights = doc.Rights{}
	c := colophon.Of(d, "", nil)
	if got := told(c); !strings.HasSuffix(got, "\nChanged: nothing") || strings.Count(got, "\n") != 3 {
		t.Errorf("the colophon tells\n%s", got)
	}
	if c.Badges.Drawing != nil {
		t.Error("a text without a licence has badges")
	}
}

func TestALicenceThatTheRightsNameIsToldOnce(t *testing.T) {
	d := document("en")
	d.Meta.Rights.Text += ", " + d.Meta.Rights.License.Name
	if got := told(colophon.Of(d, "archive 0", nil)); strings.Contains(got, "Licence:") {
		t.Errorf("the colophon tells\n%s", got)
	}
}

func TestWordsInAnotherLanguageAreMarked(t *testing.T) {
	for language, want := range map[string]string{
		"de": "Zu dieser Ausgabe|Kennung: |Geändert: nichts",
		"km": labels.For("km").Colophon + "|" + labels.For("km").Identity + ": |Changed [en]: nothing [en]",
		"xx": "About this copy [en]|Identity [en]: |Changed [en]: nothing [en]",
	} {
		got := told(colophon.Of(document(language), "archive 0", []string{"a.txt"}))
		for part := range strings.SplitSeq(want, "|") {
			if !strings.Contains(got, part) {
				t.Errorf("%s: the colophon lacks %q:\n%s", language, part, got)
			}
		}
	}
}

func TestOfManyFilesTheFirstAreNamed(t *testing.T) {
	var names []string
	for i := range 40 {
		names = append(names, fmt.Sprintf("%d.jpg", i))
	}
	if got := told(colophon.Of(document("en"), "archive 0", names)); !strings.Contains(got, "0.jpg · 1.jpg") || !strings.Contains(got, "11.jpg · + 28\n") {
		t.Errorf("the colophon tells\n%s", got)
	}
}

// TestEveryChangeIsCounted holds the kinds of changes to the operations that there are.
func TestEveryChangeIsCounted(t *testing.T) {
	for _, r := range text.Rules() {
		d := document("en")
		d.Changes = []doc.Change{{Rule: r.Rule}}
		if got := told(colophon.Of(d, "", nil)); !strings.HasSuffix(got, "(1)") {
			t.Errorf("a change by %q is not counted:\n%s", r.Rule, got)
		}
	}
}

func TestBadgesNameTheTermsInBoxes(t *testing.T) {
	for id, boxes := range map[string]int{"CC-BY-4.0": 1, "CC-BY-SA-4.0": 2, "CC-BY-NC-ND-3.0": 3, "CC0-1.0": 1, "CC-PDM-1.0": 1, "MIT": 0, "": 0} {
		d := document("en")
		d.Meta.Rights.License.ID = id
		b := colophon.Of(d, "", nil).Badges
		if boxes == 0 {
			if b.Drawing != nil {
				t.Errorf("%q has badges", id)
			}
			continue
		}
		letters := len(strings.ReplaceAll(id, "-", "")) // at most
		if n := len(b.Lines); n <= boxes || n > boxes+letters {
			t.Errorf("%q is drawn by %d lines", id, n)
		}
		for _, l := range b.Lines {
			for command, points := range l.Commands() {
				if want := map[byte]int{'M': 2, 'L': 2, 'C': 6, 'Z': 0}[command]; len(points) != want {
					t.Fatalf("%q: the command %c has %d numbers", id, command, len(points))
				}
				for i, n := range points {
					if most := []int{b.Width, b.Height}[i%2]; n < b.Pen/2 || n > most-b.Pen/2 {
						t.Errorf("%q: the line goes to %v, outside of %d by %d", id, points, b.Width, b.Height)
					}
				}
			}
		}
	}
}

func TestADrawingIsSVG(t *testing.T) {
	c := colophon.Of(document("en"), "", nil)
	code, badges := string(c.Code.AppendSVG(nil)), string(c.Badges.AppendSVG([]byte("<svg>")))
	runs := 0
	for range c.Code.Code.Runs() {
		runs++
	}
	if !strings.HasPrefix(code, `<path fill="#fff" d="M-4-4h45v45h-45z"/><path stroke="#000" d="M0 .5m0 0h7m`) || strings.Count(code, "m") != runs {
		t.Errorf("the code is %.120s", code)
	}
	if !strings.HasPrefix(badges, `<svg><path fill="none" stroke="currentColor" stroke-width="9"`) || strings.Count(badges, "Z") < 2 {
		t.Errorf("the badges are %.120s", badges)
	}
}

func BenchmarkOf(b *testing.B) {
	d := document("en")
	b.ReportAllocs()
	for b.Loop() {
		colophon.Of(d, "archive 0", []string{"a.txt", "a.json", "a.pdf", "a.epub"})
	}
}

func BenchmarkAppendSVG(b *testing.B) {
	c := colophon.Of(document("en"), "archive 0", nil)
	var room []byte
	for b.Loop() {
		room = c.Code.AppendSVG(room[:0])
		room = c.Badges.AppendSVG(room)
	}
}
