package ledger_test

import (
	"errors"
	"os"
	"path/filepath"
	"strings"
	"testing"

	"github.com/fad55d40/archive/convert"
	"github.com/fad55d40/archive/convert/doc"
	"github.com/fad55d40/archive/convert/text"
)

// FuzzStatedFields states fields, in layers that the choice names, over a text
// and lines that come first: whatever is stated, the copies show every word.
func FuzzStatedFields(f *testing.F) {
	files, err := filepath.Glob("../../seeds/*.txt")
	if err != nil || len(files) == 0 {
		f.Fatalf("no seeds: %v", err)
	}
	for i, file := range files {
		data, err := os.ReadFile(file)
		if err != nil {
			f.Fatal(err)
		}
		f.Add(string(data), []byte{byte(i), byte(3 * i), byte(7 * i), byte(11 * i)})
	}
	f.Add("Dear all,\n\nThe boat has gone.\n", []byte{0})
	layers := []doc.Layer{doc.FrontMatter, doc.Folder, doc.Sidecar, doc.Flag}
	f.Fuzz(func(t *testing.T, s string, choice []byte) {
		if len(s) > 20000 || len(choice) > 12 {
			return
		}
		var front strings.Builder
		var stated []convert.Layer
		for i, c := range choice {
			field, layer := statedFields[int(c)%len(statedFields)], layers[int(c)/len(statedFields)%len(layers)]
			if layer == doc.FrontMatter {
				front.WriteString(field.Key + ": " + strings.Join(field.Values, " and ") + "\n")
				continue
			}
			field.Line = i + 1
			stated = append(stated, convert.Layer{Kind: layer, Fields: []doc.Field{field}})
		}
		if front.Len() > 0 {
			s = "---\n" + front.String() + "---\n" + s
		}
		d, err := convert.Read(doc.Source{Name: "a.txt", Data: []byte(s)}, stated...)
		var encoding *text.EncodingError
		var unread *text.Error
		if errors.As(err, &encoding) || errors.As(err, &unread) {
			return
		}
		if err != nil {
			t.Fatal(err)
		}
		archival := archivalOf(t, d, []byte(s)).Text
		for _, e := range d.Evidence {
			if e.Rule == "word-divided" {
				return // its halves are counted as words
			}
		}
		if strings.ContainsFunc(archival, func(r rune) bool { return r >= 0x1100 || r == 0xAD }) {
			return // scripts without spaces join lines; formless characters part words for this count
		}
		if miss := lacking(d, archival); miss != "" {
			t.Errorf("%s\n%q", miss, archival)
		}
	})
}
