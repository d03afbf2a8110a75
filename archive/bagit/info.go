package bagit

import (
	"io/fs"
	"strconv"
	"strings"
	"time"
)

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
	v := &validator{fsys: fsys, stream: newStream(fsys), texts: make(map[string]string)}
	defer v.stream.close()
	encoding := ""
	if text, err := v.readText(declarationFile, ""); err == nil {
		d, _ := parseDeclaration(text)
		encoding = d.encoding
	}
	text, err := v.readText(infoFile, encoding)
	if err != nil {
		return nil, err
	}
	return parseInfo(text, func(int, string) {}), nil
}

// info reads bag-info.txt, and what it says of itself.
func (v *validator) info() {
	if !v.has(infoFile) {
		return
	}
	text, ok := v.tagText(infoFile)
	if !ok {
		return
	}
	bad, end := v.complain("baginfo-malformed", infoFile)
	v.fields = parseInfo(text, bad)
	end()
	if v.decl.atLeast(1, 0) {
		for n, line := range lines(text) {
			if line != "" && !plainSeparator(line) {
				v.find("baginfo-separator", infoFile, "line %d: it is not a label, a colon, a blank and a value", n)
				break // one line tells enough
			}
		}
	}
	seen := make(map[string]bool)
	for _, f := range v.fields {
		label := strings.ToLower(f.Label)
		switch label {
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
		bytes, known := v.payloadBytes()
		if known && len(v.pending) == 0 && (wantBytes != bytes || wantFiles != int64(len(v.payload))) {
			v.find("oxum-mismatch", infoFile, "Payload-Oxum says %d bytes in %d files, but there are %d bytes in %d files", wantBytes, wantFiles, bytes, len(v.payload))
		}
	}
}

// payloadBytes sums up the payload. Files that were read have told their size.
func (v *validator) payloadBytes() (total int64, known bool) {
	if v.options.CompletenessOnly {
		return 0, false
	}
	for i := range v.payload {
		if v.size(&v.payload[i]) < 0 {
			return 0, false
		}
		total += v.payload[i].size
	}
	return total, true
}

// size is the size of a file on disk, or -1 when it cannot be told.
func (v *validator) size(f *file) int64 {
	if f.size < 0 {
		if info, err := fs.Stat(v.fsys, f.path); err == nil {
			f.size = info.Size()
		}
	}
	return f.size
}
