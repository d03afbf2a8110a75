//go:build conformance

package conformance_test

import (
	"bytes"
	"fmt"
	"os"
	"path/filepath"
	"strings"
	"testing"

	"golang.org/x/text/unicode/bidi"

	"github.com/fad55d40/archive/convert"
	"github.com/fad55d40/archive/convert/doc"
	"github.com/fad55d40/archive/convert/picture"
)

// torture returns documents that hold what no sample does: every kind of
// block, every script, characters that no font has, texts that look like the
// syntax of the formats, and long tables of contents.
func torture(t *testing.T) map[string]*doc.Document {
	return map[string]*doc.Document{
		"torture":          everyBlock(),
		"torture-scripts":  everyScript(false),
		"torture-mirrored": everyScript(true),
		"torture-contents": manyHeadings(),
		"torture-notes":    chaptersWithNotes("en", 'A', "Chapter %c, see https://example.org/%[1]c", "It was disputed%s at last, and they went home. ", "%s The Courier, https://example.org/n."),
		"torture-notes-he": chaptersWithNotes("he", 'א', "פרק %c, הגשר", "היו חילוקי דעות%s על הגשר. ", "%s העיתון, עמוד 12."),
		"torture-today":    today(t, false),
		"torture-turned":   today(t, true),
		"torture-arabic":   arabic(),
		"torture-hebrew":   hebrew(),
		"torture-pictures": pictured(),
		"torture-nameless": {Meta: doc.Meta{Language: "und"}, Blocks: []doc.Block{doc.Paragraph{Text: "A text that says nothing of itself.", Line: 1}}},
	}
}

// writeTorture writes the documents in every format, each in a folder that
// looks like a bundle to the judges of single files.
func writeTorture(t *testing.T) []string {
	t.Helper()
	var folders []string
	for name, d := range torture(t) {
		d.Origin = doc.Origin{Name: name + ".txt", Bytes: 1, SHA256: strings.Repeat("0123456789abcdef", 4), Encoding: "utf-8"}
		if broken := doc.Check(d); len(broken) > 0 {
			t.Fatalf("%s is not a sound document: %+v", name, broken)
		}
		folder := filepath.Join(t.TempDir(), name)
		if err := os.MkdirAll(filepath.Join(folder, "data"), 0o777); err != nil {
			t.Fatal(err)
		}
		pictures := torturePictures(t, d)
		var breaks []doc.PageBreak
		for _, f := range convert.Formats() {
			var b bytes.Buffer
			o := convert.Options{Tool: "archive 0", Stamp: convert.Stamp(d, nil), Pictures: pictures, Breaks: breaks}
			if len(pictures) > 0 {
				o.EPUBCover = convert.RasterCover
			}
			written, err := f.Write(&b, d, o)
			if err != nil {
				t.Fatalf("writing %s%s: %v", name, f.Ext, err)
			}
			convert.AddWarnings(d, written.Notices)
			if written.Breaks != nil {
				breaks = written.Breaks
			}
			if err := os.WriteFile(filepath.Join(folder, "data", name+f.Ext), b.Bytes(), 0o666); err != nil {
				t.Fatal(err)
			}
		}
		writeBeside(t, folder, "attached", name, d, convert.Options{Pictures: pictures, Standard: "a-3a", Attachments: []convert.Attachment{
			{Name: name + ".json", MediaType: "application/json", Relationship: convert.Data, Description: "What is known of the text", Data: []byte("{}")},
			{Name: name + ".txt", MediaType: "text/plain", Relationship: convert.Source, Description: "The source", Data: []byte("x")},
		}})
		writeBeside(t, folder, "modern", name, d, convert.Options{Pictures: pictures, Standard: "a-4"})
		folders = append(folders, folder)
	}
	return folders
}

// writeBeside writes a document's PDF of another standard into a folder beside its other
// files.
func writeBeside(t *testing.T, folder, name, file string, d *doc.Document, o convert.Options) {
	t.Helper()
	o.Tool, o.Stamp = "archive 0", convert.Stamp(d, nil)
	var b bytes.Buffer
	if _, err := convert.Formats()[0].Write(&b, d, o); err != nil {
		t.Fatalf("writing %s as %s: %v", file, o.Standard, err)
	}
	if err := os.Mkdir(filepath.Join(folder, name), 0o777); err != nil {
		t.Fatal(err)
	}
	if err := os.WriteFile(filepath.Join(folder, name, file+".pdf"), b.Bytes(), 0o666); err != nil {
		t.Fatal(err)
	}
}

// torturePictures reads the pictures that a document shows.
func torturePictures(t *testing.T, d *doc.Document) []doc.Picture {
	t.Helper()
	var out []doc.Picture
	for i := range d.Images {
		im := &d.Images[i]
		if im.File == "" {
			continue
		}
		data, err := os.ReadFile(filepath.Join("testdata", "torture", im.File))
		if err != nil {
			t.Fatal(err)
		}
		info, err := picture.Inspect(data)
		if err != nil {
			t.Fatalf("%s: %v", im.File, err)
		}
		im.MediaType, im.Width, im.Height = info.MediaType, info.Width, info.Height
		out = append(out, doc.Picture{Name: im.File, File: im.File, Data: data})
	}
	return out
}

var (
	shareAlike = doc.License{ID: "CC-BY-SA-4.0", Name: "Creative Commons Attribution-ShareAlike 4.0 International", URL: "https://creativecommons.org/licenses/by-sa/4.0/"}
	national   = doc.License{ID: "LicenseRef-CC-BY-3.0-AT", Name: "Creative Commons Attribution 3.0 Austria", URL: "https://creativecommons.org/licenses/by/3.0/at/", StatedURL: "http://creativecommons.org/licenses/by/3.0/at/deed.de"}
)

// everyBlock holds each kind of block, most of them more than once and next
// to one another, and texts that must stay texts.
func everyBlock() *doc.Document {
	return &doc.Document{
		Meta: doc.Meta{
			Title: `The last ferry ) endstream \ << /JS (app.alert(1)) >> & <script>alert("x")</script> ]]>`, Subtitle: "A deck that goes on for long enough to need a second line, & has <markup> in it -- and “quotes”",
			Kicker: "TORTURE & CO", Language: "en-GB", Date: "2021-04-28", Modified: "2021-05", Dateline: "HARWICH, April 28", Publisher: "The <Harbour> & Tide",
			Description: `What is "kept" & why`, Keywords: []string{"ferries", "tides & times", "<none>"},
			Authors:      []doc.Author{{Name: "Jane <Roe>", Kind: doc.Person}, {Name: "Ann-Marie O’Neill", Kind: doc.Person, Role: "Staff Writer"}, {Name: "The Harbour & Tide Desk", Kind: doc.Organization}},
			Contributors: []doc.Author{{Name: "Ivo Petrov", Kind: doc.Person, Role: "translator"}},
			Rights:       doc.Rights{Text: "© 2021 The Harbour & Tide. This text is licensed under CC BY-SA 4.0.", Holder: "The Harbour & Tide", Year: "2021", License: shareAlike},
		},
		Images: []doc.Image{
			{Title: "Harbour, evening", Creator: "Jo Lee", License: shareAlike, Credit: "“Harbour, evening” by Jo Lee is licensed under CC BY-SA 4.0", Caption: "The harbour in the evening, with the boat that never leaves; the lamp is lit at six & put out at seven.", Alt: "A lighthouse with red bands beside a small sailing boat.", File: "harbour.jpg", Line: 3},
			{Title: "Alt & <caption> lie", Creator: "A. N. Other", License: national, Line: 4},
			{Credit: "Photo: Reuters/Stringer (https://example.org/pictures?a=1&b=(2))", Line: 5},
			{Caption: "Nobody took this one.", Line: 6},
		},
		Blocks: []doc.Block{
			doc.Figure{Image: 0},
			doc.Paragraph{Text: "See https://example.org/a(b)?c=1&d=2#e and http://example.com/" + strings.Repeat("path/", 40) + ". Not javascript:alert(1), not file:///etc/passwd, not \\\\server\\share.", Line: 8},
			doc.Paragraph{Text: prose(9), Line: 9},
			doc.Heading{Level: 2, Text: "A heading, then another one at once", Line: 10},
			doc.Heading{Level: 3, Text: "The other one, which is so long that it cannot stand on one line of any page that a book would have", Line: 11},
			doc.Paragraph{Text: prose(3), Line: 12},
			doc.Heading{Level: 4, Text: "Deeper", Line: 13}, doc.Heading{Level: 5, Text: "Deeper still", Line: 14}, doc.Heading{Level: 6, Text: "As deep as it goes", Line: 15},
			doc.List{Items: []string{"one", "two, with more words than stand on one line of the page, so that it has to be broken at least once", "see https://example.org/list"}, Line: 16},
			doc.List{Ordered: true, Items: []string{"first", "second"}, Line: 17},
			doc.List{Ordered: true, Start: 98, Items: []string{"ninety-eight", "ninety-nine", "a hundred"}, Line: 18},
			doc.Heading{Level: 2, Text: "Quotes and verse", Line: 19},
			doc.Quote{Text: "First paragraph of what was said.\nThe second: " + prose(2), Attribution: "Ann, harbour master", Line: 20},
			doc.Quote{Text: "Without a name.", Line: 21},
			doc.Verse{Lines: []string{"The tide comes in,", "    the tide goes out", "", "and nobody asks & nobody answers, however long the line may be that has to be turned over at its end,", "  why."}, Line: 22},
			doc.Figure{Image: 1}, doc.Figure{Image: 2}, doc.Figure{Image: 3},
			doc.Break{Line: 23}, doc.Paragraph{Text: "After a break.", Line: 24}, doc.Break{Text: "⁂", Line: 25},
			doc.Preformatted{Text: "if (a < b && c) {\n\tprintf(\"%s\\n\", x);   /* spaces   kept */\n}\n\n" + strings.Repeat("0123456789", 14), Line: 26},
			doc.Note{Role: doc.NoteCorrection, Text: "Correction: an earlier version said seven.", Line: 27},
			doc.Note{Role: doc.NoteBio, Text: "Jane Roe writes about tides.", Line: 28},
			doc.Paragraph{Text: "x", Line: 29},
			doc.Paragraph{Text: strings.Repeat("Donaudampfschifffahrtsgesellschaftskapitän", 30), Line: 30},
			doc.Paragraph{Text: "Spaces: a\u00a0b\u202fc\u2009d\u3000e; joined\u200dup, soft\u00adhyphen, zero\u200bwidth; e\u0301 and a" + strings.Repeat("\u0308\u0323", 40) + ".", Line: 31},
			doc.Paragraph{Text: prose(40), Line: 32},
		},
	}
}

// everyScript has a line in each script that ships, and in some that do not.
//
// It holds those that begin from left to right, or the others: readers tell the direction
// of a page by what most of it is.
func everyScript(turned bool) *doc.Document {
	d := &doc.Document{Meta: doc.Meta{
		Title: "The ferry leaves at seven: Το πλοίο φεύγει στις επτά, Паром отходит в семь, המעבורת יוצאת בשבע", Subtitle: "تغادر العبّارة في السابعة", Language: "en",
		Authors: []doc.Author{{Name: "Şəhla Əliyeva", Kind: doc.Person}, {Name: "Նարեկ Գրիգորյան", Kind: doc.Person}, {Name: "დავით ბერიძე", Kind: doc.Person}, {Name: "יעל כהן", Kind: doc.Person}, {Name: "ليلى حداد", Kind: doc.Person}},
	}}
	if turned {
		d.Meta.Title, d.Meta.Language = "המעבורת יוצאת בשבע, Паром отходит в семь", "he"
	}
	for i, text := range []string{
		"Affluent officials find the fjord difficult: fi fl ffi ffl, AVATAR, To, Ta; 1⁄2, H₂O, x², №5, 20 °C, €10, ½.",
		"Bərə səhər yeddidə yola düşür. İstanbul’a giden vapur; fi ile fı. Trajekt odplouvá v sedm. Prom odpływa o siódmej. Phà rời bến lúc bảy giờ.",
		"Το πλοίο φεύγει στις επτά. Ἐν λιμένι νὺξ ἦν· ᾠδὴ ᾄδεται ὑπὸ ναυτῶν.",
		"Паром отходит в семь. Пором вирушає о сьомій, її їжак. Ферибот тръгва в седем. Траjект полази у седам.",
		"Լաստանավը մեկնում է ժամը յոթին։ Իսկ վերադառնում է ութին։",
		"ბორანი შვიდ საათზე გადის. მერე ბრუნდება.",
		"המעבורת יוצאת בשבע. מחיר הכרטיס 12 ש״ח (הלוך), ושמה Night Ferry.",
		"הַמַּעְבֹּרֶת יוֹצֵאת בְּשֶׁבַע.",
		"تغادر العبّارة في السابعة، والسعر ١٢ (ذهابًا). سَلَامٌ لا إلا للأطفال.",
		"کشتی ساعت هفت می\u200cرود و گاهی نمی\u200cرود. جہاز سات بجے روانہ ہوتا ہے۔",
		"English with שלום and סלام inside, then 12 שקלים, and العربية at the end",
		"Ferries: 東京の渡船 or 나룻배 or नाव or เรือ or \U0001F6A2 or \U0001D11E or a flag \U0001F1EF\U0001F1F5 and a family \U0001F468\u200d\U0001F469\u200d\U0001F467.",
		"Code points with a temper: \ue000 \ufdd0 \U000F0000 and \u2028 and \ufffd.",
		"Mathematics: ∀x∈ℝ: ⌈x⌉ = −⌊−x⌋, α ∧ ¬β → γ; arrows ← ↑ → ↓ ⇒; boxes ☐ ☑ ✓; cards ♠♣♥♦; music ♩♪♫.",
	} {
		if turned != readsFromRight(text) {
			continue
		}
		d.Blocks = append(d.Blocks,
			doc.Paragraph{Text: text, Line: 10 * i},
			doc.List{Items: []string{text, "•"}, Line: 10*i + 1},
			doc.Quote{Text: text, Line: 10*i + 2},
			doc.Verse{Lines: []string{text, "  " + text}, Line: 10*i + 3},
			doc.Heading{Level: 2, Text: text, Line: 10*i + 4})
		if !strings.ContainsRune(text, '\u05b0') { // pdftotext parts letters with two points, set in one pitch
			d.Blocks = append(d.Blocks, doc.Preformatted{Text: "> " + strings.ReplaceAll(text, "\u2028", " "), Line: 10*i + 5})
		}
	}
	d.Blocks = append(d.Blocks, doc.Paragraph{Text: "The end."})
	return d
}

// readsFromRight reports whether a text begins in a script from right to left.
func readsFromRight(text string) bool {
	first, _ := bidi.LookupString(text)
	return first.Class() == bidi.R || first.Class() == bidi.AL
}

// today holds a text in each of today's scripts, as text and as heading: in those
// from left to right, or in the others. Readers tell the direction of a page by
// what most of it is.
func today(t *testing.T, turned bool) *doc.Document {
	d := &doc.Document{Meta: doc.Meta{Title: "Every script of today", Language: "en"}}
	if turned { // so is its colophon, in the main
		d.Meta.Title, d.Meta.Language = "כל הכתבים של היום", "he"
	}
	data, err := os.ReadFile(filepath.Join("..", "..", "convert", "font", "testdata", "scripts.txt"))
	if err != nil {
		t.Fatal(err)
	}
	var texts []string
	for line := range strings.Lines(string(data)) {
		if _, text, ok := strings.Cut(strings.TrimSpace(line), "\t"); ok && turned == readsFromRight(text) {
			texts = append(texts, text)
		}
	}
	half := (len(texts) + 1) / 2
	for i := range texts { // each page has some of those whose direction every reader knows, which stand first
		text := texts[i/2+i%2*half]
		d.Blocks = append(d.Blocks, doc.Heading{Level: 2, Text: text, Line: len(d.Blocks) + 1}, doc.Paragraph{Text: text, Line: len(d.Blocks) + 2})
	}
	return d
}

// manyHeadings has a table of contents of 1,500 lines, in all levels.
func manyHeadings() *doc.Document {
	d := &doc.Document{Meta: doc.Meta{Title: "Contents without end", Language: "de", Authors: []doc.Author{{Name: "Jörg Weiß", Kind: doc.Person}}}}
	for i := range 1500 {
		d.Blocks = append(d.Blocks, doc.Heading{Level: 2 + min(i%7, 4), Text: fmt.Sprintf("Kapitel %d: wie man über Brücken & Flüsse geht", i+1)})
		if i%3 == 0 {
			d.Blocks = append(d.Blocks, doc.Paragraph{Text: "Ein Satz mit Donaudampfschifffahrtsgesellschaft und einem Ende."})
		}
	}
	return d
}

// chaptersWithNotes has contents, and footnotes that each chapter counts anew.
func chaptersWithNotes(language string, first rune, head, text, note string) *doc.Document {
	d := &doc.Document{Meta: doc.Meta{Title: fmt.Sprintf(head, first), Language: language}}
	for i := range 5 {
		d.Blocks = append(d.Blocks, doc.Heading{Level: 2, Text: fmt.Sprintf(head, first+rune(i))})
		for k, mark := range []string{"", "[1]", "", "[2]", "*", "", "¹", ""} {
			d.Blocks = append(d.Blocks, doc.Paragraph{Text: strings.Repeat(fmt.Sprintf(text, ""), 16) + fmt.Sprintf(text, mark)})
			if k == 4 {
				d.Blocks = append(d.Blocks, doc.Note{Role: doc.NoteFootnote, Text: fmt.Sprintf(note, mark)}, doc.Heading{Level: 3, Text: fmt.Sprintf(head, first+rune(k))})
			}
		}
		for _, mark := range []string{"[1]", "[2]", "¹", "²"} {
			d.Blocks = append(d.Blocks, doc.Note{Role: doc.NoteFootnote, Text: fmt.Sprintf(note, mark)})
		}
	}
	return d
}

// pictured shows a picture of each kind, with and without words.
func pictured() *doc.Document {
	d := &doc.Document{Meta: doc.Meta{Title: "Pictures", Language: "en"}}
	for i, file := range []string{
		"harbour.jpg", "harbour-progressive.jpg", "harbour-grey.jpg", "harbour-profile.jpg", "harbour-turned.jpg",
		"medallion.png", "medallion-grey.png", "medallion-palette.png", "engraving.png", "deep.png", "interlaced.png", "ink.jpg",
	} {
		im := doc.Image{File: file, Line: i + 1}
		if i%3 > 0 {
			im.Credit, im.License, im.Alt = "Picture by A. N. Other, CC BY-SA 4.0", shareAlike, "A lighthouse & a boat"
		}
		if i%3 > 1 || i == 5 {
			im.Caption = "The harbour, number " + fmt.Sprint(i+1) + ". " + prose(2)
		}
		d.Images = append(d.Images, im)
		d.Blocks = append(d.Blocks, doc.Paragraph{Text: prose(1 + i%5*2), Line: i + 1}, doc.Figure{Image: i, Line: i + 1})
	}
	d.Blocks[0] = doc.Paragraph{Text: "A picture comes at once.", Line: 1}
	d.Blocks[10] = doc.Heading{Level: 2, Text: "A heading right before a picture", Line: 6}
	return d
}

func arabic() *doc.Document {
	text := "تغادر العبّارة الميناء في السابعة صباحًا كلّ يوم، ولا تعود إلّا في المساء حين يكون البحر هادئًا. "
	return &doc.Document{
		Meta:   doc.Meta{Title: "العبّارة الأخيرة", Subtitle: "حكاية ميناء صغير", Language: "ar", Date: "2021", Authors: []doc.Author{{Name: "ليلى حداد", Kind: doc.Person}}},
		Images: []doc.Image{{Caption: "الميناء عند الغروب.", Credit: "تصوير: Jo Lee، CC BY-SA 4.0", License: shareAlike}},
		Blocks: []doc.Block{
			doc.Paragraph{Text: strings.Repeat(text, 6)}, doc.Heading{Level: 2, Text: "الميناء"}, doc.Figure{Image: 0},
			doc.List{Items: []string{"أوّلًا", text}}, doc.List{Ordered: true, Items: []string{"واحد", "اثنان https://example.org/ar ثلاثة"}},
			doc.Quote{Text: text, Attribution: "ربّان العبّارة"}, doc.Verse{Lines: []string{"البحر بعيد", "  والليل طويل"}},
			doc.Paragraph{Text: "رقم 12 و ١٢ وكلمة Night Ferry في وسط السطر، ثمّ عودة (إلى العربيّة)."},
		},
	}
}

func hebrew() *doc.Document {
	text := "המעבורת יוצאת מן הנמל בשבע בבוקר, וחוזרת רק בערב כשהים שקט. "
	return &doc.Document{
		Meta: doc.Meta{Title: "המעבורת האחרונה", Language: "he", Date: "2021-04", Authors: []doc.Author{{Name: "יעל כהן", Kind: doc.Person}}},
		Blocks: []doc.Block{
			doc.Paragraph{Text: strings.Repeat(text, 5)}, doc.Heading{Level: 2, Text: "בַּנָּמָל"},
			doc.Paragraph{Text: "בְּשֶׁבַע בַּבֹּקֶר יָצְאָה הַמַּעְבֹּרֶת מִן הַנָּמָל, וְלֹא חָזְרָה עוֹד."},
			doc.Paragraph{Text: "המספר 12, המילה Ferry והסוגריים (כאן) בתוך השורה."},
			doc.List{Ordered: true, Items: []string{"אחת", "שתיים"}},
		},
	}
}

func prose(sentences int) string {
	parts := []string{
		"The ferry sails again on Friday, nine years after the last boat left the pier with eleven passengers and a piano. ",
		"Nobody in the office would say who had paid; “somebody did,” said the harbour master, “and it was not cheap.” ",
		"In the waiting-room the clock, which is well-known for it, stands at half past two. ",
	}
	var b strings.Builder
	for i := range sentences {
		b.WriteString(parts[i%len(parts)])
	}
	return strings.TrimSpace(b.String())
}
