package zipbag

import (
	"bytes"
	"encoding/binary"
	"errors"
	"io"
	"unicode/utf8"

	"github.com/fad55d40/archive/convert/pack"
)

// Limits that are stated and held before anything is allocated from a number
// that the file claims.
const (
	maxCentral = 256 << 20 // bytes of the central directory
	maxEntries = 1 << 20
	maxName    = 4096
)

// Signatures and lengths of the fixed parts of headers (APPNOTE 4.3).
const (
	localSignature   = "PK\x03\x04"
	centralSignature = "PK\x01\x02"
	endSignature     = "PK\x05\x06"
	end64Signature   = "PK\x06\x06"
	locatorSignature = "PK\x06\x07"
	descriptorMark   = "PK\x07\x08"

	localLen   = 30
	centralLen = 46
	endLen     = 22
	end64Len   = 56
	locatorLen = 20
)

// mask32 and mask16 stand in a header for a number that is in the zip64 field.
const (
	mask32 = 1<<32 - 1
	mask16 = 1<<16 - 1
)

// header is what the central directory says of one entry.
type header struct {
	name                 string
	version, flags       uint16
	method               uint16
	time, date           uint16
	crc                  uint32
	packed, size, offset int64
	external             uint32 // attributes; the mode in the upper half when made on Unix
	unix                 bool
	raw                  []byte // the whole header
	data                 int64  // where the data begin, from the local header
}

func (h *header) folder() bool { return len(h.name) > 0 && h.name[len(h.name)-1] == '/' }

var errMalformed = errors.New("malformed")

// number cuts integers off the front of a header.
type number struct{ b []byte }

func (n *number) u16() uint16 {
	v := binary.LittleEndian.Uint16(n.b)
	n.b = n.b[2:]
	return v
}

func (n *number) u32() uint32 {
	v := binary.LittleEndian.Uint32(n.b)
	n.b = n.b[4:]
	return v
}

func (n *number) u64() uint64 {
	v := binary.LittleEndian.Uint64(n.b)
	n.b = n.b[8:]
	return v
}

// end is what the end of the central directory says.
type end struct{ count, size, offset, start int64 }

// findEnd reads the end of the central directory. It must be the last thing in
// the file, without a comment: then there is only one place where it can be.
func (p *prepass) findEnd() (end, error) {
	var e end
	if p.size < endLen {
		p.find("zip-malformed", "", "it has %d bytes, too few for a zip file", p.size)
		return e, nil
	}
	tail := make([]byte, min(p.size, endLen+locatorLen+end64Len))
	if _, err := p.r.ReadAt(tail, p.size-int64(len(tail))); err != nil && err != io.EOF {
		return e, err
	}
	last := tail[len(tail)-endLen:]
	if string(last[:4]) != endSignature {
		return e, p.misplacedEnd()
	}
	n := number{last[4:]}
	disk, diskStart, onDisk, count := n.u16(), n.u16(), n.u16(), n.u16()
	size, offset, comment := n.u32(), n.u32(), n.u16()
	e = end{int64(count), int64(size), int64(offset), p.size - endLen}
	switch {
	case comment != 0:
		p.find("zip-malformed", "", "a comment of %d bytes is announced, and is not there", comment)
	case disk != 0 || diskStart != 0 || onDisk != count:
		p.find("zip-malformed", "", "it is one part of several")
	case count == mask16 || size == mask32 || offset == mask32:
		p.end64(&e, tail[:len(tail)-endLen])
	}
	return e, nil
}

// misplacedEnd tells a file that goes on behind its end from one without any.
func (p *prepass) misplacedEnd() error {
	tail := make([]byte, min(p.size, endLen+mask16))
	if _, err := p.r.ReadAt(tail, p.size-int64(len(tail))); err != nil && err != io.EOF {
		return err
	}
	if i := bytes.LastIndex(tail, []byte(endSignature)); i >= 0 && len(tail)-i > endLen {
		p.find("zip-gap", "", "%d bytes follow the end of the central directory", len(tail)-i-endLen)
		return nil
	}
	p.find("zip-malformed", "", "the end of the central directory is not there: it is cut off, or no zip file")
	return nil
}

// end64 reads the zip64 form of the end, which stands right before the other.
func (p *prepass) end64(e *end, before []byte) {
	if len(before) < end64Len+locatorLen {
		p.find("zip-malformed", "", "the zip64 end of the central directory is not there")
		return
	}
	e.start -= end64Len + locatorLen
	locator := number{before[end64Len+4:]}
	diskOf, at, disks := locator.u32(), locator.u64(), locator.u32()
	n := number{before[4:]}
	length := n.u64()
	n.u32() // versions: the canonical form has something to say of them
	disk, diskStart := n.u32(), n.u32()
	onDisk, count, size, offset := n.u64(), n.u64(), n.u64(), n.u64()
	switch {
	case string(before[:4]) != end64Signature || string(before[end64Len:end64Len+4]) != locatorSignature || length != end64Len-12:
		p.find("zip-malformed", "", "the zip64 end of the central directory is not where it belongs")
	case diskOf != 0 || disks != 1 || disk != 0 || diskStart != 0 || onDisk != count || at != uint64(e.start):
		p.find("zip-malformed", "", "the zip64 end of the central directory contradicts itself")
	case count < mask16 && size < mask32 && offset < mask32:
		p.find("zip-malformed", "", "the end of the central directory is in zip64 form without need")
	case count > maxEntries || size > maxCentral || offset > uint64(p.size):
		p.find("zip-limit", "", "it claims %d entries", count)
	}
	e.count, e.size, e.offset = int64(count), int64(size), int64(offset)
}

// readCentral reads the headers of the central directory, which must fill the
// place between the entries and the end exactly.
func (p *prepass) readCentral(e end) error {
	switch {
	case e.count > maxEntries || e.size > maxCentral:
		p.find("zip-limit", "", "it claims %d entries with %d bytes of headers", e.count, e.size)
		return nil
	case e.offset+e.size > e.start || e.count*centralLen > e.size:
		p.find("zip-malformed", "", "the central directory is said to be where it cannot be")
		return nil
	case e.offset+e.size < e.start:
		p.find("zip-gap", "", "%d bytes stand between the central directory and its end", e.start-e.offset-e.size)
		return nil
	}
	buf := make([]byte, e.size)
	if _, err := p.r.ReadAt(buf, e.offset); err != nil && (err != io.EOF || e.offset+e.size > p.size) {
		return err
	}
	for len(buf) > 0 {
		h, rest, err := parseCentral(buf)
		if errors.Is(err, errRenamed) {
			p.find("zip-name", h.name, "%s", err)
			return nil
		}
		if err != nil || int64(len(p.entries)) >= e.count {
			p.find("zip-malformed", "", "header %d of the central directory is malformed, or one too many", len(p.entries)+1)
			return nil
		}
		p.entries = append(p.entries, h)
		buf = rest
	}
	if int64(len(p.entries)) != e.count {
		p.find("zip-malformed", "", "%d entries are announced, but there are %d", e.count, len(p.entries))
	}
	return nil
}

// parseCentral reads one header of the central directory.
func parseCentral(b []byte) (header, []byte, error) {
	if len(b) < centralLen || string(b[:4]) != centralSignature {
		return header{}, nil, errMalformed
	}
	n := number{b[4:]}
	made := n.u16()
	h := header{version: n.u16(), flags: n.u16(), method: n.u16(), time: n.u16(), date: n.u16(), crc: n.u32(), unix: made>>8 == 3}
	packed, size := n.u32(), n.u32()
	nameLen, extraLen, commentLen, disk := n.u16(), n.u16(), n.u16(), n.u16()
	n.u16() // internal attributes
	h.external = n.u32()
	offset := n.u32()
	whole := centralLen + int(nameLen) + int(extraLen) + int(commentLen)
	if whole > len(b) || commentLen != 0 || disk != 0 {
		return header{}, nil, errMalformed
	}
	h.raw, h.name = b[:whole], string(n.b[:nameLen])
	h.packed, h.size, h.offset = int64(packed), int64(size), int64(offset)
	if !utf8.ValidString(h.name) {
		return h, b[whole:], nil // named by the check of names
	}
	err := extraFields(n.b[nameLen:int(nameLen)+int(extraLen)], h.name, &h.size, &h.packed, &h.offset)
	return h, b[whole:], err
}

// canonicalEntry is the entry as Sink would write it.
func (h *header) canonicalEntry() pack.Entry {
	return pack.Entry{Name: h.name, Method: pack.MethodStore, CRC: h.crc, Packed: uint32(h.packed), Size: uint32(h.size), Offset: uint32(h.offset)}
}
