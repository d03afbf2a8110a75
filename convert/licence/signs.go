package licence

import (
	"strings"
	"unicode/utf8"
)

// ShortLine is the length in bytes up to which a line may be a licence or a
// credit without a sign of one.
const ShortLine = 320

const openWords = 120 // a label ends within

// Signs looks for what no long line without a licence holds. It searches for
// one rare byte at a time, which the processor does in blocks.
func Signs(s string) bool {
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

// rare marks the bytes at which Hints looks closer.
var rare = func() (table [256]bool) {
	for _, c := range []byte("/|C:(\xA9\xA1\xB7\xA2cvdBUPFWGLOD") {
		table[c] = true
	}
	return table
}()

// Hints looks for what a short credit without a label holds.
func Hints(s string) bool {
	wide, letters := false, false
	for i := 0; i < len(s); i++ {
		if c := s[i]; rare[c] && hintAt(s, i) {
			return true
		} else if c >= utf8.RuneSelf {
			wide = true
			letters = letters || c != 0xE2 && c >= 0xC2 || c == 0xE2 && !follows(s, i, "\xE2\x80") // more than punctuation
		}
	}
	if len(s) < openWords && (endsInDigit(s) && strings.IndexByte(s, ',') > 0 || strings.Contains(s, " for ")) {
		return true
	}
	if !wide {
		return strings.Contains(s, "lisans")
	}
	return holdsAny(s, "minio p", "omaine", "domen", "riserv", "sakl", "qorun", "zastrze", "lisan", "lisen") ||
		letters && holdsAny(s, "лиценз", "ліценз", "άδεια", "достояни", "надбання", "δημόσι", "κτήμα", "mülkiyy", "réserv", "защищен", "захищен", "摄", "攝", "撮影", "ⓒ")
}

func holdsAny(s string, hints ...string) bool {
	for _, hint := range hints {
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
