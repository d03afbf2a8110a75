package detect

import (
	"strings"
	"sync"
	"unicode/utf8"

	"github.com/fad55d40/archive/convert/byline"
	"github.com/fad55d40/archive/convert/language"
	"github.com/fad55d40/archive/convert/letter"
	"github.com/fad55d40/archive/convert/lexicon"
)

// captionLabels are bare labels: they are not part of the caption.
var captionLabels = []string{
	"caption:", "pictured:", "image caption ", "media caption ", "na zdjęciu:", "nella foto:", "sopra:", "hierboven:", "op de foto:", "auf dem bild:", "oben:", "unser bild zeigt:", "sur la photo :", "sur la photo:", "ci-dessus :", "ci-dessus:", "en la foto:", "en la imagen:", "arriba:", "na foto:", "na imagem:", "acima:", "på bilden:", "på bildet:", "på billedet:", "kuvassa:", "na snímku:", "a képen:", "în imagine:", "на світлині:", "на снимката:", "yukarıda:", "yuxarıda:", "στη φωτογραφία:", "επάνω:", "في الصورة:", "בתמונה:", "above:", "below:", "captions:", "in this picture:", "in this photo:", "photo description:", "bu şəkildə:", "foto altı:", "resim altı:", "подпись к фото:", "у світлині:", "на фотографии:", "onderschrift:", "bildtext:", "billedtekst:", "bildetekst:", "kuvateksti:", "podpis:", "popisek:", "képaláírás:", "写真説明：", "图片说明：", "图说：", "사진설명:", "تعليق الصورة:", "photo caption:", "image caption:", "in the picture:", "на снимке:", "на фото:", "подпись:", "fotoda:", "şəkildə:", "fotoğrafta:",
	"légende :", "légende:", "pie de foto:", "leyenda:", "bildunterschrift:", "im bild:", "didascalia:", "legenda:", "λεζάντα:",
}

// captionOpeners begin the caption under a credit; the sentence keeps them.
var captionOpeners = lexicon.NewOpenings(
	"above,", "above ", "below,", "pictured,", "pictured ", "left,", "right,", "from left:", "from left,", "from left to right", "(from left", "top,", "bottom,", "inset,",
	"em cima,", "em baixo,", "na imagem", "上は", "上图", "下图", "左图", "图为", "fotoda", "na zdjęciu", "nella foto", "auf dem bild", "op de foto", "på bilden", "kuvassa", "στη φωτογραφία",
	"arriba,", "abajo,", "en la imagen", "ci-dessus", "ci-dessous", "oben", "unten", "im bild", "вверху", "слева", "на снимке", "yukarıda", "yuxarıda", "sopra,", "in alto", "acima,", "acima", "επάνω",
)

// pictureNouns head a caption without any mark: "A scan of the edition …".
var pictureNouns = lexicon.Set(`scan photo photograph picture view page map drawing portrait image copy detail still postcard poster engraving print painting sketch diagram chart illustration snapshot screenshot plan cover clipping cutting`)

// captionLabel takes a bare label off.
func captionLabel(s string) (string, bool) {
	if opening := s[:min(len(s), 48)]; strings.IndexByte(opening, ':') < 0 && !strings.Contains(opening, "：") && !strings.Contains(opening, "aption ") {
		return s, false
	}
	for _, l := range captionLabels {
		if rest, ok := cutFold(s, l); ok && strings.TrimSpace(rest) != "" {
			return strings.TrimSpace(rest), true
		}
	}
	return s, false
}

// captionWords are the words of the labels of captions.
var captionWords = sync.OnceValue(func() map[string]bool {
	set := make(map[string]bool)
	for _, l := range captionLabels {
		for _, w := range strings.FieldsFunc(l, func(r rune) bool { return !letter.Is(r) && !letter.IsMark(r) }) {
			set[w] = true
		}
	}
	return set
})

// CaptionWord reports whether a word can be part of the label of a caption.
func CaptionWord(w string) bool { return captionWords()[letter.ToLower(w)] }

// opensCaption reports whether s begins as captions under a credit do.
func opensCaption(s string) bool { return captionOpeners.Has(s) }

// bareCaption reports whether s is a caption that stands by itself: one short
// sentence that names a picture and says no more: "A page from the book."
func bareCaption(s string) bool {
	if len(s) > 800 || !beginsWithArticle(s) {
		return false
	}
	words := strings.Fields(language.Head(s, 60)) // enough for the noun
	if len(words) < 4 || utf8.RuneCountInString(s) > 260 {
		return false
	}
	for i := 1; i < min(4, len(words)-1); i++ {
		noun := letter.ToLower(strings.Trim(words[i], ",."))
		if pictureNouns()[noun] && (words[i+1] == "of" || words[i+1] == "from" || words[i+1] == "showing") {
			words = strings.Fields(s)
			return len(words) <= 35 && sentences(s) == 1 && !hasFiniteVerb(words[i+1:])
		}
	}
	return false
}

// beginsWithArticle reports whether s begins with a, an or the.
func beginsWithArticle(s string) bool {
	for _, article := range []string{"a ", "an ", "the "} {
		if _, ok := cutFold(s, article); ok {
			return true
		}
	}
	return false
}

// finiteVerbs are the commonest verbs that make a sentence of an English noun.
var finiteVerbs = lexicon.Set(`is are was were be been has have had will would can could may might must shall should do does did says said went came made took got gave saw knew thought told found left kept held sat stood lay ran fell rose began
	brought bought built caught chose cost cut drew drove ate felt fought flew forgot froze grew hung hid hit hurt laid led lent let lit lost meant met paid put read rode rang sang sank sent set shook shone shot shut slept slid spoke spent spread stole stuck struck swam swept
	swore taught tore threw understood woke wore won wrote broke blew became burst dug fed hears hear heard make makes take takes go goes come comes see sees know knows think thinks want wants look looks keep keeps hold holds seem seems need needs stays stay runs opens opens closes`)

// fragment reports whether an English sentence is none: a noun with what
// belongs to it, "The barge Prudence at Lock Nineteen, with her owner asleep."
// Captions are written so, and hardly anything else is.
func fragment(s string) bool {
	words := strings.Fields(s)
	if len(words) < 5 || len(words) > 32 || sentences(s) > 1 || !strings.HasSuffix(s, ".") || strings.ContainsAny(s, "“”\"?!;:") {
		return false
	}
	if !beginsWithArticle(s) {
		return false
	}
	linked := false
	for i, w := range words {
		bare := letter.ToLower(strings.Trim(w, ",.()"))
		switch {
		case finiteVerbs()[bare], strings.HasSuffix(bare, "ed"), strings.HasSuffix(bare, "n't"):
			return false
		case i > 0 && i < 6 && (captionLinks()[bare]):
			linked = true
		case !linked && i > 0 && strings.HasSuffix(bare, "s") && !strings.HasSuffix(bare, "'s") && !strings.HasSuffix(bare, "’s") && !strings.HasSuffix(bare, "ss"):
			return false // a plural, or a verb: who can tell
		}
		if linked && strings.HasSuffix(w, ",") || !linked && strings.HasSuffix(w, ",") && i+1 < len(words) && captionLinks()[letter.ToLower(words[i+1])] {
			return true // the noun is complete; what follows a comma describes it
		}
	}
	return linked
}

// captionLinks join a noun to what belongs to it.
var captionLinks = lexicon.Set(`at in on of with from near by before after beside behind under over where who whose which seen during outside inside above below between`)

// hasFiniteVerb looks for the commonest verbs that make a sentence of a noun.
func hasFiniteVerb(words []string) bool {
	verbs := map[string]bool{"is": true, "are": true, "was": true, "were": true, "has": true, "had": true, "have": true, "will": true, "can": true, "hangs": true, "said": true, "says": true, "shows": true, "showed": true, "went": true, "came": true}
	for _, w := range words {
		if verbs[letter.ToLower(strings.Trim(w, ",."))] {
			return true
		}
		if strings.HasSuffix(w, ",") {
			return false // what follows a comma describes the picture
		}
	}
	return false
}

// captionsOverCredits joins a caption with the credit on the line under it.
func captionsOverCredits(units []unit) {
	for i := 1; i < len(units); i++ {
		above, u := &units[i-1], &units[i]
		if u.chunkAt != above.chunkAt && u.gap > 0 {
			continue
		}
		if u.kind == kindCredit && u.caption == "" && len(u.images) == 1 && captionOver(above.text) && (above.kind == kindText || above.kind == kindCaption) && (byline.EndsSentence(above.text) || headlineBefore(units, i-1)) {
			if above.kind != kindCaption {
				above.caption = above.text
			}
			above.kind, above.rule = kindCaption, "caption-over-credit"
		}
	}
}

// headlineBefore reports whether a unit before number i can be the headline, so
// that number i need not be.
func headlineBefore(units []unit, i int) bool {
	for j := range units[:i] {
		if u := &units[j]; u.kind == kindText && !isSection(strings.Fields(u.text)) {
			return true
		}
	}
	return false
}

// captionUnderCredit takes a short unit between a credit and the text for the
// caption: first paragraphs are longer than half of the second.
func (r *reader) captionUnderCredit(units []unit, rest []chunk) {
	n := len(units)
	for i := 1; i < n; i++ {
		u := &units[i]
		if u.kind != kindText || units[i-1].kind != kindCredit || units[i-1].caption != "" || len(units[i-1].images) != 1 {
			continue
		}
		next := ""
		switch {
		case i+1 < n && units[i+1].kind == kindText:
			next = units[i+1].text
		case i+1 == n && len(rest) > 0:
			next = rest[0].joined()
		}
		if opensCaption(u.text) || !shortCaption(u.text, next, 9) {
			continue
		}
		u.kind, u.caption, u.rule = kindCaption, u.text, "caption-short"
	}
}

// shortCaption reports whether a line is short beside a paragraph: no longer
// than so many twentieths of it.
func shortCaption(s, paragraph string, twentieths int) bool {
	n, long := length(s), length(paragraph)
	return n >= 16 && n <= 100 && long >= 100 && n*20 <= long*twentieths && sentences(s) <= 2 && !strings.ContainsAny(s, "?!:\"“„«")
}

// captionsBeforeCredits takes what opens like a caption for one where a credit
// follows it.
func captionsBeforeCredits(units []unit) {
	for i := range units {
		u := &units[i]
		if u.kind == kindText && i > 0 && i+1 < len(units) && units[i+1].kind == kindCredit && opensCaption(u.text) && captionOver(u.text) {
			u.kind, u.caption, u.rule = kindCaption, u.text, "caption-over-credit"
		}
	}
}

// captionOver reports whether a line can be the caption of the credit on the
// line under it.
func captionOver(s string) bool {
	n := utf8.RuneCountInString(s)
	return n >= 12 && n <= 280 && sentences(s) <= 3
}
