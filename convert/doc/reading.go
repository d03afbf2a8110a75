package doc

// Archival is the text that a document was read from: UTF-8 in NFC with LF line
// ends, as package text makes it.
type Archival struct {
	Text  string
	Lines []int // for each line of Text its number in the source, from 1
	Front int   // lines at its beginning that are metadata: their keys are not words of the article
}

// Reading is what a reader makes of a source.
type Reading struct {
	Document *Document
	Archival Archival
	Notices  []Notice // what a person should look at, beside the document's Warnings
}
