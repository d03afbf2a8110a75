package zipbag

import (
	"encoding/binary"
	"errors"
	"fmt"
	"hash/crc32"
	"slices"
)

// Identifiers of extra fields (APPNOTE 4.5, 4.6, and Info-ZIP's extrafld.txt).
const (
	extraZip64       = 0x0001
	extraUnicodePath = 0x7075
	extraLibarchive  = 0x6C78 // attributes for those who read no central directory
)

// harmless are the extra fields that change neither name nor kind nor bytes:
// times (NTFS, Unix), owners, a comment, Java's mark, and room to grow.
var harmless = [...]uint16{0x000A, 0x5455, 0x5855, 0x7855, 0x7875, 0x6375, 0xCAFE, 0xA220, 0xD935}

var errRenamed = errors.New("an extra field gives the entry another name")

// strangeError is an extra field of which nobody knows what a tool makes of it:
// some give an entry another name, another kind, or a link.
type strangeError uint16

func (e strangeError) Error() string {
	return fmt.Sprintf("it has an extra field %#04x, of which tools may think as they like", uint16(e))
}

func isStrange(err error) bool {
	var s strangeError
	return errors.As(err, &s)
}

// extraFields reads the extra fields of a header. Numbers that the header
// leaves to the zip64 field are filled in, in the order given; such a field
// without need, or with anything left over, is an error, as is a second name.
// Attributes in a local header must be those of the central one.
func extraFields(b []byte, h, central *header, numbers ...*int64) error {
	seen := make([]uint16, 0, 8)
	for len(b) > 0 {
		if len(b) < 4 {
			return errMalformed
		}
		id, length := binary.LittleEndian.Uint16(b), int(binary.LittleEndian.Uint16(b[2:]))
		if 4+length > len(b) || slices.Contains(seen, id) {
			return errMalformed
		}
		seen = append(seen, id)
		field := b[4 : 4+length]
		b = b[4+length:]
		switch {
		case id == extraZip64:
			if err := zip64(field, numbers); err != nil {
				return errMalformed
			}
		case id == extraUnicodePath:
			if len(field) < 5 || field[0] != 1 || binary.LittleEndian.Uint32(field[1:]) != crc32.ChecksumIEEE([]byte(h.name)) || string(field[5:]) != h.name {
				return errRenamed
			}
		case id == extraLibarchive && central != nil && sameAttributes(field, central):
		case !slices.Contains(harmless[:], id):
			return strangeError(id)
		}
	}
	return nil
}

// sameAttributes reports whether libarchive's field says what the central
// header says: which system made the entry, and its attributes.
func sameAttributes(field []byte, h *header) bool {
	const system, internal, external = 1, 2, 4
	if len(field) < 1 || field[0]&^(system|internal|external) != 0 {
		return false
	}
	n := number{field[1:]}
	for _, part := range []struct {
		bit  byte
		want []byte
	}{
		{system, binary.LittleEndian.AppendUint16(nil, h.made)},
		{internal, nil},
		{external, binary.LittleEndian.AppendUint32(nil, h.external)},
	} {
		size := max(len(part.want), 2)
		switch {
		case field[0]&part.bit == 0:
			continue
		case len(n.b) < size || part.want != nil && !slices.Equal(n.b[:size], part.want):
			return false
		}
		n.b = n.b[size:]
	}
	return len(n.b) == 0
}

// zip64 fills in the numbers that are masked.
func zip64(field []byte, numbers []*int64) error {
	used := 0
	for _, n := range numbers {
		if *n != mask32 {
			continue
		}
		if len(field) < 8 || field[7] > 0x7F {
			return errMalformed
		}
		*n = int64(binary.LittleEndian.Uint64(field))
		field = field[8:]
		used++
	}
	if used == 0 || len(field) > 0 {
		return errMalformed
	}
	return nil
}
