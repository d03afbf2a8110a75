package detect

import (
	"strings"
	"unicode/utf8"

	"github.com/fad55d40/archive/convert/byline"
	"github.com/fad55d40/archive/convert/doc"
	"github.com/fad55d40/archive/convert/rights"
)

// sentences counts the sentences of s, roughly: stops before a capital.
func sentences(s string) int {
	n := 1
	words := strings.Fields(s)
	for i, w := range words {
		if i+1 < len(words) && byline.EndsSentence(w) && utf8.RuneCountInString(w) > 3 {
			if r, _ := utf8.DecodeRuneInString(strings.TrimLeft(words[i+1], `"“«‘(`)); !strings.ContainsRune("abcdefghijklmnopqrstuvwxyz", r) {
				n++
			}
		}
	}
	return n
}

// maxCredit is the length in bytes beyond which a line is prose, not a credit.
const maxCredit = 400

// credits reads a line as one or more image credits.
func credits(s string, number int) []doc.Image {
	if len(s) > maxCredit || strings.HasPrefix(s, "(") && signs(s) {
		return nil
	}
	found, ok := rights.ParseCredit(s)
	if !ok {
		return nil
	}
	var out []doc.Image
	for _, c := range found {
		out = append(out, c.Image(s, number))
	}
	return out
}

// signs reports whether brackets at the end of a text say who wrote it: "(jr)",
// "(jra/dpa)".
func signs(s string) bool {
	if len(s) <= len("(jrau)") {
		return true
	}
	b, ok := byline.Parse(s)
	return ok && b.Rule == "byline-agency-code"
}

// captionWithCredit reads a caption that ends in its credit: "The grain
// elevator on Wednesday. (Tricia Bowman / Herald-Times)", "Færgen har sejlet
// siden 1949. Foto: Ida Munk".
func captionWithCredit(s string, number int) (caption string, images []doc.Image, ok bool) {
	if len(s) > maxCredit {
		return "", nil, false
	}
	credit := ""
	trimmed := strings.TrimRight(s, " .")
	if open := strings.LastIndexAny(trimmed, "(["); open >= 12 && strings.HasSuffix(trimmed, ")") || open >= 12 && strings.HasSuffix(trimmed, "]") {
		caption, credit = strings.TrimSpace(s[:open]), trimmed[open+1:len(trimmed)-1]
		images = bracketedCredit(credit, number)
	} else if cut := creditAtEnd(s); cut > 0 {
		caption, credit = strings.TrimRight(s[:cut], " |–—-"), s[cut:]
		images = credits(credit, number)
	}
	if len(images) != 1 || utf8.RuneCountInString(credit) > 110 || sentences(caption) > 2 || utf8.RuneCountInString(caption) > 260 || utf8.RuneCountInString(caption) < 8 {
		return "", nil, false
	}
	images[0].Credit = credit
	return caption, images, true
}

// bracketedCredit reads what stands in brackets behind a caption. There a name
// and a paper are enough.
func bracketedCredit(s string, number int) []doc.Image {
	if images := credits(s, number); images != nil {
		return images
	}
	if label, rest, ok := strings.Cut(s, " "); ok && creditNouns()[strings.ToLower(strings.Trim(label, ".:"))] {
		return credits(label+": "+rest, number)
	}
	name, org, slash := strings.Cut(s, "/")
	if name = strings.TrimSpace(name); !slash || !byline.IsName(name) {
		return nil
	}
	return []doc.Image{{Creator: name, Organizations: []string{strings.TrimSpace(org)}, Credit: s, Line: number}}
}

// creditNouns are the labels that need no colon in brackets: "(foto Ann Lee)".
var creditNouns = wordSet(`foto fotos photo photos fot photograph bild bilder kuva фото image imagen fotó fotoğraf şəkil zdjęcie crédit`)

// creditAtEnd is where the credit behind the sentence of a caption begins; 0
// when there is none.
func creditAtEnd(s string) int {
	if !mayCredit(s[max(0, len(s)-160):]) {
		return 0
	}
	for i := len(s) - 1; i > 12; i-- {
		if s[i-1] != ' ' || i < 2 || !strings.ContainsRune(".!?|–—-", lastRune(strings.TrimRight(s[:i], " "))) {
			continue
		}
		if len(s)-i > 160 {
			return 0
		}
		if !mayCredit(s[i:]) {
			continue
		}
		if _, ok := rights.ParseCredit(s[i:]); ok && len(s)-i > 5 {
			return i
		}
	}
	return 0
}

// mayCredit reports whether s has one of the signs without which nothing is a
// credit behind a caption.
func mayCredit(s string) bool {
	return strings.IndexByte(s, ':') >= 0 || strings.IndexByte(s, '/') >= 0 || strings.IndexByte(s, 0xA9) >= 0 // © ends in it
}

func lastRune(s string) rune { r, _ := utf8.DecodeLastRuneInString(s); return r }
