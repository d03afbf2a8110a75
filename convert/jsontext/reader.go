package jsontext

import (
	"bytes"
	"errors"
	"fmt"
	"strconv"
	"unicode/utf16"
	"unicode/utf8"
)

// Reader takes one JSON text apart (RFC 8259), value by value, for a caller who knows
// which comes next. A null stands for every value and leaves what it is read to as it
// is. What stands behind the text, and how it is laid out, is the caller's to judge.
type Reader struct {
	data []byte
	at   int
}

// NewReader begins to read a text.
func NewReader(data []byte) *Reader { return &Reader{data: data} }

// Offset is how far the text was read, in bytes.
func (r *Reader) Offset() int { return r.at }

var (
	errEnd    = errors.New("the text ends too early")
	errString = errors.New("a string is malformed")
	errNumber = errors.New("a number is malformed")
)

// next is the first byte of what comes next, 0 at the end.
func (r *Reader) next() byte {
	for ; r.at < len(r.data); r.at++ {
		if c := r.data[r.at]; c != ' ' && c != '\n' && c != '\r' && c != '\t' {
			return c
		}
	}
	return 0
}

// take takes a byte, which must come next.
func (r *Reader) take(want byte) error {
	switch c := r.next(); {
	case r.at >= len(r.data):
		return errEnd
	case c != want:
		return fmt.Errorf("%q stands where %q should", c, want)
	}
	r.at++
	return nil
}

// word takes null, true or false, if it comes next.
func (r *Reader) word(w string) bool {
	if r.next(); bytes.HasPrefix(r.data[r.at:], []byte(w)) {
		r.at += len(w)
		return true
	}
	return false
}

// Object calls member with the key of each member of an object, as it is spelt; member
// reads the value, and may keep no key.
func (r *Reader) Object(member func(key []byte) error) error {
	return r.each('{', '}', func() error {
		key, err := r.raw()
		if err == nil {
			err = r.take(':')
		}
		if err != nil {
			return err
		}
		if err := member(key); err != nil {
			return fmt.Errorf("%s: %w", key, err)
		}
		return nil
	})
}

// List calls element for each element of an array; element reads it.
func (r *Reader) List(element func() error) error { return r.each('[', ']', element) }

func (r *Reader) each(open, end byte, one func() error) error {
	if r.word("null") {
		return nil
	}
	if err := r.take(open); err != nil {
		return err
	}
	if r.next() == end {
		r.at++
		return nil
	}
	for {
		if err := one(); err != nil {
			return err
		}
		if r.next() != ',' {
			return r.take(end)
		}
		r.at++
	}
}

// raw takes a string and returns what stands between its quotation marks.
func (r *Reader) raw() ([]byte, error) {
	if err := r.take('"'); err != nil {
		return nil, err
	}
	from := r.at
	for {
		i := bytes.IndexByte(r.data[r.at:], '"')
		if i < 0 {
			r.at = len(r.data)
			return nil, errEnd
		}
		r.at += i + 1
		end := r.at - 1
		n := end
		for n > from && r.data[n-1] == '\\' {
			n--
		}
		if (end-n)%2 == 0 {
			return r.data[from:end], nil
		}
	}
}

// Text reads a string.
func (r *Reader) Text(to *string) error {
	if r.word("null") {
		return nil
	}
	raw, err := r.raw()
	if err != nil {
		return err
	}
	*to, err = unescaped(raw)
	return err
}

// Texts reads an array of strings. An empty one is not nil.
func (r *Reader) Texts(to *[]string) error {
	if r.word("null") {
		return nil
	}
	*to = []string{}
	return r.List(func() error {
		*to = append(*to, "")
		return r.Text(&(*to)[len(*to)-1])
	})
}

// Numbers reads an array of whole numbers. An empty one is not nil.
func (r *Reader) Numbers(to *[]int) error {
	if r.word("null") {
		return nil
	}
	*to = []int{}
	return r.List(func() error {
		*to = append(*to, 0)
		return r.Int(&(*to)[len(*to)-1])
	})
}

// Int reads a whole number.
func (r *Reader) Int(to *int) error {
	if r.word("null") {
		return nil
	}
	var n int64
	if err := r.Long(&n); err != nil || int64(int(n)) != n {
		return errNumber
	}
	*to = int(n)
	return nil
}

// Long reads a whole number that may count the bytes of any file.
func (r *Reader) Long(to *int64) error {
	if r.word("null") {
		return nil
	}
	n, err := strconv.ParseInt(r.number(), 10, 64)
	if err != nil {
		return errNumber
	}
	*to = n
	return nil
}

// Float reads a number.
func (r *Reader) Float(to *float64) error {
	if r.word("null") {
		return nil
	}
	n, err := strconv.ParseFloat(r.number(), 64)
	if err != nil {
		return errNumber
	}
	*to = n
	return nil
}

// number takes the characters of which numbers are made.
func (r *Reader) number() string {
	r.next()
	from := r.at
	for r.at < len(r.data) && bytes.IndexByte([]byte("+-.0123456789Ee"), r.data[r.at]) >= 0 {
		r.at++
	}
	return string(r.data[from:r.at])
}

// Bool reads true or false.
func (r *Reader) Bool(to *bool) error {
	switch {
	case r.word("null"):
	case r.word("true"):
		*to = true
	case r.word("false"):
		*to = false
	default:
		return errors.New("neither true nor false")
	}
	return nil
}

// unescaped is the text of a string.
func unescaped(raw []byte) (string, error) {
	i := bytes.IndexByte(raw, '\\')
	if i < 0 {
		return string(raw), nil
	}
	out := append(make([]byte, 0, len(raw)), raw[:i]...)
	for i < len(raw) {
		if raw[i] != '\\' {
			out = append(out, raw[i])
			i++
			continue
		}
		// A backslash is never the last: it would have escaped the quotation mark.
		c := raw[i+1]
		if c != 'u' {
			k := bytes.IndexByte([]byte(`"\/bfnrt`), c)
			if k < 0 {
				return "", errString
			}
			out = append(out, "\"\\/\b\f\n\r\t"[k])
			i += 2
			continue
		}
		u, ok := unit(raw[i:])
		if !ok {
			return "", errString
		}
		i += 6
		if utf16.IsSurrogate(u) {
			low, _ := unit(raw[i:])
			if u = utf16.DecodeRune(u, low); u != utf8.RuneError {
				i += 6
			}
		}
		out = utf8.AppendRune(out, u)
	}
	return string(out), nil
}

// unit is the UTF-16 unit that an escape of the form \u1234 stands for.
func unit(b []byte) (u rune, ok bool) {
	if len(b) < 6 || b[0] != '\\' || b[1] != 'u' {
		return 0, false
	}
	n, err := strconv.ParseUint(string(b[2:6]), 16, 16)
	return rune(n), err == nil
}
