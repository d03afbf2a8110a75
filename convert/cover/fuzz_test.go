package cover_test

import (
	"strings"
	"testing"
	"unicode/utf8"

	"github.com/fad55d40/archive/archive/conformance"
	"github.com/fad55d40/archive/convert/cover"
	"github.com/fad55d40/archive/convert/font"
)

// FuzzPlan holds to this: whatever the words are, lines stand on the cover, below one
// another, hold nothing that the words do not, and cost no more than their length
// tells.
func FuzzPlan(f *testing.F) {
	for _, title := range []string{
		"", " ", "The ferry", strings.Repeat("W", 3000), strings.Repeat("夜の港", 400), "\u200f\u202e\u0301", "e" + strings.Repeat("\u0301", 700),
		"\U0001F468\u200d\U0001F469\u200d\U0001F467", strings.Repeat("สำนักงาน", 200), "\xff\xfe broken", "a\u00adb-c/d—e", "שלום 24 (Harbour)",
	} {
		f.Add(title, "A deck of "+title, title+", Jane Roe", "2021", "de", false)
		f.Add("Ferry", title, "", title, "ar", true)
	}
	f.Fuzz(func(t *testing.T, title, deck, byline, date, language string, rtl bool) {
		for _, s := range []*string{&title, &deck, &byline, &date} {
			*s = strings.ToValidUTF8(*s, "?") // as documents are
		}
		w := cover.Words{Title: title, Deck: deck, Byline: byline, Date: date, Language: language, RTL: rtl}
		var p *cover.Plan
		conformance.Bounded(t, 4000+len(title)+len(deck)+len(byline)+len(date), 4000, func() { p = cover.ForReader(w, font.Shipped()) })
		y, all := 0, title+deck+byline+date
		for _, l := range p.Lines {
			if l.Y <= y || l.Y > cover.Height || l.Size < 1 || l.Text == "" {
				t.Errorf("a line at %d follows one at %d: %+v", l.Y, y, l)
			}
			y = l.Y
			if !utf8.ValidString(l.Text) {
				t.Errorf("%q was cut inside of a character", l.Text)
			}
			for word := range strings.FieldsSeq(strings.TrimSuffix(strings.TrimSuffix(l.Text, "…"), "-")) {
				if !strings.Contains(all, word) {
					t.Errorf("%q is not of the words", word)
				}
			}
		}
	})
}
