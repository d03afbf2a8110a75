package convert_test

import (
	"bytes"
	"fmt"

	"github.com/fad55d40/archive/convert"
	"github.com/fad55d40/archive/convert/doc"
)

// Example makes a document of a text and writes it in every format.
func Example() {
	d, err := convert.Read(doc.Source{
		Name: "clock.txt",
		Data: []byte("The harbour clock\n\nBy Orla Fenwick-Hale\n\nIt runs again, after nine years.\n"),
	})
	if err != nil {
		panic(err)
	}
	fmt.Println(d.Meta.Title, "by", d.Meta.Authors[0].Name)
	for _, f := range convert.Formats() {
		var file bytes.Buffer
		written, err := f.Write(&file, d, convert.Options{Tool: "example", Stamp: convert.Stamp(d, nil)})
		if err != nil {
			panic(err)
		}
		convert.AddWarnings(d, written.Notices)
		differences, err := f.Compare(d, file.Bytes())
		fmt.Println(f.Name, file.Len() > 0, differences, err)
	}
	// Output:
	// The harbour clock by Orla Fenwick-Hale
	// pdf true [] <nil>
	// epub true [] <nil>
	// json true [] <nil>
}
