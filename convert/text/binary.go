package text

// tooManyControls reports whether a file of bytes, one a character, holds more
// control characters than dirt explains. A few are dropped and logged.
func tooManyControls(data []byte) bool {
	n := 0
	for _, b := range data {
		if b < 0x20 && (b < '\t' || b > '\r') && b != 0x1B && b != 0x1A {
			n++
		}
	}
	return n > 2+len(data)/100
}
