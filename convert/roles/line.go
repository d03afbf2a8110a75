package roles

// Says is what a line says of itself, by its own words.
type Says uint8

// What a line can say.
const (
	SaysNothing Says = iota
	SaysName         // only a name, or names
	SaysWords        // words that could be a name where only names stand
	SaysByline       // that it is a byline
	SaysSpeech       // who speaks: "Q: …", a dash of dialogue
	SaysDate         // a date
	SaysLightly      // a date of sorts: a year alone, "Today"
	SaysCredit       // that it credits a picture
	SaysCaption      // that it captions one
	SaysPage         // that it belongs to the page
	SaysTrail        // the way to the page
	SaysOffice       // what somebody does: "Staff writer"
	SaysContact      // an address
	SaysNote         // a note around the article: "Correction: …"
	SaysItem         // an item of a list
	SaysHeading      // marked or underlined as a heading
	numSays
)

var saysNames = [numSays]string{"nothing", "name", "name of sorts", "byline", "speech", "date", "date of sorts", "credit", "caption", "page", "trail", "office", "contact", "note", "item", "heading"}

// Line is a line of the text, or lines that can only be one thing together,
// and what the parsers say of it.
type Line struct {
	Text    string // or its first line, where it is prose
	Tail    string // its last line, or Text again
	Bytes   int    // of all its lines
	Lines   int    // of the text that it covers
	Gap     int    // blank lines before it in the source
	Stacked bool   // no blank line parts it from the one before
	Says    Says
	Dated   bool // a date stands in it
	Role    Role // what the rules make of it; Body when they leave it to its words
	Ruled   bool // the rules read it as a part of the front
}
