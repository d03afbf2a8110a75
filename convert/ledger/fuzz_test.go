package ledger_test

import (
	"errors"
	"math/rand/v2"
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
	f.Fuzz(func(t *testing.T, s string, choice []byte) {
		if len(s) <= 20000 && len(choice) <= 12 {
			statedOver(t, s, choice)
		}
	})
}

// statedOver states the fields that the choice names, in the layers that it
// names, over a text, and fails if the copies lack a word of the text.
func statedOver(t *testing.T, s string, choice []byte) {
	t.Helper()
	layers := []doc.Layer{doc.FrontMatter, doc.Folder, doc.Sidecar, doc.Flag}
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
	r, err := convert.ReadWithText(doc.Source{Name: "a.txt", Data: []byte(s)}, stated...)
	var encoding *text.EncodingError
	var unread *text.Error
	if errors.As(err, &encoding) || errors.As(err, &unread) {
		return
	}
	if err != nil {
		t.Fatalf("%v\n%q", err, s)
	}
	if miss := lacking(r.Document, r.Archival.Text); miss != "" {
		t.Fatalf("%s\n%q\n%q", miss, r.Archival.Text, s)
	}
}

// beginnings are words that begin other words, and what may stand at the end of
// a line between the parts of one.
var beginnings = []string{
	"z", "zz", "zzz", "Z", "har-", "har\u00ad", "bour", "harbour", "har\u2010", "harb", "z-", "(z", ")zz", "z.", "z:", "\u6e2f", "\u6e2f\u53e3", "\u53e3", "\u6e2f\u53e3\u3002", "z\u200d", "zz\u0301", "\u0301z", "12", "1", "12-", "3",
	"The", "harbour wall is long, and nobody knows who made it in those days or after", "By z", "Photo: zz", "Page 3", "zz zz zz zz zz zz zz zz zz z",
}

func TestNoWordHidesBehindALongerOneThatBeginsWithIt(t *testing.T) {
	n := 6000
	if testing.Short() {
		n = 1000
	}
	random := rand.New(rand.NewPCG(3, 4))
	ends := []string{"\n", "\n", "\n", "\v", "\f", "\n\n", " ", "\u2028", "\r", "\t"}
	for range n {
		var s strings.Builder
		for range 1 + random.IntN(9) {
			s.WriteString(beginnings[random.IntN(len(beginnings))] + ends[random.IntN(len(ends))])
		}
		choice := make([]byte, random.IntN(4))
		for i := range choice {
			choice[i] = byte(random.Uint32())
		}
		statedOver(t, s.String(), choice)
	}
}
