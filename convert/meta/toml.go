package meta

import (
	"errors"
	"fmt"
	"strconv"
	"strings"

	"github.com/fad55d40/archive/convert/doc"
)

// parseTOML reads the part of TOML that front matter is written in: keys with
// strings, numbers, dates, booleans, arrays of these and tables on one line,
// below optional [table] and [[table]] lines. Values are kept as written, and
// keys may stand twice.
func parseTOML(text string) ([]doc.Field, int, error) {
	var fields []doc.Field
	prefix := ""
	tables := make(map[string]int) // of [[name]]: how many
	lines := strings.Split(text, "\n")
	for number := 1; number <= len(lines); number++ {
		first := number
		s := strings.TrimSpace(lines[number-1])
		if openArray(s) {
			joined, notes := array(lines, first)
			s, fields = strings.Join(joined, " "), append(fields, notes...)
			number += len(joined) - 1
		}
		if note, ok := strings.CutPrefix(s, "#"); ok || s == "" {
			if note = strings.TrimSpace(note); note != "" {
				fields = append(fields, doc.Field{Key: commentKey, Values: []string{note}, Line: first})
			}
			continue
		}
		if name, ok := strings.CutPrefix(s, "["); ok {
			name, ok = strings.CutSuffix(name, "]")
			if inner, double := strings.CutPrefix(name, "["); ok && double && strings.HasSuffix(inner, "]") {
				name = strings.TrimSpace(strings.TrimSuffix(inner, "]"))
				prefix = fmt.Sprintf("%s[%d].", name, tables[name])
				tables[name]++
				continue
			}
			if !ok || strings.ContainsAny(name, "[]") {
				return nil, first, errors.New("it is a kind of table that is not read")
			}
			prefix = strings.TrimSpace(name) + "."
			continue
		}
		key, value, ok := strings.Cut(s, "=")
		key = prefix + strings.Trim(strings.TrimSpace(key), `"'`)
		if !ok || key == prefix {
			return nil, first, errors.New("it is not a key with a value")
		}
		if inner, ok := inlineTable(value); ok {
			for _, part := range inner {
				values, err := tomlValues(part[1])
				if err != nil {
					return nil, first, err
				}
				fields = append(fields, doc.Field{Key: key + "." + part[0], Values: values, Line: first})
			}
			continue
		}
		values, err := tomlValues(strings.TrimSpace(value))
		if err != nil {
			return nil, first, err
		}
		fields = append(fields, doc.Field{Key: key, Values: values, Line: first})
		if note := tomlComment(value); note != "" {
			fields = append(fields, doc.Field{Key: commentKey, Values: []string{note}, Line: first})
		}
	}
	return fields, 0, nil
}

// openArray reports whether an array of a line is closed on none so far.
func openArray(s string) bool {
	_, value, ok := strings.Cut(s, "=")
	value = strings.TrimSpace(withoutComment(value))
	return ok && strings.HasPrefix(value, "[") && !strings.HasSuffix(value, "]")
}

// array gathers the lines of an array, from the one that opens it, without their
// comments, which become fields of their own.
func array(lines []string, first int) (joined []string, notes []doc.Field) {
	for number := first; number <= len(lines); number++ {
		line := strings.TrimSpace(lines[number-1])
		if note := tomlComment(line); note != "" {
			notes = append(notes, doc.Field{Key: commentKey, Values: []string{note}, Line: max(first, number-1)})
		}
		line = strings.TrimSpace(withoutComment(line))
		joined = append(joined, line)
		if number > first && strings.HasSuffix(line, "]") {
			break
		}
	}
	return joined, notes
}

// withoutComment is a line up to the comment in it.
func withoutComment(s string) string {
	if note := tomlComment(s); note != "" {
		return strings.TrimRight(strings.TrimSuffix(strings.TrimSpace(s), note), "# \t")
	}
	return s
}

// inlineTable takes {name = "a", email = "b"} apart.
func inlineTable(value string) (parts [][2]string, ok bool) {
	inner, ok := strings.CutPrefix(strings.TrimSpace(withoutComment(value)), "{")
	if inner, ok = cutLast(inner, "}", ok); !ok {
		return nil, false
	}
	for inner = strings.TrimSpace(inner); inner != ""; {
		key, after, found := strings.Cut(inner, "=")
		after = strings.TrimSpace(after)
		_, rest, err := tomlScalar(after)
		if !found || err != nil {
			return nil, false
		}
		parts = append(parts, [2]string{strings.Trim(strings.TrimSpace(key), `"'`), strings.TrimSpace(after[:len(after)-len(rest)])})
		inner = strings.TrimSpace(strings.TrimPrefix(strings.TrimSpace(rest), ","))
	}
	return parts, len(parts) > 0
}

func cutLast(s, end string, ok bool) (string, bool) {
	s, closed := strings.CutSuffix(s, end)
	return s, ok && closed
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
			if rest == inner {
				return nil, fmt.Errorf("%q is no value of an array", rest)
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
