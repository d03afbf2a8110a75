package pdf

import (
	"crypto/sha256"
	"slices"
	"strconv"
	"strings"
	"unicode"
	"unicode/utf16"
	"unicode/utf8"

	"github.com/fad55d40/archive/convert/font"
)

// fontSet holds the faces of one document in the order of first use.
type fontSet struct {
	uses  []*fontUse
	spare []*fontUse // of a document before, for their memory
}

// emptied is a set without faces, and with the memory of all that f had.
func (s *fontSet) emptied() fontSet {
	return fontSet{spare: append(s.spare, s.uses...)}
}

// fontUse is one face and the glyphs of it that the document shows. A
// character code is the number of a glyph in the embedded subset, from 1, or in a font
// of bytes what takeCode says; a glyph that stands for different texts has a code for
// each.
type fontUse struct {
	face   *font.Face
	number int
	bytes  bool // codes are bytes
	others int  // codes taken of otherCodes
	ascii  [utf8.RuneSelf]typed
	shown  [2]uint64 // the characters that ascii has, a bit for each
	first  []uint16  // the code of each glyph as designed that was met first; 0 for none
	more   map[codeKey]uint16
	groups map[string]uint16 // of glyphs put together
	glyphs []font.Placed     // of the subset, from 1
	codes  []byte            // of the glyphs, in a font of bytes
	widths []int32           // by code, from 1; 0 for none
	texts  []string          // by code, from 1; empty for none

	lenders []*font.Face // of glyphs that are another face's
}

type codeKey struct {
	id, advance uint16
	text        string
}

// use is the use of a face for a text that needs so many codes at most, as needOf
// tells.
func (s *fontSet) use(face *font.Face, need int) *fontUse {
	full := false
	for _, u := range s.uses {
		if u.face != face {
			continue
		}
		if u.hasRoom(need) {
			return u
		}
		full = true
	}
	u := newFontUse(face, len(s.uses)+1, face.IsPlain() && !full && need <= len(otherCodes), s.takeSpare())
	s.uses = append(s.uses, u)
	return u
}

// takeSpare returns a use whose document is done with, or an empty one.
func (s *fontSet) takeSpare() *fontUse {
	n := len(s.spare) - 1
	if n < 0 {
		return new(fontUse)
	}
	u := s.spare[n]
	s.spare = s.spare[:n]
	return u
}

// newFontUse begins the use of a face, with the emptied memory of an old use.
func newFontUse(face *font.Face, number int, bytes bool, old *fontUse) *fontUse {
	first := slices.Grow(old.first[:0], face.NumGlyphs())[:face.NumGlyphs()]
	clear(first)
	u := &fontUse{face: face, number: number, bytes: bytes, first: first, glyphs: old.glyphs[:0], codes: old.codes[:0], widths: old.widths[:0], texts: old.texts[:0]}
	if bytes {
		u.widths, u.texts = slices.Grow(u.widths, 255)[:255], slices.Grow(u.texts, 255)[:255]
		clear(u.widths)
		clear(u.texts)
	}
	return u
}

// code is the character code of a glyph, as designed, that stands for a text.
func (u *fontUse) code(gid uint16, text string) uint16 {
	if c := u.first[gid]; c > 0 && u.texts[c-1] == text {
		return c
	}
	c := u.placed(font.Placed{ID: gid, Advance: font.AsDesigned}, text)
	if u.first[gid] == 0 {
		u.first[gid] = c
	}
	return c
}

// placed is the code of a glyph with another text than its first, or of a blank.
func (u *fontUse) placed(g font.Placed, text string) uint16 {
	key := codeKey{g.ID, uint16(g.Advance), text}
	if c, ok := u.more[key]; ok {
		return c
	}
	c := u.add(g, text)
	if u.more == nil {
		u.more = make(map[codeKey]uint16)
	}
	u.more[key] = c
	return c
}

// together is the code of glyphs that are drawn, and say something, together. Key is
// memory.
func (u *fontUse) together(parts []font.Part, advance int16, text string, key *[]byte) uint16 {
	k := append((*key)[:0], byte(advance), byte(advance>>8))
	for i := range parts {
		p := &parts[i]
		owner := 0
		if p.Face != nil {
			owner = u.lender(p.Face)
		}
		k = append(k, byte(owner), byte(p.ID), byte(p.ID>>8), byte(p.DX), byte(p.DX>>8), byte(p.DY), byte(p.DY>>8))
	}
	k = append(append(k, 0xFF), text...)
	*key = k
	if c, ok := u.groups[string(k)]; ok {
		return c
	}
	text = strings.Clone(text)
	c := u.add(font.Placed{Advance: advance, Parts: slices.Clone(parts)}, text)
	if u.groups == nil {
		u.groups = make(map[string]uint16)
	}
	u.groups[string(k)] = c
	return c
}

// lender is the number of a face that lends glyphs, from 1.
func (u *fontUse) lender(face *font.Face) int {
	i := slices.Index(u.lenders, face)
	if i < 0 {
		i = len(u.lenders)
		u.lenders = append(u.lenders, face)
	}
	return i + 1
}

// add makes a new code.
func (u *fontUse) add(g font.Placed, text string) uint16 {
	width := int32(g.Advance)
	if g.Advance == font.AsDesigned {
		width = int32(u.face.Advance(g.ID))
	}
	u.glyphs = append(u.glyphs, g)
	if u.bytes {
		c := u.takeCode(g, text)
		u.codes, u.widths[c-1], u.texts[c-1] = append(u.codes, c), width, text
		return uint16(c)
	}
	u.widths, u.texts = append(u.widths, width), append(u.texts, text)
	if len(u.glyphs) == ' ' { // poppler and pdf.js spread this code of fonts of two bytes too
		return u.add(g, text)
	}
	return uint16(len(u.glyphs))
}

// advance is the width of a code, in thousandths of an em.
func (u *fontUse) advance(code uint16) int { return int(u.widths[code-1]) }

// write adds the objects of the face to the file and returns the font: a simple TrueType
// font of bytes, or a Type 0 font over a CIDFontType2 with an Identity map; with its
// descriptor, its program and its ToUnicode map (ISO 32000-1, 9.6.3, 9.7 and 9.10.3).
func (u *fontUse) write(f *file) (int, error) {
	program, err := u.program(f.scratch[:0])
	f.scratch = program[:0]
	if err != nil {
		return 0, err
	}
	name := subsetTag(program) + "+" + u.face.PostScriptName()
	f.packed = packProgram(f.packed[:0], program, u.face)
	stream := f.rawStream("/Length1 "+strconv.Itoa(len(program))+" /Filter /FlateDecode", f.packed)
	descriptor := u.descriptor(f, name, stream)
	if u.bytes {
		unicode := u.unicode(f)
		n := f.begin()
		u.simple(f, name)
		f.add(" /FontDescriptor ").ref(descriptor).add(" /ToUnicode ").ref(unicode).add(">>").end()
		return n, nil
	}
	descendant := f.begin()
	f.add("<</Type /Font /Subtype /CIDFontType2 /BaseFont /", name, " /CIDSystemInfo <</Registry (Adobe) /Ordering (Identity) /Supplement 0>> /FontDescriptor ")
	f.ref(descriptor).add(" /DW 1000 /W [1 [")
	for _, w := range u.widths {
		f.int(int(w)).add(" ")
	}
	f.add("]] /CIDToGIDMap /Identity>>").end()
	unicode := u.unicode(f)
	n := f.begin()
	f.add("<</Type /Font /Subtype /Type0 /BaseFont /", name, " /Encoding /Identity-H /DescendantFonts [").ref(descendant).add("] /ToUnicode ").ref(unicode).add(">>").end()
	return n, nil
}

func (u *fontUse) program(dst []byte) ([]byte, error) {
	if !u.bytes {
		return u.face.AppendSubset(dst, u.glyphs)
	}
	u.beginCommon()
	return u.face.AppendCoded(dst, u.glyphs, u.codes)
}

// descriptor writes the font descriptor (9.8).
func (u *fontUse) descriptor(f *file, name string, program int) int {
	m := u.face.Metrics()
	n := f.begin()
	f.add("<</Type /FontDescriptor /FontName /", name, " /Flags ").int(int(m.Flags)).add(" /FontBBox [")
	for _, v := range m.BBox {
		f.int(v).add(" ")
	}
	f.add("] /ItalicAngle ").int(m.ItalicAngle).add(" /Ascent ").int(m.Ascent).add(" /Descent ").int(m.Descent)
	f.add(" /CapHeight ").int(m.CapHeight).add(" /StemV ").int(m.StemV).add(" /FontFile2 ").ref(program).add(">>").end()
	return n
}

// simple begins the dictionary of a simple font. Without an encoding its codes are those
// of the program's own map.
func (u *fontUse) simple(f *file, name string) {
	first, last := 1, len(u.widths)
	for u.texts[first-1] == "" {
		first++
	}
	for u.texts[last-1] == "" {
		last--
	}
	f.add("<</Type /Font /Subtype /TrueType /BaseFont /", name, " /FirstChar ").int(first).add(" /LastChar ").int(last).add(" /Widths [")
	for _, w := range u.widths[first-1 : last] {
		f.int(int(w)).add(" ")
	}
	f.add("]")
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

const hexDigits = "0123456789ABCDEF"

func appendHex16(dst []byte, v uint16) []byte {
	return append(dst, hexDigits[v>>12], hexDigits[v>>8&15], hexDigits[v>>4&15], hexDigits[v&15])
}

// appendHexUnits writes a text as UTF-16BE in hex.
func appendHexUnits(dst []byte, s string) []byte {
	for _, r := range s {
		if high, low := utf16.EncodeRune(r); high != '\uFFFD' {
			dst = appendHex16(appendHex16(dst, uint16(high)), uint16(low))
		} else {
			dst = appendHex16(dst, uint16(r))
		}
	}
	return dst
}

// appendText writes a text string (ISO 32000-1, 7.9.2.2): ASCII as it is, which is
// PDFDocEncoding, or else UTF-16BE. In hex it would be twice as long, and packs worse.
func appendText(dst []byte, s string) []byte {
	dst = append(dst, '(')
	if strings.IndexFunc(s, func(r rune) bool { return r < ' ' || r > '~' }) < 0 {
		for i := range len(s) {
			dst = appendStringByte(dst, s[i])
		}
		return append(dst, ')')
	}
	dst = append(dst, 0xFE, 0xFF)
	for _, r := range s {
		high, low := utf16.EncodeRune(r)
		if high == unicode.ReplacementChar {
			dst = appendStringByte(appendStringByte(dst, byte(r>>8)), byte(r))
			continue
		}
		for _, unit := range [...]rune{high, low} {
			dst = appendStringByte(appendStringByte(dst, byte(unit>>8)), byte(unit))
		}
	}
	return append(dst, ')')
}

// appendHexText writes a text string in hex: nothing in it can be mistaken
// for syntax.
func appendHexText(dst []byte, s string) []byte {
	return append(appendHexUnits(append(dst, "<FEFF"...), s), '>')
}
