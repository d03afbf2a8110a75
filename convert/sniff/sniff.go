// Package sniff tells by its content what stands under the name of a text: a
// binary format, which cannot be read, or a markup, whose marks would be taken
// for words. It knows formats that people keep articles in by a table of its
// own, and says nothing of others. Both questions are asked of every source, so
// the answers cost a few looks at its bytes.
//
// Precision goes before recall: a plain text that speaks of HTML, or that has
// headings, lists and quotations as Markdown writes them, is a plain text.
package sniff

// Format is a kind of content that is not plain text.
type Format struct {
	Name      string // with its article, in a sentence: "a PDF"
	MediaType string // as IANA or its makers name it; the one of a reader that reads it
	Remedy    string // what a person can do to have its text
}

// What people can do.
const (
	saveAsText = "open it where it was written and save it as plain text in UTF-8"
	unpack     = "unpack it, and name the texts in it"
	leaveOut   = "leave it out: it is no text"
)
