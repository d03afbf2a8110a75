package archive

import (
	"context"
	"fmt"
	"os"
	"path/filepath"
	"strings"

	"github.com/fad55d40/archive/archive/bagit"
	"github.com/fad55d40/archive/archive/digest"
	"github.com/fad55d40/archive/archive/zipbag"
	"github.com/fad55d40/archive/convert/doc"
)

// Labels of bag-info.txt that are ours; the others are RFC 8493's.
const (
	labelAgent  = "Bag-Software-Agent"
	labelID     = "External-Identifier"
	labelRecipe = "Archive-Recipe"
)

// writeBag writes a rendered document as a bag into sink.
func writeBag(sink bagit.Sink, p *plan, r *rendered, job *BuildJob) error {
	w := bagit.NewWriter(sink, digest.SHA256, digest.SHA512)
	for _, f := range r.files {
		file, err := w.Create("data/" + f.name)
		if err != nil {
			return err
		}
		if _, err := file.Write(f.data); err != nil {
			file.Close()
			return err
		}
		if err := file.Close(); err != nil {
			return err
		}
	}
	return w.Close(bagInfo(p, r.doc, job))
}

// bagInfo repeats for people and BagIt tools what the document JSON says in full.
func bagInfo(p *plan, d *doc.Document, job *BuildJob) []bagit.Field {
	var info []bagit.Field
	add := func(label, value string) {
		if value != "" {
			info = append(info, bagit.Field{Label: label, Value: oneLine(value)})
		}
	}
	add(labelAgent, Agent)
	if job.Epoch != nil {
		add("Bagging-Date", job.Epoch.UTC().Format("2006-01-02"))
	}
	add(labelID, p.id)
	add("External-Description", d.Meta.Title)
	add("Title", d.Meta.Title)
	for _, a := range d.Meta.Authors {
		add("Author", a.Name)
	}
	add("Date", d.Meta.Date)
	add("Language", d.Meta.Language)
	add("Rights", d.Meta.Rights.Text)
	for _, im := range d.Images {
		add("Rights", im.Credit)
	}
	add("Source-File-Name", p.name)
	add(labelRecipe, p.recipe)
	return info
}

// oneLine keeps a value from starting another label: a file name may hold line
// ends. They are percent-encoded as RFC 8493 does it in manifests.
func oneLine(s string) string {
	return strings.NewReplacer("\n", "%0A", "\r", "%0D").Replace(s)
}

// standing is what a bundle's place holds before the build.
type standing int

const (
	absent  standing = iota
	same             // our bundle, from the same source with the same recipe, and complete
	differs          // our bundle, from another source or recipe
	damaged          // our bundle, from the same source and recipe, but not complete
	foreign          // something else
)

// inspect looks at the place where a bundle is to stand.
func inspect(ctx context.Context, path string, p *plan) (standing, error) {
	info, err := os.Lstat(path)
	switch {
	case os.IsNotExist(err):
		return absent, nil
	case err != nil:
		return absent, err
	case !info.IsDir() && !(info.Mode().IsRegular() && isZip(path)):
		return foreign, nil
	}
	bag, err := openBundle(path, info)
	if err != nil {
		return absent, err
	}
	defer bag.Close()
	fields, err := bagit.ReadInfo(bag)
	if err != nil || !ours(fields) {
		return foreign, nil
	}
	switch {
	case value(fields, labelRecipe) != p.recipe || value(fields, labelID) != p.id:
		return differs, nil
	case !bag.complete(ctx):
		return damaged, nil
	}
	return same, nil
}

// complete reports whether every file of the bag is there with a sane size:
// enough to skip a document. Whether the bytes are right is verify's business.
func (b *openBag) complete(ctx context.Context) bool {
	report, err := b.validate(ctx, bagit.Options{Fast: true, Profile: true})
	return err == nil && !report.Damaged()
}

func value(fields []bagit.Field, label string) string {
	return bagit.Value(fields, label)
}

// bagParts are names that only bags have.
var bagParts = [...]string{"bagit.txt", "bag-info.txt", "manifest-sha256.txt", "manifest-sha512.txt", "tagmanifest-sha256.txt", "tagmanifest-sha512.txt", "manifest-md5.txt", "manifest-sha1.txt"}

// looksLikeBundle reports whether a folder is, or was, a bag: it has one of
// the parts that only bags have. A damaged bag must not pass for none.
func looksLikeBundle(dir string) bool {
	for _, name := range bagParts {
		if _, err := os.Lstat(filepath.Join(dir, name)); err == nil {
			return true
		}
	}
	return false
}

// looksLikeZipBundle reports whether a file is, or was, a bag in a zip file.
// One that cannot be read as a zip file may be a bag that is damaged.
func looksLikeZipBundle(path string) bool {
	bag, err := zipbag.Open(path)
	if err != nil {
		return true // let the check say why
	}
	defer bag.Close()
	if bag.Refused() {
		return true
	}
	for _, name := range bagParts {
		if _, err := bag.Stat(name); err == nil {
			return true
		}
	}
	return false
}

// existsError explains why a bundle's place cannot be taken.
func existsError(path string, s standing) error {
	switch s {
	case foreign:
		return withRemedy(fmt.Errorf("%q exists and is not a bundle of this program", path), "move it away, or choose another folder with --output")
	case damaged:
		return withRemedy(replaceableError{fmt.Errorf("%q exists but is damaged", path)}, "see what is wrong with archive verify, then use --force to replace it")
	}
	return withRemedy(replaceableError{fmt.Errorf("%q exists and was made from another text or with other settings", path)}, "use --force to replace it, or choose another folder with --output")
}
