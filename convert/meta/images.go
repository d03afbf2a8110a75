package meta

import (
	"fmt"
	"strings"

	"github.com/fad55d40/archive/convert/doc"
	"github.com/fad55d40/archive/convert/rights"
)

// image sets one word of one image. Images are numbered as the text shows
// them; the number after the last adds one.
func (a *applier) image(i int, name string, f doc.Field) {
	value := clean(strings.Join(f.Values, ", "))
	if value == "" {
		return
	}
	if i > len(a.d.Images) {
		a.extra(f) // a gap in the numbers: nothing to attach it to
		return
	}
	if i == len(a.d.Images) {
		a.d.Images = append(a.d.Images, doc.Image{})
	}
	im := &a.d.Images[i]
	field := name
	switch name {
	case "title":
		im.Title = value
	case "creator":
		im.Creator = value
	case "credit":
		im.Credit = value
	case "caption":
		im.Caption = value
	case "alt":
		im.Alt = value
	case "file":
		im.File = value
	case "source":
		im.Source = value
	case "source_url":
		im.SourceURL = value
	case "note":
		im.Note = value
	case "license":
		a.imageLicense(im, value, f)
	case "license_url":
		a.imageAddress(im, value)
		field = "license.stated_url"
	}
	a.win(fmt.Sprintf("images[%d].%s", i, field), value, f)
}

func (a *applier) imageLicense(im *doc.Image, value string, f doc.Field) {
	l, _, ok := rights.FindLicense(value)
	if !ok {
		a.notice("metadata-license", f, "%q is not a licence that is known", value)
		l = doc.License{Name: value}
	}
	l.StatedURL = im.License.StatedURL
	im.License = l
}

// imageAddress takes a licence's printed address, which names the licence too.
func (a *applier) imageAddress(im *doc.Image, value string) {
	if l, _, ok := rights.FindLicense(value); ok && im.License.ID == "" {
		im.License = l
	}
	im.License.StatedURL = value
}

// placeImages gives each image that the text does not show a place before the
// first paragraph.
func (a *applier) placeImages() {
	shown := make(map[int]bool)
	for _, b := range a.d.Blocks {
		if f, ok := b.(doc.Figure); ok {
			shown[f.Image] = true
		}
	}
	var figures []doc.Block
	for i := range a.d.Images {
		if !shown[i] {
			figures = append(figures, doc.Figure{Image: i})
		}
	}
	a.d.Blocks = append(figures, a.d.Blocks...)
	if len(figures) > 0 {
		shiftBlocks(a.d.Evidence, len(figures))
	}
}

// shiftBlocks renumbers the evidence of blocks that have moved down by n.
func shiftBlocks(evidence []doc.Evidence, n int) {
	for i := range evidence {
		var at int
		if _, err := fmt.Sscanf(evidence[i].Field, "blocks[%d]", &at); err == nil {
			evidence[i].Field = fmt.Sprintf("blocks[%d]", at+n)
		}
	}
}
