package pdf

import (
	"crypto/sha256"
	"fmt"
	"strconv"
	"unicode/utf16"

	"github.com/fad55d40/archive/convert/font"
)

// fontSet holds the faces of one document in the order of first use.
type fontSet struct{ uses []*fontUse }

// fontUse is one face and the glyphs of it that the document shows. A
// character code is the number of a glyph in the embedded subset, from 1; a
// glyph that stands for different texts has a code for each.
type fontUse struct {
	face   *font.Face
	number int
	codes  map[codeKey]uint16
	gids   []uint16
	texts  []string
}

type codeKey struct {
	gid  uint16
	text string
}

func (s *fontSet) use(face *font.Face) *fontUse {
	for _, u := range s.uses {
		if u.face == face {
			return u
		}
	}
	u := &fontUse{face: face, number: len(s.uses) + 1, codes: make(map[codeKey]uint16, 128)}
	s.uses = append(s.uses, u)
	return u
}

// cid is the character code of a glyph that stands for a text.
func (u *fontUse) cid(gid uint16, text string) uint16 {
	key := codeKey{gid, text}
	if c, ok := u.codes[key]; ok {
		return c
	}
	u.gids = append(u.gids, gid)
	u.texts = append(u.texts, text)
	c := uint16(len(u.gids))
	u.codes[key] = c
	return c
}

// write adds the objects of the face to the file: a Type 0 font over a
// CIDFontType2 with an Identity map, its descriptor, its program and its
// ToUnicode map (ISO 32000-1, 9.7 and 9.10.3). It returns the Type 0 font.
func (u *fontUse) write(f *file) (int, error) {
	program, err := u.face.Subset(u.gids)
	if err != nil {
		return 0, err
	}
	name := subsetTag(program) + "+" + u.face.PostScriptName()
	m := u.face.Metrics()
	stream := f.stream(fmt.Sprintf("/Length1 %d", len(program)), program)
	descriptor := f.add(fmt.Sprintf("<</Type /FontDescriptor /FontName /%s /Flags %d /FontBBox [%d %d %d %d] /ItalicAngle %d /Ascent %d /Descent %d /CapHeight %d /StemV %d /FontFile2 %d 0 R>>",
		name, m.Flags, m.BBox[0], m.BBox[1], m.BBox[2], m.BBox[3], m.ItalicAngle, m.Ascent, m.Descent, m.CapHeight, m.StemV, stream))
	widths := []byte("[1 [")
	for i, g := range u.gids {
		if i > 0 {
			widths = append(widths, ' ')
		}
		widths = strconv.AppendInt(widths, int64(u.face.Advance(g)), 10)
	}
	widths = append(widths, "]]"...)
	cid := f.add(fmt.Sprintf("<</Type /Font /Subtype /CIDFontType2 /BaseFont /%s /CIDSystemInfo <</Registry (Adobe) /Ordering (Identity) /Supplement 0>> /FontDescriptor %d 0 R /DW 1000 /W %s /CIDToGIDMap /Identity>>",
		name, descriptor, widths))
	unicode := f.stream("", u.toUnicode())
	return f.add(fmt.Sprintf("<</Type /Font /Subtype /Type0 /BaseFont /%s /Encoding /Identity-H /DescendantFonts [%d 0 R] /ToUnicode %d 0 R>>", name, cid, unicode)), nil
}

// subsetTag is the six letters before the name of a subset, from its content.
func subsetTag(program []byte) string {
	sum := sha256.Sum256(program)
	tag := make([]byte, 6)
	for i := range tag {
		tag[i] = 'A' + sum[i]%26
	}
	return string(tag)
}

// toUnicode maps each character code to the text it stands for.
func (u *fontUse) toUnicode() []byte {
	b := []byte("/CIDInit /ProcSet findresource begin\n12 dict begin\nbegincmap\n/CIDSystemInfo <</Registry (Adobe) /Ordering (UCS) /Supplement 0>> def\n/CMapName /Adobe-Identity-UCS def\n/CMapType 2 def\n1 begincodespacerange\n<0000> <FFFF>\nendcodespacerange\n")
	for i := 0; i < len(u.texts); i += 100 { // at most 100 a block (Adobe 5411)
		n := min(100, len(u.texts)-i)
		b = strconv.AppendInt(b, int64(n), 10)
		b = append(b, " beginbfchar\n"...)
		for j := i; j < i+n; j++ {
			b = append(b, '<')
			b = appendHex16(b, uint16(j+1))
			b = append(b, "> <"...)
			for _, r := range u.texts[j] {
				for _, unit := range utf16.AppendRune(nil, r) {
					b = appendHex16(b, unit)
				}
			}
			b = append(b, ">\n"...)
		}
		b = append(b, "endbfchar\n"...)
	}
	return append(b, "endcmap\nCMapName currentdict /CMap defineresource pop\nend\nend\n"...)
}

const hexDigits = "0123456789ABCDEF"

func appendHex16(dst []byte, v uint16) []byte {
	return append(dst, hexDigits[v>>12], hexDigits[v>>8&15], hexDigits[v>>4&15], hexDigits[v&15])
}

// appendHexText writes a text string in hex: nothing in it can be mistaken
// for syntax.
func appendHexText(dst []byte, s string) []byte {
	dst = append(dst, "<FEFF"...)
	for _, r := range s {
		for _, unit := range utf16.AppendRune(nil, r) {
			dst = appendHex16(dst, unit)
		}
	}
	return append(dst, '>')
}
