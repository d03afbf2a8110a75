package detect

import (
	"strings"
	"unicode/utf8"

	"github.com/fad55d40/archive/convert/byline"
	"github.com/fad55d40/archive/convert/doc"
	"github.com/fad55d40/archive/convert/letter"
	"github.com/fad55d40/archive/convert/lexicon"
	"github.com/fad55d40/archive/convert/rights"
)

// sentences counts the sentences of s, roughly: stops before a capital.
func sentences(s string) int {
	n := 1
	if isIdeograph(s) && strings.ContainsAny(s, "。！？") {
		return strings.Count(s, "。") + strings.Count(s, "！") + strings.Count(s, "？")
	}
	last := "" // the word before
	for w := range strings.FieldsSeq(s) {
		if last != "" && maySentenceEnd(last) && byline.EndsSentence(last) && utf8.RuneCountInString(last) > 3 {
			if r, _ := utf8.DecodeRuneInString(strings.TrimLeft(w, `"“«‘(`)); !strings.ContainsRune("abcdefghijklmnopqrstuvwxyz", r) {
				n++
			}
		}
		last = w
	}
	return n
}

// maySentenceEnd reports whether a word has a mark at its end: most have none.
func maySentenceEnd(w string) bool {
	last := w[len(w)-1]
	return !(last|0x20 >= 'a' && last|0x20 <= 'z' || last >= '0' && last <= '9' || last == ',')
}

// maxCredit is the length in bytes beyond which a line is prose, not a credit.
const maxCredit = 400

// credits reads a line as one or more image credits.
func (r *reader) credits(s string, number int) []doc.Image {
	if len(s) > maxCredit || strings.HasPrefix(s, "(") && signs(s) {
		return nil
	}
	found, ok := r.parseCredit(s)
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
func (r *reader) captionWithCredit(s string, number int) (caption string, images []doc.Image, ok bool) {
	if len(s) > maxCredit {
		return "", nil, false
	}
	if !r.mayCredit(s) {
		return photographed(s, number)
	}
	credit := ""
	if at, found, ok := r.creditAfter(s); ok {
		caption, credit = strings.TrimRight(s[:at], " |/–—-"), strings.Trim(s[at:], " ()[]/|＝（）")
		for _, c := range found {
			images = append(images, c.Image(credit, number))
		}
	}
	if images == nil {
		caption, credit, images = r.bracketed(s, number)
	}
	if len(images) != 1 || utf8.RuneCountInString(credit) > 110 || sentences(caption) > 2 || utf8.RuneCountInString(caption) > 260 || utf8.RuneCountInString(caption) < 8 && !(isIdeograph(caption) && len(caption) > 9) {
		return "", nil, false
	}
	images[0].Credit = credit
	return caption, images, true
}

// labelledCredit reports a caption with a label and a credit behind it, which
// no heading has.
func (r *reader) labelledCredit(s string) bool {
	if len(s) > maxCredit || !r.mayCredit(s) {
		return false
	}
	_, found, ok := r.creditAfter(s)
	return ok && found[0].Label != ""
}

// photographed reads a caption with who took the picture behind it, and no
// mark between the two: "De nieuwe winkel in Zandvelde. Beeld Fenna Ouwehand".
func photographed(s string, number int) (caption string, images []doc.Image, ok bool) {
	i := strings.LastIndex(s, ". ")
	if i < 8 || len(s)-i > 80 || len(s) > 260 {
		return "", nil, false
	}
	caption, credit := s[:i+1], s[i+2:]
	b, ok := byline.Parse(credit)
	if !ok || len(b.Authors) > 0 || len(b.Contributors) != 1 || b.Contributors[0].Role != byline.Photographer || sentences(caption) > 2 {
		return "", nil, false
	}
	return caption, []doc.Image{{Creator: b.Contributors[0].Name, Credit: credit, Line: number}}, true
}

// mayCredit reports whether s has one of the signs without which nothing is a
// credit behind a caption.
func mayCredit(s string) bool {
	for i := range len(s) {
		switch b := s[i]; b {
		case ':', '/', ')', '=', '|', 0xA9: // © ends in the last
			return true
		case 0xE2, 0xEF:
			if rest := s[i:]; strings.HasPrefix(rest, "：") || strings.HasPrefix(rest, "＝") || strings.HasPrefix(rest, "— ") || strings.HasPrefix(rest, "– ") {
				return true
			}
		}
	}
	return s != "" && s[0] >= 0xE3 || creditLast(s)
}

// creditLast reports whether the last sentence of s opens as credits do.
func creditLast(s string) bool {
	tail := s[max(min(9, len(s)), len(s)-119):]
	end := len(tail)
	for range 2 { // "… po remoncie. Fot. Jan Nowak"
		i := strings.LastIndex(tail[:end], ". ")
		if i < 0 {
			return false
		}
		if rights.Opens(tail[i+2:]) {
			return true
		}
		end = i
	}
	return false
}

// bracketed reads a credit in brackets that only its place behind a caption
// makes one.
func (r *reader) bracketed(s string, number int) (caption, credit string, images []doc.Image) {
	trimmed := strings.TrimRight(s, " .")
	open := strings.LastIndexAny(trimmed, "([")
	if open < 8 || !strings.HasSuffix(trimmed, ")") && !strings.HasSuffix(trimmed, "]") {
		return "", "", nil
	}
	credit = trimmed[open+1 : len(trimmed)-1]
	return strings.TrimSpace(s[:open]), credit, r.bracketedCredit(credit, number)
}

// bracketedCredit reads what stands in brackets behind a caption. There a name
// and a paper are enough.
func (r *reader) bracketedCredit(s string, number int) []doc.Image {
	if images := r.credits(s, number); images != nil {
		return images
	}
	if label, rest, ok := strings.Cut(s, " "); ok && creditNouns()[letter.ToLower(strings.Trim(label, ".:"))] {
		return r.credits(label+": "+rest, number)
	}
	name, org, slash := strings.Cut(s, "/")
	if name = strings.TrimSpace(name); !slash || !byline.IsName(name) {
		return nil
	}
	return []doc.Image{{Creator: name, Organizations: []string{strings.TrimSpace(org)}, Credit: s, Line: number}}
}

// creditNouns are the labels that need no colon in brackets: "(foto Ann Lee)".
var creditNouns = lexicon.Set(`foto fotos photo photos fot photograph bild bilder kuva фото image imagen fotó fotoğraf şəkil zdjęcie crédit`)
