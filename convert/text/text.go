// Package text turns bytes into archival text: UTF-8 in NFC with LF line ends,
// altered only where the meaning cannot change, with a log of every change.
//
// Three layers must not be confused. The source is the file's own bytes and is
// kept elsewhere, untouched. The archival text, made here, is what documents
// are read from. Anything that trades exactness for comfort (search keys,
// straight quotes, slugs) is derived from it later and never stored in it.
//
// Letters and digits never change, composition to NFC aside, unless the user
// asks for repairs. Reading archival text again changes nothing, and the log
// undoes every change exactly. Time and memory are linear in the source,
// whatever is in it.
package text

import (
	"cmp"
	"slices"

	"github.com/fad55d40/archive/convert/doc"
)

// Options say what the user knows of the bytes. The zero value finds out.
type Options struct {
	Encoding    string // charset by its IANA name or an alias; empty to find out
	Markdown    bool   // white space carries meaning: trailing and inner spaces, tabs and blank lines stay
	FixEncoding bool   // repair what was decoded wrongly before: mojibake, C1 controls, character references
}

// Text is archival text and how it came to be.
type Text struct {
	String     string       // LF, NFC, no trailing blanks, single blank lines but in code between fences, one final newline; never empty
	Encoding   string       // IANA name in lower case
	Method     string       // "bom", "utf-8", "declared" or "guessed"
	Confidence float64      // of Encoding, 0 to 1, two decimals; 1 unless guessed
	Changes    []doc.Change // by offset in the decoded source, without overlap
	Lines      []int        // for each line of String its number in the source, from 1, as editors count: LF, CRLF and CR end lines
	Notices    []doc.Notice // by line, then code
}

// Read decodes bytes and makes archival text of them. The error says why there
// is no text in them: an *EncodingError, or an
// *Error that is ErrEmpty, ErrBinary or ErrEncodingName.
func Read(data []byte, o Options) (Text, error) {
	d, err := Decode(data, o.Encoding)
	if err != nil {
		return Text{}, err
	}
	found := findings{}
	fixed, log := repair(d.String, o.FixEncoding, &found)
	plain, more, turning := characters(fixed, &found)
	log = chain(d.String, log, more)
	source := translator(d.String, log, plain)
	if turning {
		plain, more = turns(plain, source, &found)
		log = chain(d.String, log, more)
		source = translator(d.String, log, plain)
	}
	composed, more := compose(plain, source, &found)
	log = chain(d.String, log, more)
	out, more := layout(composed, o.Markdown)
	log = chain(d.String, log, more)
	if out == "" {
		return Text{}, ErrEmpty
	}
	notices := append(d.Notices, found.notices()...)
	slices.SortStableFunc(notices, func(a, b doc.Notice) int {
		return cmp.Or(cmp.Compare(a.Line, b.Line), cmp.Compare(a.Code, b.Code))
	})
	return Text{
		String: out, Encoding: d.Encoding, Method: d.Method, Confidence: d.Confidence,
		Changes: log, Lines: lineNumbers(d.String, log, out), Notices: notices,
	}, nil
}
