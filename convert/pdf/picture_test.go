package pdf_test

import (
	"bytes"
	"os"
	"regexp"
	"slices"
	"strings"
	"testing"

	"github.com/fad55d40/archive/convert/doc"
	"github.com/fad55d40/archive/convert/pdf"
)

// ofColophon are the beginnings of the alternatives of its code and badges: "QR", and "Cr" or "CC".
var ofColophon = regexp.MustCompile("/Alt <FEFF(00510052|00430043|00430072)")

const torture = "../../archive/conformance/testdata/torture/"

// shown returns a document that shows picture files, and the files.
func shown(t testing.TB, names ...string) (*doc.Document, []doc.Picture) {
	t.Helper()
	d := everything()
	d.Images, d.Blocks = nil, nil
	var pictures []doc.Picture
	for i, name := range names {
		data, err := os.ReadFile(torture + name)
		if err != nil {
			t.Fatal(err)
		}
		pictures = append(pictures, doc.Picture{Name: name, File: name, Data: data})
		d.Images = append(d.Images, doc.Image{File: name, Alt: "A boat ) & a tower", Caption: "In the evening.", Line: i + 3})
		d.Blocks = append(d.Blocks, doc.Figure{Image: i}, doc.Paragraph{Text: "Prose."})
	}
	return d, pictures
}

func TestPicturesAreFiguresWithTheirWords(t *testing.T) {
	d, pictures := shown(t, "harbour.jpg", "medallion.png", "engraving.png", "deep.png")
	data, notices := write(t, d, pdf.Options{Pictures: pictures})
	if len(notices) > 0 {
		t.Errorf("notices %+v", notices)
	}
	file := parse(t, data)
	figures := file.all("/S /Figure")
	figures = slices.DeleteFunc(figures, func(n int) bool { return ofColophon.MatchString(file.objects[n]) })
	if len(figures) != 4 {
		t.Fatalf("%d figures", len(figures))
	}
	for _, n := range figures {
		if o := file.objects[n]; !strings.Contains(o, "/Alt <FEFF004100200062") || !strings.Contains(o, "/BBox [") || !strings.Contains(o, "/Pg ") {
			t.Errorf("figure %s", o)
		}
	}
	if n := len(file.all("/S /Caption")); n != 4 {
		t.Errorf("%d captions", n)
	}
	for want, n := range map[string]int{"/Filter /DCTDecode": 1, "/Width 360 /Height 240": 1, "/BitsPerComponent 1 /ColorSpace /DeviceGray": 1, "/BitsPerComponent 16": 1, "/Predictor 15": 3} {
		if got := len(file.all(want)); got != n {
			t.Errorf("%d images have %s, want %d", got, want, n)
		}
	}
	if n := len(file.all("/Subtype /XML")); n != 5 {
		t.Errorf("%d packets of metadata, want one for each picture and one for all", n)
	}
	jpeg := pictures[0].Data
	if !bytes.Contains(data, jpeg[len(jpeg)-2000:]) {
		t.Error("the pixels of the JPEG are not those of its file")
	}
}

func TestAProfileIsEmbeddedOnce(t *testing.T) {
	d, pictures := shown(t, "harbour-profile.jpg")
	d.Images = append(d.Images, d.Images[0])
	d.Blocks = append(d.Blocks, doc.Figure{Image: 1})
	data, _ := write(t, d, pdf.Options{Pictures: pictures})
	file := parse(t, data)
	if n := len(file.all("/ColorSpace [/ICCBased")); n != 2 {
		t.Errorf("%d images with a profile", n)
	}
	if n := len(file.all("<</N 3 ")); n != 2 { // this one and the document's
		t.Errorf("%d profiles", n)
	}
}

func TestATurnedPictureIsDrawnUpright(t *testing.T) {
	d, pictures := shown(t, "harbour-turned.jpg")
	data, _ := write(t, d, pdf.Options{Pictures: pictures})
	file := parse(t, data)
	forms := file.all("/Subtype /Form")
	if len(forms) != 1 || len(file.all("/Width 240 /Height 360")) != 1 {
		t.Fatalf("%d forms", len(forms))
	}
	if _, content := stream(t, file.objects[forms[0]]); !strings.HasPrefix(content, "q 0 -1 1 0 0 1 cm") {
		t.Errorf("drawn by %q", content)
	}
}

func TestAPictureThatCannotBeReadLeavesItsWords(t *testing.T) {
	d, pictures := shown(t, "harbour.jpg")
	pictures[0].Data = pictures[0].Data[:500]
	data, notices := write(t, d, pdf.Options{Pictures: pictures})
	if len(notices) != 1 || notices[0].Code != "picture-unreadable" || notices[0].Line != 3 {
		t.Errorf("notices %+v", notices)
	}
	if n := len(parse(t, data).all("/S /Figure")); n != 2 { // which are the code and the badges of the colophon
		t.Errorf("%d figures", n)
	}
}

func TestAttachmentsBelongToPartThreeOnly(t *testing.T) {
	d := everything()
	files := []pdf.Attachment{{Name: "a.txt", MediaType: "text/plain", Relationship: "Source", Description: "The source", Data: []byte("the source itself")}}
	data, _ := write(t, d, pdf.Options{Standard: pdf.A3a, Attachments: files})
	file := parse(t, data)
	specs := file.all("/Type /Filespec")
	if len(specs) != 1 || !strings.Contains(file.objects[specs[0]], "/AFRelationship /Source") || !strings.Contains(file.objects[file.root], "/AF [") || !strings.Contains(file.objects[file.root], "/EmbeddedFiles") {
		t.Fatalf("file specifications %v in %s", specs, file.objects[file.root])
	}
	if _, content := stream(t, file.objects[file.all("/Type /EmbeddedFile")[0]]); content != "the source itself" {
		t.Errorf("the attachment holds %q", content)
	}
	if !strings.Contains(file.objects[file.all("/Subtype /XML")[0]], "<pdfaid:part>3</pdfaid:part>") {
		t.Error("it does not say that it is of part three")
	}
	if data, _ = write(t, d, pdf.Options{Attachments: files}); bytes.Contains(data, []byte("/EmbeddedFile")) || len(parse(t, data).all("/Type /Filespec")) > 0 {
		t.Error("part two holds attachments")
	}
}

func TestWordsOfOtherScriptsHaveTheirLanguage(t *testing.T) {
	data, _ := write(t, everything(), pdf.Options{})
	file := parse(t, data)
	for _, want := range []string{"/Lang <FEFF00680065>", "/Lang <FEFF0065006C>", "/Lang <FEFF0075006E0064002D004300790072006C>"} {
		if len(file.all(want)) == 0 {
			t.Errorf("no element has %s", want)
		}
	}
}

func TestTheCodeOfTheColophonIsOnePathAndTheBadgesAnother(t *testing.T) {
	d := everything()
	d.Meta.Rights.License = doc.License{ID: "CC-BY-4.0", Name: "Creative Commons Attribution 4.0 International"}
	data, _ := write(t, d, pdf.Options{})
	file := parse(t, data)
	if n := len(file.all("/S /Figure")); n != 2 {
		t.Errorf("%d figures", n)
	}
	if len(file.all("/Subtype /Image")) > 0 {
		t.Error("there is an image")
	}
	if n := len(file.all("/S /LBody")); n < 6 || len(file.all("/ListNumbering /None")) != 1 {
		t.Errorf("%d fields", n)
	}
	newer, _ := write(t, d, pdf.Options{Standard: pdf.PDFA4})
	if len(parseAs(t, newer, "2.0").all("/ListNumbering /Description")) != 1 {
		t.Error("in PDF 2.0 the fields are no list of descriptions")
	}
	pages := file.all("/Type /Page\n")
	if len(pages) == 0 {
		t.Fatal("no page")
	}
	_, content := stream(t, file.objects[number(t, file.objects[pages[len(pages)-1]], `/Contents (\d+)`)])
	code := content[strings.Index(content, "/Figure"):]
	code, badges, _ := strings.Cut(code, "EMC")
	if strings.Count(code, " re\n") < 200 || strings.Count(code, "\nf Q\n") != 1 || !strings.HasPrefix(code[strings.Index(code, "q "):], "q 1.6 0 0 -1.6 ") {
		t.Errorf("the code is drawn by %.200s", code)
	}
	badges = badges[strings.Index(badges, "/Figure"):]
	if badges, _, _ = strings.Cut(badges, "EMC"); strings.Count(badges, " m\n") != 4 || strings.Count(badges, "\nS\n") != 1 {
		t.Errorf("the badges are drawn by %s", badges)
	}
}
