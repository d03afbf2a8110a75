// Package plain reads plain-text articles: bytes become archival text, front
// matter is set aside, the parts of the article are found, and what people
// wrote in the front matter is laid over what was found.
package plain

import (
	"crypto/sha256"
	"encoding/hex"
	"fmt"

	"github.com/fad55d40/archive/convert/detect"
	"github.com/fad55d40/archive/convert/doc"
	"github.com/fad55d40/archive/convert/meta"
	"github.com/fad55d40/archive/convert/text"
)

// Read makes a document of a source. The notices say what a person should look
// at; an error means that the source holds no text that can be read.
func Read(src doc.Source) (*doc.Document, []doc.Notice, error) {
	t, err := text.Read(src.Data, text.Options{Encoding: src.Encoding, FixEncoding: src.FixEncoding})
	if err != nil {
		return nil, nil, err
	}
	fields, body, notices, front := meta.FrontMatter(t.String)
	lines := t.Lines
	if front {
		fields = sourceLines(fields, t.Lines)
		lines = lines[countLines(t.String[:body]):]
	}
	found := detect.Article(detect.Input{Name: src.Name, Text: t.String[body:], Lines: lines, Hints: src.Hints})
	sum := sha256.Sum256(src.Data)
	d := &doc.Document{
		Origin:   doc.Origin{Name: src.Name, Bytes: int64(len(src.Data)), SHA256: hex.EncodeToString(sum[:]), Encoding: t.Encoding},
		Meta:     found.Meta,
		Images:   found.Images,
		Blocks:   found.Blocks,
		Evidence: found.Evidence,
		Changes:  t.Changes,
	}
	cleanFields(d)
	notices = append(append(t.Notices, notices...), found.Notices...)
	if front {
		notices = append(notices, meta.Apply(d, doc.FrontMatter, fields, src.DateOrder)...)
	}
	if broken := doc.Check(d); len(broken) > 0 {
		return nil, nil, fmt.Errorf("internal error: reading made an invalid document: line %d: %s", broken[0].Line, broken[0].Text)
	}
	return d, notices, nil
}

// sourceLines turns line numbers of the archival text into those of the source.
func sourceLines(fields []doc.Field, lines []int) []doc.Field {
	for i := range fields {
		if n := fields[i].Line; n > 0 && n <= len(lines) {
			fields[i].Line = lines[n-1]
		}
	}
	return fields
}

func countLines(s string) int {
	n := 0
	for i := range len(s) {
		if s[i] == '\n' {
			n++
		}
	}
	return n
}
