package container

import (
	"bytes"
	"encoding/json"
	"errors"
	"fmt"
	"io"
	"unicode/utf16"
	"unicode/utf8"

	"github.com/fad55d40/archive/convert"
)

// object is what a line of JSON says of a text.
type object struct {
	text           string
	path, base, id *string
	hasText        bool
	meta           json.RawMessage
}

// parseObject reads an object that all programs read alike: UTF-8 without half
// characters in escapes, and no member twice.
func parseObject(data []byte) (o object, err error) {
	if !utf8.Valid(data) {
		return o, errors.New("it is not UTF-8")
	}
	d := json.NewDecoder(bytes.NewReader(data))
	if t, err := d.Token(); err != nil || t != json.Delim('{') {
		return o, errors.New("it is not a JSON object")
	}
	seen := make(map[string]bool)
	for d.More() {
		key, err := d.Token()
		if err != nil {
			return o, fmt.Errorf("it is not JSON: %w", err)
		}
		name := key.(string) // keys are strings
		if seen[name] {
			return o, fmt.Errorf("it has the member %q twice", name)
		}
		seen[name] = true
		if err := o.member(d, name); err != nil {
			return o, err
		}
	}
	if _, err := d.Token(); err != nil {
		return o, fmt.Errorf("it is not JSON: %w", err)
	}
	if _, err := d.Token(); err != io.EOF {
		return o, errors.New("something stands behind its object")
	}
	if !o.hasText {
		return o, errors.New(`it has no member "text"`)
	}
	return o, nil
}

// member takes one member.
func (o *object) member(d *json.Decoder, name string) error {
	var raw json.RawMessage
	if err := d.Decode(&raw); err != nil {
		return fmt.Errorf("it is not JSON: %w", err)
	}
	var into *string
	switch name {
	case "text":
		into, o.hasText = &o.text, true
	case "path":
		o.path = new(string)
		into = o.path
	case "name":
		o.base = new(string)
		into = o.base
	case "id":
		o.id = new(string)
		if raw[0] != '"' {
			raw = json.RawMessage(fmt.Sprintf("%q", raw)) // a number
		}
		into = o.id
	case "meta":
		if raw[0] != '{' {
			return errors.New(`its member "meta" is no object`)
		}
		o.meta = raw
		return nil
	default:
		return nil
	}
	if err := json.Unmarshal(raw, into); err != nil || raw[0] != '"' {
		return fmt.Errorf("its member %q is no string", name)
	}
	if halfCharacter(raw) {
		return fmt.Errorf("its member %q holds half a character: an escape of UTF-16 without the other", name)
	}
	return nil
}

// name is the path of the text.
func (o object) name() (string, error) {
	for _, s := range []*string{o.path, o.base, o.id} {
		switch {
		case s == nil:
		case convert.Readable(*s):
			return *s, nil
		default:
			return *s + ".txt", nil
		}
	}
	return "", errors.New(`it has no member "path", "name" or "id", which would name the text`)
}

// halfCharacter reports whether a string of JSON has an escape that is half of a
// pair of UTF-16: readers put something else in its place.
func halfCharacter(raw []byte) bool {
	high := rune(-1) // of an escape that ended right here
	for i := 0; i < len(raw); i++ {
		unit, n := rune(-1), 1
		if raw[i] == '\\' {
			if n = 2; raw[i+1] == 'u' {
				var v uint64
				for _, c := range raw[i+2 : i+6] {
					v = v<<4 | uint64(hexValue(c))
				}
				unit, n = rune(v), 6
			}
		}
		switch surrogate := utf16.IsSurrogate(unit); {
		case high >= 0 && (!surrogate || unit < 0xDC00), high < 0 && surrogate && unit >= 0xDC00:
			return true
		case high >= 0:
			high = -1
		case surrogate:
			high = unit
		}
		i += n - 1
	}
	return false
}

func hexValue(c byte) byte {
	switch {
	case c >= 'a':
		return c - 'a' + 10
	case c >= 'A':
		return c - 'A' + 10
	}
	return c - '0'
}
