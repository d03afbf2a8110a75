// Package fault holds the shapes that errors have in every room: an error with a
// remedy for people, a request that makes no sense, and an error without the
// path that its reader names already.
package fault

import (
	"errors"
	"io/fs"
	"syscall"
)

// Usage is a request that makes no sense as put; nothing was touched.
type Usage struct{ Text, Hint string }

func (e *Usage) Error() string { return e.Text }

// Remedy returns what the user can do about it.
func (e *Usage) Remedy() string { return e.Hint }

// hinted is an error with a remedy for people.
type hinted struct {
	err  error
	hint string
}

func (e *hinted) Error() string  { return e.err.Error() }
func (e *hinted) Unwrap() error  { return e.err }
func (e *hinted) Remedy() string { return e.hint }

// WithRemedy attaches what the user can do about err; nil stays nil.
func WithRemedy(err error, hint string) error {
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
		return "make room where it is to be written"
	case errors.Is(err, fs.ErrPermission):
		return "check who may read and write there"
	case errors.Is(err, fs.ErrNotExist):
		return "check the spelling, and that the folder is there"
	}
	return ""
}

// OfSystem reports whether the system would not let something be looked at, so
// that nothing is known of it: permissions, too many open files, a disk that
// fails. What is not there, or is no file, is known.
func OfSystem(err error) bool {
	var number syscall.Errno
	return errors.As(err, &number) && !errors.Is(err, fs.ErrNotExist) && number != syscall.ENOTDIR && number != syscall.ELOOP
}

// Bare strips the path that package os puts into its errors: our messages
// begin with the path already.
func Bare(err error) error {
	var p *fs.PathError
	if errors.As(err, &p) {
		return p.Err
	}
	return err
}

// Code is the stable name of what went wrong, for programs.
type Code string

// The codes of errors that are told where they arise. Package archive lists all
// codes, with what each means.
const (
	NoSuchFile    Code = "no-such-file"
	Irregular     Code = "not-a-file"
	Changed       Code = "changed-meanwhile"
	TooLarge      Code = "too-large"
	Metadata      Code = "metadata-unreadable"
	Picture       Code = "picture-unusable"
	Warned        Code = "warnings"
	NameTaken     Code = "name-taken"
	OutsideBase   Code = "outside-base"
	InBundle      Code = "in-a-bundle"
	OtherText     Code = "of-another-text"
	Older         Code = "of-another-version"
	DamagedThere  Code = "damaged-there"
	Foreign       Code = "not-a-bundle"
	CopiesDiffer  Code = "copies-differ"
	ReadBack      Code = "reads-back-wrong"
	NothingToDo   Code = "nothing-to-do"
	NoBundle      Code = "no-bundle"
	NotInBundle   Code = "not-in-bundle"
	Exists        Code = "exists"
	RecordUnread  Code = "record-unreadable"
	NotReversible Code = "not-reversible"
	NotAsListed   Code = "not-as-listed"
	ListUnread    Code = "list-unreadable"
	Unheld        Code = "container-refused"
	ObjectStore   Code = "object-store"
)

// coded is an error whose code is known.
type coded struct {
	error
	code Code
}

func (e coded) Unwrap() error { return e.error }
func (e coded) Code() string  { return string(e.code) }

// New is an error with its code and what the user can do about it; nil stays nil.
func New(code Code, err error, remedy string) error {
	if err == nil {
		return nil
	}
	return coded{WithRemedy(err, remedy), code}
}
