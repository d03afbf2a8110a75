package ledger

import (
	"strings"
	"unicode/utf8"

	"github.com/fad55d40/archive/convert/byline"
	"github.com/fad55d40/archive/convert/date"
	"github.com/fad55d40/archive/convert/detect"
	"github.com/fad55d40/archive/convert/doc"
)

// How far a place is looked into.
const (
	reach  = 12 // lines that the words of a field may take
	beyond = 8  // words of a place that are passed over to find one
	ahead  = 32 // lines that were kept and are looked at for one
)

// book is what the copies show, with marks at what the source has used of it.
type book struct {
	blocks      []place
	first, last int // blocks[first:last] begin on the nearest line
	at          int // the block that is being read
	above       int // the one that was read before these; -1 for none
	before      int // as Loss has it

	fields   []place
	low, top int // fields[low:top] are near

	kept []place // those that are not used up

	number  int
	inFront bool // the line is one of front matter
	divided map[int][]*doc.Evidence
	end     ending
	open    []int // spans of words of the line that wait for a reason, as pairs
}

func newBook(d *doc.Document) *book {
	return &book{blocks: blockPlaces(d), above: -1, fields: fieldPlaces(d), kept: keptPlaces(d), divided: dividedWords(d)}
}

// line looks for the words of a line, above the text that is below it, and
// returns those that are nowhere.
func (b *book) line(s string, number int, below string) []string {
	b.move(number)
	b.end = ending{divided: b.divided[number], below: below}
	b.before = b.standing()
	if b.whole(s) {
		return nil
	}
	b.open = b.open[:0]
	for i := 0; ; {
		start, end := word(s, i)
		if start < 0 {
			break
		}
		// A whole word goes before the beginning of one that the next line ends.
		if more, _ := word(s, end); !b.find(s[start:end], nil) && (more >= 0 || !b.find(s[start:end], &b.end)) {
			b.open = append(b.open, start, end)
		}
		i = end
	}
	if len(b.open) == 0 {
		return nil
	}
	return b.unexplained(s)
}

// move goes to the places that begin on a line or above it.
func (b *book) move(number int) {
	b.number = number
	if b.last < len(b.blocks) && b.blocks[b.last].line <= number {
		if b.last > b.first {
			b.above = b.at
		}
		for b.last < len(b.blocks) && b.blocks[b.last].line <= number {
			if b.blocks[b.last].line > b.blocks[b.first].line || b.last == 0 {
				b.first = b.last
			}
			b.last++
		}
		b.at = b.first
	}
	for b.low < len(b.fields) && b.fields[b.low].line < number-reach {
		b.low++
	}
	for b.top = max(b.top, b.low); b.top < len(b.fields) && b.fields[b.top].line <= number; b.top++ {
	}
}

// whole looks for a place that goes on with the whole line.
func (b *book) whole(s string) bool {
	if b.at < b.last && b.blocks[b.at].begins(s, &b.end) {
		return true
	}
	for i := b.low; i < b.top; i++ {
		if p := &b.fields[i]; (p.line == b.number || p.pos > 0) && p.begins(s, &b.end) {
			return true
		}
	}
	for len(b.kept) > 0 && (b.kept[0].line < b.number-reach || b.kept[0].done()) {
		b.kept = b.kept[1:]
	}
	for i := range b.kept[:min(len(b.kept), ahead)] {
		p := &b.kept[i]
		if p.line > b.number {
			return false
		}
		if (p.line == b.number || p.pos > 0) && p.begins(s, &b.end) {
			return true
		}
	}
	return false
}

// standing is where a block of the line would stand among those that begin on
// the same line of the source, which a control can divide into several lines of
// archival text; -1 when there are none.
func (b *book) standing() int {
	b.pass()
	if b.at == b.last || b.blocks[b.at].line != b.number {
		return -1
	}
	if p := &b.blocks[b.at]; p.pos > 0 {
		return p.block + 1
	}
	return b.blocks[b.at].block
}

// pass passes over blocks that are used up.
func (b *book) pass() {
	for b.at+1 < b.last && b.blocks[b.at].done() {
		b.at++
	}
}

// find looks for the next word of the line in all places that are near, or for
// a longer word that begins with it as the end of the line allows.
func (b *book) find(w string, end *ending) bool {
	b.pass()
	if b.at < b.last && b.blocks[b.at].take(w, end, 0, b.number) {
		return true
	}
	for i := b.low; i < b.top; i++ {
		if b.fields[i].take(w, end, 0, b.number) {
			return true
		}
	}
	if b.above >= 0 && b.blocks[b.above].take(w, end, 0, b.number) {
		return true
	}
	for i := b.low; i < b.top; i++ {
		if p := &b.fields[i]; (p.pos > 0 || !p.explains(w)) && p.take(w, end, beyond, b.number) {
			return true
		}
	}
	for at := b.at; at < min(b.last, b.at+3); at++ {
		if b.blocks[at].take(w, end, beyond, b.number) {
			b.at = at
			return true
		}
	}
	return false
}

// unexplained returns the open words that nothing on their line accounts for.
func (b *book) unexplained(s string) []string {
	var missing []string
	key := strings.IndexAny(s, ":=%")
	for i := 0; i < len(b.open); i += 2 {
		start, end := b.open[i], b.open[i+1]
		explained := false
		for k := b.low; k < b.top && !explained; k++ {
			p := &b.fields[k]
			explained = p.seen == b.number && p.explains(s[start:end]) || b.inFront && p.keyed && start < key && (p.seen == b.number || p.line == b.number)
		}
		if !explained {
			missing = append(missing, s[start:end])
		}
	}
	return missing
}

// explains reports the words that belong to a value without being part of it.
func (p *place) explains(w string) bool {
	switch p.kind {
	case names:
		return byline.CueWord(w)
	case day:
		return date.LabelWord(w)
	case caption:
		return detect.CaptionWord(w)
	}
	return false
}

// begins reports whether what is left of a place begins with a whole line, and
// moves the mark behind it.
func (p *place) begins(s string, end *ending) bool {
	rest := strings.TrimLeft(p.text[p.pos:], " \t\n")
	if s == "" || !strings.HasPrefix(rest, s) || divides(rest, len(s)) && !end.goesOn(s, rest[len(s):]) {
		return false
	}
	p.pos = len(p.text) - len(rest) + len(s)
	return true
}

// divides reports whether a place of a text lies inside a word.
func divides(s string, at int) bool {
	next, _ := utf8.DecodeRuneInString(s[at:])
	last, _ := utf8.DecodeLastRuneInString(s[:at])
	return (isWord(next) || formless(next)) && (isWord(last) || formless(last))
}

func (p *place) done() bool {
	start, _ := p.word(p.pos)
	return start < 0
}

// farAway is a distance, in bytes, beyond which a word is not looked for twice
// from one place: a text may be made of nothing but signs.
const farAway = 64

// word is the next word of a place from an index on.
func (p *place) word(at int) (start, end int) {
	if w, known := p.far[at]; known {
		return w[0], w[1]
	}
	if start, end = word(p.text, at); end-at > farAway {
		if p.far == nil {
			p.far = make(map[int][2]int)
		}
		p.far[at] = [2]int{start, end}
	}
	return start, end
}

// take finds a word at the mark of a place, or behind so many other words, and
// moves the mark. With an end of a line, it finds a word that begins so.
func (p *place) take(w string, end *ending, skip, number int) bool {
	for at := p.pos; ; skip-- {
		start, next := p.word(at)
		if start < 0 {
			return false
		}
		if after, ok := spell(p.text, start, w, end != nil); ok && (end == nil || after >= next || end.goesOn(w, p.text[after:next])) {
			p.pos, p.seen = after, number
			return true
		}
		if skip <= 0 {
			return false
		}
		at = next
	}
}
