package doc

import (
	"strings"
	"unicode"
	"unicode/utf8"
)

// Reference is a mark in a paragraph that leads to a footnote.
type Reference struct {
	Block, Note int // indexes of blocks: the paragraph, the footnote
	Start, End  int // bytes of the paragraph's text
}

// References finds the marks of a document's footnotes, in the order of the footnotes:
// each note's is the first one before it. A note whose mark stands in no paragraph has
// none.
func References(d *Document) (out []Reference) {
	for i, b := range d.Blocks {
		n, ok := b.(Note)
		if !ok || n.Role != NoteFootnote {
			continue
		}
		mark := NoteMark(n.Text)
		if mark == "" {
			continue
		}
		for k, before := range d.Blocks[:i] {
			p, ok := before.(Paragraph)
			if !ok {
				continue
			}
			if at := marked(p.Text, mark); at >= 0 {
				out = append(out, Reference{Block: k, Note: i, Start: at, End: at + len(mark)})
				break
			}
		}
	}
	return out
}

const noteMarks = "¹²³⁴⁵⁶⁷⁸⁹⁰*†‡"

// NoteMark is the mark with which a footnote begins, "[1]", "¹", "*" or "†"; empty when it
// begins with none of these.
func NoteMark(text string) string {
	if rest, ok := strings.CutPrefix(text, "["); ok {
		if n := strings.IndexByte(rest, ']'); n > 0 && n < 5 && strings.Trim(rest[:n], "0123456789") == "" {
			return text[:n+2]
		}
		return ""
	}
	n := 0
	for n < len(text) {
		r, size := utf8.DecodeRuneInString(text[n:])
		if !strings.ContainsRune(noteMarks, r) || n > 8 {
			break
		}
		n += size
	}
	return text[:n]
}

// marked is where a mark stands in a text, behind a word; -1 when it does not.
func marked(text, mark string) int {
	for from := 0; ; {
		at := strings.Index(text[from:], mark)
		if at < 0 {
			return -1
		}
		at += from
		before, _ := utf8.DecodeLastRuneInString(text[:at])
		after, _ := utf8.DecodeRuneInString(text[at+len(mark):])
		if at > 0 && (mark[0] == '[' || !unicode.IsSpace(before) && !strings.ContainsRune(noteMarks, before) && !strings.ContainsRune(noteMarks, after) && !unicode.IsLetter(after)) {
			return at
		}
		from = at + len(mark)
	}
}
