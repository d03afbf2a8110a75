package hyphen_test

import (
	"bufio"
	"crypto/sha256"
	"encoding/hex"
	"errors"
	"io/fs"
	"os"
	"path/filepath"
	"regexp"
	"slices"
	"strconv"
	"strings"
	"testing"
	"unicode"

	"github.com/fad55d40/archive/convert/hyphen"
	"github.com/fad55d40/archive/convert/packed"
)

func patternFile(t testing.TB, name string) string {
	t.Helper()
	data, err := os.ReadFile(filepath.Join("patterns", name))
	if errors.Is(err, fs.ErrNotExist) {
		if data, err = os.ReadFile(filepath.Join("patterns", name+".zst")); err == nil {
			data, err = packed.Unpack(data)
		}
	}
	if err != nil {
		t.Fatal(err)
	}
	return string(data)
}

// patternFiles are the names of the pattern files that begin so, as unpacked.
func patternFiles(t testing.TB, start string) []string {
	t.Helper()
	plain, err := filepath.Glob("patterns/" + start + "*.tex")
	packed, err2 := filepath.Glob("patterns/" + start + "*.tex.zst")
	if err != nil || err2 != nil {
		t.Fatal(err, err2)
	}
	var names []string
	for _, file := range append(plain, packed...) {
		names = append(names, strings.TrimSuffix(filepath.Base(file), ".zst"))
	}
	return names
}

func TestEveryPatternFileHasItsOriginDigestAndNotice(t *testing.T) {
	told := map[string]bool{}
	name := ""
	for s := bufio.NewScanner(strings.NewReader(patternFile(t, "ORIGIN"))); s.Scan(); {
		key, value, _ := strings.Cut(s.Text(), ": ")
		switch key {
		case "File":
			name = value
			told[name] = true
		case "SHA-256":
			sum := sha256.Sum256([]byte(patternFile(t, name)))
			if got := hex.EncodeToString(sum[:]); got != value {
				t.Errorf("%s: digest %s, ORIGIN says %s", name, got, value)
			}
		case "Licence":
			head, _, _ := strings.Cut(patternFile(t, name), "\n\\")
			checkLicence(t, name, head, value)
		}
	}
	files := patternFiles(t, "")
	if len(files) == 0 || len(files) != len(told) {
		t.Errorf("%d files, %d stanzas", len(files), len(told))
	}
	for _, f := range files {
		if !told[filepath.Base(f)] {
			t.Errorf("%s is not in ORIGIN", f)
		}
		if !strings.Contains(hyphen.Notices(), filepath.Base(f)+"\n%") {
			t.Errorf("%s is not in the notices", f)
		}
	}
	if !strings.Contains(hyphen.Notices(), "LPPL Version 1.3c") {
		t.Error("the notices lack the LPPL")
	}
}

// checkLicence looks for what ORIGIN says in the notice of the file.
func checkLicence(t *testing.T, name, head, licence string) {
	t.Helper()
	for alternative := range strings.SplitSeq(licence, " or ") {
		want := map[string]string{
			"MIT": "MIT", "LPPL": "LPPL", "MPL": "name: MPL", "that of archive": "that of archive, see LICENSE", "BSD-3-Clause": "BSD 3-clause",
			"permissive notice (Unicode style)": "DATA FILES ARE PROVIDED",
			"BSD-like notice":                   "may be used, modified, copied, distributed",
		}[alternative]
		if alternative == "all-permissive notice" {
			want = "modif"
		}
		if want == "" || !strings.Contains(head, want) || !strings.Contains(strings.ToLower(head), "copyright") {
			t.Errorf("%s: its notice does not say %q", name, alternative)
		}
	}
}

// The minima in the table must not allow more than the files do.
func TestMinimaAreThoseOfTheFiles(t *testing.T) {
	number := regexp.MustCompile(`(?s)typesetting:\s*\n%\s*left:\s*(\d).*?right:\s*(\d)`)
	for _, tag := range hyphen.Languages() {
		p, ok := hyphen.For(tag)
		if !ok {
			t.Fatalf("no patterns for %s", tag)
		}
		files := patternFiles(t, "hyph-"+tag)
		if len(files) != 1 {
			continue // named otherwise
		}
		m := number.FindStringSubmatch(patternFile(t, filepath.Base(files[0])))
		if m == nil {
			continue
		}
		wantLeft, _ := strconv.Atoi(m[1])
		wantRight, _ := strconv.Atoi(m[2])
		if left, right := p.Minima(); left != max(2, wantLeft) || right != max(2, wantRight) {
			t.Errorf("%s: %d and %d, the file says %d and %d", tag, left, right, wantLeft, wantRight)
		}
	}
	if !slices.IsSorted(hyphen.Languages()) || len(hyphen.Languages()) < 30 {
		t.Errorf("languages %v", hyphen.Languages())
	}
}

// liang divides a word the slow way, straight from the text of the patterns.
func liang(patterns []string, word string, left, right int) []int {
	w := []rune("." + strings.ToLower(word) + ".")
	levels := make([]rune, len(w)+1)
	for _, p := range patterns {
		letters := []rune(strings.Map(func(r rune) rune {
			if unicode.IsDigit(r) {
				return -1
			}
			return r
		}, p))
		for i := 0; i+len(letters) <= len(w); i++ {
			if !slices.Equal(w[i:i+len(letters)], letters) {
				continue
			}
			at := i
			for _, r := range p {
				if unicode.IsDigit(r) {
					levels[at] = max(levels[at], r)
				} else {
					at++
				}
			}
		}
	}
	var points []int
	offset := 0
	for i, r := range []rune(word) {
		if n := len(w) - 2; i >= left && n-i >= right && levels[i+1]%2 == 1 {
			points = append(points, offset)
		}
		offset += len(string(r))
	}
	return points
}

func TestTheTrieAgreesWithAPlainReadingOfThePatterns(t *testing.T) {
	comment := regexp.MustCompile(`%.*`)
	block := regexp.MustCompile(`\\patterns\{([^}]*)\}`)
	for _, c := range []struct{ lang, file, text string }{
		{"de", "hyph-de-1996.tex", "Rechtschreibreform Wirtschaftswissenschaften ungewöhnlich Verantwortung xyzzy"},
		{"fr", "hyph-fr.tex", "gouvernement indépendance quelquefois œuvre"},
		{"ru", "hyph-ru.tex", "государственный восьмидесятилетний подъезд"},
		{"cy", "hyph-cy.tex", "llanfairpwllgwyngyll ysgrifennydd"},
		{"el-polyton", "hyph-el-polyton.tex", "ἐπιστήμη φιλοσοφία"},
		{"fi", "hyph-fi-x-school.tex", "lentokonesuihkuturbiinimoottori yliopisto"},
	} {
		var patterns []string
		for _, m := range block.FindAllStringSubmatch(comment.ReplaceAllString(patternFile(t, c.file), ""), -1) {
			patterns = append(patterns, strings.Fields(m[1])...)
		}
		if len(patterns) < 100 {
			t.Fatalf("%s: %d patterns", c.file, len(patterns))
		}
		p, _ := hyphen.For(c.lang)
		left, right := p.Minima()
		for _, word := range strings.Fields(c.text) {
			if got, want := p.Points(word, nil), liang(patterns, word, left, right); !slices.Equal(got, want) {
				t.Errorf("%s: %s at %v, want %v", c.lang, word, got, want)
			}
		}
	}
}
