package pack

import "encoding/binary"

// Methods of compression (APPNOTE 6.3.10, section 4.4.5).
const (
	MethodStore   uint16 = 0
	MethodDeflate uint16 = 8
)

// The fixed time of every entry: 1980-01-01 00:00:00, the first that the
// format can tell.
const (
	dosTime = 0
	dosDate = 1<<5 | 1
)

// Entry is what the headers of a zip file say of one file. Writers append its
// headers; a reader that makes the same headers again and compares them has
// vouched for every byte of them.
type Entry struct {
	Name   string
	Method uint16
	CRC    uint32 // of the data as they are, IEEE 802.3
	Packed uint32 // bytes in the zip file
	Size   uint32 // bytes of the data as they are
	Offset uint32 // of the local header
}

// AppendLocal appends the local header in its one canonical form.
func (e Entry) AppendLocal(b []byte) []byte {
	return append(e.appendShared(append(b, "PK\x03\x04"...)), e.Name...)
}

// AppendCentral appends the central directory's header in its one canonical form.
func (e Entry) AppendCentral(b []byte) []byte {
	b = append(b, "PK\x01\x02"...)
	b = binary.LittleEndian.AppendUint16(b, 3<<8|20) // made on Unix
	b = e.appendShared(b)
	b = append(b, make([]byte, 6)...) // no comment, disk 0, no internal attributes
	b = binary.LittleEndian.AppendUint32(b, 0o100644<<16)
	b = binary.LittleEndian.AppendUint32(b, e.Offset)
	return append(b, e.Name...)
}

// appendShared appends the fields that both headers have, in the same order.
func (e Entry) appendShared(b []byte) []byte {
	b = binary.LittleEndian.AppendUint16(b, e.version())
	b = binary.LittleEndian.AppendUint16(b, 0) // no flags: names are ASCII
	b = binary.LittleEndian.AppendUint16(b, e.Method)
	b = binary.LittleEndian.AppendUint16(b, dosTime)
	b = binary.LittleEndian.AppendUint16(b, dosDate)
	b = binary.LittleEndian.AppendUint32(b, e.CRC)
	b = binary.LittleEndian.AppendUint32(b, e.Packed)
	b = binary.LittleEndian.AppendUint32(b, e.Size)
	b = binary.LittleEndian.AppendUint16(b, uint16(len(e.Name)))
	return binary.LittleEndian.AppendUint16(b, 0) // no extra field
}

// version is the version of the format that the entry needs.
func (e Entry) version() uint16 {
	if e.Method == MethodStore {
		return 10
	}
	return 20
}

// AppendEnd appends the end of the central directory, which has count headers
// with size bytes from offset on.
func AppendEnd(b []byte, count int, size, offset int64) []byte {
	b = append(b, "PK\x05\x06\x00\x00\x00\x00"...)
	b = binary.LittleEndian.AppendUint16(b, uint16(count))
	b = binary.LittleEndian.AppendUint16(b, uint16(count))
	b = binary.LittleEndian.AppendUint32(b, uint32(size))
	b = binary.LittleEndian.AppendUint32(b, uint32(offset))
	return append(b, 0, 0) // no comment
}
