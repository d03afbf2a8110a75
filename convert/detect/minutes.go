package detect

import (
	"strings"

	"github.com/fad55d40/archive/convert/date"
	"github.com/fad55d40/archive/convert/letter"
	"github.com/fad55d40/archive/convert/lexicon"
)

// sittings are what minutes are called, and what they are of.
var sittings = lexicon.Set(`minutes proceedings sitting sitzung protokoll niederschrift séance compte-rendu procès-verbal sesión acta sessão ata seduta verbale vergadering notulen sammanträde møte referat mødereferat kokous pöytäkirja posiedzenie protokół zasedání zápis ülés jegyzőkönyv ședință заседание протокол засідання toplantı tutanak oturum συνεδρίαση πρακτικά`)

// sittingDate takes the date of minutes from their headline, or from the deck or
// the first line under it.
func (r *reader) sittingDate() {
	title, deck := 0, 0
	for _, e := range r.res.Evidence {
		switch {
		case e.Field == "title" && !e.Rejected:
			title = e.Line
		case e.Field == "subtitle" && !e.Rejected:
			deck = e.Line
		}
	}
	if r.sittingIn(r.res.Meta.Title, title) || r.sittingIn(r.res.Meta.Subtitle, deck) || len(r.res.Blocks) == 0 {
		return
	}
	first := r.res.Blocks[0]
	if s := blockText(first); letter.AtMost(s, 200) {
		r.sittingIn(s, first.SourceLine())
	}
}

// sittingIn takes the one day that words on a sitting name.
func (r *reader) sittingIn(s string, line int) bool {
	minutes := false
	for w := range strings.FieldsSeq(s) {
		minutes = minutes || sittings()[letter.ToLower(strings.Trim(w, ".,:;()–—-"))]
	}
	if !minutes {
		return false
	}
	d, _, _, ok := date.Find(s, r.in.DateOrder)
	if !ok || len(d.Value) != len("2006-01-02") || d.Problem != "" {
		return false
	}
	d.Rule = "date-sitting"
	r.date(d, line, d.Raw)
	return true
}

// attendance opens the lines of minutes that say who came, which are no deck.
var attendance = lexicon.NewOpenings("present:", "also present:", "apologies:", "apologies for absence", "in attendance:", "attendees:", "absent:", "anwesend:", "entschuldigt:", "présents", "étaient présents", "absents", "excusés", "asistentes:", "presentes:", "ausentes:", "presenti:", "assenti:", "aanwezig:", "afwezig:", "närvarande:", "frånvarande:", "til stede:", "tilstede:", "forfall:", "läsnä:", "obecni:", "přítomni:", "jelen vannak:", "prezenți:", "присутствовали:", "присутні:", "katılanlar:", "παρόντες:")
