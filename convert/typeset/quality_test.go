package typeset_test

import (
	"os"
	"path/filepath"
	"strings"
	"testing"
	"unicode"
	"unicode/utf8"

	"github.com/fad55d40/archive/convert/doc"
	"github.com/fad55d40/archive/convert/plain"
	"github.com/fad55d40/archive/convert/typeset"
)

// quality is what a printer counts on set pages.
type quality struct {
	lines    int          // of paragraphs of more than one
	hyphens  int          // of them that end in a hyphen
	inARow   int          // the most hyphens under one another
	atTheEnd int          // hyphens before the last line of a paragraph
	names    []string     // that were divided
	widest   typeset.Unit // space between two words of a line that is not its paragraph's last
	where    string       // that space
	ragged   int          // lines of justified text that do not reach the measure
}

// setLine is the pieces of one line of one node.
type setLine []typeset.Piece

// paragraphs are the lines of a book's justified paragraphs, by node.
func paragraphs(b *typeset.Book) [][]setLine {
	var out [][]setLine
	var node int32 = -1
	y := -1
	for _, p := range b.Pages {
		for _, x := range p.Pieces {
			of := x.Node
			for role := b.Nodes[of].Role; role == typeset.Link || role == typeset.Span; role = b.Nodes[of].Role {
				of = b.Nodes[of].Parent
			}
			if x.Size < 11*typeset.Point || x.Size > 11500 || b.Nodes[of].Role != typeset.Paragraph {
				node = -1
				continue
			}
			if of != node {
				out = append(out, nil)
				node, y = of, -1
			}
			last := &out[len(out)-1]
			if x.Y != y {
				*last = append(*last, nil)
				y = x.Y
			}
			(*last)[len(*last)-1] = append((*last)[len(*last)-1], x)
		}
	}
	return out
}

func qualityOf(b *typeset.Book) quality {
	var q quality
	right := (b.Paper.Width + 356*typeset.Point) / 2
	for _, lines := range paragraphs(b) {
		if len(lines) < 2 {
			continue
		}
		q.lines += len(lines)
		row := 0
		for i, l := range lines[:len(lines)-1] {
			end := l[len(l)-1]
			if end.X+end.Run.Width()*end.Size/1000 < right-10*typeset.Point && !end.Run.RTL() {
				q.ragged++
			}
			if end.Run.Text == "\u00ad" {
				if r, _ := utf8.DecodeRuneInString(strings.TrimLeft(l[max(0, len(l)-2)].Run.Text, "“‘«(")); unicode.IsUpper(r) {
					q.names = append(q.names, l[max(0, len(l)-2)].Run.Text)
				}
				q.hyphens++
				row++
				if i == len(lines)-2 {
					q.atTheEnd++
				}
			} else {
				row = 0
			}
			q.inARow = max(q.inARow, row)
			for k := range l[:len(l)-1] {
				if l[k].Space == typeset.NoSpace {
					continue
				}
				if l[k].Run.RTL() || l[k+1].Run.RTL() {
					continue
				}
				end := l[k].X + l[k].Run.Width()*l[k].Size/1000*(1000+int(l[k].Wider))/1000
				if gap := l[k+1].X - end; gap > q.widest {
					q.widest, q.where = gap, l[k].Run.Text+" "+l[k+1].Run.Text
				}
			}
		}
	}
	return q
}

func readText(t testing.TB, path string) *doc.Document {
	t.Helper()
	data, err := os.ReadFile(path)
	if err != nil {
		t.Fatal(err)
	}
	r, err := plain.Read(doc.Source{Name: filepath.Base(path), Data: data})
	if err != nil {
		return nil // it holds no text
	}
	return r.Document
}

// TestTextsAreSetAsAGoodPrinterSetsThem counts, on texts of many kinds, what is seen
// first on a page that is set badly.
func TestTextsAreSetAsAGoodPrinterSetsThem(t *testing.T) {
	var files []string
	for _, pattern := range []string{"testdata/specimen.txt", "../../seeds/*.txt", "../../testdata/labelled/*/*.txt", "../../../shared/labelled/*.txt", "../../../shared/specimens/setting/*.txt", "../../../shared/specimens/udhr/*.txt"} {
		found, err := filepath.Glob(pattern)
		if err != nil {
			t.Fatal(err)
		}
		files = append(files, found...)
	}
	lines, hyphens := make(map[string]int), make(map[string]int)
	for _, file := range files {
		d := readText(t, file)
		if d == nil {
			continue
		}
		q := qualityOf(set(d))
		name := filepath.Base(file)
		lines[d.Meta.Language] += q.lines
		hyphens[d.Meta.Language] += q.hyphens
		t.Logf("%-28.28s %-6s %4d lines, %3d hyphens, widest %.1f pt at %q, %d short", name, d.Meta.Language, q.lines, q.hyphens, float64(q.widest)/1000, q.where, q.ragged)
		if q.inARow > 2 || q.atTheEnd > 0 {
			t.Errorf("%s: %d hyphens under one another, %d before the last line of a paragraph", name, q.inARow, q.atTheEnd)
		}
		if q.widest > 6*typeset.Point {
			t.Errorf("%s: %d points part the words %q", name, q.widest/typeset.Point, q.where)
		}
		if len(q.names) > 0 && d.Meta.Language != "de" {
			t.Errorf("%s: the names %q are divided", name, q.names)
		}
	}
	if lines["en"] < 500 || hyphens["en"]*100 > 8*lines["en"] {
		t.Errorf("%d of %d English lines end in a hyphen", hyphens["en"], lines["en"])
	}
	for language, n := range lines {
		if n > 100 && hyphens[language]*100 > 30*n {
			t.Errorf("%s: %d of %d lines end in a hyphen", language, hyphens[language], n)
		}
	}
}
