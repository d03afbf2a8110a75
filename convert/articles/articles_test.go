package articles_test

import (
	"bytes"
	"fmt"
	"slices"
	"strings"
	"testing"

	"github.com/fad55d40/archive/convert/articles"
	"github.com/fad55d40/archive/convert/text"
	"golang.org/x/text/encoding"
	"golang.org/x/text/encoding/charmap"
	"golang.org/x/text/encoding/japanese"
	"golang.org/x/text/encoding/unicode"
)

const prose = `The lock at Averley was opened in 1871 and has been mended nine times since.

Nobody on the council could say who had paid for the second beam.`

// kind is a kind of file: what stands before the articles, one article by its
// number and the number of all, and what stands behind them.
type kind struct {
	rule    string
	head    string
	article func(i, n int) string
	foot    string
}

func kinds() []kind {
	return []kind{
		{rule: "documents-counted", article: func(i, n int) string {
			return fmt.Sprintf("\n          %d of %d DOCUMENTS\n\n\n    The Weir Courier\n\n    July 1, 2015\n\nLENGTH: 32 words\n\nHEADLINE: Beam %[1]d\n\nBODY:\n\n%[3]s\n\n", i, n, prose)
		}},
		{rule: "documents-counted", head: "____________________________\n\nReport\n\n1. Beam\n____________________________\n\n", foot: "Contact us\n", article: func(i, n int) string {
			return fmt.Sprintf("Document %d of %d\n\nBeam %[1]d\n\nAuthor: Odu, Ben\n\nFull text: %[3]s\n____________________________\n\n", i, n, prose)
		}},
		{rule: "document-ends", head: "Date and Time: Friday, 3 May 2021\nDocuments\n 1. Beam 1\n    Search Terms: x\n\n", article: func(i, _ int) string {
			return fmt.Sprintf("Beam %d\nThe Weir Courier\nMarch 4, 2021\n\nLength: 32 words\n\nBody\n\n%s\n\nEnd of Document\n\n", i, prose)
		}},
		{rule: "document-ends", article: func(i, _ int) string {
			return fmt.Sprintf("HD\n   Beam %d\nBY\n   Ben Odu\nPD\n   4 March 2021\nLP\n\n%s\n\nDocument WEIRCO0020210301eh31000%04[1]d\n\n", i, prose)
		}},
		{rule: "coded-heads", article: func(i, _ int) string {
			return fmt.Sprintf("SE\n   News\nHD\n   Beam %d\nPD\n   4 March 2021\nLP\n\n%s\n\n", i, prose)
		}},
		{rule: "mailbox", article: func(i, _ int) string {
			return fmt.Sprintf("From odu@example.org Sun May  2 10:00:00 2010\nFrom: Ben Odu\nSubject: Beam %d\n\n%s\n\n>From here on it rained.\n\n", i, prose)
		}},
		{rule: "header-blocks", article: func(i, _ int) string {
			return fmt.Sprintf("Title: Beam %d\nAuthor: Ben Odu\nDate: 2021-03-04\n\n%s\n\n", i, prose)
		}},
		{rule: "header-blocks", head: "From: lock@example.org\nSubject: Lock Digest\nDate: 3 May 2010\n\nToday's Topics:\n\n  1. Beam\n\n" + strings.Repeat("-", 70) + "\n\n", foot: "End of Lock Digest\n", article: func(i, _ int) string {
			return fmt.Sprintf("Message: %d\nDate: 2 May 2010\nFrom: Ben Odu\nSubject: Beam\n\n%s\n\n%s\n\n", i, prose, strings.Repeat("-", 30))
		}},
		{rule: "front-matter-blocks", article: func(i, _ int) string {
			return fmt.Sprintf("---\ntitle: Beam %d\ndate: 2021-03-04\n---\n\n%s\n\n", i, prose)
		}},
		{rule: "releases", article: func(i, _ int) string {
			return fmt.Sprintf("FOR IMMEDIATE RELEASE\n\nBeam %d Arrives\n\n%s\n\n###\n\n", i, prose)
		}},
		{rule: "interviews", head: "Averley Oral History\n\n", article: func(i, _ int) string {
			return fmt.Sprintf("Interview with Keeper %c\nInterviewer: Marla Quist\n\nQ: What is it?\n\nA: %s\n\n\n", 'A'+i, prose)
		}},
		{rule: "form-feeds", article: func(i, _ int) string {
			feed := "\f"
			if i == 1 {
				feed = ""
			}
			return fmt.Sprintf("%sBeam %d arrives\n\nBy Ben Odu\n\n%s\n", feed, i, prose)
		}},
		{rule: "separators", article: func(i, _ int) string {
			rule := strings.Repeat("=", 40) + "\n\n"
			if i == 1 {
				rule = ""
			}
			return fmt.Sprintf("%sBeam %d arrives\n\n4 March 2021\n\n%s\n\n", rule, i, prose)
		}},
	}
}

func (k kind) file(n int) string {
	var b strings.Builder
	b.WriteString(k.head)
	for i := 1; i <= n; i++ {
		b.WriteString(k.article(i, n))
	}
	return b.String() + k.foot
}

func TestEachKindOfFileIsPartedAtEachOfItsArticles(t *testing.T) {
	for _, k := range kinds() {
		for _, n := range []int{2, 3, 11} {
			starts := articles.Find(k.file(n))
			if len(starts) != n || starts[0].Rule != k.rule {
				t.Errorf("%s: %d starts %+v, want %d", k.rule, len(starts), starts, n)
			}
		}
		if starts := articles.Find(k.file(1)); starts != nil {
			t.Errorf("%s: one article is parted: %+v", k.rule, starts)
		}
	}
}

func TestWhatOneArticleHoldsDoesNotPartIt(t *testing.T) {
	for name, s := range map[string]string{
		"a message that quotes others":   "From: Ben Odu\nSubject: Beam\nDate: 3 May 2010\n\nSee below.\n\n-----Original Message-----\nFrom: Marla Quist\nSubject: Beam\nDate: 2 May 2010\n\n" + prose + "\n\n________________________________\nFrom: Bo Li\nSent: Monday\nSubject: Beam\n\n" + prose + "\n",
		"scene breaks of one sign":       "Beam\n\nBy Ben Odu\n\n" + prose + "\n\n==========\n\n" + prose + "\n\n==========\n\n" + prose + "\n",
		"an interview with dates":        "Interview with Ben Odu\n\n3 May 2010\n\nQ: What?\n\nA: Interview with whom?\n\n" + prose + "\n",
		"pages of one text":              "Beam\n\nBy Ben Odu\n\n" + prose + "\n\fPage 2\n\n" + prose + "\n\fPage 3\n\n" + prose + "\n",
		"words about documents":          "Beam\n\nDocument 1 of the collection is lost.\n\n1 of 2 documents\n\n" + prose + "\n",
		"a list of fields in a text":     "Beam\n\nBy Ben Odu\n\nTitle: One\nAuthor: Two\n\n" + prose + "\n\nTitle: Three\nAuthor: Four\n",
		"a break of metadata":            "---\ntitle: Beam\n---\n\n" + prose + "\n\n---\n\n" + prose + "\n\n---\n\n" + prose + "\n",
		"a letter that begins with From": "From here on it rained.\nNobody: not one.\n\nFrom there on too.\nNobody: not two.\n",
	} {
		if starts := articles.Find(s); starts != nil {
			t.Errorf("%s: %+v", name, starts)
		}
	}
}

// tile holds that the parts of a file are the file, that each is decoded to its
// part of the decoded file, and that none can be parted further by the same rule.
func tile(t *testing.T, data []byte) articles.Parted {
	t.Helper()
	p, err := articles.Part(data, "")
	if err != nil || len(p.Parts) == 0 {
		return p
	}
	whole, err := text.Decode(data, "")
	if err != nil {
		t.Fatal(err)
	}
	var back []byte
	decoded := ""
	for i, part := range p.Parts {
		if part.From != int64(len(back)) || part.To <= part.From || part.Bytes != int64(len(data)) || part.Of != len(p.Starts) || i > 0 && part.Number != p.Parts[i-1].Number+1 {
			t.Fatalf("part %d is %+v", i, part)
		}
		back = append(back, data[part.From:part.To]...)
		d, err := text.Decode(data[part.From:part.To], p.Encoding)
		if err != nil {
			t.Fatalf("part %d: %v", i, err)
		}
		decoded += d.String
	}
	if !bytes.Equal(back, data) || decoded != whole.String {
		t.Fatalf("the parts are not the file: %q, want %q", back, data)
	}
	if last := p.Parts[len(p.Parts)-1]; last.Number != last.Of {
		t.Fatalf("the last part is number %d of %d", last.Number, last.Of)
	}
	return p
}

func TestThePartsOfAFileAreTheFile(t *testing.T) {
	charsets := map[string]encoding.Encoding{
		"utf-8":        encoding.Nop,
		"utf-16le":     unicode.UTF16(unicode.LittleEndian, unicode.UseBOM),
		"utf-16be":     unicode.UTF16(unicode.BigEndian, unicode.UseBOM),
		"windows-1252": charmap.Windows1252,
		"shift_jis":    japanese.ShiftJIS,
	}
	for _, k := range kinds() {
		for name, charset := range charsets {
			for _, end := range []string{"\n", "\r\n", "\r"} {
				s := strings.ReplaceAll(k.file(3), "\n", end)
				switch name {
				case "windows-1252":
					s = strings.ReplaceAll(s, "council", "conseil à l’été, où le maître était très pressé")
				case "shift_jis":
					s = strings.ReplaceAll(s, "council", "水門の鍵は番人が持っているとみんなが言う")
				case "utf-8":
					s = "\ufeff" + s
				}
				data, err := charset.NewEncoder().Bytes([]byte(s))
				if err != nil {
					t.Fatal(err)
				}
				p := tile(t, data)
				if len(p.Starts) != 3 {
					t.Errorf("%s in %s (found to be %s) with %q: %d articles", k.rule, name, p.Encoding, end, len(p.Starts))
				}
			}
		}
	}
}

func TestAPlaceBeforeTheFirstArticleIsPartNumberZero(t *testing.T) {
	for _, k := range kinds() {
		p := tile(t, []byte(k.file(2)))
		if first := p.Parts[0].Number; (first == 0) != (k.head != "") {
			t.Errorf("%s: the first part is number %d, the head is %q", k.rule, first, k.head)
		}
	}
}

func FuzzPart(f *testing.F) {
	for _, k := range kinds() {
		f.Add([]byte(k.file(2)))
		f.Add([]byte(strings.ReplaceAll(k.file(3), "\n", "\r")))
	}
	f.Fuzz(func(t *testing.T, data []byte) {
		p := tile(t, data)
		if !slices.IsSortedFunc(p.Starts, func(a, b articles.Start) int { return a.At - b.At }) {
			t.Errorf("the starts are %+v", p.Starts)
		}
	})
}
