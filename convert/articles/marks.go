package articles

import (
	"strconv"
	"strings"

	"github.com/fad55d40/archive/convert/letter"
)

// counted finds the lines with which LexisNexis and ProQuest count the articles
// of an export.
func (f *file) counted() []int {
	var at []int
	of := 0
	for i := range f.lines {
		n, all, ok := count(f.lines[i].text)
		if !ok || n != len(at)+1 || of > 0 && all != of {
			continue
		}
		at, of = append(at, i), all
	}
	return at
}

// count reads "1 of 3 DOCUMENTS", "Document 1 of 3".
func count(s string) (n, of int, ok bool) {
	if len(s) > 120 || !strings.Contains(s, "of") {
		return 0, 0, false
	}
	words := strings.Fields(s)
	switch {
	case len(words) == 4 && strings.HasPrefix(letter.ToLower(words[3]), "document"):
	case len(words) == 4 && strings.EqualFold(words[0], "document"):
		words = words[1:]
	default:
		return 0, 0, false
	}
	n, err1 := strconv.Atoi(words[0])
	of, err2 := strconv.Atoi(words[2])
	return n, of, err1 == nil && err2 == nil && words[1] == "of" && n > 0 && n <= of
}

// ends finds what begins behind the lines that close an article.
func (f *file) ends() []int {
	var ends []int
	for i := range f.lines {
		if isEnd(f.lines[i].text) {
			ends = append(ends, i)
		}
	}
	if len(ends) < 2 && !(len(ends) == 1 && f.fronted(ends[0]+1, len(f.lines))) {
		return nil
	}
	at := []int{f.behindCover(ends[0])}
	for k, e := range ends {
		last := k+1 == len(ends)
		if begin := f.next(e + 1); begin < len(f.lines) && (!last || f.fronted(begin, len(f.lines))) {
			at = append(at, begin)
		}
	}
	return at
}

// isEnd reads the lines with which Nexis Uni and Factiva close an article.
func isEnd(s string) bool {
	if s == "End of Document" {
		return true
	}
	number, ok := strings.CutPrefix(s, "Document ")
	return ok && len(number) >= 20 && strings.Trim(number, "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789") == "" && strings.ContainsAny(number, "0123456789")
}

// behindCover is where the first article of an export begins: behind the cover
// sheet that lists the articles, which names the first one.
func (f *file) behindCover(end int) int {
	listed := ""
	for i := 0; i < end; i++ {
		s := strings.TrimSpace(f.lines[i].text)
		if rest, ok := strings.CutPrefix(s, "1. "); ok && listed == "" {
			listed = strings.TrimSpace(rest)
		} else if listed != "" && s == listed {
			return i
		}
	}
	return f.next(0)
}

// coded finds the heads of Factiva, whose fields have a code alone on a line and
// the value, indented, below it.
func (f *file) coded() []int {
	var at []int
	for i := range f.lines {
		if f.lines[i].text != "HD" || f.blank(i+1) || f.lines[i+1].text[0] != ' ' {
			continue
		}
		begin := i
		for begin > 0 && !f.blank(begin-1) && !isRule(f.lines[begin-1].text) {
			begin--
		}
		at = append(at, begin)
	}
	return at
}

// mailbox finds the lines that part the messages of a mailbox.
func (f *file) mailbox() []int {
	var at []int
	for i := range f.lines {
		s := f.lines[i].text
		if !strings.HasPrefix(s, "From ") || !f.blank(i-1) || i+1 == len(f.lines) || !isStamp(s) {
			continue
		}
		if _, _, ok := keyOf(f.lines[i+1].text); ok {
			at = append(at, i)
		}
	}
	if len(at) > 0 && at[0] != f.first() {
		return nil
	}
	return at
}

// isStamp reports whether a line "From …" ends as those of mailboxes do: with
// a time of day and, perhaps before a zone, a year.
func isStamp(s string) bool {
	words := strings.Fields(s)
	clock, year := false, false
	for _, w := range words[min(2, len(words)):] {
		clock = clock || strings.Count(w, ":") > 0 && strings.Trim(w, "0123456789:") == ""
		year = year || len(w) == 4 && strings.Trim(w, "0123456789") == ""
	}
	return clock && year
}

// releases finds press releases that stand one behind the other.
func (f *file) releases() []int {
	var at []int
	for i := range f.lines {
		if s := f.lines[i].text; len(s) < 60 && s != "" && s[0]|0x20 == 'f' && strings.HasPrefix(strings.ToUpper(s), "FOR IMMEDIATE RELEASE") && f.opens(i) {
			at = append(at, i)
		}
	}
	return at
}
