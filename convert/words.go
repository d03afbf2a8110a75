package convert

import (
	"fmt"

	"github.com/fad55d40/archive/convert/doc"
	"github.com/fad55d40/archive/convert/ledger"
	"github.com/fad55d40/archive/convert/text"
)

// keepWords sees to it that the copies of a document will show every word of
// its source.
func keepWords(d *doc.Document, data []byte) error {
	archival, lines, err := text.Again(data, d.Origin.Encoding, d.Changes)
	if err != nil {
		return fmt.Errorf("internal error: the log of changes does not fit: %w", err)
	}
	if missing := ledger.Keep(d, archival, lines); len(missing) > 0 {
		return fmt.Errorf("internal error: line %d: no copy would show the words %q", missing[0].Line, missing[0].Words)
	}
	return nil
}
