package detect

import (
	"strconv"
	"strings"

	"github.com/fad55d40/archive/convert/byline"
	"github.com/fad55d40/archive/convert/doc"
)

// body reads the chunks behind the front.
func (r *reader) body(cs []chunk) {
	for i := 0; i < len(cs); i++ {
		c := cs[i]
		if len(c.lines) > 2 && c.fences == "" && underline(c.lines[1].text) > 0 && !strings.Contains(c.first().cells, "   ") { // no blank line behind an underlined heading
			rest := chunk{lines: c.lines[2:]}
			c.lines = c.lines[:2]
			r.chunk(c, &rest, false)
			c = rest
		}
		var next *chunk
		if i+1 < len(cs) {
			next = &cs[i+1]
		}
		r.chunk(c, next, i+3 > len(cs))
	}
}

// chunk makes blocks of one chunk of the body: the first reading that holds takes it.
func (r *reader) chunk(c chunk, next *chunk, last bool) {
	switch {
	case r.legend(c), r.behindEnd(c), r.standsAlone(c), r.setApart(c, last), r.underText(c, next, last):
	case r.structure(c, next):
		r.leavePictures()
	case r.remark(c, next, last), r.aboutPicture(c, next):
	default:
		r.leavePictures()
		for i, p := range paragraphs(c, r.wrapped, r.width) {
			if i == 0 || !r.underQuote(p, next) {
				r.paragraph(p)
			}
		}
	}
}

// leavePictures says that what comes next belongs to no picture above it.
func (r *reader) leavePictures() { r.credited, r.bare = -1, 0 }

// noted adds what is kept of a page, and is no part of its text.
func (r *reader) noted(role doc.NoteRole, text string, line int) {
	r.add(doc.Note{Role: role, Text: text, Line: line})
}

// behindEnd takes all that stands behind the end of a book: its publisher's terms.
func (r *reader) behindEnd(c chunk) bool {
	r.closed = r.closed || r.prose && endsBook(c.first().text)
	if !r.closed {
		return false
	}
	for _, p := range paragraphs(c, r.wrapped, r.width) {
		r.noted(doc.NoteFooter, p.joined(), p.first().number)
	}
	return true
}

// standsAlone takes code between fences, and single lines that are known as they
// stand, whatever is around them.
func (r *reader) standsAlone(c chunk) bool {
	s, at := c.first().text, c.first().number
	if c.fences != "" {
		r.leavePictures()
		r.fencedCode(c)
		return true
	}
	if len(c.lines) != 1 {
		return false
	}
	_, furnishes := furniture(s)
	switch {
	case r.counted[c.first().at]:
		r.leavePictures()
		r.heading(s, 2, "heading-series", c)
	case !r.prose && r.res.Meta.Title != "" && sameWords(s, r.res.Meta.Title):
		r.evidence("title", r.res.Meta.Title, "headline-repeated", at, s, 0.9)
	case furnishes || c.page:
		r.leavePictures()
		r.noted(doc.NoteFurniture, s, at)
	default:
		return r.labelledCredit(s) && r.credit(s, at)
	}
	return true
}

// setApart takes what the page says beside its text.
func (r *reader) setApart(c chunk, last bool) bool {
	role, ok := r.aside(c)
	if !ok && len(c.lines) == 1 && (last || c.first().text[0] != '#' || r.released()) {
		role, ok = marked(c.first().text)
	}
	if !ok {
		return false
	}
	r.leavePictures()
	for _, l := range c.lines {
		r.noted(role, l.text, l.number)
	}
	return true
}

// underText takes the lines under a text, with the statement of rights as their
// last, one by one.
func (r *reader) underText(c chunk, next *chunk, last bool) bool {
	n := len(c.lines)
	if !last || n < 2 || n > 8 || r.wrapped {
		return false
	}
	if end := c.lines[n-1].text; !(n < 5 && r.statement(end)) && !(rightsCues.Has(end) && furnished(c)) {
		return false
	}
	for i := range c.lines {
		r.chunk(chunk{lines: c.lines[i : i+1], gap: c.gap}, next, true)
	}
	return true
}

// remark takes what is said of a text, and of who may do what with it.
func (r *reader) remark(c chunk, next *chunk, last bool) bool {
	s, at := c.joined(), c.first().number
	if len(c.lines) > 1 && strings.TrimRight(c.first().text, " ") == "--" { // the signature of mail (RFC 3676, section 4.3)
		r.leavePictures()
		r.noted(doc.NoteContact, s, at)
		return true
	}
	if role, ok := note(s, last); ok {
		r.leavePictures()
		r.noted(role, s, at)
		return true
	}
	if rights, ok := r.rightsLine(s, last); ok {
		r.res.Meta.Rights = rights
		r.evidence("rights", rights.Text, "rights-footer", at, s, 0.9)
		r.noted(doc.NoteFooter, s, at)
		return true
	}
	if last && next == nil && r.prose && r.bare == 0 && len(c.lines) == 1 && rightsCues.Has(s) && strings.ContainsAny(s, "0123456789") { // of the page, whoever that is
		r.credited = -1
		r.noted(doc.NoteFooter, s, at)
		return true
	}
	return false
}

// aboutPicture takes captions and credits, and the lines of pictures.
func (r *reader) aboutPicture(c chunk, next *chunk) bool {
	s, at := c.joined(), c.first().number
	if len(c.lines) > 1 && len(s) >= maxCredit {
		return false
	}
	if r.credit(s, at) || r.caption(s, at) || r.picture(c) {
		return true
	}
	if u := (unit{chunk: c, text: s, raw: s}); !r.prose && u.signedCaption() {
		r.takeCredit(&u)
		return true
	}
	if r.awaitsCaption() && len(c.lines) == 1 && shortCaption(s, r.beside(next), 7) && (next != nil || byline.EndsSentence(s)) {
		r.addCaption(s, "caption-short", 0.55, s, at)
		return true
	}
	if next != nil && opensCaption(s) && captionOver(s) && r.credits(next.joined(), 0) != nil {
		r.credited = -1
		r.addCaption(s, "caption-over-credit", 0.85, s, at)
		return true
	}
	return false
}

// legend takes the block in which Aozora Bunko explains the signs of its texts:
// it begins with a line that is drawn, and ends with one.
func (r *reader) legend(c chunk) bool {
	opens := opensLegend(c)
	if !opens && !r.signs {
		return false
	}
	r.signs = !(underline(lastLine(c)) == 2 && (len(c.lines) > 1 || !opens))
	for _, l := range c.lines {
		r.add(doc.Note{Role: doc.NoteEditor, Text: l.text, Line: l.number})
	}
	return true
}

func opensLegend(c chunk) bool {
	return len(c.lines) > 1 && underline(c.first().text) == 2 && strings.HasPrefix(c.lines[1].text, "【テキスト中に現れる記号")
}

// structure takes what is not running text.
func (r *reader) structure(c chunk, next *chunk) bool {
	at := c.first().number
	if r.underQuote(c, next) {
		return true
	}
	if sceneBreak(c) {
		r.add(doc.Break{Text: c.first().text, Line: at})
		return true
	}
	if p, ok := table(c); ok {
		r.add(p)
		return true
	}
	if drawn(c) {
		r.structureEvidence("preformatted", at, "")
		r.add(kept(c))
		return true
	}
	if r.turn(c) {
		return true
	}
	if len(c.lines) > 1 && turns(c) {
		for _, l := range c.lines {
			r.paragraph(chunk{lines: []line{l}})
		}
		return true
	}
	if before, quotes := r.quoted(c); quotes != nil {
		if len(before) > 0 {
			r.paragraph(chunk{lines: before})
		}
		raw := quoteSigns(c)
		for _, q := range quotes {
			r.structureEvidence("quote-marked", q.Line, raw)
			r.add(q)
			raw = strings.Repeat(">", q.Depth)
		}
		return true
	}
	if r.footnotes(c) {
		return true
	}
	if p, ok := code(c); ok && !r.indented {
		r.structureEvidence("preformatted", p.Line, "")
		r.add(p)
		r.codeIn, r.codeEnd = leastIndent(c), len(r.res.Blocks)
		return true
	}
	if r.goesOnCode(c) {
		return true
	}
	if r.nests(c) || r.listItem(c, next) {
		return true
	}
	if before, l, ok := list(c); ok {
		for _, b := range before {
			r.paragraph(chunk{lines: []line{b}})
		}
		if r.goesOn(before, l) {
			r.evidence(blockField(len(r.res.Blocks)-1), "", "list", l.Line, markers(c), 0.8)
			r.nest.list(c, len(r.res.Blocks))
			return true
		}
		r.structureEvidence("list", l.Line, markers(c))
		r.add(l)
		r.nest.list(c, len(r.res.Blocks))
		return true
	}
	if text, level, rule, ok := r.headingByRole(c, next); ok && !r.isPicture(text) && !isNote(text) {
		r.heading(text, level, rule, c)
		return true
	}
	v, isVerse := verse(c, r.wrapped, r.width)
	isVerse = isVerse && !(r.prose && len(c.lines) < 6 && valedictions.Has(c.first().text))
	if p, before := r.lastBlock().(doc.Verse); before && r.setIn == leastIndent(c) && (isVerse || isStanza(c)) { // a stanza of the same poem
		p.Lines = append(append(p.Lines, ""), versed(c).Lines...)
		r.res.Blocks[len(r.res.Blocks)-1] = p
		return true
	}
	if isVerse {
		r.setIn = leastIndent(c)
		r.add(v)
		return true
	}
	if q, ok := indentedQuote(c); ok && !r.indented {
		if rest, who := attributed(c); who != "" {
			q.Text, q.Attribution = rest.joined(), who
			r.structureEvidence(quoteAttributed, c.lines[len(c.lines)-1].number, lastLine(c))
		}
		r.add(q)
		return true
	}
	return false
}

// beside is the paragraph behind a line, or before it where it is the last.
func (r *reader) beside(next *chunk) string {
	if next != nil {
		return next.joined()
	}
	for i := len(r.res.Blocks) - 1; i >= 0; i-- {
		if p, ok := r.res.Blocks[i].(doc.Paragraph); ok {
			return p.Text
		}
	}
	return ""
}

// picture takes lines that are a caption and its credit.
func (r *reader) picture(c chunk) bool {
	if len(c.lines) != 2 || r.wrapped {
		return false
	}
	over, under := c.lines[0], c.lines[1]
	if !captionOver(over.text) || r.credits(over.text, 0) != nil || r.credits(under.text, under.number) == nil {
		return false
	}
	r.credited = -1
	r.addCaption(over.text, "caption-over-credit", 0.85, over.text, over.number)
	return r.credit(under.text, under.number)
}

func (r *reader) isPicture(s string) bool {
	_, labelled := captionLabel(s)
	return labelled || r.credits(s, 0) != nil
}

func (r *reader) lastBlock() doc.Block {
	if n := len(r.res.Blocks); n > 0 {
		return r.res.Blocks[n-1]
	}
	return nil
}

// heading adds a heading. A level that skips one is brought up.
func (r *reader) heading(text string, level int, rule string, c chunk) {
	above := 1
	for i := len(r.res.Blocks) - 1; i >= 0; i-- {
		if h, ok := r.res.Blocks[i].(doc.Heading); ok {
			above = h.Level
			break
		}
	}
	var raw []string
	for _, l := range c.lines {
		raw = append(raw, l.text)
	}
	r.structureEvidence(rule, c.first().number, strings.Join(raw, "\n"))
	r.add(doc.Heading{Level: min(level, above+1), Text: text, Line: c.first().number})
}

func blockField(i int) string { return "blocks[" + strconv.Itoa(i) + "]" }

// blockOf is the number in a field that blockField made.
func blockOf(field string) (int, bool) {
	inner, ok := strings.CutPrefix(field, "blocks[")
	if !ok {
		return 0, false
	}
	n, err := strconv.Atoi(strings.TrimSuffix(inner, "]"))
	return n, err == nil
}

// structureEvidence explains the block that is added next.
func (r *reader) structureEvidence(rule string, at int, raw string) {
	r.evidence(blockField(len(r.res.Blocks)), "", rule, at, raw, 0.8)
}

// named is who the paragraph above names as the writer of what follows.
func (r *reader) named() string {
	if p, ok := r.lastBlock().(doc.Paragraph); ok {
		return whoWrote(p.Text)
	}
	return ""
}

func (r *reader) paragraph(c chunk) {
	s := c.joined()
	if !r.prose {
		r.dateline(s, c.first().number)
		r.prose = true
	}
	r.add(doc.Paragraph{Text: s, Line: c.first().number})
}

// indentedStyle reports whether indents set off the paragraphs of a text, so
// that they do not mean quotations.
func indentedStyle(cs []chunk) bool {
	indented, all := 0, 0
	for _, c := range cs {
		if isProse(c) {
			all++
			if c.first().indent > 0 {
				indented++
			}
		}
	}
	return indented > 1 && indented*3 > all
}
