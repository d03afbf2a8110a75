// Package meta reads what people write about a text: front matter in it,
// sidecars and folder defaults beside it, flags. Every value becomes a field of
// words as they stand in the file, so that nothing is lost to a format's idea
// of types ("title: 2021", "version: 010"); what the words mean is decided
// once, by Apply, and recorded as evidence with the layer it came from.
package meta

import "github.com/fad55d40/archive/convert/doc"

// Limits of a metadata file or block: far above what people write by hand.
const (
	maxDepth  = 8
	maxFields = 1000
	maxBlock  = 1 << 20
)

// commentKey is the key under which the comments of a metadata block are kept.
const commentKey = "#"

// NoticeKinds documents the notices that this package raises.
func NoticeKinds() []doc.NoticeKind {
	return []doc.NoticeKind{
		{Code: "front-matter-unreadable", Meaning: "the text begins like front matter that cannot be read, and was kept as text", Remedy: "mend the front matter; the notice says where"},
		{Code: "metadata-date", Meaning: "a date given by a person is no date, or can be read in two ways", Remedy: "write it as YYYY-MM-DD"},
		{Code: "metadata-license", Meaning: "a licence given by a person is not one that is known", Remedy: "write its SPDX identifier, such as CC-BY-4.0"},
		{Code: "metadata-language", Meaning: "a language given by a person is not one that is known", Remedy: "write its BCP 47 tag, such as en or pt-BR"},
		{Code: "metadata-key", Meaning: "a key of a metadata file is a slip of the pen, or a setting of the command", Remedy: "write the key that the notice names; archive schema --sidecar lists all"},
		{Code: "sidecar-misnamed", Meaning: "a metadata file beside the text is not read, since it is not named as a sidecar", Remedy: "name it as the text, with .meta.yaml in place of the text's ending"},
		{Code: "metadata-repeated", Meaning: "metadata says a field twice in one place; the first value holds", Remedy: "take one of them out; the other is kept among the extra fields"},
		{Code: "metadata-entity", Meaning: "a value in metadata is written with the character references of HTML", Remedy: "check the value, and write the characters themselves"},
		{Code: "metadata-address", Meaning: "an address given by a person is not one on the web", Remedy: "write one that begins with https://, without spaces or quotation marks"},
		{Code: "picture-missing", Meaning: "metadata names a picture that is not there", Remedy: "put the file into the text's folder, or below it, and name it from there"},
		{Code: "picture-refused", Meaning: "a picture beside the text, or named for it, cannot be shown", Remedy: "save it as a JPEG or PNG file under the right extension"},
		{Code: "alt-missing", Meaning: "a picture has no text alternative for those who cannot see it", Remedy: "write images[0].alt into the sidecar"},
	}
}
