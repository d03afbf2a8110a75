package date

import "github.com/fad55d40/archive/convert/doc"

// Rules documents the rules by which this package reads dates: all that may
// stand as Rule in a Date.
func Rules() []doc.RuleKind {
	return []doc.RuleKind{
		{Rule: "date-written", Meaning: "a day with its month in words: “28 April 2021”, “April 28, 2021”"},
		{Rule: "date-month", Meaning: "a month and a year, without a day"},
		{Rule: "date-year", Meaning: "a year alone, where the line says that it is a date"},
		{Rule: "date-iso", Meaning: "numbers with the year first: “2021-04-28”"},
		{Rule: "date-numeric", Meaning: "numbers of which one is too large for a month, or that are the same either way"},
		{Rule: "date-order", Meaning: "numbers that can be read in two ways, in the order that --date-order gives"},
		{Rule: "date-dotted", Meaning: "numbers parted by dots, which put the day first everywhere"},
		{Rule: "date-ambiguous", Meaning: "numbers that can be read in two ways; nothing is recorded"},
		{Rule: "date-weekday", Meaning: "numbers that can be read in two ways, of which the printed weekday fits one"},
		{Rule: "date-range", Meaning: "a range of days: the time of something else"},
		{Rule: "date-season", Meaning: "a season and a year: “Spring 2021”; nothing is recorded"},
		{Rule: "date-doubtful", Meaning: "a date that is about right: “c. 1930”, “1930s”; nothing is recorded"},
		{Rule: "date-no-year", Meaning: "a day and a month without a year; nothing is recorded"},
		{Rule: "date-relative", Meaning: "a day that counts from another: “yesterday”, “2 hours ago”; nothing is recorded"},
		{Rule: "date-calendar", Meaning: "a date of a calendar that is not converted; nothing is recorded"},
		{Rule: "date-file-name", Meaning: "the date that the file is named for: 2021-04-28-quay.txt"},
	}
}
