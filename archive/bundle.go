package archive

import (
	"context"
	"fmt"
	"strconv"
	"strings"
	"unicode"

	"github.com/fad55d40/archive/archive/bagit"
	"github.com/fad55d40/archive/archive/digest"
	"github.com/fad55d40/archive/archive/internal/bundle"
	"github.com/fad55d40/archive/archive/internal/fault"
	"github.com/fad55d40/archive/convert"
	"github.com/fad55d40/archive/convert/doc"
)

// writeBag writes a rendered document as a bag into sink.
func writeBag(ctx context.Context, sink bagit.Sink, p *plan, r *rendered, job *BuildJob) error {
	w := bagit.NewWriter(sink, digest.SHA256, digest.SHA512)
	for _, f := range r.files {
		if err := context.Cause(ctx); err != nil {
			return err
		}
		file, err := w.CreateKnown("data/"+f.name, digest.SHA256, f.sha256)
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
	for label, text := range doc.InfoTexts(d) {
		add(label, text)
	}
	add(bundle.LabelSourceName, p.name)
	if at := p.part; !at.IsZero() {
		add(bundle.LabelSourcePart, fmt.Sprintf("%d of %d, bytes %d to %d of %d, sha256:%s", at.Number, at.Of, at.From, at.To, at.Bytes, at.SHA256))
	}
	add(bundle.LabelRecipe, p.recipe)
	add(bundle.LabelReading, strconv.Itoa(convert.Reading))
	return info
}

// oneLine keeps a value from starting another label, as line ends in the name of
// a file would, and from driving the terminal of who looks at the bag. Such
// characters are percent-encoded, as RFC 8493 does it with line ends in manifests.
func oneLine(s string) string {
	obeyed := func(r rune) bool {
		return unicode.IsControl(r) && r != '\t' || doc.IsTurn(r) || r == 0x2028 || r == 0x2029 || r == 0xFEFF || doc.IsNoCharacter(r)
	}
	if !strings.ContainsFunc(s, obeyed) {
		return s
	}
	var b strings.Builder
	for _, r := range s {
		if !obeyed(r) {
			b.WriteRune(r)
			continue
		}
		for _, c := range []byte(string(r)) {
			fmt.Fprintf(&b, "%%%02X", c)
		}
	}
	return b.String()
}

// existsError explains why a bundle's place cannot be taken.
func existsError(path string, s bundle.Standing) error {
	what := "is not a bundle of this program"
	if s != bundle.Foreign {
		what = "is the bundle of another text"
	}
	return fault.New(fault.Foreign, fmt.Errorf("%q exists and %s", path, what), "move it away, or choose another folder with --output")
}
