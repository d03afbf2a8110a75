package plain

import (
	"strings"

	"github.com/fad55d40/archive/convert/doc"
)

// cleanFields takes out of fields what only the text itself keeps of its
// source: C1 controls, which stand where a charset was read wrongly, line ends
// that are none to most programs, and changes of direction that would go on
// behind the field. Evidence keeps the words as they are.
func cleanFields(d *doc.Document) {
	doc.MapTexts(d, func(form doc.Form, s string) string {
		if form != doc.Line {
			return s
		}
		return cleanLine(s)
	})
	for i := range d.Evidence {
		d.Evidence[i].Value = cleanLine(d.Evidence[i].Value)
	}
}

func cleanLine(s string) string {
	if fault, _ := doc.Line.Fault(s); fault == "" {
		return s
	}
	return strings.TrimSpace(strings.Map(func(r rune) rune {
		if fault, _ := doc.Line.Fault(string(r)); fault != "" {
			return -1
		}
		return r
	}, s))
}
