package cli

import (
	"bytes"
	"encoding/json"
	"fmt"
	"unicode/utf16"
	"unicode/utf8"

	"github.com/fad55d40/archive/archive/cells"
	"github.com/fad55d40/archive/archive/filename"
)

// encoded writes a message of --json, or an event of the log, as one line. What
// a terminal would not show as it is stands there as \u202e: people look at
// these lines too, and a name must not drive the terminal in which they do.
func encoded(message any) []byte {
	var b bytes.Buffer
	e := json.NewEncoder(&b)
	e.SetEscapeHTML(false)
	if err := e.Encode(message); err != nil {
		panic("cli: internal error: " + err.Error()) // every message is plain data
	}
	return escapeHidden(b.Bytes())
}

// escapeHidden writes hidden characters of a line of JSON as escapes. Outside
// of strings JSON is ASCII, so they all stand where an escape may.
func escapeHidden(line []byte) []byte {
	hidden := func(r rune) bool { return r != '\n' && !cells.Visible(r) }
	if bytes.IndexFunc(line, hidden) < 0 {
		return line
	}
	out := make([]byte, 0, len(line)+16)
	for _, r := range string(line) {
		switch {
		case !hidden(r):
			out = utf8.AppendRune(out, r)
		case r > 0xffff:
			high, low := utf16.EncodeRune(r)
			out = fmt.Appendf(out, `\u%04x\u%04x`, high, low)
		default:
			out = fmt.Appendf(out, `\u%04x`, r)
		}
	}
	return out
}

// percentEncoded lists the members of a message that are names of files which
// are not UTF-8: JSON cannot carry them, so their bytes stand there as %XX.
type percentEncoded struct {
	Percent []string `json:"percent_encoded,omitempty"`
}

// name is a file's name as JSON can carry it.
func (p *percentEncoded) name(member, name string) string {
	text, changed := filename.Encode(name)
	if changed {
		p.Percent = append(p.Percent, member)
	}
	return text
}
