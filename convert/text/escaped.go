package text

import (
	"bytes"

	"golang.org/x/text/encoding/japanese"
	"golang.org/x/text/encoding/korean"
	"golang.org/x/text/encoding/simplifiedchinese"
)

// decodeEscaped reads the charsets of mail that hide in ASCII: ISO-2022-JP
// (RFC 1468), ISO-2022-KR (RFC 1557) and HZ (RFC 1843). Each announces itself,
// and everything between its escapes must decode.
func decodeEscaped(data []byte) (Decoded, bool) {
	name := ""
	switch escape := bytes.IndexByte(data, 0x1B) >= 0; {
	case escape && bytes.Contains(data, []byte("\x1b$)C")):
		name = "iso-2022-kr"
	case escape && (bytes.Contains(data, []byte("\x1b$B")) || bytes.Contains(data, []byte("\x1b$@"))):
		name = "iso-2022-jp"
	case bytes.Contains(data, []byte("~{")):
		name = "hz-gb-2312"
	default:
		return Decoded{}, false
	}
	s, bad := decodeEscapedAs(data, name)
	if bad >= 0 || name == "hz-gb-2312" && commonShare(s, commonSimplified) < 0.3 {
		return Decoded{}, false
	}
	return Decoded{String: s, Encoding: name, Method: "guessed", Confidence: 0.98, Notices: guessed("holds the escapes of another charset", name)}, true
}

func decodeEscapedAs(data []byte, name string) (string, int) {
	switch name {
	case "iso-2022-kr":
		return decodeKorean(data)
	case "hz-gb-2312":
		return decodeOther(data, simplifiedchinese.HZGB2312)
	default:
		return decodeOther(data, japanese.ISO2022JP)
	}
}

// decodeKorean decodes ISO-2022-KR: between SO and SI stands EUC-KR without
// its upper bits. The offset is that of the first byte that means nothing, or -1.
func decodeKorean(data []byte) (string, int) {
	plain := make([]byte, 0, len(data))
	shifted := false
	for i := 0; i < len(data); i++ {
		switch b := data[i]; {
		case bytes.HasPrefix(data[i:], []byte("\x1b$)C")):
			i += 3
		case b == 0x0E:
			shifted = true
		case b == 0x0F:
			shifted = false
		case b >= 0x80:
			return "", i
		case shifted && b > ' ' && b < 0x7F:
			plain = append(plain, b|0x80)
		default:
			plain = append(plain, b)
		}
	}
	s, bad := decodeOther(plain, korean.EUCKR)
	if bad >= 0 {
		return "", len(data) - 1
	}
	return s, bad
}
