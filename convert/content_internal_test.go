package convert

import (
	"errors"
	"strings"
	"testing"

	"github.com/fad55d40/archive/convert/doc"
	"github.com/fad55d40/archive/convert/text"
)

func TestContentThatAnotherReaderReadsIsSentThere(t *testing.T) {
	readers := append(Readers(), Reader{Name: "markdown", Exts: []string{".md"}, MediaType: "text/markdown"}, Reader{Name: "pdf", Exts: []string{".pdf"}, MediaType: "application/pdf"})
	archival := doc.Archival{Text: "\n# A\n\n[b](https://c.d) [e](f.g)\n", Lines: []int{4, 5, 6, 7}}
	got := markup(readers, readers[0], archival)
	if len(got) != 1 || got[0].Line != 5 || !strings.Contains(got[0].Text, "is Markdown") || !strings.Contains(got[0].Text, "the ending .md") {
		t.Errorf("the notices are %+v", got)
	}
	if got := markup(Readers(), readers[0], archival); len(got) != 1 || strings.Contains(got[0].Text, "ending") {
		t.Errorf("where nothing reads it, the notices are %+v", got)
	}
	if got := markup(readers, readers[len(readers)-2], archival); len(got) > 0 {
		t.Errorf("the reader of Markdown is told %+v", got)
	}
	_, err := text.Decode([]byte("%PDF-1.7"), "")
	var told *text.Error
	if err = unreadable(readers, []byte("%PDF-1.7"), err); !errors.As(err, &told) || !errors.Is(err, text.ErrBinary) || !strings.Contains(told.Hint, "the ending .pdf") {
		t.Errorf("a PDF is told as %v", err)
	}
}
