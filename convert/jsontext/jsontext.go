// Package jsontext appends JSON in one canonical form: keys in the order in
// which they are written, two-space indent or none, and escapes for what JSON
// demands (RFC 8259, section 7) and for what drives terminals or hides from
// people. Nothing is buffered, looked up or sorted.
package jsontext

import (
	"bytes"
	"strconv"
	"unicode/utf16"
	"unicode/utf8"
)

// Writer appends one JSON text. The caller sees to it that what it opens it
// closes, and that members of objects have a key; New makes one.
type Writer struct {
	dst    []byte
	flush  func([]byte) []byte
	indent bool
	depth  int
	first  bool // nothing stands yet in the open object or array
}

// New returns a Writer that appends to dst: with each member on a line of its
// own, indented by two spaces a level, or all on one line.
func New(dst []byte, indent bool) Writer { return Writer{dst: dst, indent: indent} }

// Flushing returns a Writer for a text that is too large to be held: whenever much of
// it has gathered, at the end of a member or an element, flush takes it and returns
// memory for what follows. It begins in memory of room.
func Flushing(room []byte, indent bool, flush func([]byte) []byte) Writer {
	return Writer{dst: room[:0], flush: flush, indent: indent}
}

// flushed is how much is gathered, in bytes.
const flushed = 64 << 10

// Bytes returns what was given to New with the text behind it.
func (w *Writer) Bytes() []byte { return w.dst }

// Open begins an object ({) or an array ([).
func (w *Writer) Open(c byte) {
	w.dst = append(w.dst, c)
	w.depth++
	w.first = true
}

// Close ends an object (}) or an array (]).
func (w *Writer) Close(c byte) {
	w.depth--
	if !w.first {
		w.newline()
	}
	w.dst = append(w.dst, c)
	w.first = false
}

func (w *Writer) newline() {
	if !w.indent {
		return
	}
	w.dst = append(w.dst, '\n')
	for range w.depth {
		w.dst = append(w.dst, "  "...)
	}
}

// Next begins an element of the open array.
func (w *Writer) Next() {
	if w.flush != nil && len(w.dst) >= flushed {
		w.dst = w.flush(w.dst)
	}
	if !w.first {
		w.dst = append(w.dst, ',')
	}
	w.first = false
	w.newline()
}

// Key begins a member of the open object.
func (w *Writer) Key(name string) {
	w.Next()
	w.dst = append(w.dst, '"')
	w.dst = append(w.dst, name...)
	w.dst = append(w.dst, '"', ':')
	if w.indent {
		w.dst = append(w.dst, ' ')
	}
}

// Str writes a member whose value is a text.
func (w *Writer) Str(name, value string) {
	w.Key(name)
	w.Text(value)
}

// StrOrNull writes null for what the text does not say.
func (w *Writer) StrOrNull(name, value string) {
	w.Key(name)
	if value == "" {
		w.Null()
		return
	}
	w.Text(value)
}

// Opt leaves an empty value out.
func (w *Writer) Opt(name, value string) {
	if value != "" {
		w.Str(name, value)
	}
}

// Int writes a member whose value is a whole number.
func (w *Writer) Int(name string, value int64) {
	w.Key(name)
	w.dst = strconv.AppendInt(w.dst, value, 10)
}

// Number writes a whole number as an element of the open array.
func (w *Writer) Number(value int64) {
	w.Next()
	w.dst = strconv.AppendInt(w.dst, value, 10)
}

// OptInt leaves zero out.
func (w *Writer) OptInt(name string, value int) {
	if value != 0 {
		w.Int(name, int64(value))
	}
}

// OptTrue leaves false out.
func (w *Writer) OptTrue(name string, value bool) {
	if value {
		w.Key(name)
		w.dst = append(w.dst, "true"...)
	}
}

// Null writes null.
func (w *Writer) Null() { w.dst = append(w.dst, "null"...) }

// Bool writes a member whose value is true or false.
func (w *Writer) Bool(name string, value bool) {
	w.Key(name)
	w.dst = strconv.AppendBool(w.dst, value)
}

// Float writes a member whose value is a number, in its shortest decimal form.
func (w *Writer) Float(name string, value float64) {
	w.Key(name)
	w.dst = strconv.AppendFloat(w.dst, value, 'f', -1, 64)
}

// Strings writes an array of texts.
func (w *Writer) Strings(name string, values []string) {
	w.Key(name)
	w.Open('[')
	for _, v := range values {
		w.Next()
		w.Text(v)
	}
	w.Close(']')
}

// OptStrings leaves an empty array out.
func (w *Writer) OptStrings(name string, values []string) {
	if len(values) > 0 {
		w.Strings(name, values)
	}
}

const hexDigits = "0123456789abcdef"

// Text writes a string: quotation mark, backslash and controls are escaped
// (RFC 8259, section 7), and so is what a terminal or a reader of lines would
// obey, or a person not see as it is. Everything else stands for itself.
func (w *Writer) Text(s string) {
	w.dst = append(w.dst, '"')
	from := 0
	for i := 0; i < len(s); {
		c := s[i]
		if c < utf8.RuneSelf {
			if plain[c] {
				i++
				continue
			}
			w.dst = appendEscape(append(w.dst, s[from:i]...), c)
			i++
			from = i
			continue
		}
		r, n := utf8.DecodeRuneInString(s[i:])
		switch {
		case r == utf8.RuneError && n == 1: // doc.Check lets none through
			w.dst = append(append(w.dst, s[from:i]...), "\ufffd"...)
			from = i + n
		case hidden(r):
			w.dst = appendUnits(append(w.dst, s[from:i]...), r)
			from = i + n
		}
		i += n
	}
	w.dst = append(append(w.dst, s[from:]...), '"')
}

// plain marks the ASCII characters that stand for themselves.
var plain = func() (t [utf8.RuneSelf]bool) {
	for c := range t {
		t[c] = c >= 0x20 && c != '"' && c != '\\' && c != 0x7F
	}
	return t
}()

// appendEscape writes an ASCII character that must not stand for itself.
func appendEscape(dst []byte, c byte) []byte {
	switch c {
	case '"', '\\':
		return append(dst, '\\', c)
	case '\n':
		return append(dst, `\n`...)
	case '\r':
		return append(dst, `\r`...)
	case '\t':
		return append(dst, `\t`...)
	}
	return appendUnits(dst, rune(c))
}

// appendUnits writes a character as the escapes of its UTF-16 units.
func appendUnits(dst []byte, r rune) []byte {
	if high, low := utf16.EncodeRune(r); high != utf8.RuneError {
		return appendUnits(appendUnits(dst, high), low)
	}
	return append(dst, '\\', 'u', hexDigits[r>>12&15], hexDigits[r>>8&15], hexDigits[r>>4&15], hexDigits[r&15])
}

// hidden reports characters beyond ASCII that are escaped: the C1 controls, line
// ends of Unicode, changes of direction (UAX #9), byte order marks, tags, signs
// of interlinear annotation, and noncharacters. Joiners stay, since words are
// spelt with them.
func hidden(r rune) bool {
	switch {
	case r < 0xA0:
		return true
	case r < 0x2000:
		return r == 0x061C
	case r < 0xFDD0:
		return r == 0x200E || r == 0x200F || r >= 0x2028 && r <= 0x202E || r >= 0x2066 && r <= 0x206F
	}
	return r <= 0xFDEF || r == 0xFEFF || r >= 0xFFF9 && r <= 0xFFFB || r&0xFFFE == 0xFFFE || r >= 0xE0000 && r <= 0xE007F
}

// Escaped is a JSON text in which what Text escapes beyond ASCII, and DEL, is
// escaped: texts of programs that wrote it raw. Outside of strings there is none.
func Escaped(json []byte) []byte {
	if bytes.IndexFunc(json, rawHidden) < 0 {
		return json
	}
	out := make([]byte, 0, len(json)+len(json)/8)
	for len(json) > 0 {
		r, n := utf8.DecodeRune(json)
		if rawHidden(r) {
			out = appendUnits(out, r)
		} else {
			out = append(out, json[:n]...)
		}
		json = json[n:]
	}
	return out
}

func rawHidden(r rune) bool { return r >= 0x7F && hidden(r) }
