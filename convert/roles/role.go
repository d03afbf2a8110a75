// Package roles chooses which line of an article has which role: headline,
// deck, byline, date, heading, body and so on. The parsers of names, dates and
// credits read what is inside a line, and are sure of that; what a line is
// shows from its place, its shape and its neighbours as well, and many weak
// signs are weighed better by a table than by rules.
//
// The model is a linear chain. Each line has clues, which a person can name
// ("three words", "under a date"), and a table gives each clue an integer
// weight for each role; so do pairs of roles that follow each other. The best
// sequence of roles is the one with the largest sum. Only integers are added,
// in one order, so that the answer is the same on every machine.
//
// The table is learned from texts whose lines have their roles written beside
// them; see the command in convert/roles/train.
package roles

// Role is what a line is for.
type Role uint8

// The roles. A dateline is part of the paragraph that it opens.
const (
	Body Role = iota
	Title
	Kicker // over the headline: the section, the way to the page
	Deck
	Byline // names, perhaps with a date
	Date
	Picture // a credit or a caption
	Heading
	Furniture // belongs to the page, not to the article
	List
	numRoles
)

var roleNames = [numRoles]string{"body", "title", "kicker", "deck", "byline", "date", "picture", "heading", "furniture", "list"}

func (r Role) String() string { return roleNames[r] }

// ParseRole returns the role of a name.
func ParseRole(name string) (Role, bool) {
	for r, n := range roleNames {
		if n == name {
			return Role(r), true
		}
	}
	return 0, false
}
