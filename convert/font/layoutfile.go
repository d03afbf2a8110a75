package font

import (
	"errors"
	"io"
)

// layoutFile presents a font file to the parser of layout tables with a table
// directory cut down to what shaping needs: reading outlines, names and the
// rest would take most of the time.
type layoutFile struct {
	head []byte // the directory; the rest of the file follows unchanged
	data []byte
	pos  int64
}

// newLayoutFile takes the font whose directory is at base. Offsets of tables
// count from the beginning of the file, in collections too.
func newLayoutFile(data []byte, base int) *layoutFile {
	directory := data[base:]
	n := int(u16(directory, 4))
	gpos := false
	for i := range n {
		gpos = gpos || string(directory[12+16*i:16+16*i]) == "GPOS"
	}
	head := append(make([]byte, 0, 12+16*12), directory[:12]...)
	kept := 0
	for i := range n {
		rec := directory[12+16*i : 28+16*i]
		switch string(rec[:4]) {
		case "OS/2", "cmap", "head", "maxp", "hhea", "hmtx", "GSUB", "GPOS", "GDEF", "kern":
		case "glyf", "loca": // to place marks where no table says how
			if gpos {
				continue
			}
		default:
			continue
		}
		head = append(head, rec...)
		kept++
	}
	head[4], head[5] = byte(kept>>8), byte(kept)
	return &layoutFile{head: head, data: data}
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
		offset += int64(len(l.data))
	}
	if offset < 0 {
		return 0, errors.New("negative offset")
	}
	l.pos = offset
	return offset, nil
}
