// Package plain reads plain-text articles: bytes become archival text, front
// matter is set aside, the parts of the article are found, and what people
// wrote in the front matter is laid over what was found.
package plain

import (
	"crypto/sha256"
	"encoding/hex"
	"fmt"
	"strings"

	"github.com/fad55d40/archive/convert/detect"
	"github.com/fad55d40/archive/convert/doc"
	"github.com/fad55d40/archive/convert/meta"
	"github.com/fad55d40/archive/convert/text"
)

// Read makes a document of a source. The notices say what a person should look
// at; an error means that the source holds no text that can be read.
func Read(src doc.Source) (doc.Reading, error) {
	t, err := text.Read(src.Data, text.Options{Encoding: src.Encoding, FixEncoding: src.FixEncoding})
	if err != nil {
		return doc.Reading{}, err
	}
	fields, body, notices, front := meta.FrontMatter(t.String)
	lines := t.Lines
	if front {
		fields = sourceLines(fields, t.Lines)
		lines = lines[strings.Count(t.String[:body], "\n"):]
	}
	in := detect.Input{Name: src.Name, Text: t.String[body:], Lines: lines, Title: meta.Title(fields), Hints: src.Hints}
	notices = append(t.Notices, notices...)
	if src.Part.IsZero() {
		notices = append(notices, many(&t)...)
	}
	d, more, err := settle(&src, &t, in, detect.Article(in), fields)
	return doc.Reading{Document: d, Archival: doc.Archival{Text: t.String, Lines: t.Lines, Front: len(t.Lines) - len(lines)}, Notices: append(notices, more...)}, err
}

// Front counts the lines of archival text that are front matter.
func Front(archival string) int {
	if _, body, _, ok := meta.FrontMatter(archival); ok {
		return strings.Count(archival[:body], "\n")
	}
	return 0
}

// settle makes a document of what was found, or, if that cannot be one, of the
// text as it stands.
func settle(src *doc.Source, t *text.Text, in detect.Input, found detect.Result, fields []doc.Field) (*doc.Document, []doc.Notice, error) {
	d, notices := document(src, t, found, fields)
	if broken := doc.Check(d); len(broken) > 0 {
		d, notices = document(src, t, detect.AsIs(in), fields)
		notices = append(notices, unread(broken[0]))
		if broken := doc.Check(d); len(broken) > 0 {
			return nil, nil, fmt.Errorf("internal error: reading made an invalid document: line %d: %s", broken[0].Line, broken[0].Text)
		}
	}
	return d, notices, nil
}

// digestOf is the SHA-256 of the source's bytes.
func digestOf(src *doc.Source) string {
	if src.SHA256 != "" {
		return src.SHA256
	}
	sum := sha256.Sum256(src.Data)
	return hex.EncodeToString(sum[:])
}

// document makes the document of what was found, with the front matter over it.
func document(src *doc.Source, t *text.Text, found detect.Result, front []doc.Field) (*doc.Document, []doc.Notice) {
	d := &doc.Document{
		Origin:   doc.Origin{Name: src.Name, Bytes: int64(len(src.Data)), SHA256: digestOf(src), Encoding: t.Encoding, Part: src.Part},
		Meta:     found.Meta,
		Images:   found.Images,
		Blocks:   found.Blocks,
		Evidence: found.Evidence,
		Changes:  t.Changes,
	}
	cleanFields(d)
	notices := found.Notices
	if len(front) > 0 {
		notices = append(notices, meta.Apply(d, doc.FrontMatter, front, src.DateOrder)...)
	}
	return d, notices
}

// unread is the notice of a text that was kept as it stands.
func unread(broken doc.Notice) doc.Notice {
	return doc.Notice{Code: "structure-unread", Line: broken.Line, Text: fmt.Sprintf("the parts of the text could not be told, so it was kept as it stands: %s", broken.Text)}
}

// NoticeKinds documents the notices that this package raises.
func NoticeKinds() []doc.NoticeKind {
	return []doc.NoticeKind{{Code: manyArticles, Meaning: "the file holds several articles, which were read as one document", Remedy: "build it with --split: each article gets a bundle of its own"}, {Code: "structure-unread", Meaning: "what was found in a text made no valid document, so that all of it was kept as it stands", Remedy: "please report this with the text that caused it; until then, give title, author and date in a sidecar"}}
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
