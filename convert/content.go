package convert

import (
	"errors"
	"fmt"
	"slices"

	"github.com/fad55d40/archive/convert/doc"
	"github.com/fad55d40/archive/convert/sniff"
	"github.com/fad55d40/archive/convert/text"
)

// codeMarkup is for a text that is not plain.
const codeMarkup = "markup"

func contentKinds() []doc.NoticeKind {
	return []doc.NoticeKind{{Code: codeMarkup, Meaning: "the text is written in HTML, Markdown or another markup, whose marks stand among the words of all copies", Remedy: "make a plain text of it first; if it is about markup, nothing need be done"}}
}

// markup warns of a text whose marks its reader takes for words.
func markup(readers []Reader, by Reader, archival doc.Archival) []doc.Notice {
	f, line, ok := sniff.Markup(archival.Text)
	if !ok || f.MediaType == by.MediaType {
		return nil
	}
	if line <= len(archival.Lines) {
		line = archival.Lines[line-1]
	}
	remedy := f.Remedy
	if other := readAs(readers, f); other != "" {
		remedy = other
	}
	return []doc.Notice{{Code: codeMarkup, Line: line, Text: fmt.Sprintf("the text is %s, and its marks are taken for words; %s", f.Name, remedy)}}
}

// unreadable adds to the error of a source that is no text how another reader
// would read it.
func unreadable(readers []Reader, data []byte, err error) error {
	if !errors.Is(err, text.ErrBinary) {
		return err
	}
	if f, ok := sniff.Binary(data); ok {
		if hint := readAs(readers, f); hint != "" {
			return &text.Error{Text: err.Error(), Hint: hint, Cause: text.ErrBinary}
		}
	}
	return err
}

// readAs tells how to name a source so that it is read as what it is; empty
// when nothing reads that.
func readAs(readers []Reader, f sniff.Format) string {
	i := slices.IndexFunc(readers, func(r Reader) bool { return r.MediaType == f.MediaType })
	if i < 0 || len(readers[i].Exts) == 0 {
		return ""
	}
	return fmt.Sprintf("give its name the ending %s, and it is read as %s", readers[i].Exts[0], f.Name)
}
