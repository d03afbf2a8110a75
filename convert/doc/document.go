// Package doc is the model in which readers and writers meet: one article as
// plain data. A Document can be built by hand, compared with reflect.DeepEqual
// and serialised; it holds no offsets into other data, no maps, no pointers and
// no unexported fields, and a zero field always means "the text does not say".
//
// The package imports nothing of the project, opens nothing and prints nothing.
package doc

import "strings"

// Document is one article: where it came from, what is known of it, and its
// text in reading order.
type Document struct {
	Origin Origin
	Meta   Meta
	Images []Image
	Blocks []Block
	Fonts  []Font // given by the user for what the shipped faces lack

	Evidence []Evidence // why each value of Meta and Images is what it is
	Changes  []Change   // what reading altered, in source order
	Warnings []Notice   // what a person should look at, by line, then code
}

// Origin identifies the source file by its content, never by its path.
type Origin struct {
	Name     string // base name as the user gave it
	Bytes    int64  // length of the source
	SHA256   string // 64 lower-case hex digits of the source's bytes
	Encoding string // IANA name of the charset it was decoded from, lower case
	Part     Part   // of a file of many articles; zero for a source that is a file of its own
}

// Part says which part of a file a source is. The parts of one file, one behind
// the other, are the file to the byte.
type Part struct {
	Number   int    // from 1; what stands before the first article is number 0
	Of       int    // articles in the file; 0 when the source is no part
	From, To int64  // bytes of the file: [From, To)
	Bytes    int64  // of the whole file
	SHA256   string // of the whole file, 64 lower-case hex digits
}

// IsZero reports whether a source is a file of its own.
func (p Part) IsZero() bool { return p == Part{} }

// ID is the identity that every copy of the document carries:
// urn:sha256: and the digest of the source's bytes.
func (o Origin) ID() string { return "urn:sha256:" + o.SHA256 }

// Meta is what is known of the article as a whole. Text is in NFC, without
// surrounding quotation marks; see Check for the rules.
type Meta struct {
	Title        string   // headline
	Subtitle     string   // deck
	Kicker       string   // section label above the headline
	Authors      []Author // bylines, in printed order
	Contributors []Author // translators, editors, photographers, helpers: each with a Role
	Date         string   // publication: EDTF level 0 (YYYY, YYYY-MM or YYYY-MM-DD), or empty
	Modified     string   // last update, same form
	Dateline     string   // place (and agency) that opens the text, as printed
	Language     string   // BCP 47 tag; "und" when unsure
	Publisher    string
	Description  string
	Keywords     []string
	Rights       Rights  // the article's own licence or copyright line
	Extra        []Field // metadata keys that no field above stands for, as given
}

// AuthorKind tells people from bodies.
type AuthorKind string

// The kinds of author.
const (
	Person       AuthorKind = "person"
	Organization AuthorKind = "organization"
)

// Author is one name of a byline.
type Author struct {
	Name        string
	Kind        AuthorKind
	Role        string // "Staff Writer", "translator"; empty for a plain author
	Affiliation string
	Place       string
}

// License is a licence or a rights statement. ID is set only when the wording
// names licence and version.
type License struct {
	ID        string // SPDX identifier or expression, or LicenseRef-…
	Name      string // for people: "Creative Commons Attribution-ShareAlike 2.0 Generic"
	URL       string // canonical address of the licence that was found
	StatedURL string // the address the text itself prints, if any
}

// IsZero reports whether no licence is known.
func (l License) IsZero() bool { return l == License{} }

// Rights is the article's own rights line.
type Rights struct {
	Text    string // as printed
	Holder  string
	Year    string // "2021", "2019-2021"
	License License
}

// IsZero reports whether the article says nothing of its rights.
func (r Rights) IsZero() bool { return r == Rights{} }

// Image is a picture that the article shows, credits or captions. File is
// empty when only its words survive.
type Image struct {
	Title         string
	Creator       string
	License       License
	Credit        string   // the credit line as printed, whole
	Caption       string   // printed caption without a bare label such as "Caption:"
	Alt           string   // text alternative, only from a person
	File          string   // name of the picture's file inside the bundle
	MediaType     string   // of File: image/jpeg or image/png
	Width, Height int      // of File, in pixels; 0 without one
	CreatorRole   string   // what the creator did, where the credit says so: photographer, illustrator
	Organizations []string // agencies, museums, in printed order
	Holder, Year  string   // of the copyright that the credit claims; Year is "2021" or "2019–2021"
	Remarks       []string // what the credit says of the picture: archive, handout, illustrative, generated, permission
	Source        string   // where it was found: "Wikimedia Commons"
	SourceURL     string
	Note          string // modification, position, "File Photo", permission, as printed
	Line          int    // source line of the credit, or else the caption; 0 when not from the text
}

// Font is a font file that a user gave for characters that the fonts of the
// program do not have.
type Font struct {
	Name   string // base name of the file
	Family string // what the font calls itself
	SHA256 string // of the file, 64 lower-case hex digits
}

// Picture is a picture file that was given with a source. Like Source it is
// bytes that somebody else has opened; the document refers to it by File.
type Picture struct {
	Name string // base name as the user has it
	File string // name inside the bundle: what Image.File says
	Data []byte
}

// FindPicture returns the picture of an image; nil when only its words survive.
func FindPicture(pictures []Picture, im Image) *Picture {
	for i := range pictures {
		if im.File != "" && pictures[i].File == im.File {
			return &pictures[i]
		}
	}
	return nil
}

// Shows reports whether an image has a word or a file that can be shown.
func (im Image) Shows() bool {
	return im.Credit != "" || im.Caption != "" || im.File != "" || im.Title != "" || im.Creator != ""
}

// CreditLine is the credit of an image as printed, or made of its parts when
// they come from metadata.
func (im Image) CreditLine() string {
	if im.Credit != "" {
		return im.Credit
	}
	var parts []string
	if im.Title != "" {
		parts = append(parts, "“"+im.Title+"”")
	}
	for _, p := range []string{im.Creator, im.License.ID, im.Source} {
		if p != "" {
			parts = append(parts, p)
		}
	}
	return strings.Join(parts, ", ")
}

// Alternative is what is known of what an image shows, for those who do not see it: what
// a person wrote, or else the title, unless it stands below the picture and is heard
// anyway. It is empty when nothing is known.
func (im Image) Alternative() string {
	if alt := strings.TrimSpace(im.Alt); alt != "" {
		return alt
	}
	title := strings.TrimSpace(im.Title)
	if strings.Contains(im.Caption+"\n"+im.CreditLine(), title) {
		return ""
	}
	return title
}

// Names joins the names of authors as a byline shows them.
func Names(authors []Author) string {
	var names []string
	for _, a := range authors {
		names = append(names, a.Name)
	}
	return strings.Join(names, ", ")
}
