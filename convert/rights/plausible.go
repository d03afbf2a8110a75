package rights

import (
	"strings"
	"sync"
	"unicode"
	"unicode/utf8"
)

// Lengths in bytes by which the cheap test goes.
const (
	maxCredit = 1600 // no line beyond is a credit
	shortLine = 320  // credits without licence, sign or label are short
	openWords = 120  // a label ends within
)

// plausible is the test that turns most lines away before anything is
// allocated: a credit opens with one of a few words, or it holds a licence's
// letters, an address or a copyright sign, or it is short and holds a joint or
// a word for a licence.
func plausible(s string) bool {
	switch {
	case len(s) > maxCredit:
		return false
	case len(s) > shortLine:
		return signs(s) || opens(s)
	}
	return hints(s) || opens(s)
}

// signs looks for what no long line without a licence holds. It searches for
// one rare byte at a time, which the processor does in blocks.
func signs(s string) bool {
	for _, rare := range []byte{'C', ':', '(', 0xA9, 0xA1} {
		for i := strings.IndexByte(s, rare); i >= 0; {
			if signAt(s, i) {
				return true
			}
			next := strings.IndexByte(s[i+1:], rare)
			if next < 0 {
				break
			}
			i += 1 + next
		}
	}
	return strings.Contains(s, "cc-by") || strings.Contains(s, "cc by") || strings.Contains(s, "creativeco")
}

// signAt reports whether a licence, an address or a copyright sign stands at
// one of the rare bytes.
func signAt(s string, i int) bool {
	switch s[i] {
	case 'C':
		return follows(s, i, "CC") || follows(s, i, "Creative C") || follows(s, i, "CREATIVE C") || follows(s, i, "Copyright ")
	case ':':
		return follows(s, i, "://")
	case '(':
		return follows(s, i, "(c)") || follows(s, i, "(C)")
	case 0xA9:
		return i > 0 && s[i-1] == 0xC2 // ©
	case 0xA1:
		return i > 0 && follows(s, i-1, "СС") // Cyrillic letters that look like CC
	}
	return false
}

func follows(s string, i int, text string) bool { return strings.HasPrefix(s[i:], text) }

// rare marks the bytes at which hints looks closer.
var rare = func() (table [256]bool) {
	for _, c := range []byte("/|C:(\xA9\xA1\xB7\xA2cvdBUPFWGLOD") {
		table[c] = true
	}
	return table
}()

// hints looks for what a short credit without a label holds.
func hints(s string) bool {
	wide := false
	for i := 0; i < len(s); i++ {
		if c := s[i]; rare[c] && hintAt(s, i) {
			return true
		} else if c >= utf8.RuneSelf {
			wide = true
		}
	}
	if len(s) < openWords && (endsInDigit(s) && strings.IndexByte(s, ',') > 0 || strings.Contains(s, " for ")) {
		return true
	}
	if !wide {
		return strings.Contains(s, "lisans")
	}
	for _, hint := range []string{"лиценз", "ліценз", "άδεια", "достояни", "надбання", "minio p", "omaine", "δημόσι", "κτήμα", "mülkiyy", "domen", "réserv", "riserv", "защищен", "захищен", "sakl", "qorun", "zastrze", "lisan", "lisen", "摄", "攝", "撮影", "ⓒ"} {
		if strings.Contains(s, hint) {
			return true
		}
	}
	return false
}

func hintAt(s string, i int) bool {
	switch s[i] {
	case '/', '|':
		return true
	case 'c':
		return follows(s, i, "cc-") || follows(s, i, "cc by") || follows(s, i, "cc0") || follows(s, i, "cens") || follows(s, i, "cenc") || follows(s, i, "c domain") || follows(s, i, "creativeco")
	case 'v':
		return follows(s, i, "via ") || follows(s, i, "ved") && i > 4 && s[i-5:i] == "reser" || follows(s, i, "vorbehalten")
	case 'd':
		return follows(s, i, "dominio") || follows(s, i, "domena") || follows(s, i, "domain") || follows(s, i, "dobe.com")
	case 'B':
		return follows(s, i, "BY-")
	case 'U':
		return follows(s, i, "Unsplash")
	case 'P':
		return follows(s, i, "Pexels") || follows(s, i, "Pixabay") || follows(s, i, "PDM") || follows(s, i, "Public")
	case 'F':
		return follows(s, i, "Flickr")
	case 'W':
		return follows(s, i, "Wikimedia")
	case 'G':
		return follows(s, i, "GFDL") || follows(s, i, "GNU F") || follows(s, i, "Gemeinfrei")
	case 'L':
		return follows(s, i, "LAL") || follows(s, i, "Licen") || follows(s, i, "Lizenz") || follows(s, i, "LICEN")
	case 'O':
		return follows(s, i, "OGL") || follows(s, i, "Open ") || follows(s, i, "ODbL")
	case 'D':
		return follows(s, i, "Dominio") || follows(s, i, "Domaine") || follows(s, i, "Domena")
	case 0xB7:
		return i > 0 && s[i-1] == 0xC2 // ·
	case 0xA2:
		return i > 1 && follows(s, i-2, "•")
	}
	return signAt(s, i)
}

func endsInDigit(s string) bool {
	return s != "" && '0' <= s[len(s)-1] && s[len(s)-1] <= '9'
}

// openers are the first words of all phrases that a credit can open with.
var openers = sync.OnceValue(func() map[string]bool {
	words := map[string]bool{"copyright": true}
	for _, x := range []lexicon{labelWords, statementWords, programWords, bodies, elementNames, remarkWords} {
		for first := range x.table() {
			words[first] = true
		}
	}
	for first, list := range introWords.table() {
		for _, p := range list {
			if p.value == byCourtesy {
				words[first] = true
			}
		}
	}
	for _, common := range []string{"the", "a", "an", "i", "in", "on", "no"} {
		delete(words, common)
	}
	words["no"] = true // "No known copyright restrictions"
	return words
})

// opens reports whether a line opens as a credit does. The first word decides
// most cases; behind it a few words are read.
func opens(s string) bool {
	var buf [64]byte
	first := firstWord(buf[:0], s)
	if !openers()[string(first)] {
		return false
	}
	head := s
	if len(head) > openWords {
		head = head[:openWords]
		for !utf8.ValidString(head[len(head)-min(4, len(head)):]) && len(head) > openWords-4 {
			head = head[:len(head)-1]
		}
	}
	l := scan(head)
	i := 0
	for i < len(l.toks) && l.is(i, mark) {
		i++
	}
	if _, ok := l.labelAt(i); ok || statementWords.has(l, i) || programWords.has(l, i+1) || programWords.has(l, i) || elementNames.has(l, i) {
		return true
	}
	if tie, _, ok := introWords.match(l, i); ok && tie == byCourtesy || l.word(i) == "copyright" {
		return true
	}
	if _, next, ok := bodies.match(l, i); ok && labelWords.has(l, next) {
		return true
	}
	if class, next, ok := labelWords.match(l, i); ok && (class == ofPhoto || class == ofImage) && l.upper(next) || ok && (class == ofArchive || class == ofIllustrative) {
		return true
	}
	_, next, ok := remarkWords.match(l, i)
	return ok && (next == len(l.toks) || l.is(next, mark))
}

// firstWord appends the folded first word of s to buf, without leading marks.
func firstWord(buf []byte, s string) []byte {
	for i, r := range s {
		switch {
		case 'a' <= r && r <= 'z' || 'A' <= r && r <= 'Z' || r >= 0xC0 && (unicode.IsLetter(r) || unicode.Is(unicode.M, r)):
			if r = foldRune(r); r != dropped {
				buf = utf8.AppendRune(buf, r)
			}
		case len(buf) > 0 || i > 12:
			return buf
		}
		if len(buf) > 40 {
			return buf
		}
	}
	return buf
}
