package zipbag_test

import (
	"bytes"
	"encoding/binary"
	"hash/crc32"
	"os"
	"testing"
)

// sparse writes a zip file of one file that is a hole of size bytes and a
// small one behind it, in zip64 form.
func sparse(t *testing.T, f *os.File, size int64) {
	t.Helper()
	big := fields{name: "bag/big", date: 1<<5 | 1, need: 45, made: 3<<8 | 45, external: 0o100644 << 16, size: 0xFFFFFFFF, packed: 0xFFFFFFFF}
	big.extra = extra(1, string(le64(size))+string(le64(size)))
	small := fields{name: "bag/small", date: 1<<5 | 1, need: 45, made: 3<<8 | 45, external: 0o100644 << 16, size: 1, packed: 1, crc: crc32.ChecksumIEEE([]byte("s"))}
	var head, rest bytes.Buffer
	big.write(&head, false)
	at := int64(head.Len()) + size
	small.write(&rest, false)
	rest.WriteString("s")
	start := at + int64(rest.Len())
	big.write(&rest, true)
	small.offset = 0xFFFFFFFF
	small.extra = extra(1, string(le64(at)))
	small.write(&rest, true)
	end := at + int64(rest.Len())
	rest.WriteString("PK\x06\x06")
	put(&rest, uint64(44), uint16(45), uint16(45), uint32(0), uint32(0), uint64(2), uint64(2), uint64(end-start), uint64(start))
	rest.WriteString("PK\x06\x07")
	put(&rest, uint32(0), uint64(end), uint32(1))
	rest.WriteString("PK\x05\x06\x00\x00\x00\x00")
	put(&rest, uint16(2), uint16(2), uint32(end-start), uint32(0xFFFFFFFF), uint16(0))
	for offset, data := range map[int64][]byte{0: head.Bytes(), at: rest.Bytes()} {
		if _, err := f.WriteAt(data, offset); err != nil {
			t.Fatal(err)
		}
	}
}

func le64(n int64) []byte { return binary.LittleEndian.AppendUint64(nil, uint64(n)) }
