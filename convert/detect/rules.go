package detect

import (
	"slices"

	"github.com/fad55d40/archive/convert/byline"
	"github.com/fad55d40/archive/convert/date"
	"github.com/fad55d40/archive/convert/doc"
)

// Rules documents the rules by which this package finds values: all that may
// stand as Rule in its evidence.
func Rules() []doc.RuleKind {
	return slices.Concat(ownRules(), byline.Rules(), date.Rules())
}

func ownRules() []doc.RuleKind {
	return []doc.RuleKind{
		{Rule: "headline-first", Meaning: "the first lines of the text, short and no prose"},
		{Rule: "headline-underlined", Meaning: "the first line, with a line of === or --- under it"},
		{Rule: "headline-marked", Meaning: "a first line that begins with #, stands between = signs or is bold"},
		{Rule: "headline-repeated", Meaning: "the headline once more, at the head of the text"},
		{Rule: "kicker-trail", Meaning: "the way to the page, over the headline: “Home > News > Local”"},
		{Rule: "site-name", Meaning: "the name of the paper or site over the headline; it comes again at the end, or has a word such as Gazette"},
		{Rule: "kicker", Meaning: "one to three words over the headline, in capitals, with a colon, parted by a slash, or the name of a section"},
		{Rule: "kicker-stacked", Meaning: "a few words over a headline that has a deck of whole sentences under it, and under that who wrote or when"},
		{Rule: "deck-second", Meaning: "a sentence or two under the headline, with more of the article's front behind it"},
		{Rule: deckDateline, Meaning: "a line between the headline and a text that opens with a dateline"},
		{Rule: "byline-role-below", Meaning: "what the author above is, on a line of its own: “Staff writer”"},
		{Rule: "byline-at-end", Meaning: "a byline at the end of a text that has none at its head"},
		{Rule: "signature", Meaning: "a name behind a dash, or alone, at the end of a text that has no byline"},
		{Rule: "signature-letter", Meaning: "the name under the words that close a letter: “Yours faithfully,”"},
		{Rule: "byline-bio", Meaning: "a line about who wrote: “Jane Roe covers ports for the Ledger.”"},
		{Rule: "byline-alone", Meaning: "a line that is nothing but names, beside a deck, a date, a credit or a marked byline"},
		{Rule: "byline-date", Meaning: "names that share their line with a whole date"},
		{Rule: "date-like-others", Meaning: "numbers that can be read in two ways, read like others of the same text that cannot"},
		{Rule: "date-sitting", Meaning: "the day that minutes name at their head: “Minutes of the meeting held on 11 January 2017”"},
		{Rule: "date-dateline", Meaning: "a date with its year in the dateline, where no line gives one"},
		{Rule: "dateline", Meaning: "a place in capitals, perhaps with a date or an agency, and a dash before the first paragraph"},
		{Rule: "credit-line", Meaning: "a line that credits a picture: its maker, title, licence or owner"},
		{Rule: "credit-byline", Meaning: "the photographer whom a byline names"},
		{Rule: "credit-in-caption", Meaning: "a credit behind the sentence of a caption: “The quay. (Photo: Jo Lee)”"},
		{Rule: "caption-label", Meaning: "a line that says itself that it is a caption: “Caption: …”, “Pictured: …”"},
		{Rule: "caption-under-credit", Meaning: "a line under a credit that begins as captions do: “Above, …”"},
		{Rule: "caption-over-credit", Meaning: "a line or two with a credit on the line under them"},
		{Rule: "caption-short", Meaning: "a short line between a credit and the first paragraph, which is more than twice as long"},
		{Rule: "caption-fragment", Meaning: "a sentence without a verb under a credit: “The barge at Lock Nineteen, with her owner asleep.”"},
		{Rule: "caption-position", Meaning: "a short line that opens with where its picture stands: “Above, the quay before the fire”"},
		{Rule: "caption-picture-noun", Meaning: "a line that names a picture (“A scan of …”) and is no sentence"},
		{Rule: "byline-role", Meaning: "names on a line that the weights of roles take for a byline, from its place, its shape and what stands around it"},
		{Rule: "headline-role", Meaning: "a line that the weights of roles take for the headline, from its place, its shape and what stands around it"},
		{Rule: "deck-role", Meaning: "a line that the weights of roles take for the deck, from its place, its shape and what stands around it"},
		{Rule: "kicker-role", Meaning: "a short line over the headline that has no other role, or that the weights of roles take for a kicker"},
		{Rule: "rights-footer", Meaning: "the last lines, when they state copyright or a licence for the article"},
		{Rule: "language-of-body", Meaning: "the words and letters of the paragraphs"},
		{Rule: "language-of-all", Meaning: "the words and letters of everything, where there is hardly any prose"},
		{Rule: WordDivided, Meaning: "a word that the end of a line divided, joined without its hyphen"},
		{Rule: "heading-marked", Meaning: "a line that begins with #, stands between = signs or is bold"},
		{Rule: "heading-underlined", Meaning: "a line with a line of ===, --- or ~~~ under it"},
		{Rule: "heading-role", Meaning: "a line that the weights of roles take for a heading, from its shape and what stands around it"},
		{Rule: "heading-short", Meaning: "a short line that ends without a stop and has prose under it"},
		{Rule: "list", Meaning: "two lines or more with bullets, or with numbers, letters or Roman figures that count up"},
		{Rule: "heading-between", Meaning: "a line alone between paragraphs that all end their sentences, and that ends none itself"},
		{Rule: "heading-chapter", Meaning: "a line that counts the parts of a book: “Chapter 5: The Key”, “第一章”"},
		{Rule: "heading-series", Meaning: "one of three lines or more with the same words around a number that counts up, and with text under each: “Article 1”, “第一条”"},
		{Rule: "speech-turn", Meaning: "a line that begins with who speaks, in a text where two or more speak again and again"},
		{Rule: overInterview, Meaning: "what stands over the line that names who was asked: the collection, the office"},
		{Rule: "interviewer", Meaning: "who asks, by a line at the head of an interview: “Interviewer: …”, “conducted by …”"},
		{Rule: "interviewee", Meaning: "who answers, by a line at the head of an interview: “Interview with …”, “Narrator: …”"},
		{Rule: "footnote", Meaning: "a line that begins with the mark of a note which stands behind a word of the text"},
		{Rule: "preformatted", Meaning: "lines that are all set in, and end as those of programs do or begin with the prompt of a shell, and pictures made of signs"},
		{Rule: "preformatted-fenced", Meaning: "lines between two of ``` or ~~~"},
		{Rule: quoteAttributed, Meaning: "a line under a quotation that begins with a dash and names who is quoted: “— Captain Marsh”"},
		{Rule: "quote-marked", Meaning: "lines that begin with >"},
	}
}
