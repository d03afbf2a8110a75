package fidelity

import (
	"bytes"
	"iter"
	"strconv"
	"unicode/utf16"
	"unicode/utf8"
)

// value is one value of PDF (ISO 32000-1, 7.3) as it is written. Nothing is
// parsed before somebody asks for it.
type value []byte

// The classes of bytes (7.2.2).
const (
	regularByte = iota
	spaceByte
	delimiterByte
)

// classes has the class of each byte.
var classes = [256]uint8{
	' ': spaceByte, '\n': spaceByte, '\r': spaceByte, '\t': spaceByte, '\f': spaceByte, 0: spaceByte,
	'(': delimiterByte, ')': delimiterByte, '<': delimiterByte, '>': delimiterByte, '[': delimiterByte, ']': delimiterByte,
	'{': delimiterByte, '}': delimiterByte, '/': delimiterByte, '%': delimiterByte,
}

func isSpace(c byte) bool { return classes[c] == spaceByte }

// skipSpace returns the index of the next byte that is neither white space nor
// part of a comment.
func skipSpace(b []byte, i int) int {
	for {
		for i < len(b) && isSpace(b[i]) {
			i++
		}
		if i >= len(b) || b[i] != '%' {
			return min(i, len(b))
		}
		for i < len(b) && b[i] != '\n' && b[i] != '\r' {
			i++
		}
	}
}

// valueEnd returns where the value that begins at i ends. It does not look
// into the numbers of a reference: "12 0 R" is three values. Without an end,
// the rest of the data is the value.
func valueEnd(b []byte, i int) int {
	if i < len(b) && (classes[b[i]] == regularByte || b[i] == '/') { // as nearly always
		return tokenEnd(b, i)
	}
	depth := 0
	for i < len(b) {
		switch c := b[i]; {
		case c == '(':
			i = stringEnd(b, i)
		case c == '[' || c == '<' && i+1 < len(b) && b[i+1] == '<':
			depth++
			i += width(c)
		case c == ']' || c == '>' && i+1 < len(b) && b[i+1] == '>':
			depth--
			i += width(c)
		case c == '<':
			end := bytes.IndexByte(b[i:], '>')
			if end < 0 {
				return len(b)
			}
			i += end + 1
		default:
			i = tokenEnd(b, i)
		}
		if depth <= 0 {
			return i
		}
		i = skipSpace(b, i)
	}
	return len(b)
}

// width is the number of bytes that open or close an array or a dictionary.
func width(c byte) int {
	if c == '[' || c == ']' {
		return 1
	}
	return 2
}

// tokenEnd returns where a name, number or keyword ends; at least one byte on.
func tokenEnd(b []byte, i int) int {
	for i++; i < len(b) && classes[b[i]] == regularByte; i++ {
	}
	return i
}

// stringEnd returns where a literal string ends.
func stringEnd(b []byte, i int) int {
	depth := 0
	for ; i < len(b); i++ {
		switch b[i] {
		case '\\':
			i++
		case '(':
			depth++
		case ')':
			if depth--; depth == 0 {
				return i + 1
			}
		}
	}
	return len(b)
}

func (v value) isDict() bool  { return bytes.HasPrefix(v, []byte("<<")) }
func (v value) isArray() bool { return len(v) > 0 && v[0] == '[' }

// get returns the value of a key of a dictionary; nil when it has none. A
// reference is returned whole.
func (v value) get(key string) value {
	for k, member := range v.members() {
		if string(k) == key {
			return member
		}
	}
	return nil
}

// members yields the keys of a dictionary, without their slashes, with their values.
func (v value) members() iter.Seq2[value, value] {
	return func(yield func(key, member value) bool) {
		if !v.isDict() {
			return
		}
		i := skipSpace(v, 2)
		for i < len(v) && v[i] == '/' {
			end := tokenEnd(v, i)
			key := v[i+1 : end]
			i = skipSpace(v, end)
			end = referenceEnd(v, i, valueEnd(v, i))
			if !yield(key, v[i:end]) {
				return
			}
			i = skipSpace(v, end)
		}
	}
}

// items calls f for each value of an array, or for a single value itself.
func (v value) items(f func(value) error) error {
	if !v.isArray() {
		if len(v) == 0 {
			return nil
		}
		return f(v)
	}
	for i := skipSpace(v, 1); i < len(v) && v[i] != ']'; {
		end := referenceEnd(v, i, valueEnd(v, i))
		if err := f(v[i:end]); err != nil {
			return err
		}
		i = skipSpace(v, end)
	}
	return nil
}

// referenceEnd extends a number that begins a reference ("12 0 R") to its end.
func referenceEnd(v []byte, i, end int) int {
	if i >= len(v) || v[i] < '0' || v[i] > '9' {
		return end
	}
	j := skipSpace(v, end)
	if j >= len(v) || v[j] < '0' || v[j] > '9' {
		return end
	}
	j = skipSpace(v, tokenEnd(v, j))
	if j < len(v) && v[j] == 'R' && tokenEnd(v, j) == j+1 {
		return j + 1
	}
	return end
}

// reference returns the number of the object that a reference leads to.
func (v value) reference() (int, bool) {
	if len(v) < 5 || v[len(v)-1] != 'R' {
		return 0, false
	}
	return value(v[:tokenEnd(v, 0)]).number()
}

// number returns a whole number from 0 on.
func (v value) number() (int, bool) {
	if len(v) == 0 || len(v) > 10 {
		return 0, false
	}
	n := 0
	for _, c := range v {
		if c < '0' || c > '9' {
			return 0, false
		}
		n = n*10 + int(c-'0')
	}
	return n, true
}

// thousandths returns a number with a fraction (7.3.3) in thousandths, without what is
// smaller; 0 for what is no number, or one of more digits than a page has use for.
func (v value) thousandths() int {
	n, decimals, sign := 0, -1, 1
	if len(v) > 0 && (v[0] == '-' || v[0] == '+') {
		if v[0] == '-' {
			sign = -1
		}
		v = v[1:]
	}
	if len(v) > 16 {
		return 0
	}
	for _, c := range v {
		switch {
		case c == '.' && decimals < 0:
			decimals = 0
		case c < '0' || c > '9':
			return 0
		case decimals < 3:
			n = 10*n + int(c-'0')
			if decimals >= 0 {
				decimals++
			}
		}
	}
	for decimals = max(decimals, 0); decimals < 3; decimals++ {
		n *= 10
	}
	return sign * n
}

// name returns a name without its slash.
func (v value) name() string {
	if len(v) < 2 || v[0] != '/' {
		return ""
	}
	return string(v[1:])
}

// appendBytes appends the bytes of a string, literal or hex (7.3.4).
func (v value) appendBytes(dst []byte) []byte {
	switch {
	case len(v) < 2:
		return dst
	case v[0] == '<':
		return appendHex(dst, v[1:len(v)-1])
	case v[0] != '(':
		return dst
	}
	body := v[1 : len(v)-1]
	for i := 0; i < len(body); i++ {
		c := body[i]
		if c != '\\' || i+1 >= len(body) {
			dst = append(dst, c)
			continue
		}
		i++
		switch c := body[i]; c {
		case 'n':
			dst = append(dst, '\n')
		case 'r':
			dst = append(dst, '\r')
		case 't':
			dst = append(dst, '\t')
		case 'b':
			dst = append(dst, '\b')
		case 'f':
			dst = append(dst, '\f')
		case '\n':
		case '0', '1', '2', '3', '4', '5', '6', '7':
			end := min(i+3, len(body))
			for j := i + 1; j < end; j++ {
				if body[j] < '0' || body[j] > '7' {
					end = j
				}
			}
			n, _ := strconv.ParseUint(string(body[i:end]), 8, 16)
			dst = append(dst, byte(n))
			i = end - 1
		default:
			dst = append(dst, c)
		}
	}
	return dst
}

func appendHex(dst, digits []byte) []byte {
	half, high := false, byte(0)
	for _, c := range digits {
		n := hexValue(c)
		switch {
		case n > 15:
		case half:
			dst, half = append(dst, high|n), false
		default:
			high, half = n<<4, true
		}
	}
	if half {
		dst = append(dst, high)
	}
	return dst
}

// hexValue is the value of a hex digit; 255 for other characters.
func hexValue(c byte) byte {
	switch {
	case c >= '0' && c <= '9':
		return c - '0'
	case c >= 'A' && c <= 'F':
		return c - 'A' + 10
	case c >= 'a' && c <= 'f':
		return c - 'a' + 10
	}
	return 255
}

// appendText appends a text string (7.9.2.2) as UTF-8: UTF-16BE behind a byte
// order mark, else one byte a character.
func (v value) appendText(dst []byte) []byte {
	b := v.appendBytes(nil)
	if len(b) >= 2 && b[0] == 0xFE && b[1] == 0xFF {
		return appendUTF16(dst, b[2:])
	}
	for _, c := range b {
		dst = utf8.AppendRune(dst, rune(c))
	}
	return dst
}

// appendUTF16 appends UTF-16BE as UTF-8.
func appendUTF16(dst, b []byte) []byte {
	for i := 0; i+1 < len(b); i += 2 {
		r := rune(b[i])<<8 | rune(b[i+1])
		if utf16.IsSurrogate(r) && i+3 < len(b) {
			r = utf16.DecodeRune(r, rune(b[i+2])<<8|rune(b[i+3]))
			i += 2
		}
		dst = utf8.AppendRune(dst, r)
	}
	return dst
}
