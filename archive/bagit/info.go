package bagit

import (
	"context"
	"errors"
	"io/fs"
	"slices"
	"strconv"
	"strings"
	"time"

	"github.com/fad55d40/archive/archive/internal/plural"
)

// infoParser reads bag-info.txt: labels with values, and values folded onto
// lines that begin with white space (RFC 8493, section 2.2.2).
type infoParser struct {
	fields []Field
	label  string
	value  strings.Builder // of the field that may go on
	open   bool
}

var errFields = errors.New("it has more labels than are read")

// line takes the next line; why tells what is wrong with it.
func (p *infoParser) line(line string) (why string, err error) {
	switch text := strings.TrimSpace(line); {
	case text == "":
	case line[0] == ' ' || line[0] == '\t':
		if !p.open {
			return "a continuation stands before any label", nil
		}
		if p.value.Len() > 0 {
			p.value.WriteByte(' ')
		}
		p.value.WriteString(text)
	default:
		label, value, ok := strings.Cut(text, ":")
		if label = strings.TrimSpace(label); !ok || label == "" {
			return "there is no label with a colon", nil
		}
		p.end()
		if len(p.fields) >= maxFields {
			return "", errFields
		}
		p.label, p.open = strings.Clone(label), true
		p.value.WriteString(strings.TrimSpace(value))
	}
	return "", nil
}

// end finishes the last field.
func (p *infoParser) end() []Field {
	if p.open {
		p.fields = append(p.fields, Field{p.label, p.value.String()})
		p.value, p.open = strings.Builder{}, false
	}
	return p.fields
}

// Value is the value of the first field with a label, in any case; empty
// without one.
func Value(fields []Field, label string) string {
	for _, f := range fields {
		if strings.EqualFold(f.Label, label) {
			return f.Value
		}
	}
	return ""
}

// plainSeparator reports whether a line of bag-info.txt parts label and value
// as version 1.0 asks: a colon right behind the label, then one blank.
func plainSeparator(line string) bool {
	label, value, ok := strings.Cut(line, ":")
	if !ok || line[0] == ' ' || line[0] == '\t' {
		return true // a continuation, or malformed
	}
	return label == strings.TrimRight(label, " \t") && value != "" && (value[0] == ' ' || value[0] == '\t')
}

// ReadInfo reads the fields of bag-info.txt in their order. Lines that are no
// fields are passed over; Validate finds them.
func ReadInfo(fsys fs.FS) ([]Field, error) {
	v := newValidator(context.Background(), fsys, Options{Fast: true})
	defer v.close()
	if lines, err := v.small(declarationFile, "", maxDeclaration); err == nil {
		d, _ := parseDeclaration(lines)
		v.decl.encoding = d.encoding
	}
	var p infoParser
	_, err := v.readLines(infoFile, v.decl.encoding, maxInfo, func(n int, line string) bool {
		if n == 1 {
			line = strings.TrimPrefix(line, byteOrderMark)
		}
		if !isText(line) {
			return true
		}
		_, err := p.line(line)
		return err == nil
	})
	if err != nil {
		return nil, err
	}
	return p.end(), nil
}

// info reads bag-info.txt, and what it says of itself. The error is errStop.
func (v *validator) info() error {
	if !v.has(infoFile) {
		return nil
	}
	var p infoParser
	bad := v.complain("baginfo-malformed", infoFile)
	plain := !v.decl.atLeast(1, 0)
	_, err := v.tagLines(infoFile, maxInfo, func(n int, line string) error {
		if line != "" && !plain && !plainSeparator(line) {
			plain = true // one line tells enough
			v.find("baginfo-separator", infoFile, "line %d: it is not a label, a colon, a blank and a value", n)
		}
		why, err := p.line(line)
		if why != "" {
			return bad(n, why)
		}
		return err
	})
	v.fields = p.end()
	switch {
	case errors.Is(err, errFields):
		v.find("limit-exceeded", infoFile, "%s: %d", err, maxFields)
	case err != nil:
		return err
	}
	v.known()
	return v.take(fieldsCost(v.fields))
}

// fieldsCost is about what fields take in memory, in bytes. It is what they hold, not the
// most that they may: a bag that takes no more than its small share is checked beside others.
func fieldsCost(fields []Field) int {
	const each = 64 // two strings' heads, and what growth adds
	cost := 0
	for _, f := range fields {
		cost += each + len(f.Label) + len(f.Value)
	}
	return cost
}

// known looks at the fields that the standard knows.
func (v *validator) known() {
	seen := make(map[string]bool)
	for _, f := range v.fields {
		label := strings.ToLower(f.Label)
		switch label {
		case "bagit-profile-identifier":
			v.find("profile-unchecked", infoFile, "it claims the profile %q, which was not checked", f.Value)
		case "bagging-date":
			if _, err := time.Parse("2006-01-02", f.Value); err != nil {
				v.find("baginfo-date", infoFile, "Bagging-Date is %q", f.Value)
			}
			fallthrough
		case "bag-size", "bag-group-identifier", "bag-count":
			if seen[label] {
				v.find("baginfo-repeated", infoFile, "%s stands there twice", f.Label)
			}
			seen[label] = true
		}
	}
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

// oxum compares Payload-Oxum with the payload: bytes and number of files. It
// says nothing while files are missing that are yet to be fetched, or while
// not every size is known.
func (v *validator) oxum() {
	seen := false
	if !slices.ContainsFunc(v.fields, func(f Field) bool { return strings.EqualFold(f.Label, "Payload-Oxum") }) {
		return
	}
	bytes, files, known := v.payloadBytes()
	for _, f := range v.fields {
		if !strings.EqualFold(f.Label, "Payload-Oxum") {
			continue
		}
		if seen {
			v.find("oxum-repeated", infoFile, "Payload-Oxum stands there twice")
		}
		seen = true
		wantBytes, wantFiles, ok := parseOxum(f.Value)
		if !ok {
			v.find("oxum-malformed", infoFile, "Payload-Oxum is %q", f.Value)
			continue
		}
		if known && len(v.pending) == 0 && (wantBytes != bytes || wantFiles != files) {
			v.find("oxum-mismatch", infoFile, "Payload-Oxum says %s in %s, but the payload has %s in %s",
				plural.Bytes(wantBytes), plural.Of(wantFiles, "file", "files"), plural.Bytes(bytes), plural.Of(files, "file", "files"))
		}
	}
}

// payloadBytes sums up the payload. Files that were read have told their size.
func (v *validator) payloadBytes() (bytes, files int64, known bool) {
	if v.options.CompletenessOnly || len(v.unread) > 0 {
		return 0, 0, false
	}
	for i := range v.payload.disk() {
		f := &v.payload.files[i]
		if f.size == irregular {
			continue
		}
		if v.size(f) < 0 || i%1024 == 0 && v.ctx.Err() != nil {
			return 0, 0, false
		}
		bytes, files = bytes+f.size, files+1
	}
	return bytes, files, true
}

// size is the size of a file on disk, or unknownSize when it cannot be told.
func (v *validator) size(f *file) int64 {
	if f.size == unknownSize {
		if n, err := v.stream.size(f.path); err == nil {
			f.size = n
		}
	}
	return f.size
}
