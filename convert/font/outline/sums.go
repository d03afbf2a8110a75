package outline

import "encoding/binary"

// whatAFontSumsTo is what the words of a whole font add up to (OpenType, head,
// checksumAdjustment).
const whatAFontSumsTo = 0xB1B0AFBA

// adjustment is the place of checksumAdjustment in head.
const adjustment = 8

// sum adds up the words of a table; what follows the last byte is zero.
func sum(data []byte) (s uint32) {
	for ; len(data) >= 16; data = data[16:] {
		s += binary.BigEndian.Uint32(data) + binary.BigEndian.Uint32(data[4:]) +
			binary.BigEndian.Uint32(data[8:]) + binary.BigEndian.Uint32(data[12:])
	}
	for ; len(data) >= 4; data = data[4:] {
		s += binary.BigEndian.Uint32(data)
	}
	var last [4]byte
	copy(last[:], data)
	return s + binary.BigEndian.Uint32(last[:])
}

// checksums are those that a file should have: of each table as its directory
// lists them, and the adjustment of the whole. The tables' own bytes must be
// complete but for the adjustment, which is taken for zero.
func (d *directory) checksums(file []byte) (tables []uint32, whole uint32) {
	had := binary.BigEndian.Uint32(file[d.head.at+adjustment:])
	tables = make([]uint32, len(d.tables))
	for i, t := range d.tables {
		tables[i] = sum(file[t.at:t.end()])
		if t == d.head {
			tables[i] -= had
		}
		whole += tables[i]
	}
	return tables, whole
}

// record is the place of a table's checksum.
func record(i int) int { return 12 + recordSize*i + 4 }

// leaveOutSums puts in place of each checksum how far it is from what it should be.
func (d *directory) leaveOutSums(file []byte) {
	tables, all := d.checksums(file)
	all = whatAFontSumsTo - all - sum(file[:12+recordSize*len(d.tables)])
	for i, s := range tables {
		add(file[record(i):], -s)
	}
	add(file[d.head.at+adjustment:], -all)
}

// putBackSums is the opposite.
func (d *directory) putBackSums(file []byte) {
	tables, all := d.checksums(file)
	for i, s := range tables {
		add(file[record(i):], s)
	}
	all = whatAFontSumsTo - all - sum(file[:12+recordSize*len(d.tables)])
	add(file[d.head.at+adjustment:], all)
}

func add(data []byte, n uint32) {
	binary.BigEndian.PutUint32(data, binary.BigEndian.Uint32(data)+n)
}
