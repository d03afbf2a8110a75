package convert

import (
	"errors"
	"fmt"

	"github.com/fad55d40/archive/convert/doc"
	"github.com/fad55d40/archive/convert/text"
)

// Original restores the text of a source, decoded to UTF-8, from the archival
// text and the log of changes in its document. That is the proof that reading
// lost nothing: the error tells where what is restored is not what the source
// says.
func Original(d *doc.Document, source []byte) (string, error) {
	decoded, err := text.Decode(source, d.Origin.Encoding)
	if err != nil {
		return "", fmt.Errorf("decoding the source: %w", err)
	}
	archival, err := text.Apply(decoded.String, d.Changes)
	if err != nil {
		return "", fmt.Errorf("making the archival text again: %w", err)
	}
	restored, err := text.Revert(archival, d.Changes)
	if err != nil {
		return "", fmt.Errorf("undoing the changes: %w", err)
	}
	if restored != decoded.String {
		return "", errors.New("undoing the changes does not give the source's text back")
	}
	return restored, nil
}

// Archival makes the archival text of a source again, by the log of changes in
// its document. The error says that they do not belong together.
func Archival(d *doc.Document, source []byte) (doc.Archival, error) {
	archival, err := text.Again(source, d.Origin.Encoding, d.Changes)
	if front := ReaderOf(d.Origin.Name).Front; err == nil && front != nil {
		archival.Front = front(archival.Text)
	}
	return archival, err
}
