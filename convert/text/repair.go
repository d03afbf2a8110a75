package text

import (
	"fmt"
	"html"
	"strings"
	"unicode"
	"unicode/utf8"

	"github.com/fad55d40/archive/convert/doc"
)

// repair finds what was decoded wrongly before the file was saved: mojibake,
// C1 controls, character references of HTML. It reports them with the text
// that they should be, and mends them only when asked to, since a text may
// well be about them. What is mended stands in the log and needs no notice.
func repair(s string, mend bool, found *findings) (string, []doc.Change) {
	out, log := repairLines(s, mend, found)
	if mend {
		mended, more := repairC1(out)
		log = chain(s, log, more)
		out = mended
	}
	mended, more := repairEntities(out, mend, found)
	return mended, chain(s, log, more)
}

// repairLines mends mojibake line by line: a line is mended whole or not at
// all. Only lines with a suspicious pair of characters are tried.
func repairLines(s string, mend bool, found *findings) (string, []doc.Change) {
	e := editor{in: s}
	lines := lineCounter{text: s}
	for i := 0; i < len(s); {
		at := nextSuspicion(s, i)
		if at < 0 {
			break
		}
		start := strings.LastIndexAny(s[i:at], "\r\n") + 1 + i
		end := len(s)
		if n := strings.IndexAny(s[at:], "\r\n"); n >= 0 {
			end = at + n
		}
		line := s[start:end]
		if mended, ok := unscramble(line); ok {
			if mend {
				from, to, middle := difference(line, mended)
				e.replace(ruleMojibake, start+from, start+to, middle)
			} else {
				found.addText("mojibake", lines.at(start), fmt.Sprintf("the line looks like UTF-8 read as another charset; with --fix-encoding it would begin %q", glimpse(mended)))
			}
		}
		i = end
	}
	return e.text(), e.changes
}

// glimpse is the beginning of a line, for messages.
func glimpse(line string) string {
	n := 0
	for i := range line {
		if n++; n > 60 {
			return line[:i] + "…"
		}
	}
	return line
}

func repairC1(s string) (string, []doc.Change) {
	e := editor{in: s}
	for i := 0; i < len(s); {
		n := strings.IndexByte(s[i:], 0xC2)
		if n < 0 {
			break
		}
		i += n
		if r := rune(s[i+1]); r < 0xA0 && r != 0x85 && fromC1(r) != 0 {
			e.replace(ruleC1, i, i+2, string(fromC1(r)))
		}
		i += 2
	}
	if len(e.changes) == 0 {
		return s, nil // U+0085 alone is a line end
	}
	out := e.text()
	ellipses := editor{in: out}
	for i := 0; ; {
		n := strings.Index(out[i:], "\u0085")
		if n < 0 {
			break
		}
		ellipses.replace(ruleC1, i+n, i+n+2, "…")
		i += n + 2
	}
	return ellipses.text(), chain(s, e.changes, ellipses.changes)
}

// repairEntities looks for complete character references. In a text that holds
// "<" they may well be markup, so there they are only reported.
func repairEntities(s string, mend bool, found *findings) (string, []doc.Change) {
	e := editor{in: s}
	lines := lineCounter{text: s}
	remark := ", which --fix-encoding puts in its place"
	if strings.Contains(s, "<") {
		mend, remark = false, ", left alone since the text holds \"<\" and may be markup"
	}
	for i := 0; ; {
		n := strings.IndexByte(s[i:], '&')
		if n < 0 {
			break
		}
		i += n
		end := referenceEnd(s, i)
		if end == 0 {
			i++
			continue
		}
		if r := html.UnescapeString(s[i:end]); r != s[i:end] && isPrinted(r) {
			if mend {
				e.replace(ruleEntity, i, end, r)
			} else {
				found.addText("html-entity", lines.at(i), fmt.Sprintf("%q is a character reference of HTML for %q%s", s[i:end], r, remark))
			}
		}
		i = end
	}
	return e.text(), e.changes
}

func isPrinted(s string) bool {
	for _, r := range s {
		if r == utf8.RuneError || !unicode.IsGraphic(r) && r != '\u00ad' {
			return false
		}
	}
	return true
}

// longestReference is that of HTML, &CounterClockwiseContourIntegral;.
const longestReference = 33

// referenceEnd is the end of what looks like a character reference at i, or 0.
func referenceEnd(s string, i int) int {
	for j := i + 1; j < len(s) && j < i+longestReference; j++ {
		b := s[j]
		switch {
		case b == ';' && j > i+2:
			return j + 1
		case b == '#' && j == i+1:
		case b >= utf8.RuneSelf || !unicode.IsLetter(rune(b)) && !unicode.IsDigit(rune(b)):
			return 0
		}
	}
	return 0
}
