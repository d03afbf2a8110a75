package archive

import (
	"errors"

	"github.com/fad55d40/archive/archive/internal/fault"
)

// UsageError is a request that makes no sense as put; nothing was touched.
type UsageError = fault.Usage

// Remedy returns what a user can do about err: what the error itself says, else
// what can be done about all errors of its code; "" for an error without either.
func Remedy(err error) string {
	if remedy := fault.Remedy(err); remedy != "" {
		return remedy
	}
	code := ErrorCode(err)
	if code == codeFailed {
		return ""
	}
	for _, k := range ErrorKinds() {
		if k.Code == code {
			return k.Remedy
		}
	}
	return ""
}

// replaceableError is a bundle of the same source in the place of the new one,
// and the flag that would replace it.
type replaceableError struct {
	error
	flag string
}

func (e replaceableError) Unwrap() error { return e.error }

// Replaceable names the flag with which a document would be built that failed
// only because a bundle of the same source stands in its place; empty when that
// is not so.
func Replaceable(err error) string {
	var r replaceableError
	if errors.As(err, &r) {
		return r.flag
	}
	return ""
}

// ErrDamaged means that a bundle does not pass its own checksums.
var ErrDamaged = errors.New("the bundle is damaged")
