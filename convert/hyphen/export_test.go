package hyphen

// Language is the tag the patterns go by, such as "en-us".
func (p *Patterns) Language() string { return p.tag }

// Minima returns how many letters must stay before and after a division.
func (p *Patterns) Minima() (left, right int) { return p.left, p.right }

// Languages returns the tags there are patterns for, without aliases, sorted.
func Languages() []string {
	var tags []string
	for _, l := range languages() {
		tags = append(tags, l.tag)
	}
	return tags
}
