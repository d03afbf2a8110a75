package rights

import (
	"github.com/fad55d40/archive/convert/lexicon"
	"github.com/fad55d40/archive/convert/licence"
	"strings"

	"github.com/fad55d40/archive/convert/doc"
)

// maxRights is the length in bytes beyond which no line is a rights line.
const maxRights = 800

// rightsLabels open a line on the article's rights; a colon follows.
var rightsLabelsEntries = []lexicon.Entry{
	{Value: 0, Phrases: "rights|rights statement|usage rights|terms of use|terms|license|licence|licensing|copyright|article license|article licence|text license|text licence|droits|droits d auteur|licence du texte|derechos|derechos de autor|licencia|rechte|lizenz|textlizenz|lizenz des textes|urheberrecht|nutzungsrechte|diritti|diritti d autore|licenza|direitos|direitos autorais|licenca|prawa|prawa autorskie|licencja" +
		"|права|авторские права|авторское право|лицензия|лицензия текста|ліцензія|авторські права|lisans|telif|telif hakki|telif haklari|hak|lisenziya|muəllif huquqlari|huquqlar|δικαιωματα|πνευματικα δικαιωματα|αδεια|αδεια χρησησ|text|texts|текст|texte|texto|testo|metin|mətn|tekst|κειμενο|article|artikel"},
}

// ParseRights reads an article's own line on its rights: "© 2021 Harbour
// Ledger. All rights reserved.", "This article is licensed under CC BY 4.0",
// "Licence: CC0-1.0". It refuses lines that speak of a picture, and prose.
//
// A copyright line and a licence alone are the same words under a picture and
// under an article; both ParseRights and ParseCredit take them, and the place
// in the document decides.
func ParseRights(line string) (doc.Rights, bool) {
	line = strings.TrimSpace(line)
	if len(line) > maxRights || !plausible(line) && !opensRights(line) {
		return doc.Rights{}, false
	}
	l := scan(line)
	n := notice{l: l, j: len(l.Toks), rights: doc.Rights{Text: line}}
	if !n.read() {
		return doc.Rights{}, false
	}
	return n.rights, true
}

// opensRights reports whether a line begins with the words of a rights line.
func opensRights(s string) bool {
	var buf [64]byte
	first := firstWord(buf[:0], s)
	return rightsLabels.opens(first) || len(licence.Articles.Table()[string(first)]) > 0
}

// notice is at work on a rights line.
type notice struct {
	l        *line
	i, j     int
	rights   doc.Rights
	labelled bool // "Licence:"
	article  bool // "This article is …"
	sign     bool // ©
}

func (n *notice) read() bool {
	l := n.l
	n.i, n.j = l.part(0, n.j).unwrap()
	if _, next, ok := rightsLabels.match(l, n.i); ok && l.Word(next) == ":" {
		n.i, n.labelled = next+1, true
	} else if _, next, ok := licence.Articles.Match(l.Line.Line, n.i); ok {
		n.i, n.article = next, true
	} else if b, ok := l.labelAt(n.i); ok && b.class != ofLicence && b.class != ofText {
		return false
	}
	if next, ok := l.CopyrightAt(n.i); ok && n.holder(next) {
		n.sign = true
	}
	h, found := licence.Chief(l.Licences())
	if found && !h.Weak {
		n.rights.License = h.License
	}
	switch {
	case n.sign:
		return true
	case !found || h.Weak && !n.labelled:
		return false
	case n.labelled:
		return l.part(n.i, h.First).prose() == 0 && h.First-n.i < 6
	case n.article:
		return n.tied(n.l.part(n.i, h.First)) && (h.By != licence.ByPhrase || l.part(n.i, h.First).prose() == 0)
	}
	return n.alone(h)
}

// tied reports whether nothing but "is licensed under the" and the like stands
// between two tokens.
func (n *notice) tied(at part) bool {
	i, j := at.i, at.j
	for k := i; k < j; k++ {
		if !n.l.LinkWord(k) && !n.l.Is(k, lexicon.Mark) && !n.l.Lower(k) {
			return false
		}
	}
	return n.l.part(i, j).prose() < 3
}

// alone reports whether the line holds nothing but a licence, perhaps with
// "this work is licensed under" before it or a sentence on the address behind.
func (n *notice) alone(h licence.Hit) bool {
	l := n.l
	i := n.i
	if _, next, ok := licence.Works.Match(l.Line.Line, i); ok {
		i = next
	} else if w := l.Word(i); w == "published" || w == "republished" || w == "licensed" || w == "released" {
		i++
	}
	if !n.tied(n.l.part(i, h.First)) || l.part(i, h.First).prose() > 0 {
		return false
	}
	rest := l.TrimLeft(h.Next, n.j)
	return rest >= n.j || l.Word(h.Next) == "." || l.Is(rest, lexicon.Link) || l.Word(rest) == "to"
}

// holder reads years and name behind a copyright sign, up to the end of the
// sentence or to the licence.
func (n *notice) holder(i int) bool {
	l := n.l
	year := func(k int) int {
		if c := l.YearsLen(k, n.j); c > 0 && n.rights.Year == "" {
			n.rights.Year, _ = l.Years(k, k+c)
			return k + c
		}
		return k
	}
	i = year(i)
	for i < n.j && l.Is(i, lexicon.Mark) && licence.Joint(l.Word(i)) {
		i++
	}
	if l.Word(i) == "by" && l.Lower(i) {
		i++
	}
	end := i
	for end < n.j && !n.stop(i, end) {
		end++
	}
	if n.rights.Year == "" && l.Word(end) == "," {
		year(end + 1)
	}
	from, to := l.part(i, end).bare()
	for c := 3; c > 0; c-- {
		if text, ok := l.Years(to-c, to); ok && to-c > from {
			if n.rights.Year == "" {
				n.rights.Year = text
			}
			_, to = l.part(from, to-c).bare()
			break
		}
	}
	if from >= to {
		return n.rights.Year != ""
	}
	dated := n.rights.Year != "" && l.Upper(from) && to-from < 8 && l.part(from, to).prose() < 3 && (to == n.j || l.Is(to, lexicon.Mark))
	if !l.part(from, to).nameLike() && !dated || l.Handle(from, to) && l.Lower(from) {
		return false
	}
	n.rights.Holder = l.Text(from, to)
	return true
}

// stop reports whether the holder's name ends before token k.
func (n *notice) stop(first, k int) bool {
	l := n.l
	if k > first && l.GapBefore(k) >= lexicon.Rule || l.Is(k, lexicon.Link) {
		return true
	}
	switch w := l.Word(k); {
	case w == ";", w == "|", w == "(", w == "·", w == "/":
		return true
	case w == "." && !l.Abbreviation(k-1) && !l.Initial(k-1):
		return true
	case w == ",":
		return !l.Upper(k+1) || licence.Statements.Has(l.Line.Line, k+1) || licence.Words.Has(l.Line.Line, k+1) || l.Word(k+1) == "cc"
	}
	return licence.Statements.Has(l.Line.Line, k) || l.Word(k) == "cc" && l.Capitals(k) || licence.Words.Has(l.Line.Line, k) && k > first
}
