package text

import (
	"strings"
	"sync"
	"unicode"
	"unicode/utf8"

	"golang.org/x/text/encoding/charmap"
)

// nextSuspicion finds the first pair of characters, at or after i, that
// mojibake is full of and writing is not: what UTF-8's first bytes look like in
// another charset, then what its later bytes look like. It returns -1 when
// there is none.
func nextSuspicion(s string, i int) int {
	for i+2 < len(s) {
		b := s[i]
		if b < utf8.RuneSelf {
			if i++; s[i] < utf8.RuneSelf { // more than a space between words
				i += ascii(s[i:])
			}
			continue
		}
		if b < 0xC2 || b > 0xE2 || b > 0xC5 && b < 0xCE || b > 0xD1 && b < 0xE2 {
			i++
			continue
		}
		if b >= 0xD0 && b <= 0xD1 { // Cyrillic: most pairs are letters of any text
			if x := s[i+2]; x < utf8.RuneSelf || x == 0xD0 && i+3 < len(s) && s[i+3] >= 0x90 || x == 0xD1 && i+3 < len(s) && s[i+3] < 0x90 {
				i += 2
				continue
			}
		}
		r, n := utf8.DecodeRuneInString(s[i:])
		if i+n < len(s) && s[i+n] >= utf8.RuneSelf {
			if next, _ := utf8.DecodeRuneInString(s[i+n:]); isSuspicious(r, next) {
				return i
			}
		}
		i += n
	}
	return -1
}

// isSuspicious reports whether no writing has the second character after the
// first.
func isSuspicious(r, next rune) bool {
	switch {
	case r >= 0xC0 && r <= 0xFF: // Windows-1252, -1250, -1254; Ô of DOS
		return next < 0xC0 || next >= 0x152 && !unicode.IsLetter(next) || strings.ContainsRune("ŒœŠšŽžŸƒ", next) || r == 'Ô' && next == 'Ç'
	case strings.ContainsRune("ĂÄĹĐŃ", r): // Windows-1250
		return !unicode.IsLetter(next) || strings.ContainsRune("ŞşŤťŹźŁłĄąĽľŽž", next)
	case strings.ContainsRune("РСвГВДЕ", r): // Windows-1251
		return next < 0x410 || next > 0x44F
	case strings.ContainsRune("пяцбБд", r): // KOI8-R
		return next >= 0x2219 && next < 0x25A1 || strings.ContainsRune("°²·÷©", next)
	case r >= 0x2500 && r < 0x2580, r == 'Γ': // DOS
		return unicode.IsLetter(next) && unicode.Is(unicode.Latin, next) || r != 'Γ' && strings.ContainsRune("®¬½¼¡«»░▒▓║╗╝¢¥ªº⌐¿", next)
	case strings.ContainsRune("√¬‚≈", r): // Macintosh
		return next >= 0xA0 && (next < 0x100 || strings.ContainsRune("†•™≠Æ∞±≤≥∂∑∏π∫ΩŒœ", next))
	}
	return false
}

// misreadAs are the charsets that UTF-8 is mistaken for.
var misreadAs = [...]*charmap.Charmap{
	charmap.Windows1252, charmap.ISO8859_1, charmap.Windows1251, charmap.Windows1250, charmap.Windows1254,
	charmap.KOI8R, charmap.Macintosh, charmap.CodePage850, charmap.CodePage437,
}

// unscramble undoes a wrong decoding of a line, twice wrong if need be: the
// whole line must be possible in the charset and give valid UTF-8, and what
// comes out must be what people write; else that must hold for stretches of it,
// beside characters that are right. Latin-1 keeps the bytes that Windows-1252
// makes signs of.
func unscramble(line string) (string, bool) {
	out, ok := line, false
	for {
		next, better := unscrambleOnce(out)
		if !better {
			return out, ok
		}
		out, ok = next, true
	}
}

func unscrambleOnce(line string) (string, bool) {
	for _, c := range misread() {
		if out, ok := undecode(line, c); ok && isLikely(out) {
			return out, true
		}
	}
	for _, c := range misread() {
		if out, ok := undecodeParts(line, c); ok {
			return out, true
		}
	}
	return "", false
}

// undecodeParts mends the characters of a line that are UTF-8 in a charset and
// leaves the others. There must be two such, or one of three bytes: one pair
// may well be meant. Two Cyrillic letters, as in "Её" and "Він", are such a
// pair only beside a Latin letter or where three follow each other.
func undecodeParts(line string, c *misreading) (string, bool) {
	var out, mended strings.Builder
	evidence := 0
	for i := 0; i < len(line); {
		if line[i] < utf8.RuneSelf {
			out.WriteByte(line[i])
			i++
			continue
		}
		part, size, sure, weight := undecodeRun(line[i:], c)
		if size > 0 && (sure || i > 0 && isASCIILetter(line[i-1]) || i+size < len(line) && isASCIILetter(line[i+size])) {
			mended.WriteString(part)
			out.WriteString(part)
			evidence += weight
			i += size
			continue
		}
		_, n := utf8.DecodeRuneInString(line[i:])
		n = max(n, size)
		out.WriteString(line[i : i+n])
		i += n
	}
	return out.String(), evidence >= 2 && isLikely(mended.String())
}

func isASCIILetter(b byte) bool { return b|0x20 >= 'a' && b|0x20 <= 'z' }

// undecodeRun reads as many characters as follow each other.
func undecodeRun(s string, c *misreading) (mended string, size int, sure bool, weight int) {
	var out strings.Builder
	sure = true
	count := 0
	for {
		r, n, certain := undecodeOne(s[size:], c)
		if n == 0 {
			return out.String(), size, sure || count > 2, weight
		}
		out.WriteRune(r)
		size += n
		sure = sure && certain
		count++
		weight += utf8.RuneLen(r) - 1
	}
}

// undecodeOne reads the characters at the start of s as the bytes of one
// character of UTF-8. Size is 0 when they are none.
func undecodeOne(s string, c *misreading) (r rune, size int, certain bool) {
	var raw [utf8.UTFMax]byte
	n := 0
	for _, x := range s {
		b, ok := encodeAs(x, c)
		if !ok || b < 0x80 || n == len(raw) {
			break
		}
		raw[n] = b
		n++
		size += utf8.RuneLen(x)
		if utf8.FullRune(raw[:n]) {
			r, width := utf8.DecodeRune(raw[:n])
			if width != n || n < 2 {
				break
			}
			return r, size, n > 2 || !unicode.Is(unicode.Cyrillic, x)
		}
	}
	return 0, 0, false
}

// misreading is a charset that UTF-8 is mistaken for.
type misreading struct {
	*charmap.Charmap
	letters [0x500]byte // of the characters below, the byte that each is made of; 0 for none
}

// misread are those charsets. They are made when the first line is suspicious.
var misread = sync.OnceValue(func() []*misreading {
	var all []*misreading
	for _, c := range misreadAs {
		m := &misreading{Charmap: c}
		for b := range 256 {
			if r := c.DecodeByte(byte(b)); r < rune(len(m.letters)) {
				m.letters[r] = byte(b)
			}
		}
		all = append(all, m)
	}
	return all
})

// encodeAs is the byte that a charset makes a character of. What the charset
// leaves free is a C1 control, as browsers decode it.
func encodeAs(r rune, c *misreading) (byte, bool) {
	if r > 0 && r < rune(len(c.letters)) && c.letters[r] > 0 {
		return c.letters[r], true
	}
	if r >= 0xA0 && r < rune(len(c.letters)) {
		return 0, false
	}
	x, ok := c.EncodeRune(r)
	if !ok && r < 0xA0 && c.DecodeByte(byte(r)) == unicode.ReplacementChar {
		return byte(r), true
	}
	return x, ok
}

// undecode returns the bytes that a charset makes a line of, if they are UTF-8.
func undecode(line string, c *misreading) (string, bool) {
	var b strings.Builder
	for _, r := range line {
		if r < utf8.RuneSelf {
			b.WriteByte(byte(r))
			continue
		}
		x, ok := encodeAs(r, c)
		if !ok {
			return "", false
		}
		b.WriteByte(x)
	}
	out := b.String()
	return out, out != line && utf8.ValidString(out)
}

// isLikely tells mojibake from a line that is right and happens to be possible
// UTF-8, such as capitals before a quotation mark ("CAFÉ»" gives U+027B). What
// comes out must be of the common blocks; foreign scripts need three letters.
func isLikely(line string) bool {
	sure, letters := 0, 0
	for _, r := range line {
		switch {
		case r < utf8.RuneSelf:
		case r < 0xA0: // of an inner layer
		case r <= 0x17F, r >= 0x2010 && r <= 0x205E, r >= 0x20A0 && r <= 0x20BF, r == 0x2122, r == 0xFEFF, r >= 0x1F000 && r <= 0x1FAFF, r == 0x2C6, r == 0x2DC, r == 0x192:
			sure++
		case unicode.In(r, unicode.Cyrillic, unicode.Greek, unicode.Hebrew, unicode.Arabic, unicode.Devanagari, unicode.Hiragana, unicode.Katakana, unicode.Han, unicode.Hangul, unicode.Thai, unicode.Georgian, unicode.Armenian), r == 0x259:
			letters++
		default:
			return false
		}
	}
	return sure > 0 || letters >= 3
}
