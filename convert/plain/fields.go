package plain

import "github.com/fad55d40/archive/convert/doc"

// cleanFields takes out of fields what only the text itself keeps of its
// source: C1 controls, which stand where a charset was read wrongly, line ends
// that are none to most programs, and changes of direction. Evidence keeps the
// words as they are.
func cleanFields(d *doc.Document) {
	doc.MapTexts(d, func(form doc.Form, s string) string {
		if form != doc.Line {
			return s
		}
		return doc.Clean(s)
	})
	for i := range d.Evidence {
		d.Evidence[i].Value = doc.Clean(d.Evidence[i].Value)
	}
}
