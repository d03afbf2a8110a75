package doc

// Source is what a reader is given: bytes that somebody else has opened, and
// what the user said about how to read them.
type Source struct {
	Name string // base name, for messages and for Origin; never a path
	Data []byte

	Pictures []Picture // files that stand beside it or that its metadata names, in that order of importance

	Encoding    string    // charset by name; empty to find out
	FixEncoding bool      // repair what was decoded wrongly before the file was saved
	DateOrder   DateOrder // how to read 03/04/2021; empty to leave it open
	Language    string    // BCP 47 tag; empty to find out
}

// DateOrder is the order of the parts of a numeric date.
type DateOrder string

// The orders a user can ask for.
const (
	DateOrderUnknown DateOrder = ""
	MonthDayYear     DateOrder = "mdy"
	DayMonthYear     DateOrder = "dmy"
	YearMonthDay     DateOrder = "ymd"
)
