package detect

import "strings"

// cutFold takes a prefix off s whatever its case. The prefix is in lower case.
// The bytes are compared where they stand: lower-casing the whole of s could
// change its length.
func cutFold(s, prefix string) (rest string, ok bool) {
	if len(s) < len(prefix) || !strings.EqualFold(s[:len(prefix)], prefix) {
		return s, false
	}
	return s[len(prefix):], true
}
