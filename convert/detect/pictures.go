package detect

import (
	"fmt"

	"github.com/fad55d40/archive/convert/doc"
)

// credit takes a line that credits one or more images.
func (r *reader) credit(s string, at int) bool {
	if images := r.credits(s, at); images != nil {
		if im := images[0]; r.bare == 0 && len(images) == 1 && im.Creator == "" && im.Title == "" && r.statement(s) {
			r.add(doc.Note{Role: doc.NoteFooter, Text: s, Line: at})
		} else {
			r.addCredit(images, s, at)
		}
		return true
	}
	if caption, images, ok := r.captionWithCredit(s, at); ok {
		r.takeCredit(&unit{chunk: chunk{lines: []line{newLine(s, at, 0)}}, text: s, raw: s, images: images, caption: caption, rule: "credit-in-caption"})
		return true
	}
	return false
}

// addCredit records the images of a credit. When their caption stood before
// it, it completes that image.
func (r *reader) addCredit(images []doc.Image, s string, at int) {
	if r.bare > 0 && len(images) == 1 { // its caption stood before it
		i := r.bare - 1
		caption := r.res.Images[i].Caption
		r.res.Images[i] = images[0]
		r.res.Images[i].Caption = caption
		r.imageEvidence(i, "credit-line", 0.9, s, at)
		r.bare, r.credited = 0, -1
		return
	}
	r.image(images, "credit-line", 0.9, s, at)
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

// takeCredit records the images of a credit and the caption that came with it.
func (r *reader) takeCredit(u *unit) {
	s, at := u.raw, u.line()
	if u.caption == "" {
		r.addCredit(u.images, s, at)
		return
	}
	r.image(u.images, u.rule, 0.85, s, at)
	r.res.Images[r.credited].Caption = u.caption
	r.evidence(fmt.Sprintf("images[%d].caption", r.credited), u.caption, u.rule, at, s, 0.85)
	r.credited = -1
}

// caption takes a line that captions the image just credited, or one of which
// only the caption is left.
func (r *reader) caption(s string, at int) bool {
	text, labelled := captionLabel(s)
	switch {
	case labelled:
		r.addCaption(text, "caption-label", 0.95, s, at)
	case r.awaitsCaption() && opensCaption(s):
		r.addCaption(s, "caption-under-credit", 0.9, s, at)
	case r.awaitsCaption() && fragment(s):
		r.addCaption(s, "caption-fragment", 0.65, s, at)
	default:
		if placed, ok := positionCaption(s); ok {
			r.addCaption(placed, "caption-position", 0.7, s, at)
			return true
		}
		if !bareCaption(s) {
			return false
		}
		r.credited = -1
		r.addCaption(s, "caption-picture-noun", 0.7, s, at)
	}
	return true
}

// awaitsCaption reports whether the image just credited has no caption yet.
func (r *reader) awaitsCaption() bool {
	return r.credited >= 0 && r.res.Images[r.credited].Caption == ""
}

// addCaption gives the image just credited its caption. Without one the
// caption stands for an image of its own, and its credit may come behind it.
func (r *reader) addCaption(text, rule string, confidence float64, raw string, at int) {
	i, alone := r.credited, !r.awaitsCaption()
	if alone {
		i = len(r.res.Images)
		r.res.Images = append(r.res.Images, doc.Image{Line: at})
		r.add(doc.Figure{Image: i, Line: at})
	}
	r.res.Images[i].Caption = text
	r.evidence(fmt.Sprintf("images[%d].caption", i), text, rule, at, raw, confidence)
	r.leavePictures()
	if alone && rule != "caption-picture-noun" {
		r.bare = i + 1
	}
}
