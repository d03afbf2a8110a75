package meta

import (
	"fmt"
	"strings"

	"github.com/fad55d40/archive/convert/doc"
)

// FrontMatter reads the block of metadata at the very start of archival text:
// YAML between "---" lines, TOML between "+++" lines, a pandoc title block of
// "%" lines, or a header of "Key: value" lines. bodyStart is the byte where the
// article begins. A block that cannot be read stays part of the text, with a
// notice. Line numbers of fields count from the start of the text.
func FrontMatter(text string) (fields []doc.Field, bodyStart int, notices []doc.Notice, ok bool) {
	switch {
	case strings.HasPrefix(text, "---\n"):
		return fenced(text, "---", parseFrontYAML)
	case strings.HasPrefix(text, "+++\n"):
		return fenced(text, "+++", parseTOML)
	case strings.HasPrefix(text, "%"):
		return titleBlock(text)
	}
	for _, read := range []func(string) ([]doc.Field, int, bool){export, proquest, gutenberg} {
		if fields, body, ok := read(text); ok {
			return fields, body, nil, true
		}
	}
	return header(text)
}

func fenced(text, fence string, parse func(string) ([]doc.Field, int, error)) ([]doc.Field, int, []doc.Notice, bool) {
	inner := text[len(fence)+1:]
	end, next := -1, 0
	for pos := 0; pos < len(inner) && pos < maxBlock; {
		stop := strings.IndexByte(inner[pos:], '\n')
		if stop < 0 {
			stop = len(inner) - pos
		}
		if l := inner[pos : pos+stop]; l == fence || fence == "---" && l == "..." {
			end, next = pos, min(len(inner), pos+stop+1)
			break
		}
		pos += stop + 1
	}
	if end < 0 {
		return nil, 0, nil, false // a scene break at the top, perhaps
	}
	fields, line, err := parse(inner[:end])
	if err != nil {
		return nil, 0, []doc.Notice{{
			Code: "front-matter-unreadable", Line: line + 1,
			Text: fmt.Sprintf("the front matter cannot be read and was kept as text: %s", err),
		}}, false
	}
	if len(fields) == 0 {
		return nil, 0, nil, false
	}
	for i := range fields {
		if fields[i].Line > 0 {
			fields[i].Line++ // the fence
		}
	}
	return fields, skipBlank(text, len(fence)+1+next), nil, true
}

func skipBlank(text string, pos int) int {
	for pos < len(text) && text[pos] == '\n' {
		pos++
	}
	return pos
}

// titleBlock reads pandoc's title block: title, authors, date, a "%" line
// each; lines that begin with a space go on with the one before. A bare "%"
// holds an empty place.
func titleBlock(text string) ([]doc.Field, int, []doc.Notice, bool) {
	keys := []string{"title", "author", "date"}
	var fields []doc.Field
	pos, number := 0, 0
	for i := -1; pos < len(text); {
		end := strings.IndexByte(text[pos:], '\n')
		if end < 0 {
			end = len(text) - pos
		}
		l := text[pos : pos+end]
		number++
		switch {
		case strings.HasPrefix(l, "%"):
			if i++; i >= len(keys) {
				return nil, 0, nil, false
			}
			if v := strings.TrimSpace(l[1:]); v != "" {
				fields = append(fields, doc.Field{Key: keys[i], Values: []string{v}, Line: number})
			}
		case strings.HasPrefix(l, " ") && i >= 0 && len(fields) > 0:
			last := &fields[len(fields)-1]
			last.Values[0] += " " + strings.TrimSpace(l)
		case len(fields) == 0:
			return nil, 0, nil, false
		default:
			return fields, skipBlank(text, pos), nil, true
		}
		pos += end + 1
	}
	return nil, 0, nil, false
}
