package text

import (
	"bytes"
	"fmt"
	"strings"
	"unicode/utf8"

	"golang.org/x/text/encoding"
	"golang.org/x/text/encoding/htmlindex"
	"golang.org/x/text/encoding/unicode"

	"github.com/fad55d40/archive/convert/doc"
)

// Error is why bytes are no text, with what the user can do about it.
type Error struct{ Text, Hint string }

func (e *Error) Error() string { return e.Text }

// Remedy returns what the user can do.
func (e *Error) Remedy() string { return e.Hint }

// Reasons that callers may want to tell apart.
var (
	ErrEmpty  = &Error{"the file holds no text", "leave it out, or put the text into it"}
	ErrBinary = &Error{"the file is not text: it holds NUL bytes", "leave it out; if it is text in UTF-16, name that with --encoding"}
)

// nameIt is the remedy for bytes in a charset that could not be found out.
const nameIt = "name the charset with --encoding, such as --encoding windows-1251"

// Decoded is a source as Unicode, before anything else was done to it.
type Decoded struct {
	String     string
	Encoding   string
	Method     string
	Confidence float64
	Notices    []doc.Notice
}

// KnownEncoding reports whether a charset can be named with Options.Encoding.
func KnownEncoding(name string) bool {
	_, _, err := lookup(name)
	return err == nil
}

func lookup(name string) (encoding.Encoding, string, error) {
	e, err := htmlindex.Get(name)
	if err != nil {
		return nil, "", fmt.Errorf("the charset %q is not known", name)
	}
	canonical, err := htmlindex.Name(e)
	if err != nil {
		canonical = strings.ToLower(name)
	}
	return e, canonical, nil
}

// Decode turns bytes into Unicode. A declared charset is obeyed; else a byte
// order mark decides, else the whole is UTF-8, else it is one of the legacy
// charsets, by the plausibility of the text that comes out.
func Decode(data []byte, declared string) (Decoded, error) {
	if len(data) == 0 {
		return Decoded{}, ErrEmpty
	}
	if declared != "" {
		return decodeDeclared(data, declared)
	}
	if d, ok := decodeUTF16(data); ok {
		return d, nil
	}
	if n := bytes.Count(data, []byte{0}); n > 1 && n > len(data)/50 {
		return Decoded{}, ErrBinary // one or two may be dirt, which is dropped and logged
	}
	if utf8.Valid(data) {
		return Decoded{String: string(data), Encoding: "utf-8", Method: "utf-8", Confidence: 1}, nil
	}
	return guess(data)
}

func decodeDeclared(data []byte, name string) (Decoded, error) {
	e, canonical, err := lookup(name)
	if err != nil {
		return Decoded{}, err
	}
	if canonical == "utf-8" {
		if i := invalidUTF8(data); i >= 0 {
			return Decoded{}, &Error{fmt.Sprintf("byte %d in line %d is not UTF-8", i, lineOf(data, i)), "name the true charset with --encoding, or leave it to be found out"}
		}
		return Decoded{String: string(data), Encoding: canonical, Method: "declared", Confidence: 1}, nil
	}
	out, err := e.NewDecoder().Bytes(data)
	if err != nil {
		return Decoded{}, fmt.Errorf("reading it as %s: %w", canonical, err)
	}
	return Decoded{String: string(out), Encoding: canonical, Method: "declared", Confidence: 1}, nil
}

// decodeUTF16 honours the byte order marks of UTF-16. The mark stays in the
// text, so that taking it off is logged like everything else.
func decodeUTF16(data []byte) (Decoded, bool) {
	var e encoding.Encoding
	name := ""
	switch {
	case bytes.HasPrefix(data, []byte{0xFF, 0xFE}):
		e, name = unicode.UTF16(unicode.LittleEndian, unicode.IgnoreBOM), "utf-16le"
	case bytes.HasPrefix(data, []byte{0xFE, 0xFF}):
		e, name = unicode.UTF16(unicode.BigEndian, unicode.IgnoreBOM), "utf-16be"
	default:
		return Decoded{}, false
	}
	out, err := e.NewDecoder().Bytes(data)
	if err != nil {
		return Decoded{}, false
	}
	return Decoded{String: string(out), Encoding: name, Method: "bom", Confidence: 1}, true
}

func invalidUTF8(data []byte) int {
	for i := 0; i < len(data); {
		r, n := utf8.DecodeRune(data[i:])
		if r == utf8.RuneError && n == 1 {
			return i
		}
		i += n
	}
	return -1
}

func lineOf(data []byte, offset int) int { return 1 + bytes.Count(data[:offset], []byte{'\n'}) }
