package cells_test

import (
	"math/rand/v2"
	"strings"
	"testing"
	"unicode/utf8"

	"github.com/rivo/uniseg"

	"github.com/fad55d40/archive/archive/cells"
)

func TestWidthsAreThoseOfATerminal(t *testing.T) {
	for s, want := range map[string]int{
		"": 0, "abc": 3, "夜の船": 6, "ｶﾅ": 2, "Ｆ": 2, "e\u0301": 1, "👩\u200d👩\u200d👧": 2, "🇦🇿": 2, "می\u200cخواهم": 7,
		"\t": 4, "\u00a0": 1, "\u3000": 2, "\x1b": 4, "\u202e": 6, "\U000e0041": 10, "\xff": 4, "\ufffd": 6,
		"\u0301": 1, // on a circle, or it would sit on what stands before
	} {
		if got := cells.Width(s); got != want {
			t.Errorf("%+q is %d wide, want %d", s, got, want)
		}
	}
}

func TestWhatIsShownCannotDriveATerminal(t *testing.T) {
	for s, want := range map[string]string{
		"a\x1b[31mb": `a\x1b[31mb`, "a\u202eb": `a\u202eb`, "a\xffb": `a\xffb`, "a\u0085b": `a\u0085b`, "a\nb": "a b",
		"a\u2028b": `a\u2028b`, "a\ue000": `a\ue000`, "\U000f0000": `\U000f0000`, "\x00": `\x00`, "28\u00a0April": "28\u00a0April",
	} {
		if got := cells.Show(s); got != want {
			t.Errorf("%+q is shown as %+q, want %+q", s, got, want)
		}
	}
}

func TestTenThousandMarksOnALetterAreNotShown(t *testing.T) {
	if got := cells.Show("a" + strings.Repeat("\u0301", 10000)); utf8.RuneCountInString(got) > 20 || cells.Width(got) != 2 {
		t.Errorf("%d characters are shown, %d wide", utf8.RuneCountInString(got), cells.Width(got))
	}
}

func TestLinesBreakWhereTheirScriptAllows(t *testing.T) {
	for _, test := range []struct {
		text  string
		width int
		want  string
	}{
		{"", 10, ""},
		{"ten columns and more", 11, "ten columns|and more"},
		{"ten columns and more", 10, "ten|columns|and more"},
		{"abcdefghijklm no", 5, "abcde|fghij|klm|no"},
		{"a  b", 1, "a|b"},
		{"one\ntwo", 10, "one|two"},
		{"one\n\ntwo\n", 10, "one||two"},
		{"夜の船、港", 6, "夜の|船、港"},                                                 // no line begins with a comma
		{"list; --fail-if-empty objects", 16, "list;|--fail-if-empty|objects"}, // a flag stays whole
		{"put it into /etc/systemd/system", 18, "put it into|/etc/systemd/|system"},
		{"/usr/share/man", 6, "/usr/|share/|man"}, // there is no other place
		{" /usr/share", 6, " /usr/|share"},
		{"see 夜の船-港は", 8, "see 夜の|船-港は"},
		{"28\u00a0April 2021", 9, "28\u00a0April|2021"},
		{"x\u202ey", 8, `x\u202ey`},
	} {
		if got := strings.Join(cells.Wrap(test.text, test.width, 0), "|"); got != test.want {
			t.Errorf("%q in %d columns is %q, want %q", test.text, test.width, got, test.want)
		}
	}
}

func TestWhatIsCutSaysSo(t *testing.T) {
	for _, test := range []struct {
		got, want string
	}{
		{cells.Cut("abcdef", 6), "abcdef"}, {cells.Cut("abcdef", 5), "abcd…"}, {cells.Cut("夜の船", 5), "夜の…"}, {cells.Cut("夜の船", 4), "夜…"},
		{cells.Cut("ab cd", 4), "ab…"}, {cells.Cut("a\nb", 9), "a…"}, {cells.Cut("ab\n", 9), "ab"}, {cells.Cut("", 3), ""},
		{strings.Join(cells.Wrap("one two three four", 5, 2), "|"), "one|two…"},
		{strings.Join(cells.Wrap("one two", 5, 2), "|"), "one|two"},
	} {
		if test.got != test.want {
			t.Errorf("got %q, want %q", test.got, test.want)
		}
	}
}

// letters for texts at random: of all widths, some that join, some that break
// lines, some that may not be shown.
var letters = []string{"a", "b", " ", " ", "-", "é", "e\u0301", "\u0301", "夜", "、", "「", "ｶ", "ש", "ع", "\u200c", "\u200d", "👩", "\u00a0", "\u3000", "\t", "\n", "\x1b", "\u202e", "\xff", "🇦", "\ufe0f", "ก", "…", "\u00ad", "\U000e0041"}

func randomText(r *rand.Rand) string {
	var b strings.Builder
	for range r.IntN(60) {
		b.WriteString(letters[r.IntN(len(letters))])
	}
	return b.String()
}

func TestNothingIsWiderThanItMayBe(t *testing.T) {
	r := rand.New(rand.NewPCG(4, 7))
	for range 5000 {
		s, width := randomText(r), 12+r.IntN(20)
		lines := cells.Wrap(s, width, 0)
		checkLines(t, s, width, lines)
		checkLines(t, s, width, cells.Wrap(s, width, 1+r.IntN(3)))
		checkLines(t, s, width, []string{cells.Cut(s, width)})
		if got, want := squeezed(strings.Join(lines, "")), squeezed(cells.Show(s)); got != want {
			t.Fatalf("%+q lost something when broken: %+q", s, lines)
		}
	}
}

// squeezed leaves out what may go at a break.
func squeezed(s string) string { return strings.Join(strings.Fields(s), "") }

func checkLines(t *testing.T, s string, width int, lines []string) {
	t.Helper()
	for _, l := range lines {
		if got := uniseg.StringWidth(l); got > width || cells.Show(l) != l {
			t.Fatalf("%+q in %d columns has the line %+q, which is %d wide or unfit to be shown", s, width, l, got)
		}
	}
}
