package rights

import (
	"strings"

	"github.com/fad55d40/archive/convert/doc"
)

// Credit is what a credit line says of one picture. Texts are cut from the
// line as printed; what it does not say is empty.
type Credit struct {
	Title   string // without its quotation marks
	Creator string
	Role    string // "photographer", "illustrator", … as the label has it; empty when it does not say

	License   doc.License // ID only when the wording names licence and version
	Suggested string      // identifier for a person to confirm: "LicenseRef-CC-BY-SA", "LicenseRef-Unsplash"

	Organizations  []string // agencies, museums, papers, in printed order
	Components     []string // where the parts of a montage are from
	Source         string   // the site it was taken from: "Wikimedia Commons"
	SourceURL      string   // an address that is not the licence's
	CourtesyOf     string   // who gave it
	CommissionedBy string   // "for The Daily Ledger"
	Holder, Year   string   // of a copyright notice; Year is "2021" or "2019–2021"
	Notes          []string // other words as printed: changes, position, "File", permission

	Archive      bool // an older picture: "File Photo", "Archivbild"
	Handout      bool // given out by those it shows
	Illustrative bool // shows something like it: "Symbolbild"
	Generated    bool // made by a program: IPTC trainedAlgorithmicMedia
	Permission   bool // "used with permission"

	Label      string  // the label before it: "Image credit"
	Rule       string  // stable name of the rule that read it
	Confidence float64 // 0 to 1

	signed bool // the creator is known by its place, whatever it looks like
}

// Image is the credit in the form of the model. credit is the whole line as
// printed and line its number.
func (c Credit) Image(credit string, line int) doc.Image {
	im := doc.Image{
		Title: c.Title, Creator: c.Creator, License: c.License, Credit: credit,
		Holder: c.Holder, Year: c.Year, Remarks: c.remarks(),
		Source: c.Source, SourceURL: c.SourceURL, Note: strings.Join(c.Notes, "; "), Line: line,
	}
	if c.Creator != "" {
		im.CreatorRole = c.Role
	}
	im.Organizations = append(im.Organizations, c.Organizations...)
	im.Organizations = append(im.Organizations, c.Components...)
	for _, other := range []string{c.CourtesyOf, c.CommissionedBy} {
		if other != "" && other != c.Creator {
			im.Organizations = append(im.Organizations, other)
		}
	}
	return im
}

// remarks are what a credit says of its picture, in the words of the model.
func (c Credit) remarks() (list []string) {
	for _, r := range []struct {
		said bool
		word string
	}{{c.Archive, "archive"}, {c.Handout, "handout"}, {c.Illustrative, "illustrative"}, {c.Generated, "generated"}, {c.Permission, "permission"}} {
		if r.said {
			list = append(list, r.word)
		}
	}
	return list
}
