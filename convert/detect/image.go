package detect

import (
	"strings"
	"unicode/utf8"

	"github.com/fad55d40/archive/convert/doc"
	"github.com/fad55d40/archive/convert/rights"
)

// captionLabels are bare labels: they are not part of the caption.
var captionLabels = []string{
	"caption:", "pictured:", "photo caption:", "image caption:", "in the picture:", "на снимке:", "на фото:", "подпись:", "fotoda:", "şəkildə:", "fotoğrafta:",
	"légende :", "légende:", "pie de foto:", "leyenda:", "bildunterschrift:", "im bild:", "didascalia:", "legenda:", "λεζάντα:",
}

// captionOpeners begin the caption under a credit; the sentence keeps them.
var captionOpeners = []string{
	"above,", "above:", "above ", "below,", "pictured,", "pictured ", "left,", "right,", "from left:", "from left,", "from left to right", "(from left", "top,", "bottom,", "inset,",
	"arriba,", "abajo,", "en la imagen", "ci-dessus", "ci-dessous", "oben", "unten", "im bild", "вверху", "слева", "на снимке", "yukarıda", "yuxarıda", "sopra,", "in alto", "acima,", "acima", "επάνω",
}

// pictureNouns head a caption without any mark: "A scan of the edition …".
var pictureNouns = wordSet(`scan photo photograph picture view page map drawing portrait image copy detail still postcard poster engraving print painting sketch diagram chart illustration snapshot screenshot plan cover clipping cutting`)

// captionLabel takes a bare label off.
func captionLabel(s string) (string, bool) {
	for _, l := range captionLabels {
		if rest, ok := cutFold(s, l); ok && strings.TrimSpace(rest) != "" {
			return strings.TrimSpace(rest), true
		}
	}
	return s, false
}

// opensCaption reports whether s begins as captions under a credit do.
func opensCaption(s string) bool {
	lower := strings.ToLower(s[:min(len(s), 40)])
	for _, o := range captionOpeners {
		if strings.HasPrefix(lower, o) {
			return true
		}
	}
	return false
}

// bareCaption reports whether s is a caption that stands by itself: one short
// sentence that names a picture and says no more: "A page from the book."
func bareCaption(s string) bool {
	words := strings.Fields(s)
	if len(words) < 4 || len(words) > 35 || utf8.RuneCountInString(s) > 260 || sentences(s) > 1 {
		return false
	}
	article := strings.ToLower(words[0])
	if article != "a" && article != "an" && article != "the" {
		return false
	}
	for i := 1; i < min(4, len(words)-1); i++ {
		noun := strings.ToLower(strings.Trim(words[i], ",."))
		if pictureNouns[noun] && (words[i+1] == "of" || words[i+1] == "from" || words[i+1] == "showing") {
			return !hasFiniteVerb(words[i+1:])
		}
	}
	return false
}

// hasFiniteVerb looks for the commonest verbs that make a sentence of a noun.
func hasFiniteVerb(words []string) bool {
	verbs := map[string]bool{"is": true, "are": true, "was": true, "were": true, "has": true, "had": true, "have": true, "will": true, "can": true, "hangs": true, "said": true, "says": true, "shows": true, "showed": true, "went": true, "came": true}
	for _, w := range words {
		if verbs[strings.ToLower(strings.Trim(w, ",."))] {
			return true
		}
		if strings.HasSuffix(w, ",") {
			return false // what follows a comma describes the picture
		}
	}
	return false
}

// sentences counts the sentences of s, roughly: stops before a capital.
func sentences(s string) int {
	n := 1
	words := strings.Fields(s)
	for i, w := range words {
		if i+1 < len(words) && endsSentence(w) && utf8.RuneCountInString(w) > 3 {
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
	if len(s) > maxCredit {
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
