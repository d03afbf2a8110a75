package text

import (
	"fmt"
	"strings"

	"github.com/fad55d40/archive/convert/doc"
)

// Apply makes archival text of the decoded source by its log of changes. It is
// an error when the log was not made for this text.
func Apply(decoded string, changes []doc.Change) (string, error) {
	var b strings.Builder
	b.Grow(len(decoded) + 1)
	pos := 0
	for i, c := range changes {
		if c.Offset < pos || c.Offset > len(decoded) || !strings.HasPrefix(decoded[c.Offset:], c.Before) {
			return "", misfit(i, c)
		}
		b.WriteString(decoded[pos:c.Offset])
		b.WriteString(c.After)
		pos = c.Offset + len(c.Before)
	}
	b.WriteString(decoded[pos:])
	return b.String(), nil
}

// Revert restores the decoded source, to the byte, from archival text and the
// log. It is an error when the log was not made for this text.
func Revert(archival string, changes []doc.Change) (string, error) {
	if len(changes) == 0 {
		return archival, nil
	}
	var b strings.Builder
	b.Grow(len(archival))
	pos := 0   // in the archival text
	shift := 0 // how much further the source is than the archival text
	for i, c := range changes {
		at := c.Offset - shift
		if at < pos || at > len(archival) || !strings.HasPrefix(archival[at:], c.After) {
			return "", misfit(i, c)
		}
		b.WriteString(archival[pos:at])
		b.WriteString(c.Before)
		pos = at + len(c.After)
		shift += len(c.Before) - len(c.After)
	}
	b.WriteString(archival[pos:])
	return b.String(), nil
}

func misfit(i int, c doc.Change) error {
	return fmt.Errorf("change %d (%q at %d) does not fit the text", i, c.Rule, c.Offset)
}
