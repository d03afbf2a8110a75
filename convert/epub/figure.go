package epub

import (
	"strconv"

	"github.com/fad55d40/archive/convert/doc"
)

// pictureFolder holds the pictures, below EPUB/.
const pictureFolder = "images/"

// abreast opens what holds figures that stand side by side where there is room for it, if
// the figure is the first of such.
func (w *body) abreast(i int) {
	if i < w.beside || len(w.options.Pictures) == 0 {
		return
	}
	n := w.doc.Abreast(i, func(image int) (width, height int) {
		if w.picture(image) == nil {
			return 0, 0
		}
		return w.doc.Images[image].Width, w.doc.Images[image].Height
	})
	if n > 1 {
		w.beside = i + n
		w.m.raw("<div class=\"abreast\">\n")
	}
}

// abreastEnds closes what holds such figures behind the last of them.
func (w *body) abreastEnds(i int) {
	if i+1 == w.beside {
		w.m.raw("</div>\n")
	}
}

// figure writes an image: the picture, if it is there, and its words, which
// are its caption and its credit with the licence.
func (w *body) figure(i int) {
	m, im := w.m, &w.doc.Images[i]
	picture := w.picture(i)
	kind := ` class="words"`
	if picture != nil {
		kind = ""
	}
	m.raw("<figure", kind, ">\n")
	if picture != nil {
		// An empty alternative would call it mere decoration.
		alt, lang := im.Alternative(), ""
		if alt == "" {
			alt, lang = w.words.Picture(), w.lang()
		}
		m.raw(`<img src="../`, pictureFolder, picture.File, `" alt="`)
		m.text(alt)
		m.raw(`"`, lang)
		if im.Width > 0 && im.Height > 0 {
			m.raw(` width="`, strconv.Itoa(im.Width), `" height="`, strconv.Itoa(im.Height), `"`)
		}
		m.raw("/>\n")
	}
	credit := im.CreditLine()
	if im.Caption != "" || credit != "" {
		m.raw("<figcaption>\n")
		if im.Caption != "" {
			m.raw(`<p class="caption"`, w.tongue(im.Caption), ">")
			w.said(1, 0, im.Caption, doc.License{})
			m.raw("</p>\n")
		}
		if credit != "" {
			m.raw(`<p class="credit"`, w.tongue(credit), ">")
			w.said(2, 0, credit, im.License)
			m.raw("</p>\n")
		}
		m.raw("</figcaption>\n")
	}
	m.raw("</figure>\n")
}
