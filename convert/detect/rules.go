package detect

import "github.com/fad55d40/archive/convert/doc"

// Rules documents the rules by which this package finds values. Its evidence
// also names those of the packages that read bylines and dates.
func Rules() []doc.RuleKind {
	return []doc.RuleKind{
		{Rule: "headline-first", Meaning: "the first lines of the text, short and no prose"},
		{Rule: "headline-underlined", Meaning: "the first line, with a line of === or --- under it"},
		{Rule: "headline-marked", Meaning: "the first line, with # or another heading mark before it"},
		{Rule: "headline-repeated", Meaning: "the headline, once more below itself"},
		{Rule: "kicker", Meaning: "one to three words over the headline, in capitals, with a colon or parted by a slash"},
		{Rule: "kicker-trail", Meaning: "the section, or the way to it, over the headline: “Home > News”"},
		{Rule: "site-name", Meaning: "the name of a paper over the headline"},
		{Rule: "deck-second", Meaning: "a sentence or two under the headline, with more of the article's front behind it"},
		{Rule: "byline-alone", Meaning: "a line that is nothing but names, beside a deck, a date, a credit or a marked byline"},
		{Rule: "byline-date", Meaning: "names that share their line with a whole date"},
		{Rule: "byline-role-below", Meaning: "what the line under a byline says of the one above: “Staff Writer”"},
		{Rule: "byline-anonymous", Meaning: "a line that names an office in place of a person: “From our correspondent”"},
		{Rule: "byline-at-end", Meaning: "names that the last lines say wrote the text"},
		{Rule: "signature", Meaning: "a name alone at the end of the text, behind a dash or as the text tells it"},
		{Rule: "byline-bio", Meaning: "a note at the end that says who the author is: “Jane Roe is …”"},
		{Rule: "dateline", Meaning: "a place in capitals, perhaps with a date or an agency, and a dash before the first paragraph"},
		{Rule: "date-dateline", Meaning: "the date in a dateline"},
		{Rule: "date-like-others", Meaning: "numbers that can be read in two ways, in the order of the other dates of the text"},
		{Rule: "credit-line", Meaning: "a line that credits a picture: its maker, title, licence or owner"},
		{Rule: "credit-byline", Meaning: "the photographer whom a byline names"},
		{Rule: "credit-in-caption", Meaning: "the credit at the end of a caption: “The quay. (Photo: Jane Roe)”"},
		{Rule: "caption-label", Meaning: "a line that says itself that it is a caption: “Caption: …”, “Pictured: …”"},
		{Rule: "caption-under-credit", Meaning: "a line under a credit that begins as captions do: “Above, …”"},
		{Rule: "caption-over-credit", Meaning: "a line over a credit that describes a picture"},
		{Rule: "caption-picture-noun", Meaning: "a line that names a picture (“A scan of …”) and is no sentence"},
		{Rule: "rights-footer", Meaning: "the last lines, when they state copyright or a licence for the article"},
		{Rule: "language-of-body", Meaning: "the words and letters of the paragraphs"},
		{Rule: "language-of-all", Meaning: "all words of a text whose paragraphs are too short"},
		{Rule: "heading-marked", Meaning: "a line that begins with one or more #"},
		{Rule: "heading-underlined", Meaning: "a line with a line of ===, --- or ~~~ under it"},
		{Rule: "heading-short", Meaning: "a short line that ends without a stop and has prose under it"},
		{Rule: "list", Meaning: "two lines or more with bullets, or with numbers that count up"},
		{Rule: "quote-marked", Meaning: "lines that begin with >"},
		{Rule: "word-divided", Meaning: "a word that a line end divides, joined again without its hyphen"},
	}
}
