package sniff

import (
	"regexp"
	"strings"
	"sync"
)

// A mark is something that Markdown writes (CommonMark 0.31.2) and prose does
// not; how much it says is its weight. Headings of hashes say little alone:
// readers of plain text know them as well. So do lists and quotations, which
// are no marks at all.
type mark struct {
	hint    string // stands in all of them
	form    func() *regexp.Regexp
	weight  int // of the first one
	another int // of a second one
}

var marks = []mark{
	{"](", form(`\[[^\[\]\n]+\]\([^\s()]*[/#.@][^\s()]*( "[^"\n]*")?\)`), 2, 1},
	{"![", form(`!\[[^\[\]\n]*\]\([^\s()]+( "[^"\n]*")?\)`), 2, 1},
	{"]: ", form(`(?m)^ {0,3}\[[^\[\]\n^]+\]: <?(https?:|mailto:|/)\S+`), 2, 0},
	{"```", form("(?m)^```[a-z0-9+-]*\\n(?s:.*?)^```$"), 2, 1},
	{"**", form(`(?m)(^|[\s("“])\*\*[^\s*][^*\n]*[^\s*]\*\*($|[\s.,;:!?)"”])`), 1, 0},
	{"`", form("(?m)(^|[\\s(])`[^`\\s][^`\\n]*`($|[\\s.,;:!?)])"), 1, 0},
	{"# ", form(`(?m)^#{1,6} \S`), 1, 0},
	{"|-", form(`(?m)^\|[^\n]*\|\n\|[-:| ]+\|$`), 2, 0},
}

// form is a form that is compiled when a text has its hint: few have.
func form(expr string) func() *regexp.Regexp {
	return sync.OnceValue(func() *regexp.Regexp { return regexp.MustCompile(expr) })
}

// enough is the weight of marks that makes Markdown of a text.
const enough = 3

// markdownMarks is the offset of the first mark of a text that is Markdown; -1
// for others.
func markdownMarks(s string) int {
	first, weight := -1, 0
	for i := range marks {
		m := &marks[i]
		if !strings.Contains(s, m.hint) {
			continue
		}
		n := 1
		if m.another > 0 {
			n = 2
		}
		found := m.form().FindAllStringIndex(s, n)
		if len(found) == 0 {
			continue
		}
		if weight += m.weight + m.another*(len(found)-1); first < 0 || found[0][0] < first {
			first = found[0][0]
		}
	}
	if weight < enough {
		return -1
	}
	return first
}
