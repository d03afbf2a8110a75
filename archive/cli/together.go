package cli

import (
	"fmt"
	"slices"
	"strings"

	"github.com/fad55d40/archive/archive/cells"
	"github.com/fad55d40/archive/convert/explain"
)

// groupOf is the part of the document that a field belongs to: an image, the
// structure of the text, or the document itself.
func groupOf(path string) string {
	var n int
	if _, err := fmt.Sscanf(path, "images[%d]", &n); err == nil {
		return fmt.Sprintf("Image %d", n+1)
	}
	if path == "blocks" || strings.HasPrefix(path, "blocks[") {
		return "Structure"
	}
	return ""
}

// alike is how many of the first fields were read by one rule in one place, so
// that one line explains them all.
func alike(fields []explain.Field) int {
	n := 1
	for n < len(fields) && groupOf(fields[n].Path) == groupOf(fields[0].Path) && together(fields[0], fields[n]) {
		n++
	}
	return n
}

func together(a, b explain.Field) bool {
	if len(a.Lost)+len(b.Lost) > 0 || len(a.Kept) != 1 || len(b.Kept) != 1 {
		return false
	}
	return samePlace(a.Kept[0], b.Kept[0])
}

func samePlace(x, y explain.Finding) bool {
	sameWords := x.Raw == y.Raw || x.Line > 0 && x.Field == y.Field && x.Value == y.Value // more of the line
	return sameWords && x.Layer == y.Layer && x.Rule == y.Rule && x.Line == y.Line && x.Confidence == y.Confidence && x.Why == y.Why
}

// byPlace puts findings together that were made in one place.
func byPlace(all []explain.Finding) [][]explain.Finding {
	var out [][]explain.Finding
	for _, f := range all {
		if n := len(out); n > 0 && samePlace(out[n-1][0], f) {
			out[n-1] = append(out[n-1], f)
		} else {
			out = append(out, []explain.Finding{f})
		}
	}
	return out
}

// marksOf gives the marks of each line of a passage: ~ for what was read, ^ for
// the values that stand there as such. One that is all of what was read says
// nothing when there are others.
func marksOf(found []explain.Finding) func(line int) []cells.Mark {
	return func(line int) []cells.Mark {
		var read, values []cells.Mark
		for _, f := range found {
			if line >= len(f.Passage) {
				continue
			}
			l := f.Passage[line]
			read = append(read, signs(l.Read, '~')...)
			if len(found) == 1 || !slices.Equal(l.Read, l.Value) {
				values = append(values, signs(l.Value, '^')...)
			}
		}
		return append(read, values...)
	}
}

func signs(spans []explain.Span, sign byte) []cells.Mark {
	var marks []cells.Mark
	for _, s := range spans {
		marks = append(marks, cells.Mark{From: s.From, To: s.To, Sign: sign})
	}
	return marks
}

// passageOf is the longest of the passages of findings of one place.
func passageOf(found []explain.Finding) []explain.Line {
	return slices.MaxFunc(found, func(a, b explain.Finding) int { return len(a.Passage) - len(b.Passage) }).Passage
}
