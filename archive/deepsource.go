package archive

import (
	"fmt"
	"reflect"
	"slices"
	"strconv"
	"strings"

	"github.com/fad55d40/archive/archive/bagit"
	"github.com/fad55d40/archive/archive/internal/bundle"
	"github.com/fad55d40/archive/convert"
	"github.com/fad55d40/archive/convert/doc"
	"github.com/fad55d40/archive/convert/explain"
	"github.com/fad55d40/archive/convert/ledger"
)

// codeForged is for a document that its source does not give.
const codeForged = "deep-not-of-source"

// reread reads the source again and compares what it gives with the document:
// the log of changes, the text, and each field. A digest only tells that the
// source belongs to the document, not that its title does. What a person stated
// outside of the text cannot be proved from it, and is told to be unproved; so
// is a document that was read in another way (convert.Reading) and with another
// result.
func (d *deeper) reread(source string) {
	data, err := d.bag.Read(d.ctx, source)
	if err != nil {
		d.unfit(source, err)
		return
	}
	outside := statedOutside(d.doc)
	best := []string{"it cannot be read again"}
	for i, again := range readings(d.doc, data) {
		differ := d.compareReading(again, outside)
		if i == 0 || len(differ) < len(best) {
			best = differ
		}
		if len(best) == 0 {
			break
		}
	}
	if len(best) > 0 && !d.readAsNow() {
		d.unproved = append(d.unproved, fmt.Sprintf("that the fields are those of the source: not revision %d of this program's reading found them, and it finds others", convert.Reading))
		best = nil
	}
	for _, difference := range best {
		d.find(codeForged, source, "%s", difference)
	}
	if at := d.doc.Origin.Part; !at.IsZero() {
		d.unproved = append(d.unproved, fmt.Sprintf("that its source is bytes %d to %d of the file with the digest %s, which is not in the bundle", at.From, at.To, at.SHA256))
	}
	if len(outside) > 0 {
		d.unproved = append(d.unproved, "what was stated outside of the text: "+strings.Join(outside, ", "))
	}
}

// readAsNow reports whether the bundle says that its source was read as this
// program reads it.
func (d *deeper) readAsNow() bool {
	info, err := bagit.ReadInfo(d.bag)
	return err == nil && bundle.Ours(info) && bagit.Value(info, bundle.LabelReading) == strconv.Itoa(convert.Reading)
}

// readings yields the documents that the source may give. Whether the charset
// was found or named, and how ambiguous dates were to be read, is not recorded,
// so each way is tried.
func readings(d *doc.Document, data []byte) func(yield func(int, doc.Reading) bool) {
	src := doc.Source{Name: d.Origin.Name, Data: data, Part: d.Origin.Part, Hints: doc.Hints{FixEncoding: explain.Repaired(d)}}
	if slices.Contains(statedOutside(d), "language") {
		src.Language = d.Meta.Language
	}
	return func(yield func(int, doc.Reading) bool) {
		n := 0
		for _, src.Encoding = range []string{"", d.Origin.Encoding} {
			for _, src.DateOrder = range []doc.DateOrder{doc.DateOrderUnknown, doc.MonthDayYear, doc.DayMonthYear, doc.YearMonthDay} {
				again, err := convert.ReadWithText(src)
				if err != nil {
					break
				}
				if !yield(n, again) {
					return
				}
				n++
			}
		}
	}
}

// statedOutside lists the fields that a person stated outside of the text, sorted.
func statedOutside(d *doc.Document) []string {
	var fields []string
	for _, e := range d.Evidence {
		if e.Rejected || e.Layer == doc.Detected || e.Layer == doc.FrontMatter {
			continue
		}
		fields = append(fields, rootOf(e.Field))
	}
	// Keys of a person's own have no evidence; those of the text have its line.
	if slices.ContainsFunc(d.Meta.Extra, func(f doc.Field) bool { return f.Line == 0 }) {
		fields = append(fields, "extra")
	}
	slices.Sort(fields)
	return slices.Compact(fields)
}

// rootOf is the part of a field's path that names one field of the document, or
// one image: "authors", "images[0]".
func rootOf(path string) string {
	if end := strings.IndexAny(path, ".["); end >= 0 {
		if path[:end] == "images" {
			if close := strings.IndexByte(path, ']'); close > 0 {
				return path[:close+1]
			}
		}
		return path[:end]
	}
	return path
}

// compareReading tells in what a document differs from what its source gives,
// the fields that were stated outside of it left aside.
func (deep *deeper) compareReading(reading doc.Reading, outside []string) []string {
	var differ []string
	d, again := deep.doc, reading.Document
	if !reflect.DeepEqual(d.Changes, again.Changes) {
		differ = append(differ, "the log of changes does not lead from the source to the text")
	}
	if i, same := sameText(ledger.WithoutKept(d, again, deep.archival), ledger.WithoutKept(again, d, reading.Archival)); !same {
		differ = append(differ, fmt.Sprintf("blocks[%d] is not what the source gives", i))
	}
	have, gives := reflect.ValueOf(d.Meta), reflect.ValueOf(again.Meta)
	for i := range have.NumField() {
		name := strings.ToLower(have.Type().Field(i).Name)
		if name == "extra" && len(outside) > 0 || slices.Contains(outside, name) || reflect.DeepEqual(have.Field(i).Interface(), gives.Field(i).Interface()) {
			continue
		}
		differ = append(differ, fmt.Sprintf("%s is %.200q, but the source gives %.200q", name, fmt.Sprint(have.Field(i)), fmt.Sprint(gives.Field(i))))
	}
	for i, im := range again.Images {
		if i < len(d.Images) && (slices.Contains(outside, fmt.Sprintf("images[%d]", i)) || reflect.DeepEqual(im, d.Images[i])) {
			continue
		}
		differ = append(differ, fmt.Sprintf("images[%d] is not what the source gives", i))
	}
	for i := len(again.Images); i < len(d.Images); i++ {
		if !slices.Contains(outside, fmt.Sprintf("images[%d]", i)) {
			differ = append(differ, fmt.Sprintf("images[%d] is not in the source", i))
		}
	}
	return differ
}

// sameText compares blocks, the places of images left aside: a picture that
// stands beside the text has one too. It returns the first block that differs.
func sameText(d, again []doc.Block) (at int, same bool) {
	j := 0
	for i, b := range d {
		if _, ok := b.(doc.Figure); ok {
			continue
		}
		for j < len(again) && isFigure(again[j]) {
			j++
		}
		if j == len(again) || !reflect.DeepEqual(b, again[j]) {
			return i, false
		}
		j++
	}
	for ; j < len(again); j++ {
		if !isFigure(again[j]) {
			return len(d), false
		}
	}
	return 0, true
}

func isFigure(b doc.Block) bool {
	_, ok := b.(doc.Figure)
	return ok
}
