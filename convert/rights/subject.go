package rights

// genericWords stand where a title would: "This work by …".
var genericWords = newLexicon(
	entry{0, "this work|this image|this photo|this photograph|this picture|this illustration|this file|the work|the image|the photo|the photograph|contains public sector information|contains information|untitled|untitled work|untitled image|work|image|photo|photograph|picture|illustration|file" +
		"|cette œuvre|cette oeuvre|cette image|cette photo|cette photographie|œuvre|oeuvre|l image|la photo|esta obra|esta imagen|esta foto|esta fotografia|la obra|la imagen|obra|dieses werk|dieses bild|dieses foto|das bild|das werk|das foto|werk|bild|foto|quest opera|questa immagine|questa foto|opera|immagine|esta imagem|imagem" +
		"|это произведение|это изображение|эта фотография|это фото|произведение|изображение|фотография|фото|bu eser|bu gorsel|bu fotograf|eser|gorsel|fotograf|bu əsər|bu səkil|bu foto|əsər|səkil|ten utwor|to zdjecie|ta grafika|utwor|zdjecie|αυτο το εργο|αυτη η εικονα|αυτη η φωτογραφια|το εργο|η εικονα|η φωτογραφια|εργο|цей твір|це зображення|це фото|ця світлина|твір|зображення"},
)

// articleWords name the article itself: its licence is not a picture's.
var articleWords = newLexicon(
	entry{0, "this article|this text|this story|this post|this content|this page|this site|this website|this document|this book|this publication|this report|this essay|this piece|this blog|our content|our articles|our work|our journalism|all content|all text|all texts|all articles|content|contents|text|texts|the text|the article|article|articles|this newsletter|this issue|except where otherwise noted|unless otherwise noted|unless otherwise stated|except where noted" +
		"|cet article|ce texte|ce document|ce contenu|le texte|este articulo|este texto|este documento|este contenido|el texto|dieser artikel|dieser text|dieser beitrag|dieses dokument|diese seite|der text|questo articolo|questo testo|il testo|este artigo|o texto|эта статья|этот текст|этот материал|текст статьи|текст|материал|материалы|статья|ця стаття|цей текст|цей матеріал|bu makale|bu yazi|bu metin|bu haber|bu məqalə|bu mətn|məqalə|ten artykul|ten tekst|tekst|αυτο το αρθρο|αυτο το κειμενο|το κειμενο|το αρθρο"},
)

// subject reads what stands before the licence, or all when there is none:
// a title, its makers, or both. licensed says that a licence follows, verb that
// words such as "is licensed under" do. It returns the words of prose it met.
func (c *Credit) subject(l *line, i, j int, licensed, verb bool) (prose int) {
	i = c.copyrightSign(l, i, j)
	generic := false
	if _, next, ok := genericWords.match(l, i); ok && licensed && (next == j || l.joiner(next) > next || l.gapBefore(next) == rule) {
		i, generic = next, true
	}
	if verb && licensed && i > 0 && l.word(i-1) == "by" && len(l.members(i, j)) == 1 && c.signature(l, i, j) {
		return 0 // Photo by ~tilde~ is licensed under …
	}
	if next := l.joiner(i); next > i && next < j && (licensed || c.Label != "") {
		if i = next; generic && verb && c.signature(l, i, j) {
			return 0
		}
	} else if licensed {
		i = l.capitalJoiner(i, j)
	}
	if licensed {
		i = l.strangeLabel(i, j)
		i = l.account(i, j)
	}
	if end, ok := l.quoted(i, j); ok {
		c.Title = l.title(i, end)
		return c.afterTitle(l, end+1, j, verb)
	}
	if open, ok := l.opensQuote(i, j); ok && open > i {
		if what, next, ok := remarkWords.match(l, i); ok && what == isChange && next == open { // detail from “The Quay” by …
			if end, ok := l.quoted(open, j); ok {
				c.Notes = append(c.Notes, l.text(i, open))
				c.Title = l.title(open, end)
				return c.afterTitle(l, end+1, j, verb)
			}
		}
		if end, ok := l.quoted(open, j); ok && (licensed || !l.bodily(open+1, end) && l.word(open-1) != "/") && c.beforeTitle(l, i, open, end, j) {
			return 0
		}
	}
	if licensed {
		if prose, ok := c.plainTitle(l, i, j); ok {
			return prose
		}
	}
	j = l.withoutAgent(i, j)
	return c.chain(l, i, j, false, false)
}

// strangeLabel passes over a label that is in no list, where a colon and a
// quotation mark show it to be one.
func (l *line) strangeLabel(i, j int) int {
	for k := i + 1; k < min(j-1, i+5); k++ {
		if l.word(k) == ":" && l.gapBefore(k) <= space && l.gapBefore(k+1) == space && closers(l.word(k+1)) != "" {
			return k + 1
		}
		if !l.is(k, word) {
			break
		}
	}
	return i
}

// capitalJoiner passes over a "By" that opens the line. Von, Di and De may be
// part of a name, so that two words with capitals must follow.
func (l *line) capitalJoiner(i, j int) int {
	switch l.word(i) {
	case "by", "par", "por", "автор", "автора", "від", "от", "autorstwa", "autor", "szerzo", "kayttajalta":
		if l.upper(i) && i+1 < j && l.gapBefore(i+1) == space {
			return i + 1
		}
	case "von", "di", "de", "da", "av", "af", "door":
		if end := l.firstMember(i+1, j); l.lower(i+1) && l.handle(i+1, end) && l.remark(end, j) == isNobody {
			return i + 1 // Von hafenblick - Eigenes Werk
		}
		if l.upper(i) && i+2 < j && l.upper(i+1) && (l.word(i+2) == "." || l.person(i+1, l.firstMember(i+1, j)) && l.apart(i+2, l.firstMember(i+1, j))) {
			return i + 1
		}
	}
	return i
}

// apart reports whether a word with a capital follows a space between two tokens.
func (l *line) apart(i, j int) bool {
	for k := i; k < j; k++ {
		if l.upper(k) && l.gapBefore(k) == space {
			return true
		}
	}
	return false
}

// afterTitle reads the makers behind a quoted title.
func (c *Credit) afterTitle(l *line, i, j int, verb bool) (prose int) {
	i = c.aside(l, i, j)
	bracketed := l.word(i) == "(" && l.closing(i, j) > i
	for i < j && l.is(i, mark) && (joint(l.word(i)) || l.word(i) == "." || bracketed && l.word(i) == "(") {
		i++
	}
	if bracketed && l.word(j-1) == ")" {
		j--
	}
	by := false
	if l.word(i) == "van" && l.lower(i) && l.upper(i+1) && l.apart(i+2, j) { // Dutch; not "van Gogh"
		i, by = i+1, true
	}
	for range 2 { // "photo by", "автор фото:"
		if next := l.joiner(i); next > i && next < j {
			i, by = next, true
		}
	}
	for i < j && l.word(i) == ":" {
		i++
	}
	i = c.copyrightSign(l, i, j)
	j = l.withoutAgent(i, j)
	if by && verb && !bracketed && c.signature(l, i, j) {
		return 0
	}
	prose = c.chain(l, i, j, false, by && verb)
	if by && verb && j-i < 14 { // accounts may be called anything
		return 0
	}
	return prose
}

// aside reads an address or a bracketed one, a year or a remark between the
// title and the "by".
func (c *Credit) aside(l *line, i, j int) int {
	for i < j {
		k, end := i, i+1
		if l.word(i) == "(" && l.closing(i, j) > i {
			k, end = i+1, l.closing(i, j)
		}
		year, dated := l.years(k, end)
		switch {
		case l.is(k, link) && end == k+1:
			if c.SourceURL == "" {
				c.SourceURL = l.text(k, end)
			}
		case k > i && dated:
			c.Year = year
		case k > i && l.remark(k, end) != 0:
			c.flag(l.remark(k, end))
			c.Notes = append(c.Notes, l.text(k, end))
		default:
			return i
		}
		if i = end; k < end && l.word(i) == ")" {
			i++
		}
	}
	return i
}

// beforeTitle reads makers that stand before a quoted title: "Jane Roe, “Quay”".
func (c *Credit) beforeTitle(l *line, i, open, end, j int) bool {
	k := open
	for k > i && l.is(k-1, mark) && joint(l.word(k-1)) {
		k--
	}
	parted := k < open || l.gapBefore(open) >= rule
	suffixed := k-1 > i && l.genitive(k-1)
	if suffixed {
		k-- // Kaya'nın
	} else if !parted && l.nameLike(i, l.firstMember(i, j)) && l.firstMember(i, j) > end { // Ann "Nan" Lee
		return false
	}
	if !l.nameLike(i, k) {
		return false
	}
	c.Title = l.title(open, end)
	c.chain(l, i, k, false, false)
	c.chain(l, l.afterWork(end+1, j), j, true, false)
	return true
}

// genitive reports whether token i is a Turkish or Azerbaijani ending set off
// by an apostrophe: Kaya'nın.
func (l *line) genitive(i int) bool {
	switch l.word(i) {
	case "in", "un", "nin", "nun":
		return l.lower(i) && l.gapBefore(i) == tight && l.toks[i].start > l.toks[i-1].end
	}
	return false
}

// afterWork passes over "adlı eseri".
func (l *line) afterWork(i, j int) int {
	for i < j && l.lower(i) && (l.word(i) == "adli" || l.word(i) == "eseri" || l.word(i) == "əsəri" || l.word(i) == "baslikli" || l.word(i) == "fotografi" || l.word(i) == "isimli") {
		i++
	}
	return i
}

// withoutAgent takes the Turkish or Azerbaijani word for "by", which stands
// behind the name, from the end.
func (l *line) withoutAgent(i, j int) int {
	if w := l.word(j - 1); j-1 > i && (w == "tarafindan" || w == "tərəfindən") {
		return j - 1
	}
	return j
}

// plainTitle reads a title without quotation marks before the last "by" that
// a name follows: "Old harbour map by Jane Roe".
func (c *Credit) plainTitle(l *line, i, j int) (prose int, ok bool) {
	for k := j - 1; k > i; k-- {
		if !l.lower(k) || l.gapBefore(k) != space || l.gapBefore(k+1) != space {
			continue
		}
		switch l.word(k) {
		case "by", "von", "par", "por", "автор", "автора", "авторства", "autorstwa", "autor":
		default:
			continue
		}
		if l.nameLike(i, k) && l.person(i, k) || !l.nameLike(k+1, l.firstMember(k+1, j)) || l.word(k) == "von" && l.noble(i, k, j) {
			continue
		}
		c.Title = l.text(i, k)
		c.chain(l, k+1, l.withoutAgent(k+1, j), false, false)
		return l.prose(i, k) / 3, true // a title may be a phrase, not a paragraph
	}
	return 0, false
}

// noble reports whether the "von" at token k belongs to a name: Käthe von
// Arnsberg, Bärbel von der Heide. What follows a title is a whole name.
func (l *line) noble(i, k, j int) bool {
	end := l.firstMember(k+1, j)
	if k-i > 2 || !l.nameLike(i, k) || l.person(k+1, end) && l.apart(k+2, end) {
		return false
	}
	return l.upper(k+1) || !l.handle(k+1, end)
}

// firstMember returns where the first member of the chain from token i ends.
func (l *line) firstMember(i, j int) int {
	if list := l.members(i, j); len(list) > 0 {
		return list[0].j
	}
	return j
}
