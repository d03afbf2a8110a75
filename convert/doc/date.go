package doc

import "unicode/utf8"

// maxPrintedDate is how long a printed date line may be to be shown as it is.
const maxPrintedDate = 48

// PrintedDate is the date of publication as the text prints it, or as people write it
// in its language when it comes from elsewhere; empty when there is none.
func PrintedDate(d *Document) string {
	for _, e := range d.Evidence {
		if e.Field == "date" && !e.Rejected && e.Layer == Detected && e.Value == d.Meta.Date && e.Raw != "" && utf8.RuneCountInString(e.Raw) <= maxPrintedDate {
			return ForPeople(e.Raw, d.Meta.Language)
		}
	}
	return ForPeople(d.Meta.Date, d.Meta.Language)
}

// ValidDate reports whether s is YYYY, YYYY-MM or YYYY-MM-DD and names a day
// that exists (EDTF level 0, ISO 8601-2).
func ValidDate(s string) bool {
	switch len(s) {
	case 4, 7, 10:
	default:
		return false
	}
	part := func(from, to int) int {
		n := 0
		for i := from; i < to; i++ {
			if s[i] < '0' || s[i] > '9' {
				return -1
			}
			n = n*10 + int(s[i]-'0')
		}
		return n
	}
	year, month, day := part(0, 4), 1, 1
	if len(s) >= 7 {
		if month = part(5, 7); s[4] != '-' {
			return false
		}
	}
	if len(s) == 10 {
		if day = part(8, 10); s[7] != '-' {
			return false
		}
	}
	return year >= 0 && month >= 1 && month <= 12 && day >= 1 && day <= daysIn(month, year)
}

func daysIn(month, year int) int {
	switch {
	case month == 2 && year%4 == 0 && (year%100 != 0 || year%400 == 0):
		return 29
	case month == 2:
		return 28
	case month == 4 || month == 6 || month == 9 || month == 11:
		return 30
	}
	return 31
}
