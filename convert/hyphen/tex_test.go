package hyphen

import (
	"slices"
	"strings"
	"testing"
)

func TestPatternFilesAreReadAsTeXReadsThem(t *testing.T) {
	for _, c := range []struct{ name, text, patterns, exceptions string }{
		{"nothing", "", "", ""},
		{"words", `\patterns{a1b .c2d}`, "a1b .c2d", ""},
		{"lines and tabs", "\\patterns{\n.a1\n\tb2\r\n}\n", ".a1 b2", ""},
		{"comments", "% \\patterns{x1}\n\\patterns{% y1\na1 % z1 }\nb1}", "a1 b1", ""},
		{"a comment at the end", "\\patterns{a1}% {", "a1", ""},
		{"a comment that touches a word", "\\patterns{a1%b\nc1}", "a1 c1", ""},
		{"exceptions", `\hyphenation{ta-ble as-so-ciate}`, "", "ta-ble as-so-ciate"},
		{"both, twice", `\patterns{a1}\hyphenation{x-y}\patterns{b1}\hyphenation{z-z}`, "a1 b1", "x-y z-z"},
		{"other commands", `\message{Patterns {a1}}\patterns{b1}\endinput c1`, "b1", ""},
		{"an end that is missing", `\patterns{a1 b1`, "a1 b1", ""},
	} {
		var patterns, exceptions []string
		scan(c.text, func(w string) { patterns = append(patterns, w) }, func(w string) { exceptions = append(exceptions, w) })
		if strings.Join(patterns, " ") != c.patterns || strings.Join(exceptions, " ") != c.exceptions {
			t.Errorf("%s: patterns %q, exceptions %q", c.name, patterns, exceptions)
		}
	}
}

func TestAllFilesHaveTheirPatterns(t *testing.T) {
	for _, l := range languages() {
		patterns, exceptions := 0, 0
		for _, file := range l.files {
			scan(read(file), func(w string) {
				patterns++
				if strings.ContainsAny(w, `\{}%~^`) {
					t.Fatalf("%s: odd pattern %q", file, w)
				}
			}, func(w string) {
				exceptions++
				if strings.ContainsAny(w, `\{}%~^.0123456789`) {
					t.Fatalf("%s: odd exception %q", file, w)
				}
			})
		}
		if patterns < 190 && !l.syllabic {
			t.Errorf("%s: %d patterns", l.tag, patterns)
		}
		if l.tag == "en-us" && (patterns != 4938 || exceptions < 1000) {
			t.Errorf("%s: %d patterns, %d exceptions", l.tag, patterns, exceptions)
		}
	}
}

func TestNoTwoLanguagesShareATag(t *testing.T) {
	seen := map[string]string{}
	for _, l := range languages() {
		for _, tag := range append([]string{l.tag}, l.aliases...) {
			if other, twice := seen[tag]; twice {
				t.Errorf("%s stands for %s and %s", tag, other, l.tag)
			}
			if seen[tag] = l.tag; tag != strings.ToLower(tag) {
				t.Errorf("%s is not in lower case", tag)
			}
		}
		if l.left < 2 || l.right < 2 {
			t.Errorf("%s: minima %d and %d", l.tag, l.left, l.right)
		}
	}
}

// small is a trie of the given patterns that begins with room for few.
func small(patterns ...string) *trie {
	t := &trie{digits: []byte{0}}
	t.alphabet.add('.')
	t.grow(1)
	for _, p := range patterns {
		letters, values := t.split(p, nil, nil)
		t.insert(letters, values)
	}
	return t
}

func TestTheHighestDigitWins(t *testing.T) {
	for _, c := range []struct {
		name, patterns, word string
		want                 []byte // before each letter and after the last
	}{
		{"no pattern", "x1y", "abc", []byte{0, 0, 0, 0}},
		{"one digit", "a1b", "abab", []byte{0, 1, 0, 1, 0}},
		{"higher and lower", "a1b 2b a4bc", "abc", []byte{0, 4, 0, 0}},
		{"the beginning of a word", ".a1 .b3", "aab", []byte{0, 1, 0, 0}},
		{"the end of a word", "3b.", "bab", []byte{0, 0, 3, 0}},
		{"digits on all sides", "1a2b3", "ab", []byte{1, 2, 3}},
		{"one pattern inside another", "a1b1c1d b4c", "abcd", []byte{0, 1, 4, 1, 0}},
		{"letters of two bytes", "ж1ш", "жш", []byte{0, 1, 0}},
	} {
		trie := small(strings.Fields(c.patterns)...)
		symbols := []byte{trie.alphabet.of('.')}
		for _, r := range c.word {
			symbols = append(symbols, trie.alphabet.of(r))
		}
		symbols = append(symbols, symbols[0])
		levels := make([]byte, len(symbols)+1)
		trie.match(symbols, levels)
		if got := levels[1 : len(levels)-1]; !slices.Equal(got, c.want) {
			t.Errorf("%s: %v, want %v", c.name, got, c.want)
		}
	}
}

func TestTheTableGrowsWithoutLosingEdges(t *testing.T) {
	var patterns []string
	for a := 'a'; a <= 'z'; a++ {
		for b := 'a'; b <= 'z'; b++ {
			patterns = append(patterns, string([]rune{a, '1', b, 'x'}))
		}
	}
	trie := small(patterns...)
	if len(trie.edges) < int(trie.used) || trie.used < 26*26*2 {
		t.Fatalf("%d edges in %d slots", trie.used, len(trie.edges))
	}
	for _, p := range patterns {
		node, last := uint32(root), (*edge)(nil)
		letters, _ := trie.split(p, nil, nil)
		for _, s := range letters {
			if last = trie.edge(node, s, false); last == nil {
				t.Fatalf("%s is lost", p)
			}
			node = last.node
		}
		if last.value == 0 {
			t.Fatalf("%s has lost its digits", p)
		}
	}
}

func TestLettersBeyondTheAlphabetAreUnknown(t *testing.T) {
	var a alphabet
	if a.add('漢') != 0 || a.of('漢') != 0 || a.of(-1) != 0 || a.of('a') != 0 || a.add('a') != 1 || a.of('a') != 1 {
		t.Error("letters are numbered wrongly")
	}
	for r := rune(0x400); r < 0x600; r++ {
		a.add(r)
	}
	if a.n != 255 || a.of(0x5FF) != 0 {
		t.Errorf("%d letters are numbered", a.n)
	}
}
