package rights

import "unicode/utf8"

// particles are the small words within names of people and bodies.
var particles = newLexicon(entry{0, "de|da|do|dos|das|del|della|di|du|des|der|den|dem|van|von|vom|zu|zur|zum|la|le|les|el|al|bin|ben|ibn|bint|abu|of|the|and|y|e|et|und|en|og|och|i|и|та|й|ve|və|ter|ten|te|af|av|for|d|l|o|u|для|им|имени|при|по|на|του|τησ|των|και|ο|η|oglu|kizi|qizi|ap|ab|verch|ferch|t|ur"})

// nameLike reports whether the tokens from i up to j look like the name of a
// person, a body or an account: words in capitals with particles between, or
// one word by itself. Prose has other small words.
func (l *line) nameLike(i, j int) bool {
	if i >= j || j-i > 16 {
		return false
	}
	if l.handle(i, j) {
		return true
	}
	capitals := 0
	body := bodyWords.has(l, i) && j-i < 7 // Музей истории порта, пресс-служба порта
	if body && !l.upper(i) && l.src[l.toks[i].start] < 0x80 {
		body = false
	}
	for k := i; k < j; k++ {
		switch l.toks[k].kind {
		case link:
			return false
		case number:
			if l.gapBefore(k) == space && k == i || len(l.word(k)) == 4 && l.gapBefore(k) == space {
				return false
			}
		case word:
			switch {
			case l.caseless(k) && l.sentence(k):
				return false
			case !l.lower(k), body && k == i:
				capitals++
			case particles.has(l, k), l.text(k, k+1) == "à", body && (l.src[l.toks[i].start] >= utf8.RuneSelf || particles.has(l, k-1)), k > i && l.gapBefore(k) <= hyphen && l.gapBefore(k) != space:
			case l.word(k) == "contributors" && k == j-1:
			default:
				return false
			}
		default:
			switch l.word(k) {
			case ".", ",", "&", "!", "[", "]", "\"", "“", "”", "„", "'", "’", "‘", "@", "(", ")", "«", "»", "+", "’s", "*", "'s", "・", "·", "#", "%":
			default:
				return false
			}
		}
	}
	return capitals > 0 && l.toks[j-1].kind != mark || capitals > 0 && (l.word(j-1) == "." || l.word(j-1) == "]" || l.word(j-1) == ")" || l.word(j-1) == "!" || l.word(j-1) == "\"" || l.word(j-1) == "”")
}

// handle reports whether the tokens from i up to j are one word without
// spaces, as accounts have: mario_87, @rbrooks, jane.roe.
func (l *line) handle(i, j int) bool {
	if i < j && l.word(i) == "@" {
		i++
	}
	letters := 0
	for k := i; k < j; k++ {
		switch l.toks[k].kind {
		case link:
			return false
		case mark:
			if w := l.word(k); w != "." && w != "@" || k == j-1 {
				return false
			}
		case word:
			letters += utf8.RuneCountInString(l.word(k))
		}
		if k > i && l.gapBefore(k) != tight && l.gapBefore(k) != hyphen {
			return false
		}
	}
	return letters > 1
}

// person reports whether the tokens from i up to j look like one person's
// name: two to four words with capitals, none of which belongs to a body.
func (l *line) person(i, j int) bool {
	if !l.nameLike(i, j) || l.bodily(i, j) {
		return false
	}
	words := 0
	for k := i; k < j; k++ {
		switch {
		case l.is(k, number):
			return false
		case l.is(k, word) && !l.lower(k):
			words++
		case l.is(k, word) && (l.word(k) == "of" || l.word(k) == "and" || l.word(k) == "the"):
			return false
		}
	}
	return words >= 2 && words <= 5 || words == 1 && l.caseless(i)
}

// ranks stand before a name and are not part of it.
var ranks = newLexicon(entry{0, "seaman|petty officer|petty officer first class|petty officer 1 st class|petty officer second class|petty officer 2 nd class|petty officer third class|petty officer 3 rd class|chief petty officer|mass communication specialist|mass communication specialist first class|mass communication specialist 1 st class|mass communication specialist second class|mass communication specialist 2 nd class|mass communication specialist third class|mass communication specialist 3 rd class|mass communication specialist seaman|seaman apprentice|staff sgt .|tech . sgt .|master sgt .|senior airman|airman|airman first class|airman 1 st class|sgt .|sgt|sgt . first class|sgt . 1 st class|spc .|pfc .|pvt .|cpl .|lance cpl .|gunnery sgt .|capt .|capt|maj .|lt .|lt . col .|col .|cmdr .|lt . cmdr .|ensign|warrant officer|1 st lt .|2 nd lt .|corporal|private|sergeant|lieutenant|captain|major|colonel"})

// prose counts the words between i and j that neither names nor credits have.
func (l *line) prose(i, j int) int {
	n := 0
	for k := i; k < j; k++ {
		if l.lower(k) && !particles.has(l, k) && !linkWords.has(l, k) && l.gapBefore(k) >= space && l.gapBefore(k) != hyphen {
			n++
		}
	}
	return n
}
