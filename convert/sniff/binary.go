package sniff

import (
	"bytes"
	"strings"
)

// signature is what the files of a format have in common.
type signature struct {
	at     int    // offset of the magic bytes
	magic  string // that all of them have
	binary bool   // words may begin so too: there must be a NUL among the first bytes
	Format
}

// signatures of formats, the particular ones before those that they are made of.
var signatures = []signature{
	{0, "%PDF-", false, Format{"a PDF", "application/pdf", "take its text out first, as pdftotext does"}},
	{0, "{\\rtf", false, Format{"an RTF document", "application/rtf", saveAsText}},
	{0, "%!PS", false, Format{"a PostScript program", "application/postscript", "take its text out first, as ps2ascii does"}},
	{0, "AT&TFORM", false, Format{"a DjVu document", "image/vnd.djvu", "take its text out first, as djvutxt does"}},
	{60, "BOOKMOBI", false, Format{"a Kindle book", "application/x-mobipocket-ebook", saveAsText}},
	{0, "\xFFWPC", false, Format{"a WordPerfect document", "application/vnd.wordperfect", saveAsText}},
	{0, "\xD0\xCF\x11\xE0\xA1\xB1\x1A\xE1", false, Format{"an old Office document", "application/x-ole-storage", saveAsText}},
	{0, "bplist00", false, Format{"a property list, as Apple's web archives are", "application/x-bplist", saveAsText}},
	{0, "SQLite format 3\x00", false, Format{"an SQLite database", "application/vnd.sqlite3", leaveOut}},

	{0, "\x1F\x8B\x08", false, Format{"a gzip file", "application/gzip", unpack}},
	{0, "BZh", true, Format{"a bzip2 file", "application/x-bzip2", unpack}},
	{0, "\xFD7zXZ\x00", false, Format{"an xz file", "application/x-xz", unpack}},
	{0, "\x28\xB5\x2F\xFD", false, Format{"a Zstandard file", "application/zstd", unpack}},
	{0, "7z\xBC\xAF\x27\x1C", false, Format{"a 7z archive", "application/x-7z-compressed", unpack}},
	{0, "Rar!\x1A\x07", false, Format{"a RAR archive", "application/vnd.rar", unpack}},
	{257, "ustar", true, Format{"a tar archive", "application/x-tar", unpack}},

	{0, "\x89PNG", false, Format{"a PNG picture", "image/png", leaveOut}},
	{0, "\xFF\xD8\xFF", false, Format{"a JPEG picture", "image/jpeg", leaveOut}},
	{0, "GIF87a", true, Format{"a GIF picture", "image/gif", leaveOut}},
	{0, "GIF89a", true, Format{"a GIF picture", "image/gif", leaveOut}},
	{0, "II*\x00", false, Format{"a TIFF picture", "image/tiff", leaveOut}},
	{0, "MM\x00*", false, Format{"a TIFF picture", "image/tiff", leaveOut}},
	{8, "WEBPVP8", false, Format{"a WebP picture", "image/webp", leaveOut}},
	{8, "WAVEfmt", false, Format{"a sound recording", "audio/wav", leaveOut}},
	{4, "ftyp", true, Format{"a film, a sound recording or an HEIF picture", "video/mp4", leaveOut}},
	{0, "ID3\x03\x00", false, Format{"a sound recording", "audio/mpeg", leaveOut}},
	{0, "ID3\x04\x00", false, Format{"a sound recording", "audio/mpeg", leaveOut}},
	{0, "OggS", true, Format{"a sound recording", "audio/ogg", leaveOut}},
	{0, "fLaC", true, Format{"a sound recording", "audio/flac", leaveOut}},
	{0, "\x7FELF", false, Format{"a program", "application/x-executable", leaveOut}},
}

// zips are the formats that are zip files, by a name of a file in them or by
// the content of their first one, which is stored as it is.
var zips = []struct {
	has string
	Format
}{
	{"mimetypeapplication/epub+zip", Format{"an EPUB", "application/epub+zip", saveAsText}},
	{"mimetypeapplication/vnd.oasis.opendocument.text", Format{"an OpenDocument text", "application/vnd.oasis.opendocument.text", saveAsText}},
	{"mimetypeapplication/vnd.oasis.opendocument.", Format{"an OpenDocument file", "application/vnd.oasis.opendocument", saveAsText}},
	{"word/", Format{"a Word document", "application/vnd.openxmlformats-officedocument.wordprocessingml.document", saveAsText}},
	{"xl/", Format{"an Excel workbook", "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet", saveAsText}},
	{"ppt/", Format{"a PowerPoint presentation", "application/vnd.openxmlformats-officedocument.presentationml.presentation", saveAsText}},
	{"Index/Document.iwa", Format{"a Pages document", "application/vnd.apple.pages", saveAsText}},
	{"bagit.txt", Format{"a bag as a zip file", "application/zip", "check it with archive verify, or take its source out with archive extract"}},
	{"", Format{"a zip file", "application/zip", unpack}},
}

// early is how many bytes are looked at for a NUL.
const early = 64

// Binary tells the binary format of a file, or one of text that no reader of
// texts can use; false when its bytes say nothing.
func Binary(data []byte) (Format, bool) {
	if bytes.HasPrefix(data, []byte("PK\x03\x04")) {
		return zip(data), true
	}
	start := bytes.TrimLeft(data[:min(len(data), 512)], "\xEF\xBB\xBF \t\r\n")
	for i := range signatures {
		s := &signatures[i]
		from := data
		if s.at == 0 && !s.binary {
			from = start
		}
		if len(from) < s.at || !bytes.HasPrefix(from[s.at:], []byte(s.magic)) {
			continue
		}
		if !s.binary || bytes.IndexByte(data[:min(len(data), s.at+early)], 0) >= 0 {
			return s.Format, true
		}
	}
	return Format{}, false
}

// zip tells zip files apart by the names in their local headers (APPNOTE 4.3.7).
func zip(data []byte) Format {
	if len(data) > 30 {
		for _, z := range zips {
			if strings.HasPrefix(z.has, "mimetype") && bytes.HasPrefix(data[30:], []byte(z.has)) {
				return z.Format
			}
		}
	}
	for rest := data; len(rest) > 30; {
		name := rest[30:min(len(rest), 30+int(rest[26])+int(rest[27])<<8)]
		for _, z := range zips {
			if z.has != "" && (bytes.HasPrefix(name, []byte(z.has)) || z.has == "bagit.txt" && bytes.HasSuffix(name, []byte("/bagit.txt"))) {
				return z.Format
			}
		}
		next := bytes.Index(rest[4:], []byte("PK\x03\x04"))
		if next < 0 {
			break
		}
		rest = rest[4+next:]
	}
	return zips[len(zips)-1].Format
}
