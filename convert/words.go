package convert

import (
	"fmt"

	"github.com/fad55d40/archive/convert/doc"
	"github.com/fad55d40/archive/convert/ledger"
)

// keepWords sees to it that the copies of a document will show every word of
// its source.
func keepWords(d *doc.Document, archival doc.Archival) error {
	if missing := ledger.Keep(d, archival); len(missing) > 0 {
		return fmt.Errorf("internal error: line %d: no copy would show the words %q", missing[0].Line, missing[0].Words)
	}
	return nil
}
