package detect

import (
	"fmt"

	"github.com/fad55d40/archive/convert/doc"
)

// credit takes a line that credits one or more images.
func (r *reader) credit(s string, at int) bool {
	images := credits(s, at)
	if images == nil {
		return false
	}
	if r.bare > 0 && len(images) == 1 { // its caption stood before it
		i := r.bare - 1
		caption := r.res.Images[i].Caption
		r.res.Images[i] = images[0]
		r.res.Images[i].Caption = caption
		r.imageEvidence(i, "credit-line", 0.9, s, at)
		r.bare, r.credited = 0, -1
		return true
	}
	r.image(images, "credit-line", 0.9, s, at)
	return true
}

// image adds images with the place where they stood.
func (r *reader) image(images []doc.Image, rule string, confidence float64, raw string, at int) {
	for _, im := range images {
		i := len(r.res.Images)
		r.res.Images = append(r.res.Images, im)
		r.add(doc.Figure{Image: i, Line: at})
		r.imageEvidence(i, rule, confidence, raw, at)
		r.credited, r.bare = i, 0
	}
}

func (r *reader) imageEvidence(i int, rule string, confidence float64, raw string, at int) {
	im := r.res.Images[i]
	for _, f := range []struct{ name, value string }{
		{"title", im.Title}, {"creator", im.Creator}, {"license", im.License.ID}, {"credit", im.Credit},
	} {
		if f.value != "" {
			r.evidence(fmt.Sprintf("images[%d].%s", i, f.name), f.value, rule, at, raw, confidence)
		}
	}
}

// caption takes a line that captions the image just credited, or one of which
// only the caption is left.
func (r *reader) caption(s string, at int) bool {
	text, labelled := captionLabel(s)
	after := r.credited >= 0 && r.res.Images[r.credited].Caption == ""
	rule, confidence := "caption-label", 0.95
	switch {
	case labelled:
	case after && opensCaption(s):
		rule, confidence = "caption-under-credit", 0.9
	case bareCaption(s):
		rule, confidence, after = "caption-picture-noun", 0.7, false
	default:
		return false
	}
	i := r.credited
	if !after {
		i = len(r.res.Images)
		r.res.Images = append(r.res.Images, doc.Image{Line: at})
		r.add(doc.Figure{Image: i, Line: at})
	}
	r.res.Images[i].Caption = text
	r.evidence(fmt.Sprintf("images[%d].caption", i), text, rule, at, s, confidence)
	r.credited, r.bare = -1, 0
	if !after && labelled {
		r.bare = i + 1
	}
	return true
}
