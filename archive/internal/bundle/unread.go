package bundle

import (
	"errors"
	"fmt"

	"github.com/fad55d40/archive/archive/bagit"
	"github.com/fad55d40/archive/archive/internal/fault"
)

// ErrUnread means that a part of a bundle could not be looked at: whether it is
// whole is not known.
var ErrUnread = errors.New("it could not be looked at")

// Unread is the error for a bundle of which a part could not be looked at; nil
// for others.
func Unread(r bagit.Report) error {
	if !r.Unread() {
		return nil
	}
	return fault.WithRemedy(fmt.Errorf("%w: %s", ErrUnread, r.UnreadCause()), "see all of it with archive verify")
}
