package typeset

import (
	"math/rand/v2"
	"slices"
	"strings"
	"testing"
)

// Line breaking is tested from within: what matters is which of all possible
// breaks are chosen, and pages do not tell.

// words makes the items of a paragraph of words of so many units, parted by
// spaces of 4 that may stretch by 2 and shrink by 1.
func words(widths ...int) []item {
	var items []item
	for i, w := range widths {
		if i > 0 {
			items = append(items, item{kind: glue, width: 4, stretch: 2, shrink: 1})
		}
		items = append(items, item{kind: box, width: w})
	}
	return append(items, item{kind: penalty, penalty: always})
}

// demeritsOf adds up what a choice of breaks costs by the rules; ok is false
// when it does not pass what is asked.
func demeritsOf(items []item, breaks []int, measure Unit, a attempt) (total int64, ok bool) {
	start, hyphens := 0, 0
	for _, end := range breaks {
		var width, stretch, shrink Unit
		for i := start; i < end; i++ {
			if items[i].kind != penalty {
				width, stretch, shrink = width+items[i].width, stretch+items[i].stretch, shrink+items[i].shrink
			}
		}
		it := &items[end]
		if it.kind == penalty {
			width += it.width
		}
		final := it.kind == penalty && it.penalty <= always
		bad, over := badness(measure, width, stretch, shrink)
		if final && width <= measure {
			bad = lastBadness(width, measure)
		}
		if over || bad > a.tolerance || it.flagged && (!a.hyphens || hyphens == mostHyphens) || final && hyphens > 0 {
			return 0, false
		}
		total += price(bad, it, hyphens > 0, final)
		if hyphens++; !it.flagged {
			hyphens = 0
		}
		for start = end; start < len(items) && items[start].kind != box; start++ {
		}
	}
	return total, true
}

// cheapest tries every way to break a paragraph.
func cheapest(items []item, measure Unit, a attempt) (least int64, found bool) {
	var places []int
	for i, it := range items[:len(items)-1] {
		if it.kind == glue && i > 0 && items[i-1].kind == box || it.kind == penalty && it.penalty < never {
			places = append(places, i)
		}
	}
	for set := range 1 << len(places) {
		var breaks []int
		for k, p := range places {
			if set>>k&1 == 1 {
				breaks = append(breaks, p)
			}
		}
		if d, ok := demeritsOf(items, append(breaks, len(items)-1), measure, a); ok && (!found || d < least) {
			least, found = d, true
		}
	}
	return least, found
}

func TestNoOtherWayToBreakAParagraphIsCheaper(t *testing.T) {
	r := rand.New(rand.NewPCG(5, 5))
	tried := 0
	for range 300 {
		var widths []int
		for range 4 + r.IntN(8) {
			widths = append(widths, 3+r.IntN(12))
		}
		items := words(widths...)
		for k := range len(items) - 1 { // some words may be divided
			if items[k].kind == box && items[k].width > 9 && r.IntN(2) == 0 {
				first := items[k].width / 2
				divided := []item{{kind: box, width: first}, {kind: penalty, penalty: 60, flagged: true, width: 2}, {kind: box, width: items[k].width - first}}
				items = slices.Replace(items, k, k+1, divided...)
				break
			}
		}
		asked := attempts[0]
		least, found := cheapest(items, 40, asked)
		if !found {
			asked = attempts[1]
			least, found = cheapest(items, 40, asked)
		}
		if !found {
			continue
		}
		if asked.hyphens {
			tried++
		}
		var f fitter
		breaks := f.fit(func(bool) []item { return items }, 40)
		got, ok := demeritsOf(items, breaks, 40, asked)
		if !ok || got != least {
			t.Fatalf("words %v: breaks at %v cost %d (%v), the cheapest way %d", widths, breaks, got, ok, least)
		}
	}
	if tried < 20 {
		t.Fatalf("only %d paragraphs could be broken well", tried)
	}
}

func TestAParagraphThatFitsIsOneLine(t *testing.T) {
	var f fitter
	items := words(5, 5, 5)
	if got := f.fit(func(bool) []item { return items }, 40); len(got) != 1 || got[0] != len(items)-1 {
		t.Errorf("breaks at %v", got)
	}
}

func TestWordsWiderThanTheMeasureStandAlone(t *testing.T) {
	var f fitter
	items := words(5, 90, 5, 90, 90)
	breaks := f.fit(func(bool) []item { return items }, 40)
	if len(breaks) != 5 || breaks[len(breaks)-1] != len(items)-1 {
		t.Errorf("breaks at %v, want a line for each word", breaks)
	}
	if !slices.IsSorted(breaks) {
		t.Errorf("breaks at %v are not in order", breaks)
	}
}

func TestNoLineEndsWhereItIsForbidden(t *testing.T) {
	items := words(18, 18, 18)
	items = slices.Insert(items, 1, item{kind: penalty, penalty: never})
	var f fitter
	for _, b := range f.fit(func(bool) []item { return items }, 41) {
		if b == 1 || b == 2 {
			t.Errorf("a line ends at %d, before a no-break space", b)
		}
	}
}

func TestALastLineIsNotOneShortWordIfItNeedNotBe(t *testing.T) {
	var f fitter
	items := words(append(slices.Repeat([]int{8}, 18), 2)...) // nine words on a line, or eight
	breaks := f.fit(func(bool) []item { return items }, 100)
	last := breaks[len(breaks)-2]
	width := Unit(0)
	for _, it := range items[last:] {
		if it.kind == box {
			width += it.width
		}
	}
	if width <= 2 {
		t.Errorf("breaks at %v leave the last word alone", breaks)
	}
}

func TestHyphensUnderOneAnotherCostMore(t *testing.T) {
	it := item{kind: penalty, penalty: 60, flagged: true}
	if after, alone := price(10, &it, true, false), price(10, &it, false, false); after <= alone {
		t.Errorf("a hyphen under a hyphen costs %d, one alone %d", after, alone)
	}
}

func TestBadnessGrowsWithWhatTheSpacesMustGive(t *testing.T) {
	before := int64(-1)
	for missing := range 60 {
		bad, over := badness(1000, 1000-missing, 20, 10)
		if over || bad < before {
			t.Fatalf("%d missing: %d after %d", missing, bad, before)
		}
		before = bad
	}
	if _, over := badness(1000, 1026, 20, 10); !over {
		t.Error("spaces and letters shrank more than they can")
	}
	if bad, over := badness(1000, 1010, 20, 10); over || bad != 100 {
		t.Errorf("spaces at their narrowest have badness %d", bad)
	}
	if bad, over := badness(1000, 1020, 20, 10); over || bad <= 100 || bad > 200 {
		t.Errorf("spaces at their narrowest between narrow letters have badness %d", bad)
	}
	full, _ := badness(300*Point, 290*Point, 0, 0)
	short, _ := badness(300*Point, 200*Point, 0, 0)
	if short <= full {
		t.Error("without spaces the fuller line is not the better one")
	}
	if word, two := must(badness(300*Point, 60*Point, 0, 0)), must(badness(300*Point, 110*Point, 2*Point, Point)); word <= two {
		t.Errorf("a word alone has badness %d, two words %d", word, two)
	}
}

func must(bad int64, _ bool) int64 { return bad }

// TestATextWithoutEndTakesTimeInProportion holds the breaker to linear time: the
// number of line ends that it considers at once does not grow.
func TestATextWithoutEndTakesTimeInProportion(t *testing.T) {
	most := func(n int) int {
		var widths []int
		for i := range n {
			widths = append(widths, 3+i%9)
		}
		items := words(widths...)
		var f fitter
		f.fit(func(bool) []item { return items }, 100)
		return cap(f.active)
	}
	if short, long := most(200), most(20000); long > 4*short {
		t.Errorf("%d line ends at once for a long text, %d for a short one", long, short)
	}
}

func TestColumnsAreKeptByNoBreakSpaces(t *testing.T) {
	if got, want := keepColumns("  a b   c"), "\u00a0\u00a0a b\u00a0\u00a0\u00a0c"; got != want {
		t.Errorf("%q, want %q", got, want)
	}
	if got := widest("a\nbcd\n\nef"); got != 3 {
		t.Errorf("widest is %d", got)
	}
}

func TestWordsOfOtherScriptsAreMarked(t *testing.T) {
	for _, test := range []struct{ document, word, want string }{
		{"en", "шесть", "und-Cyrl"}, {"en", "ΑΒΓ", "el"}, {"en", "π", ""}, {"en", "שלום", "he"}, {"en", "سلام", "und-Arab"},
		{"en", "ferry", ""}, {"en", "café", ""}, {"en", "12", ""}, {"ru", "Ferry", "und-Latn"}, {"ru", "паром", ""},
		{"el", "α", ""}, {"ja", "ピアノ", ""}, {"ja", "東京", ""}, {"en", "ქარი", "ka"}, {"en", "նավ", "hy"},
		{"az-Cyrl", "гајыг", ""}, {"und", "паром", ""}, {"no such tag!", "паром", ""},
	} {
		s := &setter{script: scriptOf(test.document)}
		if got, _ := s.foreign(test.word); got != test.want {
			t.Errorf("%q in a document in %q is marked %q, want %q", test.word, test.document, got, test.want)
		}
	}
}

func TestScriptsHaveWellFormedLanguages(t *testing.T) {
	for _, s := range scripts {
		if strings.TrimSpace(s.lang) == "" || scriptOf(s.lang) != s.code && !strings.HasPrefix(s.lang, "und-") && s.code != "Kana" && s.code != "Hira" {
			t.Errorf("%s is marked %q, whose script is %q", s.code, s.lang, scriptOf(s.lang))
		}
	}
}

func TestALineIsTooLooseWhenItsBadnessIsMoreThanTheAttemptTakes(t *testing.T) {
	for _, a := range attempts[:2] {
		for measure := Unit(100); measure < 400_000; measure = measure*3/2 + 17 {
			for length := Unit(0); length < measure; length += measure/97 + 1 {
				for stretch := Unit(0); stretch < measure; stretch = stretch*5/4 + 1 {
					bad, over := badness(measure, length, stretch, stretch/2)
					want := stretch > 0 && measure-length > stretch && bad > a.tolerance
					if got := tooLoose(measure-length, length, stretch, a.loosest); over || got != want {
						t.Fatalf("a line of %d in %d, which gives %d: %v, badness %d, over %v", length, measure, stretch, got, bad, over)
					}
				}
			}
		}
	}
}
