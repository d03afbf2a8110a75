package font

import (
	"encoding/binary"
	"fmt"

	"github.com/fad55d40/archive/convert/font/outline"
)

// Subset returns a TrueType file with .notdef as glyph 0 and the given glyphs
// as 1, 2, 3 and so on, in the given order (a glyph given twice is there
// twice). Parts of composite glyphs follow after them. Hinting is stripped;
// the tables are glyf, head, hhea, hmtx, loca and maxp, all a PDF CIDFontType2
// with an Identity map needs (ISO 32000-1, 9.9). The same glyphs give the
// same bytes. Glyphs out of range and damaged outlines are errors.
func (f *Face) Subset(gids []uint16) ([]byte, error) {
	glyphs := make([]Placed, len(gids))
	for i, g := range gids {
		glyphs[i] = Placed{ID: g, Advance: AsDesigned}
	}
	return f.AppendSubset(nil, glyphs)
}

// Placed is a glyph of a subset that is drawn elsewhere than the face says, is
// of another width, or is put together of several: a letter and its marks can
// be one. Distances are thousandths of an em.
type Placed struct {
	ID      uint16
	DX, DY  int16
	Advance int16  // AsDesigned for the face's own
	Blank   bool   // nothing is drawn
	Parts   []Part // drawn together in the place of ID
}

// Part is a glyph that is drawn as part of another.
type Part struct {
	Face   *Face // nil for the face of the subset; else one that CanLend to it
	ID     uint16
	DX, DY int16
}

// CanLend reports whether glyphs of f can be parts in a subset of another face:
// they are scaled, by less than two.
func (f *Face) CanLend(to *Face) bool {
	return f == to || to.tables.unitsPerEm < 2*f.tables.unitsPerEm
}

// AsDesigned is the advance of a Placed glyph that keeps its width.
const AsDesigned = -1 << 15

// moved reports whether the outline is not where the face has it.
func (p Placed) moved() bool { return p.DX != 0 || p.DY != 0 }

// AppendSubset is Subset with the file appended to dst, for glyphs that may be
// placed anew.
func (f *Face) AppendSubset(dst []byte, glyphs []Placed) ([]byte, error) {
	return f.appendSubset(dst, glyphs, nil)
}

func (f *Face) appendSubset(dst []byte, glyphs []Placed, codes []byte) ([]byte, error) {
	s := subsetter{t: f.tables, glyphs: make([]Placed, 1, len(glyphs)+8), codes: codes}
	s.glyphs[0].Advance = AsDesigned
	for _, g := range glyphs {
		if int(g.ID) >= f.tables.numGlyphs {
			return dst, fmt.Errorf("subsetting %s: glyph %d of %d", f.postScript, g.ID, f.tables.numGlyphs)
		}
		for _, p := range g.Parts {
			if from := s.lender(p); int(p.ID) >= from.numGlyphs {
				return dst, fmt.Errorf("subsetting %s: part %d of %d", f.postScript, p.ID, from.numGlyphs)
			}
		}
		s.glyphs = append(s.glyphs, g)
	}
	s.out = dst
	if err := s.write(); err != nil {
		return dst, fmt.Errorf("subsetting %s: %w", f.postScript, err)
	}
	return s.out, nil
}

type subsetter struct {
	t      *tables
	out    []byte
	glyphs []Placed         // the font's glyph of each new one; grows by parts of composites
	codes  []byte           // of those that were asked for; nil when there is no map of codes
	ends   []int            // where each new glyph ends in glyf
	lent   map[int]*tables  // whose the new glyphs are that are another face's
	number map[whose]uint16 // new numbers, made when the first composite needs them
	nested int              // composites looked into, to bound damaged fonts
	placed bool             // some glyph is a composite of its own making
	most   int              // parts of one of those

	points, contours uint16 // the most of a simple glyph
}

// whose is a glyph of a face.
type whose struct {
	t  *tables
	id uint16
}

// lender is whose glyph a part is.
func (s *subsetter) lender(p Part) *tables {
	if p.Face == nil {
		return s.t
	}
	return p.Face.tables
}

// owner is whose the new glyph i is.
func (s *subsetter) owner(i int) *tables {
	if t := s.lent[i]; t != nil {
		return t
	}
	return s.t
}

// write lays the tables out, after a directory in the order of their tags: cmap, when
// there is one, glyf, head, hhea, hmtx, loca, maxp. The outlines come first.
func (s *subsetter) write() error {
	base := len(s.out)
	head, first := "\x00\x01\x00\x00\x00\x06\x00\x40\x00\x02\x00\x20", 0 // where glyf is in the directory
	if s.codes != nil {
		head, first = "\x00\x01\x00\x00\x00\x07\x00\x40\x00\x02\x00\x30", 1
	}
	s.out = append(s.out, head...)
	s.out = append(s.out, make([]byte, 16*head[5])...)
	header := func() []byte { return s.out[base:] }
	start := len(s.out)
	end := func(entry int, tag string) {
		for (len(s.out)-base)%4 != 0 {
			s.out = append(s.out, 0)
		}
		rec := header()[12+16*entry:]
		copy(rec, tag)
		binary.BigEndian.PutUint32(rec[4:], checksum(s.out[start:]))
		binary.BigEndian.PutUint32(rec[8:], uint32(start-base))
		binary.BigEndian.PutUint32(rec[12:], uint32(len(s.out)-start))
		start = len(s.out)
	}
	if err := s.glyf(); err != nil {
		return err
	}
	end(first, "glyf")
	fontHeader := len(s.out)
	s.head()
	end(first+1, "head")
	s.out = append(s.out, s.t.hhea[:34]...)
	s.out = binary.BigEndian.AppendUint16(s.out, uint16(len(s.glyphs)))
	end(first+2, "hhea")
	for i, g := range s.glyphs {
		advance, lsb := s.hMetric(i, g)
		s.out = binary.BigEndian.AppendUint16(s.out, uint16(advance))
		s.out = binary.BigEndian.AppendUint16(s.out, uint16(lsb))
	}
	end(first+3, "hmtx")
	s.loca()
	end(first+4, "loca")
	s.maxp()
	end(first+5, "maxp")
	if s.codes != nil {
		s.cmap()
		end(0, "cmap")
	}
	binary.BigEndian.PutUint32(s.out[fontHeader+8:], 0xB1B0AFBA-checksum(header()))
	return nil
}

// glyf copies the outlines; composites add their parts to s.glyphs as it goes.
func (s *subsetter) glyf() error {
	start := len(s.out)
	s.ends = make([]int, 0, cap(s.glyphs))
	for i := 0; i < len(s.glyphs); i++ {
		g, t := s.glyphs[i], s.owner(i)
		data := t.glyph(g.ID)
		var err error
		switch {
		case len(g.Parts) > 0:
			err = s.assemble(g.Parts)
		case len(data) == 0 || g.Blank:
		case len(data) < 12:
			err = outline.ErrDamaged
		case g.moved():
			s.move(g, data)
		case i16(data, 0) >= 0:
			err = s.simple(data)
		default:
			if err = s.nesting(t, g.ID, 0); err == nil {
				err = s.composite(t, data)
			}
		}
		if err != nil {
			return fmt.Errorf("glyph %d: %w", g.ID, err)
		}
		if len(s.out)%2 != start%2 {
			s.out = append(s.out, 0)
		}
		s.ends = append(s.ends, len(s.out)-start)
	}
	if len(s.glyphs) > 0xFFFF {
		return fmt.Errorf("more than 65535 glyphs")
	}
	return nil
}

// simple copies an outline without its instructions.
func (s *subsetter) simple(data []byte) error {
	contours := int(i16(data, 0))
	if contours == 0 {
		return nil
	}
	at := 10 + 2*contours
	if at+2 > len(data) {
		return outline.ErrDamaged
	}
	s.points, s.contours = max(s.points, u16(data, at-2)+1), max(s.contours, uint16(contours))
	rest := at + 2 + int(u16(data, at))
	if rest > len(data) {
		return outline.ErrDamaged
	}
	s.out = append(s.out, data[:at]...)
	s.out = append(s.out, 0, 0)
	s.out = append(s.out, data[rest:]...)
	return nil
}

// composite copies a composite with its parts renumbered, without instructions.
func (s *subsetter) composite(t *tables, data []byte) error {
	s.out = append(s.out, data[:10]...)
	return outline.Parts(data, func(part []byte, gid uint16) error {
		at := len(s.out)
		s.out = append(s.out, part...)
		binary.BigEndian.PutUint16(s.out[at:], u16(part, 0)&^outline.HaveInstructions)
		binary.BigEndian.PutUint16(s.out[at+2:], s.renumber(t, gid))
		return nil
	})
}

// move writes a composite of one part, the glyph itself, at another place
// (OpenType 1.9, glyf: words, which are an offset).
func (s *subsetter) move(g Placed, data []byte) {
	s.placed, s.most = true, max(s.most, 1)
	dx, dy := s.units(g.DX), s.units(g.DY)
	for i, v := range [...]int{-1, int(i16(data, 2)) + dx, int(i16(data, 4)) + dy, int(i16(data, 6)) + dx, int(i16(data, 8)) + dy, outline.WideArguments | outline.AreOffsets} {
		if i > 0 && i < 5 {
			v = max(-1<<15, min(1<<15-1, v))
		}
		s.out = binary.BigEndian.AppendUint16(s.out, uint16(v))
	}
	s.out = binary.BigEndian.AppendUint16(s.out, s.renumber(s.t, g.ID))
	s.out = binary.BigEndian.AppendUint16(s.out, uint16(dx))
	s.out = binary.BigEndian.AppendUint16(s.out, uint16(dy))
}

// units turns thousandths of an em into font units.
func (s *subsetter) units(perMille int16) int {
	n := 2*int(perMille)*s.t.unitsPerEm + 1000
	if n < 0 {
		n -= 1999
	}
	return max(-1<<15, min(1<<15-1, n/2000))
}

// hMetric is the width of a glyph and where its outline begins.
func (s *subsetter) hMetric(i int, g Placed) (advance, lsb int) {
	advance, lsb = s.owner(i).hMetric(g.ID)
	if g.Advance != AsDesigned {
		advance = s.units(g.Advance)
	}
	if len(g.Parts) > 0 {
		box, _ := s.box(g.Parts)
		return advance, box[0]
	}
	return advance, lsb + s.units(g.DX)
}

// renumber returns the new number of a part, adding it when it is new.
func (s *subsetter) renumber(t *tables, gid uint16) uint16 {
	if s.number == nil {
		s.number = make(map[whose]uint16, len(s.glyphs))
		for i := len(s.glyphs) - 1; i >= 0; i-- {
			if g := &s.glyphs[i]; !g.moved() && !g.Blank && len(g.Parts) == 0 {
				s.number[whose{s.owner(i), g.ID}] = uint16(i)
			}
		}
	}
	n, ok := s.number[whose{t, gid}]
	if !ok {
		n = uint16(len(s.glyphs))
		if t != s.t {
			if s.lent == nil {
				s.lent = make(map[int]*tables)
			}
			s.lent[len(s.glyphs)] = t
		}
		s.glyphs = append(s.glyphs, Placed{ID: gid, Advance: AsDesigned})
		s.number[whose{t, gid}] = n
	}
	return n
}

// Bounds for damaged fonts: how deep composites may nest and how many may be
// looked into for one subset. Real fonts nest two or three deep.
const (
	maxNesting = 16
	maxNested  = 1 << 20
)

// nesting makes sure that a composite does not, through its parts, contain itself.
func (s *subsetter) nesting(t *tables, gid uint16, depth int) error {
	data := t.glyph(gid)
	if len(data) < 10 || i16(data, 0) >= 0 {
		return nil
	}
	if s.nested++; depth > maxNesting || s.nested > maxNested {
		return fmt.Errorf("composite nested too deeply")
	}
	return outline.Parts(data, func(_ []byte, part uint16) error {
		if int(part) >= t.numGlyphs {
			return fmt.Errorf("composite of glyph %d, which is not there", part)
		}
		return s.nesting(t, part, depth+1)
	})
}

// head copies the font header. Glyph offsets are short when they can be.
func (s *subsetter) head() {
	at := len(s.out)
	s.out = append(s.out, s.t.head[:54]...)
	head := s.out[at:]
	binary.BigEndian.PutUint32(head[8:], 0) // checksum of the file, set at the end
	// Instructions are gone: no flag may say that they change the widths.
	binary.BigEndian.PutUint16(head[16:], u16(head, 16)&^(1<<2|1<<4))
	binary.BigEndian.PutUint16(head[50:], 0)
	if s.longLoca() {
		binary.BigEndian.PutUint16(head[50:], 1)
	}
}

func (s *subsetter) longLoca() bool { return s.ends[len(s.ends)-1] > 2*0xFFFF }

func (s *subsetter) loca() {
	if s.longLoca() {
		s.out = append(s.out, 0, 0, 0, 0)
		for _, end := range s.ends {
			s.out = binary.BigEndian.AppendUint32(s.out, uint32(end))
		}
		return
	}
	s.out = append(s.out, 0, 0)
	for _, end := range s.ends {
		s.out = binary.BigEndian.AppendUint16(s.out, uint16(end/2))
	}
}

// maxp copies the limits of outlines; those of instructions become zero. A
// glyph that was moved is a composite around what was the deepest one.
func (s *subsetter) maxp() {
	at := len(s.out)
	s.out = append(s.out, s.t.maxp[:4]...)
	s.out = binary.BigEndian.AppendUint16(s.out, uint16(len(s.glyphs)))
	s.out = append(s.out, s.t.maxp[6:14]...)
	s.out = append(s.out, 0, 1) // no twilight zone
	s.out = append(s.out, make([]byte, 12)...)
	s.out = append(s.out, s.t.maxp[28:32]...)
	if s.t.drawn != nil { // the font has no limits of its own
		binary.BigEndian.PutUint16(s.out[at+6:], s.points)
		binary.BigEndian.PutUint16(s.out[at+8:], s.contours)
	}
	if s.placed {
		s.placedLimits(s.out[at:])
	}
}

// checksum sums big-endian words; b is a multiple of four long.
func checksum(b []byte) uint32 {
	var sum uint32
	for ; len(b) >= 4; b = b[4:] {
		sum += binary.BigEndian.Uint32(b)
	}
	return sum
}
