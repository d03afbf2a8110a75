package text

import (
	"bytes"
	"strings"
)

// signatures of formats that are met under the name of a text.
var signatures = []struct{ prefix, name string }{
	{"%PDF-", "a PDF"},
	{"PK\x03\x04", "a zip file, as .docx, .odt and .epub are"},
	{"{\\rtf", "an RTF document"},
	{"\xD0\xCF\x11\xE0\xA1\xB1\x1A\xE1", "an old Office document"},
	{"\x89PNG", "a PNG picture"},
	{"\xFF\xD8\xFF", "a JPEG picture"},
	{"GIF8", "a GIF picture"},
	{"\x1F\x8B\x08", "a gzip file"},
	{"BZh", "a bzip2 file"},
	{"7z\xBC\xAF\x27\x1C", "a 7z file"},
	{"\x7FELF", "a program"},
	{"bplist00", "a property list, as Apple's web archives are"},
}

// formatOf returns what a file seems to be when its first bytes say that it is
// no text; empty otherwise.
func formatOf(data []byte) string {
	head := string(data[:min(len(data), 16)])
	for _, s := range signatures {
		if strings.HasPrefix(head, s.prefix) && (s.prefix[0] != 'B' && s.prefix[0] != 'G' || bytes.IndexByte(data[:min(len(data), 64)], 0) >= 0) {
			return "it looks like " + s.name
		}
	}
	return ""
}

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
