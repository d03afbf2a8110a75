package bagit

import (
	"context"
	"errors"
	"io/fs"
	"slices"
	"strings"

	"github.com/fad55d40/archive/archive/digest"
)

// Options say how much to check. The zero value checks everything that RFC
// 8493 demands, to the last byte.
type Options struct {
	Fast             bool // presence of files and total size only; no checksums
	CompletenessOnly bool // presence of files only
	Strict           bool // warnings become errors
	Profile          bool // hold the bag to what our own Writer promises
	FailFast         bool // stop reading files after the first error

	// ProfileAgent turns Profile on for bags whose Bag-Software-Agent begins
	// with it; empty for none.
	ProfileAgent string

	// Spare runs a task in a goroutine of its own and returns true, or returns
	// false when no processor is idle; nil keeps to one. Validate waits for
	// the tasks that it gave away.
	Spare func(task func()) bool

	// Read is told of bytes that were read for checksums, a piece at a time, by
	// each goroutine that reads; nil for nobody.
	Read func(n int64)

	// Account bounds the memory that the bag may take; nil for one of its own.
	Account *Account
}

// Report is what one run of Validate saw and found.
type Report struct {
	About                  // what the bag says of itself
	Profile      bool      // whether the bag was held to what our own Writer promises
	Files, Bytes int64     // read, and compared with the manifests
	Findings     []Finding // sorted by path, then code; see SortFindings

	payload space // what the manifests say, for Copy
	tags    space
	lists   []*manifest
}

// Damaged reports whether a finding is an error.
func (r Report) Damaged() bool { return slices.ContainsFunc(r.Findings, Finding.Damage) }

// Unread reports whether a part of the bag could not be looked at.
func (r Report) Unread() bool { return r.unread() >= 0 }

// UnreadCause tells which part of the bag could not be looked at, and why; empty
// when all of it was.
func (r Report) UnreadCause() string {
	i := r.unread()
	switch {
	case i < 0:
		return ""
	case r.Findings[i].Path == "":
		return r.Findings[i].Detail
	}
	return r.Findings[i].Path + ": " + r.Findings[i].Detail
}

// unread is the index of the first finding of what could not be looked at.
func (r Report) unread() int {
	return slices.IndexFunc(r.Findings, func(f Finding) bool { return f.Severity == Unread })
}

// Whole reports whether the bag was looked at in full and has no error.
func (r Report) Whole() bool { return !r.Damaged() && !r.Unread() }

// Validate checks a bag and reports everything that is wrong with it, and what
// of it could not be looked at. The error is for a bag that could not be looked
// at in any part, and for the end of ctx.
func Validate(ctx context.Context, fsys fs.FS, o Options) (Report, error) {
	v := newValidator(ctx, fsys, o)
	defer v.close()
	err := v.run()
	switch {
	case errors.Is(err, ErrMemory):
		v.find("limit-exceeded", "", "%s", ErrMemory)
	case err != nil:
		return Report{}, err
	}
	return Report{v.about(), v.options.Profile, v.read.files, v.read.bytes, v.findings.List(v.severity), v.payload, v.tags, v.lists}, nil
}

// run does the checks in an order in which each may rely on those before it.
func (v *validator) run() error {
	if err := v.inventory(); err != nil {
		return err
	}
	v.declaration()
	if err := v.info(); err != nil {
		return err
	}
	if agent := v.options.ProfileAgent; agent != "" && strings.HasPrefix(Value(v.fields, "Bag-Software-Agent"), agent) {
		v.options.Profile = true
	}
	for _, step := range []func() error{v.manifests, v.fetch, v.complete, v.names} {
		if err := step(); err != nil {
			return err
		}
	}
	if v.options.Profile {
		v.profile()
	}
	if !v.options.Fast && !v.options.CompletenessOnly && !v.enough() {
		if err := v.checksums(v.ctx); err != nil {
			return err
		}
	}
	if !v.enough() {
		v.oxum()
		v.fetchLengths()
	}
	return v.ended()
}

// validator is one run of Validate.
type validator struct {
	ctx      context.Context
	fsys     fs.FS
	stream   stream // of the goroutine that validates
	options  Options
	account  *Account
	findings Findings

	payload space           // files below data
	tags    space           // all others
	unread  map[string]bool // folders and tag files that could not be read
	decl    declaration
	fields  []Field
	lists   []*manifest
	parsed  map[string]*parsed // tag files that were read for what they say

	vouching []digest.Algorithm // of the tag manifests, once they were asked for
	owed     []owed             // lines of fetch.txt for files that are there
	pending  map[int]bool       // payload files that are to be fetched
	read     struct{ files, bytes int64 }
}

func newValidator(ctx context.Context, fsys fs.FS, o Options) *validator {
	account := o.Account
	if account == nil {
		account = NewMemory(0).Account()
	}
	return &validator{
		ctx: ctx, fsys: fsys, options: o, account: account, stream: newStream(fsys),
		unread: make(map[string]bool), parsed: make(map[string]*parsed, 8),
	}
}

func (v *validator) close() { v.stream.close() }

func (v *validator) find(code, path, format string, args ...any) {
	v.findings.Add(code, path, format, args...)
}

// severity is how bad a finding is, which the bag itself decides when its
// information calls for the profile.
func (v *validator) severity(code string) Severity { return severityOf(code, v.options) }

// enough reports whether an error was found after which the rest is not asked
// for.
func (v *validator) enough() bool {
	return v.options.FailFast && v.findings.Has(func(code string) bool { return v.severity(code) == Error })
}

// unreadable is the code for a file that could not be read.
func (v *validator) unreadable(err error) string {
	if errors.Is(err, ErrIrregular) {
		return "file-irregular"
	}
	return "file-unreadable"
}

// cause is the reason in an error of package fs, without the path: findings
// name that already.
func cause(err error) string {
	var p *fs.PathError
	if errors.As(err, &p) {
		return p.Err.Error()
	}
	return err.Error()
}

// has reports whether there is a tag file, one that may be read.
func (v *validator) has(name string) bool {
	i, ok := v.tags.onDisk(name)
	return ok && v.tags.files[i].size != irregular
}
