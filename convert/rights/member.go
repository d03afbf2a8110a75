package rights

import "github.com/fad55d40/archive/convert/lexicon"

// How a member of a chain is tied to those before it.
const (
	byNothing = iota
	bySlash   // "/", "|"
	byDash    // " – ", a new line
	byComma
	byBracket
	byVia      // "via Reuters"
	byFor      // "for The Daily Ledger"
	bySite     // "on Flickr", "from Pixabay"
	byCourtesy // "courtesy of"
	byGift     // "provided by": courtesy only behind a label
	byPrompt   // "prompt by"
	byPlace    // "from Baku, Azerbaijan"
)

// introWords open a member. They count only in small letters.
var introWordsEntries = []lexicon.Entry{
	{Value: byVia, Phrases: "via|uber|through|par l intermediaire de|через|tramite|przez|vasitəsilə|με|μεσω"},
	{Value: byFor, Phrases: "for|on behalf of|fur|pour|para|per|для|icin|ucun|dla|για|im auftrag von"},
	{Value: bySite, Phrases: "on|from|at|de|von|di|da|auf|bei|aus|sur|su|en|no|na|em|в|на|из|с|с сайта|з|із|w|ze|z|στο|στη|απο|σε|from the|found on|sourced from|source|quelle|fuente|fonte|источник|джерело|kaynak|mənbə|zrodlo|πηγη|over at|saytindan|sitesinden|with|by"},
	{Value: byCourtesy, Phrases: "courtesy of|courtesy|kwa hisani ya|by courtesy of|photo courtesy of|image courtesy of|pictures courtesy of|images courtesy of|courtesy photo of|with thanks to|with kind permission of|with the permission of|with permission of|by permission of|by kind permission of|used with permission of|mit freundlicher genehmigung von|mit freundlicher genehmigung des|mit freundlicher genehmigung der|mit genehmigung von|zur verfugung gestellt von|zur verfugung gestellt vom|bereitgestellt vom|mit freundlicher genehmigung vom|zur verfugung gestellt durch|bereitgestellt von|uberlassen von" +
		"|avec l aimable autorisation de|avec l aimable autorisation du|avec la permission de|courtoisie de|courtoisie|gracieusete de|gracieusete|fournie par|fourni par|cedida por|cedidas por|cedido por|cortesia de|cortesia del|por cortesia de|cortesia|gentileza de|gentileza|facilitada por|proporcionada por|enviada por|per gentile concessione di|per gentile concessione del|per gentile concessione della|gentile concessione di|concessa da|cortesia di|fornita da|cedida pelo|cedida pela|cedidas pelo|cedidas pela|gentilmente cedida por|gentilmente cedida pelo|divulgada por|fornecida por|cortesia do|cortesia da" +
		"|предоставлено|предоставлена|предоставлены|предоставил|предоставила|любезно предоставлено|любезно предоставлена|надано|надана|надані|люб язно надано|надав|надала|udostepnione przez|udostepniono przez|dzieki uprzejmosci|uprzejmosc|za zgoda|ευγενικη παραχωρηση|με την ευγενικη παραχωρηση|παραχωρηση|ευγενικη παραχωρηση του|ευγενικη παραχωρηση τησ|με την ευγενικη παραχωρηση του|με την ευγενικη παραχωρηση τησ|ευγενικη προσφορα|из архива|из личного архива|из коллекции|з архіву|from the collection of|collection of|from the archive of|from the archives of|aus dem archiv von|izni ile|архив|архів|archiv|arhiva|arhiv|dok .|dokumentasi|z archiwum|ze zbiorow|con permiso de|met dank aan|med tillstand av|utlant av|lant av|udlant af|stilles til radighed af|stillet til radighed af|stilt til disposisjon av|luovuttanut|poskytl|poskytla|poskytlo|s laskavym svolenim|poskytol|rendelkezesre bocsatotta|pus la dispozitie de|prin amabilitatea|ustupio|ustupila|ljubaznoscu|предоставено от|atas izin|seizin|cedida per|cortesia de la"},
	{Value: byGift, Phrases: "provided by|supplied by|submitted by|contributed by|donated by|handed out by"},
	{Value: byPrompt, Phrases: "prompt by|prompted by|prompt|prompt von|prompt de"},
}

// member is one part of a chain of names.
type member struct {
	i, j int
	tie  int
}

// members splits the tokens from i up to j where a credit's chain is joined.
func (p part) members() []member {
	l, i, j := p.line, p.i, p.j
	var list []member
	cur := member{i: i, tie: byNothing}
	cut := func(end, next, tie int) {
		if end > cur.i {
			cur.j = end
			list = append(list, cur)
		}
		cur = member{i: next, tie: tie}
	}
	for k := i; k < j; k++ {
		if l.GapBefore(k) >= lexicon.Rule && k > cur.i {
			cut(k, k, byDash)
		}
		switch w := l.Word(k); {
		case w == "·" && l.inBody(cur.i, k): // DALL·E
		case l.Is(k, lexicon.Mark) && (w == "/" || w == "|" || w == "·" && !(l.Caseless(k-1) && l.GapBefore(k) == lexicon.Tight && l.GapBefore(k+1) == lexicon.Tight) || w == "•" || w == "→" || w == "©"):
			cut(k, k+1, bySlash)
		case l.Is(k, lexicon.Mark) && (w == "," || w == ";") && cur.tie == byPlace:
		case l.Is(k, lexicon.Mark) && (w == "," || w == ";"), w == "." && l.sentenceEnd(k, j):
			cut(k, k+1, byComma)
		case w == "(" && l.Is(k, lexicon.Mark):
			if end := l.closing(k, j); end > k {
				cut(k, k+1, byBracket)
				cut(end, end+1, byComma)
				k = end
			} else if k > cur.i { // "Jane Roe (Flickr, CC BY 2.0)" is cut before the licence
				cut(k, k+1, byComma)
			}
		case l.Is(k, lexicon.Link):
			cut(k, k, bySlash)
			cut(k+1, k+1, bySlash)
		case l.Is(k, lexicon.Word):
			tie, next, ok := introWords.match(l, k)
			if ok && tie == bySite && l.Word(next) == ":" {
				next++
			}
			if l.Word(k) == "at" && k > cur.i && (l.Word(k+2) == "wikipedia" || l.Word(k+2) == "wikivoyage") {
				cut(k, k, byPlace) // "JRoe at English Wikipedia"
				continue
			}
			if ok && l.Word(k) == "from" && l.Upper(next) && k > cur.i && !l.introduces(cur.i, k, next, j, tie) {
				cut(k, k, byPlace)
				continue
			}
			if !ok || next >= j || !l.introduces(cur.i, k, next, j, tie) {
				continue
			}
			cut(k, next, tie)
			k = next - 1
		}
	}
	cut(j, j, byNothing)
	return list
}

// inBody reports whether token k lies within a known name that begins at token i.
func (l *line) inBody(i, k int) bool {
	_, next, ok := bodies.match(l, i)
	return ok && next > k
}

// sentenceEnd reports whether the full stop at token k ends a sentence rather
// than an abbreviation.
func (l *line) sentenceEnd(k, j int) bool {
	if !l.Is(k, lexicon.Mark) || k+1 >= j || !l.Upper(k+1) || l.GapBefore(k+1) == lexicon.Tight || k == 0 {
		return false
	}
	return l.Is(k-1, lexicon.Number) || l.Is(k-1, lexicon.Word) && len(l.Word(k-1)) > 4 && !l.Abbreviation(k-1)
}

// introduces reports whether the words from k up to next open a new member:
// "for" must stand between two names, "on" before a known site.
func (l *line) introduces(first, k, next, end, tie int) bool {
	if l.Upper(k) && !l.Capitals(k) && l.Word(next-1) != ":" && (k != first || tie == bySite || tie == byFor) {
		return false
	}
	switch tie {
	case byFor:
		return k > first && l.Lower(k) && l.Is(next, lexicon.Word) && !l.Lower(next) && !(l.Word(k) == "per" && l.Lower(next))
	case bySite:
		for stop := min(end, next+4); stop > next; stop-- {
			if what, ok := bodies.whole(l, next, stop); ok && what >= aSite && (next > k+1 || l.Word(k) != "by") {
				return true
			}
		}
		return l.Is(next, lexicon.Link) && l.Word(k) != "by"
	case byVia:
		return !l.Lower(next) || bodies.has(l, next)
	}
	return true
}

// maxBracket is how many tokens a bracket may enclose.
const maxBracket = 300

// closing returns the token that closes the bracket at token k, or k.
func (l *line) closing(k, j int) int {
	open, shut := "(", ")"
	if l.Word(k) == "[" {
		open, shut = "[", "]"
	}
	depth := 0
	for m := k; m < min(j, k+maxBracket); m++ {
		switch l.Word(m) {
		case open:
			depth++
		case shut:
			if depth--; depth == 0 {
				return m
			}
		}
	}
	return k
}
