package colophon

import "strconv"

// kind is a kind of change, as people tell them apart.
type kind uint8

const (
	noKind kind = iota
	lineEnds
	blankLines
	spaces
	composed
	invisible
	mended
	kinds
)

// kindOf is the kind of an operation of normalization (text.Rules).
func kindOf(rule string) kind {
	switch rule {
	case "line-end", "final-newline":
		return lineEnds
	case "blank-lines":
		return blankLines
	case "trailing-space", "inner-spaces", "nbsp-to-space":
		return spaces
	case "nfc":
		return composed
	case "bom", "control", "zero-width", "soft-hyphen", "direction":
		return invisible
	case "mojibake", "c1-control", "html-entity":
		return mended
	}
	return noKind
}

// changes tells how often what was changed in the text, in words for people.
func (m *maker) changes() string {
	var counts [kinds]int
	for i := range m.doc.Changes {
		counts[kindOf(m.doc.Changes[i].Rule)]++
	}
	names := [kinds]string{
		lineEnds: m.details.LineEnds, blankLines: m.details.BlankLines, spaces: m.details.Spaces,
		composed: m.details.Composed, invisible: m.details.Invisible, mended: m.details.Mended,
	}
	said := ""
	for k := lineEnds; k < kinds; k++ {
		if counts[k] == 0 {
			continue
		}
		if said != "" {
			said += between
		}
		said += names[k] + " (" + strconv.Itoa(counts[k]) + ")"
	}
	if said == "" {
		return m.details.Nothing
	}
	return said
}
