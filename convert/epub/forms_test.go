package epub_test

import (
	"strings"
	"testing"

	"github.com/fad55d40/archive/convert/doc"
)

func TestBooksShowListsMailAndSpeechAsWhatTheyAre(t *testing.T) {
	d := everything()
	d.Blocks = []doc.Block{
		doc.Paragraph{Text: "ELDER: When was it?", Speaker: "ELDER"},
		doc.Paragraph{Text: "[00:12] ODU: In 1971.", Speaker: "ODU"},
		doc.Quote{Text: "Is it short?", Depth: 2},
		doc.List{Items: []string{"a beam", "a rope", "knotted", "a curtain"}, Levels: []int{0, 1, 2, 0}},
		doc.List{Ordered: true, Style: doc.LowerAlpha, Marker: "(a)", Items: []string{"the rent", "the light"}},
		doc.List{Items: []string{"1. a gate", "a hinge"}, Levels: []int{0, 1}},
		doc.Note{Role: doc.NoteFootnote, Text: "[1] See the Courier."},
	}
	page := ""
	for name, data := range write(t, d) {
		if strings.HasSuffix(name, "text.xhtml") {
			page = data
		}
	}
	for _, want := range []string{
		`<p class="turn"><b class="speaker">ELDER</b>: When was it?</p>`,
		`<p>[00:12] ODU: In 1971.</p>`,
		"<blockquote><blockquote>\n<p>Is it short?</p>\n</blockquote></blockquote>",
		"<ul>\n<li>a beam\n<ul>\n<li>a rope\n<ul>\n<li>knotted</li>\n</ul></li>\n</ul></li>\n<li>a curtain</li>\n</ul>",
		"<ul>\n<li class=\"counted\">1. a gate\n<ul>\n<li>a hinge</li>\n</ul></li>\n</ul>",
		`<ol type="a">` + "\n<li>the rent</li>",
		`<aside class="note footnote" epub:type="footnote" role="doc-footnote">`,
	} {
		if !strings.Contains(page, want) {
			t.Errorf("the page lacks %s:\n%s", want, page)
		}
	}
}
