package outline

import "encoding/binary"

// table is the place of a table in the file.
type table struct{ at, size int }

func (t table) end() int { return t.at + t.size }

// directory is what is read of a font's table directory and first tables.
type directory struct {
	data                   []byte
	tables                 []table // as they are listed
	glyf, loca, hmtx, head table
	glyphs                 int  // how many there are
	metrics                int  // how many of them have a width of their own in hmtx
	long                   bool // offsets take four bytes
}

const recordSize = 16

// readDirectory reads the directory of a font of size bytes, of which data need not
// hold more than that.
func readDirectory(data []byte, size int) (d directory, ok bool) {
	if len(data) < 12 {
		return d, false
	}
	d.data = data
	n := int(binary.BigEndian.Uint16(data[4:]))
	if len(data) < 12+recordSize*n {
		return d, false
	}
	d.tables = make([]table, n)
	for i := range d.tables {
		record := data[12+recordSize*i:]
		at, length := binary.BigEndian.Uint32(record[8:]), binary.BigEndian.Uint32(record[12:])
		if uint64(at)+uint64(length) > uint64(size) || int(at) < 12+recordSize*n {
			return d, false
		}
		d.tables[i] = table{int(at), int(length)}
	}
	for tag, to := range map[string]*table{"glyf": &d.glyf, "loca": &d.loca, "hmtx": &d.hmtx, "head": &d.head} {
		*to, _ = d.find(tag)
	}
	return d, d.glyf.size > 0 && d.loca.size > 0 && !overlap(d.glyf, d.loca)
}

func overlap(a, b table) bool { return a.at < b.end() && b.at < a.end() }

func (d *directory) find(tag string) (table, bool) {
	for i := range d.tables {
		if string(d.data[12+recordSize*i:][:4]) == tag {
			return d.tables[i], true
		}
	}
	return table{}, false
}

// readNumbers reads how many glyphs there are, and in what form. Data is the file,
// with anything in place of glyf and loca.
func (d *directory) readNumbers(data []byte) bool {
	maxp, _ := d.find("maxp")
	hhea, _ := d.find("hhea")
	if maxp.size < 6 || hhea.size < 36 || d.head.size < 54 {
		return false
	}
	for _, t := range []table{maxp, hhea, d.head, d.hmtx} {
		if overlap(t, d.glyf) || overlap(t, d.loca) {
			return false
		}
	}
	d.glyphs = int(binary.BigEndian.Uint16(data[maxp.at+4:]))
	d.metrics = int(binary.BigEndian.Uint16(data[hhea.at+34:]))
	d.long = binary.BigEndian.Uint16(data[d.head.at+50:]) == 1
	entry := 2
	if d.long {
		entry = 4
	}
	return d.loca.size == entry*(d.glyphs+1) && d.metrics <= d.glyphs &&
		(d.hmtx.size == 4*d.metrics+2*(d.glyphs-d.metrics))
}

// bearing is the place of a glyph's left side bearing.
func (d *directory) bearing(glyph int) int {
	if glyph < d.metrics {
		return d.hmtx.at + 4*glyph + 2
	}
	return d.hmtx.at + 4*d.metrics + 2*(glyph-d.metrics)
}
