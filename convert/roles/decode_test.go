package roles_test

import (
	"fmt"
	"slices"
	"strings"
	"testing"

	"github.com/fad55d40/archive/convert/roles"
)

func line(text string, says roles.Says) roles.Line {
	return roles.Line{Text: text, Tail: text, Bytes: len(text), Lines: 1, Gap: 1, Says: says}
}

// front is an article as the model sees it.
func front() []roles.Line {
	prose := strings.Repeat("The boat came back on a Friday, in the rain, with its lamps lit. ", 4)
	lines := []roles.Line{
		line("Night ferry returns after nine years", roles.SaysNothing),
		line("A boat, a drawer and a tin of peppermints", roles.SaysNothing),
		line("By Rosa Fenwick", roles.SaysByline),
		line("12 June 2019", roles.SaysDate),
		line(prose, roles.SaysNothing), line(prose, roles.SaysNothing), line(prose, roles.SaysNothing),
	}
	for i, r := range []roles.Role{roles.Title, roles.Deck, roles.Byline, roles.Date} { // what the rules say
		lines[i].Role, lines[i].Ruled = r, true
	}
	return lines
}

func TestTheTableThatShipsReadsAPlainFront(t *testing.T) {
	var got []roles.Role
	for _, a := range roles.Shipped().Decode(front()).Answers {
		got = append(got, a.Role)
	}
	want := []roles.Role{roles.Title, roles.Deck, roles.Byline, roles.Date, roles.Body, roles.Body, roles.Body}
	if !slices.Equal(got, want) {
		t.Errorf("got %v, want %v", got, want)
	}
}

func TestTheTableThatShipsIsSmallSortedAndSaysWhatItWasMadeFrom(t *testing.T) {
	m := roles.Shipped()
	text := m.String()
	if len(text) > 200_000 {
		t.Errorf("the table has %d bytes, want 200,000 at most", len(text))
	}
	if !strings.Contains(m.Made, "SHA-256") {
		t.Errorf("the table says %q of what it was made from", m.Made)
	}
	rows := strings.Split(strings.TrimSuffix(text, "\n"), "\n")[1:]
	if !slices.IsSorted(rows) || len(rows) < 500 {
		t.Errorf("%d rows, sorted: %v", len(rows), slices.IsSorted(rows))
	}
	again, err := roles.Parse(text)
	if err != nil {
		t.Fatal(err)
	}
	if again.String() != text {
		t.Error("the table changes when it is read and written")
	}
}

func TestAMarginIsWhatAnotherRoleCosts(t *testing.T) {
	lines := front()
	answers := roles.Shipped().Decode(lines).Answers
	for i, a := range answers {
		if a.Margin <= 0 || a.Runner == a.Role {
			t.Errorf("line %d: %v by %d before %v", i, a.Role, a.Margin, a.Runner)
		}
	}
	if again := roles.Shipped().Decode(lines).Answers; !slices.Equal(again, answers) {
		t.Error("the same lines have other roles the second time")
	}
	if got := roles.Shipped().Decode(nil).Answers; got != nil {
		t.Errorf("no lines have the roles %v", got)
	}
}

func TestATextHasOneHeadlineAndItsPartsComeInOrder(t *testing.T) {
	var lines []roles.Line
	for i := range 60 { // lines that could be anything, in many orders
		says := roles.Says(i * 7 % 16)
		lines = append(lines, line(fmt.Sprintf("Line %d of Some Words", i), says))
	}
	for start := range 50 {
		titles, text := 0, false
		for i, a := range roles.Shipped().Decode(lines[start:]).Answers {
			if a.Role == roles.Title {
				titles++
			}
			if text && a.Sections {
				t.Errorf("from %d: line %d is in the front, behind the text", start, i)
			}
			text = text || !a.Sections
		}
		if titles > 1 {
			t.Errorf("from %d: %d headlines", start, titles)
		}
	}
}

func TestATableThatIsBrokenIsRefusedWithItsLine(t *testing.T) {
	for text, want := range map[string]string{
		"":                                  "line 1",
		"# made\nno such clue\tbody=1\n":    "line 2",
		"# made\nwords 1\tbody=x\n":         "line 2",
		"# made\nwords 1\tnobody=1\n":       "line 2",
		"# made\nwords 1\tbody=1\na > b\t1": "line 3",
	} {
		if _, err := roles.Parse(text); err == nil || !strings.Contains(err.Error(), want) {
			t.Errorf("%q: got %v, want an error that names %s", text, err, want)
		}
	}
}

// TestALongTextIsWeighedInStretchesAsInOnePiece repeats lines until they are several
// stretches: far from both ends, each repetition is read like the one before, wherever a
// stretch ends.
func TestALongTextIsWeighedInStretchesAsInOnePiece(t *testing.T) {
	unit := front()[4:]
	unit = append(unit, line("What the harbour said", roles.SaysNothing), line("And a line of more than a few words that ends in a stop.", roles.SaysNothing))
	var lines []roles.Line
	for len(lines) < 7000 {
		lines = append(lines, unit...)
	}
	answers := roles.Shipped().Decode(lines).Answers
	from := len(unit) * 20
	for i := from; i < len(lines)-from; i++ {
		if got, want := answers[i], answers[from+(i-from)%len(unit)]; got != want {
			t.Fatalf("line %d is %+v, the same line earlier %+v", i, got, want)
		}
	}
}
