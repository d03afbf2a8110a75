package zipbag

import (
	"strconv"

	"github.com/fad55d40/archive/archive/bagit"
	"github.com/fad55d40/archive/archive/internal/entries"
)

// Rules lists every code that reading a zip file can give, sorted. Section is
// of RFC 8493, of BagIt 0.97, which had one on serialization, or of the zip
// format's APPNOTE 6.3.10.
func Rules() []bagit.Rule {
	return []bagit.Rule{
		{Code: "zip-ambiguous", Severity: bagit.Error, Section: "APPNOTE 4.4", Text: "tools read an entry in different ways: as a file or a folder, as a link, or with other bytes"},
		{Code: "zip-canonical", Severity: bagit.Warning, Section: "profile", Text: "a header is not in the one form in which bundles are written"},
		{Code: "zip-checksum", Severity: bagit.Error, Section: "APPNOTE 4.4.7", Text: "a file's data do not have the length or the CRC that its headers say"},
		{Code: "zip-encrypted", Severity: bagit.Error, Section: "APPNOTE 4.4.4", Text: "an entry is encrypted, or has flags that change its meaning"},
		{Code: "zip-folder-name", Severity: bagit.Warning, Section: "BagIt 0.97, 4", Text: "the folder in the zip file does not have the name of the file"},
		{Code: "zip-gap", Severity: bagit.Error, Section: "APPNOTE 4.3.6", Text: "there are bytes that belong to no entry: before, between or behind the entries, or a comment"},
		{Code: "zip-headers", Severity: bagit.Error, Section: "APPNOTE 4.3.7", Text: "the two headers of an entry do not say the same"},
		{Code: "zip-layout", Severity: bagit.Error, Section: "BagIt 0.97, 4", Text: "there is not exactly one folder at the top"},
		{Code: "zip-limit", Severity: bagit.Error, Section: "5", Text: "the zip file claims to hold more than is sane for its size"},
		{Code: "zip-malformed", Severity: bagit.Error, Section: "APPNOTE 4.3", Text: "it is not a whole zip file, or its headers contradict each other"},
		{Code: "zip-method", Severity: bagit.Error, Section: "APPNOTE 4.4.5", Text: "an entry is neither stored nor deflated"},
		{Code: "zip-name", Severity: bagit.Error, Section: "5.1", Text: "an entry's name leads out of the bag, or means different things to different tools"},
		{Code: "zip-overlap", Severity: bagit.Error, Section: "APPNOTE 4.3.6", Text: "two entries share bytes"},
		{Code: "zip-twins", Severity: bagit.Error, Section: "6.1.1.3", Text: "two entries have the same name, or names that some system takes for the same"},
		{Code: "zip-type", Severity: bagit.Error, Section: "5.1", Text: "an entry is a link, a device or the like, or anybody may write to it"},
	}
}

func severityOf(code string) bagit.Severity {
	for _, r := range Rules() {
		if r.Code == code {
			return r.Severity
		}
	}
	panic("zipbag: internal error: no rule " + code)
}

// Limits lists the limits of zip files.
func Limits() []bagit.Limit {
	return []bagit.Limit{
		{What: "entries of a zip file", Value: strconv.Itoa(entries.MaxEntries)},
		{What: "a name in a zip file", Value: strconv.Itoa(entries.MaxName) + " bytes"},
	}
}
