package meta

import (
	"fmt"
	"path/filepath"
	"slices"
	"strings"

	"github.com/fad55d40/archive/convert/doc"
	"github.com/fad55d40/archive/convert/picture"
)

// PictureFiles lists the files that metadata names for images, in the order of
// the fields, each once.
func PictureFiles(fields []doc.Field) []string {
	var names []string
	for _, f := range fields {
		_, part, ok := imageKey(f.Key)
		if !ok {
			_, part, ok = imageKey(canonical(f.Key))
		}
		if !ok || part != "file" {
			continue
		}
		if name := clean(strings.Join(f.Values, ", ")); name != "" && !slices.Contains(names, name) {
			names = append(names, name)
		}
	}
	return names
}

// Attach gives the document's images their pictures: first those that metadata
// names, then, in order, the others to images that have none, and at last as
// images of their own. A picture that cannot be shown is not attached, and one
// that is named but was not given is missed; each with a notice.
func Attach(d *doc.Document, pictures []doc.Picture) []doc.Notice {
	a := attacher{d: d, used: make(map[string]bool)}
	for i := range d.Images {
		if name := d.Images[i].File; name != "" {
			a.named(i, name, pictures)
		}
	}
	for _, p := range pictures {
		if !a.used[p.Name] {
			a.beside(p)
		}
	}
	a.dropEmpty()
	place := applier{d: d, said: make(map[string]string)}
	place.placeImages()
	a.askForAlternatives()
	return a.notices
}

type attacher struct {
	d       *doc.Document
	used    map[string]bool // names of pictures that have found their image, or were refused
	notices []doc.Notice
}

func (a *attacher) notice(code, format string, args ...any) {
	a.notices = append(a.notices, doc.Notice{Code: code, Text: fmt.Sprintf(format, args...)})
}

// named looks for the picture that metadata names for image i.
func (a *attacher) named(i int, name string, pictures []doc.Picture) {
	a.d.Images[i].File = ""
	at := slices.IndexFunc(pictures, func(p doc.Picture) bool { return p.Name == name })
	if at < 0 {
		a.notice("picture-missing", "the picture %q of image %d is not there", name, i+1)
		return
	}
	a.used[name] = true
	a.attach(i, pictures[at], "stated")
}

// beside attaches a picture that stands beside the source.
func (a *attacher) beside(p doc.Picture) {
	a.used[p.Name] = true
	i := slices.IndexFunc(a.d.Images, func(im doc.Image) bool { return im.File == "" })
	if i < 0 {
		i = len(a.d.Images)
		a.d.Images = append(a.d.Images, doc.Image{})
	}
	a.attach(i, p, "picture-beside")
}

func (a *attacher) attach(i int, p doc.Picture, rule string) {
	info, err := picture.Inspect(p.Data)
	if ext := strings.ToLower(filepath.Ext(p.File)); err == nil && strings.Replace(ext, ".jpeg", ".jpg", 1) != info.Ext {
		err = fmt.Errorf("it is named %s but holds %s", ext, info.MediaType)
	}
	if err != nil {
		a.notice("picture-refused", "the picture %q was not used: %s", p.Name, err)
		return
	}
	im := &a.d.Images[i]
	im.File, im.MediaType, im.Width, im.Height = p.File, info.MediaType, info.Width, info.Height
	field := fmt.Sprintf("images[%d].file", i)
	a.d.Evidence = slices.DeleteFunc(a.d.Evidence, func(e doc.Evidence) bool { return e.Field == field && !e.Rejected })
	a.d.Evidence = append(a.d.Evidence, doc.Evidence{Field: field, Value: p.File, Layer: doc.Sidecar, Rule: rule, Raw: clean(p.Name), Confidence: 1})
}

// dropEmpty takes away images that have neither words nor a file: nothing is
// left of them to show.
func (a *attacher) dropEmpty() {
	for i := len(a.d.Images) - 1; i >= 0; i-- {
		im := a.d.Images[i]
		if im.File != "" || im.Credit != "" || im.Caption != "" || im.Title != "" || im.Creator != "" {
			continue
		}
		a.d.Images = slices.Delete(a.d.Images, i, i+1)
		a.d.Evidence = slices.DeleteFunc(a.d.Evidence, func(e doc.Evidence) bool {
			return strings.HasPrefix(e.Field, fmt.Sprintf("images[%d].", i))
		})
		a.d.Blocks = slices.DeleteFunc(a.d.Blocks, func(b doc.Block) bool { f, ok := b.(doc.Figure); return ok && f.Image == i })
		a.renumber(i)
	}
	// None is nil, as it is in a document that never had any: the JSON cannot
	// tell the two apart.
	a.d.Images, a.d.Evidence, a.d.Blocks = orNil(a.d.Images), orNil(a.d.Evidence), orNil(a.d.Blocks)
}

func orNil[S ~[]E, E any](list S) S {
	if len(list) == 0 {
		return nil
	}
	return list
}

// renumber moves the references to the images behind number i down by one.
func (a *attacher) renumber(i int) {
	for k, b := range a.d.Blocks {
		if f, ok := b.(doc.Figure); ok && f.Image > i {
			f.Image--
			a.d.Blocks[k] = f
		}
	}
	for k := range a.d.Evidence {
		e := &a.d.Evidence[k]
		if n, part, ok := imageKey(e.Field); ok && n > i {
			e.Field = fmt.Sprintf("images[%d].%s", n-1, part)
		}
	}
}

// askForAlternatives names the pictures that only the eye can read.
func (a *attacher) askForAlternatives() {
	for i, im := range a.d.Images {
		if im.File != "" && im.Alt == "" {
			a.notice("alt-missing", "image %d (%s) has no text alternative; its caption and credit stand in for one", i+1, im.File)
		}
	}
}
