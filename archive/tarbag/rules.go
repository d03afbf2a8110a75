package tarbag

import (
	"strconv"

	"github.com/fad55d40/archive/archive/bagit"
	"github.com/fad55d40/archive/archive/internal/entries"
)

// Rules lists every code that reading a tar file can give, sorted. Section is of
// RFC 8493, of BagIt 0.97, which had one on serialization, of POSIX.1-2017's
// description of pax, or of the formats of compression (RFC 1952, RFC 8878).
func Rules() []bagit.Rule {
	const pax = "POSIX pax"
	return []bagit.Rule{
		{Code: "tar-ambiguous", Severity: bagit.Error, Section: pax, Text: "tools read an entry in different ways: under another name, with another size, as a file or a folder"},
		{Code: "tar-canonical", Severity: bagit.Warning, Section: "profile", Text: "a bundle of ours is not in the one form of tar file in which bundles are written"},
		{Code: "tar-checksum", Severity: bagit.Error, Section: pax, Text: "the checksum of a header is not right"},
		{Code: "tar-compression", Severity: bagit.Error, Section: "RFC 1952, RFC 8878", Text: "it cannot be unpacked, or is packed in more than one piece, or has bytes behind the end"},
		{Code: "tar-extension", Severity: bagit.Error, Section: pax, Text: "an entry has an extended header of which tools may think as they like"},
		{Code: "tar-folder-name", Severity: bagit.Warning, Section: "BagIt 0.97, 4", Text: "the folder in the tar file does not have the name of the file"},
		{Code: "tar-layout", Severity: bagit.Error, Section: "BagIt 0.97, 4", Text: "there is not exactly one folder at the top"},
		{Code: "tar-limit", Severity: bagit.Error, Section: "5", Text: "the tar file holds more than is sane for its size"},
		{Code: "tar-malformed", Severity: bagit.Error, Section: pax, Text: "it is not a whole tar file, or a header is malformed"},
		{Code: "tar-name", Severity: bagit.Error, Section: "5.1", Text: "an entry's name leads out of the bag, or means different things to different tools"},
		{Code: "tar-trailing", Severity: bagit.Error, Section: pax, Text: "there are bytes that belong to no entry: behind the data of one, or behind the end"},
		{Code: "tar-twins", Severity: bagit.Error, Section: "6.1.1.3", Text: "two entries have the same name, or names that some system takes for the same"},
		{Code: "tar-type", Severity: bagit.Error, Section: "5.1", Text: "an entry is a link, a device, a sparse file or the like"},
	}
}

func severityOf(code string) bagit.Severity {
	for _, r := range Rules() {
		if r.Code == code {
			return r.Severity
		}
	}
	panic("tarbag: internal error: no rule " + code)
}

// Limits lists the limits of tar files.
func Limits() []bagit.Limit {
	return []bagit.Limit{
		{What: "entries of a tar file", Value: strconv.Itoa(entries.MaxEntries)},
		{What: "a name in a tar file", Value: strconv.Itoa(entries.MaxName) + " bytes"},
		{What: "an extended header in a tar file", Value: strconv.Itoa(maxExtended>>10) + " KiB"},
		{What: "the window of a tar file packed by Zstandard", Value: strconv.Itoa(maxWindow>>20) + " MiB"},
	}
}
