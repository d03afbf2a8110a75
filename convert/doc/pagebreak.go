package doc

// PageBreak is where a page of a copy in pages begins in the text of a document.
type PageBreak struct {
	Page int // counted from 1, as it is printed on the page

	// Block is the index of a block. One below 0 stands for what precedes the text, such as
	// the title; one behind the last for what follows it.
	Block int

	// Part counts the texts of which a block consists: items of a list, paragraphs of a
	// quotation, lines of verse and of preformatted text, rows of a table, and of a figure
	// the picture, the caption and the credit.
	Part int

	// Offset counts the bytes of that text before the first word on the page. It is 0 where
	// a page begins within a line of preformatted text or the row of a table.
	Offset int
}
