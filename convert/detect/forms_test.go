package detect_test

import (
	"fmt"
	"slices"
	"strings"
	"testing"

	"github.com/fad55d40/archive/convert/detect"
	"github.com/fad55d40/archive/convert/doc"
	"github.com/fad55d40/archive/convert/text"
)

const (
	lock = "The lock at Averley was opened in 1871 and has been mended nine times since, most lately with a beam from the old theatre."
	book = "Nobody on the council could say who had paid for the second beam, and the book in which it was written has been lost."
)

// forms shows the blocks of a text, a line each: the kind, what belongs to it,
// and the words.
func forms(t *testing.T, s string) (detect.Result, []string) {
	t.Helper()
	txt, err := text.Read([]byte(s), text.Options{})
	if err != nil {
		t.Fatal(err)
	}
	r := detect.Article(detect.Input{Text: txt.String, Lines: txt.Lines})
	var out []string
	for _, b := range r.Blocks {
		out = append(out, form(b))
	}
	return r, out
}

func form(b doc.Block) string {
	switch b := b.(type) {
	case doc.Paragraph:
		if b.Speaker != "" {
			return "turn of " + b.Speaker + ": " + b.Text
		}
		return "p: " + b.Text
	case doc.Heading:
		return "h: " + b.Text
	case doc.Note:
		return string(b.Role) + ": " + b.Text
	case doc.Quote:
		if b.Depth > 0 {
			return fmt.Sprintf("q%d by %q: %s", b.Depth, b.Speaker, b.Text)
		}
		return "q: " + b.Text
	case doc.List:
		var items []string
		for i, item := range b.Items {
			items = append(items, strings.Repeat(">", b.Level(i))+b.Label(i)+" "+item)
		}
		return "l: " + strings.Join(items, " | ")
	case doc.Verse:
		return "v: " + strings.Join(b.Lines, " | ")
	case doc.Preformatted:
		return "t: " + b.Text
	}
	return fmt.Sprintf("%T", b)
}

func TestFormsOfTexts(t *testing.T) {
	for name, c := range map[string]struct {
		text string
		want []string // the first blocks behind the paragraph "lock", which opens each text
	}{
		"turns of two who speak again and again": {
			"ELDER: When was it?\n\nODU: In 1971, when it rained.\n\nELDER: And then?\n\nODU: I stayed.\n",
			[]string{"turn of ELDER: ELDER: When was it?", "turn of ODU: ODU: In 1971, when it rained.", "turn of ELDER: ELDER: And then?", "turn of ODU: ODU: I stayed."},
		},
		"turns in one chunk": {
			"Rau: Seit wann ist sie zu?\nGroß: Seit April.\nRau: Wer hat den Schlüssel?\nGroß: Das wüsste ich gern.\n",
			[]string{"turn of Rau: Rau: Seit wann ist sie zu?", "turn of Groß: Groß: Seit April.", "turn of Rau: Rau: Wer hat den Schlüssel?", "turn of Groß: Groß: Das wüsste ich gern."},
		},
		"turns of a hearing": {
			"The CHAIR. Please begin.\n\nMr. ODU. Thank you.\n\nThe CHAIR. Go on.\n\nMr. ODU. The beam is too short.\n",
			[]string{"turn of The CHAIR: The CHAIR. Please begin.", "turn of Mr. ODU: Mr. ODU. Thank you."},
		},
		"turns behind a clock": {
			"[00:00:12] TULLY: Welcome back to all of you.\n\n[00:00:19] OSEI: So many jars.\n\n[00:00:31] TULLY: They are yours.\n\n[00:00:40] OSEI: They are not.\n",
			[]string{"turn of TULLY: [00:00:12] TULLY: Welcome back to all of you.", "turn of OSEI: [00:00:19] OSEI: So many jars."},
		},
		"labels on lines of their own": {
			"QUIST\nWhen did the beam come?\n\nODU\nOn a Monday.\n\nQUIST\nWas it the right length?\n\nODU\nIt was a length.\n",
			[]string{"turn of QUIST: QUIST", "turn of QUIST: When did the beam come?", "turn of ODU: ODU", "turn of ODU: On a Monday."},
		},
		"fields of a list of places are no turns": {
			"Address: 5 Quay Street.\n\nPrice: four pounds, or five.\n\nAddress: 7 Quay Street.\n\nPrice: six pounds, or seven.\n",
			[]string{"p: Address: 5 Quay Street.", "p: Price: four pounds, or five."},
		},
		"one line with a label is no turn": {
			"Note: the beam is short.\n\nWarning: so is the rope.\n\n" + book + "\n",
			[]string{"p: Note: the beam is short.", "p: Warning: so is the rope."},
		},
		"letters in brackets":     {"(a) the rent\n(b) the light\n", []string{"l: (a) the rent | (b) the light"}},
		"letters with a bracket":  {"a) the rent\nb) the light\nc) the rest\n", []string{"l: a) the rent | b) the light | c) the rest"}},
		"capitals with a stop":    {"A. a crew\nB. a rope\n", []string{"l: A. a crew | B. a rope"}},
		"Roman figures":           {"i. to open;\nii. to shut;\niii. to keep the key;\niv. to say nothing.\n", []string{"l: i. to open; | ii. to shut; | iii. to keep the key; | iv. to say nothing."}},
		"Roman figures, in large": {"I) the gate\nII) the beam\n", []string{"l: I) the gate | II) the beam"}},
		"items apart":             {"(c) the gate\n\n(d) the beam\n\n(e) the sill\n", []string{"l: (c) the gate | (d) the beam | (e) the sill"}},
		"initials are no letters": {"A. Smith came first.\nC. Brown came last.\n", []string{"p: A. Smith came first.", "p: C. Brown came last."}},
		"bullets of Symbol":       {"\uf0b7\ta beam\n\uf0b7\ttwo ropes\no\ta short one\no\ta long one\n\uf0b7\ta curtain\n", []string{"l: • a beam | • two ropes | >• a short one | >• a long one | • a curtain"}},
		"a list that goes on behind an empty line": {
			"1. Open the gate.\n2. Shut the gate.\n\n3. Write it down.\n4. Go home.\n",
			[]string{"l: 1. Open the gate. | 2. Shut the gate. | 3. Write it down. | 4. Go home."},
		},
		"notes to marks in brackets": {
			"It was mended.[1] It was paid for.[2]\n\n[1] See the Courier.\n[2] Nobody knows by whom.\n",
			[]string{"p: It was mended.[1] It was paid for.[2]", "footnote: [1] See the Courier.", "footnote: [2] Nobody knows by whom."},
		},
		"notes to raised figures under a heading": {
			"It was mended.¹ It was paid for.²\n\nNotes\n\n¹ See the Courier.\n\n² Nobody knows by whom.\n",
			[]string{"p: It was mended.¹ It was paid for.²", "h: Notes", "footnote: ¹ See the Courier.", "footnote: ² Nobody knows by whom."},
		},
		"a note to a star": {
			"It was mended.* Nobody asked.\n\n* By the keeper.\n",
			[]string{"p: It was mended.* Nobody asked.", "footnote: * By the keeper."},
		},
		"items farther in": {
			"- a gate\n  - a hinge\n    of brass\n    - a nail\n  - a bolt\n- a beam\n",
			[]string{"l: • a gate | >• a hinge of brass | >>• a nail | >• a bolt | • a beam"},
		},
		"steps with letters and bullets below them": {
			"1. Open the gate.\n   a) the upper one\n   b) the lower one\n2. Shut the gate.\n   - the bolt\n",
			[]string{"l: • 1. Open the gate. | >• a) the upper one | >• b) the lower one | • 2. Shut the gate. | >• the bolt"},
		},
		"numbers that end under one another": {
			" 9. Open the gate.\n10. Shut the gate.\n11. Go home.\n",
			[]string{"l: 9. Open the gate. | 10. Shut the gate. | 11. Go home."},
		},
		"a stanza with a long line, and one of two lines": {
			"    Pull, boys, the tide is turning,\n    The lamp on the hill is burning,\n        And nothing at all to say.\n\n    Pull, boys, the rope is fraying, and the priest who is in the bow of the boat is praying\n    To all of the saints,\n        A little the other way.\n\n    And that was all\n    that anybody sang.\n\n" + book + "\n",
			[]string{"v: Pull, boys, the tide is turning, | The lamp on the hill is burning, |     And nothing at all to say. |  | Pull, boys, the rope is fraying, and the priest who is in the bow of the boat is praying | To all of the saints, |     A little the other way. |  | And that was all | that anybody sang."},
		},
		"a bullet is no note": {
			"It was mended.\n\n* By the keeper.\n* By his wife.\n",
			[]string{"p: It was mended.", "l: • By the keeper. | • By his wife."},
		},
		"mail that quotes mail": {
			"On 11 October 2015, Ben Odu wrote:\n> On 10 October 2015, Marla Quist <m@example.org> wrote:\n>> Is it too short?\n> It is.\n\nSo it is.\n",
			[]string{"p: On 11 October 2015, Ben Odu wrote:", `q1 by "Ben Odu": On 10 October 2015, Marla Quist <m@example.org> wrote:`, `q2 by "Marla Quist": Is it too short?`, `q1 by "Ben Odu": It is.`, "p: So it is."},
		},
		"a line between them": {
			"Am 3. März 2019 schrieb Peter Groß:\n\n> Wann macht ihr auf?\n",
			[]string{"p: Am 3. März 2019 schrieb Peter Groß:", `q1 by "Peter Groß": Wann macht ihr auf?`},
		},
		"chapters": {
			"Chapter 1: The Key\n\n" + book + "\n\nCHAPTER II\n\nIN WHICH IT IS FOUND\n\n" + book + "\n",
			[]string{"h: Chapter 1: The Key", "p: " + book, "h: CHAPTER II", "h: IN WHICH IT IS FOUND", "p: " + book},
		},
		"chapters of the East": {
			"第一章 钥匙\n\n镇上没有人说得出第二根大梁是谁付的钱，记着这件事的那本账也早就丢了。\n\n2화 들보\n\n두 번째 들보값을 누가 냈는지 아는 사람은 아무도 없다.\n",
			[]string{"h: 第一章 钥匙", "p: 镇上没有人说得出第二根大梁是谁付的钱，记着这件事的那本账也早就丢了。", "h: 2화 들보"},
		},
		"a heading that is long, and one that quotes": {
			"What the council knew about the second beam, and when it first knew it\n\n" + book + "\n\n'Nobody asked the theatre about it,' says the keeper\n\n" + book + "\n",
			[]string{"h: What the council knew about the second beam, and when it first knew it", "p: " + book, "h: 'Nobody asked the theatre about it,' says the keeper", "p: " + book},
		},
		"a heading over a short paragraph": {
			"Where to stay\n\nAt the lock house.\n\nWhere to eat\n\nNot at the lock house.\n",
			[]string{"h: Where to stay", "p: At the lock house.", "h: Where to eat", "p: Not at the lock house."},
		},
		"a table of pipes":     {"| Year | Boats |\n|------|-------|\n| 1971 | 212 |\n", []string{"t: | Year | Boats |\n|------|-------|\n| 1971 | 212 |"}},
		"a program":            {"    for boat in boats {\n        print(boat.name)\n    }\n\n" + book + "\n", []string{"t:     for boat in boats {\n        print(boat.name)\n    }", "p: " + book}},
		"verse that is set in": {"    der erste war zu kurz,\n    der zweite war zu schmal,\n    der dritte lag im Wasser\n    und schwamm davon ins Tal.\n", []string{"v: der erste war zu kurz, | der zweite war zu schmal, | der dritte lag im Wasser | und schwamm davon ins Tal."}},
		"marks of the press":   {book + "\n\n-30-\n", []string{"p: " + book, "footer: -30-"}},
		"the licence of a book": {
			"*** END OF THE PROJECT GUTENBERG EBOOK BEAMS ***\n\nSection 1. General terms\n\n" + book + "\n",
			[]string{"footer: *** END OF THE PROJECT GUTENBERG EBOOK BEAMS ***", "footer: Section 1. General terms", "footer: " + book},
		},
	} {
		_, got := forms(t, "The beam\n\nBy Ben Odu\n\n"+lock+"\n\n"+c.text)
		if len(got) == 0 || got[0] != "p: "+lock {
			t.Errorf("%s: the text does not begin with its first paragraph: %q", name, got)
			continue
		}
		if got = got[1:]; len(got) < len(c.want) || !slices.Equal(got[:len(c.want)], c.want) {
			t.Errorf("%s:\n got %q\nwant %q", name, got, c.want)
		}
	}
}

func TestDatesSpeakersAndNamesOfAuthorsHeadNothing(t *testing.T) {
	_, got := forms(t, "The log of the lock\n\nBy Ben Odu\n\n3 May 2015\n\n"+lock+"\n\n12 October 2015\n\n"+book+"\n\nBen Odu\n\n"+lock+"\n\nKEEPER: Not today.\n\n"+book+"\n")
	for _, b := range got {
		if strings.HasPrefix(b, "h: ") {
			t.Errorf("%q is a heading", b)
		}
	}
}

func TestThoseWhoSpeakInAnInterviewAreContributors(t *testing.T) {
	const turns = "\nQ: When was it?\n\nA: In 1971.\n\nQ: And then?\n\nA: I stayed.\n"
	for head, want := range map[string]string{
		"Interview with Ben Odu\nInterviewer: Marla Quist\nDate: 12 October 1995\n":                                  "Ben Odu interviewee, Marla Quist interviewer",
		"The Keeper Speaks\n\nInterview by Marla Quist\n":                                                            "Marla Quist interviewer",
		"The Keeper Speaks\n\nNarrator: Ben Odu\nInterviewed by: Marla Quist and Nan Tolliver\n":                     "Ben Odu interviewee, Marla Quist interviewer, Nan Tolliver interviewer",
		"Gespräch mit Peter Groß\n\n12. Mai 2015\n":                                                                  "Peter Groß interviewee",
		"Ten Questions\n\nThis is the result of an interview with Josef, conducted by Linda Marsh on May 3, 1989.\n": "Josef interviewee, Linda Marsh interviewer",
		"The Keeper Speaks\n\nBy Marla Quist\n":                                                                      "",
	} {
		r, _ := forms(t, head+turns)
		var got []string
		for _, a := range r.Meta.Contributors {
			got = append(got, a.Name+" "+a.Role)
		}
		slices.Sort(got)
		if s := strings.Join(got, ", "); s != want {
			t.Errorf("%q: the contributors are %q, want %q", head, s, want)
		}
	}
}

func TestTheHeadOfAnInterviewIsItsTitle(t *testing.T) {
	const turns = "\nQ: When was it?\n\nA: In 1971.\n\nQ: And then?\n\nA: I stayed.\n"
	for name, head := range map[string]string{
		"under a collection": "Averley Oral History Collection\nInterview with Ben Odu\nInterviewer: Marla Quist\n12 October 1995\n",
		"under a preface":    "PREFACE\n\n" + lock + " " + book + "\n\nInterview with Ben Odu\n12 October 1995\n",
	} {
		r, got := forms(t, head+turns)
		if r.Meta.Title != "Interview with Ben Odu" || r.Meta.Date != "1995-10-12" || got[len(got)-1] != "turn of A: A: I stayed." {
			t.Errorf("%s: %q of %q, %q", name, r.Meta.Title, r.Meta.Date, got)
		}
	}
}

func TestWhatStandsOverAHeadlineOfThePressIsNotTheHeadline(t *testing.T) {
	for name, c := range map[string]struct{ head, title, deck, date string }{
		"marks and a contact":  {"FOR IMMEDIATE RELEASE\n\nCONTACT: Marla Quist\n(555) 555-0101\npress@example.org\n\nLOCK TO OPEN ON SUNDAYS AT NOON\n\nVolunteers have found the second key\n\nAVERLEY, Oct. 12, 2015 – " + lock, "LOCK TO OPEN ON SUNDAYS AT NOON", "Volunteers have found the second key", "2015-10-12"},
		"a wire":               {"Weir Announces a Beam for Every Lock\n\nAVERLEY, March 4, 2019 /PRNewswire/ -- " + lock, "Weir Announces a Beam for Every Lock", "", "2019-03-04"},
		"two hyphens":          {"Weir Announces a Beam for Every Lock\n\nAVERLEY, March 4, 2019 (AP) -- " + lock, "Weir Announces a Beam for Every Lock", "", "2019-03-04"},
		"the body that speaks": {"Averley Museum\n3 April 2019\n\nMuseum Opens Seed Library\n\n" + lock + "\n\n" + book, "Museum Opens Seed Library", "", "2019-04-03"},
		"an embargo":           {"NEWS RELEASE\nEMBARGOED UNTIL 00:01, 9 MAY 2017\n\nCouncil Finds Book That Was Lost\n\n" + book + "\n\n" + lock, "Council Finds Book That Was Lost", "", ""},
	} {
		r, _ := forms(t, c.head+"\n")
		if m := &r.Meta; m.Title != c.title || m.Subtitle != c.deck || c.date != "" && m.Date != c.date || len(m.Authors) > 0 {
			t.Errorf("%s: %q, %q, %s by %v", name, m.Title, m.Subtitle, m.Date, m.Authors)
		}
	}
}
