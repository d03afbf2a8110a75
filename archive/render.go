package archive

import (
	"bytes"
	"context"
	"errors"
	"fmt"
	"runtime/debug"
	"slices"
	"strings"

	"github.com/fad55d40/archive/archive/crate"
	"github.com/fad55d40/archive/archive/internal/budget"
	"github.com/fad55d40/archive/archive/internal/fault"
	"github.com/fad55d40/archive/archive/internal/source"
	"github.com/fad55d40/archive/convert"
	"github.com/fad55d40/archive/convert/doc"
)

// rendered is a document with all its files in memory, ready for a bundle.
type rendered struct {
	doc   *doc.Document
	files []payload // sorted by name
}

// payload is one file of a bundle's data folder.
type payload struct {
	name   string
	data   []byte
	sha256 string // of data, in hexadecimal; empty before anybody took it
}

// read makes the document of a plan.
func (b *builder) read(p *plan) (doc.Reading, error) {
	hints := b.job.Hints
	if p.encoding != "" {
		hints.Encoding = p.encoding
	}
	r, err := convert.ReadWithText(doc.Source{Name: p.name, Data: p.data, SHA256: p.sum.Hex(), Part: p.part, Pictures: p.images, Hints: hints}, p.layers...)
	if err != nil {
		return doc.Reading{}, err
	}
	if p.renamed {
		convert.AddWarnings(r.Document, []doc.Notice{{Code: fileNameEncoded, Text: fmt.Sprintf("the name of the file is not UTF-8: its bytes are kept as %q", p.name)}})
	}
	convert.AddWarnings(r.Document, p.doubts)
	return r, nil
}

// withRoom makes the files of a document when there is room for them. The
// caller releases the room when it is done with the files.
func (b *builder) withRoom(ctx context.Context, p *plan) (r *rendered, release func(), err error) {
	room := budget.Reading(p.data) + b.pictureCost(p)
	for {
		if err := b.memory.Take(ctx, room); err != nil {
			return nil, nil, err
		}
		r, err := b.render(p, &room)
		if err == nil {
			return r, func() { b.memory.Give(room) }, nil
		}
		b.memory.Give(room)
		var more *needsMore
		if !errors.As(err, &more) {
			return nil, nil, err
		}
		// There is no more at once. All room was given back first, and the text is read
		// once more: two that kept theirs while they waited would wait for ever.
		room = more.room
	}
}

// rasterCover is how much memory the drawing of a cover takes, in bytes.
const rasterCover = 8 << 20

// pictureCost is how much memory the pictures of a document take, its cover among them.
func (b *builder) pictureCost(p *plan) int64 {
	cost := budget.Pictures(p.images)
	if b.job.EPUBCover == convert.RasterCover {
		cost += rasterCover
	}
	return cost
}

// needsMore is for a document that turned out to need more room than it has.
type needsMore struct{ room int64 }

func (*needsMore) Error() string { return "the document needs more memory than its source told" }

// render reads the document and writes every format of it to memory, unless
// that would take more room than there is. Most documents take more than their
// source told, and get it at once.
func (b *builder) render(p *plan, room *int64) (*rendered, error) {
	b.working(p, "reading it")
	defer b.working(p, "")
	reading, err := b.read(p)
	if err != nil {
		return nil, err
	}
	d := reading.Document
	if need := budget.Making(d) + b.pictureCost(p); need > *room {
		if !b.memory.Grow(*room, need) {
			return nil, &needsMore{need}
		}
		*room = need
	}
	d.Fonts = p.fonts
	r := &rendered{doc: d, files: []payload{{source.PayloadName(p.slug, p.name), p.data, d.Origin.SHA256}}}
	o := convert.Options{Tool: Agent, Stamp: convert.Stamp(d, b.job.Epoch), Paper: b.job.Paper, LargePrint: b.job.LargePrint, Pictures: p.images, CertifiedBy: b.job.CertifiedBy, EPUBFonts: b.job.EPUBFonts, EPUBCover: b.job.EPUBCover, Fonts: b.fonts, Standard: b.job.Standard}
	for _, picture := range p.images {
		if slices.ContainsFunc(d.Images, func(im doc.Image) bool { return im.File == picture.File }) {
			r.files = append(r.files, payload{name: picture.File, data: picture.Data})
		}
	}
	for _, f := range r.files {
		o.Kept = append(o.Kept, f.name)
	}
	for _, f := range b.formats { // not the copies: one of them is in the reader's hand
		if f.Name == "json" {
			o.Kept = append(o.Kept, p.slug+f.Ext)
		}
	}
	o.Share(d)
	for _, f := range b.formats {
		b.working(p, writingStep(f))
		var buf bytes.Buffer
		written, err := f.Write(&buf, d, o)
		if err != nil {
			return nil, fmt.Errorf("writing the %s: %w", strings.ToUpper(f.Name), err)
		}
		convert.AddWarnings(d, written.Notices)
		if written.Breaks != nil {
			o.Breaks = written.Breaks
		}
		r.files = append(r.files, payload{name: p.slug + f.Ext, data: buf.Bytes()})
	}
	if b.job.Standard == "a-3a" {
		if err := r.attach(p, o); err != nil {
			return nil, err
		}
	}
	// What follows looks at finished files: nothing may change them any more.
	if !b.job.NoCompare {
		b.working(p, "comparing the copies with it")
		if err := r.agree(); err != nil {
			return nil, err
		}
	}
	r.files = append(r.files, payload{name: crate.Name, data: describe(d, r.files, o.Stamp)})
	slices.SortFunc(r.files, func(a, b payload) int { return strings.Compare(a.name, b.name) })
	return r, nil
}

// crash is a panic inside one document, turned into that document's failure.
type crash struct {
	value any
	stack []byte
}

func (c *crash) Error() string { return fmt.Sprintf("internal error: %v", c.value) }

func (c *crash) Remedy() string {
	return "please report this with the text that caused it; the other documents are not affected"
}

// recovered runs f and returns a panic in it as an error: one bad document
// must not stop the others.
func recovered(f func() error) (err error) {
	defer func() {
		if v := recover(); v != nil {
			err = &crash{v, debug.Stack()}
		}
	}()
	return f()
}

// selectFormats finds formats by name; no names mean all. The order is that of
// convert.Formats, whatever the user's.
func selectFormats(names []string) ([]convert.Format, error) {
	all := convert.Formats()
	if len(names) == 0 {
		return all, nil
	}
	var known []string
	for _, f := range all {
		known = append(known, f.Name)
	}
	for _, n := range names {
		if !slices.Contains(known, n) {
			return nil, &fault.Usage{Text: fmt.Sprintf("unknown format %q", n), Hint: "the formats are " + strings.Join(known, ", ")}
		}
	}
	return slices.DeleteFunc(all, func(f convert.Format) bool { return !slices.Contains(names, f.Name) }), nil
}
