// Package jsondoc is the canonical JSON of a document, in both directions, with
// its JSON Schema (2020-12).
//
// Canonical means: keys in the order of the schema, two-space indent, one final
// newline, no escapes but those that JSON demands. What Read takes, Append
// gives back byte for byte. Keys of the first kind are always there, null or
// empty when the text does not say; the others are left out when empty.
//
// The schema's name carries a version. It goes up when a key changes its
// meaning or goes away; new keys may come without it, so readers must pass over
// keys that they do not know. This package is stricter: it reads what it writes.
package jsondoc

import (
	_ "embed"
	"fmt"
	"io"
	"strconv"
	"unicode/utf8"

	"github.com/fad55d40/archive/convert/doc"
)

// Schema names the form of the documents, with its version.
const Schema = "urn:archive:document:1"

//go:embed schema.json
var schemaJSON []byte

// SchemaJSON returns the JSON Schema of a document.
func SchemaJSON() []byte { return append([]byte(nil), schemaJSON...) }

// Options has no settings: there is one canonical form.
type Options struct{}

// Write writes the canonical JSON of a document. It raises no notices.
func Write(w io.Writer, d *doc.Document, _ Options) ([]doc.Notice, error) {
	_, err := w.Write(Append(nil, d))
	return nil, err
}

// Append appends the canonical JSON of a document.
func Append(dst []byte, d *doc.Document) []byte {
	e := encoder{dst: dst, indent: true}
	e.document(d)
	return append(e.dst, '\n')
}

// AppendCompact appends the same JSON on one line, without a newline.
func AppendCompact(dst []byte, d *doc.Document) []byte {
	e := encoder{dst: dst}
	e.document(d)
	return e.dst
}

// encoder appends JSON. Nothing is buffered and nothing is looked up: keys
// come in the order in which the methods write them.
type encoder struct {
	dst    []byte
	indent bool
	depth  int
	first  bool // nothing stands yet in the open object or array
}

func (e *encoder) open(c byte) {
	e.dst = append(e.dst, c)
	e.depth++
	e.first = true
}

func (e *encoder) close(c byte) {
	e.depth--
	if !e.first {
		e.newline()
	}
	e.dst = append(e.dst, c)
	e.first = false
}

func (e *encoder) newline() {
	if !e.indent {
		return
	}
	e.dst = append(e.dst, '\n')
	for range e.depth {
		e.dst = append(e.dst, "  "...)
	}
}

// next begins an element of the open array.
func (e *encoder) next() {
	if !e.first {
		e.dst = append(e.dst, ',')
	}
	e.first = false
	e.newline()
}

// key begins a member of the open object.
func (e *encoder) key(name string) {
	e.next()
	e.dst = append(e.dst, '"')
	e.dst = append(e.dst, name...)
	e.dst = append(e.dst, '"', ':')
	if e.indent {
		e.dst = append(e.dst, ' ')
	}
}

func (e *encoder) str(name, value string) {
	e.key(name)
	e.text(value)
}

// strOrNull writes null for what the text does not say.
func (e *encoder) strOrNull(name, value string) {
	e.key(name)
	if value == "" {
		e.dst = append(e.dst, "null"...)
		return
	}
	e.text(value)
}

// opt leaves an empty value out.
func (e *encoder) opt(name, value string) {
	if value != "" {
		e.str(name, value)
	}
}

func (e *encoder) int(name string, value int64) {
	e.key(name)
	e.dst = strconv.AppendInt(e.dst, value, 10)
}

func (e *encoder) optInt(name string, value int) {
	if value != 0 {
		e.int(name, int64(value))
	}
}

func (e *encoder) optTrue(name string, value bool) {
	if value {
		e.key(name)
		e.dst = append(e.dst, "true"...)
	}
}

// strings writes an array of texts.
func (e *encoder) strings(name string, values []string) {
	e.key(name)
	e.open('[')
	for _, v := range values {
		e.next()
		e.text(v)
	}
	e.close(']')
}

func (e *encoder) optStrings(name string, values []string) {
	if len(values) > 0 {
		e.strings(name, values)
	}
}

const hexDigits = "0123456789abcdef"

// text writes a string: quotation mark, backslash and controls are escaped
// (RFC 8259, section 7), everything else stands for itself.
func (e *encoder) text(s string) {
	e.dst = append(e.dst, '"')
	from := 0
	for i := 0; i < len(s); {
		c := s[i]
		if c >= utf8.RuneSelf {
			r, n := utf8.DecodeRuneInString(s[i:])
			if r == utf8.RuneError && n == 1 { // doc.Check lets none through
				e.dst = append(append(e.dst, s[from:i]...), "\ufffd"...)
				from = i + 1
			}
			if !e.indent && (r == 0x85 || r == 0x2028 || r == 0x2029) { // line ends to those who split JSON Lines
				e.dst = append(append(e.dst, s[from:i]...), fmt.Sprintf(`\u%04x`, r)...)
				from = i + n
			}
			i += n
			continue
		}
		if c >= 0x20 && c != '"' && c != '\\' {
			i++
			continue
		}
		e.dst = append(e.dst, s[from:i]...)
		switch c {
		case '"', '\\':
			e.dst = append(e.dst, '\\', c)
		case '\n':
			e.dst = append(e.dst, `\n`...)
		case '\r':
			e.dst = append(e.dst, `\r`...)
		case '\t':
			e.dst = append(e.dst, `\t`...)
		default:
			e.dst = append(e.dst, '\\', 'u', '0', '0', hexDigits[c>>4], hexDigits[c&15])
		}
		i++
		from = i
	}
	e.dst = append(append(e.dst, s[from:]...), '"')
}
