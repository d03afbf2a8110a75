package detect

import (
	"fmt"
	"strings"

	"github.com/fad55d40/archive/convert/byline"
	"github.com/fad55d40/archive/convert/doc"
)

// body reads the chunks behind the front.
func (r *reader) body(cs []chunk) {
	for i := 0; i < len(cs); i++ {
		c := cs[i]
		if len(c.lines) > 2 && underline(c.lines[1].text) > 0 { // no blank line behind an underlined heading
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

// chunk makes blocks of one chunk of the body.
func (r *reader) chunk(c chunk, next *chunk, last bool) {
	if len(c.lines) == 1 && !r.prose && r.res.Meta.Title != "" && sameWords(c.first().text, r.res.Meta.Title) {
		r.evidence("title", r.res.Meta.Title, "headline-repeated", c.first().number, c.first().text, 0.9)
		return
	}
	if _, ok := furniture(c.first().text); (ok || c.page) && len(c.lines) == 1 {
		r.credited, r.bare = -1, 0
		r.add(doc.Note{Role: doc.NoteFurniture, Text: c.first().text, Line: c.first().number})
		return
	}
	if len(c.lines) == 1 && r.labelledCredit(c.first().text) && r.credit(c.first().text, c.first().number) {
		return
	}
	if r.structure(c, next) {
		r.credited, r.bare = -1, 0
		return
	}
	s, at := c.joined(), c.first().number
	if len(c.lines) > 1 && strings.TrimRight(c.first().text, " ") == "--" { // the signature of mail (RFC 3676, section 4.3)
		r.credited, r.bare = -1, 0
		r.add(doc.Note{Role: doc.NoteContact, Text: s, Line: at})
		return
	}
	if role, ok := note(s, last); ok {
		r.credited, r.bare = -1, 0
		r.add(doc.Note{Role: role, Text: s, Line: at})
		return
	}
	if rights, ok := r.rightsLine(s, last); ok {
		r.res.Meta.Rights = rights
		r.evidence("rights", rights.Text, "rights-footer", at, s, 0.9)
		r.add(doc.Note{Role: doc.NoteFooter, Text: s, Line: at})
		return
	}
	if len(c.lines) == 1 || len(s) < maxCredit {
		if r.credit(s, at) || r.caption(s, at) || r.picture(c) {
			return
		}
		if r.awaitsCaption() && len(c.lines) == 1 && shortCaption(s, r.beside(next), 7) && (next != nil || byline.EndsSentence(s)) {
			r.addCaption(s, "caption-short", 0.55, s, at)
			return
		}
		if next != nil && opensCaption(s) && captionOver(s) && r.credits(next.joined(), 0) != nil {
			r.credited = -1
			r.addCaption(s, "caption-over-credit", 0.85, s, at)
			return
		}
	}
	r.credited, r.bare = -1, 0
	for _, p := range paragraphs(c, r.wrapped, r.width) {
		r.paragraph(p)
	}
}

// structure takes what is not running text.
func (r *reader) structure(c chunk, next *chunk) bool {
	at := c.first().number
	if sceneBreak(c) {
		r.add(doc.Break{Text: c.first().text, Line: at})
		return true
	}
	if p, ok := table(c); ok {
		r.add(p)
		return true
	}
	if len(c.lines) > 1 && turns(c) {
		for _, l := range c.lines {
			r.paragraph(chunk{lines: []line{l}})
		}
		return true
	}
	if quotes := blockQuotes(c); quotes != nil {
		for _, q := range quotes {
			r.structureEvidence("quote-marked", q.Line, markers(c))
			r.add(q)
		}
		return true
	}
	if r.listItem(c, next) {
		return true
	}
	if before, l, ok := list(c); ok {
		for _, b := range before {
			r.paragraph(chunk{lines: []line{b}})
		}
		r.structureEvidence("list", l.Line, markers(c))
		r.add(l)
		return true
	}
	if text, level, rule, ok := r.headingByRole(c, next); ok && !r.isPicture(text) && !isNote(text) {
		r.heading(text, level, rule, c)
		return true
	}
	if v, ok := verse(c, r.wrapped, r.width); ok {
		if p, before := r.lastBlock().(doc.Verse); before { // a stanza of the same poem
			p.Lines = append(append(p.Lines, ""), v.Lines...)
			r.res.Blocks[len(r.res.Blocks)-1] = p
			return true
		}
		r.add(v)
		return true
	}
	if q, ok := indentedQuote(c); ok && !r.indented {
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

func blockField(i int) string { return fmt.Sprintf("blocks[%d]", i) }

// structureEvidence explains the block that is added next.
func (r *reader) structureEvidence(rule string, at int, raw string) {
	r.evidence(blockField(len(r.res.Blocks)), "", rule, at, raw, 0.8)
}

// markers are the signs at the heads of lines that a list or quote is told by.
func markers(c chunk) string {
	var out []string
	for _, l := range c.lines {
		if n, _, _ := marker(l.text); n > 0 {
			out = append(out, strings.TrimSpace(l.text[:n]))
		} else if strings.HasPrefix(l.text, ">") {
			out = append(out, ">")
		}
	}
	return strings.Join(out, " ")
}

// listItem takes an item that stands alone between blank lines when more of
// its kind stand around it.
func (r *reader) listItem(c chunk, next *chunk) bool {
	n, ordered, number := marker(c.first().text)
	if n > 0 && lettered(c.first().text) {
		n, ordered, number = 0, false, 0 // a letter stays with its item
		if !lettersAround(r.lastBlock(), c, next) {
			return false
		}
	} else if n == 0 || len(c.lines) > 1 && isListLine(c.lines[1].text) {
		return false
	}
	item := strings.TrimSpace(c.joined()[n:])
	if l, ok := r.lastBlock().(doc.List); ok && l.Ordered == ordered && (!ordered || number == max(1, l.Start)+len(l.Items)) {
		l.Items = append(l.Items, item)
		last := len(r.res.Blocks) - 1
		r.res.Blocks[last] = l
		r.evidence(blockField(last), "", "list", c.first().number, markers(c), 0.8)
		return true
	}
	if next == nil {
		return false
	}
	if m, o, second := marker(next.first().text); !lettered(c.first().text) && (m == 0 || o != ordered || ordered && second != number+1) {
		return false
	}
	l := doc.List{Ordered: ordered, Items: []string{item}, Line: c.first().number}
	if ordered && number != 1 {
		l.Start = number
	}
	r.structureEvidence("list", l.Line, markers(c))
	r.add(l)
	return true
}

// lettersAround reports whether lettered items stand before or behind one.
func lettersAround(last doc.Block, c chunk, next *chunk) bool {
	if len(c.lines) > 1 && isListLine(c.lines[1].text) {
		return false
	}
	if l, ok := last.(doc.List); ok {
		_, _, before := marker(l.Items[len(l.Items)-1])
		_, _, number := marker(c.first().text)
		return lettered(l.Items[0]) && number == before+1
	}
	if next == nil {
		return false
	}
	_, _, number := marker(c.first().text)
	m, _, second := marker(next.first().text)
	return m > 0 && lettered(next.first().text) && second == number+1
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
	return indented*3 > all
}
