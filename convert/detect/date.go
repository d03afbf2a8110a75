package detect

import (
	"fmt"
	"strconv"
	"strings"
	"unicode"
	"unicode/utf8"

	"github.com/fad55d40/archive/convert/doc"
)

// DateKind says what happened on a date.
type DateKind string

// The kinds of date.
const (
	Published DateKind = "published"
	Modified  DateKind = "modified"
)

// Date is a date as printed, and how it can be read. Value is empty when the
// reading is not certain.
type Date struct {
	Raw        string
	Value      string // YYYY, YYYY-MM or YYYY-MM-DD
	Kind       DateKind
	Ambiguous  bool     // numeric, and both orders are possible
	Invalid    bool     // no calendar has it
	Readings   []string // the possible values of an ambiguous date, sorted
	Rule       string
	Confidence float64
}

// dateLabels open a date line. The ones of updates come second.
var (
	publishedLabels = []string{"published on", "published", "publication date", "posted on", "posted", "first published", "date", "publié le", "publicado el", "publicado em", "pubblicato il", "veröffentlicht am", "veröffentlicht", "опубликовано", "дата публикации", "дата", "yayınlanma", "yayın tarihi", "tarih", "dərc olunub", "tarix", "δημοσιεύτηκε"}
	modifiedLabels  = []string{"last updated on", "last updated", "last modified on", "last modified", "updated on", "updated", "modified", "mis à jour le", "actualizado el", "atualizado em", "aggiornato il", "aktualisiert am", "aktualisiert", "stand", "обновлено", "güncelleme", "güncellenme", "yenilənib"}
)

// ParseDate reads s as a whole as a date: with an optional label, weekday and
// time of day. It reports false when s is anything else as well.
func ParseDate(s string, order doc.DateOrder) (Date, bool) {
	d := Date{Raw: s, Kind: Published, Confidence: 0.95}
	s = strings.Trim(strings.TrimSpace(s), "()[]")
	if len(s) < 4 || len(s) > 90 {
		return d, false
	}
	s, d.Kind = cutLabel(s)
	tokens := dateTokens(s)
	if !d.read(tokens, order) {
		return d, false
	}
	if d.Value != "" && !doc.ValidDate(d.Value) {
		d.Value, d.Invalid = "", true
	}
	return d, true
}

// cutLabel takes "Published:" and the like off.
func cutLabel(s string) (string, DateKind) {
	for _, set := range []struct {
		labels []string
		kind   DateKind
	}{{modifiedLabels, Modified}, {publishedLabels, Published}} {
		for _, l := range set.labels {
			rest, ok := cutFold(s, l)
			if next, _ := utf8.DecodeRuneInString(rest); ok && rest != "" && !unicode.IsLetter(next) {
				return strings.TrimLeft(rest, " \u00a0:–—-"), set.kind
			}
		}
	}
	return s, Published
}

// dateToken is a number, a month, or a separator between numbers. Words that a
// date may hold without meaning anything leave no token.
type dateToken struct {
	kind   byte // 'n' number, 'm' month, 't' time of day, '?' anything else
	value  int
	digits int
	sep    byte // what joins a number to the one before it: '/', '.', '-', or 0
}

// filler are words of dates in many languages that carry nothing themselves.
var filler = func() map[string]bool {
	set := make(map[string]bool)
	for _, w := range strings.Fields(`of the on at de del le la el den der am um il à a kl uhr г года год р року рік ci cı cu cü yılı tarihinde
		saat st nd rd th er ère º ª st. am pm a.m p.m a.m. p.m. am. pm. et est edt ct pt gmt utc bst cet cest мск time годы στις του d'`) {
		set[w] = true
	}
	return set
}()

func dateTokens(s string) []dateToken {
	var out []dateToken
	runes := []rune(s)
	for i := 0; i < len(runes); {
		r := runes[i]
		switch {
		case unicode.IsDigit(r):
			var t dateToken
			t, i = numberToken(runes, i)
			out = append(out, t)
		case unicode.IsLetter(r):
			j := i
			for j < len(runes) && (unicode.IsLetter(runes[j]) || unicode.Is(unicode.Mn, runes[j]) || runes[j] == '\'' || runes[j] == '-' && j+1 < len(runes) && unicode.IsLetter(runes[j+1])) {
				j++
			}
			out = appendWord(out, string(runes[i:j]))
			i = j
		case strings.ContainsRune(" \u00a0\u202f,.-–/()|:年月日", r):
			i++
		default:
			return append(out, dateToken{kind: '?'})
		}
	}
	return out
}

func appendWord(out []dateToken, w string) []dateToken {
	lower := strings.ToLower(w)
	switch m, ok := month(w); {
	case ok && m > 0:
		return append(out, dateToken{kind: 'm', value: m})
	case weekdays[lower] || weekdays[foldWord(w, true)] || filler[lower] || len([]rune(w)) == 1:
		return out
	}
	return append(out, dateToken{kind: '?'})
}

// numberToken reads a number with what joins it to the last, or a time of day.
func numberToken(runes []rune, i int) (dateToken, int) {
	t := dateToken{kind: 'n'}
	start := i
	for i < len(runes) && unicode.IsDigit(runes[i]) {
		t.value = min(t.value*10+digit(runes[i]), 1e8)
		t.digits++
		i++
	}
	if start > 0 && start >= 2 && strings.ContainsRune("/.-", runes[start-1]) && unicode.IsDigit(runes[start-2]) {
		t.sep = byte(runes[start-1])
	}
	if i < len(runes) && (runes[i] == ':' || runes[i] == 'h' || runes[i] == 'T' && t.sep == '-') && i+1 < len(runes) && unicode.IsDigit(runes[i+1]) {
		if runes[i] == 'T' {
			return t, len(runes) // an ISO time with its zone runs to the end
		}
		t.kind = 't'
		for i < len(runes) && (unicode.IsDigit(runes[i]) || runes[i] == ':' || runes[i] == 'h') {
			i++
		}
	}
	return t, i
}

func digit(r rune) int {
	if r <= '9' {
		return int(r - '0')
	}
	for zero := r; ; zero-- { // decimal digits of every script stand in a row from zero
		if zero == r-9 || !unicode.IsDigit(zero-1) {
			return int(r-zero) % 10
		}
	}
}

// read recognises the forms of a date.
func (d *Date) read(tokens []dateToken, order doc.DateOrder) bool {
	for i, t := range tokens {
		if t.kind == '?' {
			return false
		}
		if t.kind == 't' && i > 0 { // times of day stand last
			tokens = tokens[:i]
			break
		}
	}
	form := ""
	for _, t := range tokens {
		form += string(t.kind)
	}
	switch form {
	case "nmn":
		return d.dayMonthYear(tokens[0], tokens[1].value, tokens[2])
	case "mnn":
		return d.dayMonthYear(tokens[1], tokens[0].value, tokens[2])
	case "mn":
		return d.monthYear(tokens[0].value, tokens[1])
	case "nnn":
		return d.numeric(tokens, order)
	case "n":
		t := tokens[0]
		d.Rule, d.Value = "date-year", fmt.Sprintf("%04d", t.value)
		return t.digits == 4 && t.value >= 1600 && t.value <= 2199 && d.labelled()
	}
	return false
}

// labelled reports whether a label said that this is a date: a bare number is none.
func (d *Date) labelled() bool {
	_, err := strconv.Atoi(strings.TrimSpace(d.Raw))
	return err != nil
}

func (d *Date) dayMonthYear(day dateToken, month int, year dateToken) bool {
	if day.digits > 2 && year.digits <= 2 { // 2021 April 28
		day, year = year, day
	}
	if day.digits > 2 || year.digits != 4 || year.value < 1600 || year.value > 2199 {
		return false
	}
	d.Rule, d.Value = "date-written", fmt.Sprintf("%04d-%02d-%02d", year.value, month, day.value)
	return true
}

func (d *Date) monthYear(month int, year dateToken) bool {
	if year.digits != 4 || year.value < 1600 || year.value > 2199 {
		return false
	}
	d.Rule, d.Value = "date-month", fmt.Sprintf("%04d-%02d", year.value, month)
	return true
}

// numeric reads three numbers. Year first is certain; a dot means day first
// everywhere; otherwise a part above 12 decides, then the order the user
// asked for. What is left is ambiguous, and stays so.
func (d *Date) numeric(t []dateToken, order doc.DateOrder) bool {
	if t[1].sep != t[2].sep && !(t[1].sep == 0 && t[2].sep == 0) || t[1].sep == 0 && !strings.ContainsRune(d.Raw, '年') {
		return false
	}
	if t[0].digits == 4 {
		d.Rule, d.Value = "date-iso", fmt.Sprintf("%04d-%02d-%02d", t[0].value, t[1].value, t[2].value)
		return t[1].digits <= 2 && t[2].digits <= 2
	}
	year := t[2].value
	switch {
	case t[0].digits > 2 || t[1].digits > 2:
		return false
	case t[2].digits == 2 && order == doc.YearMonthDay:
		d.Rule, d.Value = "date-order", ymd(pivot(t[0].value), t[1].value, t[2].value)
		return true
	case t[2].digits == 2:
		year = pivot(year)
	case t[2].digits != 4:
		return false
	}
	dayFirst, monthFirst := ymd(year, t[1].value, t[0].value), ymd(year, t[0].value, t[1].value)
	switch {
	case !doc.ValidDate(dayFirst) && !doc.ValidDate(monthFirst):
		d.Rule, d.Invalid = "date-numeric", true
	case dayFirst == monthFirst || !doc.ValidDate(monthFirst):
		d.Rule, d.Value = "date-numeric", dayFirst
	case !doc.ValidDate(dayFirst):
		d.Rule, d.Value = "date-numeric", monthFirst
	case order == doc.DayMonthYear:
		d.Rule, d.Value = "date-order", dayFirst
	case order == doc.MonthDayYear:
		d.Rule, d.Value = "date-order", monthFirst
	case t[1].sep == '.':
		d.Rule, d.Value = "date-dotted", dayFirst
	default:
		d.Rule, d.Ambiguous, d.Confidence = "date-ambiguous", true, 0.5
		d.Readings = []string{min(dayFirst, monthFirst), max(dayFirst, monthFirst)}
	}
	return true
}

func ymd(y, m, d int) string { return fmt.Sprintf("%04d-%02d-%02d", y, m, d) }

// pivot makes four digits of a year's last two: newspapers of the last fifty
// and the next twenty years.
func pivot(y int) int {
	if y < 50 {
		return 2000 + y
	}
	return 1900 + y
}
