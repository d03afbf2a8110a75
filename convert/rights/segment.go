package rights

import (
	"github.com/fad55d40/archive/convert/lexicon"

	"github.com/fad55d40/archive/convert/licence"
)

// segment is a part of a line with a label of its own, or the start of the line.
type segment struct {
	i, j     int
	label    label
	labelled bool
}

// segments cuts the line before each label that follows a joint.
func (l *line) segments() []segment {
	i, j := l.part(0, len(l.Toks)).unwrap()
	cur := segment{i: i, j: j}
	if cur.label, cur.labelled = l.labelAt(i); !cur.labelled && l.Word(i) == "(" && l.closing(i, j) > i { // (Photo by …) (Photo by …)
		if cur.label, cur.labelled = l.labelAt(i + 1); cur.labelled {
			cur.i++
		}
	}
	lead := cur
	lead.labelled = cur.labelled || l.opensRemark(i)
	var list []segment
	for k := i + 1; k < j; k++ {
		before := l.Word(k - 1)
		parted := cur.labelled && cur.label.class == ofText || l.GapBefore(k) >= lexicon.Rule || l.Is(k-1, lexicon.Mark) && (licence.Joint(before) && before != ":" || before == "." || before == ")" || before == "(")
		if !parted || cur.labelled && k < cur.label.next {
			continue
		}
		b, ok := l.labelAt(k)
		if !ok || b.next >= j || !lead.splits(b, before) || l.part(max(cur.i, cur.label.next), k).titleOnly() {
			continue
		}
		cur.j = k
		if before == "(" {
			cur.j--
		}
		list = append(list, cur)
		cur = segment{i: k, j: j, label: b, labelled: true}
	}
	return append(list, cur)
}

// titleOnly reports whether the tokens from i up to j are a quoted title and a
// joint: the label behind it names the title's maker.
func (p part) titleOnly() bool {
	l, i, j := p.line, p.i, p.j
	end, ok := l.part(i, j).quoted()
	return ok && l.adjacent(end, j)
}

// splits reports whether a label inside the line opens a segment: one for a
// picture or for words does; one for a licence, an author or a source only
// completes what stands before, unless the line is a list of such fields.
func (s segment) splits(b label, before string) bool {
	switch b.class {
	case ofLicence, ofAuthor, ofTitle:
		return b.colon && s.labelled && s.label.class == ofTitle
	case ofSource:
		return b.colon && s.labelled
	case ofPhoto, ofPhotographer, ofIllustration:
		return b.colon || before != "(" || s.labelled && s.i > 0
	}
	return b.colon
}

// unwrap takes brackets that enclose all of the tokens from i up to j.
func (p part) unwrap() (int, int) {
	l, i, j := p.line, p.i, p.j
	for range 3 {
		k := j
		if k > i && l.Word(k-1) == "." {
			k--
		}
		open, shut := l.Word(i), l.Word(k-1)
		if k-i < 3 || !(open == "(" && shut == ")" && l.closing(i, k) == k-1 || open == "[" && shut == "]" && l.closing(i, k) == k-1) {
			break
		}
		i, j = i+1, k-1
	}
	return i, j
}

// opensRemark reports whether the line opens with a remark such as "Symbolbild.".
func (l *line) opensRemark(i int) bool {
	_, next, ok := remarkWords.match(l, i)
	return ok && l.Is(next, lexicon.Mark)
}

// unwrapped is a part without brackets that enclose all of it.
func (p part) unwrapped() part { return p.part(p.unwrap()) }
