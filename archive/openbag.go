package archive

import (
	"context"
	"io/fs"
	"path/filepath"
	"strings"

	"github.com/fad55d40/archive/archive/bagit"
	"github.com/fad55d40/archive/archive/zipbag"
)

// zipExt ends the names of bundles that are one zip file.
const zipExt = ".zip"

// isZip reports whether a path is named as a zip file.
func isZip(path string) bool { return strings.EqualFold(filepath.Ext(path), zipExt) }

// openBag is a bundle that is open for reading, as a folder or as a zip file.
// It opens nothing outside the bundle.
type openBag struct {
	fs.FS
	zip   *zipbag.Bag // nil for a folder
	close func() error
}

// Close releases the bundle.
func (b *openBag) Close() error { return b.close() }

// openBundle opens the bundle at path; info tells what stands there.
func openBundle(path string, info fs.FileInfo) (*openBag, error) {
	if info.IsDir() {
		bag, err := bagit.Dir(path)
		if err != nil {
			return nil, err
		}
		return &openBag{FS: bag, close: bag.Close}, nil
	}
	bag, err := zipbag.Open(path)
	if err != nil {
		return nil, err
	}
	return &openBag{FS: bag, zip: bag, close: bag.Close}, nil
}

// validate checks the bundle. A zip file that is refused is not looked into;
// in one of ours every header must have the form in which we write it.
func (b *openBag) validate(ctx context.Context, o bagit.Options) (bagit.Report, error) {
	if b.zip == nil {
		return bagit.Validate(ctx, b.FS, o)
	}
	if b.zip.Refused() {
		return bagit.Report{Findings: b.zip.Findings()}, nil
	}
	report, err := bagit.Validate(ctx, b.FS, o)
	for _, f := range b.zip.Findings() {
		if o.Strict || report.Profile && f.Code == "zip-canonical" {
			f.Severity = bagit.Error
		}
		report.Findings = append(report.Findings, f)
	}
	report.Findings = bagit.SortFindings(report.Findings)
	return report, err
}
