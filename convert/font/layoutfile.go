package font

import (
	"encoding/binary"
	"errors"
	"io"
	"slices"
)

// layoutFile presents a font file to the parser of layout tables with a table
// directory cut down to what shaping needs: reading outlines, names and the
// rest would take most of the time.
type layoutFile struct {
	head []byte // the directory; the rest of the file follows unchanged
	data []byte
	tail []byte // a table that was changed, behind the file
	pos  int64
}

// newLayoutFile takes the font whose directory is at base. Offsets of tables
// count from the beginning of the file, in collections too. Without marks the
// rules that place them are left out. More tables are kept when they are named.
func newLayoutFile(data []byte, base int, marks bool, more ...string) *layoutFile {
	directory := data[base:]
	n := int(u16(directory, 4))
	gpos := false
	for i := range n {
		gpos = gpos || string(directory[12+16*i:16+16*i]) == "GPOS"
	}
	l := &layoutFile{data: data}
	head := append(make([]byte, 0, 12+16*12), directory[:12]...)
	kept := 0
	for i := range n {
		rec := directory[12+16*i : 28+16*i]
		switch string(rec[:4]) {
		case "OS/2", "cmap", "head", "maxp", "hhea", "hmtx", "GSUB", "GPOS", "GDEF", "kern":
		case "glyf", "loca": // to place marks where no table says how
			if gpos && !slices.Contains(more, string(rec[:4])) {
				continue
			}
		default:
			if !slices.Contains(more, string(rec[:4])) {
				continue
			}
		}
		head = append(head, rec...)
		kept++
		if from, size := int(u32(rec, 8)), int(u32(rec, 12)); !marks && string(rec[:4]) == "GPOS" && from+size <= len(data) {
			l.tail = withoutMarks(data[from : from+size])
			binary.BigEndian.PutUint32(head[len(head)-8:], uint32(len(data)))
		}
	}
	head[4], head[5] = byte(kept>>8), byte(kept)
	l.head = head
	return l
}

// withoutMarks is a table GPOS whose rules for marks (OpenType, lookups of type
// 4 to 6) are empty. Where no glyph is a mark they change nothing, and reading
// them takes half the time that a font takes.
func withoutMarks(table []byte) []byte {
	out := append([]byte(nil), table...)
	list := int(u16(out, 8))
	for i := range int(u16(out, list)) {
		lookup := list + int(u16(out, list+2+2*i))
		kind := u16(out, lookup)
		if kind == 9 && u16(out, lookup+4) > 0 { // in an extension
			kind = u16(out, lookup+int(u16(out, lookup+6))+2)
		}
		if kind >= 4 && kind <= 6 {
			out[lookup+4], out[lookup+5] = 0, 0
		}
	}
	return out
}

// ReadAt implements io.ReaderAt.
func (l *layoutFile) ReadAt(p []byte, off int64) (int, error) {
	if off < 0 {
		return 0, errors.New("negative offset")
	}
	n := 0
	if off < int64(len(l.head)) {
		n = copy(p, l.head[off:])
	}
	if from := off + int64(n); from < int64(len(l.data)) {
		n += copy(p[n:], l.data[from:])
	}
	if from := off + int64(n) - int64(len(l.data)); from >= 0 && from < int64(len(l.tail)) {
		n += copy(p[n:], l.tail[from:])
	}
	if n < len(p) {
		return n, io.EOF
	}
	return n, nil
}

// Read implements io.Reader.
func (l *layoutFile) Read(p []byte) (int, error) {
	n, err := l.ReadAt(p, l.pos)
	l.pos += int64(n)
	return n, err
}

// Seek implements io.Seeker.
func (l *layoutFile) Seek(offset int64, whence int) (int64, error) {
	switch whence {
	case io.SeekCurrent:
		offset += l.pos
	case io.SeekEnd:
		offset += int64(len(l.data) + len(l.tail))
	}
	if offset < 0 {
		return 0, errors.New("negative offset")
	}
	l.pos = offset
	return offset, nil
}
