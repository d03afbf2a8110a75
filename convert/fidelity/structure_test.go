package fidelity_test

import (
	"compress/zlib"
	"slices"
	"strings"
	"testing"

	"github.com/fad55d40/archive/convert/doc"
	"github.com/fad55d40/archive/convert/fidelity"
)

// titled is a document that says nothing but its title.
func titled(title string) *doc.Document {
	return &doc.Document{Origin: everything().Origin, Meta: doc.Meta{Title: title, Language: "en"}}
}

// The parts of a plain PDF by what they are.
const (
	partCatalog = iota
	partTree
	partElement
	partPage
	partFont
	partContent
	partCharacters
)

// plainWith makes the plain PDF with one part of it changed.
func plainWith(part int, change string) []byte {
	p := slices.Clone(plainParts)
	p[part] = change
	return plainPDF(p[0], p[1], p[2], p[3], p[4], p[5], p[6])
}

func TestThePiecesOfAPDFComeInTheOrderOfItsStructure(t *testing.T) {
	for name, test := range map[string]struct {
		part   int
		change string
		title  string
	}{
		"marks in the order of the element": {partElement, "<</S /H1 /Pg 4 0 R /K [1 0]>>", "cab"},
		"one mark alone":                    {partElement, "<</S /H1 /Pg 4 0 R /K 1>>", "c"},
		"elements within the line":          {partElement, "<</S /H1 /Pg 4 0 R /K [<</S /Link /Pg 4 0 R /K [0 <</Type /OBJR /Obj 9 0 R>>]>> <</S /Span /Pg 4 0 R /K 1>>]>>", "abc"},
		"an element that states its text":   {partElement, "<</S /H1 /Pg 4 0 R /ActualText (a word) /K [0 1]>>", "a word"},
		"numbers and contents passed over":  {partElement, "<</S /H1 /Pg 4 0 R /K [<</S /Lbl /K 0>> <</S /TOC /K 0>> 1]>>", "c"},
		"no structure element named":        {partTree, "<</K 3 0 R>>", "abc"},
		"an array that is an object":        {partTree, "<</K [3 0 R]>>", "abc"},
		"lines of one height":               {partContent, "/H1 <</MCID 0>> BDC BT /F1 9 Tf 5 700 Td <0001> Tj ET EMC /P <</MCID 1>> BDC BT 9 700 Td 0 -.5 Td 1 0.50 Td <0003> Tj ET EMC", "ac"},
		"a font named again":                {partContent, "/H1 <</MCID 0>> BDC /F1 9 Tf <0001> Tj /F1 9 Tf <0002> Tj EMC /P <</MCID 1>> BDC <0003> Tj EMC", "abc"},
		"quotes that show text":             {partContent, "/H1 <</MCID 0>> BDC /F1 9 Tf <0001> ' 1 2 <0002> \" EMC /P <</MCID 1>> BDC <0003> Tj EMC", "abc"},
		"artifacts inside":                  {partContent, "/H1 <</MCID 0>> BDC /F1 9 Tf <0001> Tj /Artifact <</Type /Layout>> BDC <0001> Tj EMC <0002> Tj EMC /P <</MCID 1>> BDC <0003> Tj EMC", "abc"},
		"a word with a text of its own":     {partContent, "/H1 <</MCID 0>> BDC /F1 9 Tf /Span <</ActualText (xy)>> BDC <0001> Tj EMC <0002> Tj EMC /P <</MCID 1>> BDC EMC", "xyb"},
		"lines in the text":                 {partContent, "/H1 <</MCID 0>> BDC /F1 9 Tf 1 0 0 1 5 700 Tm <0001> Tj 1 0 0 1 5 680 Tm <0002> Tj 0 -12 Td <0003> Tj EMC /P <</MCID 1>> BDC EMC", "abc"},
		"comments and escapes":              {partContent, "% a comment\n/H1 <</MCID 0>> BDC /F1 9 Tf [(\\000\\001) 5 (\\000\\002)] TJ % another\nEMC /P <</MCID 1>> BDC (\x00\x03) Tj EMC", "abc"},
	} {
		data := plainWith(test.part, test.change)
		if found, err := fidelity.PDF(titled(test.title), data); err != nil || len(found) > 0 {
			t.Errorf("%s: %v, %v", name, found, err)
		}
	}
}

func TestAPDFThatCannotBeTrustedIsAnError(t *testing.T) {
	deep := strings.Repeat("<</S /Sect /K [", 300) + "0" + strings.Repeat("]>>", 300)
	for name, test := range map[string]struct {
		part   int
		change string
		want   string
	}{
		"no catalog":                    {partCatalog, "null", "no catalog"},
		"no structure":                  {partCatalog, "<</Type /Catalog>>", "no structure"},
		"structure in a circle":         {partElement, "<</S /H1 /K [3 0 R]>>", "circle"},
		"structure that leads nowhere":  {partElement, "<</S /H1 /K [99 0 R]>>", "nowhere"},
		"structure nested too deep":     {partElement, deep, "too deep"},
		"structure that is no element":  {partElement, "<</S /H1 /K [/Name]>>", "no element"},
		"a mark that is not there":      {partElement, "<</S /H1 /Pg 4 0 R /K [7]>>", "marked content 7"},
		"a mark without a number":       {partElement, "<</S /H1 /K [<</Type /MCR>>]>>", "no identifier"},
		"text outside of the structure": {partContent, "/F1 9 Tf <0001> Tj", "outside of the structure"},
		"marked content in marked":      {partContent, "/P <</MCID 0>> BDC /P <</MCID 1>> BDC EMC EMC", "in another"},
		"two marks of one number":       {partContent, "/P <</MCID 0>> BDC EMC /P <</MCID 0>> BDC EMC", "two marked contents 0"},
		"a picture in the content":      {partContent, "/P <</MCID 0>> BDC BI /W 1 ID x EI EMC", "a picture"},
		"a font without texts":          {partFont, "<</Type /Font /Encoding /Identity-H>>", "cannot be read"},
		"a font of one-byte codes":      {partFont, "<</Type /Font /Encoding /WinAnsiEncoding /ToUnicode 7 0 R>>", "cannot be read"},
		"a page without content":        {partPage, "<</Type /Page /Contents 1 0 R>>", "no stream"},
		"a page without a font":         {partPage, "<</Type /Page /Contents 6 0 R>>", "cannot be read"},
	} {
		found, err := fidelity.PDF(titled("abc"), plainWith(test.part, test.change))
		if err == nil || found != nil || !strings.Contains(err.Error(), test.want) {
			t.Errorf("%s: %v, %v, want an error with %q", name, found, err, test.want)
		}
	}
}

func TestAFontOfBytesIsRead(t *testing.T) {
	p := slices.Clone(plainParts)
	p[partFont] = "<</Type /Font /Subtype /TrueType /ToUnicode 7 0 R>>"
	p[partContent] = "/H1 <</MCID 0>> BDC /F1 9 Tf [(a) -5 (b)] TJ EMC /P <</MCID 1>> BDC <63> Tj EMC"
	for characters, want := range map[string]string{
		"1 beginbfrange <20> <7E> <0020> endbfrange":                                          "",
		"2 beginbfchar <61> <0061> <62> <0062> endbfchar 1 beginbfchar <63> <0063> endbfchar": "",
		"1 beginbfrange <61> <62> <0061> endbfrange":                                          "ab\ufffd",
	} {
		p[partCharacters] = characters
		found, err := fidelity.PDF(titled("abc"), plainPDF(p[0], p[1], p[2], p[3], p[4], p[5], p[6]))
		if err != nil || len(found) > 1 || len(found) == 1 && found[0].Got != want || len(found) == 0 && want != "" {
			t.Errorf("%s: %+v, %v, want %q", characters, found, err, want)
		}
	}
}

func TestACharacterWithoutTextIsADifference(t *testing.T) {
	found, err := fidelity.PDF(titled("abc"), plainWith(partCharacters, "1 beginbfchar <0001> <0061> endbfchar"))
	if err != nil || len(found) != 1 || found[0].Got != "a\ufffdc" {
		t.Errorf("%+v, %v", found, err)
	}
}

func TestAFileOfAnotherDocumentWithTheSameWordsIsNoCopy(t *testing.T) {
	d := titled("abc")
	d.Origin.SHA256 = strings.Repeat("f", 64)
	p := plainParts
	found, err := fidelity.PDF(d, plainPDF(p[0], p[1], p[2], p[3], p[4], p[5], p[6]))
	if err != nil || len(found) != 1 || found[0].Path != "id" {
		t.Errorf("%+v, %v", found, err)
	}
	found, err = fidelity.PDF(titled("abc"), plainWith(partCatalog, "<</StructTreeRoot 2 0 R>>"))
	if err != nil || len(found) != 1 || found[0].Path != "id" || found[0].Got != "" {
		t.Errorf("without metadata: %+v, %v", found, err)
	}
}

func TestAStreamThatUnpacksWithoutEndIsAnError(t *testing.T) {
	if testing.Short() {
		t.Skip("it unpacks a quarter of a gigabyte")
	}
	var bomb strings.Builder
	zeros := strings.Repeat("\x00", 1<<20)
	w := zlib.NewWriter(&bomb)
	for range 300 {
		if _, err := w.Write([]byte(zeros)); err != nil {
			t.Fatal(err)
		}
	}
	if err := w.Close(); err != nil {
		t.Fatal(err)
	}
	p := plainParts
	data := assembled(p[0], p[1], p[2], p[3], p[4], stream("/Filter /FlateDecode", bomb.String()), stream("", p[6]))
	if _, err := fidelity.PDF(titled("abc"), data); err == nil || !strings.Contains(err.Error(), "unpacks to more") {
		t.Errorf("the error is %v", err)
	}
}
