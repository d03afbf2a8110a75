package bagit

import "strconv"

// Limits of a bag. What exceeds one is not checked, and said not to be.
const (
	maxManifest    = 1 << 30   // bytes of a manifest or of fetch.txt; they are streamed
	maxInfo        = 4 << 20   // bytes of bag-info.txt
	maxDeclaration = 1 << 10   // bytes of bagit.txt
	maxLine        = 64 << 10  // bytes of a line in a tag file: a path and a checksum, with room
	maxFields      = 1 << 16   // labels in bag-info.txt
	maxManifests   = 64        // of both kinds together
	maxPath        = 4 << 10   // bytes of a path: PATH_MAX of Linux
	maxDepth       = 512       // folders within each other
	maxMalformed   = 1_000_000 // lines of a tag file, before it is no longer read
)

// Limit is one limit of what is checked.
type Limit struct{ What, Value string }

// Limits lists the limits for people.
func Limits() []Limit {
	mib := func(n int) string { return strconv.Itoa(n>>20) + " MiB" }
	return []Limit{
		{"memory for the names and checksums of a bag, unless --memory says more: some 250,000 files with SHA-256 and SHA-512", mib(DefaultMemory)},
		{"a manifest, fetch.txt", mib(maxManifest)},
		{"bag-info.txt", mib(maxInfo)},
		{"labels in bag-info.txt", grouped(maxFields)},
		{"bagit.txt", strconv.Itoa(maxDeclaration) + " bytes"},
		{"a line of a tag file", strconv.Itoa(maxLine>>10) + " KiB"},
		{"manifests of a bag", strconv.Itoa(maxManifests)},
		{"a path", strconv.Itoa(maxPath) + " bytes"},
		{"folders within each other", strconv.Itoa(maxDepth)},
		{"malformed lines of a tag file, before the rest is not read", grouped(maxMalformed)},
		{"findings of one code, before the rest is a number", strconv.Itoa(MaxTold)},
	}
}
