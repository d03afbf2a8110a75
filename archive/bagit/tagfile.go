package bagit

import (
	"errors"
	"fmt"
	"io/fs"
	"strconv"
	"strings"
	"unicode/utf16"
	"unicode/utf8"
)

// maxTagFile bounds a tag file that is read as a whole.
const maxTagFile = 256 << 20

// readText reads a tag file as text.
func readText(fsys fs.FS, name, encoding string) (string, error) {
	info, err := fs.Stat(fsys, name)
	if err != nil {
		return "", err
	}
	if info.Size() > maxTagFile {
		return "", fmt.Errorf("%q has %d bytes, more than the %d that a tag file may have", name, info.Size(), maxTagFile)
	}
	data, err := fs.ReadFile(fsys, name)
	if err != nil {
		return "", err
	}
	return decodeText(data, encoding)
}

var errEncoding = errors.New("the text is not in the encoding that bagit.txt declares")

// decodeText turns a tag file into UTF-8. RFC 8493 asks for UTF-8; older
// versions let the bag choose, and these are the choices met in the wild.
func decodeText(data []byte, encoding string) (string, error) {
	switch strings.ToUpper(encoding) {
	case "", "UTF-8", "US-ASCII", "ASCII":
		if !utf8.Valid(data) {
			return "", errEncoding
		}
		return string(data), nil
	case "ISO-8859-1", "LATIN-1", "LATIN1":
		runes := make([]rune, len(data))
		for i, b := range data {
			runes[i] = rune(b)
		}
		return string(runes), nil
	case "UTF-16", "UTF-16BE", "UTF-16LE":
		return decodeUTF16(data, strings.EqualFold(encoding, "UTF-16LE"))
	}
	return "", fmt.Errorf("%w: %q cannot be read here", errEncoding, encoding)
}

// decodeUTF16 honours a byte order mark over what the name of the encoding says.
func decodeUTF16(data []byte, little bool) (string, error) {
	if len(data)%2 != 0 {
		return "", errEncoding
	}
	if len(data) >= 2 {
		switch {
		case data[0] == 0xFE && data[1] == 0xFF:
			data, little = data[2:], false
		case data[0] == 0xFF && data[1] == 0xFE:
			data, little = data[2:], true
		}
	}
	units := make([]uint16, len(data)/2)
	for i := range units {
		a, b := data[2*i], data[2*i+1]
		if little {
			a, b = b, a
		}
		units[i] = uint16(a)<<8 | uint16(b)
	}
	return string(utf16.Decode(units)), nil
}

// declaration is what bagit.txt says.
type declaration struct {
	version  string
	encoding string
}

// atLeast reports whether the bag follows version major.minor or a later one.
func (d declaration) atLeast(major, minor int) bool {
	a, b, _ := strings.Cut(d.version, ".")
	x, _ := strconv.Atoi(a)
	y, _ := strconv.Atoi(b)
	return x > major || x == major && y >= minor
}

// versions are those of the drafts and of RFC 8493.
var versions = []string{"0.93", "0.94", "0.95", "0.96", "0.97", "1.0"}

// parseDeclaration reads bagit.txt (RFC 8493, section 2.1.1): exactly two
// lines, in this order.
func parseDeclaration(text string) (declaration, error) {
	var found []string
	for _, line := range lines(text) {
		found = append(found, line)
	}
	if len(found) != 2 {
		return declaration{}, fmt.Errorf("it has %d lines, not two", len(found))
	}
	version, ok := strings.CutPrefix(found[0], "BagIt-Version: ")
	encoding, ok2 := strings.CutPrefix(found[1], "Tag-File-Character-Encoding: ")
	d := declaration{strings.TrimSpace(version), strings.TrimSpace(encoding)}
	if !ok || !ok2 || d.encoding == "" || !isVersion(d.version) {
		return d, errors.New(`its lines are not "BagIt-Version: M.N" and "Tag-File-Character-Encoding: NAME"`)
	}
	return d, nil
}

func isVersion(s string) bool {
	major, minor, ok := strings.Cut(s, ".")
	digits := func(s string) bool { return s != "" && strings.Trim(s, "0123456789") == "" }
	return ok && digits(major) && digits(minor)
}

// parseInfo reads bag-info.txt: labels with values, and values folded onto
// lines that begin with white space (RFC 8493, section 2.2.2).
func parseInfo(text string, bad func(line int, why string)) []Field {
	var fields []Field
	for n, line := range lines(text) {
		switch {
		case strings.TrimSpace(line) == "":
		case line[0] == ' ' || line[0] == '\t':
			if len(fields) == 0 {
				bad(n, "a continuation stands before any label")
				continue
			}
			last := &fields[len(fields)-1]
			last.Value = strings.TrimSpace(last.Value + " " + strings.TrimSpace(line))
		default:
			label, value, ok := strings.Cut(line, ":")
			if !ok || strings.TrimSpace(label) == "" {
				bad(n, "there is no label with a colon")
				continue
			}
			fields = append(fields, Field{strings.TrimSpace(label), strings.TrimSpace(value)})
		}
	}
	return fields
}

// ReadInfo reads the fields of bag-info.txt in their order. Lines that are no
// fields are passed over; Validate finds them.
func ReadInfo(fsys fs.FS) ([]Field, error) {
	encoding := ""
	if text, err := readText(fsys, declarationFile, ""); err == nil {
		if d, err := parseDeclaration(text); err == nil {
			encoding = d.encoding
		}
	}
	text, err := readText(fsys, infoFile, encoding)
	if err != nil {
		return nil, err
	}
	return parseInfo(text, func(int, string) {}), nil
}

// parseOxum reads Payload-Oxum: bytes, a dot, files.
func parseOxum(s string) (bytes, files int64, ok bool) {
	a, b, ok := strings.Cut(s, ".")
	if !ok || strings.Trim(a+b, "0123456789") != "" {
		return 0, 0, false
	}
	bytes, err1 := strconv.ParseInt(a, 10, 64)
	files, err2 := strconv.ParseInt(b, 10, 64)
	return bytes, files, err1 == nil && err2 == nil
}
