package archive

import (
	"cmp"
	"context"
	"errors"
	"fmt"
	"io"
	"path"
	"slices"
	"strings"

	"github.com/fad55d40/archive/archive/bagit"
	"github.com/fad55d40/archive/archive/crate"
	"github.com/fad55d40/archive/archive/internal/bundle"
	"github.com/fad55d40/archive/archive/internal/fault"
	"github.com/fad55d40/archive/archive/store"
	"github.com/fad55d40/archive/convert"
	"github.com/fad55d40/archive/convert/doc"
	"github.com/fad55d40/archive/convert/jsondoc"
	"github.com/fad55d40/archive/convert/prose"
)

// ExtractJob says which file of which bundle is wanted: by its format, or by
// its name.
type ExtractJob struct {
	Path   string        // of the bundle
	Stores *store.Stores // what addresses lead to; nil for files alone
	Format string        // one of ExtractFormats; empty means source
	File   string        // name in data/; excludes Format
}

// Extracted is a file out of a bundle that was checked. Close it after use.
type Extracted struct {
	Name     string    // in data/, or what the text would be called
	Findings []Finding // what else is wrong with the bundle

	bag  bundle.Checked
	text []byte // of the format text; nil for a file as it is
}

// Close closes the bundle.
func (e *Extracted) Close() error { return e.bag.Close() }

// Copy writes the file to w, and holds the bytes that it writes to the
// bundle's checksums: when the error is not nil, w has something else.
func (e *Extracted) Copy(ctx context.Context, w io.Writer) error {
	if e.text != nil {
		_, err := w.Write(e.text)
		return err
	}
	_, err := e.bag.Report.Copy(ctx, e.bag, "data/"+e.Name, w)
	return damagedIf(err)
}

// MaxMemory bounds a file that Bytes returns.
const MaxMemory = 64 << 20

// Bytes is the file as a whole, for places from where nothing can be taken
// back. One of more than MaxMemory bytes is an error.
func (e *Extracted) Bytes(ctx context.Context) ([]byte, error) {
	if e.text != nil {
		return e.text, nil
	}
	data, err := e.bag.Report.ReadFile(ctx, e.bag, "data/"+e.Name, MaxMemory)
	if errors.Is(err, bagit.ErrTooLarge) {
		return nil, fault.New(fault.TooLarge, err, "write it to a file with --output, where it needs no memory")
	}
	return data, damagedIf(err)
}

// damagedIf tells damage from what could not be read.
func damagedIf(err error) error {
	if errors.Is(err, bagit.ErrAltered) || errors.Is(err, bagit.ErrUnlisted) {
		return fault.WithRemedy(fmt.Errorf("%w: %w", ErrDamaged, err), "see all that is wrong with archive verify; another copy of the bundle may be whole")
	}
	return err
}

// ExtractFormats are the formats that can be asked for.
func ExtractFormats() []string {
	return slices.Concat([]string{"source", "original-text", "text"}, Formats(), []string{"crate"})
}

// Extract takes one file out of a bundle after checking it. A bundle that is
// damaged in other places still gives the files that are whole, together with
// what is wrong with the others; a file that is damaged itself is an error.
func Extract(ctx context.Context, job ExtractJob) (*Extracted, error) {
	if job.Format == "" {
		job.Format = "source"
	}
	if !slices.Contains(ExtractFormats(), job.Format) {
		return nil, &fault.Usage{Text: fmt.Sprintf("unknown format %q", job.Format), Hint: "the formats are " + strings.Join(ExtractFormats(), ", ")}
	}
	bag, err := bundle.OpenOne(ctx, job.Stores, job.Path, false)
	if err != nil {
		return nil, err
	}
	report, err := bag.Validate(ctx, bagit.Options{ProfileAgent: bundle.OurAgent})
	x := extractor{ctx: ctx, bag: bundle.Checked{Bag: bag, Report: report}, job: job, findings: report.Findings}
	var out *Extracted
	if err == nil {
		out, err = x.extract()
	}
	if err != nil {
		bag.Close()
		return nil, err
	}
	return out, nil
}

// extractor takes a file out of a bundle that was checked.
type extractor struct {
	ctx      context.Context
	bag      bundle.Checked
	job      ExtractJob
	findings []Finding
}

func (x *extractor) extract() (*Extracted, error) {
	name, err := x.name()
	if err != nil {
		if damage := x.sound(""); damage != nil { // a bag that is refused tells no names
			return nil, damage
		}
		return nil, err
	}
	if err := x.sound("data/" + name); err != nil {
		return nil, err
	}
	out := &Extracted{Name: name, Findings: x.findings, bag: x.bag}
	if form := x.job.Format; x.job.File == "" && (form == "text" || form == "original-text") {
		data, err := x.bag.Read(x.ctx, "data/"+name)
		if err != nil {
			return nil, damagedIf(err)
		}
		d, err := jsondoc.Read(data)
		if err != nil {
			return nil, fmt.Errorf("reading %q: %w", name, err)
		}
		if out.Name, out.text, err = x.words(form, strings.TrimSuffix(name, ".json"), d); err != nil {
			return nil, err
		}
	}
	return out, nil
}

// words are the text of a document: as its blocks have it, or as its source had
// it before reading changed anything.
func (x *extractor) words(form, stem string, d *doc.Document) (name string, data []byte, err error) {
	if form == "text" {
		return stem + ".text.txt", prose.Append([]byte{}, d), nil
	}
	source, err := x.bag.Source(x.ctx, d.Origin)
	if err != nil {
		return "", nil, err
	}
	original, err := convert.Original(d, source)
	if err != nil {
		return "", nil, fault.New(fault.NotReversible, fmt.Errorf("restoring the original text: %w", err), "take the source itself with --format source; please report this with the bundle")
	}
	return stem + ".original.txt", []byte(original), nil
}

// sound reports what is wrong with the wanted file, or with what would tell:
// the manifests, the declaration, the bundle as a whole.
func (x *extractor) sound(name string) error {
	for _, f := range x.findings {
		if f.Severity == bagit.Warning || f.Path != name && f.Path != "" && f.Path != "bagit.txt" && !strings.HasPrefix(f.Path, "manifest-") && !strings.HasPrefix(f.Path, "tagmanifest-") {
			continue
		}
		if f.Severity == bagit.Unread {
			return fmt.Errorf("reading %s: %s", cmp.Or(f.Path, "the bundle"), f.Detail)
		}
		where := ""
		if f.Path != "" {
			where = f.Path + ": "
		}
		return fault.WithRemedy(fmt.Errorf("%w: %s%s", ErrDamaged, where, f.Detail), "see all that is wrong with archive verify; another copy of the bundle may be whole")
	}
	return nil
}

// name is the name of the wanted file in data/.
func (x *extractor) name() (string, error) {
	names := x.bag.Names()
	if x.job.File != "" {
		name := strings.TrimPrefix(x.job.File, "data/")
		if !slices.Contains(names, name) {
			return "", x.missing(fmt.Sprintf("no file %q", name), names)
		}
		return name, nil
	}
	var fit []string
	for _, name := range names {
		if x.fits(name) {
			fit = append(fit, name)
		}
	}
	switch {
	case len(fit) == 0 && strings.HasSuffix(x.job.Format, "text"):
		return "", x.missing("no document JSON to take the text from", names)
	case len(fit) == 0:
		return "", x.missing("no "+x.job.Format, names)
	case len(fit) > 1:
		return "", fault.New(fault.NotInBundle, fmt.Errorf("the bundle holds %d files that could be the %s", len(fit), x.job.Format), "name one of them with --file: "+some(fit))
	}
	return fit[0], nil
}

// missing is the error for a file that the bundle does not hold, unless nobody
// knows what it holds.
func (x *extractor) missing(what string, names []string) error {
	if err := bundle.Unread(x.bag.Report); err != nil {
		return err
	}
	return fault.New(fault.NotInBundle, fmt.Errorf("the bundle holds %s", what), "name one of its files with --file: "+some(names))
}

// fits reports whether a file is of the wanted format. The source is the file
// whose digest is the document's identity.
func (x *extractor) fits(name string) bool {
	switch x.job.Format {
	case "crate":
		return name == crate.Name
	case "json", "text", "original-text":
		return bundle.IsDocument(name)
	}
	if f, ok := convert.FormatNamed(x.job.Format); ok {
		return path.Ext(name) == f.Ext
	}
	sum, err := x.bag.SHA256(x.ctx, "data/"+name)
	return err == nil && bagit.Value(x.bag.Report.Info, bundle.LabelID) == "urn:sha256:"+sum
}

// some lists names for people, and no more of them than people read.
func some(names []string) string {
	const most = 20
	if len(names) > most {
		return strings.Join(names[:most], ", ") + fmt.Sprintf(" and %d more", len(names)-most)
	}
	return strings.Join(names, ", ")
}
