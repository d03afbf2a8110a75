package pdf

import (
	"crypto/md5"
	"encoding/hex"
	"strconv"
	"strings"
)

// Attachment is a file that travels inside the PDF.
type Attachment struct {
	Name         string // as it is saved under
	MediaType    string
	Relationship string // AFRelationship of ISO 32000-2, 7.11.3: "Source", "Data", …
	Description  string // for people
	Data         []byte
}

// attachments writes the attached files and returns what the catalog has to
// say of them (ISO 19005-3, 6.8).
func (f *finisher) attachments() string {
	if f.options.Standard != A3a || len(f.options.Attachments) == 0 {
		return ""
	}
	stamp := f.options.Stamp.Format("20060102150405")
	var refs, names strings.Builder
	for _, a := range f.options.Attachments {
		sum := md5.Sum(a.Data) // the standard's field; integrity rests on the bundle's manifests
		stream := f.stream("/Type /EmbeddedFile /Subtype /"+pdfName(a.MediaType)+" /Params <</Size "+strconv.Itoa(len(a.Data))+
			" /ModDate (D:"+stamp+"Z) /CheckSum <"+hex.EncodeToString(sum[:])+">>>", a.Data)
		n := f.begin()
		f.add("<</Type /Filespec /F ").text(a.Name).add(" /UF ").text(a.Name).add(" /Desc ").text(a.Description)
		f.add(" /AFRelationship /", a.Relationship, " /EF <</F ").ref(stream).add(" /UF ").ref(stream).add(">>>>").end()
		refs.WriteString(strconv.Itoa(n) + " 0 R ")
		names.WriteString(string(appendHexText(nil, a.Name)) + " " + strconv.Itoa(n) + " 0 R ")
	}
	return " /AF [" + refs.String() + "] /Names <</EmbeddedFiles <</Names [" + names.String() + "]>>>>"
}

// pdfName writes what a name may not hold by number (ISO 32000-1, 7.3.5).
func pdfName(s string) string {
	var b strings.Builder
	for _, c := range []byte(s) {
		if c > '!' && c <= '~' && !strings.ContainsRune("#()<>[]{}/%", rune(c)) {
			b.WriteByte(c)
		} else {
			b.WriteByte('#')
			b.WriteByte(hexDigits[c>>4])
			b.WriteByte(hexDigits[c&15])
		}
	}
	return b.String()
}
