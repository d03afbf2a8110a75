package archive

import (
	"errors"

	"github.com/fad55d40/archive/archive/internal/fault"
)

// UsageError is a request that makes no sense as put; nothing was touched.
type UsageError = fault.Usage

// Remedy returns what a user can do about err, or "" when nothing is known.
func Remedy(err error) string { return fault.Remedy(err) }

// replaceableError is what stands in a bundle's place, where Force would put
// the new one.
type replaceableError struct{ error }

func (e replaceableError) Unwrap() error { return e.error }

// Replaceable reports whether a document failed only because another bundle
// stands in its place: with BuildJob.Force it would be built.
func Replaceable(err error) bool {
	var r replaceableError
	return errors.As(err, &r)
}

// ErrDamaged means that a bundle does not pass its own checksums.
var ErrDamaged = errors.New("the bundle is damaged")
