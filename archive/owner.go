package archive

import (
	"errors"
	"fmt"
	"io/fs"
	"os"
	"path"
	"path/filepath"
	"strconv"
	"strings"

	"github.com/fad55d40/archive/archive/guard"
	"github.com/fad55d40/archive/archive/internal/bundle"
	"github.com/fad55d40/archive/archive/internal/fault"
	"github.com/fad55d40/archive/archive/internal/source"
	"github.com/fad55d40/archive/archive/store"
)

// owner is whose bundle stands in a place.
type owner int

const (
	own      owner = iota // of the same source: it may be replaced
	unknown               // perhaps of the same source: replaced, it must be kept
	stranger              // of another source: never replaced
)

// identity is what the record of the output calls a source: its path from the
// output folder, so that both can move together, or "-" and the name that
// standard input was given. It is empty for what has no identity of its own.
func (b *builder) identity(s source.Source) string {
	if s.Stream {
		switch {
		case b.job.StdinName == "":
			return ""
		case !s.Part.IsZero():
			return "-" + b.job.StdinName + partMark + strconv.Itoa(s.Part.Number)
		}
		return "-" + b.job.StdinName
	}
	if store.Remote(s.Real) {
		if !s.Part.IsZero() {
			return s.Real + partMark + strconv.Itoa(s.Part.Number)
		}
		return s.Real
	}
	file, inner, held := strings.Cut(s.Real, partMark)
	rel, err := filepath.Rel(b.output, file)
	if err != nil { // on another volume
		rel = file
	}
	if held {
		rel += partMark + inner
	}
	if !s.Part.IsZero() {
		return filepath.ToSlash(rel) + partMark + strconv.Itoa(s.Part.Number)
	}
	return filepath.ToSlash(rel)
}

// partMark stands before the path of a text in the file that holds it, and before
// the number of a part of a file, in the record: no path has two slashes in it.
const partMark = "//"

// fileOf is the path of a file in an identity, without what tells of a part of it.
func fileOf(identity string) string {
	begin := 0
	if store.Remote(identity) {
		begin = len(store.Scheme)
	}
	if i := strings.Index(identity[begin:], partMark); i > 0 {
		return identity[:begin+i]
	}
	return identity
}

// gone reports whether a recorded source is no longer where it was.
func (b *builder) gone(identity string) bool {
	if strings.HasPrefix(identity, "-") || store.Remote(identity) { // nobody asks a store for what a bundle was once made of
		return false
	}
	name := filepath.FromSlash(fileOf(identity))
	if !filepath.IsAbs(name) {
		name = filepath.Join(b.output, name)
	}
	if _, err := os.Lstat(name); !errors.Is(err, fs.ErrNotExist) {
		return false
	}
	// A link on the way that leads nowhere is no folder that went away: the disk that
	// it leads to may not be mounted. Of what cannot be looked at nobody knows.
	for dir := filepath.Dir(name); dir != filepath.Dir(dir); dir = filepath.Dir(dir) {
		info, err := os.Lstat(dir)
		if !errors.Is(err, fs.ErrNotExist) {
			return err == nil && info.Mode()&fs.ModeSymlink == 0
		}
	}
	return true
}

// owner tells whose bundle stands in the place of a document, and names the
// source that it was recorded for.
func (b *builder) owner(o *outcome, p *plan, claim bundle.Claim) (owner, string) {
	recorded, known := b.book.Source(o.place)
	switch {
	case known && recorded == o.identity:
		return own, recorded
	case known && b.gone(recorded) && path.Base(fileOf(recorded)) == path.Base(fileOf(o.identity)):
		return unknown, recorded // the text was moved, or another came in its place
	case known:
		return stranger, recorded
	case claim.ID == p.id:
		return own, ""
	case claim.SourceName == p.name:
		return unknown, ""
	}
	return stranger, claim.SourceName
}

// mayReplace decides about a place where another bundle of this program stands.
func (b *builder) mayReplace(o *outcome, p *plan, here bundle.Standing, claim bundle.Claim) error {
	whose, source := b.owner(o, p, claim)
	switch {
	case whose == stranger:
		return fault.New(fault.OtherText, fmt.Errorf("%q is the bundle of another text, %q", o.Bundle, source),
			"choose another folder with --output, or say with --base DIR which folder holds both texts")
	case whose == unknown && !b.job.Force:
		return fault.New(fault.OtherText, fmt.Errorf("%q was made from another text of this name, or from another version of this one", o.Bundle),
			"choose another folder with --output; --force builds this one in its place and keeps the other beside it")
	case here == bundle.Damaged && !b.job.Force:
		return fault.New(fault.DamagedThere, replaceableError{fmt.Errorf("%q exists but is damaged", o.Bundle), "--force"}, "see what is wrong with archive verify, then use --force to replace it")
	case !b.job.Force && !b.job.Update:
		return fault.New(fault.Older, replaceableError{fmt.Errorf("%q exists and was made from another version of this text or with other settings", o.Bundle), "--update"}, "use --update to replace it, or choose another folder with --output")
	}
	o.replace, o.keep = true, b.job.KeepVersions || whose == unknown
	return nil
}

// outsideBundles refuses a place that lies in a bundle: a folder of texts can
// have the name of a text, and a link in the output can lead into a bundle.
func outsideBundles(output, place string) error {
	for dir := path.Dir(place); dir != "."; dir = path.Dir(dir) {
		full := filepath.Join(output, filepath.FromSlash(dir))
		if guard.IsBag(full) {
			return fault.New(fault.InBundle, fmt.Errorf("its bundle would lie in the bundle %q", full), "rename the text or its folder, or choose another folder with --output")
		}
		if info, err := os.Lstat(full); err != nil || info.Mode()&fs.ModeSymlink == 0 {
			continue
		}
		if _, err := guard.PlaceFolder(full); err != nil {
			return fault.New(fault.InBundle, errors.New(err.Error()), "remove the link, or choose another folder with --output")
		}
	}
	return nil
}
