package text

import (
	"encoding/binary"
	"strings"
	"unicode"
	"unicode/utf8"
)

const hintUnicode = "look for an undamaged copy, or name another charset with --encoding"

// markOf names the charset that a byte order mark stands for. UTF-32 in little
// endian begins like UTF-16 does; a NUL at the start of a text tells them apart.
func markOf(data []byte) string {
	for _, m := range []struct{ mark, name string }{
		{"\xEF\xBB\xBF", "utf-8"},
		{"\xFF\xFE\x00\x00", "utf-32le"}, {"\x00\x00\xFE\xFF", "utf-32be"},
		{"\xFF\xFE", "utf-16le"}, {"\xFE\xFF", "utf-16be"},
	} {
		if strings.HasPrefix(string(data[:min(len(data), 4)]), m.mark) {
			return m.name
		}
	}
	return ""
}

// decodeUnicode decodes one of the Unicode charsets, by the names markOf uses.
func decodeUnicode(data []byte, name string) (string, error) {
	var s string
	bad := -1
	switch name {
	case "utf-8":
		if bad = invalidUTF8(data); bad < 0 {
			s = string(data)
		}
	case "utf-16le":
		s, bad = decodeUTF16(data, binary.LittleEndian)
	case "utf-16be":
		s, bad = decodeUTF16(data, binary.BigEndian)
	case "utf-32le":
		s, bad = decodeUTF32(data, binary.LittleEndian)
	case "utf-32be":
		s, bad = decodeUTF32(data, binary.BigEndian)
	}
	if bad >= 0 {
		return "", misencoded(data, bad, name, "", hintUnicode)
	}
	return s, nil
}

// decodeUTF16 returns the text, or the offset of the first unit that makes
// none: a surrogate without its other half (Unicode 3.9, D91), a half unit.
func decodeUTF16(data []byte, order binary.ByteOrder) (string, int) {
	out := make([]byte, 0, len(data)+len(data)/4)
	for i := 0; i < len(data); i += 2 {
		if i+2 > len(data) {
			return "", i
		}
		r := rune(order.Uint16(data[i:]))
		if r >= 0xD800 && r < 0xE000 {
			if r >= 0xDC00 || i+4 > len(data) {
				return "", i
			}
			low := rune(order.Uint16(data[i+2:]))
			if low < 0xDC00 || low >= 0xE000 {
				return "", i
			}
			r = (r-0xD800)<<10 + (low - 0xDC00) + 0x10000
			i += 2
		}
		out = utf8.AppendRune(out, r)
	}
	return string(out), -1
}

func decodeUTF32(data []byte, order binary.ByteOrder) (string, int) {
	out := make([]byte, 0, len(data)/2)
	for i := 0; i < len(data); i += 4 {
		if i+4 > len(data) {
			return "", i
		}
		r := order.Uint32(data[i:])
		if r > unicode.MaxRune || !utf8.ValidRune(rune(r)) {
			return "", i
		}
		out = utf8.AppendRune(out, rune(r))
	}
	return string(out), -1
}

// unmarked finds UTF-16 and UTF-32 that stand without a byte order mark, when
// that is beyond doubt: NUL bytes stand only where the upper halves of common
// letters are, and what comes out is writing throughout.
func unmarked(data []byte) (name, text string) {
	var zeros [4]int
	for i, b := range data {
		if b == 0 {
			zeros[i%4]++
		}
	}
	even, odd := zeros[0]+zeros[2], zeros[1]+zeros[3]
	switch n := len(data); { // 5*zeros >= n: four in five characters below U+10000
	case n%4 == 0 && 5*zeros[2] >= n && zeros[3] == n/4:
		name = "utf-32le"
	case n%4 == 0 && zeros[0] == n/4 && 5*zeros[1] >= n:
		name = "utf-32be"
	case n%2 == 0 && even == 0 && odd > n/40:
		name = "utf-16le"
	case n%2 == 0 && odd == 0 && even > n/40:
		name = "utf-16be"
	default:
		return "", ""
	}
	s, err := decodeUnicode(data, name)
	if err != nil || !isWriting(s) {
		return "", ""
	}
	return name, s
}

// unmarkedEast finds UTF-16 of Chinese, Japanese and Korean without a byte
// order mark, which has NUL bytes at most where lines end: nearly all units are
// of those scripts in one order, and common characters.
func unmarkedEast(data []byte) (name, text string) {
	if len(data)%2 != 0 || len(data) < 16 {
		return "", ""
	}
	part := data[:min(len(data), eastSample)]
	for _, order := range [...]string{"utf-16le", "utf-16be"} {
		s, err := decodeUnicode(part, order)
		if err != nil || commonShare(s, commonSimplified+commonTraditional+kana+commonKanji+commonHangul) < leastUnmarked {
			continue
		}
		if s, err = decodeUnicode(data, order); err == nil && isWriting(s) {
			return order, s
		}
	}
	return "", ""
}

// leastUnmarked is the share of common characters; other charsets taken for
// UTF-16 have a tenth of it.
const leastUnmarked = 0.4

// isWriting reports whether a text holds no controls, and almost nothing that
// Unicode has not assigned.
func isWriting(s string) bool {
	odd, all := 0, 0
	for _, r := range s {
		all++
		switch {
		case r < 0x20 && (r < '\t' || r > '\r') && r != 0x1A:
			return false
		case !unicode.IsGraphic(r) && !unicode.Is(unicode.Cf, r) && r > 0x20:
			odd++
		}
	}
	return odd*50 <= all
}
