// Package tarbag reads and writes bags that are serialized as one tar file
// (RFC 8493, section 4): a single folder, and in it the bag. The tar file may be
// compressed by gzip or Zstandard, and may be in the forms of POSIX (ustar, pax),
// of GNU tar, or older than both.
//
// A tar file is a stream of headers, and tools differ about what crafted ones
// mean. Reading is strict, as that of zip files: every header must mean the same
// to everybody, every byte must belong to a header, to the data of an entry or to
// the zeros that fill blocks, and behind the end there is nothing. A file that
// breaks a rule is refused as a whole.
//
// Nothing is unpacked to disk. A plain tar file is walked from header to header,
// and its files are read where they lie. A compressed one is unpacked once, in a
// stream: checksums are taken on the way, before the manifests are known to ask
// for them, and what is read of it later is unpacked anew as far as needed.
// Memory depends on the number of entries only, which is bounded.
package tarbag

import (
	"context"
	"errors"
	"fmt"
	"io"
	"path/filepath"
	"slices"
	"strings"

	"github.com/fad55d40/archive/archive/bagit"
	"github.com/fad55d40/archive/archive/digest"
	"github.com/fad55d40/archive/archive/internal/entries"
)

// Bag is a bag in a tar file. It is a file system whose root is the bag, and may
// be used by several goroutines at once.
type Bag struct {
	*entries.Tree[entry, *entry]
	r        io.ReaderAt
	size     int64
	closer   io.Closer
	packing  packing
	folder   string             // the one folder at the top
	taken    []digest.Algorithm // of the checksums in entries
	account  *bagit.Account
	refused  bool
	findings bagit.Findings
}

var (
	_ bagit.Lister = (*Bag)(nil)
	_ bagit.Summed = (*Bag)(nil)
)

// Options say what is done with the data of a compressed file as it goes by.
type Options struct {
	Sums  bool // take the checksums that its manifests are likely to ask for
	Loose bool // it may be no bag: its files need not lie in one folder, and it is not compressed
}

// Ends are the ends of the names of tar files that are read.
func Ends() []string { return []string{".tar", ".tar.gz", ".tgz", ".tar.zst", ".tzst"} }

// Open opens the tar file at path, within the memory of account; nil is one of
// its own. What is wrong with it stands in Findings; the error is for a file that
// could not be looked at, and for the end of ctx.
func Open(ctx context.Context, path string, account *bagit.Account, o Options) (*Bag, error) {
	f, err := entries.OpenRegular(path)
	if err != nil {
		return nil, err
	}
	info, err := f.Stat()
	if err != nil {
		f.Close()
		return nil, err
	}
	b, err := New(ctx, f, info.Size(), filepath.Base(path), account, o)
	if err != nil {
		f.Close()
		return nil, err
	}
	b.closer = f
	return b, nil
}

// New reads a tar file of size bytes that is known as name. Close closes nothing
// then.
func New(ctx context.Context, r io.ReaderAt, size int64, name string, account *bagit.Account, o Options) (*Bag, error) {
	if account == nil {
		account = bagit.NewMemory(0).Account()
	}
	b := &Bag{Tree: new(entries.Tree[entry, *entry]), r: r, size: size, account: account}
	err := b.read(ctx, o)
	var no *refusal
	switch {
	case errors.As(err, &no):
		b.refuse(no.code, no.path, no.why)
	case err != nil:
		return nil, fmt.Errorf("reading the tar file: %w", err)
	}
	if b.refused {
		return b, nil
	}
	if stem := stemOf(name); stem != b.folder && !o.Loose {
		b.findings.Add("tar-folder-name", "", "the folder in it is %q, but the file is named %q", b.folder, name)
	}
	return b, nil
}

// read walks the file and makes the tree.
func (b *Bag) read(ctx context.Context, o Options) error {
	var err error
	if b.packing, err = packingOf(b.r, b.size); err != nil {
		return err
	}
	if o.Loose && b.packing != plain {
		return refused("tar-compression", "", "it is compressed, so that a file in it cannot be reached but through all before it")
	}
	in, err := b.input()
	if err != nil {
		return err
	}
	defer in.close()
	w := &walk{ctx: ctx, account: b.account, in: in, keep: b.packing != plain, sums: o.Sums && b.packing != plain}
	if err := w.run(); err != nil {
		return err
	}
	names := entries.Names{Count: len(w.entries), Name: func(i int) string { return w.entries[i].path }}
	twin := func(name, why string) { b.refuse("tar-twins", name, why) }
	if err := names.Twins(ctx, b.account, twin); err != nil || b.refused {
		return err
	}
	folder, wrong, why := "", "", ""
	if !o.Loose {
		folder, wrong, why = names.Folder()
	}
	if why != "" {
		return &refusal{"tar-layout", wrong, why}
	}
	b.folder, b.taken = folder, w.taken
	if what := w.otherForm(b.packing); what != "" {
		b.findings.Add("tar-canonical", "", "%s", what)
	}
	b.Tree = entries.NewTree(w.entries, folder, b.openFile)
	if o.Sums {
		return b.TakeSums(ctx)
	}
	return nil
}

// Close closes the file that Open opened.
func (b *Bag) Close() error {
	if b.closer == nil {
		return nil
	}
	return b.closer.Close()
}

// Folder is the name of the one folder in the tar file; empty when refused.
func (b *Bag) Folder() string { return b.folder }

// Refused reports whether the tar file must not be read: then the bag is empty.
func (b *Bag) Refused() bool { return b.refused }

// Findings lists what is wrong with the tar file, sorted by path, then code.
func (b *Bag) Findings() []bagit.Finding { return b.findings.List(severityOf) }

func (b *Bag) refuse(code, path, why string) {
	b.refused = true
	b.findings.Add(code, path, "%s", why)
}

// refusal is the reason why a tar file is not read.
type refusal struct{ code, path, why string }

func (r *refusal) Error() string { return r.code + ": " + r.why }

// refused makes a refusal.
func refused(code, path, format string, args ...any) error {
	return &refusal{code, path, fmt.Sprintf(format, args...)}
}

// stemOf is the name of a tar file without what tells that it is one.
func stemOf(name string) string {
	ends := Ends()
	slices.SortFunc(ends, func(a, b string) int { return len(b) - len(a) })
	for _, end := range ends {
		if n := len(name) - len(end); n > 0 && strings.EqualFold(name[n:], end) {
			return name[:n]
		}
	}
	return name
}
