package ledger_test

import (
	"errors"
	"math/rand/v2"
	"strings"
	"testing"

	"github.com/fad55d40/archive/convert"
	"github.com/fad55d40/archive/convert/doc"
	"github.com/fad55d40/archive/convert/ledger"
	"github.com/fad55d40/archive/convert/text"
)

// constructs are what texts are mixed of: each kind of line that a reader takes
// for something, with tabs and form feeds where people have them.
var constructs = []string{
	"Council keeps the night ferry", "HARBOUR NEWS", "By Perran Voss, Staff Writer", "By\tPerran\tVoss", "Published April 28, 2021 at 5:30 p.m. | Updated May 3, 2021", "28\tApril\t2021",
	"Image credit: \"Quay\" by Jo Lee is licensed under CC BY 2.0", "Caption:\tThe quay, seen from the office.", "Photo: Jo Lee /\tReuters", "Share\tthis", "Share\tTweet\tPrint", "4 min read",
	"The council voted on Tuesday to keep the night ferry running for two more years, after a debate that lasted until midnight.", "\tThe council voted\ton Tuesday to keep the ferry. It was late.",
	"Part\tBuilder C\tRemarks", "Roof\t4,100\tIncludes slates, which the builder says he already has in his yard and can bring down on any dry day after Easter", "Name      Boats    Year", "Perran       12    1999",
	"LM\tThank you for having us.", "NT\tAll my life. Except for the one year, and I don't count that.", "ELDER:\tNobody will say.", "Q: Why now?", "A: Because of the tide, mostly.",
	"- one", "-\ttwo", "- three\tand more", "        code\there", "1. first", "2.\tsecond", "7) seventh", "(a) rent", "(b)\tlight", "\u2022\tbullet", "> quoted\ttext", "> > deeper", "What happens next", "## Marked\theading", "=====", "-----",
	"\u2014 Tu as vu l'heure ?", "    indented line of a quotation that is long enough to be one, with no tab", "* * *", "***\t***", "-30-", "(dpa/jra)", "Correction:\tThe ferry is red.", "Copyright 2021\tThe Gazette. All rights reserved.",
	"The tide goes out,", "The tide comes in,", "   and nobody", "counts the boats", "PENMARROW, April 28 \u2014 The boats\thave gone.", "har-", "bour walls are high and long enough to be wrapped at about seventy col-", "umns in this text, which goes on in lower case after the line ends and",
	"\u7b2c\u4e00\u7ae0\t\u949f\u697c", "\u6e2f\u53e3\u7684\u949f\u505c\u4e86\u3002", "", "", "", "\f", "\f\n", "\t", "\u00a0\u00a0", "Perran Voss", "Page 3", "- 4 -", "| a | b |", "|---|---|", "Title: A thing", "Author:\tJo Lee",
	"MQ> No.", "The CHAIR. Please begin.", "Mr. ODU. Thank you. I stayed.", "ELDER", "ELDER: And then?", "[00:00:12] ELDER: So it is.", "ODU\uff1a So it was.", "i. to open;", "ii. to shut;", "iii) to keep", "A. a crew", "B.\ta rope", "(iv) the sill", "\uf0b7\ta beam", "o\ta rope", "\u00a7\ta curtain",
	"It was mended.[1] Again.\u00b9 And again.*", "[1] See the minutes.", "\u00b9 See the Courier.", "* By the keeper.", "[^2]: Not at all.", "Notes", "On 3 May 2015, Jo Lee wrote:", "> On 2 May, Ann Lee <a@example.org> wrote:", ">> It is.", "Chapter 1: The Key", "CHAPTER II", "THE TIDE.", "\u7b2c\u4e8c\u8a71\u3000\u6881", "1\ud654 \uc5f4\uc1e0", "I", "II", "1", "2",
	"\u6c34\u9580\u300a\u3059\u3044\u3082\u3093\u300b\u304c\uff5c\u958b\u304f\u300a\u3072\u3089\u304f\u300b\u3002", "\u3010\u30c6\u30ad\u30b9\u30c8\u4e2d\u306b\u73fe\u308c\u308b\u8a18\u53f7\u306b\u3064\u3044\u3066\u3011", "*** START OF THE PROJECT GUTENBERG EBOOK BEAMS ***", "*** END OF THE PROJECT GUTENBERG EBOOK BEAMS ***", "Produced by Bo Li", "Release date: June 25, 2008 [eBook #9]",
	"FOR IMMEDIATE RELEASE", "EMBARGOED UNTIL 9 MAY", "# # #", "SOURCE Weir & Sons", "AVERLEY, March 4, 2019 /PRNewswire/ -- The beam has come.", "(555) 555-0101", "Full text: The beam has come by water.", "ProQuest document ID: 1720", "Publication info: Courier ; Averley 12 Oct 2015: A3.", "Interview with Ben Odu", "Interviewer: Marla Quist", "    for boat in boats {", "    print(boat);", "From odu@example.org Sun May  2 10:00:00 2010", "Averley Museum", "What the council knew of the beam, and when it first knew it", "Where to stay", "At the lock house.",
}

// mixture makes a text of constructs, by numbers that the choice gives.
func mixture(choice []byte) string {
	var b strings.Builder
	for _, c := range choice {
		b.WriteString(constructs[int(c)%len(constructs)])
		if c%3 == 0 {
			b.WriteByte('\n')
		}
		b.WriteByte('\n')
	}
	return b.String()
}

// holds reads a text and reports what is wrong: any error but that it is no
// text, a document that breaks its contract, structure that had to be given up,
// blocks out of order, or a word that no copy shows.
func holds(t *testing.T, s string) {
	t.Helper()
	d, err := convert.Read(doc.Source{Name: "a.txt", Data: []byte(s)})
	var encoding *text.EncodingError
	var unread *text.Error
	if errors.As(err, &encoding) || errors.As(err, &unread) {
		return
	}
	if err != nil {
		t.Fatalf("%v\n%q", err, s)
	}
	for _, n := range d.Warnings {
		if n.Code == "structure-unread" {
			t.Fatalf("%s\n%q", n.Text, s)
		}
	}
	if broken := doc.Check(d); len(broken) > 0 {
		t.Fatalf("%+v\n%q", broken, s)
	}
	if missing := ledger.Missing(d, archivalOf(t, d, []byte(s))); len(missing) > 0 {
		t.Fatalf("%+v\n%q", missing, s)
	}
	last := 0
	for _, b := range d.Blocks {
		if n, ok := b.(doc.Note); ok && (n.Role == doc.NoteMetadata || n.Role == doc.NoteFurniture) || b.SourceLine() == 0 {
			continue // words around the article may stand behind the paragraph that they cut in two
		}
		if b.SourceLine() < last {
			t.Fatalf("%#v stands behind a block of line %d\n%q", b, last, s)
		}
		last = b.SourceLine()
	}
}

func TestMixturesOfAllConstructsAreReadWhole(t *testing.T) {
	n := 4000
	if testing.Short() {
		n = 1000
	}
	random := rand.New(rand.NewPCG(1, 2))
	for range n {
		choice := make([]byte, 1+random.IntN(16))
		for i := range choice {
			choice[i] = byte(random.Uint32())
		}
		holds(t, mixture(choice))
	}
}

// FuzzMixtures reads mixtures of constructs with any other text between.
func FuzzMixtures(f *testing.F) {
	f.Add([]byte{0, 130, 14, 15}, "")
	f.Add([]byte{18, 19, 20, 150, 24, 25, 26}, "\t x\f")
	f.Fuzz(func(t *testing.T, choice []byte, between string) {
		if len(choice) > 60 || len(between) > 2000 {
			return
		}
		holds(t, mixture(choice)+between)
		holds(t, between+mixture(choice))
	})
}
