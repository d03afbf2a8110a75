package detect

import (
	"strings"

	"github.com/fad55d40/archive/convert/byline"
	"github.com/fad55d40/archive/convert/doc"
	"github.com/fad55d40/archive/convert/letter"
	"github.com/fad55d40/archive/convert/lexicon"
)

// valedictions close letters, over the name of who wrote, in lower case.
var valedictions = lexicon.NewOpenings("yours ", "yours,", "yours etc", "sincerely", "faithfully", "respectfully", "best regards", "kind regards", "warm regards", "regards,", "best wishes", "with best wishes", "with kind regards", "i remain,", "love,",
	"mit freundlichen grüßen", "mit besten grüßen", "mit herzlichen grüßen", "mit freundlichem gruß", "hochachtungsvoll", "herzliche grüße", "viele grüße", "cordialement", "bien à vous", "bien cordialement", "veuillez agréer", "je vous prie d",
	"atentamente", "un saludo", "saludos cordiales", "cordialmente", "atenciosamente", "com os melhores cumprimentos", "cordiali saluti", "distinti saluti", "met vriendelijke groet", "hoogachtend", "med vänlig hälsning", "med vänliga hälsningar", "med venlig hilsen", "med vennlig hilsen", "ystävällisin terveisin",
	"z poważaniem", "z wyrazami szacunku", "s pozdravem", "s pozdravom", "s úctou", "tisztelettel", "üdvözlettel", "cu stimă", "с уважением", "с почтением", "искренне ваш", "з повагою", "с уважение", "с поштовањем", "s poštovanjem", "saygılarımla", "hörmətlə", "με εκτίμηση", "με τιμή", "وتفضلوا", "مع أطيب", "בברכה", "敬具", "谨上", "此致", "올림")

// letterhead reports whether unit i stands over a letter without a headline: a
// short line of where and when it was written, with nothing but its like between
// it and the greeting.
func letterhead(units []unit, i int) bool {
	for j := i; j < len(units) && j <= i+6; j++ {
		u := &units[j]
		switch {
		case j > i && byline.Salutes(u.text) && letter.AtMost(u.text, 60):
			return strings.ContainsAny(units[i].text, "0123456789")
		case u.kind != kindText && u.kind != kindDate && u.kind != kindName, !letter.AtMost(u.text, 40), byline.EndsSentence(u.text):
			return false
		}
	}
	return false
}

// signedLetter reads the name under the words that close a letter.
func (r *reader) signedLetter() {
	for i := max(0, len(r.res.Blocks)-near); i < len(r.res.Blocks); i++ {
		lines := linesOf(r.res.Blocks[i])
		if len(lines) == 0 || !valedictions.Has(lines[0]) || !letter.AtMost(lines[0], 60) {
			continue
		}
		at := r.res.Blocks[i].SourceLine()
		if lines = lines[1:]; len(lines) > 0 {
			at++
		} else if i+1 < len(r.res.Blocks) {
			lines, at = linesOf(r.res.Blocks[i+1]), r.res.Blocks[i+1].SourceLine()
		}
		if len(lines) > 0 && byline.IsName(lines[0]) && !byline.Ordinary(lines[0]) {
			r.byline(byline.Byline{Authors: []doc.Author{{Name: lines[0], Kind: doc.Person}}, Rule: "signature-letter", Confidence: 0.75}, at, lines[0])
			return
		}
	}
}

// linesOf are the lines of a block that can hold a signature.
func linesOf(b doc.Block) []string {
	if v, ok := b.(doc.Verse); ok {
		return v.Lines
	}
	if s := blockText(b); s != "" {
		return []string{s}
	}
	return nil
}
