package archive

import (
	"bytes"
	"fmt"
	"slices"

	"github.com/fad55d40/archive/archive/internal/source"
	"github.com/fad55d40/archive/convert"
)

// attach writes the PDF again, now with the source and the document JSON
// inside (PDF/A-3). The JSON is the one of the bundle, byte for byte: it
// records what the other writers noticed, so it has to be finished first.
func (r *rendered) attach(p *plan, o convert.Options) error {
	pdf, _ := convert.FormatNamed("pdf")
	json, _ := convert.FormatNamed("json")
	at := slices.IndexFunc(r.files, func(f payload) bool { return f.name == p.slug+pdf.Ext })
	if at < 0 {
		return nil
	}
	var record, out bytes.Buffer
	if _, err := json.Write(&record, r.doc, o); err != nil {
		return fmt.Errorf("writing the JSON: %w", err)
	}
	o.Attachments = []convert.Attachment{
		{Name: p.slug + json.Ext, MediaType: json.MediaType, Relationship: convert.Data, Description: "What is known of the text, with evidence", Data: record.Bytes()},
		{Name: source.PayloadName(p.slug, p.name), MediaType: convert.ReaderOf(p.name).MediaType, Relationship: convert.Source, Description: "The source, byte for byte", Data: p.data},
	}
	if _, err := pdf.Write(&out, r.doc, o); err != nil {
		return fmt.Errorf("writing the PDF with its attachments: %w", err)
	}
	r.files[at].data = out.Bytes()
	return nil
}
