package date

import "github.com/fad55d40/archive/convert/doc"

// Rules documents what may stand in Date.Rule.
func Rules() []doc.RuleKind {
	return []doc.RuleKind{
		{Rule: "date-written", Meaning: "a day with its month in words: “28 April 2021”, “April 28, 2021”, “2021年4月28日”"},
		{Rule: "date-month", Meaning: "a month in words and a year, without a day"},
		{Rule: "date-year", Meaning: "a year alone, beside other lines of the front"},
		{Rule: "date-iso", Meaning: "numbers with the year first: “2021-04-28”"},
		{Rule: "date-numeric", Meaning: "numbers of which one is too large for a month, or that are the same either way"},
		{Rule: "date-order", Meaning: "numbers that can be read in two ways, in the order that --date-order gives"},
		{Rule: "date-dotted", Meaning: "numbers parted by dots, which put the day first everywhere"},
		{Rule: "date-weekday", Meaning: "numbers that can be read in two ways, of which one falls on the weekday beside them"},
		{Rule: "date-ambiguous", Meaning: "numbers that can be read in two ways; nothing is recorded"},
		{Rule: "date-range", Meaning: "several days, which are the time of an event; nothing is recorded"},
		{Rule: "date-season", Meaning: "a season and a year; nothing is recorded"},
		{Rule: "date-doubtful", Meaning: "a year that is about right: “c. 1930”, “1930s”, “[1911?]”; nothing is recorded"},
		{Rule: "date-no-year", Meaning: "a day without its year; nothing is recorded"},
		{Rule: "date-relative", Meaning: "“yesterday”, “2 hours ago”; nothing is recorded"},
		{Rule: "date-calendar", Meaning: "a day of a calendar that is not converted; nothing is recorded"},
		{Rule: "date-file-name", Meaning: "the day that the file is named for, where the text names none"},
	}
}
