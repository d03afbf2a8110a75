package crate

import (
	"net/url"
	"slices"
	"strings"

	"github.com/fad55d40/archive/convert/doc"
)

// What stands where a text names no licence that has an address of its own.
const (
	notEvaluated = "http://rightsstatements.org/vocab/CNE/1.0/" // it says nothing of its rights
	inCopyright  = "http://rightsstatements.org/vocab/InC/1.0/" // it has a copyright line
	publicDomain = "https://creativecommons.org/publicdomain/mark/1.0/"
)

// statedID names a rights line that leads to no licence on the web.
const statedID = "#rights"

// articleLicense is the identifier of the article's licence.
func (g *graph) articleLicense() string {
	r := &g.doc.Meta.Rights
	switch {
	case !r.License.IsZero():
		return g.licenseID(&r.License, statedID)
	case r.Holder != "" || strings.Contains(r.Text, "©"):
		return inCopyright
	case r.Text != "":
		return statedID
	}
	return notEvaluated
}

// licenseID is the licence's address, or else a name inside the description.
func (g *graph) licenseID(l *doc.License, local string) string {
	switch address := webAddress(l.URL); {
	case address != "":
		return address
	case l.ID == "LicenseRef-PublicDomain":
		return publicDomain
	case l.ID == "LicenseRef-AllRightsReserved":
		return inCopyright
	}
	return local
}

// licenses describes each licence that was referred to, once.
func (g *graph) licenses() {
	r := &g.doc.Meta.Rights
	switch id := g.articleLicense(); {
	case id == notEvaluated:
		g.license(id, &doc.License{Name: "Copyright Not Evaluated"}, "The text says nothing of its rights, and nobody has looked into them.")
	case id == inCopyright && r.License.IsZero():
		g.license(id, &doc.License{Name: "In Copyright"}, r.Text)
	default:
		g.license(id, &r.License, r.Text)
	}
	for i := range g.doc.Images {
		im := &g.doc.Images[i]
		if !im.License.IsZero() {
			g.license(g.licenseID(&im.License, numbered("image-license", i)), &im.License, im.Credit)
		}
	}
}

// license describes one licence by its name and by the words that name it.
func (g *graph) license(id string, l *doc.License, text string) {
	if slices.Contains(g.written, id) {
		return
	}
	g.written = append(g.written, id)
	g.begin(id, "CreativeWork")
	name := l.Name
	for _, other := range []string{l.ID, text, id} {
		if name == "" {
			name = other
		}
	}
	g.Str("name", name)
	if l.ID != "" {
		g.Str("identifier", l.ID)
	}
	if text == "" {
		text = name
	}
	g.Str("description", text)
	g.end()
}

// webAddress returns an address that may stand as an identifier: absolute, by
// http or https, and in the form that RFC 3986 allows; empty for others.
func webAddress(s string) string {
	u, err := url.Parse(s)
	if err != nil || u.Host == "" || u.Scheme != "https" && u.Scheme != "http" {
		return ""
	}
	return u.String()
}
