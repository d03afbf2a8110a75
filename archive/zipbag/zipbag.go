// Package zipbag reads and writes bags that are serialized as one zip file
// (RFC 8493, section 4): a single folder, and in it the bag.
//
// Tools disagree about zip files that are crafted or damaged, so reading is
// strict: before anything is handed out, the whole file is walked from its
// first byte to its last. Every byte must belong to exactly one header or to
// the data of exactly one entry, both headers of an entry must say the same,
// and every name must mean the same to everybody. A file that breaks a rule is
// refused as a whole; nothing in it is repaired or passed over. What is merely
// not in the form that NewSink writes is a finding of its own, so that zip files
// of other people's tools can be verified too.
//
// Nothing is ever unpacked to disk, and memory depends on the number of
// entries only, which is bounded.
package zipbag

import (
	"context"
	"fmt"
	"io"
	"path/filepath"
	"slices"
	"strings"

	"github.com/fad55d40/archive/archive/bagit"
	"github.com/fad55d40/archive/archive/internal/entries"
)

// Bag is a bag in a zip file. It is a file system whose root is the bag, and
// may be used by several goroutines at once.
type Bag struct {
	r        io.ReaderAt
	closer   io.Closer
	folder   string // the one folder at the top
	tree     *entries.Tree[header, *header]
	refused  bool
	ours     bool // Sink wrote it, or some of its headers
	outlined bool // only its end was looked at: see Outline
	findings bagit.Findings
}

// Open opens the zip file at path, within the memory of account; nil is one of
// its own. What is wrong with it stands in Findings; the error is for a file
// that could not be looked at, and for the end of ctx.
func Open(ctx context.Context, path string, account *bagit.Account) (*Bag, error) {
	f, err := entries.OpenRegular(path)
	if err != nil {
		return nil, err
	}
	info, err := f.Stat()
	if err != nil {
		f.Close()
		return nil, err
	}
	b, err := New(ctx, f, info.Size(), filepath.Base(path), account)
	if err != nil {
		f.Close()
		return nil, err
	}
	b.closer = f
	return b, nil
}

// New reads a zip file of size bytes that is known as name. Close closes
// nothing then.
func New(ctx context.Context, r io.ReaderAt, size int64, name string, account *bagit.Account) (*Bag, error) {
	return newBag(ctx, r, size, name, account, (*prepass).walk)
}

func newBag(ctx context.Context, r io.ReaderAt, size int64, name string, account *bagit.Account, places func(*prepass) error) (*Bag, error) {
	if account == nil {
		account = bagit.NewMemory(0).Account()
	}
	b := &Bag{r: r, tree: new(entries.Tree[header, *header])}
	p := &prepass{ctx: ctx, account: account, r: r, size: size, findings: &b.findings}
	err := p.run(places)
	if err != nil {
		return nil, fmt.Errorf("reading the zip file: %w", err)
	}
	if p.refused {
		b.refused = true
		return b, nil
	}
	b.outlined = p.outlined
	b.folder = p.folder
	b.ours = slices.ContainsFunc(p.entries, func(h header) bool { return h.form })
	if stem := strings.TrimSuffix(name, filepath.Ext(name)); stem != b.folder {
		b.find("zip-folder-name", "", "the folder in it is %q, but the file is named %q", b.folder, name)
	}
	if !b.outlined {
		err = p.canonical(b)
	}
	if err != nil {
		return nil, fmt.Errorf("reading the zip file: %w", err)
	}
	b.tree = entries.NewTree(p.entries, p.folder, b.openFile)
	return b, nil
}

// Close closes the file that Open opened.
func (b *Bag) Close() error {
	if b.closer == nil {
		return nil
	}
	return b.closer.Close()
}

// Folder is the name of the one folder in the zip file; empty when refused.
func (b *Bag) Folder() string { return b.folder }

// Refused reports whether the zip file must not be read: then the bag is empty.
func (b *Bag) Refused() bool { return b.refused }

// Ours reports whether Sink wrote the zip file, maybe before it was damaged: some
// header has the form that no other program gives it.
func (b *Bag) Ours() bool { return b.ours }

// Findings lists what is wrong with the zip file, sorted by path, then code.
// Checksums of the data are compared while files are read to their end, so
// ask again after reading.
func (b *Bag) Findings() []bagit.Finding { return b.findings.List(severityOf) }

// find notes a finding while files are read, by whatever goroutine.
func (b *Bag) find(code, path, format string, args ...any) {
	b.findings.AddUnordered(code, path, format, args...)
}
