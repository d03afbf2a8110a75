package typeset_test

import (
	"maps"
	"os"
	"path/filepath"
	"slices"
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

// corpus are texts of many kinds and languages: the tree's own, and those of a shared folder
// where there is one.
func corpus(t *testing.T) []string {
	t.Helper()
	var files []string
	for _, pattern := range []string{"testdata/*.txt", "../../seeds/*.txt", "../../testdata/labelled/*/*.txt", "../../../shared/labelled/*.txt", "../../../shared/specimens/setting/*.txt", "../../../shared/specimens/udhr/*.txt"} {
		found, err := filepath.Glob(pattern)
		if err != nil {
			t.Fatal(err)
		}
		files = append(files, found...)
	}
	return files
}

// tally is what was counted of the texts of one language.
type tally struct {
	lines, hyphens, ragged int
	widest                 typeset.Unit
	page                   pageQuality
}

// TestTextsAreSetAsAGoodPrinterSetsThem counts, on texts of many kinds, what is seen
// first on a page that is set badly. With -v it prints what it counted, by language.
func TestTextsAreSetAsAGoodPrinterSetsThem(t *testing.T) {
	counted := make(map[string]*tally)
	for _, file := range corpus(t) {
		d := readText(t, file)
		if d == nil {
			continue
		}
		b := set(d)
		q, p := qualityOf(b), pageQualityOf(b)
		name := filepath.Base(file)
		sum := counted[d.Meta.Language]
		if sum == nil {
			sum = new(tally)
			counted[d.Meta.Language] = sum
		}
		sum.lines, sum.hyphens, sum.ragged, sum.widest = sum.lines+q.lines, sum.hyphens+q.hyphens, sum.ragged+q.ragged, max(sum.widest, q.widest)
		sum.page.add(p)
		syllabic := slices.Contains([]string{"kn", "ml", "si", "ta", "te"}, d.Meta.Language) // then better than ragged lines
		if q.inARow > 2 || q.atTheEnd > 0 && !syllabic {
			t.Errorf("%s: %d hyphens under one another, %d before the last line of a paragraph", name, q.inARow, q.atTheEnd)
		}
		if q.widest > 6*typeset.Point && (!syllabic || q.widest > 8*typeset.Point) {
			t.Errorf("%s: %d points part the words %q", name, q.widest/typeset.Point, q.where)
		}
		if len(q.names) > 0 && d.Meta.Language != "de" {
			t.Errorf("%s: the names %q are divided", name, q.names)
		}
		if p.lone > 0 {
			t.Errorf("%s: %d lines are a short word", name, p.lone)
		}
		if p.widows+p.orphans+p.headings+p.colophon > 0 {
			t.Errorf("%s: of %d pages, %d begin with the last line of a paragraph, %d end with the first one, %d with a heading, %d are nothing but the colophon", name, p.pages, p.widows, p.orphans, p.headings, p.colophon)
		}
	}
	t.Logf("%-8s %6s %9s %7s %7s %6s %6s %6s %8s", "language", "lines", "hyphens", "widest", "ragged", "lone", "short", "pages", "off grid")
	for _, language := range slices.Sorted(maps.Keys(counted)) {
		c := counted[language]
		t.Logf("%-8s %6d %7.1f %% %4.1f pt %7d %6d %6d %6d %6.1f %%", language, c.lines, percent(c.hyphens, c.lines), float64(c.widest)/1000, c.ragged, c.page.lone, c.page.short, c.page.pages, percent(c.page.strayed, c.page.prose))
		if c.lines > 100 && percent(c.hyphens, c.lines) > 30 && language != "ml" && language != "ta" || percent(c.hyphens, c.lines) > 40 {
			t.Errorf("%s: %d of %d lines end in a hyphen", language, c.hyphens, c.lines)
		}
		if c.lines > 100 && percent(c.page.short, c.lines) > 2 {
			t.Errorf("%s: %d of %d lines are one or two letters", language, c.page.short, c.lines)
		}
		if c.lines > 100 && percent(c.page.strayed, c.page.prose) > 10 { // turns of speech, and prose behind them
			t.Errorf("%s: %d of %d lines of prose are off the grid", language, c.page.strayed, c.page.prose)
		}
	}
	if c := counted["en"]; c == nil || c.lines < 500 || percent(c.hyphens, c.lines) > 8 {
		t.Errorf("of English: %+v", c)
	}
}

func percent(n, of int) float64 { return 100 * float64(n) / float64(max(1, of)) }
