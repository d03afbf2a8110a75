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
		`<p class="turn"><b class="speaker caps">ELDER</b>: When was it?</p>`,
		`<p>[00:12] <span class="caps">ODU</span>: In 1971.</p>`,
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

func TestTheColophonHasItsCodeAndBadgesAsDrawings(t *testing.T) {
	files := write(t, everything())
	page := files["EPUB/xhtml/text.xhtml"]
	colophon := page[strings.Index(page, `<section id="colophon"`):]
	for _, want := range []string{
		`role="img" aria-labelledby="code-title" viewBox="-4 -4 45 45"><title id="code-title">QR code of the identity</title><path fill="#fff"`,
		`role="img" aria-labelledby="terms-title" class="terms terms-2" viewBox="0 0 `,
		`<title id="terms-title">Creative Commons</title><path fill="none" stroke="currentColor"`,
		"<dt>Source</dt>\n<dd>a.txt</dd>",
		`rel="license">`,
	} {
		if !strings.Contains(colophon, want) {
			t.Errorf("the colophon lacks %s:\n%s", want, colophon)
		}
	}
	d := everything()
	d.Meta.Language, d.Blocks, d.Meta.Rights.Text = "ar", []doc.Block{doc.Paragraph{Text: "افتُتح الجسر"}}, "© 2021 Jane Roe"
	if page := write(t, d)["EPUB/xhtml/text.xhtml"]; !strings.Contains(page, "<dd><bdi>© 2021 Jane Roe</bdi></dd>") {
		t.Errorf("words that run the other way are not set apart:\n%s", page)
	}
	if strings.Contains(colophon, "<image") || strings.Contains(colophon, "<img") {
		t.Error("the code is an image")
	}
	if want := `href="xhtml/text.xhtml" media-type="application/xhtml+xml" properties="svg"/>`; !strings.Contains(files["EPUB/package.opf"], want) {
		t.Errorf("the manifest lacks %s", want)
	}
}
