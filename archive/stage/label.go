package stage

import (
	"errors"
	"fmt"
)

// A label is a short text that is kept with a bundle but is no part of it: an
// extended attribute of its folder, or of its one file. It gets its name, is
// exchanged and goes with it in one step. Copies may have none, and some file
// systems know none.

// maxLabel is the longest label that is tried: file systems keep little more.
const maxLabel = 2048

// SetLabel sets the label of a bundle. The error is errors.ErrUnsupported where
// it cannot be kept.
func SetLabel(path, text string) error {
	if len(text) > maxLabel {
		return errors.ErrUnsupported
	}
	if err := setLabel(path, text); err != nil {
		return fmt.Errorf("labelling %q: %w", path, err)
	}
	return nil
}

// Label is the label of a bundle; empty when it has none.
func Label(path string) string { return label(path) }
