package detect

import (
	"strings"

	"github.com/fad55d40/archive/convert/doc"
)

// table reads a chunk as columns: at least two lines, all but rules under
// headings parted by tabs, or by three spaces and more. Nothing in it may move.
func table(c chunk) (doc.Preformatted, bool) {
	if len(c.lines) < 2 {
		return doc.Preformatted{}, false
	}
	rows, piped, bullets := 0, 0, 0
	for i := range c.lines {
		l := &c.lines[i]
		if isItem(l) && strings.Count(l.cells, "\t") == 1 {
			bullets++
		}
		if strings.Count(l.text, "|") > 1 && (l.text[0] == '|' || strings.HasSuffix(l.text, "|")) {
			piped++
			continue
		}
		switch {
		case strings.Contains(l.cells, "\t"), strings.Contains(l.cells, "   "):
			rows++
		case strings.Trim(l.text, "-=+| ") != "":
			return doc.Preformatted{}, false
		}
	}
	if rows+piped < 2 || bullets == len(c.lines) || turns(c) {
		return doc.Preformatted{}, false
	}
	return kept(c), true
}
