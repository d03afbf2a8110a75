package epub_test

import (
	"strings"
	"testing"

	"github.com/fad55d40/archive/convert/doc"
)

func TestCapitalsAreMarkedForSmallOnes(t *testing.T) {
	d := &doc.Document{Origin: doc.Origin{Name: "a.txt"}, Meta: doc.Meta{Title: "The NATO jetty", Kicker: "THE ESTUARY", Language: "en"}}
	d.Blocks = []doc.Block{
		doc.Paragraph{Text: "Nobody at NATO had asked."},
		doc.Paragraph{Text: "ANN: The BBC did.", Speaker: "ANN"},
		doc.Preformatted{Text: "a NATO b"},
		doc.Heading{Level: 2, Text: "What NATO said"},
	}
	page := write(t, d)["EPUB/xhtml/text.xhtml"]
	for _, want := range []string{`<p class="kicker caps">THE ESTUARY</p>`, `at <span class="caps">NATO</span> had`, `<b class="speaker caps">ANN</b>: The <span class="caps">BBC</span> did.`, `a NATO b`, `What NATO said</h2>`} {
		if !strings.Contains(page, want) {
			t.Errorf("%q is not in %s", want, page)
		}
	}
	d.Meta.Language, d.Meta.Kicker, d.Blocks = "ja", "速報", []doc.Block{doc.Paragraph{Text: "港の時計は NATO の桟橋にある。"}}
	if page := write(t, d)["EPUB/xhtml/text.xhtml"]; strings.Contains(page, "caps") {
		t.Errorf("capitals among ideographs are small: %s", page)
	}
}
