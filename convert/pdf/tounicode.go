package pdf

import (
	"bytes"
	"strconv"
	"sync"

	"github.com/fad55d40/archive/convert/pack"
)

// unicode writes the ToUnicode map (ISO 32000-1, 9.10.3). Fonts that show nothing but
// ASCII share one.
func (u *fontUse) unicode(f *file) int {
	switch {
	case u.bytes && u.others > 0 && u.others <= fewOthers:
		f.scratch = u.appendToUnicode(f.scratch[:0])
		f.packed = packedMap(f.packed[:0], f.scratch)
		return f.rawStream(" /Filter /FlateDecode", f.packed)
	case !u.bytes || u.others > 0:
		f.scratch = u.appendToUnicode(f.scratch[:0])
		return f.stream("", f.scratch)
	}
	if f.ascii == 0 {
		f.ascii = f.rawStream(" /Filter /FlateDecode", packedASCII())
	}
	return f.ascii
}

var packedASCII = sync.OnceValue(func() []byte {
	return pack.Zlib(nil, (&fontUse{bytes: true}).appendToUnicode(nil))
})

// Most fonts of bytes show some ligatures, quotation marks and dashes beside ASCII, and
// whole folders show the same ones in the same order: maps of so few codes are kept,
// compressed, up to a bound.
const (
	fewOthers  = 8
	mostToKeep = 256
)

var packedMaps struct {
	sync.RWMutex
	of map[string][]byte
}

// packedMap appends a map, compressed.
func packedMap(dst, text []byte) []byte {
	m := &packedMaps
	m.RLock()
	packed := m.of[string(text)]
	m.RUnlock()
	if packed != nil {
		return append(dst, packed...)
	}
	from := len(dst)
	dst = pack.Zlib(dst, text)
	m.Lock()
	defer m.Unlock()
	if m.of == nil {
		m.of = make(map[string][]byte)
	}
	if len(m.of) < mostToKeep {
		m.of[string(text)] = bytes.Clone(dst[from:])
	}
	return dst
}

// appendToUnicode maps each character code to the text it stands for. In a font of bytes
// all of ASCII is mapped, also what is not shown.
func (u *fontUse) appendToUnicode(b []byte) []byte {
	b = append(b, "/CIDInit /ProcSet findresource begin\n12 dict begin\nbegincmap\n/CIDSystemInfo <</Registry (Adobe) /Ordering (UCS) /Supplement 0>> def\n/CMapName /Adobe-Identity-UCS def\n/CMapType 2 def\n1 begincodespacerange\n"...)
	if u.bytes {
		b = append(b, "<00> <FF>\nendcodespacerange\n1 beginbfrange\n<20> <7E> <0020>\nendbfrange\n"...)
		b = appendMap(b, u.others, func(b []byte, i int) ([]byte, string) {
			c := otherCodes[i]
			return append(b, hexDigits[c>>4], hexDigits[c&15]), u.texts[c-1]
		})
	} else {
		b = append(b, "<0000> <FFFF>\nendcodespacerange\n"...)
		b = appendMap(b, len(u.texts), func(b []byte, i int) ([]byte, string) {
			return appendHex16(b, uint16(i+1)), u.texts[i]
		})
	}
	return append(b, "endcmap\nCMapName currentdict /CMap defineresource pop\nend\nend\n"...)
}

// appendMap maps n codes, each of which code appends in hex, in blocks of 100 (Adobe
// Technical Note 5411).
func appendMap(b []byte, n int, code func(b []byte, i int) ([]byte, string)) []byte {
	for i := 0; i < n; {
		end := min(i+100, n)
		b = strconv.AppendInt(b, int64(end-i), 10)
		b = append(b, " beginbfchar\n"...)
		for ; i < end; i++ {
			var text string
			b, text = code(append(b, '<'), i)
			b = append(b, "> <"...)
			b = appendHexUnits(b, text)
			b = append(b, ">\n"...)
		}
		b = append(b, "endbfchar\n"...)
	}
	return b
}
