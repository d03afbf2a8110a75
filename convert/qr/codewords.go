package qr

// codewords are the bytes that a code of this version holds: the text in its frame, and
// what restores it where it is damaged, a byte of each block in turn (7.4 to 7.6).
func (l *layout) codewords(text string) []byte {
	data := l.frame(text)
	each := l.data + l.check
	words := make([]byte, l.blocks*each)
	block := make([]byte, each)
	for b := range l.blocks {
		copy(block, data[b*l.data:(b+1)*l.data])
		clear(block[l.data:])
		l.field.checks(block, l.exponents)
		copy(block, data[b*l.data:(b+1)*l.data])
		for i, word := range block {
			words[i*l.blocks+b] = word
		}
	}
	return words
}

// The bytes that fill a code that is longer than its text, in turn (7.4.10).
const fillOne, fillTwo = 0xEC, 0x11

// byteMode says that what follows are bytes (table 2).
const byteMode = 4

// frame puts the kind and the length before a text, and fills the rest. The kind takes
// four bits, so everything stands across two bytes.
func (v version) frame(text string) []byte {
	out := make([]byte, 0, v.blocks*v.data)
	carry := byte(byteMode)
	add := func(b byte) {
		out = append(out, carry<<4|b>>4)
		carry = b & 0xF
	}
	add(byte(len(text)))
	for i := range len(text) {
		add(text[i])
	}
	out = append(out, carry<<4) // the four bits that follow end the text
	for fill := byte(fillOne); len(out) < cap(out); fill ^= fillOne ^ fillTwo {
		out = append(out, fill)
	}
	return out
}
