package rights

import (
	"strings"

	"github.com/fad55d40/archive/convert/doc"
)

// maxRights is the length in bytes beyond which no line is a rights line.
const maxRights = 800

// rightsLabels open a line on the article's rights; a colon follows.
var rightsLabels = newLexicon(
	entry{0, "rights|rights statement|usage rights|terms of use|terms|license|licence|licensing|copyright|article license|article licence|text license|text licence|droits|droits d auteur|licence du texte|derechos|derechos de autor|licencia|rechte|lizenz|textlizenz|lizenz des textes|urheberrecht|nutzungsrechte|diritti|diritti d autore|licenza|direitos|direitos autorais|licenca|prawa|prawa autorskie|licencja" +
		"|права|авторские права|авторское право|лицензия|лицензия текста|ліцензія|авторські права|lisans|telif|telif hakki|telif haklari|hak|lisenziya|muəllif huquqlari|huquqlar|δικαιωματα|πνευματικα δικαιωματα|αδεια|αδεια χρησησ|text|texts|текст|texte|texto|testo|metin|mətn|tekst|κειμενο|article|artikel"},
)

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
	n := notice{l: l, j: len(l.toks), rights: doc.Rights{Text: line}}
	if !n.read() {
		return doc.Rights{}, false
	}
	return n.rights, true
}

// opensRights reports whether a line begins with the words of a rights line.
func opensRights(s string) bool {
	var buf [64]byte
	first := firstWord(buf[:0], s)
	return len(rightsLabels.table()[string(first)]) > 0 || len(articleWords.table()[string(first)]) > 0
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
	n.i, n.j = l.unwrap(0, n.j)
	if _, next, ok := rightsLabels.match(l, n.i); ok && l.word(next) == ":" {
		n.i, n.labelled = next+1, true
	} else if _, next, ok := articleWords.match(l, n.i); ok {
		n.i, n.article = next, true
	} else if b, ok := l.labelAt(n.i); ok && b.class != ofLicence && b.class != ofText {
		return false
	}
	if next, ok := l.copyrightAt(n.i); ok && n.holder(next) {
		n.sign = true
	}
	h, found := chief(l.licences())
	if found && !h.weak {
		n.rights.License = h.lic
	}
	switch {
	case n.sign:
		return true
	case !found || h.weak && !n.labelled:
		return false
	case n.labelled:
		return l.prose(n.i, h.first) == 0 && h.first-n.i < 6
	case n.article:
		return n.tied(n.i, h.first) && (h.by != byPhrase || l.prose(n.i, h.first) == 0)
	}
	return n.alone(h)
}

// tied reports whether nothing but "is licensed under the" and the like stands
// between two tokens.
func (n *notice) tied(i, j int) bool {
	for k := i; k < j; k++ {
		if !n.l.linkWord(k) && !n.l.is(k, mark) && !n.l.lower(k) {
			return false
		}
	}
	return n.l.prose(i, j) < 3
}

// alone reports whether the line holds nothing but a licence, perhaps with
// "this work is licensed under" before it or a sentence on the address behind.
func (n *notice) alone(h hit) bool {
	l := n.l
	i := n.i
	if _, next, ok := genericWords.match(l, i); ok {
		i = next
	} else if w := l.word(i); w == "published" || w == "republished" || w == "licensed" || w == "released" {
		i++
	}
	if !n.tied(i, h.first) || l.prose(i, h.first) > 0 {
		return false
	}
	rest := l.trimLeft(h.next, n.j)
	return rest >= n.j || l.word(h.next) == "." || l.is(rest, link) || l.word(rest) == "to"
}

// holder reads years and name behind a copyright sign, up to the end of the
// sentence or to the licence.
func (n *notice) holder(i int) bool {
	l := n.l
	year := func(k int) int {
		if c := l.yearsLen(k, n.j); c > 0 && n.rights.Year == "" {
			n.rights.Year, _ = l.years(k, k+c)
			return k + c
		}
		return k
	}
	i = year(i)
	for i < n.j && l.is(i, mark) && joint(l.word(i)) {
		i++
	}
	if l.word(i) == "by" && l.lower(i) {
		i++
	}
	end := i
	for end < n.j && !n.stop(i, end) {
		end++
	}
	if n.rights.Year == "" && l.word(end) == "," {
		year(end + 1)
	}
	from, to := l.bare(i, end)
	for c := 3; c > 0; c-- {
		if text, ok := l.years(to-c, to); ok && to-c > from {
			if n.rights.Year == "" {
				n.rights.Year = text
			}
			_, to = l.bare(from, to-c)
			break
		}
	}
	if from >= to {
		return n.rights.Year != ""
	}
	dated := n.rights.Year != "" && l.upper(from) && to-from < 8 && l.prose(from, to) < 3 && (to == n.j || l.is(to, mark))
	if !l.nameLike(from, to) && !dated || l.handle(from, to) && l.lower(from) {
		return false
	}
	n.rights.Holder = l.text(from, to)
	return true
}

// stop reports whether the holder's name ends before token k.
func (n *notice) stop(first, k int) bool {
	l := n.l
	if k > first && l.gapBefore(k) >= rule || l.is(k, link) {
		return true
	}
	switch w := l.word(k); {
	case w == ";", w == "|", w == "(", w == "·", w == "/":
		return true
	case w == "." && !l.abbreviation(k-1) && !l.initial(k-1):
		return true
	case w == ",":
		return !l.upper(k+1) || statementWords.has(l, k+1) || licenceWords.has(l, k+1) || l.word(k+1) == "cc"
	}
	return statementWords.has(l, k) || l.word(k) == "cc" && l.capitals(k) || licenceWords.has(l, k) && k > first
}
