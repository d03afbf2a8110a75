package pack

import (
	"encoding/binary"
	"errors"
	"fmt"
	"hash/crc32"
	"io"
	"path"
	"strings"
)

// Zip writes a zip file (APPNOTE 6.3.10) in one canonical form: sizes and CRC
// in the local header, no data descriptors, no extra fields, no comments, one
// fixed time, mode 0644. Entries stand in the order in which they are added.
type Zip struct {
	w       io.Writer
	offset  int64
	central []byte
	names   map[string]bool
	count   int
	err     error
}

// NewZip begins a zip file on w.
func NewZip(w io.Writer) *Zip { return &Zip{w: w, names: make(map[string]bool)} }

// Methods of compression.
const (
	methodStore   = 0
	methodDeflate = 8
)

// The fixed time of every entry: 1980-01-01 00:00:00, the first that the
// format can tell.
const (
	dosTime = 0
	dosDate = 1<<5 | 1
)

// limit is the largest size and offset without zip64, and limitCount the most
// entries.
const (
	limit      = 1<<32 - 2
	limitCount = 1<<16 - 2
)

// ErrTooLarge means that the file would need zip64.
var ErrTooLarge = errors.New("more than 4 GiB or 65,534 files do not fit a zip file of this form")

// Store adds a file as it is.
func (z *Zip) Store(name string, data []byte) error {
	return z.add(name, methodStore, data, data)
}

// Deflate adds a file compressed.
func (z *Zip) Deflate(name string, data []byte) error {
	return z.add(name, methodDeflate, data, Deflate(nil, data))
}

func (z *Zip) add(name string, method uint16, data, stored []byte) error {
	switch {
	case z.err != nil:
		return z.err
	case !plainName(name) || z.names[name]:
		return fmt.Errorf("zip entry %q: the name is not plain, or is there already", name)
	case z.offset+int64(len(stored))+1024 > limit || int64(len(data)) > limit || z.count >= limitCount:
		return ErrTooLarge
	}
	z.names[name] = true
	z.count++
	common := func(b []byte) []byte {
		b = binary.LittleEndian.AppendUint16(b, version(method))
		b = binary.LittleEndian.AppendUint16(b, 0) // no flags: names are ASCII
		b = binary.LittleEndian.AppendUint16(b, method)
		b = binary.LittleEndian.AppendUint16(b, dosTime)
		b = binary.LittleEndian.AppendUint16(b, dosDate)
		b = binary.LittleEndian.AppendUint32(b, crc32.ChecksumIEEE(data))
		b = binary.LittleEndian.AppendUint32(b, uint32(len(stored)))
		b = binary.LittleEndian.AppendUint32(b, uint32(len(data)))
		b = binary.LittleEndian.AppendUint16(b, uint16(len(name)))
		return binary.LittleEndian.AppendUint16(b, 0) // no extra field
	}
	local := append(common([]byte("PK\x03\x04")), name...)
	z.central = append(z.central, "PK\x01\x02"...)
	z.central = binary.LittleEndian.AppendUint16(z.central, 3<<8|20) // made on Unix
	z.central = common(z.central)
	z.central = append(z.central, make([]byte, 6)...) // no comment, disk 0, no internal attributes
	z.central = binary.LittleEndian.AppendUint32(z.central, 0o100644<<16)
	z.central = binary.LittleEndian.AppendUint32(z.central, uint32(z.offset))
	z.central = append(z.central, name...)
	z.write(local)
	z.write(stored)
	return z.err
}

// version is the version of the format that an entry needs.
func version(method uint16) uint16 {
	if method == methodStore {
		return 10
	}
	return 20
}

// Close writes the central directory. It does not close the writer below.
func (z *Zip) Close() error {
	start := z.offset
	z.write(z.central)
	end := []byte("PK\x05\x06\x00\x00\x00\x00")
	end = binary.LittleEndian.AppendUint16(end, uint16(z.count))
	end = binary.LittleEndian.AppendUint16(end, uint16(z.count))
	end = binary.LittleEndian.AppendUint32(end, uint32(len(z.central)))
	end = binary.LittleEndian.AppendUint32(end, uint32(start))
	z.write(append(end, 0, 0))
	return z.err
}

func (z *Zip) write(b []byte) {
	if z.err != nil {
		return
	}
	n, err := z.w.Write(b)
	z.offset += int64(n)
	z.err = err
}

// plainName reports whether a name means the same to every tool: relative, in
// plain form, ASCII.
func plainName(name string) bool {
	return name != "" && len(name) < 1<<16 && path.Clean(name) == name && name[0] != '/' && !strings.HasPrefix(name, "..") &&
		!strings.ContainsFunc(name, func(r rune) bool { return r < ' ' || r > '~' || r == '\\' || r == ':' })
}
