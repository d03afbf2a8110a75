package pack

import (
	"errors"
	"fmt"
	"hash/crc32"
	"io"
	"path"
	"slices"
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
	scratch []byte // what an entry packs to
}

// NewZip begins a zip file on w.
func NewZip(w io.Writer) *Zip { return &Zip{w: w, names: make(map[string]bool)} }

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
	return z.add(Entry{Name: name, Method: MethodStore, CRC: crc32.ChecksumIEEE(data), Size: uint32(len(data))}, len(data), data)
}

// StoreFrom adds a file as it is, of which size and CRC are known before its
// bytes, which come from r. Memory does not depend on the file.
func (z *Zip) StoreFrom(name string, size int64, crc uint32, r io.Reader) error {
	if size > limit || z.offset+size+1024 > limit {
		return ErrTooLarge
	}
	if err := z.begin(Entry{Name: name, Method: MethodStore, CRC: crc, Size: uint32(size), Packed: uint32(size)}); err != nil {
		return err
	}
	hash := crc32.NewIEEE()
	n, err := io.Copy(z.w, io.TeeReader(io.LimitReader(r, size+1), hash))
	z.offset += n
	if err == nil && (n != size || hash.Sum32() != crc) {
		err = fmt.Errorf("zip entry %q: it changed while it was read", name)
	}
	z.err = err
	return err
}

// Deflate adds a file compressed.
func (z *Zip) Deflate(name string, data []byte) error {
	z.scratch = Deflate(slices.Grow(z.scratch[:0], len(data)/2+64), data)
	return z.add(Entry{Name: name, Method: MethodDeflate, CRC: crc32.ChecksumIEEE(data), Size: uint32(len(data))}, len(data), z.scratch)
}

// Packed is a file that was compressed before it is known which zip files it
// goes into.
type Packed struct {
	crc  uint32
	size int
	data []byte
}

// Pack compresses a file for Zip.Packed.
func Pack(data []byte) *Packed {
	return &Packed{crc: crc32.ChecksumIEEE(data), size: len(data), data: Deflate(nil, data)}
}

// Packed adds a file that is compressed already, as Deflate would add it.
func (z *Zip) Packed(name string, p *Packed) error {
	return z.add(Entry{Name: name, Method: MethodDeflate, CRC: p.crc, Size: uint32(p.size)}, p.size, p.data)
}

// add writes an entry with size bytes, which are stored as given.
func (z *Zip) add(e Entry, size int, stored []byte) error {
	switch {
	case z.err != nil:
		return z.err
	case z.offset+int64(len(stored))+1024 > limit || int64(size) > limit:
		return ErrTooLarge
	}
	e.Packed = uint32(len(stored))
	if err := z.begin(e); err != nil {
		return err
	}
	z.write(stored)
	return z.err
}

// begin writes an entry's header.
func (z *Zip) begin(e Entry) error {
	switch {
	case z.err != nil:
		return z.err
	case !plainName(e.Name) || z.names[e.Name]:
		return fmt.Errorf("zip entry %q: the name is not plain, or is there already", e.Name)
	case z.count >= limitCount:
		return ErrTooLarge
	}
	z.names[e.Name] = true
	z.count++
	e.Offset = uint32(z.offset)
	z.central = e.AppendCentral(z.central)
	var head [128]byte
	z.write(e.AppendLocal(head[:0]))
	return z.err
}

// Close writes the central directory. It does not close the writer below.
func (z *Zip) Close() error {
	start := z.offset
	z.write(z.central)
	z.write(AppendEnd(nil, z.count, int64(len(z.central)), start))
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
