// Package bundle is what a bundle on disk is: where bundles are, how one is
// opened as a folder, a zip or a tar file, what its bag-info.txt says in our own
// labels, which of its files is the source and which the document JSON, and what
// stands at the place of one that is to be built. It writes nothing.
package bundle

import (
	"context"
	"errors"
	"io"
	"io/fs"
	"os"
	"path"
	"path/filepath"
	"strings"

	"github.com/fad55d40/archive/archive/bagit"
	"github.com/fad55d40/archive/archive/internal/fault"
	"github.com/fad55d40/archive/archive/store"
	"github.com/fad55d40/archive/archive/tarbag"
	"github.com/fad55d40/archive/archive/zipbag"
)

// ErrNone means that the paths hold nothing that is, or was, a bundle.
var ErrNone = errors.New("no bundle was found")

// The ends of the names of bundles that are one file.
const (
	ZipExt = ".zip"
	TarExt = ".tar"
)

// IsZip reports whether a path is named as a zip file.
func IsZip(path string) bool { return strings.EqualFold(filepath.Ext(path), ZipExt) }

// PackedExt is the end of the name of a file that may be a bag, as it is written;
// empty for other names.
func PackedExt(path string) string {
	ext := ""
	for _, end := range append(tarbag.Ends(), ZipExt) {
		if n := len(path) - len(end); n > 0 && len(end) > len(ext) && strings.EqualFold(path[n:], end) {
			ext = path[n:]
		}
	}
	return ext
}

// IsPacked reports whether a path is named as a file that may be a bag.
func IsPacked(path string) bool { return PackedExt(path) != "" }

// packed is a bag that is one file.
type packed interface {
	fs.FS
	Refused() bool
	Findings() []bagit.Finding
	Close() error
}

// Bag is a bundle that is open for reading, as a folder, a zip or a tar file.
// It opens nothing outside the bundle.
type Bag struct {
	fs.FS
	packed  packed // nil for a folder
	account *bagit.Account
	close   func() error
	sums    map[string]string // of a pack, once its manifest was read

	outlined bool // only its end was read, see openOutline
}

// Packed reports whether the bundle is one file.
func (b *Bag) Packed() bool { return b.packed != nil }

// Folder is the name of the one folder in a zip file; empty for all others.
func (b *Bag) Folder() string {
	if zip, ok := b.packed.(*zipbag.Bag); ok {
		return zip.Folder()
	}
	return ""
}

// Refused reports whether the bundle is one file that must not be looked into.
func (b *Bag) Refused() bool { return b.packed != nil && b.packed.Refused() }

// Close releases the bundle.
func (b *Bag) Close() error {
	b.account.Close()
	return b.close()
}

// Open opens the bundle at path; info tells what stands there.
func Open(path string, info fs.FileInfo) (*Bag, error) {
	return OpenWithin(context.Background(), path, info, bagit.NewMemory(0), false)
}

// OpenWithin opens the bundle at path within the memory that it shares with
// others. Sums says that every file will be held to its checksums: what can only
// be read from end to end is hashed on the way.
func OpenWithin(ctx context.Context, path string, info fs.FileInfo, memory *bagit.Memory, sums bool) (*Bag, error) {
	account := memory.Account()
	if info.IsDir() {
		bag, err := bagit.Dir(path)
		if err != nil {
			return nil, err
		}
		return &Bag{FS: bag, account: account, close: bag.Close}, nil
	}
	bag, err := openPacked(ctx, path, account, sums)
	if err != nil {
		account.Close()
		return nil, err
	}
	return &Bag{FS: bag, packed: bag, account: account, close: bag.Close}, nil
}

// OpenZip opens a zip file of size bytes that is known as name.
func OpenZip(ctx context.Context, r io.ReaderAt, size int64, name string) (*Bag, error) {
	return openZip(ctx, r, size, name, bagit.NewMemory(0), nil)
}

// openZip opens a zip file, and closes what it is read from with it.
func openZip(ctx context.Context, r io.ReaderAt, size int64, name string, memory *bagit.Memory, from io.Closer) (*Bag, error) {
	account := memory.Account()
	bag, err := zipbag.New(ctx, r, size, path.Base(name), account)
	if err != nil {
		account.Close()
		return nil, err
	}
	done := bag.Close
	if from != nil {
		done = from.Close
	}
	return &Bag{FS: bag, packed: bag, account: account, close: done}, nil
}

// openPacked opens a file as what its name says, or else its first bytes: one
// that is being written has another name.
func openPacked(ctx context.Context, path string, account *bagit.Account, sums bool) (packed, error) {
	tar := IsPacked(path) && !IsZip(path)
	if !IsPacked(path) {
		var err error
		if tar, err = tarbag.Looks(path); err != nil {
			return nil, err
		}
	}
	if tar {
		return tarbag.Open(ctx, path, account, tarbag.Options{Sums: sums})
	}
	return zipbag.Open(ctx, path, account)
}

// Validate checks the bundle. A file that is refused is not looked into. In a zip
// file that we packed, every header must have the form in which we write it; where
// another program packed our files anew, that is worth a word.
func (b *Bag) Validate(ctx context.Context, o bagit.Options) (bagit.Report, error) {
	o.Account = b.account
	if b.packed == nil {
		return bagit.Validate(ctx, b.FS, o)
	}
	if b.packed.Refused() {
		return bagit.Report{Findings: b.packed.Findings()}, nil
	}
	if tar, ok := b.packed.(*tarbag.Bag); ok && !o.Fast && !o.CompletenessOnly {
		if err := tar.TakeSums(ctx); err != nil {
			return bagit.Report{}, err
		}
	}
	report, err := bagit.Validate(ctx, b.FS, o)
	zip, ok := b.packed.(*zipbag.Bag)
	ours := report.Profile && ok && zip.Ours()
	for _, f := range b.packed.Findings() {
		if f.Code == "tar-canonical" && !report.Profile {
			continue
		}
		if o.Strict && f.Severity == bagit.Warning || ours && f.Code == "zip-canonical" {
			f.Severity = bagit.Error
		}
		report.Findings = append(report.Findings, f)
	}
	report.Findings = bagit.SortFindings(report.Findings)
	return report, err
}

// OpenOne opens the one bundle that a path must lead to.
// Sums is as for OpenWithin.
func OpenOne(ctx context.Context, stores *store.Stores, name string, sums bool) (*Bag, error) {
	if _, _, ok := splitPack(name); ok || store.Remote(name) {
		return OpenPath(ctx, stores, name, bagit.NewMemory(0), sums)
	}
	info, err := os.Stat(name)
	switch {
	case errors.Is(err, fs.ErrNotExist):
		return nil, fault.Missing(name, "the bundle")
	case err != nil:
		return nil, fault.Bare(err)
	case info.IsDir() && closed(name) != nil:
		return nil, fault.Bare(closed(name))
	case !LooksLikeFolder(name) && !(info.Mode().IsRegular() && IsPacked(name)):
		return nil, fault.New(fault.NoBundle, ErrNone, "name one bundle, such as bundles/NAME")
	}
	bag, err := OpenWithin(ctx, name, info, bagit.NewMemory(0), sums)
	return bag, fault.Bare(err)
}

// closed is the error for a folder in which nobody may look.
func closed(dir string) error {
	_, err := os.Lstat(filepath.Join(dir, bagParts[0]))
	if fault.OfSystem(err) {
		return err
	}
	return nil
}
