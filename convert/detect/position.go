package detect

import (
	"strings"

	"github.com/fad55d40/archive/convert/language"
	"github.com/fad55d40/archive/convert/lexicon"
)

// How a word for a place tells a caption.
const (
	overUnder = iota + 1 // "above", "below": a bare label with a colon, an opener with a comma
	beside               // "left", "right": an opener with a comma
	shown                // "shown here": needs no mark
)

// positions are words for where a picture stands on the page.
var positions = lexicon.New(
	lexicon.Entry{Value: overUnder, Phrases: "above|below|pictured above|pictured below|top|bottom|oben|unten|ci dessus|ci dessous|en haut|en bas|arriba|abajo|sopra|sotto|in alto|in basso|acima|abaixo|em cima|em baixo|hierboven|hieronder|boven|onder|ovan|nedan|overst|nederst|øverst|ovenfor|nedenfor|ylhaalla|alhaalla|ylla|u gory|u dołu|powyzej|ponizej|nahore|dole|hore|fent|lent|sus|jos|deasupra|gore|dolje|zgoraj|spodaj|горе|долу|вверху|внизу|сверху|снизу|вгорi|вгорі|угорі|зверху|знизу|επανω|πανω|κατω|ustte|altta|yukarida|asagida|yuxarida|a dalt|a baix|goian|behean|di atas|di bawah|أعلاه|أدناه|في الأعلى|في الأسفل|למעלה|למטה|در بالا|در پایین"},
	lexicon.Entry{Value: beside, Phrases: "left|right|center|centre|inset|pictured|pictured left|pictured right|links|rechts|a gauche|a droite|izquierda|derecha|a la izquierda|a la derecha|a sinistra|a destra|a esquerda|a direita|till vanster|till hoger|til venstre|til høyre|til højre|vasemmalla|oikealla|po lewej|po prawej|vlevo|vpravo|balra|jobbra|слева|справа|ліворуч|праворуч|αριστερα|δεξια|solda|sagda|a l esquerra|a la dreta"},
	lexicon.Entry{Value: shown, Phrases: "图 为|圖 為|上 图|下 图|上 圖|下 圖|左 图|右 图"},
)

// speakers are words behind "above," that open a sentence, not a picture.
var speakers = lexicon.Set(`we you i they he she it there here this these that who what when all is are was were wir ihr ich sie er es man nous vous je il elle on ils elles nosotros ellos ellas yo noi loro io lui lei nós eles elas eu wij zij ik hij ze vi han hon jag jeg me he mina my wy oni ja oni мы вы я он она они ми ви він вона вони εμεις biz siz ben onlar mən`)

// positionCaption reads a short line that opens with where its picture stands:
// "Above, the customs house before the fire". Without its picture it says
// nothing, so that no other line is written so. A bare label, which ends with a
// colon, is not part of the caption.
func positionCaption(s string) (caption string, ok bool) {
	if len(s) > 360 || len(s) < 16 {
		return "", false
	}
	const opens = lexicon.Marks | lexicon.Ideographs
	if positions.Table()[opens.First(s)] == nil {
		return "", false
	}
	opening, _ := opens.Scan(language.Head(s, 60), 0)
	kind, next, ok := positions.Match(opening, 0)
	if !ok || next >= len(opening.Toks) || opening.Lower(0) || sentences(s) > 1 || strings.ContainsAny(s, "?!\"“„«") {
		return "", false
	}
	rest := s[opening.Toks[next].Start:]
	mark := opening.Word(next)
	words := strings.Fields(rest)
	switch dated := yearIn(s); {
	case kind == shown:
		return s, true
	case mark == ":" && kind == overUnder:
		caption = strings.TrimSpace(strings.TrimLeft(rest, ":："))
		return caption, len(words) <= 40 && caption != ""
	case mark == "," || opening.GapBefore(next) == lexicon.Rule:
		first := next
		if mark == "," {
			first++
		}
		clause, _, _ := strings.Cut(strings.TrimLeft(rest, ", "), ",")
		limit := 16
		if dated {
			limit = 30
		}
		return s, len(words) <= limit && !speakers()[opening.Word(first)] && !hasFiniteVerb(strings.Fields(clause))
	default:
		return s, kind == overUnder && dated && len(words) <= 14 && opening.GapBefore(next) == lexicon.Space && !speakers()[mark] && foreign(opening.Word(0))
	}
}

// foreign reports whether a word for a place is no English one, which open
// sentences of all kinds.
func foreign(w string) bool { return w != "above" && w != "below" && w != "top" && w != "bottom" }

// yearIn reports whether a year stands in s.
func yearIn(s string) bool {
	for i := 0; i+4 <= len(s); i++ {
		year, bounded := s[i:i+4], (i == 0 || !digit(s[i-1])) && (i+4 == len(s) || !digit(s[i+4]))
		if bounded && (year[0] == '1' || year[0] == '2') && digit(year[1]) && digit(year[2]) && digit(year[3]) {
			return true
		}
	}
	return false
}

func digit(c byte) bool { return '0' <= c && c <= '9' }
