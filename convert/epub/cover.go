package epub

import (
	"fmt"
	"strings"

	"github.com/fad55d40/archive/convert/doc"
)

// coverBody shows the cover on a page of its own.
func (b *book) coverBody() []byte {
	m := &markup{}
	alt := b.brief
	if len(b.doc.Meta.Authors) > 0 {
		alt += ", " + doc.Names(b.doc.Meta.Authors)
	}
	if b.doc.Meta.Date != "" {
		alt += ", " + b.doc.Meta.Date
	}
	m.raw(`<section epub:type="cover" aria-label="`)
	m.text(b.words.Cover)
	m.raw(`"><img role="doc-cover" src="../`, coverFile, `" alt="`)
	m.text(alt)
	m.raw("\"/></section>\n")
	return m.dst
}

// hues are the grounds of covers, dark enough for light letters. A document
// always gets the same one.
var hues = []string{"#26394d", "#3d2f45", "#24423a", "#4a2f2b", "#3b3a2a", "#2c3650", "#46303a", "#27404a"}

// Measures of the cover, in its own units: the proportions of a book.
const (
	coverWidth  = 600
	coverHeight = 900
	margin      = 56
)

// cover draws title, author and date. The lines are broken here, by widths
// that hold for any serif face, since SVG breaks none.
func (b *book) cover() []byte {
	m := &markup{}
	id := b.doc.Origin.SHA256
	hue := hues[int(id[0]+id[1])%len(hues)]
	m.raw("<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n")
	m.raw(fmt.Sprintf(`<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 %d %d" width="%d" height="%d" role="img" xml:lang="%s"><title>`, coverWidth, coverHeight, coverWidth, coverHeight, b.language))
	m.text(b.brief)
	m.raw("</title>\n")
	m.raw(fmt.Sprintf(`<rect width="%d" height="%d" fill="%s"/>`, coverWidth, coverHeight, hue), "\n")
	b.rings(m)
	m.raw(fmt.Sprintf(`<rect x="%d" y="%d" width="64" height="4" fill="#e8dfcf"/>`, b.edge(64), margin+4), "\n")
	size, lines := fit(b.title)
	y := margin + 40 + size
	y = b.coverLines(m, lines, y, size, size*5/4, `fill="#fbf8f2"`)
	if deck := b.doc.Meta.Subtitle; deck != "" {
		b.coverLines(m, clip(wrap(deck, 26, coverWidth-2*margin, 6), 6), y+18, 26, 35, `fill="#d9d2c5" font-style="italic"`)
	}
	foot := []string{}
	if len(b.doc.Meta.Authors) > 0 {
		foot = append(foot, clip(wrap(doc.Names(b.doc.Meta.Authors), 28, coverWidth-2*margin, 3), 3)...)
	}
	if date := doc.PrintedDate(b.doc); date != "" {
		foot = append(foot, date)
	}
	b.coverLines(m, foot, coverHeight-margin-36*(len(foot)-1), 28, 36, `fill="#e8dfcf"`)
	m.raw("</svg>\n")
	return m.dst
}

// rings draws circles around a point near the lower corner where lines end, as
// a stone makes them in water. The document decides where it falls.
func (b *book) rings(m *markup) {
	id := b.doc.Origin.SHA256
	x, y := 40+int(id[2])*3%120, 560+int(id[3])*5%160
	if !b.rtl {
		x = coverWidth - x
	}
	m.raw("<g fill=\"none\" stroke=\"#e8dfcf\" stroke-width=\"2\">\n")
	for i := range 7 {
		m.raw(fmt.Sprintf(`<circle cx="%d" cy="%d" r="%d" opacity="0.%02d"/>`, x, y, 24+i*i*6+i*26, 34-4*i), "\n")
	}
	m.raw("</g>\n")
}

// edge is where something of the given width begins: at the side where
// reading begins.
func (b *book) edge(width int) int {
	if b.rtl {
		return coverWidth - margin - width
	}
	return margin
}

// coverLines writes lines of one size and returns where the next would stand.
func (b *book) coverLines(m *markup, lines []string, y, size, leading int, more string) int {
	for _, l := range lines {
		m.raw(fmt.Sprintf(`<text x="%d" y="%d" font-family="Georgia, 'Gentium Book Plus', 'Noto Serif', serif" font-size="%d" %s`, b.edge(0), y, size, more))
		if b.rtl {
			m.raw(` direction="rtl"`)
		}
		m.raw(">")
		m.text(l)
		m.raw("</text>\n")
		y += leading
	}
	return y
}

// mostLines is how many lines of a title a cover has room for.
const mostLines = 11

// fit chooses the largest size at which the title fills no more than half of
// the cover.
func fit(title string) (size int, lines []string) {
	for _, size = range []int{72, 60, 50, 42, 36, 30} {
		lines = wrap(title, size, coverWidth-2*margin, mostLines)
		if len(lines)*size*5/4 <= coverHeight*5/11 {
			return size, balanced(title, size, lines)
		}
	}
	return size, clip(lines, mostLines)
}

// balanced breaks a title again into as many lines, of widths as equal as its
// words allow.
func balanced(title string, size int, lines []string) []string {
	best := lines
	for width := coverWidth - 2*margin; width > 120; width -= 8 {
		narrower := wrap(title, size, width, len(lines))
		if len(narrower) > len(lines) {
			break
		}
		if widest(narrower, size) < widest(best, size) {
			best = narrower
		}
	}
	return best
}

func widest(lines []string, size int) (w int) {
	for _, l := range lines {
		w = max(w, textWidth(l, size))
	}
	return w
}

// clip keeps n lines; an ellipsis stands for the rest, which the page behind
// the cover has in full.
func clip(lines []string, n int) []string {
	if len(lines) <= n {
		return lines
	}
	lines = lines[:n:n]
	lines[n-1] = strings.TrimRight(lines[n-1], " .,;:") + " …"
	return lines
}

// wrap breaks a text into lines of at most width, by rough widths of letters.
// It stops behind the line after most: titles can be as long as books.
func wrap(s string, size, width, most int) []string {
	var lines []string
	line, used := "", 0
	for word := range strings.FieldsSeq(s) {
		w := textWidth(word, size)
		space := size / 3
		if line != "" && used+space+w > width {
			lines, line, used = append(lines, line), "", 0
		}
		for w > width && len(lines) <= most { // a word wider than the cover is cut
			cut := cutAt(word, size, width)
			lines = append(lines, word[:cut])
			word = word[cut:]
			w = textWidth(word, size)
		}
		if len(lines) > most {
			return lines
		}
		if line != "" {
			line += " "
			used += space
		}
		line += word
		used += w
	}
	if line != "" {
		lines = append(lines, line)
	}
	return lines
}

func cutAt(word string, size, width int) int {
	used := 0
	for i, r := range word {
		used += runeWidth(r) * size / 100
		if used > width && i > 0 {
			return i
		}
	}
	return len(word)
}

func textWidth(s string, size int) int {
	n := 0
	for _, r := range s {
		n += runeWidth(r)
	}
	return n * size / 100
}

// runeWidth is the width of a letter in hundredths of its size, rounded up for
// the widest of the usual serif faces.
func runeWidth(r rune) int {
	switch {
	case strings.ContainsRune("iljtfrI.,:;'’‘|!()[]", r):
		return 38
	case strings.ContainsRune("mwMW—…", r):
		return 100
	case r >= 'A' && r <= 'Z' || r >= 'А' && r <= 'Я':
		return 76
	case r >= 0x1100 && r <= 0xFFEF && !(r >= 0x2000 && r < 0x2E80):
		return 100
	case r >= 0x10000:
		return 100
	}
	return 62
}
