package meta

import (
	"strings"
	"unicode"
	"unicode/utf8"

	"github.com/fad55d40/archive/convert/doc"
)

// maxHeader bounds the lines of a header.
const maxHeader = 100

// header reads "Key: value" lines up to the first blank one, as mail has them
// (RFC 5322, section 2.2): a line that begins with white space goes on with the
// one before. At least two of the keys must be known, half of all must be, and
// one must be the title or its like: an article may open with a colon in its
// headline.
func header(text string) ([]doc.Field, int, []doc.Notice, bool) {
	var fields []doc.Field
	known, titled, mail := 0, false, 0
	pos, number := 0, 0
	if stamp, rest, ok := strings.Cut(text, "\n"); ok && strings.HasPrefix(stamp, "From ") && strings.Contains(stamp, "@") { // the line that parts a mailbox (RFC 4155)
		if _, _, keyed := cutKey(rest[:max(0, strings.IndexByte(rest, '\n'))]); keyed {
			pos, number = len(stamp)+1, 1
		}
	}
	for pos < len(text) && number < maxHeader {
		end := strings.IndexByte(text[pos:], '\n')
		if end < 0 {
			end = len(text) - pos
		}
		l := text[pos : pos+end]
		number++
		if l == "" || len(fields) > 1 && strings.Trim(l, "-=") == "" {
			if l != "" {
				pos = min(len(text), pos+end+1)
			}
			break
		}
		if rest := strings.TrimLeft(l, " \t"); rest != l && len(fields) > 0 {
			last := &fields[len(fields)-1]
			last.Values[0] = strings.TrimSpace(last.Values[0] + " " + rest)
			pos += end + 1
			continue
		}
		key, value, ok := cutKey(l)
		if !ok {
			return nil, 0, nil, false
		}
		name := canonical(key)
		if name != "" {
			known++
			titled = titled || name == "title" || name == "subtitle" || name == "author"
		}
		if name == "" && mailKey(key) {
			mail++
		}
		fields = append(fields, doc.Field{Key: key, Values: []string{value}, Line: number})
		pos += end + 1
	}
	if known < 2 || !titled || known*2 < len(fields)-mail || !hasTitle(fields) && known < 3 {
		return nil, 0, nil, false
	}
	return fields, skipBlank(text, min(pos, len(text))), nil, true
}

// mailKey reports the keys of mail that stand for no field (RFC 5322, section
// 3.6; RFC 2045).
func mailKey(key string) bool {
	switch key = strings.ToLower(key); key {
	case "an", "kopie", "à", "para", "aan", "till", "til", "do", "komu", "кому", "kime", "kimə", "a", "收件人", "宛先", "받는사람", "to", "cc", "bcc", "reply-to", "sender", "message-id", "in-reply-to", "references", "received", "return-path", "delivered-to", "mime-version", "content-type", "content-transfer-encoding", "user-agent", "organization", "newsgroups", "path", "lines", "list-id", "precedence", "importance":
		return true
	}
	return strings.HasPrefix(key, "x-")
}

func hasTitle(fields []doc.Field) bool { return Title(fields) != "" }

// Title is the title that fields state, in whatever language; empty for none.
func Title(fields []doc.Field) string {
	for _, f := range fields {
		if canonical(f.Key) == "title" {
			return strings.Join(f.Values, " ")
		}
	}
	return ""
}

// cutKey parts a line of a header at its colon. A key is up to five words
// without marks of prose; the colon may be that of French, with a space before
// it, or that of Chinese.
func cutKey(l string) (key, value string, ok bool) {
	if org, ok := strings.CutPrefix(l, "#+"); ok { // as Org writes keywords
		l = org
	}
	key, value, ok = strings.Cut(l, ":")
	if wide, after, found := strings.Cut(l, "："); found && len(wide) < len(key) {
		key, value, ok = wide, after, true
	}
	if !ok || strings.TrimLeft(key, " \t\u00a0") != key {
		return "", "", false
	}
	key = strings.TrimRight(key, " \t\u00a0\u202f")
	first, _ := utf8.DecodeRuneInString(key)
	switch {
	case key == "" || utf8.RuneCountInString(key) > 40 || len(strings.Fields(key)) > 5:
		return "", "", false
	case strings.ContainsAny(key, ".,;!?\"“”«»()[]") || !unicode.IsLetter(first):
		return "", "", false
	case strings.HasPrefix(value, "//"):
		return "", "", false // an address
	}
	return key, strings.TrimSpace(value), true
}
