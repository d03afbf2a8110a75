package text_test

import (
	"encoding/binary"
	"os"
	"strings"
	"testing"

	"golang.org/x/text/encoding/korean"
	"golang.org/x/text/encoding/simplifiedchinese"

	"github.com/fad55d40/archive/convert/text"
)

// charsetsOf are the languages that each charset is tried with.
var charsetsOf = map[string]string{
	"gb18030": "zh zh2 zh3", "gbk": "zh zh2", "hz-gb-2312": "zh zh2 zh3", "big5": "zh-Hant zh-Hant2 zh-Hant3",
	"shift_jis": "ja ja2 ja3", "euc-jp": "ja ja2 ja3", "iso-2022-jp": "ja ja2 ja3",
	"euc-kr": "ko ko2", "iso-2022-kr": "ko ko2", "utf-16le": "zh ja ko zh-Hant ru en", "utf-16be": "zh ja ko zh-Hant ru en",
	"x-mac-ce": "cs pl hu sk", "x-mac-greek": "el el2", "x-mac-cyrillic": "ru bg uk", "x-mac-turkish": "tr", "macintosh": "fr de es it pt sv da",
	"ibm437": "de fr es it", "ibm850": "fr de es pt sv", "ibm852": "cs pl hu sk hr", "ibm857": "tr", "ibm866": "ru bg uk", "ibm737": "el el2",
	"windows-1250": "cs pl hu sk sl hr ro", "windows-1251": "ru uk bg be sr mk", "windows-1252": "fr de es it pt sv da nb nl is fi ca gl af", "windows-1253": "el el2", "windows-1254": "tr",
	"windows-1255": "he", "windows-1256": "ar fa", "windows-1257": "lt lv et",
	"iso-8859-2": "cs pl hu sk sl hr", "iso-8859-5": "ru bg sr mk", "iso-8859-7": "el el2", "iso-8859-15": "fr fi", "koi8-r": "ru bg", "koi8-u": "uk",
}

// writtenIn returns a text in a charset; false if it has no place for it.
func writtenIn(t testing.TB, s, charset string) ([]byte, bool) {
	t.Helper()
	s = strings.NewReplacer("“", `"`, "”", `"`, "’", "'", "–", "-", "…", "...").Replace(s)
	switch charset {
	case "utf-16le":
		return []byte(utf16Of(s, binary.LittleEndian)), true
	case "utf-16be":
		return []byte(utf16Of(s, binary.BigEndian)), true
	case "hz-gb-2312":
		b, err := simplifiedchinese.HZGB2312.NewEncoder().String(s)
		return []byte(b), err == nil
	case "iso-2022-kr":
		return koreanMail(t, s), true
	case "x-mac-ce", "x-mac-greek", "x-mac-turkish", "ibm857", "ibm737":
		return byteByByte(t, s, charset)
	case "gb18030":
		b, err := simplifiedchinese.GB18030.NewEncoder().String(s)
		return []byte(b), err == nil
	case "ibm437":
		return byteByByte(t, s, charset)
	}
	b, err := encoder(t, charset).NewEncoder().String(s)
	return []byte(b), err == nil
}

// koreanMail writes ISO-2022-KR (RFC 1557).
func koreanMail(t testing.TB, s string) []byte {
	t.Helper()
	b, err := korean.EUCKR.NewEncoder().String(s)
	if err != nil {
		t.Fatal(err)
	}
	out, shifted := []byte("\x1b$)C\n"), false
	for _, c := range []byte(b) {
		switch {
		case c >= 0x80 && !shifted:
			out, shifted = append(out, 0x0E), true
		case c < 0x80 && shifted:
			out, shifted = append(out, 0x0F), false
		}
		out = append(out, c&0x7F)
	}
	return out
}

// byteByByte turns the declared decoding of a charset around.
func byteByByte(t testing.TB, s, charset string) ([]byte, bool) {
	t.Helper()
	bytes := map[string]byte{}
	for i := range 256 {
		if d, err := text.Decode([]byte{byte(i)}, charset); err == nil {
			bytes[d.String] = byte(i)
		}
	}
	var out []byte
	for _, r := range s {
		b, ok := bytes[string(r)]
		if !ok {
			return nil, false
		}
		out = append(out, b)
	}
	return out, true
}

// TestNoCharsetIsTakenForAnother tries sentences of the languages that each of
// the charsets was used for, alone and together.
func TestNoCharsetIsTakenForAnother(t *testing.T) {
	texts := map[string][]string{}
	for _, file := range []string{"../language/testdata/sentences.tsv", "testdata/sentences.tsv"} {
		data, err := os.ReadFile(file)
		if err != nil {
			t.Fatal(err)
		}
		for line := range strings.Lines(string(data)) {
			tag, s, _ := strings.Cut(strings.TrimSpace(line), "\t")
			parts := strings.SplitAfter(strings.ReplaceAll(s, "。", "。 "), ". ")
			if strings.Contains(s, "。") {
				parts = strings.SplitAfter(s, "。")
			}
			texts[tag] = append(append(texts[tag], s, s+"\n\n"+s), parts...)
		}
	}
	all, refused, lost := 0, 0, 0
	for charset, languages := range charsetsOf {
		for tag := range strings.FieldsSeq(languages) {
			if texts[tag] == nil {
				t.Fatalf("no sentences of %s", tag)
			}
			for _, s := range texts[tag] {
				if len(s) < 20 {
					continue
				}
				data, ok := writtenIn(t, s, charset)
				if !ok {
					lost++
					continue
				}
				want, err := text.Decode(data, charset)
				if err != nil {
					t.Fatal(charset, tag, err)
				}
				all++
				switch got, err := text.Decode(data, ""); {
				case err != nil:
					refused++
					t.Logf("%s in %s is refused: %v", tag, charset, err)
				case strings.TrimPrefix(got.String, "\n") != strings.TrimPrefix(want.String, "\n"):
					t.Errorf("%s in %s is read as %s (%.2f): %.80s", tag, charset, got.Encoding, got.Confidence, got.String)
				}
			}
		}
	}
	t.Logf("%d texts, %d refused, %d cannot be written", all, refused, lost)
	if all < 300 || refused*20 > all {
		t.Errorf("%d of %d texts are refused", refused, all)
	}
}
