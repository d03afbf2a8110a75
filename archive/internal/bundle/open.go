// Package bundle is what a bundle on disk is: where bundles are, how one is
// opened as a folder or as a zip file, what its bag-info.txt says in our own
// labels, which of its files is the source and which the document JSON, and what
// stands at the place of one that is to be built. It writes nothing.
package bundle

import (
	"context"
	"errors"
	"io/fs"
	"os"
	"path/filepath"
	"strings"

	"github.com/fad55d40/archive/archive/bagit"
	"github.com/fad55d40/archive/archive/internal/fault"
	"github.com/fad55d40/archive/archive/zipbag"
)

// ErrNone means that the paths hold nothing that is, or was, a bundle.
var ErrNone = errors.New("no bundle was found")

// ZipExt ends the names of bundles that are one zip file.
const ZipExt = ".zip"

// IsZip reports whether a path is named as a zip file.
func IsZip(path string) bool { return strings.EqualFold(filepath.Ext(path), ZipExt) }

// Bag is a bundle that is open for reading, as a folder or as a zip file.
// It opens nothing outside the bundle.
type Bag struct {
	fs.FS
	zip     *zipbag.Bag // nil for a folder
	account *bagit.Account
	close   func() error
	sums    map[string]string // of a pack, once its manifest was read
}

// Zipped reports whether the bundle is one zip file.
func (b *Bag) Zipped() bool { return b.zip != nil }

// Folder is the name of the one folder in the zip file; empty for a folder.
func (b *Bag) Folder() string {
	if b.zip == nil {
		return ""
	}
	return b.zip.Folder()
}

// Refused reports whether the bundle is a zip file that must not be looked into.
func (b *Bag) Refused() bool { return b.zip != nil && b.zip.Refused() }

// Close releases the bundle.
func (b *Bag) Close() error {
	b.account.Close()
	return b.close()
}

// Open opens the bundle at path; info tells what stands there.
func Open(path string, info fs.FileInfo) (*Bag, error) {
	return OpenWithin(context.Background(), path, info, bagit.NewMemory(0))
}

// OpenWithin opens the bundle at path within the memory that it shares with
// others.
func OpenWithin(ctx context.Context, path string, info fs.FileInfo, memory *bagit.Memory) (*Bag, error) {
	account := memory.Account()
	if info.IsDir() {
		bag, err := bagit.Dir(path)
		if err != nil {
			return nil, err
		}
		return &Bag{FS: bag, account: account, close: bag.Close}, nil
	}
	bag, err := zipbag.Open(ctx, path, account)
	if err != nil {
		return nil, err
	}
	return &Bag{FS: bag, zip: bag, account: account, close: bag.Close}, nil
}

// Validate checks the bundle. A zip file that is refused is not looked into;
// in one of ours every header must have the form in which we write it.
func (b *Bag) Validate(ctx context.Context, o bagit.Options) (bagit.Report, error) {
	o.Account = b.account
	if b.zip == nil {
		return bagit.Validate(ctx, b.FS, o)
	}
	if b.zip.Refused() {
		return bagit.Report{Findings: b.zip.Findings()}, nil
	}
	report, err := bagit.Validate(ctx, b.FS, o)
	for _, f := range b.zip.Findings() {
		if o.Strict && f.Severity == bagit.Warning || report.Profile && f.Code == "zip-canonical" {
			f.Severity = bagit.Error
		}
		report.Findings = append(report.Findings, f)
	}
	report.Findings = bagit.SortFindings(report.Findings)
	return report, err
}

// OpenOne opens the one bundle that a path must lead to.
func OpenOne(name string) (*Bag, error) {
	if _, _, ok := splitPack(name); ok {
		return OpenPath(context.Background(), name, bagit.NewMemory(0))
	}
	info, err := os.Stat(name)
	switch {
	case errors.Is(err, fs.ErrNotExist):
		return nil, fault.WithRemedy(errors.New("no such file or folder"), "check the spelling")
	case err != nil:
		return nil, fault.Bare(err)
	case !LooksLikeFolder(name) && !(info.Mode().IsRegular() && IsZip(name)):
		return nil, fault.WithRemedy(ErrNone, "name one bundle, such as bundles/NAME")
	}
	bag, err := Open(name, info)
	return bag, fault.Bare(err)
}
