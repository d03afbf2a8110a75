package main

import (
	"hash/fnv"
	"slices"
	"strings"
	"unicode"
	"unicode/utf8"
)

// A text is printed in more ways than a folder of examples has. So each text
// whose lines have roles is learned from in other layouts as well: the parts of
// its front come in another order, closer together or further apart, names and
// dates are written in other forms, and words of a page stand between them.
// Only the order of the front is made up; the roles stay those of the lines.

// dice gives the same numbers to the same text.
type dice uint64

func newDice(seed string) *dice {
	h := fnv.New64a()
	h.Write([]byte(seed))
	d := dice(h.Sum64())
	return &d
}

// below is a number from 0 to n-1.
func (d *dice) below(n int) int {
	*d = *d*6364136223846793005 + 1442695040888963407 // Knuth, MMIX
	return int(uint64(*d) >> 33 % uint64(n))
}

// in reports true so many times of a hundred.
func (d *dice) in(percent int) bool { return d.below(100) < percent }

func (d *dice) of(list []string) string { return list[d.below(len(list))] }

// printed is a line with its role.
type printed struct{ text, role string }

// parts are the lines of a text by what they are for.
type parts struct {
	title, deck, names, dates, pictures []printed
	over, page, body                    []printed
}

// partsOf sorts the lines of a text. Lines of a wrapped text are parts of
// something longer, and cannot be moved.
func partsOf(lines, roles []string) (parts, bool) {
	var p parts
	inBody, titles := false, 0
	for i, text := range lines {
		if i >= len(roles) {
			break
		}
		l := printed{text, roles[i]}
		switch l.role {
		case "":
			if inBody {
				p.body = append(p.body, l)
			}
			continue
		case "title":
			titles++
			p.title = append(p.title, l)
		case "deck":
			p.deck = append(p.deck, l)
		case "byline", "byline+date":
			p.names = append(p.names, l)
		case "date":
			p.dates = append(p.dates, l)
		case "picture":
			p.pictures = append(p.pictures, l)
		case "kicker":
			p.over = append(p.over, l)
		case "furniture":
			p.page = append(p.page, l)
		default:
			inBody = true
			p.body = append(p.body, l)
		}
	}
	p.body = trimmed(p.body)
	return p, titles == 1 && len(p.deck) <= 1 && len(p.body) > 2
}

func trimmed(lines []printed) []printed {
	for len(lines) > 0 && lines[len(lines)-1].role == "" {
		lines = lines[:len(lines)-1]
	}
	return lines
}

// relaid prints the parts of a text in another layout.
func relaid(p parts, authors []string, d *dice) (lines, roles []string) {
	var head, front, foot []printed
	names := p.names
	if len(authors) > 0 && len(names) > 0 && d.in(60) {
		names = signedAs(authors, d)
	}
	p.title, p.deck = retitled(p.title, d), longer(p.deck, p.body, d)
	dates := p.dates
	if len(dates) == 1 && d.in(35) {
		dates = datedAs(dates[0].text, d)
	}
	if len(names) == 1 && len(dates) == 1 && names[0].role == "byline" && d.in(18) {
		names, dates = []printed{{joinedAs(names[0].text, dates[0].text, d), "byline+date"}}, nil
	}
	head = over(p.over, d)
	switch d.below(8) {
	case 0:
		foot = append(append(foot, names...), dates...)
	case 1:
		foot = append(foot, names...)
		front = append(front, dates...)
	case 2:
		head = append(head, dates...)
		front = append(front, names...)
	case 3:
		front = append(append(front, dates...), names...)
	case 4:
		head = append(head, names...)
		front = append(front, dates...)
	default:
		front = append(append(front, names...), dates...)
	}
	front = insert(front, p.pictures, d)
	if d.in(45) {
		front = append(slices.Clone(p.deck), front...)
	} else {
		front = insert(front, p.deck, d)
	}
	for _, l := range p.page {
		front = insert(front, []printed{l}, d)
	}
	for d.in(45) {
		front = insert(front, []printed{{d.of(pageWords), "furniture"}}, d)
	}
	for d.in(20) {
		foot = insert(foot, []printed{{d.of(pageWords), "furniture"}}, d)
	}
	all := spaced(append(append(head, p.title...), front...), d)
	all = append(append(all, printed{}), between(headed(p, d), d)...)
	all = append(append(all, printed{}), spaced(foot, d)...)
	for _, l := range trimmed(all) {
		lines, roles = append(lines, l.text), append(roles, l.role)
	}
	return lines, roles
}

// retitled writes a headline as a quotation, as one that is spoken, or closed
// like a sentence, here and there.
func retitled(title []printed, d *dice) []printed {
	s := title[0].text
	switch d.below(24) {
	case 4, 5, 6, 7: // many headlines are short
		words := strings.Fields(s)
		s = strings.TrimRight(strings.Join(words[:min(len(words), 2+d.below(4))], " "), ",:;.-–—")
		if d.in(40) {
			s = capitalised(s)
		}
	case 0:
		s = "“" + s + "”"
	case 1:
		s = "- " + s
	case 2:
		s += "."
	case 3:
		s = strings.ToUpper(s)
	}
	return []printed{{s, "title"}}
}

// capitalised gives each word a capital.
func capitalised(s string) string {
	words := strings.Fields(s)
	for i, w := range words {
		r, n := utf8.DecodeRuneInString(w)
		words[i] = string(unicode.ToUpper(r)) + w[n:]
	}
	return strings.Join(words, " ")
}

// longer adds sentences of the text to a deck, here and there: decks have up to
// five.
func longer(deck, body []printed, d *dice) []printed {
	if len(deck) != 1 || !d.in(25) {
		return deck
	}
	more := body[d.below(len(body))]
	if more.role != "body" || len(more.text) > 600 {
		return deck
	}
	return []printed{{deck[0].text + " " + more.text, "deck"}}
}

// insert puts lines at one place between others.
func insert(into, lines []printed, d *dice) []printed {
	return slices.Insert(slices.Clone(into), d.below(len(into)+1), lines...)
}

// over makes what stands over the headline.
func over(own []printed, d *dice) []printed {
	out := slices.Clone(own)
	if len(out) == 0 && d.in(35) {
		out = append(out, printed{d.of(sections), "kicker"})
	}
	for d.in(25) {
		out = append([]printed{{d.of(pageWords), "furniture"}}, out...)
	}
	if d.in(12) {
		out = append([]printed{{d.of(hosts), "furniture"}}, out...)
	}
	return out
}

// spaced puts blank lines between lines, or none, or both kinds in turn.
func spaced(lines []printed, d *dice) []printed {
	blanks := []int{1, 1, 1, 0, 2, -1}[d.below(6)]
	var out []printed
	for i, l := range lines {
		n := blanks
		if n < 0 {
			n = d.below(2)
		}
		for range n {
			if i > 0 {
				out = append(out, printed{})
			}
		}
		out = append(out, l)
	}
	return out
}

// headed puts headings between paragraphs that have none. They are made of the
// words over the text: headings are short, and have the words of their text.
func headed(p parts, d *dice) []printed {
	if !d.in(35) || slices.ContainsFunc(p.body, func(l printed) bool { return l.role != "body" && l.role != "" }) {
		return p.body
	}
	var out []printed
	for i, l := range p.body {
		if l.role == "" && i > 1 && i+1 < len(p.body) && p.body[i-1].role == "body" && d.in(30) {
			out = append(out, printed{}, printed{headingOf(p, d), "heading"})
		}
		out = append(out, l)
	}
	return out
}

func headingOf(p parts, d *dice) string {
	words := strings.Fields(p.title[0].text)
	if len(p.deck) > 0 && d.in(40) {
		first, _, _ := strings.Cut(p.deck[0].text, ". ")
		words = strings.Fields(first)
	}
	from := d.below(max(1, len(words)-3))
	words = words[from:min(len(words), from+2+d.below(12))]
	s := strings.TrimRight(strings.Join(words, " "), ".,:;-–—")
	r, n := utf8.DecodeRuneInString(s)
	s = string(unicode.ToUpper(r)) + s[n:]
	switch d.below(10) {
	case 0, 1:
		s += "?"
	case 2:
		s = "“" + s + "”"
	case 3:
		s = "„" + s + "“: " + words[0] + " " + words[len(words)-1]
	case 4:
		s = capitalised(s)
	}
	return s
}

// between puts words of a page between paragraphs, here and there.
func between(body []printed, d *dice) []printed {
	if !d.in(20) {
		return body
	}
	for i := 2; i+2 < len(body); i++ {
		if body[i].role == "" && d.in(25) {
			return slices.Insert(slices.Clone(body), i, printed{}, printed{d.of(breaks), "furniture"})
		}
	}
	return body
}

// signedAs writes names in another form.
func signedAs(authors []string, d *dice) []printed {
	if len(authors) > 1 && d.in(20) {
		var out []printed
		for _, a := range authors {
			out = append(out, printed{a, "byline"})
		}
		return out
	}
	s := strings.Join(authors, d.of([]string{", ", " / ", " | ", " · ", "; ", " & ", " and "}))
	switch d.below(7) {
	case 0:
		s = d.of(cues) + s
	case 1:
		s = strings.ToUpper(s)
	case 2:
		s += d.of(offices)
	case 3:
		s = d.of([]string{"— ", "– ", "(", "- "}) + s
		if s[0] == '(' {
			s += ")"
		}
	}
	return []printed{{s, "byline"}}
}

// datedAs writes a date with what pages print around one.
func datedAs(day string, d *dice) []printed {
	out := []printed{{d.of(dateLabels) + day, "date"}}
	switch d.below(4) {
	case 0:
		out[0].text += d.of(times)
	case 1:
		out = append(out, printed{d.of(updateLabels) + day, "date"})
	}
	return out
}

func joinedAs(names, day string, d *dice) string {
	sep := d.of([]string{" | ", " · ", ", ", " - ", " – ", " • ", " / ", "  "})
	if d.in(30) {
		return day + sep + names
	}
	return names + sep + day
}

// relayout makes the layouts of a text whose lines have roles.
func relayout(file, text string, roles, authors []string, times int) (texts []string, relaidRoles [][]string) {
	p, ok := partsOf(strings.Split(strings.TrimRight(text, "\n"), "\n"), roles)
	if !ok {
		return nil, nil
	}
	d := newDice(file)
	for range times {
		lines, roles := relaid(p, authors, d)
		texts, relaidRoles = append(texts, strings.Join(lines, "\n")+"\n"), append(relaidRoles, roles)
	}
	return texts, relaidRoles
}
