package convert_test

import (
	"bytes"
	"testing"

	"github.com/fad55d40/archive/convert"
	"github.com/fad55d40/archive/convert/doc"
)

func TestFilesAreTheSameWhenTheirWritersShareWhatTheyHaveInCommon(t *testing.T) {
	d, err := convert.Read(doc.Source{Name: "a.txt", Data: []byte("A title\r\n\r\nBy Jane Roe\r\n\r\nA line of prose.\r\n\r\n© 2021 Jane Roe, CC BY-SA 4.0\r\n")})
	if err != nil {
		t.Fatal(err)
	}
	alone := convert.Options{Tool: "archive 0", Kept: []string{"a.txt", "a.json"}}
	shared := alone
	shared.Share(d)
	for _, f := range convert.Formats() {
		var one, other bytes.Buffer
		for file, o := range map[*bytes.Buffer]convert.Options{&one: alone, &other: shared} {
			if _, err := f.Write(file, d, o); err != nil {
				t.Fatal(err)
			}
		}
		if one.Len() == 0 || !bytes.Equal(one.Bytes(), other.Bytes()) {
			t.Errorf("the %s is another one", f.Name)
		}
	}
}
