package text_test

import (
	"encoding/binary"
	"errors"
	"slices"
	"strings"
	"testing"
	"unicode/utf16"

	"github.com/fad55d40/archive/convert/text"
)

func utf16Of(s string, order binary.AppendByteOrder) string {
	var b []byte
	for _, u := range utf16.Encode([]rune(s)) {
		b = order.AppendUint16(b, u)
	}
	return string(b)
}

func utf32Of(s string, order binary.AppendByteOrder) string {
	var b []byte
	for _, r := range s {
		b = order.AppendUint32(b, uint32(r))
	}
	return string(b)
}

func TestUnicodeIsDecoded(t *testing.T) {
	little, big := binary.LittleEndian, binary.BigEndian
	english, russian := "The ferry sails — 🙂.\n", "Смотритель моста, 5 лет.\n"
	for name, test := range map[string]struct{ in, declared, want, encoding, method string }{
		"UTF-8":                        {"naïve", "", "naïve", "utf-8", "utf-8"},
		"ASCII":                        {"plain", "", "plain", "utf-8", "utf-8"},
		"UTF-8 with a mark":            {"\ufeffA", "", "\ufeffA", "utf-8", "bom"},
		"UTF-16 LE with a mark":        {utf16Of("\ufeff"+english, little), "", "\ufeff" + english, "utf-16le", "bom"},
		"UTF-16 BE with a mark":        {utf16Of("\ufeff"+english, big), "", "\ufeff" + english, "utf-16be", "bom"},
		"UTF-32 LE with a mark":        {utf32Of("\ufeff"+english, little), "", "\ufeff" + english, "utf-32le", "bom"},
		"UTF-32 BE with a mark":        {utf32Of("\ufeff"+english, big), "", "\ufeff" + english, "utf-32be", "bom"},
		"UTF-16 LE without":            {utf16Of(english, little), "", english, "utf-16le", "guessed"},
		"UTF-16 BE without":            {utf16Of(russian, big), "", russian, "utf-16be", "guessed"},
		"UTF-32 LE without":            {utf32Of(english, little), "", english, "utf-32le", "guessed"},
		"UTF-32 BE without":            {utf32Of(russian, big), "", russian, "utf-32be", "guessed"},
		"UTF-16 declared, mark":        {utf16Of("\ufeffA", big), "UTF-16", "\ufeffA", "utf-16be", "declared"},
		"UTF-16 declared, no mark":     {utf16Of(russian, big), "utf-16", russian, "utf-16be", "declared"},
		"UTF-16 declared, no hint":     {utf16Of("東京", little), "utf16", "東京", "utf-16le", "declared"},
		"a NUL is dirt in a long text": {strings.Repeat("a long text ", 9) + "\x00", "", strings.Repeat("a long text ", 9) + "\x00", "utf-8", "utf-8"},
		"Windows-1254 declared":        {"K\xf6hn\xfe", "windows-1254", "Köhnş", "windows-1254", "declared"},
		"Latin-1 is Windows-1252":      {"\x93a\x94", "ISO-8859-1", "“a”", "windows-1252", "declared"},
		"a free place of Windows-1252": {"a\x81", "cp1252", "a\u0081", "windows-1252", "declared"},
		"cp437":                        {"caf\x82", "cp437", "café", "ibm437", "declared"},
		"Shift JIS declared":           {"\x93\xfa\x96\x7b", "shift_jis", "日本", "shift_jis", "declared"},
		"GBK declared":                 {"\xd6\xd0", "gbk", "中", "gbk", "declared"},
	} {
		t.Run(name, func(t *testing.T) {
			got, err := text.Decode([]byte(test.in), test.declared)
			if err != nil || got.String != test.want || got.Encoding != test.encoding || got.Method != test.method {
				t.Errorf("decoded %q as %s (%s, %v), want %q as %s (%s)", got.String, got.Encoding, got.Method, err, test.want, test.encoding, test.method)
			}
			if guessed := test.method == "guessed"; guessed != (len(got.Notices) > 0) || guessed != (got.Confidence < 1) {
				t.Errorf("recorded with %v and %v", got.Confidence, got.Notices)
			}
		})
	}
}

func TestWhatIsNoTextIsRefused(t *testing.T) {
	for name, test := range map[string]struct {
		in, declared string
		want         error
		says         string
	}{
		"empty":                {"", "", text.ErrEmpty, "no text"},
		"only blanks":          {" \n\t\n" + nbsp, "", text.ErrEmpty, "no text"},
		"only a mark":          {"\ufeff", "", text.ErrEmpty, "no text"},
		"only what is dropped": {"\u200b\x01\n", "", text.ErrEmpty, "no text"},
		"a program":            {"MZ\x00\x01\xff\xfe\x00\x00\x02", "", text.ErrBinary, "controls"},
		"NULs":                 {strings.Repeat("\x00", 100), "", text.ErrBinary, "NUL"},
		"a PDF":                {"%PDF-1.7\n1 0 obj", "", text.ErrBinary, "PDF"},
		"a zip file":           {"PK\x03\x04\x14\x00", "", text.ErrBinary, "zip file"},
		"an RTF document":      {`{\rtf1 The ferry}`, "", text.ErrBinary, "RTF"},
		"no such charset":      {"A", "klingon", text.ErrEncodingName, `"klingon"`},
	} {
		t.Run(name, func(t *testing.T) {
			_, err := text.Read([]byte(test.in), text.Options{Encoding: test.declared})
			if !errors.Is(err, test.want) || !strings.Contains(err.Error(), test.says) || !hasRemedy(err) {
				t.Errorf("error %v, want %v with %q and a remedy", err, test.want, test.says)
			}
		})
	}
	if _, err := text.Decode([]byte("BZh and GIF8 begin this text"), ""); err != nil {
		t.Errorf("words that look like a signature: %v", err)
	}
}

func TestDamageIsRefusedWithItsPlace(t *testing.T) {
	for name, test := range map[string]struct {
		in, declared, encoding string
		offset, line           int
	}{
		"a mark before what is no UTF-8": {"\ufeffA\n\xe9", "", "utf-8", 5, 2},
		"wrong UTF-8 under a name":       {"A\nb\xe9", "utf-8", "utf-8", 3, 2},
		"not ASCII":                      {"A\xe9", "us-ascii", "utf-8", 1, 1},
		"a surrogate alone":              {"\xff\xfeA\x00\x00\xd8B\x00", "", "utf-16le", 4, 1},
		"a low surrogate first":          {"\xfe\xff\xdc\x00", "", "utf-16be", 2, 1},
		"half a unit of UTF-16":          {"\xff\xfeA\x00B", "", "utf-16le", 4, 1},
		"beyond Unicode":                 {"\xff\xfe\x00\x00\x00\x00\x11\x00", "", "utf-32le", 4, 1},
		"not Shift JIS":                  {"A\n\x93\xfa\xff", "shift_jis", "shift_jis", 4, 2},
		"not Windows-1253":               {"a\nb\xd2", "windows-1253", "windows-1253", 3, 2},
	} {
		t.Run(name, func(t *testing.T) {
			_, err := text.Read([]byte(test.in), text.Options{Encoding: test.declared})
			var e *text.EncodingError
			if !errors.As(err, &e) {
				t.Fatalf("error %v", err)
			}
			if e.Encoding != test.encoding || e.Offset != test.offset || e.Line != test.line || e.Byte != test.in[test.offset] || e.Remedy() == "" {
				t.Errorf("refused with %+v (%v)", *e, err)
			}
		})
	}
}

func TestCharsetsHaveTheNamesThatPeopleType(t *testing.T) {
	for _, name := range []string{"UTF-8", "utf8", "latin1", "cp1252", "windows-1251", "KOI8-R", "cp866", "macintosh", "shift_jis", "gb18030", "big5", "euc-kr", "UTF-16LE", "utf32", "cp850", "cp857", "x-mac-ce", "iso-2022-kr", "HZ", " iso-8859-15 "} {
		if !text.KnownEncoding(name) {
			t.Errorf("%q is not known", name)
		}
	}
	for _, name := range []string{"klingon", "", "x-user-defined", "utf-7"} {
		if text.KnownEncoding(name) {
			t.Errorf("%q is known", name)
		}
	}
}

func FuzzDecode(f *testing.F) {
	for _, s := range []string{"naïve", "\xff\xfeA\x00", "H\x00i\x00 \x00t\x00", "\x00\x00\xfe\xff", "caf\xe9", "\xcf\xf0\xe8\xe2\xe5\xf2", "a\x00", "%PDF-", "\xed\xa0\x80"} {
		f.Add([]byte(s), "")
		f.Add([]byte(s), "koi8-r")
		f.Add([]byte(s), "gb18030")
		f.Add([]byte(s), "utf-16")
	}
	f.Fuzz(func(t *testing.T, data []byte, declared string) {
		before := slices.Clone(data)
		d, err := text.Decode(data, declared)
		if err != nil {
			if d.String != "" || !hasRemedy(err) {
				t.Errorf("refused with %v and %+v", err, d)
			}
			return
		}
		if !slices.Equal(before, data) {
			t.Error("the source was written to")
		}
		if strings.ToValidUTF8(d.String, "") != d.String || d.Confidence < 0.6 || d.Confidence > 1 || !text.KnownEncoding(d.Encoding) {
			t.Errorf("decoded %q as %q with %v", d.String, d.Encoding, d.Confidence)
		}
		if again, err := text.Decode(data, d.Encoding); err != nil || again.String != d.String {
			t.Errorf("declared as the %s that it is, %q becomes %q (%v)", d.Encoding, d.String, again.String, err)
		}
	})
}
