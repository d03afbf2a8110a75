package text

import (
	"bytes"
	"fmt"
)

// Error is why bytes are no text, with what the user can do about it.
type Error struct {
	Text, Hint string
	Cause      error // the one of the reasons below that this is a case of, or nil
}

func (e *Error) Error() string { return e.Text }

// Remedy returns what the user can do.
func (e *Error) Remedy() string { return e.Hint }

// Code is the stable name of the reason, for programs.
func (e *Error) Code() string {
	switch {
	case e == ErrEmpty:
		return "no-text"
	case e == ErrEncodingName || e.Cause == ErrEncodingName:
		return "usage"
	}
	return "not-text"
}

// Unwrap lets errors.Is find the reason.
func (e *Error) Unwrap() error { return e.Cause }

// Reasons that callers may want to tell apart.
var (
	ErrEmpty        = &Error{Text: "the file holds no text", Hint: "leave it out, or put the text into it"}
	ErrBinary       = &Error{Text: "the file is not text", Hint: "leave it out, or save it as plain text first"}
	ErrEncodingName = &Error{Text: "the charset is not known", Hint: "use a name such as utf-8, windows-1252, windows-1251 or koi8-r"}
)

func notText(why, hint string) error {
	return &Error{Text: ErrBinary.Text + ": " + why, Hint: hint, Cause: ErrBinary}
}

func unknownCharset(name string) error {
	return &Error{Text: fmt.Sprintf("the charset %q is not known", name), Hint: ErrEncodingName.Hint, Cause: ErrEncodingName}
}

// EncodingError says that bytes make no text in the charset they were thought
// to be in, and where.
type EncodingError struct {
	Encoding string // the charset, as IANA names it
	Offset   int    // of the first byte that does not fit, from 0
	Line     int    // its line, from 1
	Byte     byte
	Else     string // what was found beside that, or ""
	Hint     string // what the user can do
}

// Error names the place.
func (e *EncodingError) Error() string {
	name, more := e.Encoding, e.Else
	if name == "utf-8" {
		name = "UTF-8"
	}
	if more != "" {
		more = ", " + more
	}
	return fmt.Sprintf("it is not %s (byte 0x%02X at offset %d in line %d)%s", name, e.Byte, e.Offset, e.Line, more)
}

// Remedy returns what the user can do.
func (e *EncodingError) Remedy() string { return e.Hint }

// Code is the stable name of the reason, for programs.
func (e *EncodingError) Code() string { return "charset" }

// misencoded is for data that is not empty.
func misencoded(data []byte, offset int, encoding, more, hint string) error {
	offset = min(offset, len(data)-1)
	return &EncodingError{encoding, offset, 1 + bytes.Count(data[:offset], []byte{'\n'}), data[offset], more, hint}
}
