// Package text turns bytes into archival text: UTF-8 in NFC with LF line ends,
// altered only where the meaning cannot change, with a log of every change.
//
// Three layers must not be confused. The source is the file's own bytes and is
// kept elsewhere, untouched. The archival text, made here, is what documents
// are read from. Anything that trades exactness for comfort (search keys,
// straight quotes, slugs) is derived from it later and never stored in it.
//
// Letters and digits never change, composition to NFC aside. Reading archival
// text again changes nothing, and the log undoes every change exactly.
package text

import (
	"strings"

	"github.com/fad55d40/archive/convert/doc"
)

// Options say what the user knows of the bytes. The zero value finds out.
type Options struct {
	Encoding string // charset by its IANA name or an alias; empty to find out
}

// Text is archival text and how it came to be.
type Text struct {
	String     string // LF, NFC, no trailing blanks, single blank lines, one final newline
	Encoding   string // IANA name in lower case
	Method     string // "bom", "utf-8", "declared" or "guessed"
	Confidence float64
	Changes    []doc.Change // by offset in the decoded source
	Lines      []int        // number in the source of each line of String, from 1
	Notices    []doc.Notice
}

// Read decodes bytes and makes archival text of them. The error says why there
// is no text in them: they are empty, not text at all, or in a charset that
// could not be found out.
func Read(data []byte, o Options) (Text, error) {
	d, err := Decode(data, o.Encoding)
	if err != nil {
		return Text{}, err
	}
	c := cleaner{src: d.String}
	c.run()
	if strings.TrimSpace(c.out.String()) == "" {
		return Text{}, ErrEmpty
	}
	return Text{
		String: c.out.String(), Encoding: d.Encoding, Method: d.Method, Confidence: d.Confidence,
		Changes: c.changes, Lines: c.lines, Notices: append(d.Notices, c.found.notices()...),
	}, nil
}
