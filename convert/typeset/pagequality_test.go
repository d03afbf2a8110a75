package typeset_test

import (
	"strings"
	"testing"
	"unicode"

	"github.com/fad55d40/archive/convert/doc"
	"github.com/fad55d40/archive/convert/typeset"
)

// pageQuality is what a printer counts on made-up pages.
type pageQuality struct {
	pages    int
	widows   int // last lines of paragraphs alone at the head of a page
	orphans  int // first lines of paragraphs alone at the foot of one
	headings int // headings at the foot of a page
	colophon int // pages of nothing but the colophon, in books of more than one
	prose    int // lines of prose
	strayed  int // of them that are off the grid
	lone     int // lines of one short word that are not their paragraph's last
	short    int // last lines of one or two letters
}

// gridOf is the distance of most lines of prose from the ones above.
func gridOf(lines []proseLine) int {
	count, most := make(map[int]int), 16*typeset.Point
	for i := range lines[:max(0, len(lines)-1)] {
		if d := lines[i].y - lines[i+1].y; d > 0 {
			if count[d]++; count[d] > count[most] {
				most = d
			}
		}
	}
	return most
}

// proseLine is a line of a paragraph of prose.
type proseLine struct {
	page, y int
	node    int32
	text    string
}

// ancestor is the nearest element around a piece that is no part of a line.
func ancestor(b *typeset.Book, node int32) int32 {
	for role := b.Nodes[node].Role; role == typeset.Link || role == typeset.Span; role = b.Nodes[node].Role {
		node = b.Nodes[node].Parent
	}
	return node
}

// within reports whether a node is part of one of a role.
func within(b *typeset.Book, node int32, role typeset.Role) bool {
	for ; node >= 0; node = b.Nodes[node].Parent {
		if b.Nodes[node].Role == role {
			return true
		}
	}
	return false
}

// proseOf are the lines of prose of a book, in order.
func proseOf(b *typeset.Book) (out []proseLine) {
	for i, p := range b.Pages {
		for _, x := range p.Pieces {
			node := ancestor(b, x.Node)
			if x.Size != 11500 || b.Nodes[node].Role != typeset.Paragraph {
				continue
			}
			if n := len(out) - 1; n < 0 || out[n].page != i || out[n].y != x.Y || out[n].node != node {
				out = append(out, proseLine{page: i, y: x.Y, node: node})
			}
			out[len(out)-1].text += x.Run.Text + x.Space.String()
		}
	}
	return out
}

func pageQualityOf(b *typeset.Book) pageQuality {
	q := pageQuality{pages: len(b.Pages)}
	lines := proseOf(b)
	q.prose = len(lines)
	for i := 0; i < len(lines); {
		j := i
		for j < len(lines) && lines[j].node == lines[i].node {
			j++
		}
		q.paragraph(lines[i:j])
		i = j
	}
	unit := gridOf(lines)
	for _, l := range lines {
		if (b.Paper.Height-84*typeset.Point-l.y)%unit != 0 {
			q.strayed++
		}
	}
	for i, p := range b.Pages {
		if n := len(p.Pieces); i+1 < len(b.Pages) && n > 0 && b.Nodes[ancestor(b, p.Pieces[n-1].Node)].Role >= typeset.Heading(1) {
			q.headings++
		}
		alone := len(p.Pieces) > 0 && len(b.Pages) > 1
		for _, x := range p.Pieces {
			alone = alone && within(b, x.Node, typeset.Section)
		}
		if alone {
			q.colophon++
		}
	}
	return q
}

// paragraph counts what is seen of the lines of one paragraph.
func (q *pageQuality) paragraph(lines []proseLine) {
	n := len(lines)
	if n < 2 {
		return
	}
	if lines[0].page != lines[1].page {
		q.orphans++
	}
	if lines[n-1].page != lines[n-2].page {
		q.widows++
	}
	for _, l := range lines[:n-1] {
		if len(strings.Fields(l.text)) == 1 && len([]rune(l.text)) < 20 {
			q.lone++
		}
	}
	letters := 0
	for _, r := range lines[n-1].text {
		if unicode.IsLetter(r) || unicode.IsDigit(r) || unicode.IsMark(r) {
			letters++
		}
	}
	if letters < 3 {
		q.short++
	}
}

func (q *pageQuality) add(more pageQuality) {
	q.pages += more.pages
	q.widows += more.widows
	q.orphans += more.orphans
	q.headings += more.headings
	q.colophon += more.colophon
	q.prose += more.prose
	q.strayed += more.strayed
	q.lone += more.lone
	q.short += more.short
}

func TestNoItemOfAListIsAloneOnAPage(t *testing.T) {
	for n := range 45 {
		var blocks []doc.Block
		for range n {
			blocks = append(blocks, doc.Paragraph{Text: "A line of prose."})
		}
		b := set(article(append(blocks, doc.Paragraph{Text: "These were kept:"}, doc.List{Items: []string{"One.", "Two.", "Three.", "Four.", "Five."}})...))
		for i, p := range b.Pages {
			items, announced := 0, false
			for _, x := range p.Pieces {
				if b.Nodes[x.Node].Role == typeset.ListBody {
					items++
				}
				announced = announced || x.Run.Text == "kept:"
			}
			if items == 1 || announced && items == 0 {
				t.Errorf("behind %d paragraphs page %d has %d items", n, i+1, items)
			}
		}
	}
}
