package zipbag

import (
	"encoding/binary"
	"errors"
	"hash/crc32"
)

// Identifiers of extra fields (APPNOTE 4.5, 4.6).
const (
	extraZip64       = 0x0001
	extraUnicodePath = 0x7075
)

var errRenamed = errors.New("an extra field gives the entry another name")

// extraFields reads the extra fields of a header. Numbers that the header
// leaves to the zip64 field are filled in, in the order given; such a field
// without need, or with anything left over, is an error, as is a second name.
// All other fields are let be: they carry times and owners.
func extraFields(b []byte, name string, numbers ...*int64) error {
	seen64 := false
	for len(b) > 0 {
		if len(b) < 4 {
			return errMalformed
		}
		id, length := binary.LittleEndian.Uint16(b), int(binary.LittleEndian.Uint16(b[2:]))
		if 4+length > len(b) {
			return errMalformed
		}
		field := b[4 : 4+length]
		b = b[4+length:]
		switch id {
		case extraZip64:
			if err := zip64(field, numbers); err != nil || seen64 {
				return errMalformed
			}
			seen64 = true
		case extraUnicodePath:
			if len(field) < 5 || field[0] != 1 || binary.LittleEndian.Uint32(field[1:]) != crc32.ChecksumIEEE([]byte(name)) || string(field[5:]) != name {
				return errRenamed
			}
		}
	}
	return nil
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
