package colophon

// Badges are plain boxes with the letters of the terms. They are our own: the logos of
// Creative Commons are its trademarks, and are not drawn after.

// BadgesWidth is the width of three badges, the most that a licence has.
const BadgesWidth = 592

// Lengths of badges.
const (
	badgeWidth  = 172
	badgeHeight = 112
	badgeGap    = (BadgesWidth - 3*badgeWidth) / 2
	badgePen    = 9
	letterGap   = 16
	letterTop   = 28
)

const badgeBox = "M30 5 L142 5 C156 5 167 16 167 30 L167 82 C167 96 156 107 142 107 L30 107 C16 107 5 96 5 82 L5 30 C5 16 16 5 30 5 Z"

// letter is the line that a letter is drawn with, 56 high.
type letter struct {
	width int
	path  string
}

// letters are those that terms are written with.
var letters = [...]letter{
	'0': {36, "M18 0 C6 0 0 12 0 28 C0 44 6 56 18 56 C30 56 36 44 36 28 C36 12 30 0 18 0 Z"},
	'A': {44, "M0 56 L22 0 L44 56 M8 37 L36 37"},
	'B': {36, "M0 27 L20 27 C31 27 36 33 36 42 C36 50 31 56 20 56 L0 56 L0 0 L18 0 C28 0 33 5 33 13 C33 21 28 27 18 27"},
	'C': {43, "M43 11 C38 4 31 0 24 0 C9 0 0 12 0 28 C0 44 9 56 24 56 C31 56 38 52 43 45"},
	'D': {41, "M0 0 L0 56 L14 56 C31 56 41 45 41 28 C41 11 31 0 14 0 Z"},
	'N': {39, "M0 56 L0 0 L39 56 L39 0"},
	'P': {34, "M0 56 L0 0 L19 0 C29 0 34 6 34 15 C34 24 29 30 19 30 L0 30"},
	'S': {35, "M33 9 C30 3 25 0 18 0 C9 0 3 5 3 13 C3 22 10 25 18 27 C27 29 35 33 35 42 C35 51 28 56 18 56 C10 56 3 52 0 45"},
	'Y': {42, "M0 0 L21 28 L42 0 M21 28 L21 56"},
}

// badges draws the badges of terms beside one another.
func badges(terms []string) *Drawing {
	d := &Drawing{Width: len(terms)*(badgeWidth+badgeGap) - badgeGap, Height: badgeHeight, Pen: badgePen}
	left := 0
	for _, term := range terms {
		d.Lines = append(d.Lines, Line{left, 0, badgeBox})
		wide := -letterGap
		for _, r := range term {
			wide += letters[r].width + letterGap
		}
		x := left + (badgeWidth-wide)/2
		for _, r := range term {
			d.Lines = append(d.Lines, Line{x, letterTop, letters[r].path})
			x += letters[r].width + letterGap
		}
		left += badgeWidth + badgeGap
	}
	return d
}
