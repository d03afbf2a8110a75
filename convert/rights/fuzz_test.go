package rights_test

import (
	"reflect"
	"strings"
	"testing"

	"github.com/fad55d40/archive/convert/doc"
	"github.com/fad55d40/archive/convert/licence"
	"github.com/fad55d40/archive/convert/rights"
)

// seedLines are lines of all kinds: credits, rights lines, prose, and pieces
// that come near to one.
func seedLines() []string {
	lines := []string{"", "CC", "cc by", "©", "(c)", "Photo:", "\"", "“", "by", "CC BY-", "Photo: (", "https://", "creativecommons.org/licenses/", "LicenseRef-", "Fot. «", "a\x00b", "\xff\xfe", "i\u0307", "CC\u00a0BY\u20112"}
	for _, s := range speeches {
		for n, form := range s.forms {
			lines = append(lines, s.labels[n%len(s.labels)]+strings.NewReplacer("{T}", "“"+s.title+"”", "{C}", s.creators[0], "{L}", licenceForms[n%len(licenceForms)].text).Replace(form))
		}
	}
	return append(lines, paragraph)
}

func FuzzParse(f *testing.F) {
	for _, line := range seedLines() {
		f.Add(line)
	}
	f.Fuzz(func(t *testing.T, line string) {
		lic, span, ok := licence.Find(line)
		if ok && (span[0] < 0 || span[0] >= span[1] || span[1] > len(line)) {
			t.Errorf("span %v of %d bytes", span, len(line))
		}
		if !ok && (!lic.IsZero() || span != [2]int{}) {
			t.Errorf("no licence, but %+v %v", lic, span)
		}
		cut(t, line, "stated URL", lic.StatedURL)
		credits, ok := rights.ParseCredit(line)
		if ok != (len(credits) > 0) {
			t.Errorf("%d credits and %v", len(credits), ok)
		}
		for _, c := range credits {
			checkCredit(t, line, c)
		}
		again, _ := rights.ParseCredit(line)
		if !reflect.DeepEqual(credits, again) {
			t.Errorf("two readings: %+v and %+v", credits, again)
		}
		r, ok := rights.ParseRights(line)
		if ok == r.IsZero() {
			t.Errorf("rights %+v and %v", r, ok)
		}
		for name, text := range map[string]string{"text": r.Text, "holder": r.Holder, "year": r.Year, "stated URL": r.License.StatedURL} {
			cut(t, line, name, text)
		}
	})
}

// checkCredit holds what is true of every credit: its texts are cut from the
// line, without spaces around them, and an identifier comes with a name.
func checkCredit(t *testing.T, line string, c rights.Credit) {
	t.Helper()
	for name, text := range map[string]string{
		"title": c.Title, "creator": c.Creator, "source": c.Source, "source URL": c.SourceURL, "courtesy": c.CourtesyOf,
		"commission": c.CommissionedBy, "holder": c.Holder, "year": c.Year, "label": c.Label, "stated URL": c.License.StatedURL,
	} {
		cut(t, line, name, text)
	}
	for name, texts := range map[string][]string{"organizations": c.Organizations, "components": c.Components, "notes": c.Notes} {
		for _, text := range texts {
			if text == "" {
				t.Errorf("an empty one of the %s", name)
			}
			cut(t, line, name, text)
		}
	}
	if c.Rule == "" || c.Confidence <= 0 || c.Confidence > 1 {
		t.Errorf("rule %q, confidence %v", c.Rule, c.Confidence)
	}
	if c.License.ID != "" && (c.License.Name == "" || c.Suggested != "") {
		t.Errorf("licence %+v with suggestion %q", c.License, c.Suggested)
	}
	im := c.Image(line, 7)
	if im.Title != c.Title || im.Creator != c.Creator || im.License != c.License || im.Credit != line || im.Line != 7 {
		t.Errorf("image %+v of %+v", im, c)
	}
}

func cut(t *testing.T, line, name, text string) {
	t.Helper()
	if !strings.Contains(line, text) {
		t.Errorf("the %s %q is not in the line", name, text)
	}
	if strings.TrimSpace(text) != text {
		t.Errorf("the %s %q has spaces around it", name, text)
	}
}

func TestImageKeepsWhatACreditSays(t *testing.T) {
	credits, ok := rights.ParseCredit("Photo: Jane Roe / AFP via Getty Images, File")
	if !ok || len(credits) != 1 {
		t.Fatal(credits, ok)
	}
	want := doc.Image{
		Creator: "Jane Roe", CreatorRole: "photographer", Organizations: []string{"AFP", "Getty Images"}, Remarks: []string{"archive"}, Note: "File",
		Credit: "as printed", Line: 12,
	}
	if got := credits[0].Image("as printed", 12); !reflect.DeepEqual(got, want) {
		t.Errorf("image %+v, want %+v", got, want)
	}
}

func TestLongLinesAreReadInLinearTime(t *testing.T) {
	for name, piece := range map[string]string{
		"brackets": "(((", "quotes": "“", "codes": "CC BY-SA ", "labels": "Photo: ", "joints": "a/", "versions": "4.0 ", "commas": "Jane Roe, ",
		"links": "http://a.org/ ", "dashes": "- ", "marks": "\u0301", "words": "licence version ", "by": " by", "creative": "Creative Commons licence ", "years": "© 2021–", "via": "via Reuters ", "digits": "1.",
	} {
		t.Run(name, func(t *testing.T) {
			long := strings.Repeat(piece, 1<<20/len(piece)) // quadratic would take minutes
			licence.Find(long)
			if _, ok := rights.ParseCredit(long); ok {
				t.Error("a megabyte is a credit")
			}
			if _, ok := rights.ParseRights(long); ok {
				t.Error("a megabyte is a rights line")
			}
			rights.ParseCredit(long[:1500])
		})
	}
}
