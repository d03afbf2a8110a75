package plain

import (
	"fmt"
	"strconv"
	"strings"

	"github.com/fad55d40/archive/convert/articles"
	"github.com/fad55d40/archive/convert/doc"
	"github.com/fad55d40/archive/convert/text"
)

// manyArticles is the code of a notice.
const manyArticles = "many-articles"

// mostStarts is how many articles a notice names by their lines.
const mostStarts = 12

// many tells of the articles of a text that was not parted.
func many(t *text.Text) []doc.Notice {
	decoded, err := text.Revert(t.String, t.Changes)
	if err != nil {
		return nil // others will tell
	}
	starts := articles.Find(decoded)
	if len(starts) == 0 {
		return nil
	}
	var lines []string
	for i, s := range starts {
		if i == mostStarts {
			lines = append(lines, "…")
			break
		}
		lines = append(lines, strconv.Itoa(s.Line))
	}
	return []doc.Notice{{Code: manyArticles, Line: starts[1].Line, Text: fmt.Sprintf("it holds %d articles, which begin on lines %s", len(starts), strings.Join(lines, ", "))}}
}
