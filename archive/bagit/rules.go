package bagit

// Rule is one thing that validation checks.
type Rule struct {
	Code     string
	Severity Severity // the usual one; Strict turns warnings into errors
	Section  string   // of RFC 8493 unless it says otherwise; "profile" for our own stricter rules
	Text     string
}

// Rules lists every code that Validate can return, sorted. RFC 8493 is the
// standard; where the older versions (0.93 to 0.97) ask for less, the text says
// so. Warnings are what the standard discourages, and what shows that a bag is
// less safe than it looks.
func Rules() []Rule {
	return []Rule{
		{"algorithm-unknown", Warning, "2.4", "a manifest uses a checksum algorithm that cannot be computed here, so it was not checked"},
		{"algorithm-weak", Warning, "2.4", "no manifest uses an algorithm that withstands tampering"},
		{"baginfo-date", Warning, "2.2.2", "Bagging-Date is not a day in the form YYYY-MM-DD"},
		{"baginfo-malformed", Error, "2.2.2", "a line of bag-info.txt is neither a label with a value nor a continuation"},
		{"baginfo-repeated", Warning, "2.2.2", "a label that should stand in bag-info.txt once stands there twice"},
		{"baginfo-separator", Warning, "2.2.2", "a label of bag-info.txt is not parted from its value by a colon and one blank (from 1.0 on)"},
		{"declaration-malformed", Error, "2.1.1", "bagit.txt is not the two lines that the standard asks for"},
		{"declaration-missing", Error, "2.1.1", "there is no bagit.txt"},
		{"encoding-legacy", Warning, "2.1.1", "the tag files are not in UTF-8 (from 1.0 on)"},
		{"encoding-malformed", Error, "2.1.1", "a tag file is not in the encoding that bagit.txt declares"},
		{"encoding-unknown", Error, "2.1.1", "the tag files are in an encoding that cannot be read here"},
		{"entry-asterisk", Warning, "6.1.3", "a manifest has the asterisks of md5sum, which are not part of the standard"},
		{"entry-duplicate", Error, "2.1.3", "a manifest lists a file twice (before 1.0: with two checksums)"},
		{"entry-repeated", Warning, "2.1.3", "a manifest lists a file twice with the same checksum (before 1.0)"},
		{"fetch-length", Warning, "2.2.3", "a file that is there does not have the length that fetch.txt says"},
		{"fetch-malformed", Error, "2.2.3", "a line of fetch.txt is not URL, length and path"},
		{"fetch-pending", Error, "2.2.3", "a payload file is yet to be fetched; this program never fetches"},
		{"fetch-scope", Error, "2.2.3", "fetch.txt lists what is no payload file, or what is not in every payload manifest"},
		{"fetch-url", Error, "5.2", "fetch.txt names an address that is not that of a remote file"},
		{"file-altered", Error, "3", "a file's checksum is not the one in a manifest"},
		{"file-irregular", Error, "5.1", "there is a link, pipe, device or socket where a file or folder should be"},
		{"file-missing", Error, "3", "a file that a manifest lists is not there"},
		{"file-unlisted", Error, "3", "a payload file is not listed in every payload manifest (before 1.0: in none)"},
		{"file-unreadable", Unread, "3", "a file or folder could not be read, so nothing is known of it; all others are checked"},
		{"folder-empty", Warning, "2.1.2", "a folder holds nothing; bags cannot keep empty folders"},
		{"limit-exceeded", Unread, "5.3", "the bag has more of something than is checked; see the limits"},
		{"manifest-malformed", Error, "2.1.3", "a line of a manifest is not a checksum and a path"},
		{"manifest-missing", Error, "2.1.3", "there is no payload manifest that can be checked"},
		{"manifest-name", Warning, "2.4", "the name of a manifest is not in lower case without punctuation"},
		{"manifest-scope", Error, "2.1.3", "a manifest lists a file that is not its business"},
		{"manifest-unlisted", Error, "2.2.1", "a payload manifest is not in every tag manifest (from 1.0 on)"},
		{"name-case", Warning, "6.1.1.3", "two payload files have names that differ in case only"},
		{"name-normalization", Warning, "6.1.1.3", "two payload files have names that differ in Unicode form only"},
		{"name-portable", Warning, "6.1.2", "some system cannot store a payload file under its name"},
		{"name-profile", Error, "profile", "a bundle's file name is not plain ASCII"},
		{"name-system", Warning, "6.1.2", "a payload file is one that systems make, change and remove by themselves"},
		{"oxum-malformed", Error, "2.2.2", "Payload-Oxum is not a number of bytes and a number of files"},
		{"oxum-mismatch", Error, "2.2.2", "Payload-Oxum does not agree with the payload"},
		{"oxum-repeated", Error, "2.2.2", "Payload-Oxum stands in bag-info.txt twice"},
		{"path-encoding", Warning, "2.1.3", "a path holds a % that encodes nothing (from 1.0 on)"},
		{"path-normalization", Warning, "6.1.1.3", "a path and the name on disk differ in Unicode form only"},
		{"path-relative", Warning, "2.1.3", "a path begins with ./, which other tools may not understand"},
		{"path-unsafe", Error, "5.1", "a path leads out of the bag or is not in plain form"},
		{"payload-missing", Error, "2.1.2", "there is no data folder"},
		{"profile-unchecked", Warning, "2.2.2", "the bag claims to keep a BagIt profile, which is not checked here"},
		{"tag-bom", Warning, "2.1.1", "a tag file begins with a byte order mark, which other tools take for text"},
		{"tag-unlisted", Warning, "2.2.1", "a tag file is in no tag manifest, so nothing vouches for it"},
		{"tagmanifest-algorithm", Warning, "2.2.1", "tag manifests and payload manifests do not use the same algorithms"},
		{"tagmanifest-form", Error, "profile", "a bundle's tag manifest is not written in the one canonical form"},
		{"tagmanifest-missing", Error, "profile", "a bundle lacks one of its two tag manifests or payload manifests"},
		{"version-unknown", Error, "2.1.1", "the BagIt version is not one of 0.93 to 1.0"},
	}
}

// severityOf is the severity of a code under the options.
func severityOf(code string, o Options) Severity {
	if o.Profile && (code == "tag-unlisted" || code == "folder-empty") {
		return Error // our Writer lists every tag file and makes no empty folder
	}
	for _, r := range Rules() {
		switch {
		case r.Code != code:
		case o.Strict && r.Severity == Warning:
			return Error
		default:
			return r.Severity
		}
	}
	panic("bagit: internal error: no rule " + code)
}
