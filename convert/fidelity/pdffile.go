package fidelity

import (
	"bytes"
	"errors"
	"fmt"
)

// pdfFile is a PDF whose objects are looked up by the cross-reference stream. Of a
// long file it holds what was asked for last: a structure is written, and walked, in
// the order of the text.
type pdfFile struct {
	data    []byte
	table   []byte // of cross-references, as it stands in the file
	widths  [3]int // of its columns
	packed  recent[*objectStream]
	catalog value
	*unpacker

	fonts map[int]*charMap // by their objects
	maps  map[int]*charMap // by the objects of their streams: many fonts may have one
	pages recent[*pageText]
	seen  []bool // elements of the structure that were walked

	mapped int // bytes that the maps take
}

// entry is where an object stands (7.5.8.3): in the file or in a stream.
type entry struct {
	kind  byte // 0 nowhere, 1 at an offset, 2 in an object stream
	where int  // offset, or number of the stream
	index int  // in the stream
}

// objectStream is an unpacked object stream (7.5.7).
type objectStream struct {
	data  []byte
	first int
	heads []int // number and offset of each object
}

var errPDF = errors.New("it is not in the form that this program writes")

func openPDF(data []byte) (*pdfFile, error) {
	if !bytes.HasPrefix(data, []byte("%PDF-")) || !bytes.HasSuffix(bytes.TrimRight(data, "\r\n"), []byte("%%EOF")) {
		return nil, fmt.Errorf("%w: it does not begin and end as a PDF", errPDF)
	}
	at := bytes.LastIndex(data, []byte("startxref"))
	if at < 0 {
		return nil, fmt.Errorf("%w: it has no end", errPDF)
	}
	i := skipSpace(data, at+len("startxref"))
	start, ok := value(data[i:tokenEndIn(data, i)]).number()
	if !ok || start >= len(data) {
		return nil, fmt.Errorf("%w: its cross-reference is not where it says", errPDF)
	}
	p := &pdfFile{data: data, unpacker: newUnpacker(len(data)), fonts: make(map[int]*charMap), maps: make(map[int]*charMap)}
	dict, body, err := p.streamAt(start)
	if err != nil {
		return nil, err
	}
	if err := p.crossReference(dict, body); err != nil {
		return nil, err
	}
	if p.catalog = bytes.Clone(p.resolve(dict.get("Root"))); !p.catalog.isDict() {
		return nil, fmt.Errorf("%w: it has no catalog", errPDF)
	}
	p.seen = make([]bool, p.count())
	return p, nil
}

func tokenEndIn(b []byte, i int) int {
	if i >= len(b) {
		return len(b)
	}
	return tokenEnd(b, i)
}

// crossReference reads the table of objects. A file that was changed later has
// more than one; this program never makes such files.
func (p *pdfFile) crossReference(dict value, table []byte) error {
	n := 0
	err := dict.get("W").items(func(v value) error {
		w, ok := v.number()
		if !ok || w > 8 || n > 2 {
			return errPDF
		}
		p.widths[n] = w
		n++
		return nil
	})
	size, ok := dict.get("Size").number()
	row := p.row()
	if err != nil || n != 3 || !ok || row == 0 || size != len(table)/row || dict.get("Prev") != nil || dict.get("Index") != nil {
		return fmt.Errorf("%w: its cross-reference is another kind", errPDF)
	}
	p.table = table[:size*row]
	return nil
}

// row is the length of a row of the table, count how many there are.
func (p *pdfFile) row() int   { return p.widths[0] + p.widths[1] + p.widths[2] }
func (p *pdfFile) count() int { return len(p.table) / p.row() }

// entry is row n of the table; nothing when there is none.
func (p *pdfFile) entry(n int) entry {
	if n <= 0 || n >= p.count() {
		return entry{}
	}
	var field [3]int
	at := n * p.row()
	for k, w := range p.widths {
		for _, b := range p.table[at : at+w] {
			field[k] = field[k]<<8 | int(b)
		}
		at += w
	}
	return entry{byte(field[0]), field[1], field[2]}
}

// resolve follows a reference; other values are returned as they are.
func (p *pdfFile) resolve(v value) value {
	if n, ok := v.reference(); ok {
		return p.object(n)
	}
	return v
}

// object returns the value of an object; nil when there is none.
func (p *pdfFile) object(n int) value {
	switch e := p.entry(n); e.kind {
	case 1:
		v, _ := p.objectAt(e.where)
		return v
	case 2:
		s := p.stream(e.where)
		if s == nil || e.index < 0 || 2*e.index+1 >= len(s.heads) || s.heads[2*e.index] != n {
			return nil
		}
		at := s.first + s.heads[2*e.index+1]
		if at < 0 || at >= len(s.data) {
			return nil
		}
		i := skipSpace(s.data, at)
		return s.data[i:valueEnd(s.data, i)]
	}
	return nil
}

// objectAt returns the value behind "n 0 obj", and where it ends in the file.
func (p *pdfFile) objectAt(offset int) (value, int) {
	if offset < 0 || offset >= len(p.data) {
		return nil, 0
	}
	i := offset
	for range 3 {
		i = skipSpace(p.data, tokenEndIn(p.data, i))
	}
	if !bytes.HasSuffix(bytes.TrimRight(p.data[offset:i], " \r\n"), []byte("obj")) {
		return nil, 0
	}
	end := valueEnd(p.data, i)
	return p.data[i:end], end
}

// stream returns an object stream; nil when it cannot be unpacked.
func (p *pdfFile) stream(n int) *objectStream {
	if s, ok := p.packed.find(n); ok {
		return s
	}
	p.packed.keep(n, nil) // also while it is being read: no stream holds itself
	dict, data, err := p.streamOf(n)
	count, ok := dict.get("N").number()
	first, ok2 := dict.get("First").number()
	if err != nil || !ok || !ok2 || first > len(data) || count > len(data) {
		return nil
	}
	s := &objectStream{data: data, first: first, heads: make([]int, 0, 2*count)}
	for i := skipSpace(data, 0); i < first && len(s.heads) < 2*count; {
		end := tokenEnd(data, i)
		head, ok := value(data[i:end]).number()
		if !ok {
			return nil
		}
		s.heads = append(s.heads, head)
		i = skipSpace(data, end)
	}
	p.packed.keep(n, s)
	return s
}

// streamOf returns the dictionary and the unpacked data of a stream object.
func (p *pdfFile) streamOf(n int) (value, []byte, error) {
	e := p.entry(n)
	if e.kind != 1 {
		return nil, nil, fmt.Errorf("%w: object %d is no stream", errPDF, n)
	}
	return p.streamAt(e.where)
}

func (p *pdfFile) streamAt(offset int) (value, []byte, error) {
	dict, end := p.objectAt(offset)
	length, ok := dict.get("Length").number()
	i := skipSpace(p.data, end)
	rest, isStream := bytes.CutPrefix(p.data[min(i, len(p.data)):], []byte("stream"))
	rest = bytes.TrimPrefix(bytes.TrimPrefix(rest, []byte("\r")), []byte("\n"))
	if !ok || !isStream || length > len(rest) || !dict.isDict() {
		return nil, nil, fmt.Errorf("%w: at byte %d is no stream", errPDF, offset)
	}
	switch filter := dict.get("Filter"); {
	case filter == nil:
		return dict, rest[:length], nil
	case filter.name() != "FlateDecode" || dict.get("DecodeParms") != nil:
		return nil, nil, fmt.Errorf("%w: a stream is packed as %.40q", errPDF, filter)
	}
	out, err := p.unpack(rest[:length])
	if err != nil {
		return nil, nil, fmt.Errorf("unpacking the stream at byte %d: %w", offset, err)
	}
	return dict, out, nil
}

// unpack undoes the zlib format (RFC 1950). Its checksum is passed over: the
// manifest of a bundle covers every byte.
func (p *pdfFile) unpack(data []byte) ([]byte, error) {
	if len(data) < 2 || data[0]&0x0F != 8 || (int(data[0])<<8|int(data[1]))%31 != 0 || data[1]&0x20 != 0 {
		return nil, errPDF
	}
	return p.unzip(data[2:], 4*len(data))
}

// identifiers returns the identifier in the file's metadata (XMP).
func (p *pdfFile) identifiers() string {
	n, _ := p.catalog.get("Metadata").reference()
	_, xmp, err := p.streamOf(n)
	if err != nil {
		return ""
	}
	_, rest, _ := bytes.Cut(xmp, []byte("<dc:identifier>"))
	id, _, ok := bytes.Cut(rest, []byte("</dc:identifier>"))
	if !ok {
		return ""
	}
	return string(id)
}
