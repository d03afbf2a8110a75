package rights

import (
	"github.com/fad55d40/archive/convert/licence"
	"unicode/utf8"

	"github.com/fad55d40/archive/convert/lexicon"
)

// particles are the small words within names of people and bodies.
var particlesEntries = []lexicon.Entry{{Value: 0, Phrases: "de|da|do|dos|das|del|della|di|du|des|der|den|dem|van|von|vom|zu|zur|zum|la|le|les|el|al|bin|ben|ibn|bint|abu|of|the|and|y|e|et|und|en|og|och|i|и|та|й|ve|və|ter|ten|te|af|av|for|d|l|o|u|для|им|имени|при|по|на|του|τησ|των|και|ο|η|oglu|kizi|qizi|ap|ab|verch|ferch|t|ur|kommun|kommune|lansmuseum|stadsarkiv|municipal|municipales|municipale|departementales|departementale|nationales|nationale|communale|communales|regionale|provinciale|raddningstjanst|politi|polis"}}

// nameLike reports whether the tokens from i up to j look like the name of a
// person, a body or an account: words in capitals with particles between, or
// one word by itself. Prose has other small words.
func (p part) nameLike() bool {
	l, i, j := p.line, p.i, p.j
	if i >= j || j-i > 16 {
		return false
	}
	if l.Handle(i, j) {
		return true
	}
	capitals, caseless := 0, 0
	body := bodyWords.has(l, i) && j-i < 7 // Музей истории порта, пресс-служба порта
	if body && !l.Upper(i) && l.Src[l.Toks[i].Start] < 0x80 {
		body = false
	}
	for k := i; k < j; k++ {
		switch l.Toks[k].Kind {
		case lexicon.Link:
			return false
		case lexicon.Number:
			if l.GapBefore(k) == lexicon.Space && k == i || len(l.Word(k)) == 4 && l.GapBefore(k) == lexicon.Space {
				return false
			}
		case lexicon.Word:
			if caseless += caselessWord(l, k); caseless > 4 {
				return false
			}
			switch {
			case l.Caseless(k) && l.sentence(k):
				return false
			case !l.Lower(k), body && k == i:
				capitals++
			case particles.has(l, k), l.Text(k, k+1) == "à", body && (l.Src[l.Toks[i].Start] >= utf8.RuneSelf || particles.has(l, k-1)), k > i && l.GapBefore(k) <= lexicon.Hyphen && l.GapBefore(k) != lexicon.Space:
			case l.Word(k) == "contributors" && k == j-1:
			default:
				return false
			}
		default:
			switch l.Word(k) {
			case ".", ",", "&", "!", "[", "]", "\"", "“", "”", "„", "'", "’", "‘", "@", "(", ")", "«", "»", "+", "’s", "*", "'s", "・", "·", "#", "%":
			default:
				return false
			}
		}
	}
	return capitals > 0 && l.Toks[j-1].Kind != lexicon.Mark || capitals > 0 && (l.Word(j-1) == "." || l.Word(j-1) == "]" || l.Word(j-1) == ")" || l.Word(j-1) == "!" || l.Word(j-1) == "\"" || l.Word(j-1) == "”")
}

// person reports whether the tokens from i up to j look like one person's
// name: two to four words with capitals, none of which belongs to a body.
func (p part) person() bool {
	l, i, j := p.line, p.i, p.j
	if !l.part(i, j).nameLike() || l.part(i, j).bodily() {
		return false
	}
	words := 0
	for k := i; k < j; k++ {
		switch {
		case l.Is(k, lexicon.Number):
			return false
		case l.Is(k, lexicon.Word) && !l.Lower(k):
			words++
		case l.Is(k, lexicon.Word) && (l.Word(k) == "of" || l.Word(k) == "and" || l.Word(k) == "the"):
			return false
		}
	}
	return words >= 2 && words <= 5 || words == 1 && l.Caseless(i)
}

// ranks stand before a name and are not part of it.
var ranksEntries = []lexicon.Entry{{Value: 0, Phrases: "seaman|petty officer|petty officer first class|petty officer 1 st class|petty officer second class|petty officer 2 nd class|petty officer third class|petty officer 3 rd class|chief petty officer|mass communication specialist|mass communication specialist first class|mass communication specialist 1 st class|mass communication specialist second class|mass communication specialist 2 nd class|mass communication specialist third class|mass communication specialist 3 rd class|mass communication specialist seaman|seaman apprentice|staff sgt .|tech . sgt .|master sgt .|senior airman|airman|airman first class|airman 1 st class|sgt .|sgt|sgt . first class|sgt . 1 st class|spc .|pfc .|pvt .|cpl .|lance cpl .|gunnery sgt .|capt .|capt|maj .|lt .|lt . col .|col .|cmdr .|lt . cmdr .|ensign|warrant officer|1 st lt .|2 nd lt .|corporal|private|sergeant|lieutenant|captain|major|colonel"}}

// prose counts the words between i and j that neither names nor credits have.
func (p part) prose() int {
	l, i, j := p.line, p.i, p.j
	n := 0
	for k := i; k < j; k++ {
		if l.Lower(k) && !particles.has(l, k) && !licence.LinkWords.Has(l.Line.Line, k) && l.GapBefore(k) >= lexicon.Space && l.GapBefore(k) != lexicon.Hyphen {
			n++
		}
	}
	return n
}

// caselessWord counts token k if it is a word of a script with spaces and
// without capitals, in which long names cannot be told from sentences.
func caselessWord(l *line, k int) int {
	if l.Caseless(k) && l.GapBefore(k) == lexicon.Space {
		return 1
	}
	return 0
}
