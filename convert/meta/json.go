package meta

import (
	"regexp"
	"strconv"
	"strings"
	"sync"
	"unicode/utf16"
	"unicode/utf8"
)

// foreign matches the escapes of JSON that YAML does not know: two that together
// are one character (RFC 8259, section 7), and that of a slash. It matches an
// escaped backslash too, behind which there is no escape.
var foreign = sync.OnceValue(func() *regexp.Regexp {
	return regexp.MustCompile(`\\\\|\\/|\\u[dD][89abAB][0-9a-fA-F]{2}\\u[dD][c-fC-F][0-9a-fA-F]{2}`)
})

// asYAML writes as they are the characters that some programs escape in JSON and
// YAML cannot escape: those beyond U+FFFF, and slashes.
func asYAML(json string) string {
	if !strings.Contains(json, `\`) {
		return json
	}
	return foreign().ReplaceAllStringFunc(json, func(s string) string {
		if s == `\/` {
			return "/"
		}
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
