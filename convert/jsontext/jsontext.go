// Package jsontext appends JSON in one canonical form: keys in the order in
// which they are written, two-space indent or none, no escapes but those that
// JSON demands (RFC 8259, section 7), and on one line none that a program could
// take for the line's end. Nothing is buffered, looked up or sorted.
package jsontext

import (
	"fmt"
	"strconv"
	"unicode/utf8"
)

// Writer appends one JSON text. The caller sees to it that what it opens it
// closes, and that members of objects have a key; New makes one.
type Writer struct {
	dst    []byte
	indent bool
	depth  int
	first  bool // nothing stands yet in the open object or array
}

// New returns a Writer that appends to dst: with each member on a line of its
// own, indented by two spaces a level, or all on one line.
func New(dst []byte, indent bool) Writer { return Writer{dst: dst, indent: indent} }

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
// (RFC 8259, section 7), everything else stands for itself.
func (w *Writer) Text(s string) {
	w.dst = append(w.dst, '"')
	from := 0
	for i := 0; i < len(s); {
		c := s[i]
		if c >= utf8.RuneSelf {
			r, n := utf8.DecodeRuneInString(s[i:])
			if r == utf8.RuneError && n == 1 { // doc.Check lets none through
				w.dst = append(append(w.dst, s[from:i]...), "\ufffd"...)
				from = i + 1
			}
			if !w.indent && (r == 0x85 || r == 0x2028 || r == 0x2029) { // line ends to those who split JSON Lines
				w.dst = append(append(w.dst, s[from:i]...), fmt.Sprintf(`\u%04x`, r)...)
				from = i + n
			}
			i += n
			continue
		}
		if c >= 0x20 && c != '"' && c != '\\' {
			i++
			continue
		}
		w.dst = append(w.dst, s[from:i]...)
		switch c {
		case '"', '\\':
			w.dst = append(w.dst, '\\', c)
		case '\n':
			w.dst = append(w.dst, `\n`...)
		case '\r':
			w.dst = append(w.dst, `\r`...)
		case '\t':
			w.dst = append(w.dst, `\t`...)
		default:
			w.dst = append(w.dst, '\\', 'u', '0', '0', hexDigits[c>>4], hexDigits[c&15])
		}
		i++
		from = i
	}
	w.dst = append(append(w.dst, s[from:]...), '"')
}
