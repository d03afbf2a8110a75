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
		c := Cell{From: from, To: from + len(cluster), Break: boundaries&uniseg.MaskLine != uniseg.LineDontBreak}
		switch cluster {
		case "\n", "\r\n", "\r":
			c.End = true
		default:
			c.Text, c.Width = shown(cluster, boundaries>>uniseg.ShiftWidth)
		}
		if !yield(c) {
			return
		}
	}
}

// most is how many characters of one cluster are shown. No writing has as many.
const most = 16

// shown makes a cluster fit for a terminal.
func shown(cluster string, width int) (string, int) {
	if len(cluster) == 1 && cluster[0] >= ' ' && cluster[0] < 0x7F {
		return cluster, 1
	}
	if cluster == "\t" {
		return "    ", 4
	}
	var b strings.Builder
	codes, letters := 0, 0
	for i, r := range cluster {
		if letters++; letters > most {
			break
		}
		if r == utf8.RuneError || !Visible(r) {
			code := code(cluster[i:])
			codes += len(code)
			b.WriteString(code)
			continue
		}
		if i == 0 && width == 0 {
			b.WriteRune('◌') // or the marks would sit on what stands before
			width = 1
		}
		b.WriteRune(r)
	}
	return b.String(), width + codes
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
