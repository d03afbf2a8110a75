package bundle

import (
	"context"
	"errors"
	"os"

	"github.com/fad55d40/archive/archive/bagit"
	"github.com/fad55d40/archive/archive/internal/fault"
	"github.com/fad55d40/archive/convert/doc"
)

// Standing is what a bundle's place holds before the build.
type Standing int

const (
	Absent  Standing = iota
	Same             // our bundle, from the same source with the same recipe, and complete
	Differs          // our bundle, from another source or recipe
	Damaged          // our bundle, from the same source and recipe, but not complete
	Foreign          // something else
)

// Claim is what a bundle of ours says of its source.
type Claim struct {
	ID         string // urn:sha256:…
	SourceName string // base name

	// Of the very bundle that would be built:
	Title    string
	Warnings []doc.Notice
	Silent   bool // it has no document JSON, which would record the warnings
}

// Inspect looks at the place where a bundle is to stand. The claim is that of
// the bundle of ours that stands there.
func Inspect(ctx context.Context, path, id, recipe string) (Standing, Claim, error) {
	info, err := os.Lstat(path)
	switch {
	case os.IsNotExist(err):
		return Absent, Claim{}, nil
	case err != nil:
		return Absent, Claim{}, err
	case !info.IsDir() && !(info.Mode().IsRegular() && IsPacked(path)):
		return Foreign, Claim{}, nil
	}
	bag, err := Open(path, info)
	if err != nil {
		return Absent, Claim{}, err
	}
	defer bag.Close()
	fields, err := bagit.ReadInfo(bag.FS)
	switch {
	case fault.OfSystem(err):
		return Absent, Claim{}, err
	case err != nil || !Ours(fields):
		return Foreign, Claim{}, nil
	}
	claim := Claim{ID: bagit.Value(fields, LabelID), SourceName: bagit.Value(fields, LabelSourceName)}
	if bagit.Value(fields, LabelRecipe) != recipe || bagit.Value(fields, LabelID) != id {
		return Differs, claim, nil
	}
	report, err := bag.complete(ctx)
	if err != nil || report.Damaged() {
		return Damaged, claim, err
	}
	claim.Title, claim.Warnings, err = record(bag.FS, report.Payload(), fields)
	if fault.OfSystem(err) {
		return Absent, claim, err
	}
	if claim.Silent = errors.Is(err, ErrNoDocument); err != nil && !claim.Silent {
		return Damaged, claim, nil
	}
	return Same, claim, nil
}

// complete looks whether every file of the bag is there with a sane size:
// enough to skip a document. Whether the bytes are right is verify's business.
// The error is for what could not be looked at: too few files may be open, or the
// run ends.
func (b *Bag) complete(ctx context.Context) (bagit.Report, error) {
	report, err := b.Validate(ctx, bagit.Options{Fast: true, Profile: true})
	if err != nil || report.Damaged() {
		return report, err
	}
	return report, Unread(report)
}
