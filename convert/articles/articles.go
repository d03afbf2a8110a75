// Package articles tells where the articles of one file begin, and parts such a
// file: an export of a database, a digest of mail, a mailbox, a collection of
// interviews, pages parted by form feeds. It looks for what such files put
// between their articles, never for a headline alone: a text that is parted by
// mistake is worse than one that is not.
package articles

import (
	"slices"
	"strings"

	"github.com/fad55d40/archive/convert/doc"
	"github.com/fad55d40/archive/convert/letter"
)

// Start is the first line of an article.
type Start struct {
	Line int    // from 1, as editors count: LF, CRLF and CR end lines
	At   int    // byte of the decoded text
	Rule string // which kind of file told
}

// Find returns the starts of the articles of a decoded text, in order; nil when
// it is one article. What stands before the first is no article, and what
// stands behind the last belongs to it.
func Find(decoded string) []Start {
	f := &file{text: decoded}
	f.part()
	for _, r := range rules() {
		at := r.find(f)
		slices.Sort(at)
		if at = slices.Compact(at); len(at) > 1 { // two marks may stand in one head
			starts := make([]Start, len(at))
			for i, n := range at {
				starts[i] = Start{Line: n + 1, At: f.lines[n].at, Rule: r.name}
			}
			return starts
		}
	}
	return nil
}

// rule is one kind of file: it returns the lines, from 0, on which articles begin.
type rule struct {
	name    string
	meaning string
	find    func(*file) []int
}

// rules are tried in turn, the surest first.
func rules() []rule {
	return []rule{
		{"documents-counted", "lines such as “1 of 3 DOCUMENTS” or “Document 1 of 3” that count up", (*file).counted},
		{"document-ends", "lines “End of Document”, or “Document” with the number of an article in a database", (*file).ends},
		{"coded-heads", "heads of fields with codes of two letters, HD among them", (*file).coded},
		{"mailbox", "lines that begin with “From ” and have a header of mail under them (RFC 4155)", (*file).mailbox},
		{"header-blocks", "headers of “Key: value” lines, the first of them at the head of the file", (*file).headers},
		{"front-matter-blocks", "blocks of metadata between lines of ---, the first of them at the head of the file", (*file).fences},
		{"releases", "lines “FOR IMMEDIATE RELEASE”", (*file).releases},
		{"interviews", "lines such as “Interview with …” with a date or an interviewer under them", (*file).interviews},
		{"form-feeds", "form feeds, behind each of which a headline with a date or a byline stands", (*file).formFeeds},
		{"separators", "lines of one sign, behind each of which a headline with a date or a byline stands", (*file).separators},
	}
}

// Rules documents the kinds of file that are known.
func Rules() []doc.RuleKind {
	var out []doc.RuleKind
	for _, r := range rules() {
		out = append(out, doc.RuleKind{Rule: r.name, Meaning: r.meaning})
	}
	return out
}

// line is one line of the file, without its end.
type line struct {
	at   int // byte on which it begins
	text string
	feed bool // a form feed stands before it
}

// file is a decoded text in lines.
type file struct {
	text  string
	lines []line
}

// part finds the lines. A form feed before a line is no part of it, but the
// line begins with it.
func (f *file) part() {
	s := f.text
	f.lines = make([]line, 0, strings.Count(s, "\n")+1)
	unix := strings.IndexByte(s, '\r') < 0
	for at := 0; at < len(s); {
		end, next := strings.IndexByte(s[at:], '\n'), 0
		if !unix {
			end = strings.IndexAny(s[at:], "\r\n")
		}
		switch {
		case end < 0:
			end, next = len(s), len(s)
		default:
			end += at
			if next = end + 1; s[end] == '\r' && next < len(s) && s[next] == '\n' {
				next++
			}
		}
		l := s[at:end]
		bare := strings.TrimLeft(l, "\f\ufeff")
		f.lines = append(f.lines, line{at: at, text: strings.TrimRight(bare, " \t"), feed: strings.Contains(l[:len(l)-len(bare)], "\f")})
		at = next
	}
}

// blank reports whether line i is empty, or not there.
func (f *file) blank(i int) bool { return i < 0 || i >= len(f.lines) || f.lines[i].text == "" }

// opens reports whether line i stands at the head of the file, or has an empty
// line, a form feed or a line of one sign above it.
func (f *file) opens(i int) bool {
	return f.blank(i-1) || f.lines[i].feed || isRule(f.lines[i-1].text)
}

// next is the first line from i on that is not empty; the number of lines when
// there is none.
func (f *file) next(i int) int {
	for i < len(f.lines) && f.lines[i].text == "" {
		i++
	}
	return i
}

// first is the first line with words.
func (f *file) first() int {
	i := f.next(0)
	for i < len(f.lines) && isRule(f.lines[i].text) {
		i = f.next(i + 1)
	}
	return i
}

// isRule reports whether a line is drawn: ten or more of one sign.
func isRule(s string) bool {
	if s = letter.TrimSpace(s); len(s) < 10 || strings.IndexByte("-=_*#~+", s[0]) < 0 {
		return false
	}
	return strings.Trim(s, s[:1]) == ""
}

func hasWords(s string) bool {
	return strings.ContainsFunc(s, func(r rune) bool { return letter.Is(r) || letter.IsDigit(r) })
}
