package meta

import (
	"errors"
	"fmt"
	"strconv"
	"strings"

	"github.com/fad55d40/archive/convert/doc"
)

// parseTOML reads the part of TOML that front matter is written in: keys with
// strings, numbers, dates, booleans and arrays of these on one line, below
// optional [table] lines. Values are kept as written.
func parseTOML(text string) ([]doc.Field, int, error) {
	var fields []doc.Field
	prefix := ""
	seen := make(map[string]bool)
	number := 0
	for s := range strings.Lines(text) {
		number++
		s = strings.TrimSpace(s)
		if note, ok := strings.CutPrefix(s, "#"); ok || s == "" {
			if note = strings.TrimSpace(note); note != "" {
				fields = append(fields, doc.Field{Key: commentKey, Values: []string{note}, Line: number})
			}
			continue
		}
		if name, ok := strings.CutPrefix(s, "["); ok {
			name, ok = strings.CutSuffix(name, "]")
			if !ok || strings.ContainsAny(name, "[]") {
				return nil, number, errors.New("it is a kind of table that is not read")
			}
			prefix = strings.TrimSpace(name) + "."
			continue
		}
		key, value, ok := strings.Cut(s, "=")
		key = prefix + strings.Trim(strings.TrimSpace(key), `"'`)
		if !ok || key == prefix {
			return nil, number, errors.New("it is not a key with a value")
		}
		if seen[key] {
			return nil, number, fmt.Errorf("the key %q stands there twice", key)
		}
		seen[key] = true
		values, err := tomlValues(strings.TrimSpace(value))
		if err != nil {
			return nil, number, err
		}
		fields = append(fields, doc.Field{Key: key, Values: values, Line: number})
		if note := tomlComment(value); note != "" {
			fields = append(fields, doc.Field{Key: commentKey, Values: []string{note}, Line: number})
		}
	}
	return fields, 0, nil
}

// tomlComment is the comment behind a value.
func tomlComment(s string) string {
	quote := byte(0)
	for i := 0; i < len(s); i++ {
		switch c := s[i]; {
		case quote == '"' && c == '\\':
			i++
		case quote != 0:
			if c == quote {
				quote = 0
			}
		case c == '"' || c == '\'':
			quote = c
		case c == '#':
			return strings.TrimSpace(s[i+1:])
		}
	}
	return ""
}

func tomlValues(s string) ([]string, error) {
	if inner, ok := strings.CutPrefix(s, "["); ok {
		inner, ok = strings.CutSuffix(inner, "]")
		if !ok {
			return nil, errors.New("an array must stand on one line")
		}
		var values []string
		for inner = strings.TrimSpace(inner); inner != ""; {
			value, rest, err := tomlScalar(inner)
			if err != nil {
				return nil, err
			}
			values = append(values, value)
			inner = strings.TrimSpace(strings.TrimPrefix(strings.TrimSpace(rest), ","))
		}
		return values, nil
	}
	value, rest, err := tomlScalar(s)
	if rest = strings.TrimSpace(rest); err == nil && rest != "" && rest[0] != '#' {
		err = fmt.Errorf("%q stands behind the value", rest)
	}
	return []string{value}, err
}

// tomlScalar reads one value and returns what stands behind it.
func tomlScalar(s string) (value, rest string, err error) {
	switch {
	case strings.HasPrefix(s, `"""`) || strings.HasPrefix(s, "'''"):
		return "", "", errors.New("strings of several lines are not read")
	case strings.HasPrefix(s, "'"):
		end := strings.IndexByte(s[1:], '\'')
		if end < 0 {
			return "", "", errors.New("a string is not closed")
		}
		return s[1 : 1+end], s[2+end:], nil
	case strings.HasPrefix(s, `"`):
		quoted, err := strconv.QuotedPrefix(s)
		if err != nil {
			return "", "", errors.New("a string is not closed")
		}
		value, err = strconv.Unquote(quoted)
		return value, s[len(quoted):], err
	}
	end := strings.IndexAny(s, ",#")
	if end < 0 {
		end = len(s)
	}
	return strings.TrimSpace(s[:end]), s[end:], nil
}
