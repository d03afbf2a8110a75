package bagit

// Rule is one thing that validation checks.
type Rule struct {
	Code     string
	Severity Severity // the usual one; Strict turns warnings into errors
	Section  string   // of RFC 8493, or "profile" for our own stricter rules
	Text     string
}

// Rules lists every code that Validate can return, sorted.
func Rules() []Rule {
	return []Rule{
		{"algorithm-unknown", Warning, "2.4", "a manifest uses a checksum algorithm that cannot be computed here, so it was not checked"},
		{"algorithm-weak", Warning, "2.4", "no manifest uses an algorithm that withstands tampering"},
		{"baginfo-malformed", Error, "2.2.2", "a line of bag-info.txt is neither a label with a value nor a continuation"},
		{"declaration-malformed", Error, "2.1.1", "bagit.txt is not the two lines that the standard asks for"},
		{"declaration-missing", Error, "2.1.1", "there is no bagit.txt"},
		{"encoding-unknown", Error, "2.1.1", "the tag files are in an encoding that cannot be read here"},
		{"entry-duplicate", Error, "2.1.3", "a manifest lists a file twice"},
		{"fetch-malformed", Error, "2.2.3", "a line of fetch.txt is not URL, length and path of a payload file in the manifests"},
		{"fetch-pending", Error, "2.2.3", "a payload file is yet to be fetched; this program never fetches"},
		{"file-altered", Error, "3", "a file's checksum is not the one in a manifest"},
		{"file-irregular", Error, "5.1", "there is a link, pipe, device or socket where a file or folder should be"},
		{"file-missing", Error, "3", "a file that a manifest lists is not there"},
		{"file-unlisted", Error, "3", "a payload file is not listed in every manifest"},
		{"file-unreadable", Error, "3", "a file could not be read to its end"},
		{"folder-empty", Warning, "2.1.2", "a folder holds nothing; bags cannot keep empty folders"},
		{"manifest-malformed", Error, "2.1.3", "a line of a manifest is not a checksum and a path"},
		{"manifest-missing", Error, "2.1.3", "there is no payload manifest that can be checked"},
		{"manifest-name", Warning, "6.1.1.3", "the name of a manifest is not in lower case"},
		{"manifest-scope", Error, "2.1.3", "a manifest lists a file that is not its business"},
		{"name-profile", Error, "profile", "a bundle's file name is not plain ASCII"},
		{"oxum-malformed", Error, "2.2.2", "Payload-Oxum is not a number of bytes and a number of files"},
		{"oxum-mismatch", Error, "2.2.2", "Payload-Oxum does not agree with the payload"},
		{"path-encoding", Warning, "2.1.3", "a path holds a % that encodes nothing"},
		{"path-normalization", Warning, "6.1.1.3", "a path and the name on disk differ in Unicode form only"},
		{"path-relative", Warning, "2.1.3", "a path begins with ./, which other tools may not understand"},
		{"path-unsafe", Error, "5.1", "a path leads out of the bag or is not in plain form"},
		{"payload-missing", Error, "2.1.2", "there is no data folder"},
		{"tag-unlisted", Warning, "2.2.1", "a tag file is in no tag manifest, so nothing vouches for it"},
		{"tagmanifest-form", Error, "profile", "a bundle's tag manifest is not written in the one canonical form"},
		{"tagmanifest-missing", Error, "profile", "a bundle lacks one of its two tag manifests or payload manifests"},
		{"version-unknown", Error, "2.1.1", "the BagIt version is not one of 0.93 to 1.0"},
	}
}
