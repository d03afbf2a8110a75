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
	if errors.As(err, &r) && r.Remedy() != "" {
		return r.Remedy()
	}
	for _, s := range remedies {
		if errors.Is(err, s.err) {
			return s.remedy
		}
	}
	return ""
}

// remedies are for what the system says.
var remedies = [...]struct {
	err    error
	remedy string
}{
	{syscall.ENOSPC, noRoom},
	{syscall.EDQUOT, noRoom},
	{syscall.EROFS, "it is mounted for reading only: choose another place"},
	{fs.ErrPermission, "check who may read and write there"},
	{fs.ErrNotExist, "check the spelling, and that the folder is there"},
	{syscall.ENOTDIR, "a part of the path is a file, not a folder: check the spelling"},
	{syscall.EISDIR, "it is a folder: name a file"},
	{syscall.ELOOP, "links lead in a circle, or to one another too often: name what they were to lead to"},
	{syscall.ENAMETOOLONG, "shorten the name, or choose a place with a shorter path"},
	{syscall.EMFILE, "let it open more: ulimit -n 256"},
	{syscall.ENFILE, "the whole system has too many files open: end other programs, or run with -j 1"},
	{syscall.ENOMEM, "make memory free, or run with -j 1"},
	{syscall.EFBIG, "the file system, or ulimit -f, takes no file of this size: choose another place"},
	{syscall.ESTALE, "the file system lost it: mount it anew, then run again"},
}

const noRoom = "make room where it is to be written"

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
