package doc

// The tables of properties are asked for many times a document. They are shared:
// nobody may change them.

// MetaProperties are the properties of Meta but for Rights and Extra, in the
// order of the document JSON.
func MetaProperties() []Property[Meta] { return metaProperties[:] }

var metaProperties = [...]Property[Meta]{
	{Key: "kicker", Label: "kicker", About: "section label above the headline", Printed: true, Stated: "kicker", Crate: "articleSection",
		Text: func(m *Meta) *string { return &m.Kicker }},
	{Key: "title", Label: "title", About: "headline", Presence: Nullable, Printed: true, Stated: "title", Flag: "`TITLE` of the text", Info: "Title", Crate: "headline",
		Text: func(m *Meta) *string { return &m.Title }},
	{Key: "subtitle", Label: "deck", About: "deck", Presence: Nullable, Printed: true, Stated: "subtitle", Crate: "alternativeHeadline",
		Text: func(m *Meta) *string { return &m.Subtitle }},
	{Key: "authors", Label: "author", Presence: Nullable, Printed: true, Stated: "author", Names: "authors", Flag: "`NAME` of an author; repeat for more", Info: "Author",
		People: func(m *Meta) *[]Author { return &m.Authors }},
	{Key: "contributors", Label: "with",
		People: func(m *Meta) *[]Author { return &m.Contributors }},
	{Key: "date", Label: "date", About: "publication", Form: CalendarDate, Presence: Nullable, Stated: "date", Flag: "`DATE` of publication: YYYY, YYYY-MM or YYYY-MM-DD", Info: "Date", Crate: "datePublished",
		Text: func(m *Meta) *string { return &m.Date }},
	{Key: "modified", Label: "updated", About: "last update", Form: CalendarDate, Presence: Nullable, Stated: "modified", Crate: "dateModified",
		Text: func(m *Meta) *string { return &m.Modified }},
	{Key: "dateline", Label: "dateline", About: "place and agency that open the text", Crate: "dateline",
		Text: func(m *Meta) *string { return &m.Dateline }},
	{Key: "language", Label: "language", About: "BCP 47 tag; und when unsure", Form: Tag, Presence: Required, Stated: "language", Flag: "BCP 47 `TAG` of the texts, such as en or pt-BR", Info: "Language", Crate: "inLanguage",
		Text: func(m *Meta) *string { return &m.Language }},
	{Key: "publisher", Label: "publisher", Stated: "publisher",
		Text: func(m *Meta) *string { return &m.Publisher }},
	{Key: "description", Label: "about", Stated: "description", Crate: "abstract",
		Text: func(m *Meta) *string { return &m.Description }},
	{Key: "keywords", Label: "keywords", Stated: "keywords", Crate: "keywords",
		List: func(m *Meta) *[]string { return &m.Keywords }},
}

// AuthorProperties are the properties of an Author but for Kind.
func AuthorProperties() []Property[Author] { return authorProperties[:] }

var authorProperties = [...]Property[Author]{
	{Key: "name", Label: "name", Presence: Required, Printed: true, Text: func(a *Author) *string { return &a.Name }},
	{Key: "role", Label: "role", Text: func(a *Author) *string { return &a.Role }},
	{Key: "affiliation", Label: "affiliation", Text: func(a *Author) *string { return &a.Affiliation }},
	{Key: "place", Label: "place", Text: func(a *Author) *string { return &a.Place }},
}

// LicenseProperties are the properties of a License.
func LicenseProperties() []Property[License] { return licenseProperties[:] }

var licenseProperties = [...]Property[License]{
	{Key: "id", About: "SPDX identifier or LicenseRef-", Form: Expression, Presence: Nullable, Text: func(l *License) *string { return &l.ID }},
	{Key: "name", Presence: Nullable, Text: func(l *License) *string { return &l.Name }},
	{Key: "url", About: "canonical address of the licence that was found", Form: Address, Presence: Nullable, Text: func(l *License) *string { return &l.URL }},
	{Key: "stated_url", About: "address that the text itself prints", Form: Locator, Presence: Nullable, Text: func(l *License) *string { return &l.StatedURL }},
}

// RightsProperties are the properties of Rights.
func RightsProperties() []Property[Rights] { return rightsProperties[:] }

var rightsProperties = [...]Property[Rights]{
	{Key: "text", Label: "rights", Presence: Nullable, Printed: true, Stated: "license", Names: "licence|rights", Flag: "`LICENCE` of the texts, such as CC-BY-4.0", Info: "Rights", Crate: "copyrightNotice",
		Text: func(r *Rights) *string { return &r.Text }},
	{Key: "holder", Label: "holder", Presence: Nullable, Text: func(r *Rights) *string { return &r.Holder }},
	{Key: "year", Presence: Nullable, Crate: "copyrightYear", Text: func(r *Rights) *string { return &r.Year }},
	{Key: "license", Label: "licence", Presence: Nullable, License: func(r *Rights) *License { return &r.License }},
}

// ImageProperties are the properties of an Image, in the order of the document
// JSON. People write them as "images[0].title", or as "image.title".
func ImageProperties() []Property[Image] { return imageProperties[:] }

var imageProperties = [...]Property[Image]{
	{Key: "title", Label: "title", Presence: Nullable, Printed: true, Stated: "title", Text: func(im *Image) *string { return &im.Title }},
	{Key: "creator", Label: "by", Presence: Nullable, Printed: true, Stated: "creator", Text: func(im *Image) *string { return &im.Creator }},
	{Key: "license", Label: "licence", Presence: Nullable, Stated: "license", Names: "licence", License: func(im *Image) *License { return &im.License }},
	{Key: "credit", Label: "credit", About: "the line as printed", Presence: Nullable, Printed: true, Stated: "credit", Info: "Rights", Text: func(im *Image) *string { return &im.Credit }},
	{Key: "caption", Label: "caption", Presence: Nullable, Printed: true, Stated: "caption", Text: func(im *Image) *string { return &im.Caption }},
	{Key: "file", Label: "file", About: "name of the picture's file in the bundle", Form: BundleName, Presence: Nullable, Stated: "file", Text: func(im *Image) *string { return &im.File }},
	{Key: "media_type", Form: MediaType, Text: func(im *Image) *string { return &im.MediaType }},
	{Key: "width", About: "in pixels", Number: func(im *Image) *int { return &im.Width }},
	{Key: "height", About: "in pixels", Number: func(im *Image) *int { return &im.Height }},
	{Key: "alt", Label: "alt text", Printed: true, Stated: "alt", Text: func(im *Image) *string { return &im.Alt }},
	{Key: "creator_role", Label: "role", About: "what the creator did: photographer, illustrator", Text: func(im *Image) *string { return &im.CreatorRole }},
	{Key: "organizations", Label: "agencies", List: func(im *Image) *[]string { return &im.Organizations }},
	{Key: "holder", Label: "holder", About: "who claims the copyright", Text: func(im *Image) *string { return &im.Holder }},
	{Key: "year", Label: "year", About: "of the copyright", Text: func(im *Image) *string { return &im.Year }},
	{Key: "remarks", Label: "remarks", About: "archive (an older picture), handout (given out by those it shows), illustrative, generated (by a program), permission", List: func(im *Image) *[]string { return &im.Remarks }},
	{Key: "source", Label: "found at", Stated: "source", Text: func(im *Image) *string { return &im.Source }},
	{Key: "source_url", Label: "address", Form: Locator, Stated: "source_url", Text: func(im *Image) *string { return &im.SourceURL }},
	{Key: "note", Label: "note", Stated: "note", Text: func(im *Image) *string { return &im.Note }},
	{Key: "line", Number: func(im *Image) *int { return &im.Line }},
}
