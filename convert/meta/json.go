package meta

import (
	"regexp"
	"strconv"
	"strings"
	"unicode/utf16"
	"unicode/utf8"
)

// pair matches two escapes that together are one character of JSON (RFC 8259,
// section 7), and an escaped backslash, behind which there is no escape.
var pair = regexp.MustCompile(`\\\\|\\u[dD][89abAB][0-9a-fA-F]{2}\\u[dD][c-fC-F][0-9a-fA-F]{2}`)

// joined writes characters beyond U+FFFF as they are. Programs that write JSON in
// ASCII escape them in two halves, which YAML does not know.
func joined(json string) string {
	if !strings.Contains(json, `\u`) {
		return json
	}
	return pair.ReplaceAllStringFunc(json, func(s string) string {
		if len(s) != len(`\ud83d\ude00`) {
			return s
		}
		high, _ := strconv.ParseUint(s[2:6], 16, 32)
		low, _ := strconv.ParseUint(s[8:], 16, 32)
		if r := utf16.DecodeRune(rune(high), rune(low)); r != utf8.RuneError && r&0xFFFE != 0xFFFE {
			return string(r)
		}
		return s
	})
}
