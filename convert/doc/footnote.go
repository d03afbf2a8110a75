package doc

import (
	"iter"
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
// each note's is the first one before it that no other note has taken, so that chapters
// may begin to count anew. A note whose mark stands in no paragraph has none.
func References(d *Document) (out []Reference) {
	wanted := make(map[string]bool)
	for _, b := range d.Blocks {
		if n, ok := b.(Note); ok && n.Role == NoteFootnote {
			wanted[NoteMark(n.Text)] = true
		}
	}
	delete(wanted, "")
	if len(wanted) == 0 {
		return nil
	}
	waiting := make(map[string]Reference)
	for i, b := range d.Blocks {
		switch b := b.(type) {
		case Paragraph:
			for start, mark := range marksIn(b.Text) {
				if _, ok := waiting[mark]; !ok && wanted[mark] {
					waiting[mark] = Reference{Block: i, Start: start, End: start + len(mark)}
				}
			}
		case Note:
			mark := NoteMark(b.Text)
			if r, ok := waiting[mark]; ok && b.Role == NoteFootnote {
				r.Note = i
				out = append(out, r)
				delete(waiting, mark)
			}
		}
	}
	return out
}

const noteMarks = "¹²³⁴⁵⁶⁷⁸⁹⁰*†‡"

// longestMark bounds a mark, in bytes, but for its last character.
const longestMark = 8

// NoteMark is the mark with which a footnote begins, "[1]", "¹", "*" or "†"; empty when it
// begins with none of these.
func NoteMark(text string) string {
	if strings.HasPrefix(text, "[") {
		return bracketed(text)
	}
	n := 0
	for n < len(text) {
		r, size := utf8.DecodeRuneInString(text[n:])
		if !strings.ContainsRune(noteMarks, r) || n > longestMark {
			break
		}
		n += size
	}
	return text[:n]
}

// bracketed is the number in brackets with which a text begins; empty when it does not.
func bracketed(text string) string {
	n := strings.IndexByte(text[:min(len(text), 6)], ']')
	if n < 2 || strings.Trim(text[1:n], "0123456789") != "" {
		return ""
	}
	return text[:n+1]
}

// marksIn yields what may be the mark of a note in a text, with where it begins: behind
// something, and not within or before a word.
func marksIn(text string) iter.Seq2[int, string] {
	return func(yield func(int, string) bool) {
		for at := 0; ; {
			i := strings.IndexAny(text[at:], "["+noteMarks)
			if i < 0 {
				return
			}
			at += i
			mark := bracketed(text[at:])
			alone := at > 0
			if text[at] != '[' {
				rest := strings.TrimLeft(text[at:], noteMarks)
				mark = text[at : len(text)-len(rest)]
				before, _ := utf8.DecodeLastRuneInString(text[:at])
				after, _ := utf8.DecodeRuneInString(rest)
				alone = alone && !unicode.IsSpace(before) && !unicode.IsLetter(after)
			}
			if alone && mark != "" && !yield(at, mark) {
				return
			}
			at += max(1, len(mark))
		}
	}
}
