// Package plural writes numbers of things for people.
package plural

import "strconv"

// Of is a number with the word for what it counts: "1 file", "2 files".
func Of[N int | int64 | uint64 | uint32](n N, one, many string) string {
	if n == 1 {
		return "1 " + one
	}
	return strconv.FormatInt(int64(n), 10) + " " + many
}

// Bytes is a number of bytes.
func Bytes[N int | int64 | uint64 | uint32](n N) string { return Of(n, "byte", "bytes") }
