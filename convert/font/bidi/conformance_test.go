package bidi_test

import (
	"bufio"
	"os"
	"os/exec"
	"path/filepath"
	"strconv"
	"strings"
	"testing"
	"unicode/utf8"

	"github.com/fad55d40/archive/convert/font/bidi"
)

// unicodeFile opens a test file of the Unicode Character Database that the
// shaping module carries, where the module cache is at hand.
func unicodeFile(t *testing.T, name string) *bufio.Scanner {
	t.Helper()
	dir, err := exec.Command("go", "list", "-m", "-f", "{{.Dir}}", "github.com/go-text/typesetting").Output()
	if err != nil {
		t.Skipf("no go command to find %s with: %v", name, err)
	}
	f, err := os.Open(filepath.Join(strings.TrimSpace(string(dir)), "bidi", "test", name))
	if err != nil {
		t.Skipf("the module cache has no %s", name)
	}
	t.Cleanup(func() { f.Close() })
	s := bufio.NewScanner(f)
	s.Buffer(nil, 1<<20)
	return s
}

// perRune takes one level a character from levels a byte.
func perRune(text string, levels []uint8) []uint8 {
	var out []uint8
	for at := range text {
		out = append(out, levels[at])
	}
	return out
}

// representatives returns a character of each class that is no bracket.
func representatives() map[string]rune {
	return map[string]rune{
		"L": 'a', "R": 0x5D0, "EN": '1', "ES": '-', "ET": '%', "AN": 0x661, "CS": ',', "B": 0x2029, "S": '\t',
		"WS": ' ', "ON": '!', "LRE": 0x202A, "LRO": 0x202D, "RLE": 0x202B, "RLO": 0x202E, "PDF": 0x202C,
		"NSM": 0x300, "AL": 0x627, "BN": 0xAD, "LRI": 0x2066, "RLI": 0x2067, "FSI": 0x2068, "PDI": 0x2069,
	}
}

// checkLevels compares, leaving out what the standard leaves open ("x").
func checkLevels(t *testing.T, line, text string, base bidi.Direction, want []string) (got []uint8, paragraph uint8) {
	t.Helper()
	raw, paragraph := bidi.Levels(nil, text, base)
	got = perRune(text, raw)
	if len(got) != len(want) {
		t.Fatalf("%s: %d levels, want %d", line, len(got), len(want))
	}
	for i, w := range want {
		if w != "x" && w != strconv.Itoa(int(got[i])) {
			t.Errorf("%s (base %d): levels %v, want %v", line, base, got, want)
			break
		}
	}
	return got, paragraph
}

func checkOrder(t *testing.T, line string, levels []uint8, want, order []string) {
	t.Helper()
	var kept []int
	var line2 []uint8
	for i, w := range want {
		if w != "x" {
			kept = append(kept, i)
			line2 = append(line2, levels[i])
		}
	}
	var got []string
	for _, i := range bidi.Order(nil, line2) {
		got = append(got, strconv.Itoa(kept[i]))
	}
	if strings.Join(got, " ") != strings.Join(order, " ") {
		t.Errorf("%s: order %v, want %v", line, got, order)
	}
}

func TestEveryCaseOfTheUnicodeClassTestHasItsLevels(t *testing.T) {
	s := unicodeFile(t, "BidiTest.txt")
	character := representatives()
	var want, order []string
	cases := 0
	for s.Scan() && !t.Failed() {
		line := s.Text()
		switch {
		case line == "" || line[0] == '#':
		case strings.HasPrefix(line, "@Levels:"):
			want = strings.Fields(line)[1:]
		case strings.HasPrefix(line, "@Reorder:"):
			order = strings.Fields(line)[1:]
		default:
			classes, bits, _ := strings.Cut(line, ";")
			var text []rune
			for _, c := range strings.Fields(classes) {
				text = append(text, character[c])
			}
			mask, err := strconv.ParseUint(strings.TrimSpace(bits), 16, 8)
			if err != nil {
				t.Fatal(err)
			}
			for i, base := range []bidi.Direction{bidi.Auto, bidi.LeftToRight, bidi.RightToLeft} {
				if mask>>i&1 == 1 {
					got, _ := checkLevels(t, line, string(text), base, want)
					checkOrder(t, line, got, want, order)
					cases++
				}
			}
		}
	}
	if cases < 700_000 {
		t.Errorf("only %d cases were read", cases)
	}
}

func TestEveryCaseOfTheUnicodeCharacterTestHasItsLevels(t *testing.T) {
	s := unicodeFile(t, "BidiCharacterTest.txt")
	cases := 0
	for s.Scan() && !t.Failed() {
		line := s.Text()
		if line == "" || line[0] == '#' {
			continue
		}
		fields := strings.Split(line, ";")
		var text []byte
		for _, hex := range strings.Fields(fields[0]) {
			r, err := strconv.ParseUint(hex, 16, 32)
			if err != nil {
				t.Fatal(err)
			}
			text = utf8.AppendRune(text, rune(r))
		}
		base := map[string]bidi.Direction{"0": bidi.LeftToRight, "1": bidi.RightToLeft, "2": bidi.Auto}[fields[1]]
		want := strings.Fields(fields[3])
		got, paragraph := checkLevels(t, line, string(text), base, want)
		if fields[2] != strconv.Itoa(int(paragraph)) {
			t.Errorf("%s: paragraph level %d", line, paragraph)
		}
		checkOrder(t, line, got, want, strings.Fields(fields[4]))
		cases++
	}
	if cases < 90_000 {
		t.Errorf("only %d cases were read", cases)
	}
}
