package detect

import (
	"cmp"
	"strings"
	"time"
	"unicode/utf8"

	"github.com/fad55d40/archive/convert/byline"
	"github.com/fad55d40/archive/convert/date"
	"github.com/fad55d40/archive/convert/doc"
	"github.com/fad55d40/archive/convert/language"
	"github.com/fad55d40/archive/convert/letter"
)

// dateline finds the place that opens a report: "BAKU, April 28 (Reuters) — …",
// "МОСКВА, 28 апреля. /ТАСС/.", "Bakı, 28 aprel, AZƏRTAC". The words stay in
// the paragraph. A date with its year is the article's where no line gives one.
func (r *reader) dateline(s string, at int) {
	opening := language.Head(s, 100)
	before, sign, ok := cutDateline(opening)
	if !ok {
		return
	}
	r.res.Meta.Dateline = before
	r.evidence("dateline", before, "dateline", at, before+sign, 0.85)
	r.compareDateline(before, at)
	d, _, _, found := date.Find(before, r.in.DateOrder)
	if !found || d.Value == "" || len(d.Value) < len("2006-01-02") {
		return
	}
	e := doc.Evidence{Field: "date", Value: d.Value, Layer: doc.Detected, Rule: "date-dateline", Line: at, Raw: d.Raw, Confidence: 0.8, Rejected: r.res.Meta.Date != ""}
	if r.res.Meta.Date == "" {
		r.res.Meta.Date = d.Value
	}
	r.res.Evidence = append(r.res.Evidence, e)
}

// compareDateline raises a notice when a dateline without a year names a day
// that is far from the day of publication.
func (r *reader) compareDateline(before string, at int) {
	published, err := time.Parse("2006-01-02", r.res.Meta.Date)
	if err != nil {
		return
	}
	for part := range strings.SplitSeq(strings.ReplaceAll(before, "(", ","), ",") {
		d, ok := date.Parse(strings.TrimSpace(part), "")
		if !ok || d.Problem != date.Incomplete {
			continue
		}
		day, err := time.Parse("2006-01-02", strings.Replace(d.EDTF, "XXXX", r.res.Meta.Date[:4], 1))
		if err != nil {
			return
		}
		apart := int(published.Sub(day).Hours()) / 24
		if apart < 0 {
			apart = -apart
		}
		if min(apart, 365-apart) > 7 { // the turn of the year may lie between them
			r.notice("dateline-differs", at, "“"+strings.TrimSpace(part)+"” in the dateline is more than a week from "+r.res.Meta.Date)
		}
	}
}

// cutDateline cuts a dateline off the opening of a paragraph.
func cutDateline(opening string) (before, sign string, ok bool) {
	for _, mark := range []string{" — ", " – ", " - ", "— ", " /ТАСС/. ", "/ТАСС/. ", " -- ", " --"} {
		before, after, found := strings.Cut(opening, mark)
		if !found || before == "" {
			continue
		}
		if strings.Contains(mark, "ТАСС") {
			return strings.TrimRight(before, " ."), "", isPlace(firstOf(before))
		}
		if wire := strings.TrimRight(before, " "); strings.HasSuffix(wire, "/") { // "/PRNewswire/", "/CNW/"
			if open := strings.LastIndexByte(wire[:len(wire)-1], '/'); open > 0 && wire[open-1] == ' ' {
				sign, before = before[open:]+mark, strings.TrimRight(before[:open], " ")
			}
		}
		place, more, _ := strings.Cut(before, ",")
		place, _, agency := strings.Cut(place, " (")
		first, _ := utf8.DecodeRuneInString(strings.TrimLeft(after, "“\"«„"))
		if !isPlace(place) {
			break
		}
		if more == "" && !agency && (!letter.IsUpper(first) || utf8.RuneCountInString(place) < 4) {
			return "", "", false // "NASA — the agency …"
		}
		return before, strings.TrimRight(cmp.Or(sign, mark), " "), true
	}
	if place, rest, found := strings.Cut(opening, ", "); found && len(strings.Fields(place)) <= 4 && leadsUpper(strings.Fields(place)) && placeDate(rest) != "" {
		return place + ", " + placeDate(rest), "", true
	}
	parts := strings.SplitN(opening, ", ", 4)
	if len(parts) >= 3 { // "Bakı, 28 aprel, AZƏRTAC", "Baku, 28 April, AZERTAC"
		agency := strings.FieldsFunc(parts[2], func(r rune) bool { return r == ' ' || r == '.' || r == '/' })
		if len(agency) > 0 && byline.IsAgency(letter.ToLower(agency[0])) && len(strings.Fields(parts[0])) <= 3 {
			if d, ok := date.Parse(parts[1], ""); ok && (d.Problem == date.Incomplete || d.Value != "") {
				return parts[0] + ", " + parts[1] + ", " + agency[0], "", true
			}
		}
	}
	return "", "", false
}

// placeDate is the whole date with which the words behind a place begin, up to
// a stop or a dash: "11 de mayo de 2022. La rectora …".
func placeDate(s string) string {
	for _, stop := range []string{". ", " – ", " — ", " - ", ".- ", ".– "} {
		before, _, found := strings.Cut(s, stop)
		if !found || len(before) > 40 {
			continue
		}
		if d, ok := date.Parse(strings.TrimPrefix(before, "le "), ""); ok && len(d.Value) == len("2006-01-02") {
			return before
		}
	}
	return ""
}

func firstOf(s string) string { s, _, _ = strings.Cut(s, ","); return s }

// isPlace reports whether words are a place in capitals.
func isPlace(s string) bool {
	return utf8.RuneCountInString(s) >= 3 && utf8.RuneCountInString(s) <= 40 && isCaps(s) && !strings.ContainsFunc(s, letter.IsDigit)
}
