package epub

import (
	"strings"
	"testing"

	"github.com/fad55d40/archive/convert/doc"
)

func TestACoverBeginsWhereReadingBegins(t *testing.T) {
	b := newBook(&doc.Document{Origin: doc.Origin{Name: "a", SHA256: strings.Repeat("0", 64)}, Meta: doc.Meta{Title: "שלום", Language: "he"}}, Options{})
	if cover := string(b.vectorCover()); !strings.Contains(cover, `<text x="544"`) || !strings.Contains(cover, `direction="rtl"`) {
		t.Error(cover)
	}
	b = newBook(&doc.Document{Origin: doc.Origin{Name: "a", SHA256: strings.Repeat("0", 64)}, Meta: doc.Meta{Title: "Hello", Language: "en"}}, Options{})
	if cover := string(b.vectorCover()); !strings.Contains(cover, `<text x="56"`) || strings.Contains(cover, "direction") {
		t.Error(cover)
	}
}

func TestTheLibraryIsHeldToWhatIsExpectedOfIt(t *testing.T) {
	good := map[string][]byte{"META-INF/container.xml": []byte("c"), "EPUB/xhtml/" + pageName: []byte(`<html xmlns="http://www.w3.org/1999/xhtml" x="y"><title>` + titleMark + "</title>\n<body>" + bodyMark + "</body></html>")}
	s, err := cutShell(good)
	if err != nil || string(s.head) != ` x="y"><title>` || string(s.end) != "</body></html>" {
		t.Fatalf("%+v, %v", s, err)
	}
	for _, page := range []string{"", "<html>", `<html xmlns="http://www.w3.org/1999/xhtml">` + titleMark, `<html xmlns="http://www.w3.org/1999/xhtml">` + titleMark + bodyMark} {
		if _, err := cutShell(map[string][]byte{"EPUB/xhtml/" + pageName: []byte(page)}); err == nil {
			t.Errorf("the page %q was taken", page)
		}
	}
	if _, err := unzip([]byte("no zip")); err == nil {
		t.Error("no zip was taken")
	}
}

func TestScriptsAreTold(t *testing.T) {
	for text, want := range map[string]string{
		"Hello, 12": "Latn", "Привет": "Cyrl", "Γειά": "Grek", "مرحبا": "Arab", "שלום": "Hebr", "夜の港": "Hani", "안녕": "Hang", "नमस्ते": "Deva", "12 — !": "", "Hello Привет": "", "\U00017000\U00017001\U00017002": "",
	} {
		if got := script(text); got != want {
			t.Errorf("%q is %q, want %q", text, got, want)
		}
	}
}

// TestALongTitleIsNotRepeatedInFull gives a book a title as long as a book: it
// may stand in the places that need it, not on every page, and does not turn a
// page at each block.
func TestALongTitleIsNotRepeatedInFull(t *testing.T) {
	for name, title := range map[string]string{"words": strings.Repeat("Word ", 60_000), "one word": strings.Repeat("W", 300_000), "wide": strings.Repeat("語", 100_000)} {
		d := &doc.Document{Origin: doc.Origin{Name: "a", SHA256: strings.Repeat("0", 64)}, Meta: doc.Meta{Title: title, Language: "en"}}
		for range 60 {
			d.Blocks = append(d.Blocks, doc.Paragraph{Text: strings.Repeat("text ", 2000)})
		}
		b := newBook(d, Options{})
		size := len(b.vectorCover()) + len(b.navigation()) + len(b.packageFile())
		for _, p := range b.pages {
			size += len(p.title) + len(p.body)
		}
		if most := 4*len(title) + 61*10_100; size > most {
			t.Errorf("%s: a title of %d bytes gives %d pages with %d bytes, want at most %d", name, len(title), len(b.pages), size, most)
		}
		if !strings.Contains(string(b.pages[1].body), strings.TrimSpace(title)) {
			t.Errorf("%s: the title page has not all of the title", name)
		}
	}
}
