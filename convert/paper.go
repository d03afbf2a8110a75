package convert

import (
	"strconv"
	"strings"

	"github.com/fad55d40/archive/convert/pdf"
)

// Papers are the values of Options.Paper that have a name, the usual one first. Others are
// a width and a height with their unit: "150x210mm", "6x9in", "432x648pt".
func Papers() []string { return []string{"a4", "letter", "a5", "legal"} }

// ValidPaper reports whether Options.Paper may have this value.
func ValidPaper(name string) bool {
	_, ok := paper(name)
	return ok
}

// The sides of a page, in thousandths of a point: what a line of some words needs, and
// what a PDF can have (ISO 32000-1, annex C).
const (
	shortestSide = 180_000
	longestSide  = 14_400_000
)

func paper(name string) (pdf.Paper, bool) {
	switch name {
	case "", "a4":
		return pdf.A4, true
	case "letter":
		return pdf.Letter, true
	case "a5":
		return pdf.A5, true
	case "legal":
		return pdf.Legal, true
	}
	for _, unit := range []struct {
		name   string
		points float64
	}{{"mm", 72 / 25.4}, {"cm", 72 / 2.54}, {"in", 72}, {"pt", 1}} {
		sides, ok := strings.CutSuffix(name, unit.name)
		width, height, two := strings.Cut(sides, "x")
		if !ok || !two {
			continue
		}
		p := pdf.Paper{Width: side(width, unit.points), Height: side(height, unit.points)}
		return p, p.Width > 0 && p.Height > 0
	}
	return pdf.Paper{}, false
}

// side is the length of a side in thousandths of a point; 0 for what is none.
func side(s string, points float64) int {
	if strings.Trim(s, "0123456789.") != "" {
		return 0
	}
	v, err := strconv.ParseFloat(s, 64)
	if err != nil || v > longestSide {
		return 0
	}
	n := int(float64(float64(v*points)*1000) + 0.5) // no fused step: the same on every machine
	if n < shortestSide || n > longestSide {
		return 0
	}
	return n
}
