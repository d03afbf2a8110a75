package archive

import (
	"errors"
	"io/fs"
	"syscall"
)

// UsageError is a request that makes no sense as put; nothing was touched.
type UsageError struct{ Text, Hint string }

func (e *UsageError) Error() string { return e.Text }

// Remedy returns what the user can do about it.
func (e *UsageError) Remedy() string { return e.Hint }

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

// hinted is an error with a remedy for people.
type hinted struct {
	err  error
	hint string
}

func (e *hinted) Error() string  { return e.err.Error() }
func (e *hinted) Unwrap() error  { return e.err }
func (e *hinted) Remedy() string { return e.hint }

// withRemedy attaches what the user can do about err; nil stays nil.
func withRemedy(err error, hint string) error {
	if err == nil {
		return nil
	}
	return &hinted{err, hint}
}

// Remedy returns what a user can do about err, or "" when nothing is known.
func Remedy(err error) string {
	var r interface{ Remedy() string }
	if errors.As(err, &r) {
		return r.Remedy()
	}
	switch {
	case errors.Is(err, syscall.ENOSPC), errors.Is(err, syscall.EDQUOT):
		return "make room, or choose another disk with --output"
	case errors.Is(err, fs.ErrPermission):
		return "check who may read and write there"
	}
	return ""
}
