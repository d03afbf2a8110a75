package text

import (
	"strings"
	"unicode/utf8"

	"golang.org/x/text/encoding"
	"golang.org/x/text/encoding/charmap"
	"golang.org/x/text/encoding/htmlindex"
	"golang.org/x/text/transform"
)

// KnownEncoding reports whether a charset can be named with Options.Encoding:
// the names of the WHATWG Encoding Standard, section 4.2, and a few that users
// of other programs type.
func KnownEncoding(name string) bool {
	_, canonical := lookup(name)
	return canonical != ""
}

// charsets are those that the WHATWG Encoding Standard does not know, or knows
// otherwise. A charset is an encoding.Encoding or a bytePage; there is none for
// those of Unicode and of escapes, which are decoded here.
var charsets = [...]struct {
	labels  string // between spaces; the first one is the name
	charset any
}{
	{" utf-8 utf8 us-ascii ascii ", nil}, // a byte above ASCII is an error here, not Windows-1252
	{" utf-16 utf16 ", nil},
	{" utf-16le utf16le ", nil},
	{" utf-16be utf16be ", nil},
	{" utf-32 utf32 ", nil},
	{" utf-32le utf32le ", nil},
	{" utf-32be utf32be ", nil},
	{" ibm437 cp437 ", charmap.CodePage437},
	{" ibm850 cp850 ", charmap.CodePage850},
	{" ibm852 cp852 ", charmap.CodePage852},
	{" ibm862 cp862 ", charmap.CodePage862},
	{" ibm857 cp857 ", ibm857},
	{" ibm737 cp737 ", ibm737},
	{" ibm775 cp775 ", ibm775},
	{" x-mac-ce macce mac-latin2 x-mac-centraleurroman ", macCentralEurope},
	{" x-mac-greek mac-greek ", macGreek},
	{" x-mac-turkish mac-turkish ", macTurkish},
	{" iso-2022-kr csiso2022kr ", nil},
	{" hz-gb-2312 hz ", nil},
}

// lookup returns a charset by one of its labels, and its name; an empty name
// when there is none.
func lookup(label string) (charset any, name string) {
	label = strings.ToLower(strings.TrimSpace(label))
	for _, c := range charsets {
		if !strings.Contains(label, " ") && strings.Contains(c.labels, " "+label+" ") {
			name, _, _ := strings.Cut(c.labels[1:], " ")
			return c.charset, name
		}
	}
	e, err := htmlindex.Get(label)
	if err != nil {
		return nil, ""
	}
	canonical, err := htmlindex.Name(e)
	if err != nil || canonical == "replacement" || canonical == "x-user-defined" {
		return nil, ""
	}
	return e, canonical
}

// Encodings lists one name of each charset that can be named, in the order in
// which people are told.
func Encodings() []string {
	return strings.Fields(`utf-8 utf-16 utf-16le utf-16be utf-32 utf-32le utf-32be
		windows-1250 windows-1251 windows-1252 windows-1253 windows-1254 windows-1255 windows-1256 windows-1257 windows-1258 windows-874
		iso-8859-1 iso-8859-2 iso-8859-3 iso-8859-4 iso-8859-5 iso-8859-6 iso-8859-7 iso-8859-8 iso-8859-9 iso-8859-10 iso-8859-13 iso-8859-14
		iso-8859-15 iso-8859-16 koi8-r koi8-u macintosh x-mac-cyrillic x-mac-ce x-mac-greek x-mac-turkish
		ibm437 ibm737 ibm775 ibm850 ibm852 ibm857 ibm862 ibm866
		gbk gb18030 big5 shift_jis euc-jp iso-2022-jp euc-kr iso-2022-kr hz-gb-2312`)
}

const hintDeclared = "name the true charset with --encoding, or leave it to be found out"

func decodeDeclared(data []byte, declared string) (Decoded, error) {
	e, name := lookup(declared)
	if name == "" {
		return Decoded{}, unknownCharset(declared)
	}
	d := Decoded{Encoding: name, Method: "declared", Confidence: 1}
	var err error
	bad := -1
	switch c := e.(type) {
	case nil:
		if name == "iso-2022-kr" || name == "hz-gb-2312" {
			d.String, bad = decodeEscapedAs(data, name)
			break
		}
		d.Encoding = withOrder(data, name)
		d.String, err = decodeUnicode(data, d.Encoding)
		return d, err
	case bytePage:
		d.String, bad = decodeBytes(data, c)
	case encoding.Encoding:
		d.String, bad = decodeOther(data, c)
	}
	if bad >= 0 {
		return Decoded{}, misencoded(data, bad, name, "", hintDeclared)
	}
	return d, nil
}

// withOrder adds the byte order to UTF-16 and UTF-32 when the user left it
// open: that of the mark, else the one in which the text has its NUL bytes,
// else little endian as the WHATWG Encoding Standard has it.
func withOrder(data []byte, name string) string {
	if name != "utf-16" && name != "utf-32" {
		return name
	}
	if m := markOf(data); strings.HasPrefix(m, name) {
		return m
	}
	if m, _ := unmarked(data); strings.HasPrefix(m, name) {
		return m
	}
	return name + "le"
}

// decodeOther decodes the charsets of East Asia. Their decoders write U+FFFD
// for what they do not know; where the first one came from is found by
// decoding again in small steps.
func decodeOther(data []byte, e encoding.Encoding) (string, int) {
	out, err := e.NewDecoder().Bytes(data)
	if err == nil && !strings.Contains(string(out), "\uFFFD") {
		return string(out), -1
	}
	var dst [utf8.UTFMax]byte
	t := e.NewDecoder()
	for pos := 0; pos < len(data); {
		n, used, err := t.Transform(dst[:], data[pos:], true)
		if strings.Contains(string(dst[:n]), "\uFFFD") || err != nil && err != transform.ErrShortDst || n+used == 0 {
			return "", pos
		}
		pos += used
	}
	return string(out), -1
}
