package fidelity

import (
	"bytes"
	"unicode/utf8"
)

// charMap tells the text of each character code of a font: its ToUnicode map
// (ISO 32000-1, 9.10.3).
type charMap struct {
	text  []byte
	spans []span    // by code
	plain [256]byte // by code, the texts of one byte; 0 for others
	bytes bool      // codes are bytes, in place of pairs of them
}

type span struct{ from, to uint32 }

// appendCodes appends the text of a string of codes.
func (m *charMap) appendCodes(dst, codes []byte) []byte {
	if m.bytes {
		for _, code := range codes {
			if c := m.plain[code]; c != 0 { // as most of most texts
				dst = append(dst, c)
			} else {
				dst = m.appendCode(dst, int(code))
			}
		}
		return dst
	}
	for i := 0; i+1 < len(codes); i += 2 {
		dst = m.appendCode(dst, int(codes[i])<<8|int(codes[i+1]))
	}
	return dst
}

// appendCode appends the text of a code. One without text is a character that cannot
// be read.
func (m *charMap) appendCode(dst []byte, code int) []byte {
	if code >= len(m.spans) || m.spans[code].to == 0 {
		return utf8.AppendRune(dst, utf8.RuneError)
	}
	text := m.text[m.spans[code].from:m.spans[code].to]
	switch len(text) {
	case 1:
		return append(dst, text[0])
	case 2:
		return append(dst, text[0], text[1])
	}
	return append(dst, text...)
}

func (m *charMap) set(code int, utf16 []byte) {
	for len(m.spans) <= code {
		m.spans = append(m.spans, make([]span, max(256, code+1-len(m.spans)))...)
	}
	from := uint32(len(m.text))
	m.text = appendUTF16(m.text, utf16)
	m.spans[code] = span{from, uint32(len(m.text))}
	if code < len(m.plain) {
		m.plain[code] = 0
		if len(m.text) == int(from)+1 {
			m.plain[code] = m.text[from]
		}
	}
}

// Bounds of the text of one map, in bytes, which is far more than 65,536 codes
// need, and of all maps of a file: a font of ours takes at most 1 MiB.
const (
	maxCharMap  = 1 << 20
	maxCharMaps = 96 << 20
)

// size is what a map takes, in bytes.
func (m *charMap) size() int { return cap(m.text) + 8*cap(m.spans) }

// readCharMap reads the sections bfchar and bfrange of a map.
func readCharMap(data []byte) *charMap {
	m := &charMap{spans: make([]span, 256), text: make([]byte, 1, len(data)/6+1)}
	for len(m.text) < maxCharMap {
		i := bytes.Index(data, []byte("beginbf"))
		if i < 0 {
			break
		}
		data = data[i+len("beginbf"):]
		section, rest, _ := bytes.Cut(data, []byte("endbf"))
		if bytes.HasPrefix(section, []byte("char")) {
			m.chars(section[len("char"):])
		} else if bytes.HasPrefix(section, []byte("range")) {
			m.ranges(section[len("range"):])
		}
		data = rest
	}
	return m
}

func (m *charMap) chars(section []byte) {
	var scratch [64]byte
	for i := skipSpace(section, 0); i < len(section); {
		end := valueEnd(section, i)
		code := codeOf(section[i:end])
		i = skipSpace(section, end)
		end = valueEnd(section, i)
		if code >= 0 {
			m.set(code, value(section[i:end]).appendBytes(scratch[:0]))
		}
		i = skipSpace(section, end)
	}
}

func (m *charMap) ranges(section []byte) {
	for i := skipSpace(section, 0); i < len(section) && len(m.text) < maxCharMap; {
		var bounds [2]int
		for k := range bounds {
			end := valueEnd(section, i)
			bounds[k] = codeOf(section[i:end])
			i = skipSpace(section, end)
		}
		end := valueEnd(section, i)
		m.fill(bounds[0], bounds[1], section[i:end])
		i = skipSpace(section, end)
	}
}

// fill maps a range of codes to a list of texts, or to one text that counts up.
func (m *charMap) fill(from, to int, v value) {
	if from < 0 || to < from {
		return
	}
	if v.isArray() {
		_ = v.items(func(item value) error {
			if from <= to {
				m.set(from, item.appendBytes(nil))
			}
			from++
			return nil
		})
		return
	}
	text := v.appendBytes(nil)
	for ; from <= to && len(text) >= 2; from++ {
		m.set(from, text)
		text[len(text)-1]++
	}
}

// codeOf is the number of a code of two bytes, or of one, written as <0041> or <41>;
// -1 for others.
func codeOf(v value) int {
	if len(v) != 6 && len(v) != 4 || v[0] != '<' {
		return -1
	}
	code := 0
	for _, c := range v[1 : len(v)-1] {
		n := hexValue(c)
		if n > 15 {
			return -1
		}
		code = code<<4 | int(n)
	}
	return code
}

// font returns the map of a font of a page; nil for one that tells no text.
func (p *pdfFile) font(resources value, name value) *charMap {
	n, _ := p.resolve(resources.get("Font")).get(name.name()).reference()
	if m, ok := p.fonts[n]; ok {
		return m
	}
	font := p.object(n)
	p.fonts[n] = nil
	ofBytes := font.get("Subtype").name() == "TrueType" && font.get("Encoding") == nil
	if !ofBytes && font.get("Encoding").name() != "Identity-H" {
		return nil
	}
	stream, _ := font.get("ToUnicode").reference()
	m, known := p.maps[stream]
	if !known && p.mapped < maxCharMaps {
		if _, data, err := p.streamOf(stream); err == nil {
			m = readCharMap(data)
			m.bytes = ofBytes
			p.mapped += m.size()
		}
		p.maps[stream] = m
	}
	if m != nil && m.bytes != ofBytes {
		return nil
	}
	p.fonts[n] = m
	return m
}
