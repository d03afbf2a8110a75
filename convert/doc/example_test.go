package doc_test

import (
	"fmt"

	"github.com/fad55d40/archive/convert/doc"
)

// Example makes a document by hand, as a reader of another format would.
func Example() {
	d := &doc.Document{
		Meta:   doc.Meta{Title: "The harbour clock", Language: "en"},
		Blocks: []doc.Block{doc.Paragraph{Text: "It runs again,\x00 after nine years."}},
	}
	for _, n := range doc.Check(d) {
		fmt.Println(n.Text)
	}
	// Output:
	// source.name is empty
	// source.sha256 is empty
	// blocks[0].text holds the control character U+0000
}
