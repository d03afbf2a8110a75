package detect

import "github.com/fad55d40/archive/convert/doc"

// Rules documents the rules by which this package finds values: all that may
// stand as Rule in its evidence.
func Rules() []doc.RuleKind {
	return []doc.RuleKind{
		{Rule: "headline-first", Meaning: "the first lines of the text, short and no prose"},
		{Rule: "headline-underlined", Meaning: "the first line, with a line of === or --- under it"},
		{Rule: "kicker", Meaning: "one to three words over the headline, in capitals, with a colon or parted by a slash"},
		{Rule: "deck-second", Meaning: "a sentence or two under the headline, with more of the article's front behind it"},
		{Rule: "byline-marked", Meaning: "a line that says itself that names follow: “By …”, “Text: …”, in many languages"},
		{Rule: "byline-alone", Meaning: "a line that is nothing but names, beside a deck, a date, a credit or a marked byline"},
		{Rule: "byline-date", Meaning: "names that share their line with a whole date"},
		{Rule: "date-written", Meaning: "a day with its month in words: “28 April 2021”, “April 28, 2021”"},
		{Rule: "date-month", Meaning: "a month in words and a year, without a day"},
		{Rule: "date-year", Meaning: "a year alone, behind a word that says that it is a date"},
		{Rule: "date-iso", Meaning: "numbers with the year first: “2021-04-28”"},
		{Rule: "date-numeric", Meaning: "numbers of which one is too large for a month, or that are the same either way"},
		{Rule: "date-order", Meaning: "numbers that can be read in two ways, in the order that --date-order gives"},
		{Rule: "date-dotted", Meaning: "numbers parted by dots, which put the day first everywhere"},
		{Rule: "date-ambiguous", Meaning: "numbers that can be read in two ways; nothing is recorded"},
		{Rule: "dateline", Meaning: "a place in capitals, perhaps with a date or an agency, and a dash before the first paragraph"},
		{Rule: "credit-line", Meaning: "a line that credits a picture: its maker, title, licence or owner"},
		{Rule: "credit-byline", Meaning: "the photographer whom a byline names"},
		{Rule: "caption-label", Meaning: "a line that says itself that it is a caption: “Caption: …”, “Pictured: …”"},
		{Rule: "caption-under-credit", Meaning: "a line under a credit that begins as captions do: “Above, …”"},
		{Rule: "caption-picture-noun", Meaning: "a line that names a picture (“A scan of …”) and is no sentence"},
		{Rule: "rights-footer", Meaning: "the last lines, when they state copyright or a licence for the article"},
		{Rule: "language-of-body", Meaning: "the words and letters of the paragraphs"},
		{Rule: "heading-marked", Meaning: "a line that begins with one or more #"},
		{Rule: "heading-underlined", Meaning: "a line with a line of ===, --- or ~~~ under it"},
		{Rule: "heading-short", Meaning: "a short line that ends without a stop and has prose under it"},
		{Rule: "list", Meaning: "two lines or more with bullets, or with numbers that count up"},
		{Rule: "quote-marked", Meaning: "lines that begin with >"},
	}
}
