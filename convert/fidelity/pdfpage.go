package fidelity

import (
	"fmt"
	"unicode/utf8"
)

// pageText is the text of a page's marked content, by its identifier.
type pageText struct {
	text  []byte
	marks []span
}

// page reads the content of a page.
func (p *pdfFile) page(n int) (*pageText, error) {
	if t, ok := p.pages.find(n); ok {
		return t, nil
	}
	dict := p.object(n)
	t := &pageText{text: append(p.take(8<<10), 0)}
	p.pages.keep(n, t)
	r := contentReader{file: p, page: t, resources: p.resolve(dict.get("Resources")), mark: -1, baseline: noBaseline}
	err := dict.get("Contents").items(func(v value) error {
		stream, _ := v.reference()
		_, data, err := p.streamOf(stream)
		if err != nil {
			return err
		}
		return r.read(data)
	})
	if err != nil {
		return nil, fmt.Errorf("the page in object %d: %w", n, err)
	}
	return t, nil
}

// contentReader runs through a content stream and takes the text of marked
// content down (ISO 32000-1, 14.6). Where text stands on the page is of no
// interest: the structure tells the order.
type contentReader struct {
	file      *pdfFile
	page      *pageText
	resources value

	font     *charMap
	fontName string
	fonts    []namedFont // that the page asked for
	codes    []byte
	stack    []marked
	height   int // of the pen in the text object, in thousandths of a point
	baseline int // of the line in hand, in the same
	mark     int // identifier of the marked content that is open; -1 for none
	silent   int // how many open sequences are artifacts or have a text of their own
}

// marked is an open marked-content sequence.
type marked struct{ silent, mark bool }

// read goes through the operators. Operands that no text operator needs are
// passed over.
func (r *contentReader) read(data []byte) error {
	var last, before value // the two latest operands
	for i := skipSpace(data, 0); i < len(data); {
		var end int
		first := data[i]
		switch {
		case first == '[':
			end = r.array(data, i)
		case classes[first] == regularByte || first == '/':
			end = tokenEnd(data, i)
		default:
			end = valueEnd(data, i)
		}
		token := value(data[i:end])
		i = skipSpace(data, end)
		if operands[first] {
			before, last = last, token
			continue
		}
		if err := r.operator(token, before, last); err != nil {
			return err
		}
		before, last = nil, nil
	}
	return nil
}

// operands has the bytes that values begin with; operators begin with others.
var operands = [256]bool{
	'/': true, '(': true, '<': true, '[': true, '-': true, '+': true, '.': true,
	'0': true, '1': true, '2': true, '3': true, '4': true, '5': true, '6': true, '7': true, '8': true, '9': true,
}

func (r *contentReader) operator(name, before, last value) error {
	switch string(name) {
	case "BMC":
		r.begin(marked{silent: last.name() == "Artifact"})
	case "BDC":
		return r.beginWith(before, last)
	case "EMC":
		r.end()
	case "Tf":
		if string(before) != r.fontName {
			r.fontName = string(before)
			r.font = r.fontOf(before)
		}
	case "Tj", "TJ", "'", "\"":
		return r.show(last)
	case "BT":
		r.height = 0
	case "Tm":
		r.moved(last.thousandths())
	case "Td", "TD":
		r.moved(r.height + last.thousandths())
	case "BI":
		return fmt.Errorf("%w: a picture stands in the content", errPDF)
	}
	return nil
}

// namedFont is a font by its name in the resources of a page.
type namedFont struct {
	name string
	font *charMap
}

// fontOf is the font of a name. A page has few, and changes between them often.
func (r *contentReader) fontOf(name value) *charMap {
	for i := range r.fonts {
		if r.fonts[i].name == string(name) {
			return r.fonts[i].font
		}
	}
	f := namedFont{r.fontName, r.file.font(r.resources, name)}
	if len(r.fonts) < mostRecent {
		r.fonts = append(r.fonts, f)
	}
	return f.font
}

// beginWith opens a sequence with properties: the identifier, and the text
// that stands for what is drawn.
func (r *contentReader) beginWith(tag, properties value) error {
	m := marked{silent: tag.name() == "Artifact"}
	actual := properties.get("ActualText")
	if id, ok := properties.get("MCID").number(); ok && !m.silent {
		if r.mark >= 0 || id > len(r.file.data) {
			return fmt.Errorf("%w: marked content %d stands in another", errPDF, id)
		}
		for len(r.page.marks) <= id {
			r.page.marks = append(r.page.marks, span{})
		}
		if r.page.marks[id].from > 0 {
			return fmt.Errorf("%w: there are two marked contents %d", errPDF, id)
		}
		m.mark, r.mark = true, id
		r.page.marks[id].from = uint32(len(r.page.text))
	}
	if actual != nil && r.mark >= 0 && r.silent == 0 && !m.silent {
		r.page.text = actual.appendText(r.page.text)
		m.silent = true
	}
	r.begin(m)
	return nil
}

// noBaseline is where no line is.
const noBaseline = -1 << 62

// moved notes that the pen moves: to another line, if its height changes.
func (r *contentReader) moved(height int) {
	if r.height = height; height == r.baseline {
		return
	}
	if r.baseline = height; r.mark >= 0 && r.silent == 0 {
		r.page.text = utf8.AppendRune(r.page.text, lineEnd)
	}
}

func (r *contentReader) begin(m marked) {
	r.stack = append(r.stack, m)
	if m.silent {
		r.silent++
	}
}

func (r *contentReader) end() {
	if len(r.stack) == 0 {
		return
	}
	m := r.stack[len(r.stack)-1]
	r.stack = r.stack[:len(r.stack)-1]
	if m.silent {
		r.silent--
	}
	if m.mark {
		r.page.marks[r.mark].to = uint32(len(r.page.text))
		r.mark = -1
	}
}

// show takes the text of a string, or of the strings of an array.
func (r *contentReader) show(v value) error {
	if r.silent > 0 {
		return nil
	}
	if r.mark < 0 {
		return fmt.Errorf("%w: text stands outside of the structure", errPDF)
	}
	if r.font == nil {
		return fmt.Errorf("%w: text is shown in a font that cannot be read", errPDF)
	}
	if !v.isArray() { // the strings of an array are in codes already
		r.codes = v.appendBytes(r.codes[:0])
	}
	r.page.text = r.font.appendCodes(r.page.text, r.codes)
	return nil
}

// array gathers the strings of the array at i and returns where it ends. Most
// of a page is such arrays, so they are gone through only once.
func (r *contentReader) array(data []byte, i int) int {
	r.codes = r.codes[:0]
	for i++; i < len(data); {
		switch c := data[i]; {
		case c == ']':
			return i + 1
		case c == '(':
			i = r.literal(data, i)
		case c == '<':
			end := valueEnd(data, i)
			r.codes = value(data[i:end]).appendBytes(r.codes)
			i = end
		case isSpace(c):
			i++
		default:
			i = tokenEnd(data, i)
		}
	}
	return len(data)
}

// literal gathers a literal string. One with escapes or brackets in it takes
// the long way.
func (r *contentReader) literal(data []byte, i int) int {
	end := i + 1
	for end < len(data) && !inStrings[data[end]] {
		end++
	}
	if end < len(data) && data[end] == ')' {
		r.codes = append(r.codes, data[i+1:end]...)
		return end + 1
	}
	end = stringEnd(data, i)
	r.codes = value(data[i:end]).appendBytes(r.codes)
	return end
}

// inStrings has the bytes of a literal string that do not stand for themselves.
var inStrings = [256]bool{'(': true, ')': true, '\\': true}
