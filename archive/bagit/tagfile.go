package bagit

import (
	"errors"
	"fmt"
	"strconv"
	"strings"
	"unicode/utf16"
	"unicode/utf8"
)

// Limits of tag files that are read as a whole, in bytes: of one, and of all
// of a bag together. Memory for a bag is bounded by about six times the latter.
const (
	maxTagFile  = 256 << 20
	maxTagFiles = 512 << 20
	maxSmall    = 16 << 20 // of bag-info.txt, which is for people
)

var errLimit = errors.New("it is larger than such a file may be")

// readText reads a tag file as text, and keeps its bytes for their checksums.
func (v *validator) readText(name, encoding string) (string, error) {
	limit := int64(maxTagFile)
	switch name {
	case infoFile:
		limit = maxSmall
	case declarationFile:
		limit = 1 << 10
	}
	limit = min(limit, maxTagFiles-v.texted)
	var b strings.Builder
	buf := pieces.Get().(*[]byte)
	defer pieces.Put(buf)
	_, err := v.stream.copy(name, *buf, func(piece []byte) []byte {
		if int64(b.Len()+len(piece)) > limit {
			return nil
		}
		b.Write(piece)
		return piece[:cap(piece)]
	})
	if errors.Is(err, errStopped) {
		return "", fmt.Errorf("%w: %d bytes", errLimit, limit)
	}
	if err != nil {
		return "", err
	}
	v.texts[name] = b.String()
	v.texted += int64(b.Len())
	return decodeText(b.String(), encoding)
}

// Errors of text that cannot be read. A bag may be at fault, or this program.
var (
	errEncoding    = errors.New("the text is not in the encoding that bagit.txt declares")
	errUnreadable  = errors.New("cannot be read here")
	byteOrderMark  = "\uFEFF"
	utf8Names      = " UTF-8 UTF8 US-ASCII ASCII "
	latin1Names    = " ISO-8859-1 LATIN-1 LATIN1 "
	utf16Names     = " UTF-16 UTF-16BE UTF-16LE "
	windows1252Ext = []rune("€\u0081‚ƒ„…†‡ˆ‰Š‹Œ\u008dŽ\u008f\u0090‘’“”•–—˜™š›œ\u009džŸ")
)

// decodeText turns a tag file into UTF-8. RFC 8493 asks for UTF-8; older
// versions let the bag choose, and these are the choices met in the wild.
func decodeText(data, encoding string) (string, error) {
	name := strings.ToUpper(encoding)
	is := func(names string) bool { return strings.Contains(names, " "+name+" ") }
	switch {
	case name == "" || is(utf8Names):
		if !utf8.ValidString(data) {
			return "", errEncoding
		}
		return data, nil
	case is(latin1Names), name == "WINDOWS-1252", name == "CP1252":
		var b strings.Builder
		for i := range len(data) {
			if c := data[i]; c >= 0x80 && c < 0xA0 && !is(latin1Names) {
				b.WriteRune(windows1252Ext[c-0x80])
			} else {
				b.WriteRune(rune(c))
			}
		}
		return b.String(), nil
	case is(utf16Names):
		return decodeUTF16(data, name == "UTF-16LE")
	}
	return "", fmt.Errorf("%q %w", encoding, errUnreadable)
}

// decodeUTF16 honours a byte order mark over what the name of the encoding says.
func decodeUTF16(data string, little bool) (string, error) {
	if len(data)%2 != 0 {
		return "", errEncoding
	}
	if mark, ok := strings.CutPrefix(data, "\xFE\xFF"); ok {
		data, little = mark, false
	} else if mark, ok := strings.CutPrefix(data, "\xFF\xFE"); ok {
		data, little = mark, true
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

// tagText reads a tag file in the bag's encoding; a failure is a finding.
func (v *validator) tagText(name string) (string, bool) {
	text, err := v.readText(name, v.decl.encoding)
	switch {
	case errors.Is(err, errEncoding):
		v.find("encoding-malformed", name, "%s", err)
	case errors.Is(err, errLimit):
		v.find("limit-exceeded", name, "%s", err)
	case err != nil:
		v.find("file-unreadable", name, "%s", cause(err))
	}
	if rest, ok := strings.CutPrefix(text, byteOrderMark); ok {
		v.find("tag-bom", name, "it begins with a byte order mark")
		text = rest
	}
	return text, err == nil
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
const versions = "0.93, 0.94, 0.95, 0.96, 0.97, 1.0"

// parseDeclaration reads bagit.txt (RFC 8493, section 2.1.1): exactly two
// lines, in this order. What can be told of a malformed one is returned with
// the error, so that the rest of the bag can be judged.
func parseDeclaration(text string) (declaration, error) {
	var d declaration
	var found []string
	for _, line := range lines(text) {
		found = append(found, line)
		label, value, _ := strings.Cut(strings.TrimPrefix(line, byteOrderMark), ":")
		value = strings.TrimSpace(value)
		switch strings.TrimSpace(label) {
		case "BagIt-Version":
			d.version = value
		case "Tag-File-Character-Encoding":
			d.encoding = value
		}
	}
	switch {
	case strings.HasPrefix(text, byteOrderMark):
		return d, errors.New("it begins with a byte order mark")
	case len(found) != 2:
		return d, fmt.Errorf("it has %d lines, not two", len(found))
	case found[0] != "BagIt-Version: "+d.version || found[1] != "Tag-File-Character-Encoding: "+d.encoding || d.encoding == "":
		return d, errors.New(`its lines are not "BagIt-Version: M.N" and "Tag-File-Character-Encoding: NAME"`)
	case !isVersion(d.version):
		return d, fmt.Errorf("the version %q is not two numbers with a dot between them", d.version)
	}
	return d, nil
}

func isVersion(s string) bool {
	major, minor, ok := strings.Cut(s, ".")
	digits := func(s string) bool { return s != "" && strings.Trim(s, "0123456789") == "" }
	return ok && digits(major) && digits(minor)
}

// declaration reads bagit.txt, always as UTF-8: it declares the encoding of
// the others.
func (v *validator) declaration() {
	v.decl = declaration{version: "1.0", encoding: "UTF-8"}
	if !v.has(declarationFile) {
		v.find("declaration-missing", declarationFile, "there is no such file")
		return
	}
	text, err := v.readText(declarationFile, "")
	if err != nil {
		v.find("declaration-malformed", declarationFile, "%s", cause(err))
		return
	}
	d, err := parseDeclaration(text)
	if err != nil {
		v.find("declaration-malformed", declarationFile, "%s", err)
	}
	if isVersion(d.version) {
		v.decl.version = d.version
		if !strings.Contains(versions+",", d.version+",") {
			v.find("version-unknown", declarationFile, "version %q is not one of %s", d.version, versions)
		}
	}
	if d.encoding == "" {
		return
	}
	if _, err := decodeText("", d.encoding); err != nil {
		v.find("encoding-unknown", declarationFile, "%s", err)
		return
	}
	v.decl.encoding = d.encoding
	if v.decl.atLeast(1, 0) && !strings.Contains(utf8Names, " "+strings.ToUpper(d.encoding)+" ") {
		v.find("encoding-legacy", declarationFile, "the tag files are in %q, not in UTF-8", d.encoding)
	}
}
