package crate

import (
	"strconv"
	"strings"

	"github.com/fad55d40/archive/convert/doc"
)

// file describes one file by its name, kind, size and digest. A picture that
// an image of the article shows is described there.
func (g *graph) file(f *File) {
	if f.Kind == Picture && g.shows(f.Name) >= 0 {
		return
	}
	g.begin(escaped(f.Name), "File")
	g.Str("name", f.Name)
	g.Str("description", g.purpose(f))
	if f.Kind == Source && f.Name != g.doc.Origin.Name {
		g.Str("alternateName", g.doc.Origin.Name)
	}
	g.measures(f)
	g.end()
}

// measures are what tells a file from any other.
func (g *graph) measures(f *File) {
	g.Str("encodingFormat", f.MediaType)
	g.Str("contentSize", strconv.FormatInt(f.Bytes, 10))
	g.Str("sha256", f.SHA256)
}

// pixels writes a length of a picture, as schema.org gives lengths: in words.
func (g *graph) pixels(key string, n int) {
	if n > 0 {
		g.Str(key, strconv.Itoa(n)+" px")
	}
}

func (g *graph) purpose(f *File) string {
	switch {
	case f.Kind == Source:
		return "The source, byte for byte as it was handed in; its charset is " + g.doc.Origin.Encoding
	case f.Kind == Picture:
		return "A picture that was handed in with the source"
	case f.Purpose != "":
		return f.Purpose
	}
	return "The article in another format"
}

// image describes a picture by what the text says of it, and by its file if
// that is there.
func (g *graph) image(i int) {
	im := &g.doc.Images[i]
	var file *File
	for k := range g.files {
		if f := &g.files[k]; f.Kind == Picture && f.Name == im.File {
			file = f
		}
	}
	if file != nil && g.shows(im.File) != i {
		return // one file, described with the image that showed it first
	}
	if file != nil {
		g.begin(escaped(file.Name), "File", "ImageObject")
	} else {
		g.begin(numbered("image", i), "ImageObject")
	}
	g.Str("name", imageName(im, i))
	if file != nil {
		g.measures(file)
		g.pixels("width", im.Width)
		g.pixels("height", im.Height)
	}
	g.Opt("caption", im.Caption)
	g.Opt("creditText", im.CreditLine())
	if im.Creator != "" {
		g.refer("creator", numbered("image-creator", i))
	}
	description := im.Alt
	if description == "" && file != nil {
		description = "A picture that the article shows"
	}
	g.Opt("description", description)
	if url := webAddress(im.SourceURL); url != "" {
		g.Str("url", url)
	}
	if !im.License.IsZero() {
		g.refer("license", g.licenseID(&im.License, numbered("image-license", i)))
	}
	g.end()
	if im.Creator != "" {
		g.begin(numbered("image-creator", i), "Person")
		g.Str("name", im.Creator)
		g.end()
	}
}

func imageName(im *doc.Image, i int) string {
	if im.Title != "" {
		return im.Title
	}
	return "Image " + strconv.Itoa(i+1)
}

// shows returns the first image that shows a file; -1 when none does.
func (g *graph) shows(file string) int {
	for i := range g.doc.Images {
		if g.doc.Images[i].File == file {
			return i
		}
	}
	return -1
}

// imageID is an image's identifier: its file, or a name of its own when only
// its words are there.
func (g *graph) imageID(i int) string {
	file := g.doc.Images[i].File
	for k := range g.files {
		if f := &g.files[k]; f.Kind == Picture && f.Name == file {
			return escaped(file)
		}
	}
	return numbered("image", i)
}

const hexDigits = "0123456789ABCDEF"

// escaped is a file's name as a relative URI (RFC 3986, section 2.3): bundles
// have plain names only, but this package takes any.
func escaped(name string) string {
	plain := func(c byte) bool {
		return c >= 'a' && c <= 'z' || c >= 'A' && c <= 'Z' || c >= '0' && c <= '9' || strings.IndexByte("-._~/", c) >= 0
	}
	for i := range len(name) {
		if !plain(name[i]) {
			out := []byte(name[:i])
			for ; i < len(name); i++ {
				if c := name[i]; plain(c) {
					out = append(out, c)
				} else {
					out = append(out, '%', hexDigits[c>>4], hexDigits[c&15])
				}
			}
			return string(out)
		}
	}
	return name
}
