// Package cells lays text out in the cells of a terminal: how wide it is, where
// lines can break, what stands under what. Text is taken by grapheme clusters
// (Unicode UAX #29), breaks are those of UAX #14, and widths those of East Asian
// Width (UAX #11): two cells for wide letters, none for combining marks.
//
// What comes out never drives a terminal: characters that cannot be seen are
// replaced by their code, \x1b or \u202e. Nothing here knows of colours.
package cells

import (
	"fmt"
	"strings"
	"unicode"
	"unicode/utf8"

	"github.com/rivo/uniseg"
)

// Cell is what a terminal shows for one grapheme cluster.
type Cell struct {
	Text     string // as it may be printed
	Width    int    // in columns
	From, To int    // bytes of the text it stands for
	Break    bool   // a line may end behind it
	End      bool   // a line ends behind it, and Text is empty
}

func (c Cell) blank() bool { return strings.TrimSpace(c.Text) == "" }

// Each calls yield for the cells of a text in order until it returns false.
func Each(s string, yield func(Cell) bool) {
	state := -1
	for rest := s; rest != ""; {
		var cluster string
		var boundaries int
		from := len(s) - len(rest)
		cluster, rest, boundaries, state = uniseg.StepString(rest, state)
		for _, c := range shown(cluster) {
			c.From, c.To = c.From+from, c.To+from
			c.Break = c.Break || c.To == from+len(cluster) && boundaries&uniseg.MaskLine != uniseg.LineDontBreak
			if !yield(c) {
				return
			}
		}
	}
}

// most is how many characters of one cluster are shown. No writing has as many.
const most = 16

// shown makes a cluster fit for a terminal: one cell, and one for each
// character of it that may not be shown.
func shown(cluster string) []Cell {
	switch cluster {
	case "\n", "\r\n", "\r":
		return []Cell{{To: len(cluster), End: true, Break: true}}
	case "\t":
		return []Cell{{Text: "    ", Width: 4, To: 1}}
	}
	if len(cluster) == 1 && cluster[0] >= ' ' && cluster[0] < 0x7F {
		return []Cell{{Text: cluster, Width: 1, To: 1}}
	}
	var out []Cell
	from, n := 0, 0
	for i, r := range cluster {
		if n++; n > most {
			out = append(out, cell(cluster, from, i))
			last := &out[len(out)-1]
			last.Text, last.Width, last.To = last.Text+"…", last.Width+1, len(cluster)
			return out
		}
		if r != utf8.RuneError && Visible(r) {
			continue
		}
		if i > from {
			out = append(out, cell(cluster, from, i))
		}
		_, size := utf8.DecodeRuneInString(cluster[i:])
		code := code(cluster[i:])
		out = append(out, Cell{Text: code, Width: len(code), From: i, To: i + size, Break: true})
		from = i + size
	}
	if from < len(cluster) {
		out = append(out, cell(cluster, from, len(cluster)))
	}
	return out
}

// cell is a part of a cluster that may be shown as it is.
func cell(cluster string, from, to int) Cell {
	c := Cell{Text: cluster[from:to], From: from, To: to}
	if c.Width = uniseg.StringWidth(c.Text); c.Width == 0 {
		c.Text, c.Width = "◌"+c.Text, 1 // or its marks would sit on what stands before
	}
	return c
}

// code is how a character that cannot be shown is written.
func code(s string) string {
	switch r, size := utf8.DecodeRuneInString(s); {
	case r == utf8.RuneError && size == 1 || r < 0x80:
		return fmt.Sprintf(`\x%02x`, s[0])
	case r < 0x10000:
		return fmt.Sprintf(`\u%04x`, r)
	default:
		return fmt.Sprintf(`\U%08x`, r)
	}
}

// Visible reports whether a terminal may be given a character as it is:
// letters, marks, signs, spaces, and the joiners that scripts and emoji need.
func Visible(r rune) bool {
	return unicode.IsPrint(r) || unicode.Is(unicode.Zs, r) || r == '\u200c' || r == '\u200d'
}

// Width is the number of columns that a text takes when it is shown on one line.
func Width(s string) int {
	n := 0
	Each(s, func(c Cell) bool { n += c.Width; return true })
	return n
}

// Show is a text as it may be printed on one line. A line end becomes a space.
func Show(s string) string {
	var b strings.Builder
	Each(s, func(c Cell) bool {
		if b.WriteString(c.Text); c.End {
			b.WriteByte(' ')
		}
		return true
	})
	return b.String()
}

// RightToLeft reports whether a text holds letters that are written from the
// right. Terminals differ in where they show these.
func RightToLeft(s string) bool {
	return strings.ContainsFunc(s, func(r rune) bool {
		return r >= 0x590 && unicode.In(r, unicode.Hebrew, unicode.Arabic, unicode.Syriac, unicode.Thaana, unicode.Nko, unicode.Adlam, unicode.Samaritan, unicode.Mandaic)
	})
}
