package rights

import "github.com/fad55d40/archive/convert/doc"

// ParseCredit reads a credit line.
func ParseCredit(line string) (credits []Credit, ok bool) { return nil, false }

// ParseRights reads an article's own rights line.
func ParseRights(line string) (doc.Rights, bool) { return doc.Rights{}, false }
