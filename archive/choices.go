package archive

import (
	"github.com/fad55d40/archive/convert"
)

// What the settings of jobs can be, in the order in which people are told.

// Formats names the files that a build can write.
func Formats() (names []string) {
	for _, f := range convert.Formats() {
		names = append(names, f.Name)
	}
	return names
}

// Papers are the sizes of a PDF's pages.
func Papers() []string { return convert.Papers() }

// ValidPaper reports whether a paper is one of Papers, or a size such as "150x210mm".
func ValidPaper(name string) bool { return convert.ValidPaper(name) }

// Standards are those that a PDF can keep.
func Standards() []string { return convert.Standards() }

// Covers are the kinds of picture that the cover of an EPUB can be.
func Covers() []string { return convert.Covers() }

// Encodings are the charsets that can be named, by one of their names each.
func Encodings() []string { return convert.Encodings() }

// KnownEncoding reports whether a charset can be named so.
func KnownEncoding(name string) bool { return convert.KnownEncoding(name) }

// DateOrders are the orders in which a date in figures can be read.
func DateOrders() []string { return convert.DateOrders() }

// Languages are the names of languages that LanguageTag knows, beside tags.
func Languages() []string { return convert.Languages() }

// SyncPolicies are the ways to make bundles durable.
func SyncPolicies() []string {
	return []string{string(SyncGroup), string(SyncEach), string(SyncNone)}
}
