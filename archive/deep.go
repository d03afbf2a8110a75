package archive

import (
	"context"
	"encoding/json"
	"errors"
	"fmt"
	"io/fs"
	"net/url"
	"path"
	"slices"
	"strings"

	"github.com/fad55d40/archive/archive/bagit"
	"github.com/fad55d40/archive/archive/crate"
	"github.com/fad55d40/archive/archive/internal/bundle"
	"github.com/fad55d40/archive/archive/internal/fault"
	"github.com/fad55d40/archive/convert"
	"github.com/fad55d40/archive/convert/doc"
	"github.com/fad55d40/archive/convert/jsondoc"
	"github.com/fad55d40/archive/convert/ledger"
)

// The codes of what a deep verification finds, beside those of package bagit.
const (
	codeNoDocument   = "deep-no-document"    // warning: no document JSON to compare with
	codeBadDocument  = "deep-bad-document"   // the document JSON cannot be read
	codeNoSource     = "deep-source-missing" // no file is the source that the document was made from
	codeWordsLost    = "deep-words-lost"     // no copy shows some words of the source
	codeBadCopy      = "deep-unreadable"     // a copy cannot be read as what it should be
	codeDiffers      = "deep-differs"        // a copy does not say what the document says
	codeNoPicture    = "deep-picture-missing"
	codeCrateDiffers = "deep-crate-differs" // the RO-Crate tells of other files
)

// deep proves that the files of a bundle belong together: that the PDF and the
// EPUB say what the document JSON says, that the source is the one it was made
// from, and that the RO-Crate describes these very files. Checksums cannot tell:
// they hold as well for a good file of another document.
func deep(ctx context.Context, bag bundle.Checked) (*deeper, error) {
	d := &deeper{ctx: ctx, bag: bag, sums: make(map[string]string)}
	if err := d.read(); err != nil {
		return nil, err
	}
	if d.doc == nil {
		return d, nil
	}
	if source := d.source(); source != "" {
		d.reread(source)
	}
	for _, name := range d.names {
		if f, ok := convert.FormatOf(path.Ext(name)); ok && f.Name != "json" {
			d.copy(name, f)
		}
	}
	for i, im := range d.doc.Images {
		if im.File != "" && !d.there("data/"+im.File) {
			d.find(codeNoPicture, "data/"+im.File, "images[%d] is shown in it", i)
		}
	}
	d.crate()
	return d, context.Cause(d.ctx)
}

// deeper is one deep verification.
type deeper struct {
	ctx   context.Context
	bag   bundle.Checked
	names []string          // of the payload, sorted
	sums  map[string]string // SHA-256 by name
	doc   *doc.Document
	found bagit.Findings

	archival doc.Archival // what the document was read from, by its log of changes

	unproved []string // what the bundle claims and nothing in it proves
}

func (d *deeper) find(code, file, format string, args ...any) {
	d.found.Add(code, file, format, args...)
}

// unfit notes a file that could not be read as what it should be, or that is
// too large to be compared.
func (d *deeper) unfit(name string, err error) {
	switch {
	case errors.Is(err, bagit.ErrTooLarge):
		d.find("limit-exceeded", name, "%s", err)
	case fault.OfSystem(err):
		d.find("file-unreadable", name, "%s", fault.Bare(err))
	default:
		d.find(codeBadCopy, name, "%s", fault.Bare(err))
	}
}

// list returns what was found, sorted.
func (d *deeper) list() []Finding {
	return d.found.List(func(code string) bagit.Severity {
		for _, r := range VerifyRules() {
			if r.Code == code {
				return r.Severity
			}
		}
		panic("archive: internal error: no rule " + code)
	})
}

// there reports whether the payload has a file.
func (d *deeper) there(name string) bool {
	_, ok := slices.BinarySearch(d.names, name)
	return ok
}

// read lists the payload and reads the document JSON.
func (d *deeper) read() error {
	d.names = d.bag.Report.Payload()
	documents, err := bundle.Documents(d.bag)
	if err != nil {
		return err
	}
	for _, name := range documents {
		data, err := d.bag.Read(d.ctx, name)
		if errors.Is(err, bagit.ErrTooLarge) {
			d.unfit(name, err)
			return nil
		}
		if err != nil {
			return err
		}
		if d.doc, err = jsondoc.Read(data); err != nil {
			if info, err := bagit.ReadInfo(d.bag); err != nil || !bundle.Ours(info) {
				d.doc = nil
				continue // another program's JSON
			}
			d.find(codeBadDocument, name, "%s", err)
		}
		return nil
	}
	d.find(codeNoDocument, "", "it holds no document JSON to compare the other files with")
	return nil
}

// sum is the SHA-256 of a file of the payload; empty when it could not be looked
// at.
func (d *deeper) sum(name string) string {
	if s, ok := d.sums[name]; ok {
		return s
	}
	sum, err := d.bag.SHA256(d.ctx, name)
	if err != nil {
		d.unfit(name, err)
	}
	d.sums[name] = sum
	return d.sums[name]
}

// source looks for the file that the document was made from. It may be one that
// could not be looked at.
func (d *deeper) source() string {
	known := true
	for _, name := range d.names {
		sum := d.sum(name)
		if sum == d.doc.Origin.SHA256 {
			d.words(name)
			return name
		}
		known = known && sum != ""
	}
	if !known {
		return ""
	}
	d.find(codeNoSource, "data", "no file has the digest %s of the source that the document was made from", d.doc.Origin.SHA256)
	return ""
}

// words holds the source, word by word, against what the copies show.
func (d *deeper) words(name string) {
	data, err := fs.ReadFile(d.bag, name)
	if err != nil {
		d.unfit(name, err)
		return
	}
	d.archival, err = convert.Archival(d.doc, data)
	if err != nil {
		d.find(codeBadDocument, name, "the document's log of changes does not fit it: %s", err)
		return
	}
	missing := ledger.Missing(d.doc, d.archival)
	if len(missing) > 0 && !d.readAsNow() {
		d.unproved = append(d.unproved, fmt.Sprintf("that the copies show each word of the source: another revision of this program's reading made them, and no copy shows %q of line %d; lines with such words: %d",
			strings.Join(missing[0].Words, " "), missing[0].Line, len(missing)))
		return
	}
	for _, l := range missing {
		d.find(codeWordsLost, name, "line %d: no copy shows %q", l.Line, strings.Join(l.Words, " "))
	}
}

// copy compares one copy with the document.
func (d *deeper) copy(name string, f convert.Format) {
	data, err := d.bag.Read(d.ctx, name)
	if err != nil {
		d.unfit(name, err)
		return
	}
	differences, err := f.Compare(d.doc, data)
	if err != nil {
		d.find(codeBadCopy, name, "%s", err)
	}
	for _, difference := range differences {
		d.find(codeDiffers, name, "%s", difference)
	}
}

// maxCrate bounds a RO-Crate that is compared, in bytes: in memory it may take
// twenty times as much.
const maxCrate = 4 << 20

// crate compares the digests in the RO-Crate with the files.
func (d *deeper) crate() {
	name := "data/" + crate.Name
	if !d.there(name) {
		return // bundles of other programs, and of versions before it
	}
	data, err := d.bag.ReadUpTo(d.ctx, name, maxCrate)
	if errors.Is(err, bagit.ErrTooLarge) {
		d.unfit(name, err)
		return
	}
	var described struct {
		Graph []struct {
			ID     string `json:"@id"`
			SHA256 string `json:"sha256"`
			Value  any    `json:"value"`
		} `json:"@graph"`
	}
	if err == nil {
		err = json.Unmarshal(data, &described)
	}
	if err != nil {
		d.find(codeBadCopy, name, "%s", err)
		return
	}
	identity := false
	for _, e := range described.Graph {
		identity = identity || e.Value == d.doc.Origin.ID()
		if e.SHA256 == "" {
			continue
		}
		file, err := url.PathUnescape(e.ID)
		switch {
		case err != nil || !d.there("data/"+file):
			d.find(codeCrateDiffers, name, "it describes %q, which is not there", e.ID)
		case d.sum("data/"+file) == "": // it could not be looked at, which was told
		case d.sum("data/"+file) != e.SHA256:
			d.find(codeCrateDiffers, name, "it gives %q another digest", e.ID)
		}
	}
	if !identity {
		d.find(codeCrateDiffers, name, "it does not name the document %s", d.doc.Origin.ID())
	}
}

// deepen adds a deep verification to a bundle that is whole.
func (c *checked) deepen(ctx context.Context, bag bundle.Checked, strict bool) error {
	if !c.OK {
		return nil // what is damaged cannot be compared
	}
	d, err := interruptible(ctx, func() (*deeper, error) { return deep(ctx, bag) })
	if errors.Is(err, fs.ErrNotExist) || errors.Is(err, bagit.ErrIrregular) {
		return nil // no payload: the check of the bag has told
	}
	if err != nil {
		return err
	}
	c.Unproved = d.unproved
	for _, f := range d.list() {
		if strict && f.Severity == bagit.Warning {
			f.Severity = bagit.Error
		}
		c.add(f)
	}
	return nil
}
