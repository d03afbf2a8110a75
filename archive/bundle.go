package archive

import (
	"fmt"
	"strings"

	"github.com/fad55d40/archive/archive/bagit"
	"github.com/fad55d40/archive/archive/digest"
	"github.com/fad55d40/archive/archive/internal/bundle"
	"github.com/fad55d40/archive/archive/internal/fault"
	"github.com/fad55d40/archive/convert/doc"
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
	add(bundle.LabelAgent, Agent)
	if job.Epoch != nil {
		add("Bagging-Date", job.Epoch.UTC().Format("2006-01-02"))
	}
	add(bundle.LabelID, p.id)
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
	add(bundle.LabelRecipe, p.recipe)
	return info
}

// oneLine keeps a value from starting another label: a file name may hold line
// ends. They are percent-encoded as RFC 8493 does it in manifests.
func oneLine(s string) string {
	return strings.NewReplacer("\n", "%0A", "\r", "%0D").Replace(s)
}

// existsError explains why a bundle's place cannot be taken.
func existsError(path string, s bundle.Standing) error {
	switch s {
	case bundle.Foreign:
		return fault.WithRemedy(fmt.Errorf("%q exists and is not a bundle of this program", path), "move it away, or choose another folder with --output")
	case bundle.Damaged:
		return fault.WithRemedy(replaceableError{fmt.Errorf("%q exists but is damaged", path)}, "see what is wrong with archive verify, then use --force to replace it")
	}
	return fault.WithRemedy(replaceableError{fmt.Errorf("%q exists and was made from another text or with other settings", path)}, "use --force to replace it, or choose another folder with --output")
}
