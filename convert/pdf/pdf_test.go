package pdf_test

import (
	"bytes"
	"fmt"
	"io"
	"os"
	"os/exec"
	"path/filepath"
	"regexp"
	"slices"
	"strconv"
	"strings"
	"sync"
	"testing"
	"time"
	"unicode/utf16"

	"github.com/fad55d40/archive/convert/doc"
	"github.com/fad55d40/archive/convert/pdf"
	"github.com/fad55d40/archive/convert/plain"
)

// everything returns a document with every kind of block and hostile text.
func everything() *doc.Document {
	licence := doc.License{ID: "CC-BY-SA-2.0", URL: "https://creativecommons.org/licenses/by-sa/2.0/"}
	d := &doc.Document{
		Origin: doc.Origin{Name: "a.txt", Bytes: 3, SHA256: strings.Repeat("0123456789abcdef", 4), Encoding: "utf-8"},
		Meta: doc.Meta{
			Title: `Syntax ) endstream \ << /JS (x) >>`, Subtitle: "A deck", Kicker: "KICKER", Language: "en", Date: "2021-04",
			Authors: []doc.Author{{Name: "Jane <Roe>", Kind: doc.Person}}, Rights: doc.Rights{Text: "© 2021", License: licence},
		},
		Images: []doc.Image{{Credit: "Photo by Jo Lee, CC BY-SA 2.0", Caption: "A caption", License: licence}},
		Blocks: []doc.Block{
			doc.Figure{Image: 0},
			doc.Paragraph{Text: "See https://example.org/a(b)?c=1. Not javascript:alert(1). endobj ) \\ (", Line: 5},
			doc.Heading{Level: 2, Text: "Heading two"}, doc.Paragraph{Text: "Affluent office, naïve café; Ελληνικά, Русский.", Line: 9},
			doc.Heading{Level: 3, Text: "Heading three"},
			doc.List{Items: []string{"one", "two"}}, doc.List{Ordered: true, Start: 3, Items: []string{"three"}},
			doc.Quote{Text: "First.\nSecond.", Attribution: "Ann"}, doc.Verse{Lines: []string{"a line", "  indented", "", "a stanza"}},
			doc.Break{}, doc.Preformatted{Text: "a  b\nc"}, doc.Note{Role: doc.NoteCorrection, Text: "Correction: none."},
			doc.Paragraph{Text: "Hebrew שלום עולם and Arabic سلام inside.", Line: 30},
			doc.Paragraph{Text: "No font has \U0001329D or \U00017000 or \U0001329D.", Line: 31},
		},
	}
	for i := range 60 {
		d.Blocks = append(d.Blocks, doc.Paragraph{Text: fmt.Sprintf("Paragraph %d. ", i) + strings.Repeat("The ferry sails again on Friday, nine years after the last boat left the pier with eleven passengers. ", 4)})
	}
	return d
}

func write(t testing.TB, d *doc.Document, o pdf.Options) ([]byte, []doc.Notice) {
	t.Helper()
	var b bytes.Buffer
	notices, err := pdf.Write(&b, d, o)
	if err != nil {
		t.Fatal(err)
	}
	return b.Bytes(), notices
}

func TestEveryReferenceLeadsSomewhere(t *testing.T) {
	data, _ := write(t, everything(), pdf.Options{Tool: "archive 0"})
	d := parse(t, data)
	for n := range d.objects {
		for _, r := range d.references(n) {
			if d.objects[r] == "" {
				t.Errorf("object %d refers to %d, which is not there", n, r)
			}
		}
	}
	for _, want := range []string{"/Type /Catalog", "/StructTreeRoot", "/MarkInfo <</Marked true>>", "/DisplayDocTitle true", "/OutputIntents", "/Metadata", "/Lang <FEFF0065006E>"} {
		if !strings.Contains(d.objects[d.root], want) {
			t.Errorf("the catalog lacks %s: %s", want, d.objects[d.root])
		}
	}
	for _, active := range []string{"/JavaScript", "/Launch", "/OpenAction", "/AA "} {
		for n := range d.objects {
			if head, _, _ := strings.Cut(d.objects[n], "\nstream\n"); strings.Contains(head, active) {
				t.Errorf("object %d holds %s", n, active)
			}
		}
	}
}

var mark = regexp.MustCompile(`/MCID (\d+)`)

func TestContentAndStructureKnowEachOther(t *testing.T) {
	data, _ := write(t, everything(), pdf.Options{Tool: "archive 0"})
	d := parse(t, data)
	parents := d.objects[number(t, d.objects[d.all("/Type /StructTreeRoot")[0]], `/ParentTree (\d+)`)]
	pages := d.all("/Type /Page\n")
	if len(pages) < 2 {
		t.Fatalf("%d pages", len(pages))
	}
	for _, p := range pages {
		page := d.objects[p]
		if !strings.Contains(page, "/Tabs /S") {
			t.Errorf("page %d has no order of its links", p)
		}
		key := number(t, page, `/StructParents (\d+)`)
		list := regexp.MustCompile(fmt.Sprintf(`(?m)(?:^|\[)%d \[([^\]]*)\]`, key)).FindStringSubmatch(parents)
		_, content := stream(t, d.objects[number(t, page, `/Contents (\d+)`)])
		marks := mark.FindAllStringSubmatch(content, -1)
		if list == nil || len(reference.FindAllString(list[1], -1)) != len(marks) {
			t.Errorf("page %d has %d marks, the parent tree %q", p, len(marks), list)
		}
		for i, m := range marks {
			if m[1] != strconv.Itoa(i) {
				t.Errorf("page %d: mark %d is number %s", p, i, m[1])
			}
		}
		if strings.Count(content, " BDC\n")+strings.Count(content, " BMC\n") != strings.Count(content, "EMC\n") {
			t.Errorf("page %d: marks are not closed", p)
		}
	}
	for _, role := range []string{"/S /Document", "/S /H1", "/S /H2", "/S /H3", "/S /P", "/S /BlockQuote", "/S /L ", "/S /LI", "/S /Lbl", "/S /LBody", "/S /Link", "/S /Span", "/S /Sect"} {
		if len(d.all(role)) == 0 {
			t.Errorf("no element has %s", role)
		}
	}
}

func TestLinksAreNamedAndLeadToSafePlaces(t *testing.T) {
	data, _ := write(t, everything(), pdf.Options{})
	d := parse(t, data)
	links := d.all("/Subtype /Link")
	if len(links) < 2 {
		t.Fatalf("%d links", len(links))
	}
	for _, l := range links {
		o := d.objects[l]
		if !strings.Contains(o, "/F 4") || !strings.Contains(o, "/StructParent ") || !strings.Contains(o, "/Contents <FEFF") || !strings.Contains(o, "/URI (https://") {
			t.Errorf("link %d: %s", l, o)
		}
	}
}

func TestMissingCharactersAreReportedAndKept(t *testing.T) {
	data, notices := write(t, everything(), pdf.Options{})
	if len(notices) != 2 || notices[0].Code != "glyph-missing" || notices[0].Line != 31 || !strings.Contains(notices[0].Text, "U+1329D") || !strings.Contains(notices[0].Text, "2 times") {
		t.Errorf("%+v", notices)
	}
	maps := ""
	for _, font := range parse(t, data).all("/ToUnicode ") {
		d := parse(t, data)
		_, m := stream(t, d.objects[number(t, d.objects[font], `/ToUnicode (\d+)`)])
		maps += m
	}
	if !strings.Contains(maps, "<D80CDE9D>") || !strings.Contains(maps, "<D81CDC00>") {
		t.Error("the characters are not in the text of the pages")
	}
}

// A face of rare letters has no space; the words that end in it have one all the same.
func TestASpaceBehindALetterOfAFaceWithoutSpaceIsInTheText(t *testing.T) {
	for _, letter := range []rune{'㐂', '𠊛', '𑪻'} {
		d := everything()
		d.Blocks = []doc.Block{doc.Paragraph{Text: "Here is " + string(letter) + " and more."}}
		data, _ := write(t, d, pdf.Options{})
		p := parse(t, data)
		want, found := fmt.Sprintf("<%04X>", utf16.Encode([]rune{letter})[0]), false
		if pair := utf16.Encode([]rune{letter}); len(pair) > 1 {
			want = fmt.Sprintf("<%04X%04X>", pair[0], pair[1])
		}
		for _, object := range p.all("/ToUnicode ") {
			_, m := stream(t, p.objects[number(t, p.objects[object], `/ToUnicode (\d+)`)])
			if strings.Contains(m, want) {
				found = true
				if !strings.Contains(m, "<0020>") {
					t.Errorf("the space behind %c is not in the text", letter)
				}
			}
		}
		if !found {
			t.Errorf("%c is not in the text", letter)
		}
	}
}

func TestInformationAgreesWithTheMetadata(t *testing.T) {
	stamp := time.Date(2021, 4, 28, 1, 2, 3, 0, time.UTC)
	data, _ := write(t, everything(), pdf.Options{Stamp: stamp, Tool: "archive 0"})
	d := parse(t, data)
	xmp := d.objects[d.all("/Subtype /XML")[0]]
	for _, want := range []string{
		"<pdfaid:part>2</pdfaid:part>", "<pdfaid:conformance>A</pdfaid:conformance>", "<pdfuaid:part>1</pdfuaid:part>", "<xmp:CreateDate>2021-04-28T01:02:03Z</xmp:CreateDate>",
		"Syntax ) endstream \\ &lt;&lt; /JS (x) &gt;&gt;", "Jane &lt;Roe&gt;", "<xmpRights:WebStatement>https://creativecommons.org/licenses/by-sa/2.0/</xmpRights:WebStatement>",
		"<photoshop:Credit>Photo by Jo Lee", "<xmpRights:Marked>True<", "urn:sha256:0123456789abcdef", "<pdf:Producer>archive 0</pdf:Producer>",
	} {
		if !strings.Contains(xmp, want) {
			t.Errorf("the metadata lacks %s", want)
		}
	}
	if info := d.objects[d.info]; !strings.Contains(info, "/CreationDate (D:20210428010203Z)") || !strings.Contains(info, "/Author <FEFF004A") {
		t.Error(info)
	}
}

func TestTheBytesDependOnTheDocumentOnly(t *testing.T) {
	want, _ := write(t, everything(), pdf.Options{})
	var wait sync.WaitGroup
	for range 6 {
		wait.Go(func() {
			for range 3 {
				if got, _ := write(t, everything(), pdf.Options{}); !bytes.Equal(got, want) {
					t.Error("two files of one document differ")
				}
			}
		})
	}
	wait.Wait()
	if letter, _ := write(t, everything(), pdf.Options{Paper: pdf.Letter}); !bytes.Contains(letter, []byte("%PDF-1.7")) || bytes.Equal(letter, want) {
		t.Error("the paper makes no difference")
	}
}

func TestExtremeDocuments(t *testing.T) {
	base := func() *doc.Document { d := everything(); d.Blocks, d.Images = nil, nil; return d }
	for name, d := range map[string]*doc.Document{
		"no blocks": base(),
		"no title":  func() *doc.Document { d := base(); d.Meta = doc.Meta{Language: "und"}; return d }(),
		"one word of many letters": func() *doc.Document {
			d := base()
			d.Blocks = []doc.Block{doc.Paragraph{Text: strings.Repeat("x", 200000)}}
			return d
		}(),
		"many headings": func() *doc.Document {
			d := base()
			for i := range 3000 {
				d.Blocks = append(d.Blocks, doc.Heading{Level: 2, Text: fmt.Sprint("Heading ", i)})
			}
			return d
		}(),
		"right to left": func() *doc.Document {
			d := base()
			d.Meta.Title, d.Meta.Language = "שלום", "he"
			d.Blocks = []doc.Block{doc.Paragraph{Text: strings.Repeat("שלום עולם ", 100)}}
			return d
		}(),
		"only marks": func() *doc.Document {
			d := base()
			d.Blocks = []doc.Block{doc.Paragraph{Text: "a" + strings.Repeat("\u0301", 2000) + "\u202e\u200d\u00ad"}}
			return d
		}(),
	} {
		t.Run(name, func(t *testing.T) {
			data, _ := write(t, d, pdf.Options{})
			if p := parse(t, data); len(p.all("/Type /Page\n")) == 0 {
				t.Error("there is no page")
			}
		})
	}
}

// fold takes away what setting adds and removes: white space, and hyphens at
// the ends of lines.
func fold(s string) string {
	s = regexp.MustCompile("\u00ad\\s*").ReplaceAllString(s, "")
	return strings.Join(strings.Fields(strings.NewReplacer("\u200b", "", "\u200c", "", "\ufeff", "").Replace(s)), "")
}

// taken is the text that another reader takes out of a PDF in the order of its
// content, without what stands at the edges of pages.
func taken(t *testing.T, data []byte, title string) string {
	t.Helper()
	cmd := exec.Command("pdftotext", "-raw", "-enc", "UTF-8", "-", "-")
	cmd.Stdin = bytes.NewReader(data)
	out, err := cmd.Output()
	if err != nil {
		t.Fatal(err)
	}
	var kept strings.Builder
	for page := range strings.SplitSeq(string(out), "\f") {
		lines := strings.Split(strings.TrimSpace(page), "\n")
		for len(lines) > 0 {
			last := fold(strings.TrimSuffix(lines[len(lines)-1], "…"))
			if strings.Trim(last, "0123456789") != "" && !strings.HasPrefix(fold(title), last) {
				break
			}
			lines = lines[:len(lines)-1]
		}
		kept.WriteString(strings.Join(lines, "\n") + "\n")
	}
	return fold(kept.String())
}

func TestTheTextsOfEverySampleCanBeTakenOutInOrder(t *testing.T) {
	if _, err := exec.LookPath("pdftotext"); err != nil {
		t.Skip("pdftotext is not installed")
	}
	for _, folder := range []string{"../../seeds", "../../../shared/seeds", "../../../shared/labelled"} {
		files, _ := filepath.Glob(folder + "/*.txt")
		if len(files) == 0 {
			if folder == "../../seeds" {
				t.Fatal("there are no seeds")
			}
			t.Logf("%s is not here: its texts are not looked for", folder)
		}
		for _, f := range files {
			source, err := os.ReadFile(f)
			if err != nil {
				t.Fatal(err)
			}
			r, err := plain.Read(doc.Source{Name: filepath.Base(f), Data: source})
			if err != nil {
				t.Fatal(err)
			}
			d := r.Document
			data, _ := write(t, d, pdf.Options{})
			rest := taken(t, data, d.Meta.Title)
			for path, want := range doc.Texts(&doc.Document{Blocks: d.Blocks}) {
				w := fold(want)
				i := strings.Index(rest, w)
				if i < 0 && w != "" {
					t.Errorf("%s: %s is not in its place: %q in %.200q", f, path, want, rest)
					break
				}
				rest = rest[i+len(w):]
			}
		}
	}
}

func BenchmarkWrite500Pages(b *testing.B) {
	d := everything()
	for len(d.Blocks) < 6500 {
		d.Blocks = append(d.Blocks, d.Blocks[len(d.Blocks)-60:]...)
	}
	data, _ := write(b, d, pdf.Options{})
	pages := len(parse(b, data).all("/Type /Page\n"))
	b.ReportAllocs()
	for b.Loop() {
		if _, err := pdf.Write(io.Discard, d, pdf.Options{}); err != nil {
			b.Fatal(err)
		}
	}
	b.ReportMetric(float64(pages*b.N)/b.Elapsed().Seconds(), "pages/s")
}

// What is drawn from the left and read from the right is in the structure as it is
// read, around the content.
func TestTheStructureSaysHebrewAsItIsRead(t *testing.T) {
	data, _ := write(t, &doc.Document{
		Origin: doc.Origin{Name: "x", SHA256: strings.Repeat("0", 64)}, Meta: doc.Meta{Title: "t", Language: "he"},
		Blocks: []doc.Block{doc.Paragraph{Text: "שלום, עולם"}, doc.Paragraph{Text: "אבג Hello world דהו"}},
	}, pdf.Options{})
	d := parse(t, data)
	if !strings.Contains(d.objects[d.root], "/DisplayDocTitle true /Direction /R2L") {
		t.Errorf("the pages go from left to right: %s", d.objects[d.root])
	}
	var said []string
	for _, n := range d.all("/ActualText ") {
		outer := d.objects[n]
		inner := d.objects[number(t, outer, `/K \[(\d+) 0 R \]`)]
		if strings.Contains(inner, "/ActualText") || !strings.Contains(inner, "/Pg ") {
			t.Errorf("the content is not in an element of its own: %s", inner)
		}
		said = append(said, regexp.MustCompile(`/ActualText <([0-9A-F]+)>`).FindStringSubmatch(outer)[1])
	}
	slices.Sort(said)
	hex := func(s string) string {
		b := strings.Builder{}
		b.WriteString("FEFF")
		for _, r := range s {
			fmt.Fprintf(&b, "%04X", r)
		}
		return b.String()
	}
	for _, want := range []string{"שלום, עולם", "אבג ", "דהו"} {
		if !slices.Contains(said, hex(want)) {
			t.Errorf("%q is not in the structure: %q", want, said)
		}
	}
}

// What veraPDF does not notice, and what it would notice late.
func TestPDF4IsPDF2WithStructuredDestinations(t *testing.T) {
	data, _ := write(t, everything(), pdf.Options{Standard: pdf.PDFA4})
	if !bytes.HasPrefix(data, []byte("%PDF-2.0\n")) || bytes.Contains(data, []byte("/Info ")) {
		t.Error("the file is of an older version, or has an information dictionary")
	}
	d := parseAs(t, data, "2.0")
	xmp := d.objects[d.all("/Subtype /XML")[0]]
	for _, want := range []string{"<pdfaid:part>4</pdfaid:part>", "<pdfaid:rev>2020</pdfaid:rev>", "<pdfuaid:part>2</pdfuaid:part>", "<pdfuaid:rev>2024</pdfuaid:rev>", "wtpdf#accessibility1.0", "wtpdf#reuse1.0"} {
		if !strings.Contains(xmp, want) {
			t.Errorf("the metadata lacks %s", want)
		}
	}
	if strings.Contains(xmp, "pdfaid:conformance") {
		t.Error("the metadata states a level, which this part has not")
	}
	items := d.all("/A <</S /GoTo /D [")
	if len(items) == 0 || len(d.all("/Dest [")) > 0 {
		t.Fatalf("%d entries of the outline lead to headings, %d to places", len(items), len(d.all("/Dest [")))
	}
	for _, n := range items {
		heading := d.objects[number(t, d.objects[n], `/SD \[(\d+) 0 R `)]
		if !regexp.MustCompile(`/S /H[1-6] `).MatchString(heading) {
			t.Errorf("an entry leads to %s", heading)
		}
	}
	root := d.objects[d.all("/Type /StructTreeRoot")[0]]
	ns := number(t, root, `/Namespaces \[(\d+) 0 R\]`)
	for _, n := range d.all("/Type /StructElem") {
		e := d.objects[n]
		if old := strings.Contains(e, "/S /BlockQuote"); old == strings.Contains(e, fmt.Sprintf("/NS %d 0 R", ns)) {
			t.Errorf("an element is in the wrong namespace: %s", e)
		}
	}
}

// PDF/A wants to be told what characters of private use say, PDF/UA-2 in words without
// any. Their codes keep them.
func TestCharactersOfPrivateUseAreStated(t *testing.T) {
	d := &doc.Document{
		Origin: doc.Origin{Name: "x", SHA256: strings.Repeat("0", 64)}, Meta: doc.Meta{Title: "a \ue0a1 b", Language: "en"},
		Blocks: []doc.Block{doc.Paragraph{Text: "left \ue123 right"}},
	}
	for standard, want := range map[pdf.Standard]string{pdf.A2a: "/ActualText <FEFFE1230020>", pdf.PDFA4: "/Alt <FEFF25A1>"} {
		data, _ := write(t, d, pdf.Options{Standard: standard})
		file := parseAs(t, data, map[pdf.Standard]string{pdf.A2a: "1.7", pdf.PDFA4: "2.0"}[standard])
		page := file.objects[file.all("/Type /Page\n")[0]]
		_, content := stream(t, file.objects[number(t, page, `/Contents (\d+)`)])
		if !strings.Contains(content, want) || len(file.all(want)) == 0 {
			t.Errorf("standard %d: %s is not in content and structure", standard, want)
		}
		for _, n := range file.all("/Title ") {
			if o := file.objects[n]; standard == pdf.PDFA4 && strings.Contains(o, "\xe0\xa1") {
				t.Errorf("a title for people has a character of private use: %q", o)
			}
		}
	}
}
