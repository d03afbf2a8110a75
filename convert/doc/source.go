package doc

import "fmt"

// Source is what a reader is given: bytes that somebody else has opened, and
// what the user said about how to read them.
type Source struct {
	Name string // base name, for messages and for Origin; never a path
	Data []byte

	SHA256 string // of Data, in lower-case hex, where it is known already; empty to take it

	Part Part // of a file, when Data is not the whole of one

	Pictures []Picture // files that stand beside it or that its metadata names, in that order of importance

	Hints
}

// Hints are what a person says of how to read a source. The zero value says
// nothing: all is found out.
type Hints struct {
	Encoding    string    // charset by name; empty to find out
	FixEncoding bool      // repair what was decoded wrongly before the file was saved: mojibake, C1 controls, character references
	DateOrder   DateOrder // how to read 03/04/2021; empty to leave it open
	Language    string    // BCP 47 tag; empty to find out
}

// Fault tells what is wrong with the hints, and what to write in its place;
// both are empty when nothing is. Which charsets there are, others know.
func (h Hints) Fault() (fault, remedy string) {
	switch h.DateOrder {
	case DateOrderUnknown, MonthDayYear, DayMonthYear, YearMonthDay:
	default:
		return fmt.Sprintf("the date order %q is not known", h.DateOrder), "it must be mdy, dmy or ymd"
	}
	if fault, remedy := Tag.Fault(h.Language); fault != "" {
		return fmt.Sprintf("the language %q %s", h.Language, fault), remedy
	}
	return "", ""
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
